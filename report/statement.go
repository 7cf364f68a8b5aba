package report

import (
	"cmp"
	"math"
	"slices"

	"github.com/quotediff/quotediff/cluster"
)

// Statement is clusters that follow each other in the same quotations and are shown
// as one.
type Statement struct {
	ID       string   `json:"id"`
	Clusters []string `json:"clusters"` // in the order of the text
	Speaker  string   `json:"speaker"`
	Outlets  []string `json:"outlets"`
}

// statements returns the records of the statements of a grouping, in the order in
// which their first stretches stand in the quotations. The clusters of the
// grouping are those of the report.
func (r *Report) statements(g *cluster.Grouping) []Statement {
	found := cluster.Statements(g)
	place := r.firstPlaces()
	first := func(s cluster.Statement) int {
		at := math.MaxInt
		for _, c := range s.Clusters {
			at = min(at, place[c])
		}
		return at
	}
	slices.SortStableFunc(found, func(a, b cluster.Statement) int { return cmp.Compare(first(a), first(b)) })
	var out []Statement
	for _, s := range found {
		out = append(out, r.statement(s))
	}
	return out
}

// firstPlaces returns for each cluster the rank of its first stretch among all
// stretches of quotations. Halves of a splice rank behind all others.
func (r *Report) firstPlaces() []int {
	type place struct{ quote, start, cluster int }
	number := make(map[string]int, len(r.Quotes))
	for i, q := range r.Quotes {
		number[q.ID] = i
	}
	var places []place
	for i, c := range r.Clusters {
		for _, m := range c.Members {
			p := place{number[m.Quote], 0, i}
			if len(m.Spans) > 0 {
				p.start = m.Spans[0].Start
			}
			if m.Relation == cluster.Splice {
				p.quote += len(r.Quotes)
			}
			places = append(places, p)
		}
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(a.quote-b.quote, a.start-b.start, a.cluster-b.cluster)
	})
	out := make([]int, len(r.Clusters))
	for i, p := range slices.Backward(places) {
		out[p.cluster] = i
	}
	return out
}

func (r *Report) statement(s cluster.Statement) Statement {
	out := Statement{ID: s.ID, Speaker: s.Speaker}
	for _, i := range s.Clusters {
		out.Clusters = append(out.Clusters, r.Clusters[i].ID)
		out.Outlets = append(out.Outlets, r.Clusters[i].Outlets...)
	}
	slices.Sort(out.Outlets)
	out.Outlets = slices.Compact(out.Outlets)
	return out
}
