package quote

import (
	"sort"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote/internal/marks"
	"github.com/quotediff/quotediff/quote/internal/reported"
)

// readReported finds reported speech without marks, where the language has a
// model for it. The turns of a transcript are somebody's already.
func (d *document) readReported(x *Extraction) {
	if d.lang != "en" {
		return
	}
	turns := d.turns
	for _, p := range d.paragraphs {
		for len(turns) > 0 && turns[0].Words[len(turns[0].Words)-1].End <= p.Start {
			turns = turns[1:]
		}
		if len(turns) > 0 && turns[0].Label.Start < p.End {
			continue
		}
		d.readParagraph(x, p)
	}
}

func (d *document) readParagraph(x *Extraction, p marks.Paragraph) {
	for _, s := range p.Sentences {
		for _, c := range reported.Find(d.text, s.Start, s.End, d.inMarks) {
			if d.inMarks(c.CueStart, c.CueEnd) {
				continue
			}
			q := d.quotation(Indirect, article.Span{Start: c.Start, End: c.End})
			q.Cue = article.Span{Start: c.CueStart, End: c.CueEnd}
			if q.Doubtful = c.Doubtful; q.Doubtful {
				x.Doubtful = append(x.Doubtful, q)
			} else {
				x.Quotations = append(x.Quotations, q)
			}
		}
	}
}

// inMarks reports whether something in marks stands in the range.
func (d *document) inMarks(start, end int) bool {
	i := sort.Search(len(d.marked), func(i int) bool { return d.marked[i].Outer.End > start })
	return i < len(d.marked) && d.marked[i].Outer.Start < end
}
