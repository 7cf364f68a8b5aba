package feed

import (
	"bytes"
	"context"
	"errors"
	"net/url"

	"github.com/quotediff/quotediff/article"
)

// Finding is what one look at a feed has shown.
type Finding struct {
	Response Response
	Feed     *article.Feed

	// Conditional says that the server, asked a second time with the validators
	// of its first answer, answered that nothing is new.
	Conditional bool

	// Item is the first item with a link as the feed carries it, nil if that has no
	// text. Page is its page, nil with PageErr or if no item has a link.
	Item, Page *article.Article
	PageErr    error

	// Teaser says that Item may be only the beginning of its article.
	Teaser bool
}

// Check looks at a feed: whether it can be read, whether its server answers
// conditional requests, and whether the page of an item can be read. It makes up to
// three requests besides those for robots.txt. Its errors are those of Fetch, and an
// *Error if the address is not a feed; for a page this names the feed that the page
// links to.
func (f *Fetcher) Check(ctx context.Context, r Request) (Finding, error) {
	r.ETag, r.LastModified = "", ""
	got, err := f.Fetch(ctx, r)
	if err != nil {
		return Finding{}, err
	}
	found := Finding{Response: got}
	if found.Feed, err = article.ReadFeed(bytes.NewReader(got.Body), got.Charset); err != nil {
		return found, Unread(r, got, err)
	}
	if got.ETag != "" || got.LastModified != "" {
		r.ETag, r.LastModified = got.ETag, got.LastModified
		again, err := f.Fetch(ctx, r)
		if err != nil {
			return found, err
		}
		found.Conditional = again.NotModified
	}
	for _, i := range found.Feed.Items {
		if i.Link != "" {
			found.Item = article.ItemArticle(found.Feed, i)
			found.Teaser = article.IsTeaser(i, found.Item)
			found.Page, found.PageErr = f.page(ctx, Request{URL: i.Link, Permitted: r.Permitted, Alone: r.Alone})
			break
		}
	}
	return found, nil
}

// page fetches and reads a page.
func (f *Fetcher) page(ctx context.Context, r Request) (*article.Article, error) {
	got, err := f.FetchPage(ctx, r)
	if err != nil {
		return nil, err
	}
	a, err := article.ReadPage(bytes.NewReader(got.Body), got.Charset)
	if err != nil {
		return nil, named(r, &Error{What: oneLine(err), Status: got.Status, Err: err})
	}
	return a, nil
}

// Unread returns the error for a response that article.ReadFeed could not read. If
// it is a page that links to a feed, the address of that feed is made absolute.
func Unread(r Request, got Response, err error) error {
	e := &Error{What: oneLine(err), Do: "check the address", Status: got.Status, Err: err}
	var page *article.NotFeed
	if errors.As(err, &page) && page.Link != "" {
		e.What, e.Do = (&article.NotFeed{Title: page.Title}).Error(), "try the feed address "+absolute(page.Link, got.FinalURL)
	}
	return named(r, e)
}

// absolute returns the address that a link on the page at base leads to.
func absolute(link, base string) string {
	u, err := url.Parse(base)
	if err != nil {
		return link
	}
	if u, err = u.Parse(link); err != nil {
		return link
	}
	return u.String()
}
