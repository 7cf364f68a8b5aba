// Package cluster finds which stretches of quotations are one utterance.
//
// Start with [Build] and [Cluster]. A stretch is one sentence of a quotation,
// or the part of the sentence that is quoted; a splice is in two clusters.
// There is no transitive closure: every stretch hangs on one parent.
package cluster

import (
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// Stretch is what can be shared: one sentence of a quotation, or the part of
// it that is quoted.
type Stretch struct {
	Quote   *quote.Quotation
	Pieces  []Piece // in order; more than one where an attribution interrupts the sentence
	Wording *compare.Wording
}

// Piece is a stretch of one part of a quotation: byte offsets into
// Quote.Parts[Part].Text, half open.
type Piece struct{ Part, Start, End int }

// Spans returns where the stretch stands in its article. The offsets have the
// unit of Quote.Parts.
func (s *Stretch) Spans() []article.Span {
	return s.spans(s.Pieces)
}

// Relation is what a member is to the base of its cluster.
type Relation string

const (
	Same       Relation = "same"       // the same normalized words
	Variant    Relation = "variant"    // the same utterance in other words
	Part       Relation = "part"       // a part of it
	Splice     Relation = "splice"     // one half of a quotation that joins two passages
	Translated Relation = "translated" // a translation of it
	Reported   Relation = "reported"   // its content without marks
)

// Member is a stretch in a cluster, with what ties it to the base.
type Member struct {
	*Stretch
	Relation Relation
	Score    float64            // in [0,1], to the stretch it hangs on
	Measures map[string]float64 // shown, not decisive; nil for the base
	Parent   int                // index into Members of the stretch it hangs on; -1 for the root
	Why      string             // the rule that joined it, for explain
}

// Cluster is one utterance: the words, not the topic.
type Cluster struct {
	ID      string // "c-" and 16 hex digits; minted from the normalized words of the first member in content-hash order
	Base    int    // index into Members: the most complete wording that most outlets agree on
	Members []Member
	Speaker string // of the base if that is a name, else the first name of a member, else a description; "" if none says who spoke
}

// NearMiss is a pair that was proposed and kept apart.
type NearMiss struct {
	A, B     *Stretch
	Score    float64
	Measures map[string]float64
	Told     int // words of content in common, where one is told without marks; else 0
	Why      string
}

// Grouping is all stretches of a run in clusters.
type Grouping struct {
	Clusters []Cluster // in the order of the first member in the input
	Apart    []NearMiss
}
