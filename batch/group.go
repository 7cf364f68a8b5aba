package batch

import (
	"cmp"
	"context"
	"slices"

	"golang.org/x/sync/errgroup"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/store"
)

// groupAll groups the stories that have something new since the last run that
// was completed. Several are grouped at the same time and stored in their order.
func (p *pass) groupAll(ctx context.Context) error {
	var ids []string
	for s, err := range p.db.StoriesSince(ctx, p.after) {
		if err != nil {
			return err
		}
		ids = append(ids, s.ID)
	}
	p.Stories = len(ids)
	for some := range slices.Chunk(ids, groupedTogether*p.Jobs) {
		grouped := make([]*grouped, len(some))
		g, grouping := errgroup.WithContext(ctx)
		g.SetLimit(p.Jobs)
		for i, id := range some {
			g.Go(func() (err error) {
				if done, err := p.done(grouping, id); done || err != nil {
					return err
				}
				grouped[i], err = p.group(grouping, id)
				return err
			})
		}
		if err := g.Wait(); err != nil {
			return err
		}
		for _, s := range grouped {
			if s == nil {
				continue
			}
			if err := p.keep(ctx, s); err != nil {
				return err
			}
		}
	}
	return nil
}

// groupedTogether is how many stories are grouped for each job before the first
// of them is stored.
const groupedTogether = 4

// done reports whether an interrupted pass has already grouped a story: a
// quotation of every new version is in a cluster. The clusters of a story are
// stored in one transaction, so one quotation of each version is enough.
func (p *pass) done(ctx context.Context, story string) (bool, error) {
	clusters, err := p.db.Clusters(ctx, story)
	if err != nil || len(clusters) == 0 {
		return false, err
	}
	in := map[store.QuotationID]bool{}
	for _, c := range clusters {
		for _, m := range c.Members {
			in[m.Quotation] = true
		}
	}
	for r, err := range p.db.Readings(ctx, store.Selection{Story: story}) {
		if err != nil {
			return false, err
		}
		if r.Run > p.after && !slices.ContainsFunc(r.Quotations, func(q store.Quotation) bool { return !q.Doubtful && in[q.ID] }) {
			return false, nil
		}
	}
	return true, nil
}

// stretch is how the store identifies a member. Both halves of a splice have the
// same stretch.
type stretch struct {
	quotation store.QuotationID
	index     int
}

// grouped is a story with its clusters, under the ids that they were given by
// their content.
type grouped struct {
	story    string
	clusters []store.Cluster
	told     []store.Told // by articles whose stored claims another version of the program found
}

// group groups all articles of a story afresh, so that the order in which they
// came decides nothing but the ids. They are read again, because the store keeps
// quotations without all that grouping weighs: the sentence around a fragment, and
// the people who are named and do not speak.
func (p *pass) group(ctx context.Context, story string) (*grouped, error) {
	from, err := p.sources(ctx, story)
	if err != nil {
		return nil, err
	}
	o := quotediff.Options{Jobs: 1}
	found, err := quotediff.Extract(ctx, from.articles, o)
	if err != nil {
		return nil, err
	}
	g, err := quotediff.Group(ctx, found, o)
	if err != nil {
		return nil, err
	}
	out := &grouped{story: story, clusters: stored(g, from.known)}
	for _, x := range found {
		if v, ok := from.unclaimed[x.Article]; ok {
			out.told = append(out.told, store.Told{Version: v, Telling: claim.Extract(x)})
		}
	}
	return out, nil
}

// sources are what the store has of a story.
type sources struct {
	articles  []*article.Article
	known     map[printed]store.QuotationID
	unclaimed map[*article.Article]store.VersionID // last versions without claims that this program found
}

