package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/cluster"
)

// Statement is what is shown as one: clusters that follow each other in the
// same quotations.
type Statement struct {
	ID       string   `json:"id"`
	Clusters []string `json:"clusters"` // in the order of the text
	Speaker  string   `json:"speaker"`
	Outlets  []string `json:"outlets"`
}

// statements joins clusters that stand next to each other in a quotation, if
// every article that carries one of them carries the other, or one of them is
// carried by part of the articles of the other. Two sentences that different
// outlets chose stay two statements.
//
// The order is that of the first stretch in the order of the articles.
func statements(r *Report) []Statement {
	carried := make([]map[string]bool, len(r.Clusters))
	for i, c := range r.Clusters {
		carried[i] = articlesOf(c)
	}
	group := make([]int, len(r.Clusters))
	for i := range group {
		group[i] = i
	}
	order := clusterOrder(r)
	for _, row := range order {
		for k := 1; k < len(row); k++ {
			a, b := row[k-1], row[k]
			if within(carried[a], carried[b]) || within(carried[b], carried[a]) {
				unite(group, a, b)
			}
		}
	}
	return collect(r, order, group)
}

// articlesOf returns the articles that carry a cluster.
func articlesOf(c Cluster) map[string]bool {
	in := make(map[string]bool)
	for _, m := range c.Members {
		in[m.Article] = true
	}
	return in
}

func within(a, b map[string]bool) bool {
	for k := range a {
		if !b[k] {
			return false
		}
	}
	return true
}

// clusterOrder returns for each quotation, in the order of the text, the
// clusters its stretches are in. Halves of a splice are left out: they follow
// each other in no speech.
func clusterOrder(r *Report) [][]int {
	type place struct{ start, cluster int }
	places := make(map[string][]place)
	for i, c := range r.Clusters {
		for _, m := range c.Members {
			if m.Relation != string(cluster.Splice) && len(m.Spans) > 0 {
				places[m.Quote] = append(places[m.Quote], place{m.Spans[0].Start, i})
			}
		}
	}
	rows := make([][]int, len(r.Quotes))
	for i, q := range r.Quotes {
		at := places[q.ID]
		slices.SortFunc(at, func(a, b place) int { return cmp.Or(a.start-b.start, a.cluster-b.cluster) })
		for _, p := range at {
			rows[i] = append(rows[i], p.cluster)
		}
	}
	return rows
}

func root(group []int, i int) int {
	for group[i] != i {
		group[i] = group[group[i]]
		i = group[i]
	}
	return i
}

func unite(group []int, a, b int) { group[root(group, a)] = root(group, b) }

// collect turns groups into statements. The clusters of a statement are in the
// order of the quotation that holds most of them; what it does not hold
// follows in the order of the clusters.
func collect(r *Report, order [][]int, group []int) []Statement {
	members := make(map[int][]int) // by root
	for c := range group {
		g := root(group, c)
		members[g] = append(members[g], c)
	}
	longest := make(map[int][]int) // by root
	for _, row := range order {
		here := make(map[int][]int)
		met := make(map[int]bool, len(row))
		for _, c := range row {
			if g := root(group, c); !met[c] {
				met[c] = true
				here[g] = append(here[g], c)
			}
		}
		for g, cs := range here {
			if len(cs) > len(longest[g]) {
				longest[g] = cs
			}
		}
	}
	var out []Statement
	done := make([]bool, len(r.Clusters))
	add := func(c int) {
		if g := root(group, c); !done[g] {
			done[g] = true
			out = append(out, statement(r, union(longest[g], members[g])))
		}
	}
	for _, row := range order {
		for _, c := range row {
			add(c)
		}
	}
	for c := range r.Clusters {
		add(c)
	}
	return out
}

// union returns first and what of all is not in it.
func union(first, all []int) []int {
	in := make(map[int]bool, len(first))
	for _, c := range first {
		in[c] = true
	}
	for _, c := range all {
		if !in[c] {
			first = append(first, c)
		}
	}
	return first
}

func statement(r *Report, clusters []int) Statement {
	var s Statement
	seen := make(distinct)
	for _, i := range clusters {
		c := r.Clusters[i]
		s.Clusters = append(s.Clusters, c.ID)
		s.Speaker = orElse(s.Speaker, c.Speaker)
		for _, o := range c.Outlets {
			if seen.first(o) {
				s.Outlets = append(s.Outlets, o)
			}
		}
	}
	slices.Sort(s.Outlets)
	sum := sha256.Sum256([]byte(strings.Join(s.Clusters, "\n")))
	s.ID = "s-" + hex.EncodeToString(sum[:8])
	return s
}
