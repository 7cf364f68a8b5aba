package light

import (
	"context"
	"math"
	"slices"
)

const (
	// leaders is how many texts of the highest rank stand for all that share
	// a run of words, so that 10^5 that share one cost no more than that.
	leaders = 6
	// gramMass is the least information of a run of words that proposes, nats.
	gramMass = 4
	// usual is the number of texts up to which the least information of what
	// proposes is what the constants say. Among ten times as many texts a word
	// carries ln 10 more.
	usual = 70_000
	// gramBits of a hash tell runs of words apart inside a partition, the rest
	// of a key is the rank of the text.
	gramBits = 38
	rankBits = 64 - gramBits
)

// shared lists for every text the runs of words that others have too: those of
// rank r are run[start[r]:start[r+1]], each the place in lead where the leaders
// of the run begin. They are ascending and end with None.
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
	keys := make([]uint64, 0, len(t.tokens)>>bits+len(t.tokens)>>(bits+3))
	room := make([]uint64, cap(keys))
	for part := range uint64(1 << bits) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		keys = t.runs(keys[:0], part, bits, few)
		if cap(room) < len(keys) {
			room = make([]uint64, cap(keys))
		}
		sortRuns(keys, room[:len(keys)])
		g.take(keys)
	}
	return g.shared(t.len()), nil
}

// runs appends a key for each run of words of one part: trigrams, and the
// bigrams and frequent trigrams that are found in texts of few words. The
// lowest bit of the run in a key says that the run is not frequent.
func (t *texts) runs(keys []uint64, part uint64, bits int, few *marks) []uint64 {
	least := gramMass + 3*t.beyond()
	for r := range t.len() {
		words := t.tokensOf(uint32(r))
		var h1, h2 uint64
		var m1, m2 float32
		for k, w := range words {
			h, m := t.words.hashes[w], t.word[w]
			if k > 0 && m+m1 >= gramMass {
				if g := bigram(h1, h); g>>(64-bits) == part && few.has(g) {
					keys = append(keys, key(g<<bits, r, m+m1 >= least))
				}
			}
			if k > 1 && m+m1+m2 >= gramMass {
				if g := trigram(h2, h1, h); g>>(64-bits) == part && (m+m1+m2 >= least || few.has(g)) {
					keys = append(keys, key(g<<bits, r, m+m1+m2 >= least))
				}
			}
			h2, m2, h1, m1 = h1, m1, h, m
		}
	}
	return keys
}

func bigram(a, b uint64) uint64     { return stir(a*3 + b) }
func trigram(a, b, c uint64) uint64 { return stir(a*5 + b*3 + c) }

// key is the upper bits of a run, whether it is rare, and the rank of a text.
func key(run uint64, rank int, rare bool) uint64 {
	k := run>>(rankBits+1)<<(rankBits+1) | uint64(rank)
	if rare {
		k |= 1 << rankBits
	}
	return k
}

// marks is a set of runs of words, with some others by chance.
type marks [1 << 18]uint64

func (m *marks) add(run uint64)      { m[run>>12&(1<<18-1)] |= 1 << (run & 63) }
func (m *marks) has(run uint64) bool { return m[run>>12&(1<<18-1)]>>(run&63)&1 != 0 }

// fewAre is up to how many words a text is found by frequent runs as well.
const fewAre = 10

