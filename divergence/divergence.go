// Package divergence says what differs between outlets: per cluster, per
// article, and in narrated facts.
//
// Start with [Of] and [Divergence]. It never says who is right.
package divergence

import (
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/headline"
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
	AlsoA    []Side // of further articles that tell what A tells
	AlsoB    []Side // of further articles that tell what B tells
	Matter   string // what outlets tell differently, in words: "how many were killed"; of what they tell side by side, words that they share; empty for other divergences
	Note     string // one sentence for the reader, in English
	Rule     string // what decided, for explain
}

// Side points at the place: the words that differ, the quotation, or the clause that
// an outlet tells.
type Side struct {
	Article *article.Article
	Quote   *quote.Quotation // nil for narration
	Span    article.Span
	Title   bool         // Span and Words are of Article.Title, not of Article.Text
	Words   article.Span // of a clause that an outlet tells, those that differ; empty where they are only missing
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

// Headline is what the headline of an article quotes, set against the passage behind
// it: that of its own article, else of another one. It is no divergence between
// outlets; it has a list of its own.
type Headline struct {
	Article  *article.Article
	Span     article.Span // of the words in Article.Title
	Verdict  string       // "as quoted", "in other words", "only elsewhere", "not in marks" or "quoted by nobody"
	Type     compare.Type // of the gravest difference; empty if there is none
	Severity compare.Severity
	Source   Side   // the zero value where no article has the words
	Note     string // one sentence for the reader, in English
}

// AsQuoted is the verdict on words that the article quotes as its headline does.
const AsQuoted = string(headline.AsQuoted)

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
	Headlines   []Headline  // what headlines quote, by article
	Collations  []Collation // of every member but the bases, by cluster in the order of the grouping
}
