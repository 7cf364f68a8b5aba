package report

import (
	"fmt"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// Decoder makes quotations of records. Quotations of one article share its
// *article.Article. The zero value is not usable. A Decoder is not safe for
// concurrent use.
type Decoder struct {
	articles map[string]*article.Article // by id
	offsets  map[*article.Article]*offsets
}

// NewDecoder returns a decoder that knows the given articles. A quotation of
// an article that it does not know gets one without text, and keeps the code
// points of its record.
func NewDecoder(known []*article.Article) *Decoder {
	d := &Decoder{make(map[string]*article.Article), make(map[*article.Article]*offsets)}
	for _, a := range known {
		d.articles[a.ID] = a
		d.offsets[a] = newOffsets(a.Text)
	}
	return d
}

// Quotation returns the quotation of a record. It is an error if the record
// has no words, or if its spans do not stand in the text of its article.
func (d *Decoder) Quotation(rec *Quotation) (*quote.Quotation, error) {
	if len(rec.Spans) == 0 {
		return nil, fmt.Errorf("quotation %s has no spans", rec.ID)
	}
	a := d.article(rec)
	q := &quote.Quotation{ID: rec.ID, Article: a, Kind: quote.Kind(rec.Kind), Parts: make([]quote.Part, len(rec.Spans))}
	for i, s := range rec.Spans {
		span, err := d.span(a, s)
		if err != nil {
			return nil, fmt.Errorf("quotation %s: %w", rec.ID, err)
		}
		q.Parts[i] = quote.Part{Span: span, Text: s.Text}
	}
	q.Channel.Name, q.Via.Name = rec.Channel, rec.Via
	if rec.Speaker != nil {
		q.Speaker = quote.Speaker{Name: rec.Speaker.Name, Org: rec.Speaker.Org, Rule: rec.Speaker.Rule}
	}
	if a.Text == "" {
		return q, nil
	}
	if err := d.places(q, rec); err != nil {
		return nil, fmt.Errorf("quotation %s: %w", rec.ID, err)
	}
	return q, nil
}

func (d *Decoder) article(rec *Quotation) *article.Article {
	a, ok := d.articles[rec.Article]
	if !ok {
		a = &article.Article{ID: rec.Article, Outlet: orElse(rec.Outlet, rec.Article), Date: rec.Date, Lang: rec.Lang, Event: rec.Event}
		d.articles[rec.Article] = a
		d.offsets[a] = newOffsets("")
	}
	return a
}

// span returns the span of a record in the unit of the article.
func (d *Decoder) span(a *article.Article, s Span) (article.Span, error) {
	if s.Start < 0 || s.End < s.Start {
		return article.Span{}, fmt.Errorf("no span: %d to %d", s.Start, s.End)
	}
	if a.Text == "" {
		return article.Span{Start: s.Start, End: s.End}, nil
	}
	o := d.offsets[a]
	span := article.Span{Start: o.bytes(s.Start), End: o.bytes(s.End)}
	if a.Cut(span) != s.Text {
		return article.Span{}, fmt.Errorf("the text of %s at %d to %d is another", a.ID, s.Start, s.End)
	}
	return span, nil
}

// places fills in where the article says who spoke, and how.
func (d *Decoder) places(q *quote.Quotation, rec *Quotation) error {
	set := func(to *article.Span, s *Span) error {
		if s == nil {
			return nil
		}
		span, err := d.span(q.Article, *s)
		*to = span
		return err
	}
	places := rec.Places
	if places == nil {
		places = new(Places)
	}
	var mention *Span
	if s := rec.Speaker; s != nil && s.Start != nil && s.End != nil {
		mention = &Span{*s.Start, *s.End, s.Mention}
	}
	for _, p := range []struct {
		to   *article.Span
		from *Span
	}{
		{&q.Cue, rec.Cue}, {&q.Speaker.Mention, mention}, {&q.Speaker.Role, places.Role},
		{&q.Channel.Span, places.Channel}, {&q.When, places.When}, {&q.Via.Span, places.Via},
	} {
		if err := set(p.to, p.from); err != nil {
			return err
		}
	}
	return nil
}
