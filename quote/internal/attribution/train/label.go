package main

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/gold"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/quote/internal/attribution"
	"github.com/quotediff/quotediff/quote/internal/marks"
)

// label pairs the quotations that are found in an article with the marks of
// people that cover them.
func label(r *gold.Article, lang string) (cases []attribution.Case, missed int) {
	a := &article.Article{ID: r.ID, Text: r.Text, Lang: lang}
	if a.View().Text != a.Text {
		return nil, 0 // a mended text has other places than the marks
	}
	offsets := r.Bytes()
	t := speakers(a)
	defer t.Release()
	labels := make([]attribution.Label, len(t.Quotes))
	for i, q := range t.Quotes {
		for _, g := range r.Quotes {
			if g.Nested || g.SpeakerStart == nil && g.Speaker != "" || (g.Kind == "indirect") != q.Indirect {
				continue
			}
			from, to := offsets[g.Start], offsets[g.End]
			if shared := min(q.End, to) - max(q.Start, from); 2*shared < q.End-q.Start {
				continue
			}
			labels[i].Known = true
			if g.SpeakerStart != nil {
				labels[i].Speaker = attribution.Span{Start: offsets[*g.SpeakerStart], End: offsets[*g.SpeakerEnd]}
			}
			break
		}
	}
	return t.Cases(labels)
}

// speakers reads an article for speakers, as package quote does, but without
// what may not be speech.
func speakers(a *article.Article) *attribution.Text {
	paragraphs := marks.Paragraphs(a.Text, a.Lang)
	outer := map[int]article.Span{} // what stands in marks, with them, by the start of its words
	for _, s := range marks.Find(a.Text, a.Lang, paragraphs).Stretches {
		outer[s.Start] = s.Outer
	}
	var quotes []attribution.Quote
	for i, q := range quote.Extract(a).Quotations {
		for _, p := range q.Parts {
			o := attribution.Quote{Span: attribution.Span(p.Span), Outer: attribution.Span(p.Span), Group: i, Indirect: q.Kind == quote.Indirect}
			if s, ok := outer[p.Start]; o.Indirect {
				o.Outer = attribution.Span(q.Cue)
			} else if ok {
				o.Outer = attribution.Span(s)
			}
			quotes = append(quotes, o)
		}
	}
	slices.SortStableFunc(quotes, func(a, b attribution.Quote) int { return cmp.Compare(a.Outer.Start, b.Outer.Start) })
	paras := make([]attribution.Span, len(paragraphs))
	for i, p := range paragraphs {
		paras[i] = attribution.Span(p.Span)
	}
	return attribution.Read(a.Text, paras, quotes, attribution.LexiconOf(a.Lang))
}
