package cluster

import (
	"context"

	"github.com/quotediff/quotediff/quote"
)

// Options of Build.
type Options struct {
	Jobs int // how many pairs are compared at once; 0 means one for each processor
}

// DefaultOptions are right for everything a user does by hand.
var DefaultOptions = Options{}

// Build groups the stretches of the quotations into clusters. The result
// depends neither on the order of the quotations, the order of its lists
// apart, nor on o.Jobs. The only error is that of ctx.
func Build(ctx context.Context, quotes []*quote.Quotation, o Options) (*Grouping, error) {
	var stretches []*Stretch
	for _, q := range quotes {
		stretches = append(stretches, Stretches(q)...)
	}
	g, err := newGraph(ctx, stretches, o.Jobs)
	if err != nil {
		return nil, err
	}
	g.cutReadings()
	f := g.grow()
	return g.grouping(f), nil
}
