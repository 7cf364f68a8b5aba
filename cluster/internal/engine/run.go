package engine

import (
	"context"
	"math"
	"math/bits"
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

// occurrence is a run of words in a text, the run marked.
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

// propose finds the runs of words that several texts have. They are gathered
// and sorted in so many parts, one after the other: memory for them shrinks with
// parts, the result is the same.
func (t *texts) propose(ctx context.Context, parts int) (*shared, error) {
	p := t.proposers(parts)
	g := gatherer{few: func(r uint32) bool { return len(t.tokensOf(r)) <= fewAre }}
	runs := pilesFor(len(t.tokens)>>p.bits, p.bits)
	for part := range uint64(1 << p.bits) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p.addTo(runs, part)
		g.take(runs, 1<<p.bits)
	}
	return g.shared(t.len()), nil
}

// proposers are the runs of words that propose: trigrams, words that few texts
// have, and those bigrams, words and frequent trigrams that are found in texts
// of few words.
type proposers struct {
	*texts
	bits  int // how many of a run say in which part it is
	few   *marks
	alone []uint64 // word: the run that it is by itself, 0 where it does not propose
	least float32  // information from which on a run is not frequent, nats
}

func (t *texts) proposers(parts int) *proposers {
	p := &proposers{texts: t, bits: bits.Len(uint(parts - 1)), few: t.fewRuns(), least: runMass + 3*t.beyond()}
	p.alone = make([]uint64, len(t.word))
	for w, n := range t.in {
		if g := unigram(t.words.hashes[w]); n > 1 && t.word[w] >= runMass && (n <= rareIn || p.few.has(g)) {
			p.alone[w] = marked(g, n <= rareIn)
		}
	}
	return p
}

// marked is the hash of a run with its lowest bit saying that it is not
// frequent.
func marked(run uint64, rare bool) uint64 {
	if rare {
		return run | 1
	}
	return run &^ 1
}

// addTo adds every run of one part that proposes.
func (p *proposers) addTo(runs *piles, part uint64) {
	rest := 64 - p.bits
	for r := range uint32(p.len()) {
		var h1, h2 uint64
		var m1, m2 float32
		for k, w := range p.tokensOf(r) {
			h, m := p.words.hashes[w], p.word[w]
			if g := p.alone[w]; g != 0 && g>>rest == part {
				runs.add(g, r|weightOf(m, 1))
			}
			if k > 0 && m+m1 >= runMass {
				if g := bigram(h1, h); p.few.has(g) && g>>rest == part {
					runs.add(marked(g, m+m1 >= p.least), r|weightOf((m+m1)/2, 2))
				}
			}
			if mass := m + m1 + m2; k > 1 && mass >= runMass {
				if g := trigram(h2, h1, h); g>>rest == part && (mass >= p.least || p.few.has(g)) {
					runs.add(marked(g, mass >= p.least), r|weightOf(mass/3, 3))
				}
			}
			h2, m2, h1, m1 = h1, m1, h, m
		}
	}
}

func unigram(a uint64) uint64       { return stir(a * 7) }
func bigram(a, b uint64) uint64     { return stir(a*3 + b) }
func trigram(a, b, c uint64) uint64 { return stir(a*5 + b*3 + c) }

// marks is a set of runs of words, with some others by chance. The first table
// says of sixteen bits of the second together whether one is set: it is small,
// and most questions end there.
type marks struct {
	some [1 << 14]uint64
	all  [1 << 18]uint64
}

func (m *marks) add(run uint64) {
	m.some[run>>16&(1<<14-1)] |= 1 << (run>>10&0x3c | run&3)
	m.all[run>>12&(1<<18-1)] |= 1 << (run & 63)
}

func (m *marks) has(run uint64) bool {
	return m.some[run>>16&(1<<14-1)]>>(run>>10&0x3c|run&3)&1 != 0 && m.all[run>>12&(1<<18-1)]>>(run&63)&1 != 0
}

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

// gatherer notes the leaders of sorted runs.
type gatherer struct {
	few   func(rank uint32) bool // of how few words a text is to be found by frequent runs; nil for all
	lead  []uint32
	found []uint64 // rank of a text in the upper half, place of the leaders in the lower
	piles int      // how many were taken
}

// take empties the piles of one of so many parts.
func (g *gatherer) take(p *piles, parts int) {
	for k := range p.of {
		runs := p.sorted(k)
		g.leaders(runs)
		if g.piles++; g.piles == 1 { // the others are much the same
			all := parts * len(p.of)
			g.lead, g.found = slices.Grow(g.lead, len(g.lead)*all*17/16), slices.Grow(g.found, len(g.found)*all*17/16)
		}
	}
}

// leaders notes those of some sorted runs.
func (g *gatherer) leaders(runs []occurrence) {
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
