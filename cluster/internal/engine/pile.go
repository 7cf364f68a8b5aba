package engine

import "math/bits"

const (
	pileSize  = 1 << 14 // about how many occurrences lie in one pile, so that it is sorted in fast memory
	mostPiles = 1 << 8
	chunkSize = 512 // occurrences of a pile that lie together
)

// piles takes occurrences in order of rank and gives them back run by run. They
// lie in piles by the first bits of the run that are not the same in all.
type piles struct {
	of    []pile
	same  int // how many first bits are the same in all
	first int // and how many after these say in which pile a run is
	runs  []occurrence
	room  []occurrence
}

// pile is occurrences in chunks, of which the last is open.
type pile struct {
	full [][]occurrence
	open []occurrence
}

// pilesFor is empty piles for about so many occurrences, whose first bits are the
// same.
func pilesFor(n, same int) *piles {
	first := bits.Len(uint(min(n/pileSize, mostPiles-1)))
	return &piles{of: make([]pile, 1<<first), same: same, first: first}
}

func (p *piles) add(run uint64, at uint32) {
	to := &p.of[run<<p.same>>(64-p.first)]
	if len(to.open) == cap(to.open) {
		to.grow()
	}
	to.open = append(to.open, occurrence{uint32(run >> 32), uint32(run), at})
}

func (p *pile) grow() {
	if len(p.open) > 0 {
		p.full = append(p.full, p.open)
	}
	p.open = make([]occurrence, 0, chunkSize)
}

// sorted empties a pile: its occurrences by run, those of one run in order of
// rank. They are good until the next call.
func (p *piles) sorted(k int) []occurrence {
	from := &p.of[k]
	n := len(from.full)*chunkSize + len(from.open)
	if n > cap(p.runs) {
		p.runs, p.room = make([]occurrence, 0, n+n/8), make([]occurrence, n+n/8)
	}
	p.runs = p.runs[:0]
	for _, c := range from.full {
		p.runs = append(p.runs, c...)
	}
	p.runs = append(p.runs, from.open...)
	*from = pile{}
	sortRuns(p.runs, p.room[:n], p.same+p.first)
	return p.runs
}

// sortRuns sorts runs of which the first bits are the same: radix sort by the
// bits after, which tell all but a few apart, then insertion. Those of one run
// stay in the order of rank.
func sortRuns(runs, room []occurrence, bits int) {
	const digit = 11
	var count [1 << digit]uint32
	from, to := runs, room
	at := func(o *occurrence, shift int) uint64 {
		return (uint64(o.high)<<32 | uint64(o.low)) << bits >> shift & (1<<digit - 1)
	}
	for _, shift := range [2]int{64 - 2*digit, 64 - digit} {
		clear(count[:])
		for i := range from {
			count[at(&from[i], shift)]++
		}
		next := uint32(0)
		for d, n := range count {
			count[d], next = next, next+n
		}
		for i := range from {
			d := at(&from[i], shift)
			to[count[d]] = from[i]
			count[d]++
		}
		from, to = to, from
	}
	for i := 1; i < len(runs); i++ {
		if !runs[i].before(&runs[i-1]) {
			continue
		}
		o, k := runs[i], i
		for ; k > 0 && o.before(&runs[k-1]); k-- {
			runs[k] = runs[k-1]
		}
		runs[k] = o
	}
}

func (a *occurrence) before(b *occurrence) bool {
	return a.high < b.high || a.high == b.high && a.low < b.low
}
