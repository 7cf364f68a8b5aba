package page

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prepare removes from a page what is not text, and keeps its block quotations and
// embedded posts from being taken for boxes of links: elements around them lose their
// names, and links in them become text.
func prepare(doc *html.Node) {
	signQuotations(doc)
	keepStruck(doc)
	var quotes []*html.Node
	elements(doc, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Template, atom.Svg, atom.Iframe:
			n.Parent.RemoveChild(n)
			return false
		case atom.Blockquote:
			quotes = append(quotes, n)
			return false
		}
		return true
	})
	for _, q := range quotes {
		size := len(textOf(q))
		for p := q; p != nil && p.DataAtom != atom.Body && len(textOf(p)) <= 2*size; p = p.Parent {
			p.Attr = nil
		}
		elements(q, func(n *html.Node) bool {
			if n.DataAtom == atom.A {
				n.DataAtom, n.Data, n.Attr = atom.Span, "span", nil
			}
			return true
		})
	}
}

// Fragment returns the text of a piece of HTML, as feeds and linked data carry
// it, with blank lines between paragraphs.
func Fragment(s string) string {
	doc, err := parseFragment(s)
	if err != nil {
		return ""
	}
	text, _ := render(blocksOf(doc, ""))
	return text
}

// markup is a tag of running text.
var markup = regexp.MustCompile(`(?i)</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|blockquote|h[1-6]|q|s|del|img)(?:\s[^<>]*)?/?>`)

// mostEncoded bounds how often markup is decoded that was encoded more than once.
const mostEncoded = 3

// parseFragment reads a piece of HTML. Markup that was encoded once too often, so that
// its tags are the text, is decoded again where all of it is so.
func parseFragment(s string) (*html.Node, error) {
	for range mostEncoded {
		if markup.MatchString(s) {
			break
		}
		decoded := html.UnescapeString(s)
		if !strings.Contains(decoded, "<") && !strings.Contains(decoded, "&lt;") {
			return parse(paragraphed(s), DefaultLimits)
		}
		s = decoded
	}
	return parse(s, DefaultLimits)
}

// paragraphed puts the paragraphs of a text without markup into elements: those
// between blank lines or, without these, the lines if each ends as a sentence does.
func paragraphed(s string) string {
	s = strings.TrimSpace(strings.ReplaceAll(s, "\r\n", "\n"))
	if !strings.Contains(s, "\n") {
		return s
	}
	parts := blankLines.Split(s, -1)
	if len(parts) == 1 {
		if parts = strings.Split(s, "\n"); slices.ContainsFunc(parts, func(p string) bool { return !endsSentence(p) }) {
			return s
		}
	}
	return "<p>" + strings.Join(parts, "</p><p>") + "</p>"
}

var blankLines = regexp.MustCompile(`\n[ \t]*\n\s*`)

// mainArticle returns the first of several adjacent article elements if it holds the
// greater part of their text: those after it are pieces of their own. Otherwise it
// returns root.
func mainArticle(root *html.Node) *html.Node {
	var found []*html.Node
	elements(root, func(n *html.Node) bool {
		if n.DataAtom == atom.Article {
			found = append(found, n)
			return false
		}
		return true
	})
	if len(found) < 2 {
		return root
	}
	all := len(textOf(root))
	if 2*len(strings.TrimSpace(textOf(found[0]))) > all {
		return found[0]
	}
	return root
}

// Item returns the running text of an item of a feed, like Fragment, but without links
// to the page and what feeds say about themselves, and where words in it are struck
// out.
func Item(s, title, lang string) (string, []Struck) {
	doc, err := parseFragment(s)
	if err != nil {
		return "", nil
	}
	prepare(doc)
	blocks := blocksOf(doc, lang)
	if chosen := choose(blocks, title); len(chosen) > 0 {
		blocks = chosen
	}
	return render(blocks)
}
