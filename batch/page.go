package batch

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/feed"
	"github.com/quotediff/quotediff/store"
)

// mostTries is how often a page is requested that yields no text.
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
	due, err := p.duePages(ctx, from)
	if err != nil {
		return err
	}
	saved := make([]store.SavedItem, len(due))
	addresses := make([]string, len(due))
	for i, d := range due {
		addresses[i] = d[0].Link
	}
	err = p.byHost(ctx, addresses, func(ctx context.Context, i int) (err error) {
		saved[i], err = p.page(ctx, f, from[due[i][0].Feed], due[i])
		return err
	})
	p.count(saved...)
	return err
}

// duePages returns the pages that are due, of followed feeds. A page that several
// feeds lead to is there once, with the items of all.
func (p *pass) duePages(ctx context.Context, from map[store.FeedID]store.Feed) ([][]store.DuePage, error) {
	type place struct {
		article store.ArticleID
		link    string
	}
	var due [][]store.DuePage
	at := map[place]int{}
	for d, err := range p.db.DuePages(ctx, p.Clock()) {
		if err != nil {
			return nil, err
		}
		if _, followed := from[d.Feed]; !followed {
			continue
		}
		to := place{d.Article, d.Link}
		if _, ok := at[to]; !ok {
			at[to] = len(due)
			due = append(due, nil)
		}
		due[at[to]] = append(due[at[to]], d)
	}
	return due, nil
}

// page fetches the page of an item, which may be in several feeds, and stores its
// text or why there is none.
func (p *pass) page(ctx context.Context, f *feed.Fetcher, from store.Feed, due []store.DuePage) (store.SavedItem, error) {
	d := due[0]
	now := p.Clock()
	page := store.Page{Article: d.Article, Feed: d.Feed, Run: p.run, At: now}
	r, err := f.FetchPage(ctx, p.request(feed.Request{URL: d.Link, ETag: d.ETag, LastModified: d.LastModified}))
	if err := ctx.Err(); err != nil {
		return store.SavedItem{}, err
	}
	if err == nil && !r.NotModified {
		page.Text, err = article.ReadPage(bytes.NewReader(r.Body), r.Charset)
	}
	page.ETag, page.LastModified = r.ETag, r.LastModified
	switch {
	case errors.Is(err, feed.ErrNotAsked):
		return store.SavedItem{}, nil // it stays due
	case err == nil && r.NotModified:
	case err == nil:
		a := page.Text
		a.URL, a.Title, a.Date = d.Link, cmp.Or(a.Title, d.Title), cmp.Or(a.Date, d.Date)
		a.Outlet = cmp.Or(from.Outlet, a.Outlet, from.Title)
		page.Raw = r.Body
		completed(a, r.Body, d.Link)
		if again := p.Config.Fetch.Again.Duration; again > 0 && !p.had(ctx, d.Article) {
			page.NextAt = now.Add(again)
		}
	default:
		page.Text, page.Trouble = nil, trouble(d.Link, err)
		p.Say(page.Trouble)
		switch {
		case d.Tries+1 < mostTries && !(d.Tries > 0 && isFinal(err)):
			page.NextAt = feed.BackOff(err, d.Tries, now, p.Random())
		case !p.had(ctx, d.Article):
			page.Text = standIn(d, from, reason(err))
		}
	}
	return p.savePage(ctx, page, due)
}

// isFinal reports whether a page is not worth another request: it was fetched and
// has no text, or the server refused it for good.
func isFinal(err error) bool {
	var told *feed.Error
	if !errors.As(err, &told) || errors.Is(err, feed.ErrForbidden) {
		return true
	}
	return told.Status/100 == 4 && told.Status != 429 && told.RetryAt.IsZero()
}

// reason returns the message of an error without the address.
func reason(err error) string {
	var told *feed.Error
	if errors.As(err, &told) {
		return told.What
	}
	return err.Error()
}

// standIn returns what the feed carries of an article whose page cannot be fetched,
// nil if that is nothing.
func standIn(d store.DuePage, from store.Feed, why string) *article.Article {
	if d.Teaser == "" {
		return nil
	}
	_, last := utf8.DecodeLastRuneInString(d.Teaser)
	a := completed(&article.Article{
		Outlet: cmp.Or(from.Outlet, from.Title), URL: d.Link, Title: d.Title, Date: d.Date, Text: d.Teaser,
	}, []byte(d.Teaser), from.Address)
	a.Damage = append(a.Damage, article.Damage{
		Type: article.CutOff, Severity: "low", Span: article.Span{Start: len(d.Teaser) - last, End: len(d.Teaser)},
		Note: "as the feed carries it; the page could not be used: " + why,
	})
	return a
}

// savePage stores a page for all items that lead to it, and its text once.
func (p *pass) savePage(ctx context.Context, page store.Page, due []store.DuePage) (store.SavedItem, error) {
	saved, err := p.db.SavePage(ctx, page)
	for _, other := range due[1:] {
		if err != nil {
			break
		}
		page.Feed, page.Text, page.Raw = other.Feed, nil, nil
		_, err = p.db.SavePage(ctx, page)
	}
	return saved, err
}

// had reports whether the text of an article was fetched before.
func (p *pass) had(ctx context.Context, a store.ArticleID) bool {
	for _, err := range p.db.Versions(ctx, store.Selection{Article: a, LastOnly: true}) {
		return err == nil
	}
	return false
}
