package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// recorded are quotations as records of one article without its text tell them:
// code point and words of each part.
func recorded(parts ...quote.Part) []*quote.Quotation {
	a := new(article.Article)
	var out []*quote.Quotation
	for _, p := range parts {
		out = append(out, &quote.Quotation{Article: a, Parts: []quote.Part{p}})
	}
	return out
}

// TestLayOut holds where quotations stand of which the article has no text: by
// byte from the words that are known, by code point from what is not.
func TestLayOut(t *testing.T) {
	first := quote.Part{Point: 2, Text: "Größe"}    // 2 to 7, two bytes more
	inside := quote.Part{Point: 5, Text: "ße — so"} // goes on after it: 5 to 12, and again two
	last := quote.Part{Point: 20, Text: "Ende"}
	for name, tt := range map[string]struct {
		parts []quote.Part
		want  []article.Span
	}{
		"one behind the other": {[]quote.Part{last, first}, []article.Span{{Start: 22, End: 26}, {Start: 2, End: 9}}},
		"one over the other":   {[]quote.Part{first, inside, last}, []article.Span{{Start: 2, End: 9}, {Start: 6, End: 16}, {Start: 24, End: 28}}},
		"one in the other":     {[]quote.Part{{Point: 0, Text: "„Größe“"}, {Point: 4, Text: "ö"}}, []article.Span{{Start: 0, End: 13}, {Start: 7, End: 9}}},
		"no words":             {[]quote.Part{{Point: 3}}, []article.Span{{Start: 3, End: 3}}},
	} {
		qs := recorded(tt.parts...)
		layOut(qs...)
		for i, q := range qs {
			if q.Parts[0].Span != tt.want[i] {
				t.Errorf("%s: %q stands at %v, want %v", name, q.Parts[0].Text, q.Parts[0].Span, tt.want[i])
			}
		}
	}
}

// FuzzLayOut holds that what is laid out of a text, cut anywhere into parts,
// keeps their order and is led back to the code points of the text.
func FuzzLayOut(f *testing.F) {
	f.Add("„Die Größe“, sagt er — „zählt.“", 3, 9, 5, 20)
	f.Add("one two", 0, 3, 3, 7)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		if !utf8.ValidString(text) {
			return
		}
		points := []rune(text)
		for _, n := range []int{a, b, c, d} {
			if n < 0 || n > len(points) {
				return
			}
		}
		if a > b || c > d {
			return
		}
		qs := recorded(quote.Part{Point: a, Text: string(points[a:b])}, quote.Part{Point: c, Text: string(points[c:d])})
		layOut(qs...)
		p, q := qs[0].Parts[0], qs[1].Parts[0]
		if (a < c) != (p.Start < q.Start) || (b < d) != (p.End < q.End) || (b <= c) != (p.End <= q.Start) {
			t.Fatalf("[%d, %d) and [%d, %d) stand at %v and %v", a, b, c, d, p.Span, q.Span)
		}
		x := knownOf([]quote.Part{p, q})
		for _, part := range []quote.Part{p, q} {
			if part.End != part.Start+len(part.Text) {
				t.Fatalf("%q stands at %v", part.Text, part.Span)
			}
			for i := range part.Text {
				if got, want := x.point(part.Start+i), part.Point+utf8.RuneCountInString(part.Text[:i]); got != want {
					t.Fatalf("byte %d of %q is led back to %d, want %d", i, part.Text, got, want)
				}
			}
		}
	})
}

// TestAcross holds that a span from one quotation into the next is written in
// the code points of both.
func TestAcross(t *testing.T) {
	a := &article.Article{ID: "a"}
	x := &quote.Extraction{Article: a}
	for _, p := range []quote.Part{{Point: 1, Text: "Größe zählt."}, {Point: 20, Text: "Länge auch."}} {
		x.Quotations = append(x.Quotations, &quote.Quotation{ID: "q", Article: a, Parts: []quote.Part{p}})
	}
	layOut(x.Quotations...)
	enc := NewEncoder()
	enc.learn(x)
	first, second := x.Quotations[0].Parts[0], x.Quotations[1].Parts[0]
	start, end := enc.points(x.Quotations[0], article.Span{Start: first.Start + strings.Index(first.Text, "zählt"), End: second.Start + len("Länge")})
	if start != 7 || end != 25 {
		t.Errorf("from %d to %d, want from 7 to 25", start, end)
	}
}
