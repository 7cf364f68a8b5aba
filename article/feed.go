package article

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/quotediff/quotediff/article/internal/feed"
	"github.com/quotediff/quotediff/article/internal/page"
)

// Feed is what could be read of an RSS, Atom or JSON feed.
type Feed struct {
	Title string
	Home  string // address of the outlet's page
	Lang  string
	Items []FeedItem

	// TTL is how long the feed asks to wait between two fetches; 0 where it does
	// not say.
	TTL time.Duration

	// Notes say what was mended in the bytes, one line each.
	Notes []string

	// Lost says what could not be kept, as in "feed cut at byte 1200: kept 2 items";
	// empty if nothing was lost.
	Lost string
}

// FeedItem is an entry of a feed.
type FeedItem struct {
	GUID, Link    string // as printed, the link made absolute
	Title, Author string
	Lang          string
	HTML          string // the longest text that the feed carries
	Date          string // RFC 3339, a day, a month or a year; empty when not understood
	DateText      string // as printed

	// Keys identify the item across fetches, the strongest first: two items are the
	// same if they share a key.
	Keys []string
}

// Clamp returns the date of an item that was fetched at a time: that time where
// the date lies more than a day after it, as a feed cannot know the future.
func (i FeedItem) Clamp(fetched time.Time) string {
	t, err := time.Parse(time.RFC3339, i.Date)
	if err != nil {
		t, err = time.Parse(time.DateOnly, i.Date)
	}
	if err != nil || t.Before(fetched.Add(24*time.Hour)) {
		return i.Date
	}
	return fetched.UTC().Format(time.RFC3339)
}

// NotFeed is the error of [ReadFeed] for a page in place of a feed.
type NotFeed struct {
	Title string // of the page, empty for none
	Link  string // of the feed that the page names, as printed; empty for none
}

// Error returns one line.
func (e *NotFeed) Error() string { return (*feed.NotFeed)(e).Error() }

// Subscription is a feed in a list of feeds.
type Subscription struct {
	Title string
	Feed  string   // address of the feed
	Home  string   // address of the outlet's page
	In    []string // folders around it, the outermost first
}

// maxFeed is one byte more than a feed may have.
const maxFeed = 10<<20 + 1

// ReadFeed reads a feed. header is the charset that came with it, empty for none.
// It mends broken bytes and says so in Notes. Of broken XML it keeps the complete
// items, and Lost says what is missing.
func ReadFeed(r io.Reader, header string) (*Feed, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxFeed))
	if err != nil {
		return nil, err
	}
	f, err := feed.Parse(raw, header)
	if page, ok := errors.AsType[*feed.NotFeed](err); ok {
		return nil, (*NotFeed)(page)
	}
	if err != nil {
		return nil, err
	}
	read := &Feed{Title: f.Title, Home: f.Home, Lang: f.Lang, TTL: f.TTL, Notes: f.Notes, Lost: f.Lost}
	for _, i := range f.Items {
		read.Items = append(read.Items, FeedItem(i))
	}
	return read, nil
}

// FeedAddress returns an address without scheme, "www.", fragment and tracking
// parameters, so that all addresses of one page become equal.
func FeedAddress(link string) string { return feed.Address(link) }

// ReadOPML reads a list of feeds in its order.
func ReadOPML(r io.Reader) ([]Subscription, error) {
	listed, err := feed.ReadOPML(r)
	var subs []Subscription
	for _, s := range listed {
		subs = append(subs, Subscription(s))
	}
	return subs, err
}

// WriteOPML writes a list of feeds.
func WriteOPML(w io.Writer, title string, subs []Subscription) error {
	var listed []feed.Subscription
	for _, s := range subs {
		listed = append(listed, feed.Subscription(s))
	}
	return feed.WriteOPML(w, title, listed)
}

// ItemArticle returns the text that a feed carries for an item as an article, nil
// if it carries none. The caller fills in id, source and hash.
func ItemArticle(f *Feed, i FeedItem) *Article {
	text, struck := page.Item(i.HTML, i.Title, cmp.Or(i.Lang, f.Lang))
	if text == "" {
		return nil
	}
	a := &Article{Outlet: f.Title, URL: i.Link, Date: i.Date, Title: i.Title, Author: i.Author, Lang: primaryTag(f.Lang), Text: text, Damage: struckWords(text, struck)}
	if host := host(i.Link); a.Outlet == "" {
		a.Outlet = host
	}
	return a
}

// feed reads the rest of r as a feed, one article per item.
func (in *source) feed(r io.Reader) {
	f, err := ReadFeed(r, "")
	if err != nil {
		in.fail(0, "", &reason{err})
		return
	}
	for _, note := range append(f.Notes, undated(f.Items)...) {
		in.emit(Record{Note: note})
	}
	sum, err := in.sum()
	if err != nil {
		in.fail(0, "", err)
		return
	}
	for n, i := range f.Items {
		a := ItemArticle(f, i)
		if a == nil {
			in.emit(Record{Note: fmt.Sprintf("item %d (%q) carries no text", n+1, i.Title)})
			continue
		}
		part := "#" + shortHash(i.Keys[0]+"\n"+a.Text)
		a.ID, a.Source, a.SHA256 = Stem(in.name)+part, in.name, sum
		in.emitPage(Record{Article: a, Unnamed: true, Part: part})
	}
	switch {
	case f.Lost != "":
		in.fail(0, f.Lost, nil)
	case len(f.Items) == 0:
		in.fail(0, "no item in this feed", nil)
	}
}

// undated says, in at most one line, which items have a date that was not
// understood.
func undated(items []FeedItem) []string {
	first, n := "", 0
	for _, i := range items {
		if i.Date == "" && i.DateText != "" {
			if n++; n == 1 {
				first = i.DateText
			}
		}
	}
	switch n {
	case 0:
		return nil
	case 1:
		return []string{fmt.Sprintf("no day in the date %q of an item; it is left out", first)}
	}
	return []string{fmt.Sprintf("no day in the dates of %d items, the first %q; they are left out", n, first)}
}

// shortHash returns ten hex digits that tell one item of a feed from another.
func shortHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:5])
}
