package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// block is a paragraph, a heading, an item of a list or a row of a table.
type block struct {
	text   string // white space single, line breaks kept
	tag    atom.Atom
	linked int  // bytes of text in links
	quoted bool // in a block quotation or an embedded post
	struck []Struck
}

// blocksOf returns the blocks below a node in their order. lang is the language of
// what has no attribute that names another.
func blocksOf(root *html.Node, lang string) []block {
	c := &collector{}
	c.walk(root, around{tag: atom.P, lang: lang})
	c.flush()
	return c.blocks
}

// collector makes blocks while it walks a tree.
type collector struct {
	blocks []block
	now    block
	text   strings.Builder
	space  bool // white space stands before the next character
}

// around is what is around a node.
type around struct {
	tag          atom.Atom
	link, quoted bool
	lang         string
	inner        bool // inside a q element
}

func (c *collector) walk(n *html.Node, at around) {
	switch n.Type {
	case html.TextNode:
		c.write(n.Data, at)
		return
	case html.ElementNode:
		if isLeftOut(n) {
			return
		}
		if isStruck(n) {
			c.strike(textOf(n))
			return
		}
		if lang := attr(n, "lang"); lang != "" {
			at.lang = lang
		}
	}
	isBlock := n.Type == html.ElementNode && !isInline(n)
	switch n.DataAtom {
	case atom.Br:
		c.lineBreak()
		return
	case atom.A:
		at.link = true
	case atom.Blockquote:
		at.quoted = true
	case atom.Q:
		c.quotation(n, at)
		return
	case atom.Td, atom.Th:
		if isBlock = holdsBlock(n); !isBlock && c.text.Len() > 0 {
			c.write(" | ", around{})
		}
	}
	if isBlock {
		c.flush()
		at.tag = n.DataAtom
	}
	if c.text.Len() == 0 {
		c.now.tag, c.now.quoted = at.tag, at.quoted
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		c.walk(k, at)
	}
	if isBlock {
		c.flush()
	}
}

func (c *collector) write(s string, at around) {
	if c.text.Len() == 0 {
		c.now.tag, c.now.quoted = at.tag, at.quoted
	}
	before := c.text.Len()
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			c.space = true
			continue
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff': // soft hyphens and marks without width are layout
			continue
		}
		if c.space && c.text.Len() > 0 && !strings.HasSuffix(c.text.String(), "\n") {
			c.text.WriteByte(' ')
		}
		c.space = false
		c.text.WriteRune(r)
	}
	if at.link {
		c.now.linked += c.text.Len() - before
	}
}

// lineBreak ends a line. A second one in a row ends the paragraph, as on pages that
// have no elements for paragraphs.
func (c *collector) lineBreak() {
	switch {
	case c.text.Len() == 0:
	case strings.HasSuffix(c.text.String(), "\n"):
		tag, quoted := c.now.tag, c.now.quoted
		c.flush()
		c.now.tag, c.now.quoted = tag, quoted
	default:
		c.text.WriteByte('\n')
		c.space = false
	}
}

func (c *collector) flush() {
	c.now.text = strings.TrimSpace(c.text.String())
	if c.now.text != "" {
		c.blocks = append(c.blocks, c.now)
		c.now.struck = nil
	}
	c.now = block{struck: c.now.struck} // of a paragraph that is struck out as a whole
	c.text.Reset()
	c.space = false
}

// isLeftOut reports whether an element holds no running text of an article:
// captions, boxes, navigation, controls.
func isLeftOut(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Svg, atom.Math, atom.Iframe,
		atom.Object, atom.Embed, atom.Video, atom.Audio, atom.Canvas, atom.Select, atom.Option, atom.Textarea,
		atom.Figure, atom.Figcaption, atom.Aside, atom.Nav, atom.Footer, atom.Button, atom.Input:
		return true
	}
	return false
}

func isInline(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data, atom.Del,
		atom.Dfn, atom.Em, atom.Font, atom.I, atom.Img, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Picture, atom.Q, atom.Ruby,
		atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt,
		atom.U, atom.Var, atom.Wbr, atom.Br, atom.Nobr:
		return true
	}
	return n.DataAtom == 0 // of its own making: custom elements, mostly around words
}

func holdsBlock(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (!isInline(c) || holdsBlock(c)) {
			return true
		}
	}
	return false
}

// length returns the number of characters of a block.
func (b block) length() int { return utf8.RuneCountInString(b.text) }

// linkShare returns the share of a block that is in links, in [0,1].
func (b block) linkShare() float64 {
	return min(1, float64(b.linked)/float64(max(1, len(b.text))))
}

// render returns the blocks with blank lines between them, and with "> " before the
// lines of block quotations and embedded posts, and where in this text words are
// struck out.
func render(blocks []block) (string, []Struck) {
	var b strings.Builder
	var struck []Struck
	for i, k := range blocks {
		if i > 0 {
			b.WriteString("\n\n")
		}
		for _, s := range k.struck {
			at := b.Len() + s.At
			if k.quoted {
				at += len("> ") * (1 + strings.Count(k.text[:s.At], "\n"))
			}
			struck = append(struck, Struck{at, s.Words})
		}
		if k.quoted {
			b.WriteString("> " + strings.ReplaceAll(k.text, "\n", "\n> "))
		} else {
			b.WriteString(k.text)
		}
	}
	return b.String(), struck
}
