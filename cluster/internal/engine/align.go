package engine

import (
	"math/bits"

	"github.com/quotediff/quotediff/cluster/internal/lcs"
)

// evidence is what speaks for two texts, x and y, being one utterance or one
// being part of the other.
type evidence struct {
	matched float32 // information of the linked words of the core, nats
	said    float32 // that of words that say something
	linked  float32 // information of all linked words, also outside the core
	x, y    side
	links   uint16 // linked words of the core
	gaps    uint16 // places where the links are not consecutive on both sides
}

// side is how one of the two is linked.
type side struct {
	from, to uint16  // its words from the first to the last linked one, half open
	cover    float32 // share of its information that is linked, in [0,1]
}

func (e *evidence) cover() float32 { return max(e.x.cover, e.y.cover) }

func (e evidence) flip() evidence {
	e.x, e.y = e.y, e.x
	return e
}

// judge compares texts, by their hashes or in full. It is not safe for
// concurrent use.
type judge struct {
	aligner
	voices   voices
	readings map[uint32]*reading
	order    []int // for refine
}

func (t *texts) judge() *judge { return &judge{aligner: aligner{texts: t}} }

// aligner finds longest common subsequences of words with the bit-parallel
// recurrence of Hyyrö (Bit-parallel LCS-length computation revisited, 2004),
// one machine word for 64 words of a pattern. The pattern stays for many texts.
// It is not safe for concurrent use.
type aligner struct {
	*texts
	held    uint32   // rank of the pattern
	pattern []uint32 // its words
	set     bool
	blocks  int
	slots   []slot // open addressing, a power of two
	used    []uint32
	masks   []uint64 // of slot i: masks[i*blocks : (i+1)*blocks], zero where it has no word
	rows    []uint64 // the state before each word of the other text
	state   []uint64
	twice   []uint32
	ties    []lcs.Pair
	carried []float32 // of ties: what each carries
}

type slot struct {
	word uint32 // and one; 0 is none
}

// hold makes rank r the pattern.
func (a *aligner) hold(r uint32) {
	if a.set && a.held == r {
		return
	}
	for _, s := range a.used {
		a.slots[s] = slot{}
		clear(a.masks[int(s)*a.blocks : (int(s)+1)*a.blocks])
	}
	a.used = a.used[:0]
	a.held, a.pattern, a.set = r, a.tokensOf(r), true
	a.blocks = (len(a.pattern) + 63) / 64
	size := 128
	for size < 4*len(a.pattern) {
		size *= 2
	}
	if size > cap(a.slots) {
		a.slots = make([]slot, size)
	}
	a.slots = a.slots[:size]
	if n := len(a.slots) * a.blocks; n > len(a.masks) {
		a.masks = make([]uint64, n)
	}
	for i, w := range a.pattern {
		s := a.find(w)
		if a.slots[s].word == 0 {
			a.slots[s].word = w + 1
			a.used = append(a.used, s)
		}
		a.masks[int(s)*a.blocks+i/64] |= 1 << (i % 64)
	}
}

// place spreads the numbers of words over a table.
func place(w uint32) uint32 { return w * 0x9e3779b1 >> 15 }

func (a *aligner) find(w uint32) uint32 {
	mask := uint32(len(a.slots) - 1)
	at := place(w) & mask
	for a.slots[at].word != 0 && a.slots[at].word != w+1 {
		at = (at + 1) & mask
	}
	return at
}

// alike is the evidence of the words that x, the rank held, and y have in
// common in the same order.
func (a *aligner) alike(x, y uint32) evidence {
	if !a.set || a.held != x {
		if a.set && a.held == y {
			return a.align(x).flip()
		}
		a.hold(x)
	}
	return a.align(y)
}

func (a *aligner) align(y uint32) evidence {
	other := a.tokensOf(y)
	if a.blocks == 1 {
		a.narrow(other)
	} else {
		a.broad(other)
	}
	a.close(other)
	return a.core(other, a.mass[a.held], a.mass[y], nil)
}

// close moves links to where the same words stand beside the next link, so
// that a run of words is not torn because one of them stands earlier as well.
func (a *aligner) close(other []uint32) {
	for k := 1; k < len(a.ties); k++ {
		next, t := a.ties[k-1], &a.ties[k]
		w := a.pattern[t.I]
		if t.J != next.J-1 && other[next.J-1] == w {
			t.J = next.J - 1
		}
		if t.I != next.I-1 && a.pattern[next.I-1] == w {
			t.I = next.I - 1
		}
	}
}