func (p *pass) sources(ctx context.Context, story string) (*sources, error) {
	s, err := p.db.Story(ctx, story)
	if err != nil {
		return nil, err
	}
	claims, err := p.db.Claims(ctx, story, p.Version)
	if err != nil {
		return nil, err
	}
	out := &sources{known: map[printed]store.QuotationID{}, unclaimed: map[*article.Article]store.VersionID{}}
	last := map[store.ArticleID]*store.Version{}
	for r, err := range p.db.Readings(ctx, store.Selection{Story: story}) {
		if err != nil {
			return nil, err
		}
		r.Article.Event = s.Event // everything in the story is compared
		out.articles = append(out.articles, r.Article)
		last[r.Of] = r.Version
		for _, q := range r.Quotations {
			out.known[printed{r.Article.ID, q.Quotation.ID}] = q.ID
		}
	}
	for _, v := range last {
		if claims[v.ID] == nil {
			out.unclaimed[v.Article] = v.ID
		}
	}
	return out, nil
}

// printed is a quotation by the id of its article and its own.
type printed struct{ article, quotation string }

// stored returns the clusters in the form in which the store keeps them, without
// quotations that are not in the store: another version of the program may have
// read the articles.
func stored(g *cluster.Grouping, known map[printed]store.QuotationID) []store.Cluster {
	index := stretchIndex{}
	var all []store.Cluster
	for _, c := range g.Clusters {
		kept := store.Cluster{ID: c.ID, Speaker: c.Speaker}
		for i, m := range c.Members {
			id, ok := known[printed{m.Quote.Article.ID, m.Quote.ID}]
			if !ok {
				continue
			}
			if i == c.Base {
				kept.Base = len(kept.Members)
			}
			kept.Members = append(kept.Members, store.Member{
				Quotation: id, Stretch: index.of(m.Stretch), Relation: m.Relation, Score: m.Score,
			})
		}
		if kept.Members != nil {
			all = append(all, kept)
		}
	}
	return all
}

// stretchIndex numbers the stretches of each quotation.
type stretchIndex map[*quote.Quotation][]cluster.Piece

// of returns the number of the stretch of its quotation in which s begins.
func (x stretchIndex) of(s *cluster.Stretch) int {
	first, ok := x[s.Quote]
	if !ok {
		for _, whole := range cluster.Stretches(s.Quote) {
			first = append(first, whole.Pieces[0])
		}
		x[s.Quote] = first
	}
	at := s.Pieces[0]
	i, found := slices.BinarySearchFunc(first, at, func(a, b cluster.Piece) int {
		return cmp.Or(cmp.Compare(a.Part, b.Part), cmp.Compare(a.Start, b.Start))
	})
	if !found {
		i--
	}
	return max(i, 0)
}

// keep stores the clusters of a story under the ids that they had before, and first
// the claims that were found again.
func (p *pass) keep(ctx context.Context, s *grouped) error {
	before, err := p.db.Clusters(ctx, s.story)
	if err != nil {
		return err
	}
	var failed error
	ids, changes := cluster.KeepIDs(members(before), members(s.clusters), func(id string) bool {
		taken, err := p.db.HasCluster(ctx, id)
		if err != nil {
			failed = err
		}
		return taken
	})
	if failed != nil {
		return failed
	}
	for i := range s.clusters {
		s.clusters[i].ID = ids[i]
	}
	p.Clusters += len(ids)
	if len(s.told) > 0 {
		if err := p.db.SaveClaims(ctx, p.Version, s.told...); err != nil {
			return err
		}
	}
	_, err = p.db.SaveClusters(ctx, p.run, s.story, s.clusters, changes)
	return err
}

func members(clusters []store.Cluster) []cluster.Group[stretch] {
	groups := make([]cluster.Group[stretch], len(clusters))
	for i, c := range clusters {
		groups[i].ID = c.ID
		for _, m := range c.Members {
			if s := (stretch{m.Quotation, m.Stretch}); !slices.Contains(groups[i].Members, s) {
				groups[i].Members = append(groups[i].Members, s)
			}
		}
	}
	return groups
}
