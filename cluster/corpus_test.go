package cluster

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/corpus"
	"github.com/quotediff/quotediff/quote"
)

// said returns a quotation of one part, in an article of its own.
func said(outlet, speaker, text string) *quote.Quotation {
	return tell(quote.Direct, outlet, speaker, text)
}

// told returns a quotation without marks.
func told(outlet, speaker, text string) *quote.Quotation {
	return tell(quote.Indirect, outlet, speaker, text)
}

// tell makes a quotation of parts that a few words of attribution separate.
func tell(kind quote.Kind, outlet, speaker string, parts ...string) *quote.Quotation {
	a := &article.Article{ID: outlet, Outlet: outlet, Lang: "en"}
	q := &quote.Quotation{
		ID: fmt.Sprintf("q-%s-%s", outlet, parts[0]), Article: a, Kind: kind,
		Speaker: quote.Speaker{Name: speaker},
	}
	for i, p := range parts {
		if i > 0 {
			a.Text += " the speaker went on, "
		}
		start := len(a.Text)
		a.Text += p
		q.Parts = append(q.Parts, quote.Part{Span: article.Span{Start: start, End: len(a.Text)}, Text: p})
	}
	return q
}

// generated makes quotations; see package corpus.
func generated(o corpus.Options) []*quote.Quotation {
	var quotes []*quote.Quotation
	for g := range corpus.Quotations(o) {
		q := said(g.Outlet, "", g.Text)
		q.ID, q.Article.ID = "q-"+g.ID, g.Article
		quotes = append(quotes, q)
	}
	return quotes
}

// BenchmarkBuild groups generated quotations.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		quotes := generated(corpus.Options{Seed: 7, Number: n})
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Build(b.Context(), quotes, DefaultOptions); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// inventedWord spells a number in syllables.
func inventedWord(n int) string {
	const onset, vowel = "bdfgklmnprstvz", "aeiou"
	var b strings.Builder
	for range 2 {
		b.WriteByte(onset[n%len(onset)])
		n /= len(onset)
		b.WriteByte(vowel[n%len(vowel)])
		n /= len(vowel)
	}
	return b.String() + "n"
}
