package quote

import "github.com/quotediff/quotediff/quote/internal/marks"

// readTurns takes the turns of a transcript as reported speech: who speaks is
// told by the label, and no marks stand around the words.
func (d *document) readTurns(x *Extraction, turns []marks.Turn) {
	for _, t := range turns {
		q := d.quotation(Indirect, t.Words[0])
		for _, w := range t.Words[1:] {
			q.Parts = append(q.Parts, Part{Span: w})
		}
		q.Cue = t.Colon
		q.Speaker = Speaker{Name: d.text[t.Label.Start:t.Label.End], Mention: t.Label, Rule: "transcript"}
		x.Quotations = append(x.Quotations, q)
	}
	d.turns = turns
}
