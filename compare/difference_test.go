package compare

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func differ(a, b string) []Difference {
	x, y := New(a, "en"), New(b, "en")
	return Differences(x, y, Align(x, y))
}

func ExampleDifferences() {
	a := New("We should not sell the house in June.", "en")
	b := New("We must sell the House in July.", "en")
	for _, d := range Differences(a, b, Align(a, b)) {
		fmt.Printf("%s/%s %s: %q, %q\n", d.Type, d.Subtype, d.Severity,
			a.Text[d.A.Start:d.A.End], b.Text[d.B.Start:d.B.End])
	}
	// Output:
	// negation/negation high: "should not", "must"
	// typographic/case info: "house", "House"
	// number/date high: "June", "July"
}

// lawful holds what every list of differences must be, for any two texts.
func lawful(t *testing.T, a, b *Wording, found []Difference) {
	t.Helper()
	if !slices.IsSortedFunc(found, byPlace) {
		t.Errorf("not in the order of places: %+v", found)
	}
	insideA, insideB := make([]bool, len(a.Text)+1), make([]bool, len(b.Text)+1)
	for _, d := range found {
		if d.Type == "" || d.Subtype == "" || d.Rule == "" || d.Severity.Rank() < 0 {
			t.Errorf("not fully typed: %+v", d)
		}
		claim(t, a.Text, d.A, insideA)
		claim(t, b.Text, d.B, insideB)
		if (d.Type == "insertion" || d.Type == "omission") && d.A == (Range{}) && d.B == (Range{}) {
			t.Errorf("a difference of nothing: %+v", d)
		}
	}
	if t.Failed() {
		return
	}
	if got, want := apply(a, b, found), squeeze(b.Text); got != want {
		t.Errorf("applied to %q the differences give %q, want %q: %+v", a.Text, got, want, found)
	}
}

// claim marks a range as taken and fails where it was taken before or does not
// slice the text.
func claim(t *testing.T, text string, r Range, taken []bool) {
	t.Helper()
	if r.Start < 0 || r.End < r.Start || r.End > len(text) {
		t.Fatalf("range %v does not slice %q", r, text)
	}
	for i := r.Start; i < r.End; i++ {
		if taken[i] {
			t.Fatalf("range %v of %q overlaps another", r, text)
		}
		taken[i] = true
	}
}

// apply puts, in a, what stands in b in the place of every difference. What is
// kept comes from a alone; where a difference goes is told by how much of b is
// kept before it, and must be as much as is kept of a, moved blocks apart.
func apply(a, b *Wording, found []Difference) string {
	kept := outside(a, found, func(d Difference) Range { return d.A })
	keptB := outside(b, found, func(d Difference) Range { return d.B })
	byB := slices.SortedFunc(slices.Values(found), func(x, y Difference) int {
		if x.B != y.B {
			return x.B.Start + x.B.End - y.B.Start - y.B.End
		}
		return byPlace(x, y)
	})
	var out strings.Builder
	n := 0
	for _, d := range byB {
		before := keptBefore(b, keptB, d.B.Start)
		if d.Type != "reorder" && before != keptBefore(a, kept, d.A.Start) {
			return fmt.Sprintf("%+v is not at one place", d)
		}
		for ; n < min(before, len(kept)); n++ {
			out.WriteString(squeeze(a.Print(kept[n])))
		}
		out.WriteString(squeeze(b.Text[d.B.Start:d.B.End]))
	}
	for ; n < len(kept); n++ {
		out.WriteString(squeeze(a.Print(kept[n])))
	}
	return out.String()
}

// outside returns the tokens of w that stand in no difference.
func outside(w *Wording, found []Difference, side func(Difference) Range) []int {
	var kept []int
	for i, tok := range w.Tokens {
		in := slices.ContainsFunc(found, func(d Difference) bool {
			r := side(d)
			return r.Start <= tok.Start && tok.End <= r.End
		})
		if !in {
			kept = append(kept, i)
		}
	}
	return kept
}

func keptBefore(w *Wording, kept []int, offset int) int {
	n := 0
	for _, i := range kept {
		if w.Tokens[i].Start < offset {
			n++
		}
	}
	return n
}

