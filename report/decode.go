package report

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/record"
	"github.com/quotediff/quotediff/quote"
)

// Decoder turns records into quotations. Quotations of one article share its
// *article.Article. The zero value is not usable. A Decoder is not safe for
// concurrent use.
type Decoder struct {
	found map[string]*quote.Extraction // by article id
	order []*quote.Extraction
	text  map[string]*offsets // by article id
	seen  map[string]placed   // by id of the quotation
}

// placed is a quotation and where its record stands.
type placed struct {
	*quote.Quotation
	place string
}

// is reports whether a quotation that has the same id is the same.
func (p placed) is(q *quote.Quotation) bool {
	return p.Article == q.Article && slices.EqualFunc(p.Parts, q.Parts, func(a, b quote.Part) bool {
		if !q.Article.HasText() {
			a.Span = b.Span // given by the layout, which may not have been yet
		}
		return a == b
	})
}

// NewDecoder returns a decoder that knows the texts of some articles, out of which
// quotations are cut. Quotations of another article get an article without text,
// and stand where their records say, see [quote.Part].
func NewDecoder(known []*article.Article) *Decoder {
	d := &Decoder{found: make(map[string]*quote.Extraction), text: make(map[string]*offsets), seen: make(map[string]placed)}
	for _, a := range known {
		d.found[a.ID] = &quote.Extraction{Article: a}
	}
	return d
}

// Quotation decodes the JSON of a record. The place is where the record was found;
// notes and errors about later records name it. It is an error if the record
// lacks what a quotation must have, if its words are not in the text of its
// article, or if an earlier record has the same id and another content. A record
// that is repeated is left out, and the note says so.
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
	case again && first.is(q):
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

// DecodeQuotation decodes the JSON of one record. The article of the quotation has
// no text and is shared with no other quotation.
func DecodeQuotation(line []byte) (*quote.Quotation, error) {
	rec, err := readQuotation(line)
	if err != nil {
		return nil, err
	}
	q, err := new(Decoder).quotation(rec, articleOf(rec))
	if err != nil {
		return nil, fmt.Errorf("quotation %q: %w; skipped", rec.ID, err)
	}
	layOut(q)
	return q, nil
}

func articleOf(rec *Quotation) *article.Article {
	return &article.Article{ID: rec.Article, Outlet: cmp.Or(rec.Outlet, rec.Article), Date: rec.Date, Lang: rec.Lang, Event: rec.Event}
}

// Extractions returns the quotations that were decoded, by article in the order of
// the first quotation of each. Those of an article are in the order of its text, and
// of their ids where they stand at one place: the order of the records decides
// nothing there.
func (d *Decoder) Extractions() []*quote.Extraction {
	for _, x := range d.order {
		if !x.Article.HasText() {
			layOut(slices.Concat(x.Quotations, x.Mentions, x.Doubtful)...)
		}
		for _, qs := range [][]*quote.Quotation{x.Quotations, x.Mentions, x.Doubtful} {
			slices.SortFunc(qs, inText)
		}
	}
	return d.order
}

// inText compares two quotations of one article by where they begin, by where they
// end, then by id.
func inText(p, q *quote.Quotation) int {
	return cmp.Or(
		cmp.Compare(p.Parts[0].Start, q.Parts[0].Start),
		cmp.Compare(p.Parts[len(p.Parts)-1].End, q.Parts[len(q.Parts)-1].End),
		cmp.Compare(p.ID, q.ID),
	)
}

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
	q := &quote.Quotation{ID: rec.ID, Article: a, Kind: rec.Kind, Parts: make([]quote.Part, len(rec.Spans)), Doubtful: rec.Doubtful && rec.Kind == quote.Indirect}
	for i, s := range rec.Spans {
		p, err := d.part(a, s)
		if err != nil {
			return nil, err
		}
		if i > 0 && !a.HasText() {
			p.Point = max(p.Point, endPoint(&q.Parts[i-1])) // where a record counts otherwise
		}
		q.Parts[i] = p
		if strings.TrimSpace(q.Parts[i].Text) == "" {
			return nil, fmt.Errorf(`no "text" at %d to %d; give the words, or the article with them`, s.Start, s.End)
		}
	}
	if rec.Sentence != nil {
		p, err := d.part(a, *rec.Sentence)
		if err != nil {
			return nil, err
		}
		q.Sentence = p
	}
	q.Channel.Name, q.Via.Name = rec.Channel, rec.Via
	if rec.Frame != nil {
		q.Frame.Kind, q.Frame.Polarity = rec.Frame.Kind, rec.Frame.Polarity
	}
	if rec.Speaker != nil {
		q.Speaker = quote.Speaker{Name: rec.Speaker.Name, Org: rec.Speaker.Org, Rule: rec.Speaker.Rule, Unsure: rec.Speaker.Unsure}
	}
	if !a.HasText() {
		return q, nil
	}
	return q, d.places(q, rec)
}

