package batch

import (
	"context"
	"fmt"
	"slices"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/store"
)

// coverage is a story in all its articles, as the store has it.
type coverage struct {
	story    store.Story
	versions []*store.Version // in the order of arrival
	prints   map[store.QuotationID]string
	clusters []store.Cluster
}

// coverage reads a story by its id.
func (d *Desk) coverage(ctx context.Context, id string) (*coverage, error) {
	s, err := d.db.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	t := &coverage{story: s, prints: map[store.QuotationID]string{}}
	for r, err := range d.db.Readings(ctx, store.Selection{Story: s.ID}) {
		if err != nil {
			return nil, err
		}
		r.Article.Event = s.Event // everything in the story is compared
		t.versions = append(t.versions, r.Version)
		for _, q := range r.Quotations {
			t.prints[q.ID] = q.Quotation.ID
		}
	}
	t.clusters, err = d.db.Clusters(ctx, s.ID)
	return t, err
}

// fresh returns which articles of the story, by the id of any version, came after a
// run. One that was known then and has been edited since is none of them.
func (t *coverage) fresh(after store.RunID) map[string]bool {
	out, began := map[string]bool{}, map[store.ArticleID]store.RunID{}
	for _, v := range t.versions {
		if _, ok := began[v.Of]; !ok {
			began[v.Of] = v.Run
		}
		out[v.Article.ID] = began[v.Of] > after
	}
	return out
}

// outlets returns how many outlets tell the story.
func (t *coverage) outlets() int {
	seen := map[string]bool{}
	for _, v := range t.versions {
		seen[v.Article.Outlet] = true
	}
	return len(seen)
}

// report analyses all articles of the story, what the tellers among them tell too.
// The clusters have the ids of the store; those that fewer than minOutlets outlets
// carry are left out.
func (t *coverage) report(ctx context.Context, o Options, minOutlets int, tellers map[*article.Article]bool) (*report.Report, error) {
	articles := make([]*article.Article, len(t.versions))
	for i, v := range t.versions {
		articles[i] = v.Article
	}
	return quotediff.Analyse(ctx, articles, quotediff.Options{
		Jobs: o.Jobs, MinOutlets: minOutlets, Rename: t.rename, About: report.About{Version: o.Version},
		Tells: func(a *article.Article) bool { return tellers[a] },
	})
}

// rename gives clusters the ids of those of the store whose members they hold.
func (t *coverage) rename(g *cluster.Grouping) {
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
}

// once removes the members that a group has twice.
func once(groups []cluster.Group[string]) []cluster.Group[string] {
	for i := range groups {
		slices.Sort(groups[i].Members)
		groups[i].Members = slices.Compact(groups[i].Members)
	}
	return groups
}

// Report returns the report of a story, without the clusters that fewer than
// minOutlets outlets carry. The error wraps store.ErrUnknown where there is no
// such story.
func (d *Desk) Report(ctx context.Context, story string, minOutlets int) (*report.Report, error) {
	t, err := d.coverage(ctx, story)
	if err != nil {
		return nil, err
	}
	tellers, err := d.tellers(ctx, t, nil)
	if err != nil {
		return nil, err
	}
	return t.report(ctx, d.Options, minOutlets, tellers)
}
