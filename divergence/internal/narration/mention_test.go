package narration

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// What is looked up for a sentence is what reading all spans would find.
func TestSpansOfSentence(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 7))
	span := func(longest int) article.Span {
		start := r.IntN(200)
		return article.Span{Start: start, End: start + 1 + r.IntN(longest)}
	}
	for range 500 {
		x := &quote.Extraction{}
		for range r.IntN(8) {
			part := quote.Part{Span: span(30), Text: "two words"}
			x.Quotations = append(x.Quotations, &quote.Quotation{Parts: []quote.Part{part}})
		}
		for range r.IntN(5) {
			x.People = append(x.People, quote.Person{Name: "Ada Moor", Mentions: []article.Span{span(9), span(9), span(9)}})
		}
		sentence := span(60)

		var quoted [300]bool
		for _, q := range x.Quotations {
			for p := q.Parts[0].Start; p < q.Parts[0].End; p++ {
				quoted[p] = sentence.Start <= p && p < sentence.End
			}
		}
		var got [300]bool
		for _, s := range reaching(markedSpans(x), sentence) {
			if !s.Overlaps(sentence) {
				t.Fatalf("%v does not reach into %v", s, sentence)
			}
			for p := max(s.Start, sentence.Start); p < min(s.End, sentence.End); p++ {
				got[p] = true
			}
		}
		if got != quoted {
			t.Fatalf("marked in %v: %v, of %v", sentence, reaching(markedSpans(x), sentence), markedSpans(x))
		}

		var want []article.Span
		for _, p := range x.People {
			for _, m := range p.Mentions {
				if sentence.Contains(m) {
					want = append(want, m)
				}
			}
		}
		var named []article.Span
		for _, m := range mentionsOf(x).in(sentence) {
			named = append(named, m.Span)
		}
		if diff := cmp.Diff(want, named, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("mentions in %v (-want +got):\n%s", sentence, diff)
		}
	}
}
