package matter

import (
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
)

// Passage is words of an article.
type Passage struct {
	Article *article.Article
	Title   bool // Span is one of Article.Title
	Span    article.Span
	Words   article.Span // those that differ; empty where they are only missing, or where no one word does
}

// tokens is a range of tokens of a sentence, half open.
type tokens struct{ from, to int }

// widest is how long a side of a difference may be, in code points.
const widest = 160

// passage is the words that differ with what they are about: the clause around
// them, and of its sentence as much as fits.
func passage(c *claim.Clause, at tokens) Passage {
	s := c.Sentence
	from, to := c.From, c.To
	if at.from < from || at.to > to {
		from, to = at.from, at.to
		for _, d := range s.Clauses {
			if d.From <= at.from && at.to <= d.To {
				from, to = d.From, d.To
			}
		}
	}
	out := wide(s, tokens{from, to})
	out.Words = s.Place(at.from, at.to)
	return out
}

// wide is a range of a sentence with as much of the rest as a side may hold: words
// after it, then words before it.
func wide(s *claim.Sentence, at tokens) Passage {
	fits := func(from, to int) bool { return s.Runes(from, to) <= widest }
	for more := true; more; {
		more = false
		if at.to < len(s.Wording.Tokens) && fits(at.from, at.to+1) {
			at.to, more = at.to+1, true
		}
		if at.from > 0 && fits(at.from-1, at.to) {
			at.from, more = at.from-1, true
		}
	}
	return Passage{Article: s.Article, Title: s.Title, Span: s.Place(at.from, at.to)}
}
