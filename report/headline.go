package report

import (
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence"
)

// Headline is the record of what the headline of an article quotes. Its span counts
// code points of the article's title, which Part says; that of Source those of a text.
type Headline struct {
	Article string `json:"article"`
	Part    string `json:"part"` // "title"
	Span
	Verdict  string           `json:"verdict"`
	Type     compare.Type     `json:"type,omitempty"`
	Severity compare.Severity `json:"severity"`
	Source   *Side            `json:"source,omitempty"` // the passage behind it
	Note     string           `json:"note"`
}

// title is the part of an article that the span of a headline counts in.
const title = "title"

func (e *Encoder) headline(h *divergence.Headline) Headline {
	start, end := newOffsets(h.Article.Title).span(h.Span)
	return Headline{
		Article: h.Article.ID, Part: title, Span: Span{start, end, h.Article.Title[h.Span.Start:h.Span.End]},
		Verdict: h.Verdict, Type: h.Type, Severity: h.Severity, Source: e.side(h.Source), Note: h.Note,
	}
}

// Differs reports whether the headline quotes otherwise than its article does.
func (h *Headline) Differs() bool { return h.Verdict != divergence.AsQuoted }
