package main

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/quotediff/quotediff/compare/internal/score"
)

// TestFitted holds that the weights are of the features as they are, not of the
// standardized ones: what they say of pairs is what made these pairs alike.
func TestFitted(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	pairs := make([]pair, 4000)
	truth := func(f *score.Features) float64 { return 1 + 4*(f[0]-.5) - .02*(f[1]-300) }
	for i := range pairs {
		f := &pairs[i].features
		f[0], f[1] = r.Float64(), 300+50*r.NormFloat64()
		pairs[i].same, pairs[i].weight = r.Float64() < 1/(1+math.Exp(-truth(f))), 1
	}
	set, err := fitted(pairs)
	if err != nil {
		t.Fatal(err)
	}
	for i, j := range judged(pairs, set)[:50] {
		if want := truth(&pairs[i].features); math.Abs(j.logOdds-want) > .4 {
			t.Errorf("pair %d: log-odds %.2f, want %.2f", i, j.logOdds, want)
		}
	}
}

// TestRecall holds the recall at the precision to cases counted by hand: equal
// log-odds stand or fall together, and a later threshold may be right again.
func TestRecall(t *testing.T) {
	of := func(marks string) []judgement {
		var all []judgement
		for i, m := range marks {
			all = append(all, judgement{float64(-i), m == '+'})
		}
		return all
	}
	many := make([]byte, 200)
	for i := range many {
		many[i] = '+'
	}
	many[1] = '-' // 199 of 200 are right at the end
	tie := []judgement{{2, true}, {1, true}, {1, false}}
	for name, tt := range map[string]struct {
		all  []judgement
		want float64
	}{
		"none":        {nil, 0},
		"all":         {of("+++"), 1},
		"half":        {of("+-+"), .5},
		"wrong first": {of("-++"), 0},
		"right again": {of(string(many)), 1},
		"a tie":       {tie, .5},
	} {
		if got := recall(tt.all); math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%s: %g, want %g", name, got, tt.want)
		}
	}
}

// TestWeight holds how much the kinds of pairs count.
func TestWeight(t *testing.T) {
	for _, tt := range []struct {
		kind string
		part bool
		want float64
	}{
		{"neighbour", false, 1}, {"hardest", false, 3}, {"ref-ref", false, 1.5},
		{"neighbour", true, 3}, {"hardest", true, 9}, {"fragment", true, 1}, {"fragment-hardest", true, 1},
	} {
		if got := weight(tt.kind, tt.part); got != tt.want {
			t.Errorf("%s, a part %v: %g, want %g", tt.kind, tt.part, got, tt.want)
		}
	}
}
