package quote

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"

	"github.com/quotediff/quotediff/article"
)

// Extract finds the quotations of an article, who speaks, and what else stands
// in quotation marks. It never fails: an article without quotations gives an
// empty extraction. It keeps no state and may be called from many goroutines;
// the cost is linear in the text.
func Extract(a *article.Article) *Extraction {
	d := newDocument(a)
	defer d.release()
	x := &Extraction{Article: a}
	d.readMarked(x)
	d.readReported(x)
	slices.SortStableFunc(x.Quotations, func(p, q *Quotation) int { return cmp.Compare(p.Parts[0].Start, q.Parts[0].Start) })
	d.attribute(x)
	d.readFrames(x)
	d.nameTurns(x)
	for _, list := range [][]*Quotation{x.Quotations, x.Doubtful, x.Mentions} {
		for _, q := range list {
			d.toOrigin(q)
		}
	}
	for i := range x.People {
		d.spansToOrigin(x.People[i].Mentions)
		d.spansToOrigin(x.People[i].Roles)
	}
	return x
}

func (d *document) quotation(k Kind, s article.Span) *Quotation {
	return &Quotation{Article: d.article, Kind: k, Parts: []Part{{Span: s}}}
}

// toOrigin leads the spans of a quotation back to the untouched text, cuts its
// words out and gives it its id.
func (d *document) toOrigin(q *Quotation) {
	for i := range q.Parts {
		q.Parts[i].Span = d.origin(q.Parts[i].Span)
		q.Parts[i].Text = d.article.Cut(q.Parts[i].Span)
	}
	q.Sentence.Span = d.origin(q.Sentence.Span)
	q.Sentence.Text = d.article.Cut(q.Sentence.Span)
	q.Speaker.Mention = d.origin(q.Speaker.Mention)
	q.Speaker.Role = d.origin(q.Speaker.Role)
	q.Cue = d.origin(q.Cue)
	q.Frame.Span = d.origin(q.Frame.Span)
	q.Channel.Span = d.origin(q.Channel.Span)
	q.When = d.origin(q.When)
	q.Via.Span = d.origin(q.Via.Span)
	q.ID = fingerprint(q)
}

func (d *document) spansToOrigin(spans []article.Span) {
	for i := range spans {
		spans[i] = d.origin(spans[i])
	}
}

// fingerprint is an id made of the article's id, the places and the words.
func fingerprint(q *Quotation) string {
	var space [512]byte
	b := append(space[:0], q.Article.ID...)
	for _, p := range q.Parts {
		b = strconv.AppendInt(append(b, 0), int64(p.Start), 10)
		b = strconv.AppendInt(append(b, 0), int64(p.End), 10)
		b = append(append(b, 0), p.Text...)
	}
	sum := sha256.Sum256(b)
	id := append(make([]byte, 0, 2+16), "q-"...)
	return string(hex.AppendEncode(id, sum[:8]))
}
