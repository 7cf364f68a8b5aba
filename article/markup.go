package article

import (
	"regexp"
	"strings"
)

// markupHead is how much of a text tells what markup it is, and junkHead how
// much may stand before it: warnings of a server, a blank.
const (
	markupHead = 4096
	junkHead   = 1024
)

// Elements that begin markup of a kind, in small letters.
var (
	feedRoot    = regexp.MustCompile(`<(?:rss\s[^>]*version|rss>|feed\s[^>]*xmlns|feed>|rdf:rdf[\s>]|[a-z]\w{0,20}:(?:rss|feed|rdf)\s[^>]*xmlns)`)
	pageRoot    = regexp.MustCompile(`^<(?:!doctype html|html|head|body|meta|title|link|script|style|div|p|article|section|main|header|table|center|h[1-6]|noscript)[\s>]`)
	declaration = regexp.MustCompile(`^(?:<\?.*?\?>|<!--.*?-->|<!doctype[^\[>]*(?:\[.*?\])?\s*>)\s*`)
	endTag      = regexp.MustCompile(`</[a-z]`)
)

// markupKind tells pages and feeds from plain text by the head of a text.
// plainText means that it is no markup. what names an unreadable kind.
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

// isFeedStart reports whether what stands before the root of a feed is a
// prologue, or junk that is short: a text that quotes the beginning of a feed
// is none.
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

// isJSONFeed reports whether a JSON text is a feed and no article record.
func isJSONFeed(text string) bool {
	return strings.HasPrefix(text, "{") && strings.Contains(text[:min(len(text), markupHead)], "jsonfeed.org/version")
}
