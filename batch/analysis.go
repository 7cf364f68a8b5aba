package batch

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/divergence"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/store"
)

// telling is a story as the store has it.
type telling struct {
	story    store.Story
	versions []*store.Version // in the order of arrival
	prints   map[store.QuotationID]string
	clusters []store.Cluster
}

// telling reads a story by its id.
func (d *Desk) telling(ctx context.Context, id string) (*telling, error) {
	s, err := d.db.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	t := &telling{story: s, prints: map[store.QuotationID]string{}}
	for r, err := range d.db.Readings(ctx, store.Selection{Story: s.ID}) {
		if err != nil {
			return nil, err
		}
		r.Article.Event = s.Event // the story decides what is compared
		t.versions = append(t.versions, r.Version)
		for _, q := range r.Quotations {
			t.prints[q.ID] = q.Quotation.ID
		}
	}
	t.clusters, err = d.db.Clusters(ctx, s.ID)
	return t, err
}

// outlets returns how many tell the story.
func (t *telling) outlets() int {
	seen := map[string]bool{}
	for _, v := range t.versions {
		seen[v.Article.Outlet] = true
	}
	return len(seen)
}

// report compares everything in the story. Its clusters have the ids of the
// store.
func (t *telling) report(ctx context.Context, o Options) (*report.Report, error) {
	articles := make([]*article.Article, len(t.versions))
	for i, v := range t.versions {
		articles[i] = v.Article
	}
	return analyse(ctx, o, articles, func(g *cluster.Grouping) {
		before := make([]cluster.Group[string], len(t.clusters))
		for i, c := range t.clusters {
			before[i].ID = c.ID
			for _, m := range c.Members {
				before[i].Members = append(before[i].Members, fmt.Sprint(t.prints[m.Quotation], " ", m.Stretch))
			}
		}
		now := make([]cluster.Group[string], len(g.Clusters))
		index := stretchIndex{}
		for i, c := range g.Clusters {
			now[i].ID = c.ID
			for _, m := range c.Members {
				now[i].Members = append(now[i].Members, fmt.Sprint(m.Quote.ID, " ", index.of(m.Stretch)))
			}
		}
		ids, _ := cluster.KeepIDs(once(before), once(now), nil)
		for i, id := range ids {
			g.Clusters[i].ID = id
		}
	})
}

// once drops members that stand twice in a group.
func once(groups []cluster.Group[string]) []cluster.Group[string] {
	for i := range groups {
		slices.Sort(groups[i].Members)
		groups[i].Members = slices.Compact(groups[i].Members)
	}
	return groups
}

// analyse is the whole way from articles to a report. name gives the clusters
// their ids before anything refers to them.
func analyse(ctx context.Context, o Options, articles []*article.Article, name func(*cluster.Grouping)) (*report.Report, error) {
	xs := make([]*quote.Extraction, len(articles))
	group, reading := errgroup.WithContext(ctx)
	group.SetLimit(o.Jobs)
	for i, a := range articles {
		group.Go(func() error {
			xs[i] = quote.Extract(a)
			return reading.Err()
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	quote.Reconcile(xs)
	slices.SortStableFunc(xs, func(a, b *quote.Extraction) int { return strings.Compare(a.Article.ID, b.Article.ID) })
	var quotes []*quote.Quotation
	for _, x := range xs {
		quotes = append(append(quotes, x.Quotations...), x.Doubtful...)
	}
	g, err := cluster.Build(ctx, quotes, cluster.Options{Jobs: o.Jobs})
	if err != nil {
		return nil, err
	}
	cluster.Confirm(xs, g)
	name(g)
	return report.New(report.Run{
		Version: o.Version, Settings: fmt.Sprintf("min-outlets %d", o.Config.Reports.MinOutlets), Extractions: xs, Grouping: *g, Findings: *divergence.Of(xs, g),
	}), nil
}

// Report returns the report of a story. The error wraps store.ErrUnknown where
// there is none.
func (d *Desk) Report(ctx context.Context, story string) (*report.Report, error) {
	t, err := d.telling(ctx, story)
	if err != nil {
		return nil, err
	}
	return t.report(ctx, d.Options)
}
