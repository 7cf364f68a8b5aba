package matter

import (
	"fmt"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// reach is how many tokens from a slot the word may stand that shows its place.
const reach = 6

// view is a pair of clauses with its links both ways.
type view struct {
	*claim.Pair
	there, back []int // by token of the sentence of A, and of B: the one that answers it, -1 for none
}

func newView(p *claim.Pair) *view {
	v := &view{p, make([]int, len(p.A.Sentence.Wording.Tokens)), make([]int, len(p.B.Sentence.Wording.Tokens))}
	for i := range v.there {
		v.there[i] = -1
	}
	for j := range v.back {
		v.back[j] = -1
	}
	for _, l := range p.Links {
		v.there[l.A], v.back[l.B] = l.B, l.A
	}
	return v
}

// parallel says on how many sides, 0 to 2, two slots stand next to the same word:
// the nearest linked words before them, or after them, answer each other, with at
// most one other word of content between, or both begin or end their sentences.
func (v *view) parallel(a, b tokens) int {
	n := 0
	if i, j := neighbour(v.A.Sentence, v.there, a.from, -1), neighbour(v.B.Sentence, v.back, b.from, -1); same(v.there, i, j) {
		n++
	}
	if i, j := neighbour(v.A.Sentence, v.there, a.to-1, 1), neighbour(v.B.Sentence, v.back, b.to-1, 1); same(v.there, i, j) {
		n++
	}
	return n
}

// atEnd stands for the end of a sentence, lost for no neighbour.
const atEnd, lost = -1, -2

func same(there []int, i, j int) bool {
	return i == atEnd && j == atEnd || i >= 0 && j >= 0 && there[i] == j
}

// neighbour is the nearest linked token from one on, in a direction.
func neighbour(s *claim.Sentence, linked []int, from, step int) int {
	others := 0
	for i, n := from+step, 0; i >= 0 && i < len(linked); i, n = i+step, n+1 {
		if linked[i] >= 0 {
			return i
		}
		if !s.Wording.Light(i) {
			others++
		}
		if others > 1 || n >= reach {
			return lost
		}
	}
	return atEnd
}

// nearEqual is what two clauses share, as a part of what both hold, from which a
// difference stands in sentences that are otherwise nearly the same.
const nearEqual = 0.7

// nearEqual reports whether little more than the slots differs.
func (v *view) nearEqual() bool {
	return v.Evidence.Clause >= nearEqual || v.Evidence.Sentence >= nearEqual
}

// relation is why two tokens of the two sentences say the same.
func (v *view) relation(i, j int) compare.LinkKind {
	a, b := v.A.Sentence, v.B.Sentence
	if a.Who[i] != "" && a.Who[i] == b.Who[j] {
		return compare.Normalized
	}
	return compare.Relation(&a.Wording.Tokens[i], &b.Wording.Tokens[j], a.Wording.Lang)
}

// governed is how many of some words of A, the words of content around a slot, answer
// one of B.
func (v *view) governed(a, b []int) int {
	n := 0
	for _, i := range a {
		for _, j := range b {
			if answers(v.relation(i, j)) {
				n++
				break
			}
		}
	}
	return n
}

// otherPeople reports whether words for people stand among words of both sides, and
// none of them means the same person.
func (v *view) otherPeople(a, b []int) bool {
	who := make(map[string]bool)
	for _, i := range a {
		if w := v.A.Sentence.Who[i]; w != "" {
			who[w] = true
		}
	}
	n := 0
	for _, j := range b {
		if w := v.B.Sentence.Who[j]; w != "" {
			if n++; who[w] {
				return false
			}
		}
	}
	return len(who) > 0 && n > 0
}

// context is what says that two slots are of the same, their own words apart: how many
// words of content around them answer each other, their place, whether they are the
// only ones of their kind in the sentences, and how sure it is that the clauses tell
// one matter. The weights are rounded.
func (v *view) context(governed, parallel int, only bool) float64 {
	e := .8*float64(min(governed, 3)) + .6*float64(parallel) + 3*v.Score
	if only {
		e += .5
	}
	if v.Evidence.Rank > 0 {
		e -= .5
	}
	if v.Evidence.Back > 0 {
		e -= .5
	}
	switch {
	case v.nearEqual():
		e += 1.5
	case governed == 0:
		e--
	}
	return e
}

// answers reports whether two words of a relation say the same, or one is derived
// from the other.
func answers(k compare.LinkKind) bool { return k != compare.Unlinked && k <= compare.Synonym }

// holds reports whether one of two slots begins in a clause of the pair: the other
// may stand beside its clause.
func (v *view) holds(a, b tokens) bool {
	return v.A.From <= a.from && a.from < v.A.To || v.B.From <= b.from && b.from < v.B.To
}

// both says what both outlets have.
func (v *view) both(a, b tokens) string {
	return fmt.Sprintf("%s has “%s”, %s “%s”.", note.Outlet(v.A.Sentence.Article), shown(v.A.Sentence, a), note.Outlet(v.B.Sentence.Article), shown(v.B.Sentence, b))
}

func shown(s *claim.Sentence, at tokens) string {
	return note.Printed(s.Wording.Text, s.Wording.Range(at.from, at.to))
}

// marked reports whether a token stands in marks.
func marked(s *claim.Sentence, i int) bool {
	return s.Whose[i] != nil && s.Whose[i].Kind != quote.Indirect
}
