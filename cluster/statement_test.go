package cluster

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

func TestStatements(t *testing.T) {
	const (
		one   = "The old bridge was closed to lorries eleven years ago."
		two   = "The council spent the repair money on a car park behind the theatre."
		three = "My own office warned them every single winter."
	)
	g := build(t,
		said("a", "Ida Roth", one+" "+two+" "+three),
		said("b", "Ida Roth", one+" "+two),
		said("c", "Ida Roth", one+" "+two),
		said("d", "Ida Roth", three),
	)
	var got [][]int
	for _, s := range Statements(g) {
		got = append(got, s.Clusters)
		if s.Speaker != "Ida Roth" {
			t.Errorf("speaker %q", s.Speaker)
		}
	}
	if diff := cmp.Diff([][]int{{0, 1}, {2}}, got); diff != "" {
		t.Error(diff)
	}
}

// Whatever articles carry, two clusters are in one statement if a chain of
// neighbours leads from one to the other, of which in each pair the articles of
// one all carry the other.
func TestStatementsBySlowRule(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 8))
	for range 100 {
		g := &Grouping{Clusters: make([]Cluster, 2+r.IntN(6))}
		rows := make([][]int, 1+r.IntN(5)) // a quotation of each article
		for i := range rows {
			q := &quote.Quotation{Article: &article.Article{ID: fmt.Sprint(i)}}
			for k, c := range r.Perm(len(g.Clusters))[:1+r.IntN(len(g.Clusters))] {
				rows[i] = append(rows[i], c)
				s := &Stretch{Quote: q, Pieces: []Piece{{Start: k}}}
				g.Clusters[c].Members = append(g.Clusters[c].Members, Member{Stretch: s, Relation: Variant})
			}
		}
		carries := func(i, c int) bool { return slices.Contains(rows[i], c) }
		within := func(a, b int) bool {
			for i := range rows {
				if carries(i, a) && !carries(i, b) {
					return false
				}
			}
			return true
		}
		want := make([]int, len(g.Clusters)) // the first cluster of the statement
		for i := range want {
			want[i] = i
		}
		for range want {
			for _, row := range rows {
				for k := 1; k < len(row); k++ {
					if a, b := row[k-1], row[k]; within(a, b) || within(b, a) {
						want[a] = min(want[a], want[b])
						want[b] = want[a]
					}
				}
			}
		}
		got := make([]int, len(want))
		for _, s := range Statements(g) {
			for _, c := range s.Clusters {
				got[c] = slices.Min(s.Clusters)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%v: %s", rows, diff)
		}
	}
}
