package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// Decoder makes quotations of records. Quotations of one article share its
// *article.Article. The zero value is not usable. A Decoder is not safe for
// concurrent use.
type Decoder struct {
	found map[string]*quote.Extraction // by article id
	order []*quote.Extraction
	text  map[string]*offsets // of the articles of quotations, by id
	seen  map[string]placed   // by id
}

// placed is a quotation and where its record stands.
type placed struct {
	*quote.Quotation
	place string
}

// NewDecoder returns a decoder that knows some articles. Quotations of these
// are cut from their text; those of another article get one without text and
// keep the code points of their records.
func NewDecoder(known []*article.Article) *Decoder {
	d := &Decoder{found: make(map[string]*quote.Extraction), text: make(map[string]*offsets), seen: make(map[string]placed)}
	for _, a := range known {
		d.found[a.ID] = &quote.Extraction{Article: a}
	}
	return d
}

// Quotation takes the JSON of a record that stands at a place, of which errors
// and notes of later records speak. It is an error if the record lacks what a
// quotation must have, if its words are not in the text of its article, or if
// an earlier record has its id and is another. One that comes again is left
// out; the note says so.
func (d *Decoder) Quotation(place string, line []byte) (note string, err error) {
	rec, err := readQuotation(line)
	if err != nil {
		return "", err
	}
	x := d.extraction(rec)
	q, err := d.quotation(rec, x.Article)
	if err != nil {
		return "", fmt.Errorf("quotation %q: %w; skipped", rec.ID, err)
	}
	switch first, again := d.seen[q.ID]; {
	case again && first.Article == q.Article && slices.Equal(first.Parts, q.Parts):
		return fmt.Sprintf("quotation %q as in %s; read once", q.ID, first.place), nil
	case again:
		return "", fmt.Errorf("quotation %q is another in %s; this one is left out", q.ID, first.place)
	}
	d.seen[q.ID] = placed{q, place}
	if len(x.Quotations)+len(x.Mentions)+len(x.Doubtful) == 0 {
		d.order = append(d.order, x)
	}
	switch {
	case q.Kind == quote.Mention:
		x.Mentions = append(x.Mentions, q)
	case q.Doubtful:
		x.Doubtful = append(x.Doubtful, q)
	default:
		x.Quotations = append(x.Quotations, q)
	}
	return "", nil
}

// DecodeQuotation makes a quotation of the JSON of a record. Its article has no
// text, and is no other quotation's.
func DecodeQuotation(line []byte) (*quote.Quotation, error) {
	rec, err := readQuotation(line)
	if err != nil {
		return nil, err
	}
	q, err := new(Decoder).quotation(rec, articleOf(rec))
	if err != nil {
		return nil, fmt.Errorf("quotation %q: %w; skipped", rec.ID, err)
	}
	return q, nil
}

func articleOf(rec *Quotation) *article.Article {
	return &article.Article{ID: rec.Article, Outlet: cmp.Or(rec.Outlet, rec.Article), Date: rec.Date, Lang: rec.Lang, Event: rec.Event}
}

// Extractions returns what has been read, by article in the order of the
// first quotation of each.
func (d *Decoder) Extractions() []*quote.Extraction { return d.order }

func (d *Decoder) extraction(rec *Quotation) *quote.Extraction {
	x, ok := d.found[rec.Article]
	if !ok {
		x = &quote.Extraction{Article: articleOf(rec)}
		d.found[rec.Article] = x
	}
	if d.text[rec.Article] == nil {
		d.text[rec.Article] = newOffsets(x.Article.Text)
	}
	return x
}

func (d *Decoder) quotation(rec *Quotation, a *article.Article) (*quote.Quotation, error) {
	q := &quote.Quotation{ID: rec.ID, Article: a, Kind: quote.Kind(rec.Kind), Parts: make([]quote.Part, len(rec.Spans)), Doubtful: rec.Doubtful && quote.Kind(rec.Kind) == quote.Indirect}
	for i, s := range rec.Spans {
		span, err := d.span(a, s)
		if err != nil {
			return nil, err
		}
		q.Parts[i] = quote.Part{Span: span, Text: s.Text}
		if s.Text == "" && a.Text != "" {
			q.Parts[i].Text = a.Cut(span)
		}
		if strings.TrimSpace(q.Parts[i].Text) == "" {
			return nil, fmt.Errorf(`no "text" at %d to %d; give the words, or the article with them`, s.Start, s.End)
		}
	}
	if rec.Sentence != nil {
		span, err := d.span(a, *rec.Sentence)
		if err != nil {
			return nil, err
		}
		q.Sentence = quote.Part{Span: span, Text: rec.Sentence.Text}
	}
	q.Channel.Name, q.Via.Name = rec.Channel, rec.Via
	if rec.Speaker != nil {
		q.Speaker = quote.Speaker{Name: rec.Speaker.Name, Org: rec.Speaker.Org, Rule: rec.Speaker.Rule}
	}
	if a.Text == "" {
		return q, nil
	}
	return q, d.places(q, rec)
}

// span returns the span of a record in the unit of the article.
func (d *Decoder) span(a *article.Article, s Span) (article.Span, error) {
	if s.Start < 0 || s.End < s.Start {
		return article.Span{}, fmt.Errorf("%d to %d is no place", s.Start, s.End)
	}
	if a.Text == "" {
		return article.Span{Start: s.Start, End: s.End}, nil
	}
	o := d.text[a.ID]
	span := article.Span{Start: o.bytes(s.Start), End: o.bytes(s.End)}
	if s.Text != "" && a.Cut(span) != s.Text {
		return article.Span{}, fmt.Errorf("article %q has other words at %d to %d; extract it again", a.ID, s.Start, s.End)
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
