package cluster

import "math/bits"

// longest is how many words of a reading are aligned at most, when both are
// that long. It bounds memory: 100,000 words against 100,000 compare by their
// first words.
const longest = 4096

// pair is word i of one reading linked with word j of another.
type pair struct{ i, j int }

// lcs finds longest common subsequences of words, by root, with the
// bit-parallel recurrence of Hyyrö (Bit-parallel LCS-length computation
// revisited, 2004), one machine word for 64 words of the shorter side. The
// zero value is ready; it is no good for two goroutines at once.
type lcs struct {
	slots []slot   // open addressing, a power of two
	masks []uint64 // of slot i: masks[i*blocks : (i+1)*blocks]
	used  []int
	rows  []uint64 // the state before each word of the longer side
	out   []pair
}

type slot struct {
	root uint64
	used bool
}

// align returns the links in ascending order. They are valid until the next
// call. Cost: words of one side times words of the other over 64.
func (l *lcs) align(x, y []word) []pair {
	if min(len(x), len(y)) > longest {
		x, y = x[:min(len(x), longest)], y[:min(len(y), longest)]
	}
	if len(x) <= len(y) {
		l.run(x, y)
		return l.out
	}
	l.run(y, x)
	for k, p := range l.out {
		l.out[k] = pair{p.j, p.i}
	}
	return l.out
}

// run aligns a short side, the pattern, with a long one.
func (l *lcs) run(short, long []word) {
	l.out = l.out[:0]
	blocks := (len(short) + 63) / 64
	if blocks == 0 {
		return
	}
	l.index(short, blocks)
	l.rows = l.rows[:0]
	state := make([]uint64, blocks)
	for b := range state {
		state[b] = ^uint64(0)
	}
	for _, w := range long {
		l.rows = append(l.rows, state...)
		if m := l.find(w.root); l.slots[m].used {
			advance(state, l.masks[m*blocks:(m+1)*blocks])
		}
	}
	l.rows = append(l.rows, state...)
	l.trace(short, long, blocks)
	l.clear()
}

// advance is one step: V' = (V + (V & M)) | (V & ^M). A zero bit is a step of
// the length.
func advance(state, mask []uint64) {
	carry := uint64(0)
	for b, v := range state {
		u := v & mask[b]
		var sum uint64
		sum, carry = bits.Add64(v, u, carry)
		state[b] = sum | v&^mask[b]
	}
}

// trace walks back from the end: where bit i changed from one at row j to zero
// at row j+1, pair (i, j) ends a longest subsequence.
func (l *lcs) trace(short, long []word, blocks int) {
	zero := func(row, i int) bool { return l.rows[row*blocks+i/64]>>(i%64)&1 == 0 }
	i, j := len(short)-1, len(long)
	for i >= 0 && j > 0 {
		switch {
		case !zero(j, i):
			i--
		case zero(j-1, i):
			j--
		default:
			l.out = append(l.out, pair{i, j - 1})
			i, j = i-1, j-1
		}
	}
	for a, b := 0, len(l.out)-1; a < b; a, b = a+1, b-1 {
		l.out[a], l.out[b] = l.out[b], l.out[a]
	}
}

// index notes at which places of the pattern each root stands.
func (l *lcs) index(short []word, blocks int) {
	size := 8
	for size < 2*len(short) {
		size *= 2
	}
	if size > len(l.slots) {
		l.slots = make([]slot, size)
	}
	if n := len(l.slots) * blocks; n > len(l.masks) {
		l.masks = make([]uint64, n)
	}
	l.used = l.used[:0]
	for i, w := range short {
		s := l.find(w.root)
		if !l.slots[s].used {
			l.slots[s] = slot{w.root, true}
			l.used = append(l.used, s)
			clear(l.masks[s*blocks : (s+1)*blocks])
		}
		l.masks[s*blocks+i/64] |= 1 << (i % 64)
	}
}

func (l *lcs) find(root uint64) int {
	at := int(root) & (len(l.slots) - 1)
	for l.slots[at].used && l.slots[at].root != root {
		at = (at + 1) & (len(l.slots) - 1)
	}
	return at
}

func (l *lcs) clear() {
	for _, s := range l.used {
		l.slots[s] = slot{}
	}
}
