package cluster

import (
	"context"

	"github.com/quotediff/quotediff/quote"
)

// Options of Build.
type Options struct {
	Jobs   int // how many pairs are compared at once; 0 means one for each processor
	Memory int // bytes within which a large grouping shall keep; 0 means no bound. It decides nothing but the time

	// Stage is told when a step of a grouping begins; what it returns is called at
	// its end with how many it found. May be nil.
	Stage func(name string) (done func(n int))
}

// DefaultOptions are right for everything a user does by hand.
var DefaultOptions = Options{}

// Build groups the stretches of the quotations into clusters. The result
// depends neither on the order of the quotations, the order of its lists
// apart, nor on o.Jobs. Doubtful quotations are in it only where they repeat
// marked words of another article.
//
// A stretch is held against 16 others at most, whatever the size of the event, by
// hashes of words. What these leave in doubt is read in full: up to 16 pairs of a
// stretch that is told without marks or is a fragment, up to 2 of any other in a
// language that is known. So time and memory grow as the stretches do: some .03 ms
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
