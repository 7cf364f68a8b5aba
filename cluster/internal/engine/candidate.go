package engine

import (
	"context"
	"slices"
)

const (
	// mostCandidates is how many candidates of a text are looked at, those whose
	// runs in common with it weigh most.
	mostCandidates = 16
	// longEnough is from how many words on two texts have to share two runs of
	// words to be looked at, or as much as sharedMass in what they share, nats.
	longEnough = 8
	sharedMass = 12
)

// candidate is a text of higher rank that shares runs of words: their weight in
// halves of a nat, and in the lower bits how many are of several words.
type candidate struct{ to, shared uint32 }

const (
	runBits = 12 // a text of the longest kind has fewer runs
	runMask = 1<<runBits - 1
)

func (c candidate) runs() uint32 { return c.shared & runMask }

// enough reports whether two texts of many words share enough to be looked at.
func (c candidate) enough() bool { return c.runs() > 1 || c.shared>>runBits >= 2*sharedMass }

func (a candidate) before(b candidate) bool {
	return a.shared > b.shared || a.shared == b.shared && a.to < b.to
}

// candidates lists for every text the texts of higher rank to look at, those
// that share most first: those of rank r are list[start[r]:start[r+1]].
type candidates struct {
	start []uint32
	list  []candidate
}

func (c *candidates) of(r uint32) []candidate { return c.list[c.start[r]:c.start[r+1]] }

// counter adds up what texts share with one.
type counter struct {
	*shared
	count   []uint32 // rank: all zero between two calls
	touched []uint32
}

// above appends the candidates of rank r to out, at most so many.
func (c *counter) above(r uint32, out []candidate, most int) []candidate {
	c.touched = c.touched[:0]
	for _, at := range c.run[c.start[r]:c.start[r+1]] {
		first := c.lead[at]
		weight := first>>(rankBits+1)<<runBits | first>>rankBits&1
		l := first & rankMask
		for l < r { // None is above all
			if c.count[l] == 0 {
				c.touched = append(c.touched, l)
			}
			c.count[l] += weight
			at++
			l = c.lead[at]
		}
	}
	from := len(out)
	for _, l := range c.touched {
		x := candidate{l, c.count[l]}
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

// candidates chooses among the texts that share runs of words.
func (t *texts) candidates(ctx context.Context, s *shared) (*candidates, error) {
	c := &candidates{start: make([]uint32, 1, t.len()+1), list: make([]candidate, 0, 6*t.len())}
	n := counter{shared: s, count: make([]uint32, t.len())}
	for r := range uint32(t.len()) {
		if r%block == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		from := len(c.list)
		c.list = n.above(r, c.list, mostCandidates)
		if len(t.tokensOf(r)) >= longEnough {
			kept := slices.DeleteFunc(c.list[from:], func(x candidate) bool {
				return !x.enough() && len(t.tokensOf(x.to)) >= longEnough
			})
			c.list = c.list[:from+len(kept)]
		}
		c.start = append(c.start, uint32(len(c.list)))
	}
	return c, nil
}
