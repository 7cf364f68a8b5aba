package quotediff_test

import (
	"context"
	"fmt"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

// A grouping that grows keeps the ids of its clusters.
func Example_growing() {
	said := func(outlet, text string) *quote.Quotation {
		return &quote.Quotation{ID: outlet, Kind: quote.Direct, Article: &article.Article{ID: outlet, Outlet: outlet, Lang: "en"},
			Parts: []quote.Part{{Text: text}}}
	}
	ctx := context.Background()
	var x cluster.Index
	g, _, err := x.Add(ctx, []*quote.Quotation{said("post", "Nobody will have to leave the harbour before the winter.")}, cluster.DefaultOptions)
	if err != nil {
		fmt.Println(err)
		return
	}
	first := g.Clusters[0].ID
	g, log, err := x.Add(ctx, []*quote.Quotation{said("mail", "nobody will have to leave the harbour")}, cluster.DefaultOptions)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(g.Clusters), "cluster of", len(g.Clusters[0].Members), "members, the id is the first:", g.Clusters[0].ID == first, log[0].Fate)
	g, _, err = x.Remove(ctx, []string{"mail"}, cluster.DefaultOptions)
	fmt.Println(len(g.Clusters[0].Members), "member:", g.Clusters[0].ID == first, err)
	// Output:
	// 1 cluster of 2 members, the id is the first: true kept
	// 1 member: true <nil>
}
