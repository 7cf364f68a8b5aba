package batch

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"time"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/feed"
	"github.com/quotediff/quotediff/store"
)

// mostTries is how often a page is asked for that brings no text.
const mostTries = 5

// pagesDue reports whether a page is to be fetched.
func (p *pass) pagesDue(ctx context.Context) bool {
	for range p.db.DuePages(ctx, p.Clock()) {
		return true
	}
	return false
}

func (p *pass) fetchPages(ctx context.Context, f *feed.Fetcher) error {
	feeds, err := p.db.Feeds(ctx)
	if err != nil {
		return err
	}
	from := map[store.FeedID]store.Feed{}
	for _, f := range feeds {
		from[f.ID] = f
	}
	var due []store.DuePage
	for d, err := range p.db.DuePages(ctx, p.Clock()) {
		if err != nil {
			return err
		}
		if _, followed := from[d.Feed]; followed {
			due = append(due, d)
		}
	}
	saved := make([]store.SavedItem, len(due))
	addresses := make([]string, len(due))
	for i, d := range due {
		addresses[i] = d.Link
	}
	err = p.byHost(ctx, addresses, func(ctx context.Context, i int) (err error) {
		saved[i], err = p.page(ctx, f, from[due[i].Feed], due[i])
		return err
	})
	p.count(saved...)
	return err
}

// page fetches the page of an item and stores its text, or why there is none.
func (p *pass) page(ctx context.Context, f *feed.Fetcher, from store.Feed, d store.DuePage) (store.SavedItem, error) {
	now := p.Clock()
	page := store.Page{Article: d.Article, Feed: d.Feed, Run: p.run, At: now}
	r, err := f.FetchPage(ctx, feed.Request{URL: d.Link, ETag: d.ETag, LastModified: d.LastModified})
	if err := ctx.Err(); err != nil {
		return store.SavedItem{}, err
	}
	if err == nil && !r.NotModified {
		page.Text, err = article.ReadPage(bytes.NewReader(r.Body), r.Charset)
	}
	if errors.Is(err, feed.ErrNotAsked) {
		return store.SavedItem{}, nil // its host is not asked now; it stays due
	}
	page.ETag, page.LastModified = r.ETag, r.LastModified
	switch {
	case err == nil && r.NotModified:
	case err == nil:
		a := page.Text
		a.URL, a.Title, a.Date = d.Link, cmp.Or(a.Title, d.Title), cmp.Or(a.Date, d.Date)
		a.Outlet = cmp.Or(from.Outlet, a.Outlet, from.Title)
		page.Raw = r.Body
		completed(a, r.Body, d.Link)
		if again := time.Duration(p.Config.Fetch.Again); again > 0 && !p.had(ctx, d.Article) {
			page.NextAt = now.Add(again)
		}
	default:
		page.Text, page.Trouble = nil, trouble(d.Link, err)
		p.Say(page.Trouble)
		if d.Tries+1 < mostTries {
			page.NextAt = feed.BackOff(err, d.Tries, now, p.Random())
		}
	}
	return p.db.SavePage(ctx, page)
}

// had reports whether the text of an article was had before.
func (p *pass) had(ctx context.Context, a store.ArticleID) bool {
	for _, err := range p.db.Versions(ctx, store.Selection{Article: a, LastOnly: true}) {
		return err == nil
	}
	return false
}
