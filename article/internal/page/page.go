// Package page takes the text of an article, and what the page says about it,
// out of HTML.
//
// The element that holds the article is found as Readability does (Mozilla's
// Readability.js, in its Go port); what pages put between and around the
// paragraphs is then left out by what it is called, by its links and by its
// wording. Block quotations and embedded posts are kept, each line of them
// behind "> ".
package page

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
)

// Page is the article that a page holds.
type Page struct {
	Text string // paragraphs with blank lines between
	Meta
}

const (
	// leastText is the number of characters below which a text is no article:
	// notes that a page needs scripts, asks for consent or payment are that
	// short. The shortest of 181 saved news articles has 369.
	leastText = 120

	// leastCover is the share of the words of an article's linked data that must
	// stand in the text, else the linked data is the better text.
	leastCover = 0.6
)

// Extract reads a page, given as text. The error says in a line why there is
// no article in it.
func Extract(text string, l Limits) (*Page, error) {
	doc, err := parse(text, l)
	if err != nil {
		return nil, err
	}
	data := linkedData(doc)
	p := &Page{Meta: metaOf(doc, data)}
	prepare(doc)
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.KeepClasses = true
	found, err := parser.ParseAndMutate(doc, nil)
	if err != nil {
		return nil, err
	}
	if found.Node != nil {
		nameElements(found.Node)
		root := mainArticle(found.Node)
		removeFurniture(root)
		p.Text = render(choose(blocksOf(root), p.Title))
	}
	if data.body != "" && covers(p.Text, data.body) < leastCover {
		p.Text = data.body
	}
	if n := utf8.RuneCountInString(p.Text); n < leastText {
		return nil, fmt.Errorf("no article text found (%d characters)", n)
	}
	return p, nil
}

// covers returns how many of the words of body stand in text, in [0,1].
func covers(text, body string) float64 {
	have := map[string]int{}
	for _, w := range strings.Fields(text) {
		have[w]++
	}
	words := strings.Fields(body)
	hit := 0
	for _, w := range words {
		if have[w] > 0 {
			have[w]--
			hit++
		}
	}
	return float64(hit) / float64(max(1, len(words)))
}
