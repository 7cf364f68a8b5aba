package report

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence"
	"github.com/quotediff/quotediff/quote"
)

// Divergence is the record of one difference between two places.
type Divergence struct {
	ID       string           `json:"id"`
	Cluster  string           `json:"cluster"` // empty if the difference is in no cluster
	Type     compare.Type     `json:"type"`
	Subtype  string           `json:"subtype"`
	Severity compare.Severity `json:"severity"`
	Outlets  []string         `json:"outlets"`
	A        *Side            `json:"a,omitempty"`
	B        *Side            `json:"b,omitempty"`
	AlsoA    []Side           `json:"also_a,omitempty"` // of further articles that tell what A tells
	AlsoB    []Side           `json:"also_b,omitempty"` // of further articles that tell what B tells
	Matter   string           `json:"matter,omitempty"` // what outlets tell differently, in words: "how many were killed"
	Note     string           `json:"note"`
	Rule     string           `json:"rule,omitempty"`
}

// Side is one of the two places of a divergence. Where words are missing, the
// span is empty and marks the place.
type Side struct {
	Article string `json:"article"`
	Quote   string `json:"quote"`          // empty for narration
	Part    string `json:"part,omitempty"` // "title" if the spans count in that of the article
	Span
	Words *Span `json:"words,omitempty"` // of a clause that an outlet tells, those that differ
}

// Fact is the record of something that articles narrate.
type Fact struct {
	Key        string    `json:"key"`
	Tellings   []Telling `json:"tellings"`
	Compatible bool      `json:"compatible"`
}

// Telling is how one article tells a fact.
type Telling struct {
	Article string `json:"article"`
	Span
	Value string `json:"value"`
}

// Remark is a finding about a whole article.
type Remark struct {
	Article  string   `json:"article"`
	Type     string   `json:"type"`
	Note     string   `json:"note"`
	Evidence []string `json:"evidence"`
}

// Damage is a place where the text of an article is broken.
type Damage struct {
	Article  string `json:"article"`
	Type     string `json:"type"`
	Severity string `json:"severity"`
	Span
	Note string `json:"note"`
}

func (e *Encoder) divergence(d *divergence.Divergence) Divergence {
	return Divergence{
		ID: d.ID, Cluster: d.Cluster, Type: d.Type, Subtype: d.Subtype, Severity: d.Severity,
		Outlets: append([]string{}, d.Outlets...),
		A:       e.side(d.A), B: e.side(d.B), AlsoA: e.sides(d.AlsoA), AlsoB: e.sides(d.AlsoB), Matter: d.Matter, Note: d.Note, Rule: d.Rule,
	}
}

func (e *Encoder) sides(all []divergence.Side) []Side {
	var out []Side
	for _, s := range all {
		out = append(out, *e.side(s))
	}
	return out
}

func (e *Encoder) side(s divergence.Side) *Side {
	if s.Article == nil {
		return nil
	}
	rec := &Side{Article: s.Article.ID, Span: e.told(s.Article, s.Span, s.Title)}
	if s.Title {
		rec.Part = title
	}
	if !s.Words.Empty() {
		words := e.told(s.Article, s.Words, s.Title)
		rec.Words = &words
	}
	if s.Quote == nil {
		return rec
	}
	if rec.Quote = s.Quote.ID; !s.Article.HasText() {
		rec.Start, rec.End = e.points(s.Quote, s.Span)
		rec.Text = wordsIn(s.Quote, s.Span)
	}
	return rec
}

// place returns the record of a span that may be empty.
func (e *Encoder) place(a *article.Article, s article.Span) Span {
	start, end := e.of(a).span(s)
	if s.Empty() || s.End > len(a.Text) {
		return Span{start, end, ""}
	}
	return Span{start, end, a.Cut(s)}
}

func (e *Encoder) fact(f *divergence.Fact) Fact {
	rec := Fact{Key: f.Key, Compatible: f.Compatible, Tellings: make([]Telling, len(f.Versions))}
	for i, t := range f.Versions {
		rec.Tellings[i] = Telling{t.Article.ID, e.place(t.Article, t.Span), t.Value}
	}
	return rec
}

// damage returns what is wrong with the text of one article, in its order: what was
// found when the file was read and when marks were paired.
func (e *Encoder) damage(x *quote.Extraction) []Damage {
	var out []Damage
	for _, d := range slices.Concat(x.Article.Damage, x.Damage) {
		out = append(out, Damage{x.Article.ID, d.Type, d.Severity, e.place(x.Article, d.Span), d.Note})
	}
	slices.SortStableFunc(out, func(a, b Damage) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Type, b.Type))
	})
	return slices.Compact(out)
}
