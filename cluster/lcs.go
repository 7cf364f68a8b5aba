package cluster

import (
	"slices"

	bitlcs "github.com/quotediff/quotediff/cluster/internal/lcs"
)

// longest is how many words of a reading are aligned at most, when both are
// that long. It bounds memory: 100,000 words against 100,000 compare by their
// first words.
const longest = 4096

// lcs finds longest common subsequences of words, by root. The zero value is
// ready; it is no good for two goroutines at once.
type lcs struct {
	slots []slot   // open addressing, a power of two
	masks []uint64 // of slot i: masks[i*blocks : (i+1)*blocks]
	used  []int
	rows  []uint64 // the state before each word of the longer side
	out   []bitlcs.Pair
}

type slot struct {
	root uint64
	used bool
}

// align returns the links in ascending order. They are valid until the next
// call. Cost: words of one side times words of the other over 64.
func (l *lcs) align(x, y []word) []bitlcs.Pair {
	if min(len(x), len(y)) > longest {
		x, y = x[:min(len(x), longest)], y[:min(len(y), longest)]
	}
	if len(x) <= len(y) {
		l.run(x, y)
		return l.out
	}
	l.run(y, x)
	for k, p := range l.out {
		l.out[k] = bitlcs.Pair{I: p.J, J: p.I}
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
			bitlcs.Advance(state, l.masks[m*blocks:(m+1)*blocks])
		}
	}
	l.rows = append(l.rows, state...)
	l.out = bitlcs.Trace(l.out, l.rows, blocks, len(short), len(long))
	slices.Reverse(l.out)
	l.clear()
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
