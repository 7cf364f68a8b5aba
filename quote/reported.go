package quote

import (
	"sort"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote/internal/reported"
)

// readReported finds reported speech without marks, where the language has a
// model for it. The words of transcripts and posts are somebody's already.
func (d *document) readReported(x *Extraction) {
	if !reported.Knows(d.lang) {
		return
	}
	marked := d.inMarks
	for _, p := range d.paragraphs {
		for _, s := range p.Sentences {
			if !meets(d.verbatim, s) && !d.corrects(&p, s.End-1) {
				d.readSentence(x, s, marked)
			}
		}
	}
}

// readSentence adds what a sentence reports. Where the attribution stands in
// the middle, what is before it and what is after are one quotation.
func (d *document) readSentence(x *Extraction, s article.Span, marked func(start, end int) bool) {
	var last *Quotation // before its cue
	for _, c := range d.space.finder.Find(d.text, s.Start, s.End, marked) {
		if d.inMarks(c.CueStart, c.CueEnd) {
			continue
		}
		if last != nil && !c.Doubtful && c.CueStart == last.Cue.Start && c.Start > c.CueStart {
			last.Parts = append(last.Parts, Part{Span: article.Span{Start: c.Start, End: c.End}})
			continue
		}
		q := d.quotation(Indirect, article.Span{Start: c.Start, End: c.End})
		q.Cue = article.Span{Start: c.CueStart, End: c.CueEnd}
		if q.Doubtful = c.Doubtful; q.Doubtful {
			x.Doubtful = append(x.Doubtful, q)
			continue
		}
		x.Quotations = append(x.Quotations, q)
		if c.End <= c.CueStart {
			last = q
		}
	}
}

// meets reports whether one of the spans, which are in order, overlaps s.
func meets(spans []article.Span, s article.Span) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > s.Start })
	return i < len(spans) && spans[i].Start < s.End
}

// inMarks reports whether something in marks stands in the range.
func (d *document) inMarks(start, end int) bool {
	i := sort.Search(len(d.marked), func(i int) bool { return d.marked[i].Outer.End > start })
	return i < len(d.marked) && d.marked[i].Outer.Start < end
}
