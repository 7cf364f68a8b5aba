package headline

import (
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/prose"
	"github.com/quotediff/quotediff/quote"
)

// The least share of the information of a headline's words that a passage must have:
// one of its own article, which is at hand, and one of another or one behind what may
// be a title.
const (
	leastOwn   = 0.7
	leastOther = 0.85
)

// meets reports whether a passage stands behind the words of a headline; own, that it
// is of the article below. A catchword has to be in it as it is.
func (h *words) meets(p *passage, own bool) bool {
	least := leastOther
	if own && !h.mention {
		least = leastOwn
	}
	return p != nil && p.cover >= least && (h.wording.Words() >= leastSaid || !differs(h, p))
}

// passage is a quoted sentence.
type passage struct {
	source  Source
	event   string
	wording *compare.Wording
	cover   float64 // of the words of the headline in question
}

// index finds quoted sentences by the words of headlines.
type index struct {
	passages []passage
	by       map[key][]int // ascending
}

// key is a word of an event.
type key struct{ event, stem string }

// indexOf notes where the words of headlines stand in the quotations of the articles.
func indexOf(xs []*quote.Extraction, asked []words) *index {
	p := &index{by: map[key][]int{}}
	wanted := map[key]bool{}
	for i := range asked {
		for _, stem := range stems(asked[i].wording) {
			wanted[key{asked[i].of.Article.Event, stem}] = true
		}
	}
	for _, x := range xs {
		for _, q := range x.Quotations {
			for _, part := range q.Parts {
				for _, s := range prose.Sentences(part.Text, x.Article.Lang) {
					p.add(x, q, part, s, wanted)
				}
			}
		}
	}
	return p
}

func (p *index) add(x *quote.Extraction, q *quote.Quotation, part quote.Part, s [2]int, wanted map[key]bool) {
	w := compare.New(part.Text[s[0]:s[1]], x.Article.Lang)
	known := false
	for _, stem := range stems(w) {
		k := key{x.Article.Event, stem}
		if !wanted[k] {
			continue
		}
		known = true
		if at := p.by[k]; len(at) == 0 || at[len(at)-1] != len(p.passages) {
			p.by[k] = append(at, len(p.passages))
		}
	}
	if known {
		at := article.Span{Start: part.Start + s[0], End: part.Start + s[1]}
		p.passages = append(p.passages, passage{source: Source{x.Article, q, at}, event: x.Article.Event, wording: w})
	}
}

// stems returns the stems of the words that carry content; of all words where none
// does.
func stems(w *compare.Wording) []string {
	var content, all []string
	for i, t := range w.Tokens {
		if !t.Word {
			continue
		}
		all = append(all, t.Stem)
		if !w.Light(i) {
			content = append(content, t.Stem)
		}
	}
	if content == nil {
		return all
	}
	return content
}

// mostCommon is the number of sentences in which a word may stand to be looked up. In
// an event of many articles the common words of its matter stand in more; then the
// rarer ones find the sentence.
const mostCommon = 200

// nearest returns the passage of the headline's own article that has most of its words,
// and that of the other articles; nil where none shares a word. It is false where all
// words of the headline are too common to be looked up.
func (p *index) nearest(h *words) (own, others *passage, ok bool) {
	seen := map[int]bool{}
	for _, stem := range stems(h.wording) {
		at := p.by[key{h.of.Article.Event, stem}]
		if len(at) > mostCommon {
			continue
		}
		ok = true
		for _, i := range at {
			if seen[i] {
				continue
			}
			seen[i] = true
			c := p.passages[i]
			c.cover = cover(h.wording, c.wording)
			best := &others
			if c.source.Article == h.of.Article {
				if best = &own; c.source.Span.End <= h.below {
					continue // the headline itself, printed again
				}
			}
			if *best == nil || c.nearer(*best, h) {
				*best = &c
			}
		}
	}
	return own, others, ok
}

// asNear is how much less of the words of a headline a passage may have that is
// preferred because it differs less.
const asNear = 0.1

// nearer reports whether a passage is nearer to the words of a headline than another:
// it has clearly more of them, or about as many and differs less.
func (p *passage) nearer(than *passage, h *words) bool {
	if d := p.cover - than.cover; d > asNear || d < -asNear {
		return d > 0
	}
	a, b := p.severity(h), than.severity(h)
	if a != b {
		return a < b
	}
	return p.cover > than.cover
}

// severity returns the rank of the gravest difference from the words of a headline.
func (p *passage) severity(h *words) int {
	d, ok := gravest(h, p)
	if !ok {
		return -1
	}
	return d.Severity.Rank()
}

// cover returns the share of the information of a's words of content that have a
// counterpart in b, in [0,1]; of all words where a has none of content.
func cover(a, b *compare.Wording) float64 {
	content := false
	for i, t := range a.Tokens {
		content = content || t.Word && !a.Light(i)
	}
	var all, linked float64
	weighs := func(i int) float64 {
		if content && a.Light(i) {
			return 0
		}
		return float64(a.Tokens[i].Weight)
	}
	for i := range a.Tokens {
		all += weighs(i)
	}
	al := compare.Align(a, b)
	for _, l := range al.Links {
		if l.Kind != compare.Replaced {
			linked += weighs(l.A)
		}
	}
	if all == 0 {
		return 0
	}
	return linked / all
}
