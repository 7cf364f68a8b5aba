package engine

import (
	"context"
	"math"
	"slices"
)

const (
	// leaders is how many texts of the highest rank stand for all that share
	// a run of words, so that 10^5 that share one cost no more than that.
	leaders = 6
	// runMass is the least information of a run of words that proposes, nats.
	runMass = 4
	// rareIn is in up to how many texts a word proposes by itself.
	rareIn = 32
	// usual is the number of texts up to which the least information of what
	// proposes is what the constants say. Among ten times as many texts a word
	// carries ln 10 more.
	usual = 70_000
)

// occurrence is a run of words in a text. The lowest bit of the run's hash says
// that the run is not frequent.
type occurrence struct {
	high, low uint32 // the hash
	rank      uint32 // of the text; in the upper bits how much the run weighs
}

// rankBits of an occurrence are the rank, the rest the weight of the run in
// halves of a nat, and in its lowest bit whether it is of several words.
const (
	rankBits = wordBits
	rankMask = 1<<rankBits - 1
)

// weightOf is the weight of a run of so many words, given the mean of their
// information.
func weightOf(nats float32, words int) uint32 {
	w := uint32(min(max(2*nats, 1), 1<<(31-rankBits)-1)) << (rankBits + 1)
	if words > 1 {
		w |= 1 << rankBits
	}
	return w
}

func (a *occurrence) same(b *occurrence) bool { return a.high == b.high && a.low == b.low }

// shared lists for every text the runs of words that others have too: those of
// rank r are run[start[r]:start[r+1]], each the place in lead where the leaders
// of the run begin. They are ascending and end with None; the upper bits of the
// first are the weight.
type shared struct {
	start []uint32
	run   []uint32
	lead  []uint32
}

// propose finds the runs of words that several texts have. They are sorted in
// so many parts, one after the other: memory for them shrinks with parts, the
// result is the same.
func (t *texts) propose(ctx context.Context, parts int) (*shared, error) {
	bits := 0
	for 1<<bits < parts {
		bits++
	}
	few := t.fewRuns()
	g := gatherer{found: make([]uint64, 0, len(t.tokens)/2), few: func(r uint32) bool { return len(t.tokensOf(r)) <= fewAre }}
	runs := make([]occurrence, 0, len(t.tokens)>>bits+len(t.tokens)>>(bits+2))
	room := make([]occurrence, cap(runs))
	for part := range uint64(1 << bits) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		runs = t.runs(runs[:0], part, bits, few)
		if cap(room) < len(runs) {
			room = make([]occurrence, cap(runs))
		}
		sortRuns(runs, room[:len(runs)], bits)
		g.take(runs)
	}
	return g.shared(t.len()), nil
}

// runs appends the runs of words of one part: trigrams, words that few texts
// have, and those bigrams, words and frequent trigrams that are found in texts
// of few words.
func (t *texts) runs(runs []occurrence, part uint64, bits int, few *marks) []occurrence {
	least := runMass + 3*t.beyond()
	add := func(run uint64, r int, mass float32, words int, rare bool) {
		low := uint32(run) &^ 1
		if rare {
			low |= 1
		}
		runs = append(runs, occurrence{uint32(run >> 32), low, uint32(r) | weightOf(mass/float32(words), words)})
	}
	for r := range t.len() {
		words := t.tokensOf(uint32(r))
		var h1, h2 uint64
		var m1, m2 float32
		for k, w := range words {
			h, m := t.words.hashes[w], t.word[w]
			if t.in[w] > 1 && m >= runMass {
				if g := unigram(h); g>>(64-bits) == part && (t.in[w] <= rareIn || few.has(g)) {
					add(g, r, m, 1, t.in[w] <= rareIn)
				}
			}
			if k > 0 && m+m1 >= runMass {
				if g := bigram(h1, h); g>>(64-bits) == part && few.has(g) {
					add(g, r, m+m1, 2, m+m1 >= least)
				}
			}
			if k > 1 && m+m1+m2 >= runMass {
				if g := trigram(h2, h1, h); g>>(64-bits) == part && (m+m1+m2 >= least || few.has(g)) {
					add(g, r, m+m1+m2, 3, m+m1+m2 >= least)
				}
			}
			h2, m2, h1, m1 = h1, m1, h, m
		}
	}
	return runs
}

func unigram(a uint64) uint64       { return stir(a * 7) }
func bigram(a, b uint64) uint64     { return stir(a*3 + b) }
func trigram(a, b, c uint64) uint64 { return stir(a*5 + b*3 + c) }

// marks is a set of runs of words, with some others by chance.
type marks [1 << 18]uint64

func (m *marks) add(run uint64)      { m[run>>12&(1<<18-1)] |= 1 << (run & 63) }
func (m *marks) has(run uint64) bool { return m[run>>12&(1<<18-1)]>>(run&63)&1 != 0 }

// fewAre is up to how many words a text is found by frequent runs as well.
const fewAre = 10

// fewRuns marks the runs of texts of few words: of the bigrams those of the
// shortest, of the single words those of fragments.
func (t *texts) fewRuns() *marks {
	few := new(marks)
	for r := range t.len() {
		words := t.tokensOf(uint32(r))
		if len(words) > fewAre {
			continue
		}
		for k, w := range words {
			h := t.words.hashes[w]
			if len(words) <= fragment {
				few.add(unigram(h))
			}
			if k > 0 && len(words) <= shortWords {
				few.add(bigram(t.words.hashes[words[k-1]], h))
			}
			if k > 1 {
				few.add(trigram(t.words.hashes[words[k-2]], t.words.hashes[words[k-1]], h))
			}
		}
	}
	return few
}

// beyond is by how much the information of a word is greater for there being
// more texts than usual.
func (t *texts) beyond() float32 {
	return float32(math.Log(max(1, float64(t.len())/usual)))
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

// gatherer notes the leaders of sorted runs.
type gatherer struct {
	few   func(rank uint32) bool // of how few words a text is to be found by frequent runs; nil for all
	lead  []uint32
	found []uint64 // rank of a text in the upper half, place of the leaders in the lower
}

func (g *gatherer) take(runs []occurrence) {
	for from, to := 0, 0; from < len(runs); from = to {
		for to = from + 1; to < len(runs) && runs[to].same(&runs[from]); to++ {
		}
		if runs[from].rank == runs[to-1].rank {
			continue // in one text alone
		}
		start, rare := len(g.lead), runs[from].low&1 != 0
		last := runs[from].rank
		g.lead = append(g.lead, last)
		for _, o := range runs[from+1 : to] {
			if o.rank == last {
				continue // twice in one text
			}
			last = o.rank
			r := last & rankMask
			if rare || g.few == nil || g.few(r) {
				g.found = append(g.found, uint64(r)<<32|uint64(start))
			}
			if len(g.lead)-start < leaders {
				g.lead = append(g.lead, r)
			}
		}
		g.lead = append(g.lead, None)
	}
}

func (g *gatherer) shared(n int) *shared {
	s := &shared{make([]uint32, n+1), make([]uint32, len(g.found)), g.lead}
	for _, f := range g.found {
		s.start[f>>32+1]++
	}
	for r := range n {
		s.start[r+1] += s.start[r]
	}
	next := slices.Clone(s.start[:n])
	for _, f := range g.found {
		s.run[next[f>>32]] = uint32(f)
		next[f>>32]++
	}
	return s
}
