package main

import (
	"context"

	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

func extractAll(ctx context.Context, in inputs, p progress) ([]*quote.Extraction, error) {
	done := p.stage("extract")
	xs := make([]*quote.Extraction, len(in.articles))
	for i, a := range in.articles {
		xs[i] = quote.Extract(a)
	}
	quote.Reconcile(xs)
	done(len(xs))
	return xs, ctx.Err()
}

func group(ctx context.Context, xs []*quote.Extraction, s settings, p progress) (cluster.Grouping, error) {
	var qs []*quote.Quotation
	for _, x := range xs {
		qs = append(qs, x.Quotations...)
	}
	g, err := cluster.Build(ctx, qs, cluster.DefaultOptions)
	if err != nil {
		return cluster.Grouping{}, err
	}
	return *g, ctx.Err()
}
