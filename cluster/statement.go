package cluster

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// Statement is what a reader takes for one: clusters that follow each other in
// the same quotations.
type Statement struct {
	ID       string // "s-" and 16 hex digits; fingerprint of the ids of its clusters
	Clusters []int  // indices into Grouping.Clusters, in the order of the text
	Speaker  string // of the first cluster that has one
}

// Statements gathers the clusters of a grouping; each is in one statement. Two
// clusters belong together where a quotation has one directly behind the other
// and the articles that carry the one all carry the other: sentences that
// different outlets chose stay apart. The halves of a splice tie nothing.
//
// The order is that of the first cluster.
func Statements(g *Grouping) []Statement {
	rows := clusterRows(g)
	carried := make([]map[*article.Article]bool, len(g.Clusters))
	for i, c := range g.Clusters {
		carried[i] = map[*article.Article]bool{}
		for _, m := range c.Members {
			carried[i][m.Quote.Article] = true
		}
	}
	lead := make([]int, len(g.Clusters)) // cluster: one before it in its statement, or itself
	for i := range lead {
		lead[i] = i
	}
	for _, row := range rows {
		for k := 1; k < len(row); k++ {
			a, b := row[k-1], row[k]
			if within(carried[a], carried[b]) || within(carried[b], carried[a]) {
				a, b = first(lead, a), first(lead, b)
				lead[max(a, b)] = min(a, b)
			}
		}
	}
	return gather(g, rows, lead)
}

// clusterRows returns for each quotation the clusters that its stretches are
// in, in the order of the text.
func clusterRows(g *Grouping) [][]int {
	type place struct {
		piece   Piece
		cluster int
	}
	at := map[*quote.Quotation]int{}
	var places [][]place
	for i, c := range g.Clusters {
		for _, m := range c.Members {
			if m.Relation == Splice {
				continue
			}
			k, ok := at[m.Quote]
			if !ok {
				k = len(places)
				at[m.Quote] = k
				places = append(places, nil)
			}
			places[k] = append(places[k], place{m.Pieces[0], i})
		}
	}
	rows := make([][]int, len(places))
	for k, row := range places {
		slices.SortStableFunc(row, func(a, b place) int {
			return cmp.Or(cmp.Compare(a.piece.Part, b.piece.Part), cmp.Compare(a.piece.Start, b.piece.Start))
		})
		for _, p := range row {
			rows[k] = append(rows[k], p.cluster)
		}
	}
	return rows
}

func within(a, b map[*article.Article]bool) bool {
	for k := range a {
		if !b[k] {
			return false
		}
	}
	return true
}

func first(lead []int, i int) int {
	for lead[i] != i {
		lead[i] = lead[lead[i]]
		i = lead[i]
	}
	return i
}

// gather writes the statements out. Their clusters stand in the order of the
// quotation that holds most of them; what it does not hold follows.
func gather(g *Grouping, rows [][]int, lead []int) []Statement {
	longest := make([][]int, len(lead)) // by first cluster
	for _, row := range rows {
		here := map[int][]int{}
		for _, c := range row {
			if s := first(lead, c); !slices.Contains(here[s], c) {
				here[s] = append(here[s], c)
			}
		}
		for s, cs := range here {
			if len(cs) > len(longest[s]) {
				longest[s] = cs
			}
		}
	}
	for c := range lead {
		if s := first(lead, c); !slices.Contains(longest[s], c) {
			longest[s] = append(longest[s], c)
		}
	}
	var out []Statement
	for _, clusters := range longest {
		if len(clusters) == 0 {
			continue
		}
		s := Statement{Clusters: clusters}
		ids := make([]string, len(clusters))
		for k, c := range clusters {
			ids[k] = g.Clusters[c].ID
			s.Speaker = cmp.Or(s.Speaker, g.Clusters[c].Speaker)
		}
		s.ID = "s-" + digestOf(ids...).id()
		out = append(out, s)
	}
	return out
}
