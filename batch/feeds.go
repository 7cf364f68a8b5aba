package batch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/feed"
	"github.com/quotediff/quotediff/store"
)

// Follow follows feeds. Their addresses must be http or https.
func (d *Desk) Follow(ctx context.Context, feeds ...store.Feed) error {
	for _, f := range feeds {
		if !isWeb(f.Address) {
			return &ArgumentError{f.Address + ": not the address of a feed; want https://…"}
		}
	}
	for _, f := range feeds {
		if _, err := d.db.AddFeed(ctx, f); err != nil {
			return err
		}
	}
	return nil
}

// Unfollow stops following feeds. What came from them stays.
func (d *Desk) Unfollow(ctx context.Context, addresses ...string) error {
	for _, a := range addresses {
		if err := d.db.RemoveFeed(ctx, a); err != nil {
			return err
		}
	}
	return nil
}

// Import follows the feeds of an OPML list and returns how many it holds.
func (d *Desk) Import(ctx context.Context, r io.Reader) (int, error) {
	subs, err := article.ReadOPML(r)
	if err != nil {
		return 0, err
	}
	feeds := make([]store.Feed, len(subs))
	for i, s := range subs {
		feeds[i] = store.Feed{Address: s.Feed, Title: s.Title, Folder: strings.Join(s.In, "/")}
	}
	return len(feeds), d.Follow(ctx, feeds...)
}

// Export writes the feeds that are followed as a list in OPML.
func (d *Desk) Export(ctx context.Context, w io.Writer) error {
	feeds, err := d.db.Feeds(ctx)
	if err != nil {
		return err
	}
	subs := make([]article.Subscription, len(feeds))
	for i, f := range feeds {
		subs[i] = article.Subscription{Title: f.Title, Feed: f.Address}
		if f.Folder != "" {
			subs[i].In = strings.Split(f.Folder, "/")
		}
	}
	return article.WriteOPML(w, "quotediff", subs)
}

// List writes a line for each followed feed: when it is due, what went wrong the
// last time, its title and address.
func (d *Desk) List(ctx context.Context, w io.Writer) error {
	feeds, err := d.db.Feeds(ctx)
	if err != nil {
		return err
	}
	for _, f := range feeds {
		due := "now"
		if p := pollOf(f); !p.Due(d.Clock()) {
			due = p.NextAt.UTC().Format("2006-01-02 15:04")
		}
		line := []string{f.Address, due, f.Title}
		if f.Trouble != "" {
			line = append(line, fmt.Sprintf("%d failures: %s", f.Failures, f.Trouble))
		}
		if _, err := fmt.Fprintln(w, strings.Join(line, "\t")); err != nil {
			return err
		}
	}
	return nil
}

// ErrFeeds is what Check returns if a feed is not as it should be. It has named each
// of them by then.
var ErrFeeds = errors.New("some feeds are not as they should be")

// Check looks at the given feeds, or at all followed feeds if none is given, and
// writes what it finds. It stores nothing.
func (d *Desk) Check(ctx context.Context, w io.Writer, addresses ...string) (err error) {
	feeds, err := d.db.Feeds(ctx)
	if err != nil {
		return err
	}
	held := map[string]time.Time{}
	for _, f := range feeds {
		held[f.Address] = f.RetryAt
	}
	if len(addresses) == 0 {
		for _, f := range feeds {
			addresses = append(addresses, f.Address)
		}
	}
	f, err := d.fetcher(ctx)
	if err != nil {
		return err
	}
	defer func() {
		f.Close()
		err = errors.Join(err, d.remember(ctx, f))
	}()
	bad := false
	for _, a := range addresses {
		saw, err := f.Check(ctx, d.request(feed.Request{URL: a, NotBefore: held[a]}))
		if ctx.Err() != nil {
			return ctx.Err()
		}
		line := a + ": " + found(saw)
		if err != nil {
			bad = true
			line = trouble(a, err)
		}
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	if bad {
		return ErrFeeds
	}
	return nil
}

// found describes a feed in one line.
func found(f feed.Finding) string {
	if f.Feed == nil {
		return ""
	}
	parts := []string{fmt.Sprintf("%q, %d items", f.Feed.Title, len(f.Feed.Items))}
	switch {
	case f.Item != nil && !f.Teaser:
		parts = append(parts, "carries the text")
	case f.Page != nil:
		parts = append(parts, fmt.Sprintf("the pages have the text (%d characters of the first)", len([]rune(f.Page.Text))))
	case f.PageErr != nil:
		parts = append(parts, "no text: "+f.PageErr.Error())
	}
	if !f.Conditional {
		parts = append(parts, "the server sends it whole every time")
	}
	if to := f.Response.Permanent; to != "" {
		parts = append(parts, "has moved to "+to)
	}
	if f.Feed.Lost != "" {
		parts = append(parts, f.Feed.Lost)
	}
	return strings.Join(append(parts, f.Feed.Notes...), "; ")
}