// fewRuns marks the runs of texts of few words: of the bigrams those of the
// shortest.
func (t *texts) fewRuns() *marks {
	few := new(marks)
	for r := range t.len() {
		words := t.tokensOf(uint32(r))
		if len(words) > fewAre {
			continue
		}
		for k, w := range words {
			h := t.words.hashes[w]
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

// sortRuns sorts keys: radix sort by the upper bits, which tell all but a few
// runs apart, then insertion. Keys of one run stay in the order of rank.
func sortRuns(keys, room []uint64) {
	const digit = 11
	var count [1 << digit]uint32
	from, to := keys, room
	for _, shift := range [2]int{64 - 2*digit, 64 - digit} {
		clear(count[:])
		for _, k := range from {
			count[k>>shift&(1<<digit-1)]++
		}
		at := uint32(0)
		for d, n := range count {
			count[d], at = at, at+n
		}
		for _, k := range from {
			d := k >> shift & (1<<digit - 1)
			to[count[d]] = k
			count[d]++
		}
		from, to = to, from
	}
	for i := 0; i < len(keys); {
		end := i + 1
		for end < len(keys) && keys[end]>>(64-2*digit) == keys[i]>>(64-2*digit) {
			end++
		}
		if end-i > 1 && keys[i]>>rankBits != keys[end-1]>>rankBits || end-i > 2 {
			slices.Sort(keys[i:end])
		}
		i = end
	}
}

// gatherer notes the leaders of sorted runs.
type gatherer struct {
	few   func(rank uint32) bool // of how few words a text is to be found by frequent runs; nil for all
	lead  []uint32
	found []uint64 // rank of a text in the upper half, place of the leaders in the lower
}

func (g *gatherer) take(keys []uint64) {
	const rankMask = 1<<rankBits - 1
	for from, to := 0, 0; from < len(keys); from = to {
		for to = from + 1; to < len(keys) && keys[to]>>rankBits == keys[from]>>rankBits; to++ {
		}
		if keys[from] == keys[to-1] {
			continue // in one text alone
		}
		start, rare := len(g.lead), keys[from]>>rankBits&1 != 0
		last := keys[from]
		g.lead = append(g.lead, uint32(last&rankMask))
		for _, k := range keys[from+1 : to] {
			if k == last {
				continue // twice in one text
			}
			last = k
			if rare || g.few == nil || g.few(uint32(k&rankMask)) {
				g.found = append(g.found, (k&rankMask)<<32|uint64(start))
			}
			if len(g.lead)-start < leaders {
				g.lead = append(g.lead, uint32(k&rankMask))
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

// mostCandidates is how many candidates of a text are looked at, those that
// share most runs of words with it.
const mostCandidates = 16

// candidate is a text of higher rank that shares so many runs of words.
type candidate struct{ to, shared uint32 }

// longEnough is from how many words on two texts have to share two runs of
// words to be looked at.
const longEnough = 8

// candidates lists for every text the texts of higher rank to look at, those
// that share most first: those of rank r are list[start[r]:start[r+1]].
type candidates struct {
	start []uint32
	list  []candidate
}

// counter counts how many runs of words texts share with one.
type counter struct {
	*shared
	count   []uint16 // rank: all zero between two calls
	touched []uint32
}

// above appends the candidates of rank r to out, at most so many.
func (c *counter) above(r uint32, out []candidate, most int) []candidate {
	c.touched = c.touched[:0]
	for _, at := range c.run[c.start[r]:c.start[r+1]] {
		for _, l := range c.lead[at:] {
			if l >= r { // or None
				break
			}
			if c.count[l] == 0 {
				c.touched = append(c.touched, l)
			}
			c.count[l]++
		}
	}
	from := len(out)
	for _, l := range c.touched {
		x := candidate{l, uint32(c.count[l])}
		c.count[l] = 0
		if len(out) == from+most {
			if !x.before(out[len(out)-1]) {
				continue
			}
			out[len(out)-1] = x
		} else {
			out = append(out, x)
		}
		for k := len(out) - 1; k > from && out[k].before(out[k-1]); k-- {
			out[k], out[k-1] = out[k-1], out[k]
		}
	}
	return out
}

func (a candidate) before(b candidate) bool {
	return a.shared > b.shared || a.shared == b.shared && a.to < b.to
}

// candidates chooses among the texts that share runs of words.
func (t *texts) candidates(ctx context.Context, s *shared) (*candidates, error) {
	c := &candidates{start: make([]uint32, 1, t.len()+1), list: make([]candidate, 0, 6*t.len())}
	n := counter{shared: s, count: make([]uint16, t.len())}
	for r := range uint32(t.len()) {
		if r%block == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		from := len(c.list)
		c.list = n.above(r, c.list, mostCandidates)
		if len(t.tokensOf(r)) >= longEnough {
			kept := slices.DeleteFunc(c.list[from:], func(x candidate) bool {
				return x.shared < 2 && len(t.tokensOf(x.to)) >= longEnough
			})
			c.list = c.list[:from+len(kept)]
		}
		c.start = append(c.start, uint32(len(c.list)))
	}
	return c, nil
}

func (c *candidates) of(r uint32) []candidate { return c.list[c.start[r]:c.start[r+1]] }
