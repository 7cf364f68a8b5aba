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
// apart, nor on o.Jobs. Doubtful quotations are in it only where they repeat
// marked words of another article. The only error is that of ctx.
func Build(ctx context.Context, quotes []*quote.Quotation, o Options) (*Grouping, error) {
	read := wordings{}
	var stretches, doubtful []*Stretch
	for _, q := range quotes {
		if q.Doubtful {
			doubtful = append(doubtful, read.stretches(q)...)
		} else {
			stretches = append(stretches, read.stretches(q)...)
		}
	}
	g, err := newGraph(ctx, stretches, o.Jobs)
	if err != nil {
		return nil, err
	}
	g.cutReadings()
	f := g.grow()
	g.confirm(doubtful, &f)
	return g.grouping(f), nil
}
