package feed

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// root is what a feed begins with, after an XML declaration, processing instructions,
// a document type and comments.
var root = regexp.MustCompile(`(?i)<(?:rss|feed|rdf:rdf|rdf)[\s>/]|<[a-z]\w{0,20}:(?:rss|feed|rdf)[\s>]`)

// lastTag is an end tag at the end of a text that lacks its ">".
var lastTag = regexp.MustCompile(`</[\w:.-]+\s*$`)

// clean returns a feed that begins with its root, without characters that XML forbids.
// It drops the XML declaration: the text is decoded already, and a declaration of
// another charset, or of an unknown version of XML, would stop the parser.
func (f *Feed) clean(text string) string {
	if at := root.FindStringIndex(text); at != nil {
		if junk := strings.TrimSpace(beforeRoot(text[:at[0]])); junk != "" {
			f.note("%d bytes before the feed left out", len(junk))
		}
		text = doctype(text[:at[0]]) + text[at[0]:]
	}
	if end := lastTag.FindString(text[max(0, len(text)-200):]); end != "" { // cut in its very last tag
		text = strings.TrimRight(text, " \t\r\n") + ">"
	}
	dropped := 0
	text = strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
			dropped++
			return -1
		}
		return r
	}, text)
	if dropped == 1 {
		f.note("1 illegal character dropped")
	} else if dropped > 1 {
		f.note("%d illegal characters dropped", dropped)
	}
	return text
}

// prologue is what XML allows before a root.
var prologue = regexp.MustCompile(`(?s)<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\])?\s*>`)

func beforeRoot(head string) string { return prologue.ReplaceAllString(head, "") }

// doctype returns the document type of a prologue if it declares entities, which the
// text may use.
func doctype(head string) string {
	for _, p := range prologue.FindAllString(head, -1) {
		if strings.HasPrefix(p, "<!DOCTYPE") && strings.Contains(p, "<!ENTITY") {
			return p
		}
	}
	return ""
}

// isPage reports whether a text is HTML rather than a feed.
func isPage(text string) bool {
	if root.MatchString(text) {
		return false
	}
	head := strings.ToLower(text[:min(len(text), 4096)])
	return strings.Contains(head, "<html") || strings.Contains(head, "<!doctype html") || strings.Contains(head, "<body") || strings.Contains(head, "<head")
}

// notFeed is the error for a page, with the feed that the page names.
func notFeed(text string) error {
	title, link := "", ""
	z := html.NewTokenizer(strings.NewReader(text))
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		t := z.Token()
		switch {
		case kind == html.StartTagToken && t.Data == "title" && title == "":
			z.Next()
			title = line(string(z.Text()))
		case t.Data == "link" && link == "":
			link = feedLink(t.Attr)
		}
	}
	return &NotFeed{Title: title, Link: link}
}

// NotFeed is the error for a page in place of a feed.
type NotFeed struct {
	Title string // of the page, empty for none
	Link  string // of the feed that the page names, as printed; empty for none
}

// Error returns one line.
func (e *NotFeed) Error() string {
	s := "not a feed: HTML page"
	if e.Title != "" {
		s += fmt.Sprintf(" titled %q", e.Title)
	}
	if e.Link != "" {
		s += "; try the feed address " + e.Link
	}
	return s
}

// feedLink returns the address of a link element that names a feed.
func feedLink(attrs []html.Attribute) string {
	values := map[string]string{}
	for _, a := range attrs {
		values[a.Key] = a.Val
	}
	kind := strings.ToLower(values["type"])
	if strings.Contains(strings.ToLower(values["rel"]), "alternate") &&
		(strings.Contains(kind, "rss") || strings.Contains(kind, "atom") || strings.Contains(kind, "feed+json")) {
		return values["href"]
	}
	return ""
}
