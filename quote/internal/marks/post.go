package marks

import (
	"regexp"
	"strings"

	"github.com/quotediff/quotediff/article"
)

// Post is a message of a social network set into the text: its words, a dash,
// the author with an account, the day.
type Post struct {
	Words  article.Span
	Dash   article.Span
	Author article.Span // the name without the account
	When   article.Span
}

// signature is what stands after the words of a post:
// "— Ines Vogt (@inesvogt) May 3, 2020", "— Ines Vogt (@inesvogt) 3. Mai 2020".
var signature = regexp.MustCompile(`(—|–|--|&mdash;) ?([^\n()<>—–]{2,60}?) ?\(@\w{1,30}\),?\s{1,2}(\p{L}{3,10}\.? \d{1,2},? \d{4}|\d{1,2}\.? (?:de )?\p{L}{3,10}\.? (?:de )?\d{4})`)

// trailer is what a network puts after the words: addresses of what they
// point at.
var trailer = regexp.MustCompile(`(?:\s*(?:https?://|pic\.twitter\.com/)\S*)+\s*$`)

// posts finds the posts of a text. The words of one go back to the start of
// its paragraph, or to the post or tag before it; where its signature is a
// paragraph, they are the paragraph before.
func posts(text string, paragraphs []Paragraph) []Post {
	if !strings.Contains(text, "(@") {
		return nil
	}
	var out []Post
	for i, p := range paragraphs {
		if !strings.Contains(text[p.Start:p.End], "(@") {
			continue
		}
		start := p.Start
		for _, m := range signature.FindAllStringSubmatchIndex(text[p.Start:p.End], -1) {
			at := func(k int) article.Span { return article.Span{Start: p.Start + m[2*k], End: p.Start + m[2*k+1]} }
			words := postWords(text, start, at(1).Start)
			if words.Empty() && start == p.Start && i > 0 {
				words = postWords(text, paragraphs[i-1].Start, paragraphs[i-1].End)
			}
			if !words.Empty() {
				out = append(out, Post{Words: words, Dash: at(1), Author: at(2), When: at(3)})
			}
			start = at(3).End
		}
	}
	return out
}

// postWords returns the words between start and end, after the last tag and
// without the addresses at their end.
func postWords(text string, start, end int) article.Span {
	if i := strings.LastIndexByte(text[start:end], '>'); i >= 0 {
		start += i + 1
	}
	if m := trailer.FindStringIndex(text[start:end]); m != nil {
		end = start + m[0]
	}
	return trim(text, start, end)
}
