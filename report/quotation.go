package report

import (
	"cmp"

	"github.com/quotediff/quotediff/quote"
)

// Quotation is the record of one speech act.
type Quotation struct {
	ID      string     `json:"id"`
	Article string     `json:"article"`
	Outlet  string     `json:"outlet"`
	Date    string     `json:"date"`
	Lang    string     `json:"lang"`
	Event   string     `json:"event"`
	Kind    quote.Kind `json:"kind"`
	Spans   []Span     `json:"spans"`
	Text    string     `json:"text"`
	Speaker *Speaker   `json:"speaker,omitempty"`
	Cue     *Span      `json:"cue,omitempty"`
	Frame   *Frame     `json:"frame,omitempty"`
	Channel string     `json:"channel"`
	When    string     `json:"when"`
	Via     string     `json:"via"`
	Places  *Places    `json:"places,omitempty"`

	// Only [Encoder.InContext] sets these.
	Doubtful bool  `json:"doubtful,omitempty"` // may not be speech; see quote.Quotation
	Sentence *Span `json:"sentence,omitempty"` // around a fragment in marks
}

// Speaker is the person to whom the article attributes the words. Start and End are
// those of Mention and are absent where the article does not mention the speaker.
type Speaker struct {
	Name    string `json:"name"`
	Mention string `json:"mention,omitempty"`
	Start   *int   `json:"start,omitempty"`
	End     *int   `json:"end,omitempty"`
	Role    string `json:"role,omitempty"`
	Org     string `json:"org,omitempty"`
	Rule    string `json:"rule,omitempty"`
	Unsure  bool   `json:"unsure,omitempty"`
}

// Frame is in which sense the article carries the words. At is where it says so, and
// absent where the cue alone does. A record without a frame is read as affirmed.
type Frame struct {
	Kind     quote.CueKind  `json:"kind,omitempty"`
	Polarity quote.Polarity `json:"polarity"`
	At       *Span          `json:"at,omitempty"`
}

// Places is where the article prints the rest of the attribution.
type Places struct {
	Role    *Span `json:"role,omitempty"`
	Channel *Span `json:"channel,omitempty"`
	When    *Span `json:"when,omitempty"`
	Via     *Span `json:"via,omitempty"`
}

// Quotation returns the record of a quotation.
func (e *Encoder) Quotation(q *quote.Quotation) Quotation {
	a := q.Article
	rec := Quotation{
		ID: q.ID, Article: a.ID, Outlet: a.Outlet, Date: a.Date, Lang: a.Lang, Event: a.Event,
		Kind: q.Kind, Spans: make([]Span, len(q.Parts)), Text: q.Text(),
		Cue: e.span(a, q.Cue),
	}
	for i := range q.Parts {
		p := &q.Parts[i]
		start, end := e.pointsIn(a, p, 0, len(p.Text))
		rec.Spans[i] = Span{start, end, p.Text}
	}
	if f := q.Frame; f.Polarity != "" {
		rec.Frame = &Frame{Kind: f.Kind, Polarity: f.Polarity}
		if f.Span != q.Cue {
			rec.Frame.At = e.span(a, f.Span)
		}
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

// InContext returns the record of a quotation with what matters to grouping besides
// its words: whether it is doubtful, and the sentence around a fragment.
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
	s := &Speaker{Name: q.Speaker.Name, Mention: text(mention), Role: role, Org: q.Speaker.Org, Rule: q.Speaker.Rule, Unsure: q.Speaker.Unsure}
	if mention != nil {
		s.Start, s.End = &mention.Start, &mention.End
	}
	return s
}
