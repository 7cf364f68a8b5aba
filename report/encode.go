package report

import (
	"math"

	"github.com/quotediff/quotediff/article"
)

// Span is a stretch of an article's text: Unicode code points, half open.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Encoder makes records. It counts the code points of each article once. The
// zero value is not usable. An Encoder is not safe for concurrent use.
type Encoder struct {
	offsets map[*article.Article]*offsets
	known   map[*article.Article]layout // of articles without text
}

// NewEncoder returns an encoder that has seen no article.
func NewEncoder() *Encoder {
	return &Encoder{offsets: make(map[*article.Article]*offsets), known: make(map[*article.Article]layout)}
}

func (e *Encoder) of(a *article.Article) *offsets {
	o, ok := e.offsets[a]
	if !ok {
		o = newOffsets(a.Text)
		e.offsets[a] = o
	}
	return o
}

// span returns the record of a span, nil for an empty one.
func (e *Encoder) span(a *article.Article, s article.Span) *Span {
	if s.Empty() || s.End > len(a.Text) {
		return nil
	}
	start, end := e.of(a).span(s)
	return &Span{start, end, a.Cut(s)}
}

// text returns the text of a span, "" for nil.
func text(s *Span) string {
	if s == nil {
		return ""
	}
	return s.Text
}

// round keeps four decimals, so that a record does not depend on how a processor
// rounds the last digits of a sum. NaN and infinities, which JSON cannot hold,
// become 0.
func round(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	return math.Round(x*1e4) / 1e4
}

func roundAll(measures map[string]float64) map[string]float64 {
	out := make(map[string]float64, len(measures))
	for name, x := range measures {
		out[name] = round(x)
	}
	return out
}
