package batch

import (
	"cmp"
	"context"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/store"
)

// grow reads the versions in the store that are still unread, puts their articles
// into stories, and groups the stories that have something new.
func (p *pass) grow(ctx context.Context) error {
	unread, err := p.unread(ctx)
	if err != nil {
		return err
	}
	if len(unread) > 0 {
		if err := p.readAll(ctx, unread); err != nil {
			return err
		}
	}
	return p.groupAll(ctx)
}

// waiting is a version that is still unread.
type waiting struct {
	id   store.VersionID
	of   store.ArticleID
	head article.Article // what StoryOrder asks for
}

// unread returns the unread versions in the order in which they are put into
// stories, which is not that of their arrival.
func (p *pass) unread(ctx context.Context) ([]waiting, error) {
	var all []waiting
	for v, err := range p.db.Versions(ctx, store.Selection{Unread: true}) {
		if err != nil {
			return nil, err
		}
		a := dated(v)
		all = append(all, waiting{v.ID, v.Of, article.Article{ID: a.ID, Date: a.Date, SHA256: a.SHA256}})
	}
	slices.SortFunc(all, func(a, b waiting) int {
		return cmp.Or(cluster.StoryOrder(&a.head, &b.head), cmp.Compare(a.id, b.id))
	})
	return all, nil
}

func (p *pass) readAll(ctx context.Context, unread []waiting) error {
	stories := &cluster.Stories{}
	for s, err := range p.db.GrowingStories(ctx) {
		if err != nil {
			return err
		}
		var story cluster.Story
		if err := story.UnmarshalBinary(s.State); err != nil {
			return err
		}
		stories.Restore(&story)
	}
	for some := range slices.Chunk(unread, together) {
		if day := cluster.DayOf(some[0].head.Date); day != cluster.NoDay {
			stories.Forget(day - cluster.StoryWindow)
		}
		if err := p.read(ctx, some, stories); err != nil {
			return err
		}
	}
	return nil
}

// read finds the quotations of some versions, and what they tell. It stores the stories before it marks
// the versions as read: what was interrupted between the two is read again and stays
// in its story.
func (p *pass) read(ctx context.Context, some []waiting, stories *cluster.Stories) error {
	versions, err := p.load(ctx, some)
	if err != nil {
		return err
	}
	found := make([]store.Extracted, len(versions))
	g, reading := errgroup.WithContext(ctx)
	g.SetLimit(p.Jobs)
	for i, v := range versions {
		g.Go(func() error {
			x := quote.Extract(v.Article)
			found[i] = store.Extracted{Version: v.ID, Extraction: x, Telling: claim.Extract(x), Reader: p.Version}
			return reading.Err()
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	if err := p.place(ctx, versions, found, stories); err != nil {
		return err
	}
	for _, x := range found {
		p.Quotations += len(x.Extraction.Quotations)
	}
	_, err = p.db.SaveExtractions(ctx, found...)
	return err
}

func (p *pass) load(ctx context.Context, some []waiting) ([]*store.Version, error) {
	var versions []*store.Version
	for _, w := range some {
		for v, err := range p.db.Versions(ctx, store.Selection{Article: w.of, Unread: true}) {
			if err != nil {
				return nil, err
			}
			if v.ID == w.id {
				versions = append(versions, v)
			}
		}
	}
	return versions, nil
}

// place puts the articles that are not in a story yet into one.
func (p *pass) place(ctx context.Context, versions []*store.Version, found []store.Extracted, stories *cluster.Stories) error {
	at := map[*cluster.Story]int{}
	placed := map[store.ArticleID]bool{}
	var grown []*cluster.Story
	var saved []store.Story
	for i, v := range versions {
		in, err := p.db.StoryOf(ctx, v.Of)
		if err != nil {
			return err
		}
		if in != "" || placed[v.Of] {
			continue
		}
		placed[v.Of] = true
		s := stories.Place(dated(v), found[i].Extraction.Quotations)
		k, ok := at[s]
		if !ok {
			k = len(saved)
			at[s] = k
			grown, saved = append(grown, s), append(saved, store.Story{ID: s.ID, Event: s.Event})
		}
		saved[k].Articles = append(saved[k].Articles, v.Of)
	}
	for k, s := range grown {
		var err error
		if saved[k].State, err = s.MarshalBinary(); err != nil {
			return err
		}
		saved[k].FirstDay, saved[k].LastDay = s.Days.First.String(), s.Days.Last.String()
	}
	_, err := p.db.SaveStories(ctx, p.run, saved, nil)
	return err
}

// dated returns the article of a version. If it has no date, it gets the day on
// which a feed brought it.
func dated(v *store.Version) *article.Article {
	if v.Feed == 0 || cluster.DayOf(v.Article.Date) != cluster.NoDay {
		return v.Article
	}
	a := *v.Article
	a.Date = v.SeenAt.Format(time.DateOnly)
	return &a
}
