package cluster_test

import (
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

// TestBaseIsSaid holds that words which one outlet has as said are the base, and not the
// same words where another has them as denied or asked.
func TestBaseIsSaid(t *testing.T) {
	const words = "the bridge in the old harbour of Velmont is closed for good"
	for _, turned := range []string{
		"A reporter asked Ines Vogt whether “" + words + "”.",
		"Ines Vogt denied that “" + words + "”.",
		"Ines Vogt did not say that “" + words + "”.",
	} {
		for _, ids := range [][2]string{{"a", "b"}, {"b", "a"}} {
			var all []*quote.Quotation
			for i, text := range []string{turned, "Ines Vogt said that “" + words + "”."} {
				x := quote.Extract(&article.Article{ID: ids[i], Outlet: ids[i], Lang: "en", Text: text})
				all = append(all, x.Quotations...)
			}
			g, err := cluster.Build(t.Context(), all, cluster.Options{})
			if err != nil || len(g.Clusters) != 1 {
				t.Fatalf("%s: %d clusters, %v", turned, len(g.Clusters), err)
			}
			c := g.Clusters[0]
			if base := c.Members[c.Base].Quote.Article.ID; base != ids[1] {
				t.Errorf("%s: the base is of %s", turned, base)
			}
		}
	}
}
