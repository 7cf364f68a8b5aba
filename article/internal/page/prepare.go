package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prepare removes from a page what is not text, and keeps its block quotations and
// embedded posts from being taken for boxes of links: elements around them lose their
// names, and links in them become text.
func prepare(doc *html.Node) {
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
	doc, err := parse(s, DefaultLimits)
	if err != nil {
		return ""
	}
	return render(blocksOf(doc))
}

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
// to the page and what feeds say about themselves.
func Item(s, title string) string {
	doc, err := parse(s, DefaultLimits)
	if err != nil {
		return ""
	}
	prepare(doc)
	blocks := blocksOf(doc)
	if chosen := choose(blocks, title); len(chosen) > 0 {
		blocks = chosen
	}
	return render(blocks)
}
