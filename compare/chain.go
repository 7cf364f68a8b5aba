package compare

// The chain is the monotone part of an alignment: the links of greatest total
// gain. A link gains the information of its words less a price, so that a
// function word alone is not linked across a sentence; links in unbroken
// succession gain a bonus, so that it is linked within a phrase.
//
// Both figures, and leastMove, were set on the training part of the MTRef word
// alignments (Yao 2014), by precision and F1 of sure links.
const (
	price      = 4
	succession = 3
)

// faith is what part of a link's information counts, by kind.
var faith = [...]float32{Unlinked: 0, Equal: 1, Normalized: 1, Inflected: .95, Synonym: .9, Related: .6, Respelled: .8, Replaced: 0}

func gain(x, y *Token, k LinkKind) float32 {
	return faith[k]*(x.Weight+y.Weight)/2 - price
}

// span links the words [a0, a1) of a with [b0, b1) of b.
func (w *aligner) span(a0, a1, b0, b1 int) {
	for a0 < a1 && b0 < b1 && w.same(a0, b0) {
		w.add(a0, b0, Normalized, false)
		a0, b0 = a0+1, b0+1
	}
	for a0 < a1 && b0 < b1 && w.same(a1-1, b1-1) {
		a1, b1 = a1-1, b1-1
		w.add(a1, b1, Normalized, false)
	}
	if a0 == a1 || b0 == b1 {
		return
	}
	if (a1-a0)*(b1-b0) <= maxCells {
		w.chain(a0, a1, b0, b1)
		return
	}
	w.anchored(a0, a1, b0, b1)
}

func (w *aligner) same(i, j int) bool {
	return w.a.Tokens[w.a.words[i]].Norm == w.b.Tokens[w.b.words[j]].Norm
}

// Steps of the trace, per cell: how the best without a link at the cell was
// reached, and whether a link there succeeds another.
const (
	fromAbove = 1 << iota // leave the word of a
	fromLeft              // leave the word of b
	linked                // link the two
	succeeds              // that link goes on from a link of the words before
)

// chain is the exact dynamic program over [a0, a1) × [b0, b1): best[j] is the
// greatest gain of the words so far, run[j] that of chains whose last link is
// the cell itself.
func (w *aligner) chain(a0, a1, b0, b1 int) {
	n, m := a1-a0, b1-b0
	width := m + 1
	w.rows = grown(w.rows, 4*width)
	w.trace = grown(w.trace, n*m)
	best, last := w.rows[:width], w.rows[width:2*width]
	run, lastRun := w.rows[2*width:3*width], w.rows[3*width:4*width]
	clear(last)
	for j := range lastRun {
		lastRun[j] = never
	}
	for i := range n {
		x := &w.a.Tokens[w.a.words[a0+i]]
		trace := w.trace[i*m : (i+1)*m]
		best[0], run[0] = 0, never
		for j := range m {
			step, top := uint8(fromAbove), last[j+1]
			if best[j] > top {
				step, top = fromLeft, best[j]
			}
			run[j+1] = never
			y := &w.b.Tokens[w.b.words[b0+j]]
			if k := w.kind(x, y); k != Unlinked {
				g := gain(x, y, k)
				r := last[j] + g
				if s := lastRun[j] + g + succession; s > r {
					r = s
					step |= succeeds
				}
				run[j+1] = r
				if r > top {
					step, top = step&succeeds|linked, r
				}
			}
			best[j+1], trace[j] = top, step
		}
		best, last, run, lastRun = last, best, lastRun, run
	}
	w.trail(a0, b0, n, m)
}

const never = -1e30

// trail reads the chain back from the trace.
func (w *aligner) trail(a0, b0, n, m int) {
	within := false // the link after the cell goes on from a link at the cell
	for i, j := n-1, m-1; i >= 0 && j >= 0; {
		step := w.trace[i*m+j]
		switch {
		case within || step&linked != 0:
			x, y := &w.a.Tokens[w.a.words[a0+i]], &w.b.Tokens[w.b.words[b0+j]]
			w.add(a0+i, b0+j, w.kind(x, y), false)
			within = step&succeeds != 0
			i, j = i-1, j-1
		case step&fromAbove != 0:
			i--
		default:
			j--
		}
	}
}

func grown[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// anchored cuts a span too large for the chain at words that stand once on each
// side, in the longest order the sides share (patience diff, Cohen 2003), and
// chains between them. What is still too large stays unlinked.
func (w *aligner) anchored(a0, a1, b0, b1 int) {
	w.coarse = true
	anchors := w.anchors(a0, a1, b0, b1)
	i, j := a0, b0
	for _, p := range append(anchors, [2]int{a1, b1}) {
		if n, m := p[0]-i, p[1]-j; n > 0 && m > 0 && n*m <= maxCells {
			w.span(i, p[0], j, p[1])
		}
		if p[0] < a1 {
			w.add(p[0], p[1], Normalized, false)
		}
		i, j = p[0]+1, p[1]+1
	}
}

// anchors are pairs of words that stand once in each span, the longest
// ascending succession of them.
func (w *aligner) anchors(a0, a1, b0, b1 int) [][2]int {
	type once struct{ a, b int } // place, -1 none, -2 several
	places := map[string]once{}
	for i := a0; i < a1; i++ {
		s := w.a.Tokens[w.a.words[i]].Norm
		if _, ok := places[s]; ok {
			places[s] = once{-2, -1}
		} else {
			places[s] = once{i, -1}
		}
	}
	for j := b0; j < b1; j++ {
		s := w.b.Tokens[w.b.words[j]].Norm
		if p, ok := places[s]; ok {
			if p.b == -1 {
				p.b = j
			} else {
				p.b = -2
			}
			places[s] = p
		}
	}
	var pairs [][2]int
	for i := a0; i < a1; i++ {
		if p := places[w.a.Tokens[w.a.words[i]].Norm]; p.a == i && p.b >= 0 {
			pairs = append(pairs, [2]int{i, p.b})
		}
	}
	return ascending(pairs)
}

// ascending is a longest succession of pairs, ascending in their first, that
// also ascends in their second.
func ascending(pairs [][2]int) [][2]int {
	var piles []int // index of the last pair of each pile
	back := make([]int, len(pairs))
	for k, p := range pairs {
		lo, hi := 0, len(piles)
		for lo < hi {
			if mid := (lo + hi) / 2; pairs[piles[mid]][1] < p[1] {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		back[k] = -1
		if lo > 0 {
			back[k] = piles[lo-1]
		}
		if lo == len(piles) {
			piles = append(piles, k)
		} else {
			piles[lo] = k
		}
	}
	if len(piles) == 0 {
		return nil
	}
	out := make([][2]int, len(piles))
	for k, at := piles[len(piles)-1], len(piles)-1; k >= 0; k, at = back[k], at-1 {
		out[at] = pairs[k]
	}
	return out
}