// narrow aligns with a pattern of up to 64 words.
func (a *aligner) narrow(other []uint32) {
	if cap(a.rows) < len(other)+1 {
		a.rows = make([]uint64, 2*len(other)+64)
	}
	rows := a.rows[:len(other)+1]
	v := ^uint64(0)
	slots, masks := a.slots, a.masks[:len(a.slots)]
	size := uint32(len(slots) - 1)
	for j, w := range other {
		rows[j] = v
		at := place(w) & size
		for x := slots[at].word; uint64(x)*uint64(x^(w+1)) != 0; x = slots[at].word { // as in find, and mostly false
			at = (at + 1) & size
		}
		m := masks[at] // of a word that the pattern lacks: nothing, and v stays
		u := v & m
		v = (v + u) | (v &^ m)
	}
	rows[len(other)] = v
	a.ties = a.ties[:0]
	i, j := len(a.pattern)-1, len(other)
	for i >= 0 && j > 0 {
		if rows[j]>>i&1 != 0 {
			// No step ends here: down to the next zero bit.
			below := ^rows[j] & (1<<i - 1)
			if below == 0 {
				break
			}
			i = bits.Len64(below) - 1
			continue
		}
		if rows[j-1]>>i&1 == 0 {
			j--
			continue
		}
		a.ties = append(a.ties, lcs.Pair{I: i, J: j - 1})
		i, j = i-1, j-1
	}
}

// broad aligns with a longer pattern.
func (a *aligner) broad(other []uint32) {
	n := a.blocks
	if n == 0 {
		a.ties = a.ties[:0]
		return
	}
	if need := n * (len(other) + 1); cap(a.rows) < need {
		a.rows = make([]uint64, need)
	}
	if cap(a.state) < n {
		a.state = make([]uint64, n)
	}
	rows, state := a.rows[:n*(len(other)+1)], a.state[:n]
	for b := range state {
		state[b] = ^uint64(0)
	}
	for j, w := range other {
		copy(rows[j*n:], state)
		if s := int(a.find(w)); a.slots[s].word != 0 {
			lcs.Advance(state, a.masks[s*n:(s+1)*n])
		}
	}
	copy(rows[len(other)*n:], state)
	a.ties = lcs.Trace(a.ties[:0], rows, n, len(a.pattern), len(other))
}

// widestGap is how much unlinked information between two links counts against
// them, at most, in nats: some three words.
const widestGap = 10

// core counts the links of the core: the stretch of ties with the greatest sum
// of information, less half of what stands unlinked between them (Kadane's
// maximum sum). The ties come from the last to the first; each carries all the
// information of its word where carried is nil.
func (a *aligner) core(other []uint32, massX, massY float32, carried []float32) evidence {
	var here, best evidence
	var sum, bestSum, linked float32
	for k := len(a.ties) - 1; k >= 0; k-- {
		t := a.ties[k]
		w := a.pattern[t.I]
		m := a.word[w]
		if carried != nil {
			m = carried[k]
		}
		linked += m
		if here.links > 0 && (t.I > int(here.x.to) || t.J > int(here.y.to)) {
			gap := float32(0)
			for _, w := range a.pattern[here.x.to:t.I] {
				gap += a.word[w]
			}
			for _, w := range other[here.y.to:t.J] {
				gap += a.word[w]
			}
			sum -= min(widestGap, gap/2)
			here.gaps++
		}
		if here.links == 0 || sum <= 0 {
			here = evidence{x: side{from: uint16(t.I)}, y: side{from: uint16(t.J)}}
			sum = 0
		}
		sum += m
		here.matched += m
		if a.says(w) {
			here.said += m
		}
		here.links++
		here.x.to, here.y.to = uint16(t.I+1), uint16(t.J+1)
		if sum > bestSum {
			best, bestSum = here, sum
		}
	}
	best.linked = linked
	best.x.cover, best.y.cover = share(best.matched, massX), share(best.matched, massY)
	return best
}

// turned is the evidence of the words that x, the rank held, and y have in
// common in the same order where y may begin in its middle: of two passages
// that changed places both count.
func (a *aligner) turned(x, y uint32) evidence {
	a.hold(x)
	other := a.tokensOf(y)
	a.twice = append(append(a.twice[:0], other...), other...)
	if a.blocks == 1 {
		a.narrow(a.twice)
	} else {
		a.broad(a.twice)
	}
	a.close(a.twice)
	var e evidence
	for k, t := range a.ties {
		m := a.word[a.pattern[t.I]]
		e.matched += m
		e.links++
		if k > 0 && (t.I+1 < a.ties[k-1].I || t.J+1 < a.ties[k-1].J) {
			e.gaps++
		}
		if a.says(a.pattern[t.I]) {
			e.said += m
		}
	}
	e.linked = e.matched
	e.x.cover, e.y.cover = share(e.matched, a.mass[x]), share(e.matched, a.mass[y])
	return e
}

func share(a, b float32) float32 {
	if b <= 0 {
		return 0
	}
	return min(1, a/b)
}
