package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// signQuotations puts the source of a block quotation, which pages name in a cite or
// footer element inside it or in the caption of a figure around it, behind its words
// as a line that begins with a dash, as print signs a quotation. Otherwise the source
// would be lost as furniture, or read as words of the quotation.
func signQuotations(doc *html.Node) {
	var quotes []*html.Node
	elements(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Blockquote {
			quotes = append(quotes, n)
			return false
		}
		return true
	})
	for _, q := range quotes {
		name := takeSource(q)
		if f := figureOf(q); f != nil {
			if caption := takeCaption(f); name == "" {
				name = caption
			}
			f.DataAtom, f.Data = atom.Div, "div"
		}
		if name != "" {
			sign(q, name)
		}
	}
}

// takeSource takes the element that names the source out of a block quotation: a
// footer, or a cite at its end. Its result is the name, empty for none.
func takeSource(q *html.Node) string {
	var source *html.Node
	elements(q, func(n *html.Node) bool {
		if n.DataAtom == atom.Footer || n.DataAtom == atom.Cite {
			source = n
			return false
		}
		return true
	})
	if source == nil || len(line(textOf(q))) == len(line(textOf(source))) {
		return ""
	}
	if source.DataAtom == atom.Cite && !closesQuotation(q, source) {
		return ""
	}
	name := line(textOf(source))
	removed := source
	for p := source.Parent; p != q && line(textOf(p)) == name; p = p.Parent {
		removed = p
	}
	removed.Parent.RemoveChild(removed)
	return name
}

// closesQuotation reports whether a cite is the last of a block quotation and follows
// a sentence, a mark or a dash: elsewhere it is the title of a work in a sentence.
func closesQuotation(q, cite *html.Node) bool {
	whole, name := line(textOf(q)), line(textOf(cite))
	before, ok := strings.CutSuffix(whole, name)
	if !ok || name == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(before, unicode.IsSpace))
	return strings.ContainsRune(sentenceEnds+"\"'”’“»«—–-", last)
}

// figureOf returns the figure around a block quotation, nil where there is none.
func figureOf(q *html.Node) *html.Node {
	for p := q.Parent; p != nil && p.DataAtom != atom.Body; p = p.Parent {
		if p.DataAtom == atom.Figure {
			return p
		}
	}
	return nil
}

// takeCaption takes the captions out of a figure. Its result is the text of the last
// one in one line.
func takeCaption(f *html.Node) string {
	text := ""
	elements(f, func(n *html.Node) bool {
		if n.DataAtom != atom.Figcaption {
			return true
		}
		text = line(textOf(n))
		n.Parent.RemoveChild(n)
		return false
	})
	return text
}

// sign adds a paragraph with a dash and a name at the end of a block quotation.
func sign(q *html.Node, name string) {
	if r, _ := utf8.DecodeRuneInString(name); !strings.ContainsRune("—–-", r) {
		name = "— " + name
	}
	p := &html.Node{Type: html.ElementNode, DataAtom: atom.P, Data: "p"}
	p.AppendChild(&html.Node{Type: html.TextNode, Data: name})
	q.AppendChild(p)
}