// part returns the part of a quotation that a record has; where the article has
// no text, the part has its place once [layOut] has given it one.
func (d *Decoder) part(a *article.Article, s Span) (quote.Part, error) {
	span, err := d.span(a, s)
	switch {
	case err != nil:
		return quote.Part{}, err
	case !a.HasText():
		return quote.Part{Text: s.Text, Point: s.Start}, nil
	}
	return quote.Part{Span: span, Text: cmp.Or(s.Text, a.Cut(span))}, nil
}

// span returns the span of a record in bytes of the article's text, the zero
// span where it has none.
func (d *Decoder) span(a *article.Article, s Span) (article.Span, error) {
	if s.Start < 0 || s.End < s.Start || s.End > lastPoint {
		return article.Span{}, fmt.Errorf("%d to %d is no place", s.Start, s.End)
	}
	if !a.HasText() {
		return article.Span{}, nil
	}
	o := d.text[a.ID]
	span := article.Span{Start: o.bytes(s.Start), End: o.bytes(s.End)}
	if s.Text != "" && a.Cut(span) != s.Text {
		return article.Span{}, fmt.Errorf("article %q has other words at %d to %d; extract it again", a.ID, s.Start, s.End)
	}
	return span, nil
}

// places sets where the article says who spoke, and how.
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
	at := rec.Cue
	switch {
	case rec.Frame == nil:
		at = nil
	case rec.Frame.At != nil:
		at = rec.Frame.At
	}
	for _, p := range []struct {
		to   *article.Span
		from *Span
	}{
		{&q.Frame.Span, at},
		{&q.Cue, rec.Cue}, {&q.Speaker.Mention, mention}, {&q.Speaker.Role, places.Role},
		{&q.Channel.Span, places.Channel}, {&q.When, places.When}, {&q.Via.Span, places.Via},
	} {
		if err := set(p.to, p.from); err != nil {
			return err
		}
	}
	return nil
}

// kinds are the kinds of quotations that a record may have. Without one it is
// direct.
var kinds = []quote.Kind{"", quote.Direct, quote.Partial, quote.Indirect, quote.Mention}

// readQuotation decodes a record and checks what can be checked without its
// article. The error says in one line what is wrong and what was done about it.
func readQuotation(line []byte) (*Quotation, error) {
	rec := new(Quotation)
	if err := record.Decode(line, rec); err != nil {
		if wrong, ok := errors.AsType[*record.Error](err); ok && wrong.Field != "" {
			return nil, fmt.Errorf("a quotation whose %q is no such value but a %s; skipped", wrong.Field, wrong.Found)
		}
		return nil, fmt.Errorf("no record of a quotation: %w; skipped", err)
	}
	switch {
	case rec.ID == "":
		return nil, errors.New(`a quotation without "id"; skipped`)
	case rec.Article == "":
		return nil, fmt.Errorf(`quotation %q without "article", the id of what it stands in; skipped`, rec.ID)
	case len(rec.Spans) == 0:
		return nil, fmt.Errorf(`quotation %q has no place in its "spans"; skipped`, rec.ID)
	case !slices.Contains(kinds, rec.Kind):
		return nil, fmt.Errorf(`quotation %q is of kind %q, none of direct, partial, indirect, mention; skipped`, rec.ID, rec.Kind)
	}
	if len(rec.Spans) == 1 && rec.Spans[0].Text == "" {
		rec.Spans[0].Text = rec.Text
	}
	end := 0
	for _, s := range rec.Spans {
		if s.Start < end || s.End < s.Start {
			return nil, fmt.Errorf("quotation %q stands at %d to %d, behind %d: places are code points, first to behind the last, in their order; skipped", rec.ID, s.Start, s.End, end)
		}
		end = s.End
	}
	return rec, nil
}
