// Package feed reads RSS, Atom and JSON Feed, even if their bytes or their XML are
// broken, and recognises items of an earlier fetch.
package feed

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"

	"github.com/quotediff/quotediff/article/internal/charset"
	"github.com/quotediff/quotediff/article/internal/date"
)

// Feed is what could be read of a feed.
type Feed struct {
	Title string
	Home  string // address of the outlet's page
	Lang  string
	Items []Item

	// TTL is how long the feed asks to wait between two fetches; 0 where it does
	// not say.
	TTL time.Duration

	// Notes say what was mended in the bytes, one line each.
	Notes []string

	// Lost says what could not be kept, "feed cut at byte 1200: kept 2 items";
	// empty if nothing was lost.
	Lost string
}

// Item is an entry of a feed.
type Item struct {
	GUID, Link    string // as printed, the link made absolute
	Title, Author string
	Lang          string
	HTML          string // the longest text the feed carries
	Date          string // RFC 3339, a day, a month or a year; empty when not understood
	DateText      string // as printed

	// Keys identify the item, the strongest first. Two items of a feed are one
	// when they share a key.
	Keys []string
}

// What a feed may hold. A feed of 10 MB with 5,000 items is read in 1 s and
// 72 MB; the largest of 99 real feeds has 1.6 MB. TestNoFeed holds two of them,
// TestParse the third.
const (
	maxBytes = 10 << 20
	maxItems = 5000
	maxDepth = 500
)

// Parse reads a feed. header is the charset of a Content-Type header, empty
// for none.
func Parse(raw []byte, header string) (*Feed, error) {
	if len(raw) > maxBytes {
		return nil, fmt.Errorf("feed too large (%d MB)", len(raw)>>20)
	}
	if strings.TrimSpace(string(raw)) == "" {
		return nil, errors.New("empty response")
	}
	d := charset.Decode(raw, header)
	f := &Feed{}
	switch {
	case d.Declared != "":
		f.note("declared as %s, but it is UTF-8", d.Declared)
	case d.Guessed:
		f.note("no encoding declared; read as %s", d.Charset)
	}
	if strings.HasPrefix(strings.TrimSpace(d.Text), "{") {
		return f, f.parseJSON(d.Text, len(raw))
	}
	text := f.clean(d.Text)
	if isPage(text) {
		return nil, notFeed(text)
	}
	return f, f.parseXML(text, len(raw))
}

func (f *Feed) note(format string, args ...any) {
	f.Notes = append(f.Notes, fmt.Sprintf(format, args...))
}

// take copies what gofeed read.
func (f *Feed) take(g *gofeed.Feed) {
	f.Title, f.Home, f.Lang = line(g.Title), g.Link, g.Language
	base, err := url.Parse(firstOf(g.Link, g.FeedLink))
	if err != nil {
		base = &url.URL{}
	}
	for _, i := range g.Items {
		f.Items = append(f.Items, itemOf(i, base))
	}
	setKeys(f.Items)
}

func itemOf(g *gofeed.Item, base *url.URL) Item {
	i := Item{GUID: strings.TrimSpace(g.GUID), Title: line(unescaped(g.Title)), HTML: longest(g.Content, g.Description)}
	i.Link = resolve(base, g)
	var names []string
	for _, a := range g.Authors {
		if a != nil && a.Name != "" {
			names = append(names, line(a.Name))
		}
	}
	if len(names) == 0 && g.DublinCoreExt != nil {
		names = g.DublinCoreExt.Creator
	}
	i.Author = line(strings.Join(names, ", "))
	var dc string
	if e := g.DublinCoreExt; e != nil && len(e.Date) > 0 {
		dc = e.Date[0]
	}
	for _, printed := range []string{g.Published, dc, g.Updated} {
		if i.DateText == "" {
			i.DateText = strings.TrimSpace(printed)
		}
		if d, ok := date.Parse(printed); ok {
			i.Date, i.DateText = d, strings.TrimSpace(printed)
			break
		}
	}
	return i
}

// resolve returns the address of an item. It does not undo what a link service put
// before it.
func resolve(base *url.URL, g *gofeed.Item) string {
	link := g.Link
	if link == "" && len(g.Links) > 0 {
		link = g.Links[0]
	}
	if link == "" && (strings.HasPrefix(g.GUID, "http://") || strings.HasPrefix(g.GUID, "https://")) {
		link = g.GUID
	}
	link = strings.TrimSpace(link)
	u, err := url.Parse(link)
	if err != nil || link == "" {
		return link
	}
	return base.ResolveReference(u).String()
}

func longest(texts ...string) string {
	best := ""
	for _, t := range texts {
		if len(strings.TrimSpace(t)) > len(best) {
			best = t
		}
	}
	return best
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// unescaped returns a title without the references and tags of HTML that some
// feeds escape twice.
func unescaped(s string) string {
	s = html.UnescapeString(s)
	for {
		i := strings.IndexByte(s, '<')
		j := strings.IndexByte(s[max(i, 0):], '>')
		if i < 0 || j < 0 || i+1 >= len(s) || s[i+1] != '/' && (s[i+1]|0x20 < 'a' || s[i+1]|0x20 > 'z') {
			return s
		}
		s = s[:i] + s[i+j+1:]
	}
}

func line(s string) string { return strings.Join(strings.Fields(s), " ") }
