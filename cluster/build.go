package cluster

import (
	"cmp"
	"context"
	"fmt"
	"slices"

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
	ranked := readings(stretches)
	rank(ranked)
	cands := candidates(ranked)
	edges := make([][]edge, len(ranked))
	for i := range ranked {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("clustering: %w", err)
		}
		for _, j := range cands[i] {
			e := weighEvidence(ranked[i], ranked[j])
			edges[i] = append(edges[i], edge{to: int(j), evidence: e, verdict: decide(ranked[i], ranked[j], &e)})
		}
	}
	parents := forest(ranked, edges)
	return assemble(stretches, ranked, edges, parents), nil
}

// edge is a pair that was looked at.
type edge struct {
	to int
	evidence
	verdict
}

// rank orders readings so that what others hang on comes first: marked before
// reported, sentences before fragments, what more articles print, what says
// more, then by key.
func rank(all []*reading) {
	slices.SortFunc(all, func(a, b *reading) int {
		return cmp.Or(
			cmp.Compare(a.class(), b.class()),
			cmp.Compare(b.outlets, a.outlets),
			cmp.Compare(b.mass, a.mass),
			a.key.compare(b.key),
		)
	})
}

func (r *reading) class() int {
	switch {
	case r.reported:
		return 2
	case len(r.words) <= 4:
		return 1
	}
	return 0
}
