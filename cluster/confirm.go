package cluster

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/quote"
)

// Confirm moves the doubtful quotations that g holds to the quotations of
// their extractions, and drops the others.
func Confirm(xs []*quote.Extraction, g *Grouping) {
	held := map[*quote.Quotation]bool{}
	for _, c := range g.Clusters {
		for _, m := range c.Members {
			if m.Quote.Doubtful {
				held[m.Quote] = true
			}
		}
	}
	for _, x := range xs {
		for _, q := range x.Doubtful {
			if held[q] {
				x.Quotations = append(x.Quotations, q)
			}
		}
		x.Doubtful = nil
		slices.SortStableFunc(x.Quotations, func(p, q *quote.Quotation) int { return cmp.Compare(p.Parts[0].Start, q.Parts[0].Start) })
	}
}
