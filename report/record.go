package report

import (
	"cmp"
	"math"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// Article is the record of an article, in and out.
type Article struct {
	ID     string `json:"id"`
	Outlet string `json:"outlet"`
	URL    string `json:"url,omitempty"`
	Date   string `json:"date"`
	Title  string `json:"title,omitempty"`
	Author string `json:"author,omitempty"`
	Lang   string `json:"lang"`
	Event  string `json:"event"`
	Text   string `json:"text"`
	Source string `json:"source"`
	SHA256 string `json:"sha256"`
}

// Span is a stretch of an article's text: Unicode code points, half open.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Quotation is the record of one speech act.
type Quotation struct {
	ID      string   `json:"id"`
	Article string   `json:"article"`
	Outlet  string   `json:"outlet"`
	Date    string   `json:"date"`
	Lang    string   `json:"lang"`
	Event   string   `json:"event"`
	Kind    string   `json:"kind"`
	Spans   []Span   `json:"spans"`
	Text    string   `json:"text"`
	Speaker *Speaker `json:"speaker,omitempty"`
	Cue     *Span    `json:"cue,omitempty"`
	Channel string   `json:"channel"`
	When    string   `json:"when"`
	Via     string   `json:"via"`
	Places  *Places  `json:"places,omitempty"`

	// Of [Encoder.InContext] alone.
	Doubtful bool  `json:"doubtful,omitempty"` // may be no speech; see quote.Quotation
	Sentence *Span `json:"sentence,omitempty"` // around a fragment in marks
}

// Speaker is who is said to have spoken. Start and End are those of Mention
// and are absent where nothing in the article mentions the speaker.
type Speaker struct {
	Name    string `json:"name"`
	Mention string `json:"mention,omitempty"`
	Start   *int   `json:"start,omitempty"`
	End     *int   `json:"end,omitempty"`
	Role    string `json:"role,omitempty"`
	Org     string `json:"org,omitempty"`
	Rule    string `json:"rule,omitempty"`
}

// Places is where the article says the rest of an attribution.
type Places struct {
	Role    *Span `json:"role,omitempty"`
	Channel *Span `json:"channel,omitempty"`
	When    *Span `json:"when,omitempty"`
	Via     *Span `json:"via,omitempty"`
}

// Encoder makes records. It counts the code points of each article once. The
// zero value is not usable. An Encoder is not safe for concurrent use.
type Encoder struct {
	offsets map[*article.Article]*offsets
}

// NewEncoder returns an encoder that has seen no article.
func NewEncoder() *Encoder {
	return &Encoder{offsets: make(map[*article.Article]*offsets)}
}

func (e *Encoder) of(a *article.Article) *offsets {
	o, ok := e.offsets[a]
	if !ok {
		o = newOffsets(a.Text)
		e.offsets[a] = o
	}
	return o
}

// span returns the record of a span, or nil for one that is nowhere.
func (e *Encoder) span(a *article.Article, s article.Span) *Span {
	if s.Empty() || s.End > len(a.Text) {
		return nil
	}
	start, end := e.of(a).span(s)
	return &Span{start, end, a.Cut(s)}
}

// text returns what a span of an article shows; "" for one that is nowhere.
func text(s *Span) string {
	if s == nil {
		return ""
	}
	return s.Text
}

// Article returns the record of an article.
func (e *Encoder) Article(a *article.Article) Article {
	return Article{
		ID: a.ID, Outlet: a.Outlet, URL: a.URL, Date: a.Date, Title: a.Title, Author: a.Author,
		Lang: a.Lang, Event: a.Event, Text: a.Text, Source: a.Source, SHA256: a.SHA256,
	}
}

// Quotation returns the record of a quotation.
func (e *Encoder) Quotation(q *quote.Quotation) Quotation {
	a := q.Article
	rec := Quotation{
		ID: q.ID, Article: a.ID, Outlet: a.Outlet, Date: a.Date, Lang: a.Lang, Event: a.Event,
		Kind: string(q.Kind), Spans: make([]Span, len(q.Parts)), Text: q.Text(),
		Cue: e.span(a, q.Cue),
	}
	for i, p := range q.Parts {
		start, end := e.of(a).span(p.Span)
		rec.Spans[i] = Span{start, end, p.Text}
	}
	places := Places{
		Role:    e.span(a, q.Speaker.Role),
		Channel: e.span(a, q.Channel.Span),
		When:    e.span(a, q.When),
		Via:     e.span(a, q.Via.Span),
	}
	if places != (Places{}) {
		rec.Places = &places
	}
	rec.Channel = cmp.Or(q.Channel.Name, text(places.Channel))
	rec.When = text(places.When)
	rec.Via = cmp.Or(q.Via.Name, text(places.Via))
	rec.Speaker = e.speaker(q, text(places.Role))
	return rec
}

// InContext returns the record of a quotation with what a grouping weighs
// beside its words: whether it is doubtful, and the sentence of a fragment.
func (e *Encoder) InContext(q *quote.Quotation) Quotation {
	rec := e.Quotation(q)
	rec.Doubtful = q.Doubtful
	rec.Sentence = e.span(q.Article, q.Sentence.Span)
	return rec
}

func (e *Encoder) speaker(q *quote.Quotation, role string) *Speaker {
	mention := e.span(q.Article, q.Speaker.Mention)
	if !q.Speaker.Known() && mention == nil {
		return nil
	}
	s := &Speaker{Name: q.Speaker.Name, Mention: text(mention), Role: role, Org: q.Speaker.Org, Rule: q.Speaker.Rule}
	if mention != nil {
		s.Start, s.End = &mention.Start, &mention.End
	}
	return s
}

// round keeps four decimals, so that a record does not depend on how a
// processor rounds the last digits of a sum. What is no number, which JSON
// cannot hold, is 0.
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

// SortByPlace sorts the quotations of one article into the order of its text.
func SortByPlace(qs []Quotation) {
	slices.SortStableFunc(qs, func(a, b Quotation) int {
		return cmp.Or(cmp.Compare(a.Spans[0].Start, b.Spans[0].Start), cmp.Compare(b.Spans[0].End, a.Spans[0].End))
	})
}
