package attribution

import (
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// beside reports whether two spans stand no more than n bytes apart, in one
// paragraph.
func beside(a *article.Article, s, t article.Span, n int) bool {
	if gap(s, t) > n {
		return false
	}
	between := article.Span{Start: min(s.End, t.End), End: max(s.Start, t.Start)}
	return between.Empty() || !strings.Contains(a.Cut(between), "\n")
}

// gap returns how many bytes stand between two spans, 0 where they meet.
func gap(a, b article.Span) int { return max(0, b.Start-a.End, a.Start-b.End) }

// attributed points at the place where the article names the speaker, together
// with the cue and the role if they stand beside the name; without a name, at the
// cue or the quotation.
func (c *comparison) attributed(q *quote.Quotation) Side {
	span := q.Speaker.Mention
	if named := c.namedBefore(q); !named.Empty() {
		span = named
	}
	span = join(join(span, q.Cue), q.Speaker.Role)
	if span.Empty() {
		return Side{q.Article, q, article.Span{Start: q.Parts[0].Start, End: max(q.Parts[0].End, q.Parts[len(q.Parts)-1].End)}}
	}
	return Side{q.Article, q, span}
}

// namedBefore finds the mention by name that a pronoun or a description refers
// to: the last one before it. The zero Span means that the mention itself has
// the name, or that there is none.
func (c *comparison) namedBefore(q *quote.Quotation) article.Span {
	mention := q.Speaker.Mention
	if mention.Empty() || mention.End > len(q.Article.Text) || sharesName(q.Article.Cut(mention), q.Speaker.Name) {
		return article.Span{}
	}
	var last article.Span
	for _, p := range c.people[q.Article] {
		if p.Name != q.Speaker.Name {
			continue
		}
		for _, m := range p.Mentions {
			if m.Start < mention.Start && sharesName(q.Article.Cut(m), p.Name) {
				last = m
			}
		}
	}
	return last
}

// maxReach is the longest span, in bytes, that join builds of two.
const maxReach = 100

// join covers two spans, or returns the first that is not empty where they
// stand far apart.
func join(a, b article.Span) article.Span {
	if a.Empty() {
		return b
	}
	both := article.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
	if b.Empty() || both.Len() > maxReach {
		return a
	}
	return both
}
