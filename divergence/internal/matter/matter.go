// Package matter compares what outlets tell of one matter: numbers, days, places,
// names, roles, what happened, why, how sure, and what something is called. A
// comparator proves a type of difference inside a pair of aligned clauses; nothing
// is compared outside one.
//
// Start with [Compare] and [Difference].
package matter

import (
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
)

// Difference is something that two articles tell differently of one matter.
type Difference struct {
	Type     compare.Type
	Subtype  string
	Severity compare.Severity
	A, B     Passage
	Matter   string // what it is about, in words: "how many were killed"
	Note     string // one sentence for the reader, in English
	Rule     string // what decided

	// pair is where it was found, and a, b are the tokens that differ, half open, in
	// the sentences of its clauses.
	pair *claim.Pair
	a, b tokens
}

// Passage is words of an article.
type Passage struct {
	Article *article.Article
	Title   bool // Span is one of Article.Title
	Span    article.Span
	Words   article.Span // those that differ; empty where they are only missing
}

// tokens is a range of tokens of a sentence, half open.
type tokens struct{ from, to int }

// comparator looks for one type of difference in a pair of aligned clauses. What it
// returns has Type, Subtype, Severity, Matter, Note, Rule and the tokens that differ;
// the passages around them are added afterwards.
type comparator func(p *claim.Pair) []Difference

// comparators are all of them, in the order in which what they find is printed.
var comparators = []comparator{
	numbers,
	labels,
	identities,
	happenings,
	causes,
}

// Compare returns what the articles of an alignment tell differently, in the order
// of its pairs.
func Compare(al *claim.Alignment) []Difference {
	var out []Difference
	seen := make(map[place]bool)
	for i := range al.Pairs {
		p := &al.Pairs[i]
		for _, c := range comparators {
			for _, d := range c(p) {
				at := place{d.Type, p.A.Sentence, p.B.Sentence, d.a, d.b}
				if seen[at] {
					continue
				}
				seen[at] = true
				d.pair = p
				d.A, d.B = passage(p.A, d.a), passage(p.B, d.b)
				out = append(out, d)
			}
		}
	}
	return out
}

// place is where a difference was found: the clauses of two sentences may be paired
// more than once.
type place struct {
	compare.Type
	inA, inB *claim.Sentence
	a, b     tokens
}

// passage is the clause around some tokens: the words that differ with what they
// are about.
func passage(c *claim.Clause, at tokens) Passage {
	s := c.Sentence
	from, to := c.From, c.To
	if at.from < from || at.to > to {
		for _, d := range s.Clauses {
			if d.From <= at.from && at.from < d.To {
				from, to = d.From, d.To
			}
		}
	}
	return Passage{s.Article, s.Title, s.Place(from, to), s.Place(at.from, at.to)}
}