// squeeze leaves only what can be seen.
func squeeze(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if f := foldRune(r); f >= 0 && !unicode.IsSpace(f) || r == utf8.RuneError {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

func mirror(found []Difference) []Difference {
	out := slices.Clone(found)
	for i := range out {
		out[i].A, out[i].B, out[i].Type = out[i].B, out[i].A, out[i].Type.Mirror()
	}
	slices.SortFunc(out, byPlace)
	return out
}

func mirrorLinks(al Alignment) Alignment {
	out := Alignment{Links: slices.Clone(al.Links), Coarse: al.Coarse, a: al.b, b: al.a}
	for i, l := range out.Links {
		out.Links[i].A, out.Links[i].B = l.B, l.A
	}
	slices.SortFunc(out.Links, func(x, y Link) int { return x.A - y.A })
	return out
}

func FuzzDifferences(f *testing.F) {
	f.Add("We should enable as much speech as possible, but not here.", "We must allow for the greatest possible speech here.")
	f.Add("“I can't — [the mayor] said — go … now?”", "I cannot, she said, go now.")
	f.Add("Ann met Bob on Monday in Rome and left.", "On Monday in Rome Bob met Ann and left")
	f.Add("1-2 million, 30 % of $5m; 8:48 p.m.", "1.2 million, 30 percent of 5 million dollars: 20:48")
	f.Add("[T]he cat. [sat]", "The cat sat... [...]")
	f.Add("00X 1 00000 000 00X 00X 0XX", "00X 00X 0XX 00X")
	f.Add("\xff a é é", "a ﬁ 👍🏽 b")
	f.Fuzz(func(t *testing.T, s, u string) {
		if len(s)+len(u) > 400 {
			return
		}
		for _, lang := range []string{"en", "de"} {
			a, b := New(s, lang), New(u, lang)
			al := Align(a, b)
			found := Differences(a, b, al)
			lawful(t, a, b, found)
			back := Differences(b, a, mirrorLinks(al))
			if d := cmp.Diff(mirror(found), back); d != "" {
				t.Errorf("%q, %q: not mirrored:\n%s", s, u, d)
			}
		}
	})
}

// TestDifferencesOfPermutations holds the laws on wordings of few words in any
// order, where blocks move across each other.
func TestDifferencesOfPermutations(t *testing.T) {
	pieces := strings.Fields("00A 0A A0 00A A00 0A A0 0 Ann 's of the head not , [ ] . …")
	r := rand.New(rand.NewPCG(5, 6))
	text := func() string {
		var words []string
		for range 4 + r.IntN(9) {
			words = append(words, pieces[r.IntN(len(pieces))])
		}
		return strings.Join(words, " ")
	}
	for range 20_000 {
		a, b := New(text(), "en"), New(text(), "en")
		al := Align(a, b)
		found := Differences(a, b, al)
		lawful(t, a, b, found)
		if d := cmp.Diff(mirror(found), Differences(b, a, mirrorLinks(al))); d != "" {
			t.Errorf("%q, %q: not mirrored:\n%s", a.Text, b.Text, d)
		}
	}
}

func BenchmarkDifferences(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 4))
	type pair struct {
		a, b *Wording
		al   Alignment
	}
	var pairs []pair
	for range 20 {
		for _, m := range mutations {
			s, u := m.make(generate(r), r)
			x, y := New(s, "en"), New(u, "en")
			pairs = append(pairs, pair{x, y, Align(x, y)})
		}
	}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		p := pairs[n%len(pairs)]
		Differences(p.a, p.b, p.al)
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "pairs/s")
}

// BenchmarkAlignAndType is the whole comparison of two wordings that are read.
func BenchmarkAlignAndType(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 4))
	var pairs [][2]*Wording
	for range 20 {
		for _, m := range mutations {
			s, u := m.make(generate(r), r)
			pairs = append(pairs, [2]*Wording{New(s, "en"), New(u, "en")})
		}
	}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		p := pairs[n%len(pairs)]
		Differences(p[0], p[1], Align(p[0], p[1]))
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "pairs/s")
}
