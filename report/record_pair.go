package report

import (
	"encoding/json"

	"github.com/quotediff/quotediff/compare"
)

// Pair is the record of two wordings set side by side. Offsets are code points
// into A and B.
type Pair struct {
	A           string                     `json:"a"`
	B           string                     `json:"b"`
	Score       float64                    `json:"score"`
	Same        bool                       `json:"same"`
	Proposed    bool                       `json:"proposed"`
	Differences []Difference               `json:"differences"`
	Measures    map[string]float64         `json:"measures"`
	Pair        map[string]json.RawMessage `json:"pair,omitempty"` // other fields of the line that asked for it
}

// Difference is the record of one typed difference between two wordings.
type Difference struct {
	Type     string `json:"type"`
	Subtype  string `json:"subtype"`
	Severity string `json:"severity"`
	A        Span   `json:"a"`
	B        Span   `json:"b"`
	Rule     string `json:"rule,omitempty"`
}

// NewPair returns the record of a comparison.
func NewPair(a, b *compare.Wording, c compare.Comparison) Pair {
	rec := Pair{
		A: a.Text, B: b.Text, Score: round(c.Score), Same: c.Same, Proposed: c.Proposed,
		Differences: make([]Difference, len(c.Differences)), Measures: roundAll(measures(c)),
	}
	inA, inB := newOffsets(a.Text), newOffsets(b.Text)
	for i, d := range c.Differences {
		rec.Differences[i] = Difference{d.Type, d.Subtype, string(d.Severity), inA.cut(d.A), inB.cut(d.B), d.Rule}
	}
	return rec
}

func measures(c compare.Comparison) map[string]float64 {
	return map[string]float64{"coverage": c.Measures.Coverage}
}

// cut returns the record of a range of the text.
func (o *offsets) cut(r compare.Range) Span {
	return Span{o.points(r.Start), o.points(r.End), o.text[r.Start:r.End]}
}
