package compare

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
