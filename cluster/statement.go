package cluster

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/disjoint"
	"github.com/quotediff/quotediff/quote"
)

// Statement is what one speaker said at one time, as far as the same outlets
// chose it: clusters that follow each other in the same quotations.
type Statement struct {
	ID       string // "s-" and 16 hex digits; fingerprint of the ids of its clusters
	Clusters []int  // indices into Grouping.Clusters, in the order of the text
	Speaker  string // of the first cluster that has one
}

// Statements gathers the clusters of a grouping; each is in one statement. Two
// clusters belong together where a quotation has one directly after the other
// and the articles that carry the one all carry the other: sentences that
// different outlets chose stay apart. The halves of a splice tie nothing.
//
// The order is that of the first cluster. The cost is linear in the members.
func Statements(g *Grouping) []Statement {
	rows := clusterRows(g)
	carried := make([]map[*article.Article]bool, len(g.Clusters))
	for i, c := range g.Clusters {
		carried[i] = map[*article.Article]bool{}
		for _, m := range c.Members {
			carried[i][m.Quote.Article] = true
		}
	}
	sets := disjoint.New(len(g.Clusters))
	asked := map[[2]int]bool{}
	for _, row := range rows {
		for k := 1; k < len(row); k++ {
			a, b := row[k-1], row[k]
			if len(carried[a]) > len(carried[b]) {
				a, b = b, a
			}
			if pair := [2]int{a, b}; !asked[pair] {
				asked[pair] = true
				if within(carried[a], carried[b]) {
					sets.Join(a, b)
				}
			}
		}
	}
	return gather(g, rows, sets)
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

// gather writes the statements out. Their clusters stand in the order of the
// quotation that holds most of them; what it does not hold follows.
func gather(g *Grouping, rows [][]int, sets disjoint.Sets) []Statement {
	longest := make([][]int, len(sets)) // by first cluster
	for _, row := range rows {
		here := map[int][]int{}
		seen := make(map[int]bool, len(row))
		for _, c := range row {
			if !seen[c] {
				seen[c] = true
				here[sets.Find(c)] = append(here[sets.Find(c)], c)
			}
		}
		for s, cs := range here {
			if len(cs) > len(longest[s]) {
				longest[s] = cs
			}
		}
	}
	listed := make([]bool, len(sets))
	for _, cs := range longest {
		for _, c := range cs {
			listed[c] = true
		}
	}
	for c := range sets {
		if s := sets.Find(c); !listed[c] {
			longest[s] = append(longest[s], c)
		}
	}
	var out []Statement
	for _, clusters := range longest {
		if len(clusters) > 0 {
			out = append(out, statementOf(g, clusters))
		}
	}
	return out
}

func statementOf(g *Grouping, clusters []int) Statement {
	s := Statement{Clusters: clusters}
	ids := make([]string, len(clusters))
	for k, c := range clusters {
		ids[k] = g.Clusters[c].ID
		s.Speaker = cmp.Or(s.Speaker, g.Clusters[c].Speaker)
	}
	s.ID = "s-" + digestOf(ids...).id()
	return s
}
