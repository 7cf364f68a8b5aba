// Package matter compares what outlets tell of one matter: numbers, days, places,
// names, roles, what happened, why, how sure, and what something is called. A
// comparator proves a type of difference inside a pair of aligned clauses; nothing
// is compared outside one.
//
// Start with [Compare] and [Difference].
package matter

import (
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
)

// Difference is something that two articles tell differently of one matter.
type Difference struct {
	Type     compare.Type
	Subtype  string
	Severity compare.Severity
	A, B     Passage
	Matter   string // what it is about, in words: "how many were killed"; of what is told side by side, words that both share
	Note     string // one sentence for the reader, in English
	Rule     string // what decided

	// pair is where it was found, and a, b are the tokens that differ, half open, in
	// the sentences of its clauses.
	pair *claim.Pair
	a, b tokens
}

// comparator looks for one type of difference in a pair of aligned clauses. What it
// returns has Type, Subtype, Severity, Matter, Note, Rule and the tokens that differ;
// the passages around them are added afterwards.
type comparator func(p *claim.Pair) []Difference

// comparators are all of them, in the order in which what they find is printed.
var comparators = []comparator{
	numbers,
	times,
	labels,
	identities,
	happenings,
	causes,
	reports,
}

// Compare returns what the articles of an alignment tell differently, in the order
// of its pairs.
func Compare(al *claim.Alignment) []Difference {
	rows := Rows(al)
	Rank(rows, fitted())
	return choose(rows)
}
