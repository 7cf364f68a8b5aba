package divergence

import (
	"slices"

	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/divergence/internal/attribution"
	"github.com/quotediff/quotediff/quote"
)

// statementsOf returns the statements of a grouping, each with its clusters in
// the order of the grouping.
func (r *run) statementsOf(g *cluster.Grouping) []attribution.Statement {
	var out []attribution.Statement
	for _, s := range cluster.Statements(g) {
		var of attribution.Statement
		for _, i := range slices.Sorted(slices.Values(s.Clusters)) {
			c := attribution.Cluster{ID: r.clusters[i].ID}
			for _, at := range r.byArticle(i) {
				c.Members = append(c.Members, r.at(at))
			}
			of.Clusters = append(of.Clusters, c)
		}
		of.Quotes = r.quotesOf(of.Clusters)
		out = append(out, of)
	}
	return out
}

// quotesOf returns the quotations of some clusters in order, halves of a splice
// and reported speech among them.
func (r *run) quotesOf(clusters []attribution.Cluster) []*quote.Quotation {
	seen := make(map[*quote.Quotation]bool)
	var out []*quote.Quotation
	for _, c := range clusters {
		for _, m := range c.Members {
			if !seen[m.Quote] {
				seen[m.Quote] = true
				out = append(out, m.Quote)
			}
		}
	}
	slices.SortStableFunc(out, r.byPlace)
	return out
}
