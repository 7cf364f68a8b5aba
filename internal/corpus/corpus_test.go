package corpus

import (
	"crypto/sha256"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestBytes holds that a seed gives the same bytes on every machine and in
// every run, and another seed others. Figures measured on a corpus can be
// compared only with those of the same hash.
func TestBytes(t *testing.T) {
	hash := func(seed uint64) string {
		h := sha256.New()
		for q := range Quotations(Options{Seed: seed, Number: 2000}) {
			fmt.Fprintln(h, q)
		}
		for a := range Articles(seed, 100) {
			fmt.Fprintln(h, a)
		}
		return fmt.Sprintf("%x", h.Sum(nil)[:8])
	}
	first := hash(7)
	if first != "3891b07146dd5424" {
		t.Errorf("seed 7: %s", first)
	}
	if hash(7) != first || hash(8) == first {
		t.Error("the seed does not decide the bytes")
	}
}

// TestQuotations holds the number, the sizes and the mix to what is documented.
func TestQuotations(t *testing.T) {
	const n = 40_000
	sizes, edits, whole := map[int]int{}, map[Edit]int{}, map[string]int{}
	total := 0
	for q := range Quotations(Options{Seed: 3, Number: n}) {
		total++
		edits[q.Edit]++
		if q.Edit != Splice {
			sizes[q.Clusters[0]]++
		}
		if q.Edit == Whole {
			if at, twice := whole[q.Text]; twice {
				t.Errorf("utterances %d and %d are both %q", at, q.Clusters[0], q.Text)
			}
			whole[q.Text] = q.Clusters[0]
			if len(strings.Fields(q.Text)) < fewestWords {
				t.Errorf("%q is short", q.Text)
			}
		}
		if want := map[bool]int{true: 2, false: 1}[q.Edit == Splice]; len(q.Clusters) != want || !utf8.ValidString(q.Text) || strings.TrimSpace(q.Text) == "" {
			t.Errorf("%+v", q)
		}
	}
	for q := range Quotations(Options{Seed: 3, Number: 500, Largest: 1}) {
		if q.Edit != Whole {
			t.Errorf("%+v is printed twice", q)
		}
	}
	if total != n {
		t.Errorf("%d quotations, want %d", total, n)
	}
	for _, s := range Shares {
		if got := float64(edits[s.Edit]) / float64(n-edits[Whole]); math.Abs(got-s.Part) > .01 {
			t.Errorf("%.3f of the edits are %s, want %.2f", got, s.Edit, s.Part)
		}
	}
	alone := 0
	for _, size := range sizes {
		if size == 1 {
			alone++
		}
		if size > largest {
			t.Errorf("an utterance of %d", size)
		}
	}
	// 1 / (1 + 1/4 + 1/9 + …), a little more as splices are not counted here
	if got := float64(alone) / float64(len(sizes)); math.Abs(got-.62) > .03 {
		t.Errorf("%.3f of the utterances are printed once, want .61", got)
	}
}

// TestArticles holds that quotations stand where they are said to stand, in
// marks if they are marked, and that events are told by outlets that differ.
func TestArticles(t *testing.T) {
	told := map[string][]string{}
	ids := map[string]bool{}
	for a := range Articles(5, 800) {
		told[a.Event] = append(told[a.Event], a.Outlet)
		if ids[a.ID] || len(a.Quotes) < 3 || !utf8.ValidString(a.Text) {
			t.Fatalf("%+v", a)
		}
		ids[a.ID] = true
		for _, q := range a.Quotes {
			_, surname, _ := strings.Cut(q.Speaker, " ")
			if !strings.Contains(a.Text, surname) {
				t.Errorf("%s does not name %s", a.ID, q.Speaker)
			}
			for _, s := range q.Spans {
				before, after := a.Text[:s.Start], a.Text[s.End:]
				if marked := strings.HasSuffix(before, "“") && strings.HasPrefix(after, "”"); marked != q.Marked {
					t.Errorf("%s: %q marked: %t", a.ID, a.Text[s.Start:s.End], marked)
				}
			}
		}
	}
	if len(ids) != 800 {
		t.Errorf("%d articles", len(ids))
	}
	for event, outlets := range told {
		slices.Sort(outlets)
		if n := len(slices.Compact(outlets)); n != len(outlets) {
			t.Errorf("%s is told twice by one outlet", event)
		}
	}
}

func BenchmarkQuotations(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for range Quotations(Options{Seed: 1, Number: 1000}) {
		}
	}
}

func BenchmarkArticles(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for range Articles(1, 100) {
		}
	}
}
