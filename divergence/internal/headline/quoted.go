package headline

import (
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// words are what a headline quotes.
type words struct {
	of      *quote.Extraction
	span    article.Span // in the title
	wording *compare.Wording
	mention bool // they may be a title or scare quotes
	below   int  // where in the text the article begins, behind a headline that it repeats
}

func (h *words) shown() string { return strings.Join(strings.Fields(h.wording.Text), " ") }

// quoted returns what the headline of an article has in quotation marks, in its order.
func quoted(x *quote.Extraction) []words {
	a := x.Article
	if strings.TrimSpace(a.Title) == "" || !a.HasText() {
		return nil
	}
	below := 0
	if text := strings.TrimLeft(a.Text, " \t\r\n"); strings.HasPrefix(text, strings.TrimSpace(a.Title)) {
		below = len(a.Text) - len(text) + len(strings.TrimSpace(a.Title))
	}
	found := quote.Extract(&article.Article{ID: a.ID, Lang: a.Lang, Text: a.Title})
	var out []words
	add := func(list []*quote.Quotation, mention bool) {
		for _, q := range list {
			for _, p := range q.Parts {
				if w := compare.New(p.Text, a.Lang); q.Kind != quote.Indirect && w.Words() > 0 {
					out = append(out, words{x, p.Span, w, mention, below})
				}
			}
		}
	}
	add(found.Quotations, false)
	add(found.Mentions, true)
	return out
}
