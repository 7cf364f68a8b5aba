// Package page extracts the text of an article, and what the page says about it,
// from HTML.
//
// Readability (the Go port of Mozilla's Readability.js) finds the element that holds
// the article. What pages put between and around the paragraphs is then left out by
// its name, its links and its wording. Block quotations and embedded posts are kept,
// with "> " before each of their lines.
package page

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
)

// Page is the article that a page holds.
type Page struct {
	Text   string   // paragraphs with blank lines between, without what is struck out
	Struck []Struck // ascending
	Meta
}

const (
	// leastText is the number of characters below which a text is not an article:
	// notes that a page needs scripts, consent or payment are that short. The
	// shortest of 181 saved news articles has 369.
	leastText = 120

	// leastCover is the share of the words of an article's linked data that must be
	// in the text; if it is less, the linked data is the better text.
	leastCover = 0.6
)

// Extract reads a page, given as text. The error says in one line why there is no
// article in it.
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
		p.Text, p.Struck = render(choose(blocksOf(root, p.Lang), p.Title))
	}
	if data.body != "" && covers(p.Text, data.body) < leastCover {
		p.Text, p.Struck = data.body, nil
	}
	if n := utf8.RuneCountInString(p.Text); n < leastText {
		return nil, fmt.Errorf("no article text found (%d characters)", n)
	}
	return p, nil
}

// covers returns the share of the words of body that are in text, in [0,1].
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
