package compare

import (
	"slices"

	"github.com/quotediff/quotediff/internal/similarity"
)

// leastMove is the information a block must share to count as moved, in nats:
// one word that is not common, or two that are. Set with the chain's figures.
const leastMove = 7

// maxMoves bounds how many blocks are looked for.
const maxMoves = 16

// moved links blocks of words that the chain left on both sides: the heaviest
// unbroken succession of links first. Only where few words are left, as the
// cost is the product of what is left.
func (w *aligner) moved() {
	if len(w.a.words)*len(w.b.words) > maxCells {
		return
	}
	for range maxMoves {
		i, j, n := w.heaviest()
		if n == 0 {
			return
		}
		for k := range n {
			x, y := int(w.a.words[i+k]), int(w.b.words[j+k])
			w.link(x, y, w.kind(&w.a.Tokens[x], &w.b.Tokens[y]), true)
		}
	}
}

// heaviest is the unlinked block of most information, n 0 if none is heavy
// enough.
func (w *aligner) heaviest() (ai, bi, n int) {
	width := len(w.b.words) + 1
	w.rows = grown(w.rows, 2*width)
	sum, last := w.rows[:width], w.rows[width:2*width]
	clear(last)
	top := float32(leastMove)
	for i, at := range w.a.words {
		clear(sum)
		if !w.usedA[at] {
			x := &w.a.Tokens[at]
			for j, bt := range w.b.words {
				if w.usedB[bt] {
					continue
				}
				y := &w.b.Tokens[bt]
				k := w.kind(x, y)
				if !movable(k) {
					continue
				}
				sum[j+1] = last[j] + faith[k]*(x.Weight+y.Weight)/2
				if sum[j+1] > top {
					top = sum[j+1]
					ai, bi = i, j
					n = 1
				}
			}
		}
		sum, last = last, sum
	}
	if n > 0 {
		for ai-1 >= 0 && bi-1 >= 0 && w.free(ai-1, bi-1) {
			ai, bi, n = ai-1, bi-1, n+1
		}
	}
	return ai, bi, n
}

func (w *aligner) free(i, j int) bool {
	x, y := w.a.words[i], w.b.words[j]
	return !w.usedA[x] && !w.usedB[y] && movable(w.kind(&w.a.Tokens[x], &w.b.Tokens[y]))
}

// movable says that a link of a kind may stand out of order: a word of the same
// field in another place is another word.
func movable(k LinkKind) bool { return k != Unlinked && k != Related }

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

// gaps calls f for each gap there is between the links, which f may add to.
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

// fillGap takes the tokens of a gap in order, each to the first that answers to
// it.
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

// maxGap bounds how far in a gap an answer is looked for.
const maxGap = 40

// spelledAlike says whether two words of letters are near enough in spelling to
// be the same word misspelled: one edit for every four letters, or for every
// three where the first letter is the same; four letters at least.
func spelledAlike(x, y *Token) LinkKind {
	if x.Kind != Letters || y.Kind != Letters || len(x.Norm) < 4 || len(y.Norm) < 4 {
		return Unlinked
	}
	letters := 4
	if x.Norm[0] == y.Norm[0] {
		letters = 3
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
