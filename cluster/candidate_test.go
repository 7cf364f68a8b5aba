package cluster

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/internal/corpus"
	"github.com/quotediff/quotediff/quote"
)

// TestAgainstAllPairs holds the grouping from capped candidates against the one
// where every pair of readings is looked at.
func TestAgainstAllPairs(t *testing.T) {
	for seed := range uint64(6) {
		quotes := generated(corpus.Options{Seed: 10 + seed, Number: 120, Largest: leaders})
		fast := graphOf(t, quotes)
		slow := graphOf(t, quotes)
		for i, x := range slow.readings {
			slow.edges[i] = nil
			for j, y := range slow.readings[:i] {
				slow.edges[i] = append(slow.edges[i], slow.judge.look(x, y, j))
			}
		}
		slow.turn()
		if diff := gocmp.Diff(grown(slow), grown(fast)); diff != "" {
			t.Errorf("seed %d: -all pairs +candidates\n%s", seed, diff)
		}
	}
}

func graphOf(t *testing.T, quotes []*quote.Quotation) *graph {
	t.Helper()
	var stretches []*Stretch
	for _, q := range quotes {
		stretches = append(stretches, Stretches(q)...)
	}
	g, err := newGraph(context.Background(), stretches, 1)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func grown(g *graph) []string {
	g.cutReadings()
	out := g.grouping(g.grow())
	out.Apart = nil
	return canonical(out)
}

// TestCrowds: thousands that print the same words, or share one run of words in common, cost
// no more than other quotations and end up where they belong.
func TestCrowds(t *testing.T) {
	const n = 5_000
	for _, tt := range []struct {
		name  string
		text  func(i int) string
		check func(g *Grouping) error
	}{
		{"identical", func(int) string { return pier }, func(g *Grouping) error {
			if len(g.Clusters) != 1 || len(g.Clusters[0].Members) != n {
				return fmt.Errorf("%d clusters", len(g.Clusters))
			}
			return nil
		}},
		{"one word", func(int) string { return "masquerade" }, func(g *Grouping) error { return nil }},
		{"function words alone", func(i int) string { return strings.Repeat("of the ", 1+i%50) }, func(g *Grouping) error { return nil }},
		{"one run of words in common", func(i int) string {
			return fmt.Sprintf("%s %s at the end of the day %s %s %s", inventedWord(i%97), inventedWord(i), inventedWord(7*i%4001), inventedWord(i/3), inventedWord(13*i%3989))
		}, func(g *Grouping) error { return largest(g, 20) }},
		{"a chain", func(i int) string { return chain(i) }, func(g *Grouping) error { return largest(g, 200) }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			quotes := make([]*quote.Quotation, n)
			for i := range quotes {
				quotes[i] = said(fmt.Sprint("outlet ", i), "", tt.text(i))
			}
			start := time.Now()
			g := build(t, quotes...)
			t.Log(len(g.Clusters), "clusters,", len(g.Apart), "apart,", time.Since(start))
			if err := tt.check(g); err != nil {
				t.Error(err)
			}
		})
	}
}

// chain is the i-th of sentences that share seven words in ten with the next.
func chain(i int) string {
	words := make([]string, 10)
	for k := range words {
		words[k] = inventedWord(3*i + k)
	}
	return strings.Join(words, " ")
}

func largest(g *Grouping, most int) error {
	for _, c := range g.Clusters {
		if len(c.Members) > most {
			return fmt.Errorf("a cluster of %d", len(c.Members))
		}
	}
	return nil
}

func TestOddInput(t *testing.T) {
	long := strings.Repeat("never in this house again ", 20_000)
	q := said("a", "", pier)
	for _, quotes := range [][]*quote.Quotation{
		{{}},
		{{Parts: []quote.Part{{Text: "We lost."}}}, {Parts: []quote.Part{{Text: "We lost."}}}},
		{said("a", "", long), said("b", "", long+"!"), said("c", "", "in this house")},
		{said("a", "", "\x00\xff\xfe"), said("b", "", "👍🏽 👍"), said("c", "", "e\u0301")},
		{q, q},
	} {
		build(t, quotes...)
	}
}

func TestSortFeatures(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for range 50 {
		features := make([]feature, rng.IntN(3000))
		for i := range features {
			features[i] = feature{hash: rng.Uint64() >> rng.IntN(64), place: int32(i)}
		}
		want := slices.Clone(features)
		slices.SortStableFunc(want, func(a, b feature) int { return cmp.Compare(a.hash, b.hash) })
		sortFeatures(features)
		if !slices.Equal(want, features) {
			t.Fatal("not sorted as the stable sort of the library does")
		}
	}
}

// TestAbove holds the candidates against lists of all readings by feature.
func TestAbove(t *testing.T) {
	g := graphOf(t, generated(corpus.Options{Seed: 5, Number: 300}))
	c := findCandidates(g.readings)
	all := make([]map[uint64]float64, len(g.readings))
	for i, r := range g.readings {
		all[i] = featuresOf(r)
		want := map[int32]float64{}
		for h, mass := range all[i] {
			seen := 0
			for j := range i {
				if _, ok := all[j][h]; ok && seen < leaders {
					want[int32(j)] += mass
					seen++
				}
			}
		}
		got := c.above(i)
		if len(got) != min(len(want), mostCandidates) {
			t.Fatalf("reading %d: %d candidates of %d", i, len(got), len(want))
		}
		for _, j := range got {
			if want[j] == 0 {
				t.Fatalf("reading %d: %d shares nothing", i, j)
			}
		}
		for j, mass := range want {
			if last := want[got[len(got)-1]]; mass > last+1e-9 && !slices.Contains(got, j) {
				t.Fatalf("reading %d: %d left out, which shares %.1f, more than %.1f", i, j, mass, last)
			}
		}
	}
}

func featuresOf(r *reading) map[uint64]float64 {
	all := map[uint64]float64{}
	for k := range r.words {
		for _, h := range r.features(k) {
			if _, ok := all[h]; !ok && h != 0 {
				all[h] = r.words[k].mass
			}
		}
	}
	return all
}
