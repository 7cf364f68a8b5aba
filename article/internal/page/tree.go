package page

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits bound the cost of reading one page, whatever is in it. None of them depends
// on a clock, so that a page is read or refused alike everywhere.
type Limits struct {
	Bytes      int // of the page
	Elements   int // start tags
	Attributes int // of one element
	Depth      int // elements open around another
	Text       int // bytes of text, scripts and styles apart
	Nested     int // bytes of text times the depth at which they stand
}

// DefaultLimits let every real page pass: of 181 saved news pages the largest
// has 1.5 MB, 1,573 elements or 51 levels. TestHostile holds that pages below
// 10 MB, made to be costly, take no more than 5 s and 512 MB.
var DefaultLimits = Limits{Bytes: 10 << 20, Elements: 100_000, Attributes: 5000, Depth: 200, Text: 4 << 20, Nested: 400 << 20}

var errDeep = errors.New("page nested too deeply")

// parse returns the tree of a page within the limits.
func parse(text string, l Limits) (*html.Node, error) {
	if len(text) > l.Bytes {
		return nil, fmt.Errorf("page too large (%d MB)", len(text)>>20)
	}
	text, err := countTags(withoutScripts(text), l)
	if err != nil {
		return nil, err
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		if strings.Contains(err.Error(), "open stack of elements") {
			return nil, errDeep
		}
		return nil, err
	}
	return doc, checkText(doc, l)
}

// withoutScripts removes scripts and styles from a page, except for linked data: they
// are more than half of the bytes of news pages. It also removes comments.
func withoutScripts(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for {
		i := strings.IndexByte(text, '<')
		if i < 0 {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:i])
		text = text[i:]
		end := 1
		switch {
		case strings.HasPrefix(text, "<!--"):
			end = endOf(text, 4, "-->", false)
		case isTag(text, "script"):
			end = endOf(text, 7, "</script", true)
			if isLinkedData(text) {
				b.WriteString(text[:end])
			}
		case isTag(text, "style"):
			end = endOf(text, 6, "</style", true)
		default:
			b.WriteByte('<')
		}
		text = text[end:]
	}
}

// isTag reports whether a text begins with a start tag of the name.
func isTag(text, name string) bool {
	n := 1 + len(name)
	return len(text) > n && strings.EqualFold(text[1:n], name) && !isLetter(text[n]) && text[n] != '-'
}

// isLinkedData reports whether a script is one of data.
func isLinkedData(text string) bool {
	tag := text[:min(len(text), 400)]
	if i := strings.IndexByte(tag, '>'); i >= 0 {
		tag = tag[:i]
	}
	return strings.Contains(strings.ToLower(tag), "ld+json")
}

// endOf returns where an element ends whose end begins with a sequence; if that is a
// tag, after its ">". An element that does not end reaches to the end of the text.
func endOf(text string, from int, end string, tag bool) int {
	for at := from; ; {
		i := strings.IndexByte(text[at:], end[0])
		if i < 0 {
			return len(text)
		}
		at += i
		if len(text)-at >= len(end) && strings.EqualFold(text[at:at+len(end)], end) {
			if !tag {
				return at + len(end)
			}
			if i := strings.IndexByte(text[at:], '>'); i >= 0 {
				return at + i + 1
			}
			return len(text)
		}
		at++
	}
}

// countTags refuses a page with too many elements, or an element with too many
// attributes, before a tree is made of them. Its result is the page, without the
// elements of formatting where these are opened and not closed: a parser has to
// open them again in every paragraph, which makes a tree of the product of both.
func countTags(text string, l Limits) (string, error) {
	tags, open, most := 0, 0, 0
	for i := 0; i+2 < len(text); i++ {
		if text[i] != '<' {
			next := strings.IndexByte(text[i:], '<')
			if next < 0 {
				break
			}
			i += next
			if i+2 >= len(text) {
				break
			}
		}
		switch c := text[i+1]; {
		case isLetter(c):
			tags++
			if n := attributes(text[i:]); n > l.Attributes {
				return "", fmt.Errorf("page too large (an element of %s attributes)", thousands(n))
			}
			if isFormatting(tagName(text[i+1:])) {
				open++
				most = max(most, open)
			}
		case c == '/' && isFormatting(tagName(text[i+2:])):
			open = max(0, open-1)
		}
	}
	if tags > l.Elements {
		return "", fmt.Errorf("page too large (%s elements)", thousands(tags))
	}
	if most >= openFormatting {
		text = withoutFormatting(text)
	}
	return text, nil
}

// attributes returns about how many attributes a tag has, 0 for short ones.
func attributes(text string) int {
	end := strings.IndexByte(text, '>')
	if end < 0 {
		end = len(text)
	}
	if end < 8<<10 {
		return 0
	}
	n := 0
	for i := 1; i < end; i++ {
		if isBlank(text[i]) && !isBlank(text[i-1]) || text[i] == '/' || text[i] == '"' && i+1 < end && !isBlank(text[i+1]) {
			n++
		}
	}
	return n
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

// tagName returns the letters and digits with which a tag begins.
func tagName(text string) string {
	n := 0
	for n < len(text) && n < 8 && (isLetter(text[n]) || '0' <= text[n] && text[n] <= '9') {
		n++
	}
	return text[:n]
}

// openFormatting is the number of formatting elements open at once beyond which they
// are left out. Real pages close them; a hundred left open cost a hundred nodes per
// paragraph.
const openFormatting = 100

// isFormatting names the elements that HTML (13.2.4.3, The list of active
// formatting elements) opens again after a misplaced end, "a" apart, which
// closes itself.
func isFormatting(name string) bool {
	switch strings.ToLower(name) {
	case "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u", "nobr":
		return true
	}
	return false
}

func withoutFormatting(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return b.String()
		}
		raw := z.Raw()
		if kind == html.StartTagToken || kind == html.EndTagToken {
			raw = append([]byte(nil), raw...) // TagName changes it
			if name, _ := z.TagName(); isFormatting(string(name)) {
				continue
			}
		}
		b.Write(raw)
	}
}

// checkText refuses what would cost too much to walk: more text than an article
// has, elements too deep, or the product of both.
func checkText(doc *html.Node, l Limits) error {
	depth, text, cost := 0, 0, 0
	for n := doc; n != nil; {
		if depth > l.Depth {
			return errDeep
		}
		if n.Type == html.TextNode {
			text += len(n.Data)
			cost += depth * len(n.Data)
		}
		switch {
		case text > l.Text:
			return fmt.Errorf("page too large (over %d MB of text)", l.Text>>20)
		case cost > l.Nested:
			return errDeep
		}
		if n.FirstChild != nil {
			n = n.FirstChild
			depth++
			continue
		}
		for n != nil && n.NextSibling == nil {
			n = n.Parent
			depth--
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	return nil
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// thousands writes a number with commas.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// attr returns an attribute of an element; empty when it has none.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// elements calls f for every element below n, and n itself, in their order. It does
// not descend into an element for which f returns false.
func elements(n *html.Node, f func(*html.Node) bool) {
	if n.Type == html.ElementNode && !f(n) {
		return
	}
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling // f may take c out
		elements(c, f)
		c = next
	}
}

// textOf returns the text below a node, unchanged.
func textOf(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return b.String()
}

// line returns a text with all white space, also the protected kind, as single
// spaces.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }

// nameElements sets the atoms of elements that were made or renamed, where only
// the name was set.
func nameElements(root *html.Node) {
	elements(root, func(n *html.Node) bool {
		n.DataAtom = atom.Lookup([]byte(n.Data))
		return true
	})
}
