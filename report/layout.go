package report

import (
	"cmp"
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// lastPoint is the last code point that a record may name.
const lastPoint = 1 << 40

// known is a stretch of words that is known of an article without text.
type known struct {
	point, byte int // where it begins
	text        string
}

// layOut gives the parts and the sentences of quotations, which are all of one
// article without text, their places in bytes: those of a text in which the
// words that the parts know stand at their code points, and every other code
// point is a byte.
func layOut(qs ...*quote.Quotation) {
	all := layoutOf(qs)
	place := func(p *quote.Part) {
		p.Start = all.bytes(p.Point)
		p.End = all.bytes(endPoint(p))
	}
	for _, q := range qs {
		for i := range q.Parts {
			place(&q.Parts[i])
		}
		if q.Sentence.Text != "" {
			place(&q.Sentence)
		}
	}
}

// endPoint is the code point after a part.
func endPoint(p *quote.Part) int { return p.Point + utf8.RuneCountInString(p.Text) }

// layout is what is known of an article, in its order and without overlap.
type layout []known

func layoutOf(qs []*quote.Quotation) layout {
	var parts []quote.Part
	for _, q := range qs {
		parts = append(parts, q.Parts...)
	}
	slices.SortFunc(parts, func(a, b quote.Part) int {
		return cmp.Or(cmp.Compare(a.Point, b.Point), cmp.Compare(a.Text, b.Text))
	})
	out := make(layout, 0, len(parts))
	point, at := 0, 0 // up to where the text is laid out
	for _, p := range parts {
		if p.Point > point {
			point, at = p.Point, at+p.Point-point
		}
		text := p.Text[byteOf(p.Text, point-p.Point):]
		if text == "" {
			continue
		}
		out = append(out, known{point, at, text})
		point, at = point+utf8.RuneCountInString(text), at+len(text)
	}
	return out
}

// bytes returns the byte at which a code point stands.
func (l layout) bytes(point int) int {
	i := sort.Search(len(l), func(i int) bool { return l[i].point > point }) - 1
	if i < 0 {
		return point
	}
	n := point - l[i].point
	at := byteOf(l[i].text, n)
	if at == len(l[i].text) {
		n -= utf8.RuneCountInString(l[i].text)
		return l[i].byte + at + n
	}
	return l[i].byte + at
}

// byteOf returns the byte at which code point n of a text begins, or the length
// of the text if it has no such code point.
func byteOf(text string, n int) int {
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	return len(text)
}

// knownOf returns the layout of parts that were laid out, or of some of them.
func knownOf(parts []quote.Part) layout {
	parts = slices.SortedFunc(slices.Values(parts), func(a, b quote.Part) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.Point, b.Point), cmp.Compare(a.Text, b.Text))
	})
	out := make(layout, 0, len(parts))
	at := 0
	for _, p := range parts {
		skip := max(0, at-p.Start)
		for skip < len(p.Text) && !begins(p.Text[skip]) {
			skip++ // where two records have other words at one place
		}
		if skip >= len(p.Text) {
			continue
		}
		out = append(out, known{p.Point + utf8.RuneCountInString(p.Text[:skip]), p.Start + skip, p.Text[skip:]})
		at = p.Start + len(p.Text)
	}
	return out
}

// point returns the code point at which a byte stands.
func (l layout) point(at int) int {
	i := sort.Search(len(l), func(i int) bool { return l[i].byte > at }) - 1
	if i < 0 {
		return at
	}
	n := at - l[i].byte
	known := min(n, len(l[i].text))
	return l[i].point + utf8.RuneCountInString(l[i].text[:known]) + n - known
}

// points returns a span in the article of a quotation in code points.
func (e *Encoder) points(q *quote.Quotation, s article.Span) (start, end int) {
	if q.Article.HasText() {
		return e.of(q.Article).span(s)
	}
	l, ok := e.known[q.Article]
	if !ok {
		l = knownOf(q.Parts)
	}
	return l.point(s.Start), l.point(s.End)
}

// pointsIn returns where some words of a part stand, given by their bytes in it, in
// code points of its article.
func (e *Encoder) pointsIn(a *article.Article, p *quote.Part, from, to int) (start, end int) {
	if a.HasText() {
		return e.of(a).span(article.Span{Start: p.Start + from, End: p.Start + to})
	}
	start = p.Point + utf8.RuneCountInString(p.Text[:from])
	return start, start + utf8.RuneCountInString(p.Text[from:to])
}

// learn makes known what the quotations of an article without text say of it.
func (e *Encoder) learn(x *quote.Extraction) {
	var parts []quote.Part
	for _, q := range slices.Concat(x.Quotations, x.Mentions, x.Doubtful) {
		parts = append(parts, q.Parts...)
	}
	e.known[x.Article] = knownOf(parts)
}

// wordsIn cuts a span out of the words of a quotation that came without its
// article; where it is in none of its parts, it returns them all.
func wordsIn(q *quote.Quotation, s article.Span) string {
	for _, p := range q.Parts {
		if p.Contains(s) {
			return p.Text[s.Start-p.Start : s.End-p.Start]
		}
	}
	return q.Text()
}
