package cluster

import (
	"context"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// said returns a quotation of one part with an article of its own.
func said(outlet, speaker, text string) *quote.Quotation {
	a := &article.Article{ID: outlet, Outlet: outlet, Lang: "en", Text: text}
	return &quote.Quotation{
		ID: "q-" + outlet + text, Article: a, Kind: quote.Direct,
		Parts:   []quote.Part{{Span: article.Span{Start: 0, End: len(text)}, Text: text}},
		Speaker: quote.Speaker{Name: speaker},
	}
}

func build(t *testing.T, quotes ...*quote.Quotation) *Grouping {
	t.Helper()
	g, err := Build(context.Background(), quotes, DefaultOptions)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestBuildJoinsWordings(t *testing.T) {
	g := build(t,
		said("a", "Ida Roth", "The harbour board never asked the fishermen what they needed."),
		said("b", "Ida Roth", "The harbor board never asked fishermen what they need."),
		said("c", "Ida Roth", "We will rebuild the northern pier before winter."),
	)
	if len(g.Clusters) != 2 {
		t.Errorf("%d clusters, want 2", len(g.Clusters))
	}
}
