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
		xs[i] = &quote.Extraction{Article: a}
	}
	done(len(xs))
	return xs, ctx.Err()
}

func group(ctx context.Context, xs []*quote.Extraction, s settings, p progress) (cluster.Grouping, error) {
	return cluster.Grouping{}, ctx.Err()
}
