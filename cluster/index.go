package cluster

import (
	"context"
	"slices"

	"github.com/quotediff/quotediff/quote"
)

// Index is a grouping that grows. Quotations come batch by batch, articles may
// be taken out again, and every cluster keeps the id that it got first. The
// zero value is ready. It is not safe for concurrent use.
type Index struct {
	quotes []*quote.Quotation
	before []Group[placed]
	given  map[string]bool
}

// placed is a stretch by which groups are recognized.
type placed struct {
	article, quote string
	part, start    int
}

// Add takes new quotations and groups all again. The clusters are those of
// [Build] over all that has been added, under their former ids where [KeepIDs]
// passes these on. The log says what became of every id. An id that is gone is
// never given again. After an error the index is as it was.
//
// Everything is grouped again, because repairs would cost more and what was
// added first must not decide. [Build] states the cost.
func (x *Index) Add(ctx context.Context, quotes []*quote.Quotation, o Options) (*Grouping, []Change, error) {
	return x.regroup(ctx, slices.Concat(x.quotes, quotes), o)
}

// Remove takes out the quotations of articles and groups the rest as if they
// had never been added, except that the ids stay.
func (x *Index) Remove(ctx context.Context, articles []string, o Options) (*Grouping, []Change, error) {
	rest := slices.DeleteFunc(slices.Clone(x.quotes), func(q *quote.Quotation) bool {
		return q.Article != nil && slices.Contains(articles, q.Article.ID)
	})
	return x.regroup(ctx, rest, o)
}

func (x *Index) regroup(ctx context.Context, quotes []*quote.Quotation, o Options) (*Grouping, []Change, error) {
	g, err := Build(ctx, quotes, o)
	if err != nil {
		return nil, nil, err
	}
	now := make([]Group[placed], len(g.Clusters))
	for i, c := range g.Clusters {
		now[i].ID = c.ID
		has := make(map[placed]bool, len(c.Members))
		for _, m := range c.Members {
			p := placed{m.articleID(), m.Quote.ID, m.Pieces[0].Part, m.Pieces[0].Start}
			if !has[p] {
				has[p] = true
				now[i].Members = append(now[i].Members, p)
			}
		}
	}
	ids, log := KeepIDs(x.before, now, func(id string) bool { return x.given[id] })
	if x.given == nil {
		x.given = map[string]bool{}
	}
	for i, id := range ids {
		g.Clusters[i].ID, now[i].ID = id, id
		x.given[id] = true
	}
	x.quotes, x.before = quotes, now
	return g, log, nil
}
