package compare

import (
	"slices"
	"strings"
	"sync"
)

// LinkKind says why two tokens are linked, the strongest reason there is.
type LinkKind uint8

const (
	Unlinked   LinkKind = iota // of an Edit: nothing links its sides
	Equal                      // the same printed form
	Normalized                 // the same Norm or Value, printed differently
	Inflected                  // the same lemma or stem
	Synonym                    // a synonym, or derived from one another
	Related                    // of one field of meaning, by a thesaurus
	Respelled                  // alike in spelling: a misspelling, or a longer form
	Replaced                   // nothing but their place: they stand between the same linked words, as others of their kind do
)

// Link joins token A of one wording to token B of the other.
type Link struct {
	A, B  int
	Kind  LinkKind
	Moved bool // stands in another order than the links that are not moved
}

// Alignment says which tokens of two wordings correspond. Each token has at
// most one link. Without the moved ones the links ascend on both sides.
type Alignment struct {
	Links  []Link // ascending in A
	Coarse bool   // the wordings were too long to compare every pair of words; links stand only around shared stretches
	a, b   int    // number of tokens
}

// Edit replaces tokens [A0, A1) of one wording by [B0, B1) of the other; one of
// the two may be empty.
type Edit struct {
	A0, A1, B0, B1 int
	Kind           LinkKind // of a linked pair that is not Equal; Unlinked otherwise
}

// Edits turn one wording into the other, in order: each link that is not Equal,
// and all that stands between links. Taking the B tokens of every edit for its
// A tokens makes the tokens of A into those of B, print by print. Adjacent
// unlinked tokens are one edit; a moved link counts as unlinked here, on both
// of its sides.
func (al *Alignment) Edits() []Edit {
	var edits []Edit
	i, j := 0, 0
	between := func(a, b int) {
		if i < a || j < b {
			edits = append(edits, Edit{A0: i, A1: a, B0: j, B1: b})
		}
	}
	for _, l := range al.Links {
		if l.Moved {
			continue
		}
		between(l.A, l.B)
		if l.Kind != Equal {
			edits = append(edits, Edit{l.A, l.A + 1, l.B, l.B + 1, l.Kind})
		}
		i, j = l.A+1, l.B+1
	}
	between(al.a, al.b)
	return edits
}

// Align links the tokens of two wordings. Align(b, a) is the mirror of
// Align(a, b). Time and memory grow with the product of the lengths of what
// stands between two anchors, up to 2,000 words against 2,000, and beyond with
// their sum.
func Align(a, b *Wording) Alignment {
	w := aligned(a, b)
	defer w.release()
	return w.alignment(a, b)
}

// maxCells is how many pairs of words are compared at most between two anchors.
// It bounds the memory of an alignment to some 10 MB; up to 2,000 words against
// 2,000 an alignment is exact.
const maxCells = 1 << 22

// aligner holds what an alignment needs and can be used again without
// allocating.
type aligner struct {
	a, b   *Wording
	links  []Link
	usedA  []bool // tokens of a with a link
	usedB  []bool
	looseA []loose
	looseB []loose
	rows   []float32
	trace  []uint8
	coarse bool

	order order

	scratch []uint64
}

var aligners = sync.Pool{New: func() any { return new(aligner) }}

// aligned is an aligner that has aligned a and b, to be released.
func aligned(a, b *Wording) *aligner {
	w := aligners.Get().(*aligner)
	w.align(a, b)
	return w
}

func (w *aligner) release() {
	w.a, w.b = nil, nil
	aligners.Put(w)
}

func (w *aligner) alignment(a, b *Wording) Alignment {
	return Alignment{slices.Clone(w.links), w.coarse, len(a.Tokens), len(b.Tokens)}
}

// align sets links. The two sides are taken in an order that depends on their
// words alone, so that ties fall alike for (a, b) and (b, a).
func (w *aligner) align(a, b *Wording) {
	swapped := before(b, a)
	if swapped {
		a, b = b, a
	}
	w.a, w.b, w.coarse = a, b, false
	w.links = w.links[:0]
	w.usedA, w.usedB = cleared(w.usedA, len(a.Tokens)), cleared(w.usedB, len(b.Tokens))
	w.span(0, len(a.words), 0, len(b.words))
	w.finish()
	if swapped {
		for i, l := range w.links {
			w.links[i].A, w.links[i].B = l.B, l.A
		}
		slices.SortFunc(w.links, byA)
	}
}

func before(a, b *Wording) bool {
	if d := len(a.Tokens) - len(b.Tokens); d != 0 {
		return d < 0
	}
	if d := len(a.Text) - len(b.Text); d != 0 {
		return d < 0
	}
	return strings.Compare(a.Text, b.Text) < 0
}

func cleared(s []bool, n int) []bool {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// add links word i of a to word j of b.
func (w *aligner) add(i, j int, kind LinkKind, moved bool) {
	w.link(int(w.a.words[i]), int(w.b.words[j]), kind, moved)
}

func (w *aligner) link(i, j int, kind LinkKind, moved bool) {
	if kind == Normalized && w.a.Print(i) == w.b.Print(j) {
		kind = Equal
	}
	w.usedA[i], w.usedB[j] = true, true
	w.links = append(w.links, Link{i, j, kind, moved})
}

// finish adds what the best chain of words leaves: blocks that moved, words
// alike in spelling, and punctuation, each between what is there.
func (w *aligner) finish() {
	w.moved()
	slices.SortFunc(w.links, byA)
	w.fill()
	slices.SortFunc(w.links, byA)
}

func byA(x, y Link) int { return x.A - y.A }

// kind is why word x of a and word y of b may be linked. Equal is not told from
// Normalized here.
func (w *aligner) kind(x, y *Token) LinkKind {
	if w.a.lexicon != w.b.lexicon {
		return relation(x, y, nil)
	}
	return relation(x, y, w.a.lexicon)
}
