// Package divergence says what differs between outlets: per cluster, per
// article, and in narrated facts.
//
// Start with [Of] and [Divergence]. It never says who is right.
package divergence

import (
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// Divergence is one difference between two places. A side that is not there
// (words only one outlet carries) has a nil Article.
type Divergence struct {
	ID       string // "d-" and 16 hex digits; fingerprint of type and both sides
	Cluster  string // id; empty for what is tied to no cluster
	Type     compare.Type
	Subtype  string
	Severity compare.Severity
	Outlets  []string // of both sides and of those that agree with one, in the order of the articles
	A, B     Side
	Note     string // one sentence for the reader, in English
	Rule     string // what decided, for explain
}

// Side points at the place: the words that differ, or the quotation.
type Side struct {
	Article *article.Article
	Quote   *quote.Quotation // nil for narration
	Span    article.Span
}

// Fact is something that several articles narrate and tell differently, or
// compatibly.
type Fact struct {
	Key        string // what it is about: "phone call of A and B: day"
	Versions   []Version
	Compatible bool
}

// Version is how one article has it.
type Version struct {
	Side
	Value string // normalized
}

// The types of remarks.
const (
	TranslatedCopy = "translated copy" // the article reads as a translation
	DoubledText    = "doubled text"    // a paragraph stands in it twice
)

// Remark is a finding about a whole article.
type Remark struct {
	Article  *article.Article
	Type     string // TranslatedCopy or DoubledText
	Note     string
	Evidence []string // ids of divergences
}

// Findings is everything that differs.
type Findings struct {
	Divergences []Divergence // by cluster in the order of the grouping, then by type and place
	Facts       []Fact
	Remarks     []Remark
	Collations  []Collation // of every member but the bases, by cluster in the order of the grouping
}
