package light

import (
	"context"
	"slices"
)

const (
	// leaders is how many texts of the highest rank stand for all that share
	// a run of words, so that 10^5 that share one cost no more than that.
	leaders = 6
	// gramMass is the least information of a run of words that proposes.
	gramMass = 4
	// gramBits of a hash tell runs of words apart inside a partition, the rest
	// of a key is the rank of the text.
	gramBits = 38
	rankBits = 64 - gramBits
)

// pairs lists for every text those of higher rank that share runs of words
// with it: those of rank r are to[start[r]:start[r+1]], one entry for each
// shared run.
type pairs struct {
	start []uint32
	to    []uint32
}

// propose finds the pairs. The runs are sorted in so many parts, one after the
// other: memory for them shrinks with parts, the result is the same.
func (t *texts) propose(ctx context.Context, parts int) (pairs, error) {
	bits := 0
	for 1<<bits < parts {
		bits++
	}
	short := t.shortRuns()
	var found []uint64 // rank of a text in the upper half, of its leader in the lower
	var keys, room []uint64
	for part := range uint64(1 << bits) {
		if err := ctx.Err(); err != nil {
			return pairs{}, err
		}
		keys = t.runs(keys[:0], part, bits, short)
		if cap(room) < len(keys) {
			room = make([]uint64, len(keys), len(keys)+len(keys)/8)
		}
		sortRuns(keys, room[:len(keys)])
		found = lead(found, keys)
	}
	return gather(found, t.len()), nil
}

// runs appends a key for each run of words of one part: trigrams, and the
// bigrams that are found in texts of few words.
func (t *texts) runs(keys []uint64, part uint64, bits int, short []uint64) []uint64 {
	for r := range t.len() {
		words := t.tokensOf(uint32(r))
		var h1, h2 uint64
		var m1, m2 float32
		for k, w := range words {
			h, m := t.words.hashes[w], t.word[w]
			if k > 0 && m+m1 >= gramMass {
				g := stir(h1*3 + h)
				if g>>(64-bits) == part && short[g>>12&shortMask]>>(g&63)&1 != 0 {
					keys = append(keys, g<<bits>>rankBits<<rankBits|uint64(r))
				}
			}
			if k > 1 && m+m1+m2 >= gramMass {
				if g := stir(h2*5 + h1*3 + h); g>>(64-bits) == part {
					keys = append(keys, g<<bits>>rankBits<<rankBits|uint64(r))
				}
			}
			h2, m2, h1, m1 = h1, m1, h, m
		}
	}
	return keys
}

const shortMask = 1<<14 - 1

// shortRuns marks the bigrams of texts of few words, some others by chance.
func (t *texts) shortRuns() []uint64 {
	marks := make([]uint64, shortMask+1)
	for r := range t.len() {
		words := t.tokensOf(uint32(r))
		if len(words) > shortWords {
			continue
		}
		for k := 1; k < len(words); k++ {
			g := stir(t.words.hashes[words[k-1]]*3 + t.words.hashes[words[k]])
			marks[g>>12&shortMask] |= 1 << (g & 63)
		}
	}
	return marks
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

// lead appends the pairs of a text and a leader of a run of words they share.
func lead(found, keys []uint64) []uint64 {
	const rankMask = 1<<rankBits - 1
	var top [leaders]uint64
	for from, to := 0, 0; from < len(keys); from = to {
		for to = from + 1; to < len(keys) && keys[to]>>rankBits == keys[from]>>rankBits; to++ {
		}
		if to-from < 2 {
			continue
		}
		n := 0
		last := ^uint64(0)
		for _, k := range keys[from:to] {
			r := k & rankMask
			if r == last {
				continue // twice in one text
			}
			last = r
			for _, l := range top[:n] {
				found = append(found, r<<32|l)
			}
			if n < leaders {
				top[n] = r
				n++
			}
		}
	}
	return found
}

func gather(found []uint64, n int) pairs {
	p := pairs{make([]uint32, n+1), make([]uint32, len(found))}
	for _, f := range found {
		p.start[f>>32+1]++
	}
	for r := range n {
		p.start[r+1] += p.start[r]
	}
	next := slices.Clone(p.start)
	for _, f := range found {
		p.to[next[f>>32]] = uint32(f)
		next[f>>32]++
	}
	return p
}

// mostCandidates is how many candidates of a text are looked at, those that
// share most runs of words with it.
const mostCandidates = 16

// candidate is a text of higher rank that shares so many runs of words.
type candidate struct{ to, shared uint32 }

// longEnough is from how many words on two texts have to share two runs of
// words to be looked at.
const longEnough = 8

// candidates lists for every text the texts of higher rank to look at: those
// of rank r are list[start[r]:start[r+1]].
type candidates struct {
	start []uint32
	list  []candidate
}

// candidates chooses among the pairs.
func (t *texts) candidates(p pairs) candidates {
	c := candidates{start: make([]uint32, 1, t.len()+1), list: make([]candidate, 0, len(p.to)/8)}
	var found []candidate
	for r := range uint32(t.len()) {
		found = p.above(r, found)
		long := len(t.tokensOf(r)) >= longEnough
		for _, x := range found {
			if x.shared > 1 || !long || len(t.tokensOf(x.to)) < longEnough {
				c.list = append(c.list, x)
			}
		}
		c.start = append(c.start, uint32(len(c.list)))
	}
	return c
}

func (c *candidates) of(r uint32) []candidate { return c.list[c.start[r]:c.start[r+1]] }

// above returns the candidates of rank r, most shared first; it may use out.
func (p *pairs) above(r uint32, out []candidate) []candidate {
	to := p.to[p.start[r]:p.start[r+1]]
	slices.Sort(to)
	out = out[:0]
	for k := 0; k < len(to); {
		end := k + 1
		for end < len(to) && to[end] == to[k] {
			end++
		}
		out = append(out, candidate{to[k], uint32(end - k)})
		k = end
	}
	if len(out) > mostCandidates {
		slices.SortFunc(out, func(a, b candidate) int {
			if a.shared != b.shared {
				return int(b.shared) - int(a.shared)
			}
			return int(a.to) - int(b.to)
		})
		out = out[:mostCandidates]
	}
	return out
}
