package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/quotediff/quotediff/internal/language"
)

// furniture are words in the class names and ids of what pages put around an article.
var furniture = language.Any.Set(language.PageNames)

// mostFurniture is the share of an article's text above which an element is not
// furniture, whatever its name: a whole page may have the class "with-sidebar". Nor
// is anything furniture if that would remove more than half of the text.
const (
	mostFurniture = 0.3
	allFurniture  = 0.5
)

// removeFurniture removes the elements below root that have the names of captions,
// bylines, boxes and controls. Block quotations and embedded posts stay, whatever is
// around them.
func removeFurniture(root *html.Node) {
	sizes := map[*html.Node]size{}
	whole := float64(measure(root, sizes).text)
	var out []*html.Node
	removed := 0
	elements(root, func(n *html.Node) bool {
		s := sizes[n]
		if n == root || s.quoted || float64(s.text) > mostFurniture*whole || !isNamedFurniture(n) {
			return true
		}
		out = append(out, n)
		removed += s.text
		return false
	})
	if float64(removed) > allFurniture*whole {
		return
	}
	for _, n := range out {
		n.Parent.RemoveChild(n)
	}
}

// size is the amount of text in an element, and whether it holds a block quotation.
type size struct {
	text   int
	quoted bool
}

func measure(n *html.Node, sizes map[*html.Node]size) size {
	var s size
	if n.Type == html.TextNode {
		s.text = len(strings.TrimSpace(n.Data))
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		k := measure(c, sizes)
		s.text += k.text
		s.quoted = s.quoted || k.quoted
	}
	s.quoted = s.quoted || n.DataAtom == atom.Blockquote
	if n.Type == html.ElementNode {
		sizes[n] = s
	}
	return s
}

func isNamedFurniture(n *html.Node) bool {
	for _, key := range []string{"class", "id", "itemprop", "data-component", "data-testid"} {
		if v := attr(n, key); v != "" && hasFurnitureWord(v) {
			return true
		}
	}
	return false
}

// hasFurnitureWord looks at the words of names such as "post-meta",
// "articleByline" and "share_bar".
func hasFurnitureWord(names string) bool {
	start := 0
	for i := 0; i <= len(names); i++ {
		if i < len(names) && isLetter(names[i]) && (i == start || !(isUpper(names[i]) && !isUpper(names[i-1]))) {
			continue
		}
		if i > start && furniture[strings.ToLower(names[start:i])] {
			return true
		}
		start = i
		if i < len(names) && !isLetter(names[i]) {
			start = i + 1
		}
	}
	return false
}

func isUpper(c byte) bool { return unicode.IsUpper(rune(c)) }
