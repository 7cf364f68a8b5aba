package cluster_test

import (
	"slices"
	"testing"

	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/internal/corpus"
	"github.com/quotediff/quotediff/quote"
)

// idsOf lists the clusters of every quotation.
func idsOf(g *cluster.Grouping) map[string][]string {
	ids := map[string][]string{}
	for _, c := range g.Clusters {
		for _, m := range c.Members {
			if !slices.Contains(ids[m.Quote.ID], c.ID) {
				ids[m.Quote.ID] = append(ids[m.Quote.ID], c.ID)
			}
		}
	}
	return ids
}

// together lists with whom every quotation is in a cluster.
func together(g *cluster.Grouping) map[string]map[string]bool {
	with := map[string]map[string]bool{}
	for _, c := range g.Clusters {
		for _, m := range c.Members {
			if with[m.Quote.ID] == nil {
				with[m.Quote.ID] = map[string]bool{}
			}
			for _, n := range c.Members {
				with[m.Quote.ID][n.Quote.ID] = true
			}
		}
	}
	return with
}

// TestIndexGrows adds quotations in ten batches: the grouping is that of all
// at once, by B-cubed, and a batch of a tenth leaves the ids as they are.
func TestIndexGrows(t *testing.T) {
	qs := recorded(corpus.Options{Seed: 7, Number: 10_000})
	var x cluster.Index
	var g *cluster.Grouping
	var last map[string][]string
	for batch := range slices.Chunk(qs, len(qs)/10) {
		if g != nil {
			last = idsOf(g)
		}
		var err error
		if g, _, err = x.Add(t.Context(), batch, cluster.DefaultOptions); err != nil {
			t.Fatal(err)
		}
	}
	whole, err := cluster.Build(t.Context(), qs, cluster.DefaultOptions)
	if err != nil {
		t.Fatal(err)
	}
	a, b := together(g), together(whole)
	sum := 0.0
	for id, with := range a {
		both := 0
		for other := range with {
			if b[id][other] {
				both++
			}
		}
		sum += float64(2*both) / float64(len(with)+len(b[id]))
	}
	if f := sum / float64(len(a)); f < .99 {
		t.Errorf("B-cubed of grown against built %.4f", f)
	}
	ids := map[string]bool{}
	for _, c := range g.Clusters {
		ids[c.ID] = true
	}
	had, kept := map[string]bool{}, 0
	for _, of := range last {
		for _, id := range of {
			if !had[id] && ids[id] {
				kept++
			}
			had[id] = true
		}
	}
	if share := float64(kept) / float64(len(had)); share < .99 {
		t.Errorf("%.4f of the ids are kept", share)
	} else {
		t.Logf("%.4f of the ids are kept", share)
	}
	now := idsOf(g)
	kept = 0
	for id, before := range last {
		if slices.ContainsFunc(before, func(c string) bool { return slices.Contains(now[id], c) }) {
			kept++
		}
	}
	if share := float64(kept) / float64(len(last)); share < .99 {
		t.Errorf("%.4f of the quotations keep an id", share)
	} else {
		t.Logf("%.4f of the quotations keep an id", share)
	}
}

// TestIndexRemove holds that taking an article out undoes it, that ids return
// to what they were said of, and that an id that is gone is not given again.
func TestIndexRemove(t *testing.T) {
	all := recorded(corpus.Options{Seed: 8, Number: 400})
	first, more := all[:320], all[320:]
	var x cluster.Index
	before, _, err := x.Add(t.Context(), first, cluster.DefaultOptions)
	if err != nil {
		t.Fatal(err)
	}
	with, _, err := x.Add(t.Context(), more, cluster.DefaultOptions)
	if err != nil {
		t.Fatal(err)
	}
	after, log, err := x.Remove(t.Context(), articlesOf(more), cluster.DefaultOptions)
	if err != nil {
		t.Fatal(err)
	}
	want, got := idsOf(before), idsOf(after)
	if len(got) != len(want) {
		t.Fatalf("%d quotations are left, want %d", len(got), len(want))
	}
	same := 0
	for id := range want {
		if slices.Equal(want[id], got[id]) {
			same++
		}
	}
	if float64(same) < .99*float64(len(want)) {
		t.Errorf("%d of %d quotations are under the ids of before", same, len(want))
	}
	gone := map[string]bool{}
	for _, c := range log {
		if c.Fate == cluster.Gone {
			gone[c.ID] = true
		}
	}
	if len(gone) == 0 || len(with.Clusters) <= len(after.Clusters) {
		t.Fatalf("%d ids are gone", len(gone))
	}
	again, _, err := x.Add(t.Context(), more, cluster.DefaultOptions)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range again.Clusters {
		if gone[c.ID] {
			t.Fatalf("%s is given again", c.ID)
		}
	}
}

func articlesOf(qs []*quote.Quotation) []string {
	var ids []string
	for _, q := range qs {
		ids = append(ids, q.Article.ID)
	}
	return ids
}
