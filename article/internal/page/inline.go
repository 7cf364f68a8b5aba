package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/quotediff/quotediff/internal/language"
)

// Struck is a stretch that a page shows struck out: what an outlet took back is no
// part of its text.
type Struck struct {
	At    int    // byte offset in the text of what follows, at most its length
	Words string // in one line
}

// isStruck reports whether an element shows its text struck out. Words put in
// instead (ins) are text like any other.
func isStruck(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Del, atom.S, atom.Strike:
		return true
	}
	return false
}

// keepStruck makes elements that a style strikes out into such by name, before styles
// are dropped.
func keepStruck(doc *html.Node) {
	elements(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Span && strings.Contains(strings.ToLower(attr(n, "style")), "line-through") {
			n.DataAtom, n.Data = atom.S, "s"
		}
		return true
	})
}

// strike notes words that are struck out at the current place.
func (c *collector) strike(words string) {
	if words = line(words); words != "" {
		c.now.struck = append(c.now.struck, Struck{c.text.Len(), words})
	}
}

// quotation writes a q element with the marks that a browser shows around it (HTML,
// 4.5.7), unless the page prints marks of its own.
func (c *collector) quotation(n *html.Node, at around) {
	open, shut := marksOf(at.lang, at.inner)
	at.inner = !at.inner
	if text := strings.TrimSpace(textOf(n)); text == "" || beginsMarked(text) || c.endsOpen() {
		open, shut = "", ""
	}
	c.write(open, at)
	if open != "" {
		c.space = false
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		c.walk(k, at)
	}
	space := c.space
	if shut != "" {
		c.space = false
	}
	c.write(shut, at)
	c.space = space
}

// marksOf returns the quotation marks of a language; the inner ones inside others.
func marksOf(lang string, inner bool) (open, shut string) {
	switch tag, _, _ := strings.Cut(strings.ToLower(lang), "-"); language.Of(tag).Trait(language.Marks) {
	case "german":
		if inner {
			return "‚", "‘"
		}
		return "„", "“"
	case "french":
		if inner {
			return "“", "”"
		}
		return "« ", " »"
	}
	if inner {
		return "‘", "’"
	}
	return "“", "”"
}

// openingMarks are characters with which a quotation begins.
const openingMarks = "\"'“„«»‘‚‹”"

func beginsMarked(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune(openingMarks, r)
}

// endsOpen reports whether an opening mark stands right before the current place.
func (c *collector) endsOpen() bool {
	text := c.text.String()
	r, n := utf8.DecodeLastRuneInString(text)
	if c.space || !strings.ContainsRune(openingMarks, r) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-n])
	return len(text) == n || unicode.IsSpace(before) || strings.ContainsRune("([—–-", before)
}
