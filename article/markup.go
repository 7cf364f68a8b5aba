package article

import (
	"regexp"
	"strings"
)

// markupHead is the number of bytes in which markup is looked for, and junkHead
// the number that may precede it: a server's warnings, white space.
const (
	markupHead = 4096
	junkHead   = 1024
)

// Elements that begin markup of a kind, in lower case.
var (
	feedRoot    = regexp.MustCompile(`<(?:rss\s[^>]*version|rss>|feed\s[^>]*xmlns|feed>|rdf:rdf[\s>]|[a-z]\w{0,20}:(?:rss|feed|rdf)\s[^>]*xmlns)`)
	pageRoot    = regexp.MustCompile(`^<(?:!doctype html|html|head|body|meta|title|link|script|style|div|p|article|section|main|header|table|center|h[1-6]|noscript)[\s>]`)
	declaration = regexp.MustCompile(`^(?:<\?.*?\?>|<!--.*?-->|<!doctype[^\[>]*(?:\[.*?\])?\s*>)\s*`)
	endTag      = regexp.MustCompile(`</[a-z]`)
)

// markupKind distinguishes pages and feeds from plain text by the head of a text.
// plainText means that it is not markup. what names an unreadable kind.
func markupKind(text, extension string) (k kind, what string) {
	text = strings.ToLower(text[:min(len(text), markupHead)])
	if at := feedRoot.FindStringIndex(text); at != nil && isFeedStart(text[:at[0]]) {
		return feedKind, ""
	}
	xml := strings.HasPrefix(text, "<?xml")
	rest := strings.ReplaceAll(text, "\n", " ")
	for !pageRoot.MatchString(rest) {
		m := declaration.FindString(rest)
		if m == "" {
			break
		}
		rest = rest[len(m):]
	}
	switch {
	case strings.HasPrefix(rest, "<opml"):
		return unreadable, "a list of feeds (OPML)"
	case pageRoot.MatchString(rest):
		return htmlPage, ""
	case strings.HasPrefix(rest, "<rss"), strings.HasPrefix(rest, "<feed"):
		return feedKind, ""
	case xml:
		return unreadable, "an XML document"
	case isPageExtension(extension) && (endTag.MatchString(rest) || rest != text):
		return htmlPage, ""
	}
	return plainText, ""
}

// isFeedStart reports whether what precedes the root of a feed is a prologue or a
// little junk: a text that quotes the beginning of a feed is not a feed.
func isFeedStart(before string) bool {
	if i := strings.Index(before, "<?xml"); i >= 0 {
		return i <= junkHead
	}
	before = strings.TrimSpace(before)
	return before == "" || strings.HasPrefix(before, "<!") || strings.HasPrefix(before, "<?")
}

func isPageExtension(extension string) bool {
	return extension == ".html" || extension == ".htm" || extension == ".xhtml"
}

// isJSONFeed reports whether a JSON text is a feed rather than an article record.
func isJSONFeed(text string) bool {
	return strings.HasPrefix(text, "{") && strings.Contains(text[:min(len(text), markupHead)], "jsonfeed.org/version")
}
