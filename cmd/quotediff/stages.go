package main

import (
	"context"

	"golang.org/x/sync/errgroup"

	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

// extractAll finds the quotations of each article and makes their speakers the
// same people.
func extractAll(ctx context.Context, in inputs, p progress) ([]*quote.Extraction, error) {
	done := p.stage("extract")
	xs := make([]*quote.Extraction, len(in.articles))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(in.settings.jobs)
	for i, a := range in.articles {
		g.Go(func() error {
			xs[i] = quote.Extract(a)
			return ctx.Err()
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	quote.Reconcile(xs)
	done(len(xs))
	return xs, nil
}

// group puts the stretches of all quotations into clusters, and keeps those
// that enough outlets carry.
func group(ctx context.Context, xs []*quote.Extraction, s settings, p progress) (cluster.Grouping, error) {
	done := p.stage("cluster")
	var qs []*quote.Quotation
	for _, x := range xs {
		qs = append(qs, x.Quotations...)
	}
	g, err := cluster.Build(ctx, qs, cluster.Options{Jobs: s.jobs})
	if err != nil {
		return cluster.Grouping{}, err
	}
	g.Clusters = g.CarriedBy(s.MinOutlets)
	done(len(g.Clusters))
	return *g, nil
}
