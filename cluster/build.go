package cluster

import (
	"cmp"
	"context"
	"slices"

	"github.com/quotediff/quotediff/quote"
)

// Options of Build.
type Options struct {
	Jobs   int // how many pairs are compared at once; 0 means one for each processor
	Memory int // bytes within which a large grouping shall keep; 0 means no bound. It decides nothing but the time

	// Stage is told when a step of a large grouping begins; what it returns is
	// called at its end with how many it found. May be nil.
	Stage func(name string) (done func(n int))
}

// DefaultOptions are right for everything a user does by hand.
var DefaultOptions = Options{}

// Build groups the stretches of the quotations into clusters. The result
// depends neither on the order of the quotations, the order of its lists
// apart, nor on o.Jobs. Doubtful quotations are in it only where they repeat
// marked words of another article; in an event of more than a few thousand
// stretches, which is grouped by the light reading, they are left out, and
// nothing is listed as kept apart. The only error is that of ctx.
func Build(ctx context.Context, quotes []*quote.Quotation, o Options) (*Grouping, error) {
	small, large, err := divide(quotes)
	if err != nil {
		return nil, err
	}
	g, err := buildSmall(ctx, small, o)
	if err != nil || large == nil {
		return g, err
	}
	clusters, err := large.Group(ctx, o)
	if err != nil {
		return nil, err
	}
	read := wordings{}
	for c, err := range clusters.All() {
		if err != nil {
			return nil, err
		}
		for _, m := range c.Members {
			m.Wording = read.read(m.Text(), languageOf(m.Quote))
		}
		g.Clusters = append(g.Clusters, *c)
	}
	at := make(map[*quote.Quotation]int, len(quotes))
	for i, q := range quotes {
		at[q] = i
	}
	slices.SortStableFunc(g.Clusters, func(a, b Cluster) int {
		return cmp.Compare(at[a.Members[0].Quote], at[b.Members[0].Quote])
	})
	return g, nil
}

// divide parts the quotations of small events from those of large ones, of
// which there may be none.
func divide(quotes []*quote.Quotation) (small []*quote.Quotation, large *Records, err error) {
	if len(quotes) == 0 {
		return nil, nil, nil
	}
	count := map[string]int{}
	for _, q := range quotes {
		if !q.Doubtful {
			count[eventOf(q)] += len(cutUp(q))
		}
	}
	for _, q := range quotes {
		switch {
		case count[eventOf(q)] <= manyStretches:
			small = append(small, q)
		case !q.Doubtful:
			if large == nil {
				large = newRecords(&kept{})
			}
			if err := large.Add(q); err != nil {
				return nil, nil, err
			}
		}
	}
	return small, large, nil
}

// buildSmall reads every pair that shares words in full.
func buildSmall(ctx context.Context, quotes []*quote.Quotation, o Options) (*Grouping, error) {
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
