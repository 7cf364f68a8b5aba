package feed

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/quotediff/quotediff/article/internal/charset"
)

// Subscription is a feed in a list of feeds.
type Subscription struct {
	Title string
	Feed  string   // address of the feed
	Home  string   // address of the outlet's page
	In    []string // folders around it, the outermost first
}

type opml struct {
	XMLName xml.Name  `xml:"opml"`
	Version string    `xml:"version,attr"`
	Title   string    `xml:"head>title,omitempty"`
	Body    []outline `xml:"body>outline"`
}

type outline struct {
	Text    string    `xml:"text,attr"`
	Title   string    `xml:"title,attr,omitempty"`
	Type    string    `xml:"type,attr,omitempty"`
	Feed    string    `xml:"xmlUrl,attr,omitempty"`
	Address string    `xml:"url,attr,omitempty"` // of some programs, for xmlUrl
	Home    string    `xml:"htmlUrl,attr,omitempty"`
	Inside  []outline `xml:"outline"`
}

// ReadOPML reads a list of feeds (OPML 2.0, opml.org/spec2.opml) in its order.
func ReadOPML(r io.Reader) ([]Subscription, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > maxBytes {
		return nil, fmt.Errorf("list of feeds too large (%d MB)", len(raw)>>20)
	}
	text := charset.Decode(raw, "").Text
	if i := strings.Index(text, "<opml"); i >= 0 {
		text = text[i:]
	}
	if nestedDeeper(text, maxDepth) {
		return nil, errors.New("list of feeds nested too deeply")
	}
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	var o opml
	if err := d.Decode(&o); err != nil {
		return nil, fmt.Errorf("no list of feeds (OPML): %w", err)
	}
	var out []Subscription
	for _, l := range o.Body {
		out = l.subscriptions(nil, out)
	}
	if len(out) == 0 {
		return nil, errors.New("no feed in this list (OPML)")
	}
	return out, nil
}

func (o outline) subscriptions(in []string, out []Subscription) []Subscription {
	title := line(firstOf(o.Text, o.Title))
	if address := strings.TrimSpace(firstOf(o.Feed, feedAddress(o))); address != "" {
		out = append(out, Subscription{title, address, strings.TrimSpace(o.Home), in})
	}
	if len(o.Inside) > 0 {
		in = append(in[:len(in):len(in)], title)
	}
	for _, l := range o.Inside {
		out = l.subscriptions(in, out)
	}
	return out
}

// feedAddress returns the address of a feed that stands under "url".
func feedAddress(o outline) string {
	if strings.EqualFold(o.Type, "rss") || strings.EqualFold(o.Type, "atom") {
		return o.Address
	}
	return ""
}

// WriteOPML writes a list of feeds, those of one folder together where they
// follow each other.
func WriteOPML(w io.Writer, title string, subs []Subscription) error {
	o := opml{Version: "2.0", Title: title}
	for _, s := range subs {
		at := &o.Body
		for _, folder := range s.In {
			if n := len(*at); n == 0 || (*at)[n-1].Text != folder || (*at)[n-1].Feed != "" {
				*at = append(*at, outline{Text: folder})
			}
			at = &(*at)[len(*at)-1].Inside
		}
		*at = append(*at, outline{Text: s.Title, Type: "rss", Feed: s.Feed, Home: s.Home})
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(o); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
