package main

import (
	"context"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

// extractAll finds the quotations of each article and makes their speakers the
// same people. An article whose quotations came as records is not read again.
// The extractions are in the order of the articles' ids, so that the order of
// the paths decides nothing.
func extractAll(ctx context.Context, in inputs, p progress) ([]*quote.Extraction, error) {
	done := p.stage("extract")
	recorded := make(map[*article.Article]bool, len(in.recorded))
	for _, x := range in.recorded {
		recorded[x.Article] = true
	}
	left := slices.DeleteFunc(slices.Clone(in.articles), func(a *article.Article) bool { return recorded[a] })
	xs := make([]*quote.Extraction, len(left))
	p.expect(len(left))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(in.settings.jobs)
	for i, a := range left {
		g.Go(func() error {
			xs[i] = quote.Extract(a)
			p.step()
			return ctx.Err()
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	xs = append(xs, in.recorded...)
	quote.Reconcile(xs)
	slices.SortStableFunc(xs, func(a, b *quote.Extraction) int { return strings.Compare(a.Article.ID, b.Article.ID) })
	done(len(xs))
	return xs, nil
}

// group puts the stretches of all quotations into clusters, and keeps those
// that enough outlets carry.
func group(ctx context.Context, xs []*quote.Extraction, s settings, p progress) (cluster.Grouping, error) {
	done := p.stage("cluster")
	var qs []*quote.Quotation
	for _, x := range xs {
		qs = append(append(qs, x.Quotations...), x.Doubtful...)
	}
	g, err := cluster.Build(ctx, qs, cluster.Options{Jobs: s.jobs})
	if err != nil {
		return cluster.Grouping{}, err
	}
	cluster.Confirm(xs, g)
	g.Clusters = g.CarriedBy(s.MinOutlets)
	done(len(g.Clusters))
	return *g, nil
}
