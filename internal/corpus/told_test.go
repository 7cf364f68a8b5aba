package corpus

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"
)

// TestToldBytes holds that a seed gives the same stories on every machine.
func TestToldBytes(t *testing.T) {
	hash := func(seed uint64, level Level) string {
		h := sha256.New()
		for s := range Told(seed, level, 40) {
			fmt.Fprintln(h, s)
		}
		return fmt.Sprintf("%x", h.Sum(nil)[:8])
	}
	for level, want := range map[Level]string{EqualSentences: "b1a6c46c39df0bc3", RewrittenSentences: "b3becc3f8c840dbb"} {
		if got := hash(7, level); got != want {
			t.Errorf("seed 7, %s: %s", level, got)
		}
		if again := hash(7, level); again != want || hash(8, level) == hash(7, level) {
			t.Errorf("%s: the seed does not decide the bytes", level)
		}
	}
}

// TestToldFacts holds how many facts are in conflict, in all and of each kind, and that
// what differs stands where it is said to stand.
func TestToldFacts(t *testing.T) {
	for _, level := range []Level{EqualSentences, RewrittenSentences} {
		facts, odd := 0, map[Kind]int{}
		for s := range Told(1, level, 200) {
			for i := range s.Facts {
				f := &s.Facts[i]
				facts++
				if f.Odd >= 0 {
					odd[f.Kind]++
				}
				checkFact(t, level, &s, f)
			}
			for _, a := range s.Articles {
				if strings.ContainsAny(a.Title+a.Text, "{}[]|") || strings.Contains(a.Text, "..") {
					t.Errorf("%s is not filled in: %s\n%s", a.ID, a.Title, a.Text)
				}
			}
		}
		all := 0
		for _, k := range Kinds {
			all += odd[k]
			if odd[k] < 20 {
				t.Errorf("%s: %d facts of %s are in conflict, want 20", level, odd[k], k)
			}
		}
		if share := float64(all) / float64(facts); share < .24 || share > .27 {
			t.Errorf("%s: %.3f of the facts are in conflict", level, share)
		}
	}
}

// checkFact: the odd outlet has another value, and between equal sentences nothing
// differs behind it.
func checkFact(t *testing.T, level Level, s *Story, f *ToldFact) {
	t.Helper()
	var values, rest [tellers]string
	for k, a := range s.Articles {
		p, w := f.Places[k], f.Sentences[k]
		if p.Start < w.Start || p.End > w.End || p.Start >= p.End {
			t.Fatalf("%s: %s stands at %v, outside %v", a.ID, f.Kind, p, w)
		}
		values[k], rest[k] = strings.ToLower(a.Text[p.Start:p.End]), a.Text[p.End:w.End]
	}
	for k := range values {
		for j := range values {
			if f.Contradicts(k, j) && level == EqualSentences && values[k] == values[j] {
				t.Errorf("%s: %s: outlets agree on %q", s.Articles[k].ID, f.Kind, values[k])
			}
			if level == EqualSentences && strings.Trim(rest[k], ".") != strings.Trim(rest[j], ".") {
				t.Errorf("%s: %q and %q", s.Articles[k].ID, rest[k], rest[j])
			}
		}
	}
}

func BenchmarkTold(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for range Told(1, RewrittenSentences, 20) {
		}
	}
}
