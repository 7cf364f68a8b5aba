package view

import (
	"maps"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

// mostBridged is how many words without content may stand between two words that are
// marked as one.
const mostBridged = 3

// unshared returns a side of a matter that outlets tell side by side. Its words of
// content that no side of another article has, in whatever form, are marked as
// [Pointed], with the light words between them unless quoted words begin or end there.
func (x *Index) unshared(t *matter, s *report.Side) []Marked {
	w := compare.New(s.Text, x.Lang(s.Article))
	shared := x.formsBeside(t, s.Article)
	var out []Marked
	pos := 0
	for i := 0; i < len(w.Tokens); i++ {
		if !open(w, i, shared) {
			continue
		}
		from, last := i, i
		for from > 0 && writtenOn(w, from) && w.Tokens[from-1].Start >= pos {
			from--
		}
		for light := 0; i+1 < len(w.Tokens); i++ {
			if next := i + 1; open(w, next, shared) || last == i && writtenOn(w, next) {
				last, light = next, 0
			} else if light++; !w.Light(next) || light > mostBridged || w.Tokens[next].Norm == `"` {
				break
			}
		}
		at := w.Range(from, last+1)
		out = appendMarked(out, Kept, s.Text[pos:at.Start])
		out = appendMarked(out, Pointed, s.Text[at.Start:at.End])
		pos, i = at.End, last
	}
	return trimmed(appendMarked(out, Kept, s.Text[pos:]))
}

// formsBeside are the forms of the words that other articles have in the sides of a
// matter.
func (x *Index) formsBeside(t *matter, article string) map[string]bool {
	out := make(map[string]bool)
	for _, v := range t.Values {
		for _, s := range v.tellings {
			if s.Article == article {
				continue
			}
			maps.Copy(out, x.forms(s))
		}
	}
	return out
}

// forms are those of the words of a side.
func (x *Index) forms(s *report.Side) map[string]bool {
	out := make(map[string]bool)
	for _, k := range compare.New(s.Text, x.Lang(s.Article)).Tokens {
		out[k.Norm], out[k.Lemma], out[k.Stem] = true, true, true
	}
	return out
}

// mostNamed is how many words name a matter that has no name in its clauses.
const mostNamed = 4

// named says what two clauses side by side are about: the given words or, where none
// of their content is in both clauses, the first words of content that are.
func (x *Index) named(d *report.Divergence, words string) string {
	a, b := x.forms(d.A), x.forms(d.B)
	w := compare.New(words, x.Lang(d.A.Article))
	for i := range w.Tokens {
		if !open(w, i, a) && !open(w, i, b) && !w.Light(i) {
			return words
		}
	}
	var shared []string
	w = compare.New(d.A.Text, x.Lang(d.A.Article))
	for i := range w.Tokens {
		at := w.Range(i, i+1)
		if word := d.A.Text[at.Start:at.End]; len(shared) < mostNamed && !w.Light(i) && !open(w, i, b) && !slices.Contains(shared, word) {
			shared = append(shared, word)
		}
	}
	if len(shared) == 0 {
		return words
	}
	return strings.Join(shared, " … ")
}

// open reports whether a token is a word of content that has none of some forms.
func open(w *compare.Wording, i int, forms map[string]bool) bool {
	k := &w.Tokens[i]
	return !w.Light(i) && !forms[k.Norm] && !forms[k.Lemma] && !forms[k.Stem]
}

// writtenOn reports whether a token is a word written onto the one before: “’s”.
func writtenOn(w *compare.Wording, i int) bool {
	return w.Tokens[i].Word && w.Tokens[i-1].Word && w.Tokens[i-1].End == w.Tokens[i].Start
}

// excerptOf returns at most n code points of a marked text, from near the first words
// that are marked as [Pointed] where those stand late.
func excerptOf(pieces []Marked, n int) []Marked {
	text, first := "", -1
	for _, p := range pieces {
		if p.Op == Pointed && first < 0 {
			first = len([]rune(text))
		}
		text += p.Text
	}
	r := []rune(text)
	if len(r) <= n {
		return pieces
	}
	from := 0
	if first > n/2 {
		for from = min(first-n/4, len(r)-n); from < first && !isBlank(r[from-1]); {
			from++
		}
	}
	to := min(from+n, len(r))
	for to < len(r) && to > from+n/2 && !isBlank(r[to]) {
		to--
	}
	return trimmed(cutOut(pieces, from, to, len(r)))
}

// cutOut returns code points [from, to) of a marked text of some length, with
// an ellipsis where some are left out.
func cutOut(pieces []Marked, from, to, length int) []Marked {
	var out []Marked
	if from > 0 {
		out = appendMarked(out, Kept, "… ")
	}
	pos := 0
	for _, p := range pieces {
		r := []rune(p.Text)
		if a, b := max(from-pos, 0), min(to-pos, len(r)); a < b {
			out = appendMarked(out, p.Op, string(r[a:b]))
		}
		pos += len(r)
	}
	if to < length {
		last := &out[len(out)-1]
		last.Text = strings.TrimRight(last.Text, clauseMarks)
		out = appendMarked(out, Kept, " …")
	}
	return out
}
