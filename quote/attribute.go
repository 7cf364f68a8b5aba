package quote

import (
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote/internal/attribution"
)

// attribute finds who speaks each quotation, the cue, the channel, the day and
// the source, and lists the people of the article. Spans are those of the view.
func (d *document) attribute(x *Extraction) {
	t, of := d.speakers(x)
	if t == nil {
		x.Warnings = append(x.Warnings, "speakers are not attempted in language "+d.lang)
		return
	}
	for i, s := range t.Attribute() {
		q := x.Quotations[of[i]]
		if s.Mention == (attribution.Span{}) || q.Speaker.Rule != "" {
			continue
		}
		q.Speaker.Mention = article.Span(s.Mention)
		q.Speaker.Rule = s.Rule
		q.Speaker.Name = d.text[s.Mention.Start:s.Mention.End]
		if s.Name.End > s.Name.Start {
			q.Speaker.Name = d.text[s.Name.Start:s.Name.End]
		}
		if q.Cue.Empty() {
			q.Cue = article.Span(s.Cue)
		}
	}
}

// speakers reads the article for speakers; of says which quotation each of the
// text's quotes is a part of. It is nil where the language has no word lists.
func (d *document) speakers(x *Extraction) (t *attribution.Text, of []int) {
	lex := attribution.LexiconOf(d.lang)
	if lex == nil {
		return nil, nil
	}
	var quotes []attribution.Quote
	outer := map[int]article.Span{}
	for _, s := range d.marked {
		outer[s.Start] = s.Outer
	}
	for i, q := range x.Quotations {
		for _, p := range q.Parts {
			o := attribution.Quote{Span: attribution.Span(p.Span), Outer: attribution.Span(p.Span), Group: i, Indirect: q.Kind == Indirect}
			if s, ok := outer[p.Start]; ok && !o.Indirect {
				o.Outer = attribution.Span(s)
			}
			if o.Indirect {
				o.Outer = attribution.Span(q.Cue)
			}
			quotes = append(quotes, o)
			of = append(of, i)
		}
	}
	var paras []attribution.Span
	for _, p := range d.paragraphs {
		paras = append(paras, attribution.Span(p.Span))
	}
	return attribution.Read(d.text, paras, quotes, lex), of
}

// Speakers returns an article as it is read for speakers, for the command that
// fits the weights of the ranker.
func Speakers(a *article.Article) *attribution.Text {
	d := newDocument(a)
	x := &Extraction{Article: a}
	d.readMarked(x)
	t, _ := d.speakers(x)
	return t
}
