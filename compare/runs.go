package compare

import (
	"unicode"
	"unicode/utf8"
)

// nameCount counts the words of a side that read as names, and those linked.
type nameCount struct {
	all, linked      int
	mass, linkedMass float64
}

// named measures the words that are printed like names.
func (w *aligner) named(m *Measures, a, b *Wording) {
	w.usedA, w.usedB = cleared(w.usedA, len(a.Tokens)), cleared(w.usedB, len(b.Tokens))
	for _, l := range w.links {
		if l.Kind != Replaced && l.Kind != Related {
			w.usedA[l.A], w.usedB[l.B] = true, true
		}
	}
	p, q := countNames(a, w.usedA), countNames(b, w.usedB)
	if p.all > 0 && q.all > 0 {
		m.Names = float64(p.linked+q.linked) / float64(p.all+q.all)
		m.NamesAgainst = float64(min(p.all-p.linked, q.all-q.linked)) / float64(min(p.all, q.all))
	}
	x, y := p.mass-p.linkedMass, q.mass-q.linkedMass
	m.NamesShared, m.NamesLess, m.NamesMore = p.linkedMass+q.linkedMass, min(x, y), max(x, y)
}

// countNames counts the words with a capital, the first word and function words
// excepted.
func countNames(w *Wording, linked []bool) (n nameCount) {
	classes := fittedClasses(w.Lang)
	for k, i := range w.words {
		t := &w.Tokens[i]
		if r, _ := utf8.DecodeRuneInString(w.Text[t.Start:]); k == 0 || t.Kind != Letters || !unicode.IsUpper(r) || classes[t.Norm].light() {
			continue
		}
		n.all++
		n.mass += float64(t.Weight)
		if linked[i] {
			n.linked++
			n.linkedMass += float64(t.Weight)
		}
	}
	return n
}

// longestRun is the information of the longest succession of links between
// words that follow each other on both sides.
func (w *aligner) longestRun(a, b *Wording) float64 {
	longest, run := 0.0, 0.0
	last := Link{A: -1, B: -1}
	for _, l := range w.links {
		x, y := &a.Tokens[l.A], &b.Tokens[l.B]
		if !x.Word || !y.Word || l.Kind == Replaced {
			continue
		}
		if l.B <= last.B || anyWord(a, last.A+1, l.A) || anyWord(b, last.B+1, l.B) {
			run = 0
		}
		run += float64(faith[l.Kind] * (x.Weight + y.Weight) / 2)
		longest, last = max(longest, run), l
	}
	return longest
}

// anyWord says whether a word stands in [from, to).
func anyWord(w *Wording, from, to int) bool {
	for i := from; i < to; i++ {
		if w.Tokens[i].Word {
			return true
		}
	}
	return false
}

// edges are how alike the first words of two wordings are, and the last.
func (w *aligner) edges(a, b *Wording) (first, last float64) {
	n, m := len(a.words), len(b.words)
	if n == 0 || m == 0 {
		return 0, 0
	}
	alike := func(i, j int32) float64 { return float64(faith[w.kind(&a.Tokens[i], &b.Tokens[j])]) }
	return alike(a.words[0], b.words[0]), alike(a.words[n-1], b.words[m-1])
}
