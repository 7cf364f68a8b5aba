package cluster_test

import (
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/internal/corpus"
	"github.com/quotediff/quotediff/quote"
)

// BenchmarkTenArticles goes from the texts of a story of ten articles to its
// clusters.
func BenchmarkTenArticles(b *testing.B) {
	byEvent := map[string][]string{}
	var texts []string
	event := ""
	for a := range corpus.Articles(7, 2000) {
		byEvent[a.Event] = append(byEvent[a.Event], a.Text)
		if len(byEvent[a.Event]) == 10 {
			event, texts = a.Event, byEvent[a.Event]
			break
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		var xs []*quote.Extraction
		for i, text := range texts {
			xs = append(xs, quote.Extract(&article.Article{ID: string(rune('a' + i)), Lang: "en", Event: event, Text: text}))
		}
		quote.Reconcile(xs)
		var qs []*quote.Quotation
		for _, x := range xs {
			qs = append(append(qs, x.Quotations...), x.Doubtful...)
		}
		if _, err := cluster.Build(b.Context(), qs, cluster.DefaultOptions); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(texts)), "articles")
}
