package cluster

import (
	"context"

	"github.com/quotediff/quotediff/quote"
)

// Options of Build.
type Options struct {
	Jobs   int // how many pairs are compared at once; 0 means one for each processor
	Memory int // bytes that a large grouping may use; 0 means no bound. It changes nothing but the time

	// Stage, if not nil, is called when a step of a grouping begins; the function
	// that it returns is called at the end of the step, with how many it found.
	Stage func(name string) (done func(n int))
}

// DefaultOptions are right for everything a user does by hand.
var DefaultOptions = Options{}

// Build groups the stretches of the quotations into clusters. The order of the
// quotations decides only the order of the lists in the result; o.Jobs decides
// nothing. The result holds a doubtful quotation only if it repeats marked
// words of another article.
//
// A stretch is compared with at most 16 others, whatever the size of the event,
// by hashes of words. Pairs that these leave in doubt are read in full: up to
// 16 of a stretch that has no marks or is a fragment, up to 2 of any other in a
// known language. So time and memory are linear in the stretches: some .03 ms
// each, and .1 ms and 10 KB for the wordings and measures of the members.
//
// The error is that of ctx, or says that one event has more than some 67 million
// different texts or words.
func Build(ctx context.Context, quotes []*quote.Quotation, o Options) (*Grouping, error) {
	r := newRecords(&kept{})
	for _, q := range quotes {
		if err := r.Add(q); err != nil {
			return nil, err
		}
	}
	r.cut = &cutting{read: wordings{}}
	order := make([]uint32, len(quotes))
	for i := range order {
		order[i] = uint32(i)
	}
	clusters, err := r.group(ctx, o, order)
	if err != nil {
		return nil, err
	}
	g := &Grouping{}
	for c, err := range clusters.All() {
		if err != nil {
			return nil, err
		}
		g.Clusters = append(g.Clusters, *c)
	}
	g.Apart = clusters.apart()
	return g, nil
}

// cutting keeps the stretches of quotations that are held in memory anyway.
type cutting struct {
	read wordings
	of   [][]*Stretch // quotation: its stretches
}

// take cuts the next quotation.
func (c *cutting) take(q *quote.Quotation) []*Stretch {
	all := c.read.stretches(q)
	c.of = append(c.of, all)
	return all
}
