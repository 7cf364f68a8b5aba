package page

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits bound what reading one page may cost, whatever stands in it. None of
// them depends on a clock, so that a page is read or refused alike everywhere.
type Limits struct {
	Bytes    int // of the page
	Elements int // start tags
	Depth    int // elements open around another
	Text     int // bytes of text times the depth at which it stands
}

// DefaultLimits let every real page pass. TestLimits holds that hostile pages
// below 10 MB take no more than 5 s and 512 MB.
var DefaultLimits = Limits{Bytes: 10 << 20, Elements: 100_000, Depth: 200, Text: 400 << 20}

var errDeep = errors.New("page nested too deeply")

// parse returns the tree of a page within the limits.
func parse(text string, l Limits) (*html.Node, error) {
	if len(text) > l.Bytes {
		return nil, fmt.Errorf("page too large (%d MB)", len(text)>>20)
	}
	text, err := countTags(text, l)
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
	return doc, checkDepth(doc, l)
}

// countTags refuses a page with too many elements before a tree is made of it.
// Its result is the page, without the elements of formatting where these are
// opened and not closed: a parser has to open them again in every paragraph,
// which makes a tree of the product of both.
func countTags(text string, l Limits) (string, error) {
	upper := 0
	for i := 0; i+1 < len(text); i++ {
		if text[i] == '<' && isLetter(text[i+1]) {
			upper++
		}
	}
	if upper < openFormatting {
		return text, nil
	}
	tags, open, most := 0, 0, 0
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if tags > l.Elements {
				return "", fmt.Errorf("page too large (%s elements)", thousands(tags))
			}
			if most >= openFormatting {
				text = withoutFormatting(text)
			}
			return text, nil
		case html.StartTagToken:
			tags++
			if name, _ := z.TagName(); isFormatting(name) {
				open++
				most = max(most, open)
			}
		case html.SelfClosingTagToken:
			tags++
		case html.EndTagToken:
			if name, _ := z.TagName(); isFormatting(name) {
				open = max(0, open-1)
			}
		}
	}
}

// openFormatting is the number of elements of formatting open at once from
// which on they are left out. Real pages close them; a hundred left open cost
// a hundred nodes a paragraph.
const openFormatting = 100

// isFormatting names the elements that HTML (13.2.4.3, The list of active
// formatting elements) opens again behind a misplaced end, "a" apart, which
// closes itself.
func isFormatting(name []byte) bool {
	switch atom.Lookup(name) {
	case atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U, atom.Nobr:
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
			if name, _ := z.TagName(); isFormatting(name) {
				continue
			}
		}
		b.Write(raw)
	}
}

// checkDepth refuses what would cost the product of its depth and its text.
func checkDepth(doc *html.Node, l Limits) error {
	depth, cost := 0, 0
	for n := doc; n != nil; {
		if depth > l.Depth {
			return errDeep
		}
		if n.Type == html.TextNode {
			if cost += depth * len(n.Data); cost > l.Text {
				return errDeep
			}
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

// elements calls f for every element below n, n included, in their order.
// Below an element for which f is false it does not look.
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

// textOf returns the text below a node, as it stands.
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
