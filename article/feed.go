package article

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"

	"github.com/quotediff/quotediff/article/internal/feed"
	"github.com/quotediff/quotediff/article/internal/page"
)

// Feed is an RSS, Atom or JSON feed: its Title, Home and Lang, its Items, the TTL
// it asks for between two fetches, Notes on what was mended in its bytes, and
// what was Lost of it.
type Feed = feed.Feed

// NotFeed is the error of ReadFeed for a page, with its Title and the Link of the
// feed that it names.
type NotFeed = feed.NotFeed

// FeedItem is an entry of a feed. Its Keys tell, strongest first, which item of
// an earlier fetch it is: two items are one when they share a key. Clamp
// returns its date as known at the time of the fetch.
type FeedItem = feed.Item

// Subscription is a feed in a list of feeds: Title, Feed (its address), Home and
// In, the folders around it.
type Subscription = feed.Subscription

// maxFeed is one byte more than a feed may have.
const maxFeed = 10<<20 + 1

// ReadFeed reads a feed. header is the charset that came with it, empty for
// none. Broken bytes are mended and named in Notes; of broken XML the whole
// items are kept, and Lost says what is not.
func ReadFeed(r io.Reader, header string) (*Feed, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxFeed))
	if err != nil {
		return nil, err
	}
	f, err := feed.Parse(raw, header)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// FeedAddress returns the form in which the addresses of one page are equal:
// without scheme, "www.", fragment and tracking parameters.
func FeedAddress(link string) string { return feed.Address(link) }

// ReadOPML reads a list of feeds in its order.
func ReadOPML(r io.Reader) ([]Subscription, error) { return feed.ReadOPML(r) }

// WriteOPML writes a list of feeds.
func WriteOPML(w io.Writer, title string, subs []Subscription) error {
	return feed.WriteOPML(w, title, subs)
}

// ItemArticle returns the text that a feed carries of an item as an article,
// nil where it carries none. Id, source and hash are left to the caller.
func ItemArticle(f *Feed, i FeedItem) *Article {
	text := page.Item(i.HTML, i.Title)
	if text == "" {
		return nil
	}
	a := &Article{Outlet: f.Title, URL: i.Link, Date: i.Date, Title: i.Title, Author: i.Author, Lang: primaryTag(f.Lang), Text: text}
	if host := host(i.Link); a.Outlet == "" {
		a.Outlet = host
	}
	return a
}

// feed reads the rest of r as a feed, an article an item.
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

// undated says of which items the date was not understood, in one line or none.
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
