package speech

import (
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote/internal/marks"
)

// Candidates sets what stands in marks into its sentences and paragraphs, in
// the order of the text. The cost is linear.
func Candidates(text string, paragraphs []marks.Paragraph, found []marks.Stretch) []Candidate {
	out := make([]Candidate, len(found))
	for i, s := range found {
		p := paragraphs[s.Paragraph]
		out[i] = Candidate{Text: text, Span: s.Span, Outer: s.Outer, Paragraph: p.Span, Sentence: s.Outer, Single: s.Single, GoesOn: s.GoesOn}
		out[i].Sentence = around(p, s.Outer)
		out[i].Unclosed = s.Unclosed
		out[i].inner = measure(out[i].words())
		if i > 0 && found[i-1].Paragraph == s.Paragraph {
			out[i].previous, out[i].headline = &out[i-1], out[i-1].headline
		} else {
			out[i].headline = !strings.ContainsAny(text[p.Start:p.End], ".!?")
		}
		if i+1 < len(found) && found[i+1].Paragraph == s.Paragraph {
			out[i].next = &out[i+1]
		}
	}
	return out
}

// around returns the sentences that a stretch reaches into, as one span.
func around(p marks.Paragraph, s article.Span) article.Span {
	lo, hi := 0, len(p.Sentences)
	for lo < hi {
		if mid := (lo + hi) / 2; p.Sentences[mid].End <= s.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	out := s
	if lo < len(p.Sentences) {
		out.Start = min(out.Start, p.Sentences[lo].Start)
	}
	for ; lo < len(p.Sentences) && p.Sentences[lo].Start < s.End; lo++ {
		out.End = max(out.End, p.Sentences[lo].End)
	}
	return out
}
