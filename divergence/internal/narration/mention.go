package narration

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// markedSpans returns what stands in marks in an article, single words apart,
// in the order of the text; spans that overlap are one.
func markedSpans(x *quote.Extraction) []article.Span {
	var out []article.Span
	for _, q := range x.Quotations {
		if q.Kind == quote.Indirect {
			continue
		}
		for _, p := range q.Parts {
			if strings.ContainsRune(strings.TrimSpace(p.Text), ' ') {
				out = append(out, p.Span)
			}
		}
	}
	return joined(out)
}

// joined returns spans in the order of the text, those that overlap as one.
func joined(out []article.Span) []article.Span {
	slices.SortFunc(out, func(a, b article.Span) int { return cmp.Compare(a.Start, b.Start) })
	n := 0
	for _, s := range out {
		if n > 0 && out[n-1].Overlaps(s) {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out[n] = s
		n++
	}
	return out[:n]
}

// reaching returns those of some spans that reach into a sentence. The spans are
// in order and apart. The cost is logarithmic in their number.
func reaching(spans []article.Span, of article.Span) []article.Span {
	from, _ := slices.BinarySearchFunc(spans, of.Start+1, func(s article.Span, p int) int { return cmp.Compare(s.End, p) })
	to, _ := slices.BinarySearchFunc(spans, of.End, func(s article.Span, p int) int { return cmp.Compare(s.Start, p) })
	return spans[from:max(from, to)]
}

// mention is a place where an article names a person.
type mention struct {
	article.Span
	name string // of the person
	rank int    // in the order of the people, then of their mentions
}

// mentions are those of an article, in the order of the text.
type mentions []mention

func mentionsOf(x *quote.Extraction) mentions {
	var out mentions
	for _, p := range x.People {
		for _, m := range p.Mentions {
			out = append(out, mention{m, p.Name, len(out)})
		}
	}
	slices.SortFunc(out, func(a, b mention) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.rank, b.rank)) })
	return out
}

// in returns the mentions that a sentence holds, person by person. The cost is
// logarithmic in their number.
func (ms mentions) in(of article.Span) []mention {
	from, _ := slices.BinarySearchFunc(ms, of.Start, func(m mention, p int) int { return cmp.Compare(m.Start, p) })
	to, _ := slices.BinarySearchFunc(ms, of.End, func(m mention, p int) int { return cmp.Compare(m.Start, p) })
	out := slices.DeleteFunc(slices.Clone(ms[from:max(from, to)]), func(m mention) bool { return m.End > of.End })
	slices.SortFunc(out, func(a, b mention) int { return cmp.Compare(a.rank, b.rank) })
	return out
}
