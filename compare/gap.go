package compare

import (
	"slices"

	"github.com/quotediff/quotediff/internal/similarity"
)

// gap is what lies between two links that follow each other on both sides: the
// tokens (a0, a1) of a and (b0, b1) of b, the links themselves left out.
type gap struct{ a0, a1, b0, b1 int }

// fill links, between two links that follow each other on both sides, words
// alike in spelling, equal punctuation, and then words that stand in each
// other's place.
func (w *aligner) fill() {
	w.gaps(func(g gap) { w.fillGap(g.a0+1, g.a1, g.b0+1, g.b1) })
	slices.SortFunc(w.links, byA)
	if len(w.links) > 0 {
		w.gaps(w.replace)
	}
}

// gaps calls f for each gap between the links; f may add links.
func (w *aligner) gaps(f func(gap)) {
	i, j, n := -1, -1, len(w.links)
	for k := 0; k <= n; k++ {
		a, b := len(w.a.Tokens), len(w.b.Tokens)
		if k < n {
			if w.links[k].Moved {
				continue
			}
			a, b = w.links[k].A, w.links[k].B
		}
		if a-i > 1 && b-j > 1 {
			f(gap{i, a, j, b})
		}
		i, j = a, b
	}
}

// fillGap links the tokens of a gap in order, each to the first that is alike.
func (w *aligner) fillGap(a0, a1, b0, b1 int) {
	for i := a0; i < a1; i++ {
		if w.usedA[i] {
			continue
		}
		for j := b0; j < b1 && j < b0+maxGap; j++ {
			if w.usedB[j] {
				continue
			}
			x, y := &w.a.Tokens[i], &w.b.Tokens[j]
			kind := Unlinked
			switch {
			case x.Word && y.Word:
				kind = spelledAlike(x, y)
			case x.norm == y.norm && x.Norm == y.Norm:
				kind = Normalized
			}
			if kind != Unlinked {
				w.link(i, j, kind, false)
				b0 = j + 1
				break
			}
		}
	}
}

// maxGap is how many tokens of a gap are tried for one.
const maxGap = 40

// One edit is allowed for so many letters of a word.
const (
	lettersAnEdit    = 4
	lettersSameStart = 3 // where the first letters are the same
)

// spelledAlike says whether two words of letters are near enough in spelling to
// be the same word misspelled: one edit for every four letters, or for every
// three where the first letter is the same; four letters at least.
func spelledAlike(x, y *Token) LinkKind {
	if x.Kind != Letters || y.Kind != Letters || len(x.Norm) < leastSpelt || len(y.Norm) < leastSpelt {
		return Unlinked
	}
	letters := lettersAnEdit
	if x.Norm[0] == y.Norm[0] {
		letters = lettersSameStart
	}
	longer := max(len(x.Norm), len(y.Norm))
	if d := len(x.Norm) - len(y.Norm); letters*d > longer || -letters*d > longer {
		return Unlinked
	}
	if letters*similarity.Edits(x.Norm, y.Norm) <= longer {
		return Respelled
	}
	return Unlinked
}
