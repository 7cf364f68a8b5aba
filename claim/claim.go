// Package claim finds what outlets tell: clauses in their own words, clauses that
// they report without marks, and clauses in marks, with what each says of how many,
// when, where, who and how sure. It finds which clauses of different articles tell
// one matter.
//
// Start with [Extract] and [Align]. Every clause is a span of its article. The
// package does not say what differs; package divergence does.
package claim

import (
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// Telling is what one article tells.
type Telling struct {
	Extraction *quote.Extraction
	Sentences  []*Sentence // the title first, then the text, in its order
}

// Sentence is a sentence of an article as it was read: its words, and what they
// tell. All slots point at tokens of Wording.
type Sentence struct {
	Article *article.Article
	Title   bool         // Span is one of Article.Title, not of Article.Text
	Index   int          // 0 for the title, 1 for the first sentence of the text
	Span    article.Span // bytes, half open
	Wording *compare.Wording
	Whose   []*quote.Quotation // by token: the quotation it is part of, nil for the outlet's own words
	Who     []string           // by token: the last word of the name that a mention which ends there stands for, folded; empty for other words
	Events  []Event            // in the order of the text, those of nouns last
	Clauses []*Clause          // in the order of the text; they do not overlap
	Numbers []Number           // in the order of the text; they do not overlap
	Times   []Time             // in the order of the text; they do not overlap
	Labels  []Label            // in the order of the text; they do not overlap
	Names   []Name             // of people, bodies and things, in the order of the text
	Places  []Place            // in the order of the text
	Roles   []Role             // what people are said to be, in the order of the text
	Cast    *Cast              // which names the article prints
	Causes  []Cause            // in the order of the words that join them to their effects
	Telling *Telling           // the one whose sentence it is
}

// Voice says whose words a clause is.
type Voice string

const (
	Told     Voice = "told"     // the outlet's own words
	Reported Voice = "reported" // somebody's, without marks
	Marked   Voice = "marked"   // somebody's, in marks
)

// Clause is a stretch of a sentence that tells one thing: at most mostRunes code
// points.
type Clause struct {
	Sentence *Sentence
	From, To int // tokens of the sentence's wording, half open
}

// Span is where tokens [from, to) of the sentence stand in the text of the article,
// or in its title.
func (s *Sentence) Place(from, to int) article.Span {
	r := s.Wording.Range(from, to)
	return article.Span{Start: s.Span.Start + r.Start, End: s.Span.Start + r.End}
}

// Place is where the clause stands in the text of its article, or in its title.
func (c *Clause) Place() article.Span { return c.Sentence.Place(c.From, c.To) }

// Text cuts the clause out of the article.
func (c *Clause) Text() string {
	r := c.Sentence.Wording.Range(c.From, c.To)
	return c.Sentence.Wording.Text[r.Start:r.End]
}

// Voice is that of most words of the clause.
func (c *Clause) Voice() Voice {
	if q := c.Quotation(); q == nil {
		return Told
	} else if q.Kind == quote.Indirect {
		return Reported
	}
	return Marked
}

// Quotation is the one that holds most words of the clause; nil where most are the
// outlet's own.
func (c *Clause) Quotation() *quote.Quotation {
	n := make(map[*quote.Quotation]int)
	words := 0
	for i := c.From; i < c.To; i++ {
		if c.Sentence.Wording.Tokens[i].Word {
			words++
			n[c.Sentence.Whose[i]]++
		}
	}
	for q, k := range n {
		if 2*k > words {
			return q
		}
	}
	return nil
}
