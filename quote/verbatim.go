package quote

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote/internal/marks"
)

// readTurns takes the turns of a transcript: who speaks is told by the label.
// As no marks stand around the words, the kind is Indirect; the rule of the
// speaker tells that they are word for word.
// Words that stand in marks are quotations already.
func (d *document) readTurns(x *Extraction, turns []marks.Turn) {
	for _, t := range turns {
		if d.isStretch(t.Words[0]) {
			continue
		}
		q := d.quotation(Indirect, t.Words[0])
		for _, w := range t.Words[1:] {
			q.Parts = append(q.Parts, Part{Span: w})
		}
		q.Cue = t.Colon
		q.Speaker = Speaker{Name: d.text[t.Label.Start:t.Label.End], Mention: t.Label, Rule: "transcript"}
		x.Quotations = append(x.Quotations, q)
		d.turns, d.turnsOf = append(d.turns, t), append(d.turnsOf, q)
	}
	for _, t := range turns {
		d.verbatim = append(d.verbatim, t.Words...)
	}
}

// isStretch reports whether some words are what stands in one pair of marks, and
// nothing else.
func (d *document) isStretch(words article.Span) bool {
	return slices.ContainsFunc(d.marked, func(s marks.Stretch) bool { return s.Outer == words })
}

// readPosts takes the messages of social networks that are set into the text,
// in the same way.
func (d *document) readPosts(x *Extraction, posts []marks.Post) {
	for _, p := range posts {
		q := d.quotation(Indirect, p.Words)
		q.Cue, q.When = p.Dash, p.When
		q.Speaker = Speaker{Name: d.text[p.Author.Start:p.Author.End], Mention: p.Author, Rule: "post"}
		x.Quotations = append(x.Quotations, q)
		d.verbatim = append(d.verbatim, p.Words)
	}
	slices.SortFunc(d.verbatim, func(a, b article.Span) int { return cmp.Compare(a.Start, b.Start) })
}
