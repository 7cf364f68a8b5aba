package cluster_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

// TestRecordsAtOnePlace: quotations of one article that begin at one place stand in
// the order of their ends, then of their ids, whatever the order in which they come.
func TestRecordsAtOnePlace(t *testing.T) {
	a := &article.Article{ID: "a", Outlet: "A"}
	at := func(id string, text string) *quote.Quotation {
		return &quote.Quotation{ID: id, Kind: quote.Direct, Article: a,
			Parts: []quote.Part{{Span: article.Span{Start: 7, End: 7 + len(text)}, Text: text}}}
	}
	const long, short = "The harbour will stay open through the winter, she says.", "Nobody has asked the fishermen about it."
	qs := []*quote.Quotation{at("q-b", short), at("q-c", short), at("q-a", long), at("q-d", long)}
	for shuffle := range uint64(8) {
		rand.New(rand.NewPCG(2, shuffle)).Shuffle(len(qs), func(i, j int) { qs[i], qs[j] = qs[j], qs[i] })
		r := cluster.NewRecords(0, nil)
		for _, q := range qs {
			if err := r.Add(q); err != nil {
				t.Fatal(err)
			}
		}
		clusters, err := r.Group(t.Context(), cluster.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for c, err := range clusters.All() {
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range c.Members {
				got += fmt.Sprint(m.Quote.ID, " ")
			}
		}
		if want := "q-b q-c q-a q-d "; got != want {
			t.Errorf("shuffle %d: %s, want %s", shuffle, got, want)
		}
	}
}
