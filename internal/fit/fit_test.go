package fit

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// random returns cases over a few features with chosen weights: choices among
// several candidates, and a yes or no now and then.
func random(n int) []Case[string] {
	r := rand.New(rand.NewPCG(1, 2))
	names := []string{"bow", "stern", "mast", "keel", "rare"}
	truth := []float64{1.5, -1, .5, 0, 2}
	candidate := func() (Candidate[string], float64) {
		var c Candidate[string]
		sum := 0.0
		for i, name := range names {
			if r.Float64() < .4 && (name != "rare" || r.Float64() < .1) {
				x := float64(r.IntN(3) - 1)
				c.Features, c.Values, sum = append(c.Features, name), append(c.Values, x), sum+x*truth[i]
			}
		}
		return c, sum
	}
	var cases []Case[string]
	for i := range n {
		if i%3 == 0 {
			c, sum := candidate()
			cases = append(cases, YesOrNo(c, r.Float64() < 1/(1+math.Exp(-sum))))
			continue
		}
		c := Case[string]{Weight: float64(1 + i%2)}
		best, top := 0, math.Inf(-1)
		for k := range 2 + r.IntN(3) {
			one, sum := candidate()
			if sum += r.ExpFloat64(); sum > top {
				best, top = k, sum
			}
			c.Candidates, c.Right = append(c.Candidates, one), append(c.Right, false)
		}
		c.Right[0] = i%5 == 0
		c.Right[best] = true
		cases = append(cases, c)
	}
	return cases
}

// objective is the penalized negative log-likelihood as its formula has it.
func objective(cases []Case[string], s Settings[string], w map[string]float64) float64 {
	var loss float64
	for _, c := range cases {
		weight := c.Weight
		if weight == 0 {
			weight = 1
		}
		var all, right float64
		for k, one := range c.Candidates {
			p := math.Exp(Score(&one, w))
			if all += p; c.Right[k] {
				right += p
			}
		}
		loss -= weight * math.Log(right/all)
	}
	for f, x := range w {
		penalty := s.L2
		for _, free := range s.Free {
			if f == free {
				penalty = 0
			}
		}
		loss += penalty * (x - s.Prior[f]) * (x - s.Prior[f]) / 2
	}
	return loss
}

// descend finds the least objective step by step, with slopes by differences.
func descend(cases []Case[string], s Settings[string], names []string) map[string]float64 {
	w := map[string]float64{}
	for range 400 {
		slopes := map[string]float64{}
		for _, f := range names {
			const d = 1e-5
			at := w[f]
			w[f] = at + d
			up := objective(cases, s, w)
			w[f] = at - d
			slopes[f] = (up - objective(cases, s, w)) / (2 * d)
			w[f] = at
		}
		for _, f := range names {
			w[f] -= slopes[f] * 2 / float64(len(cases))
		}
	}
	return w
}

// TestFit holds the search to slow descent along the slopes of the formula, with
// every kind of restraint.
func TestFit(t *testing.T) {
	cases := random(120)
	names := []string{"bow", "stern", "mast", "keel", "rare"}
	for name, s := range map[string]Settings[string]{
		"alike":        {L2: 2},
		"free":         {L2: 5, Free: []string{"bow", "never seen"}},
		"with a prior": {L2: 3, Prior: map[string]float64{"bow": 1, "stern": 1, "gone": -.5}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Fit(cases, s)
			if err != nil {
				t.Fatal(err)
			}
			want := descend(cases, s, names)
			if x, ok := s.Prior["gone"]; ok {
				want["gone"] = x // of no case
			}
			if diff := cmp.Diff(want, got, cmpopts.EquateApprox(0, 2e-3)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestRarest holds which features get a weight.
func TestRarest(t *testing.T) {
	once, twice := Candidate[string]{Features: []string{"twice", "once"}}, Candidate[string]{Features: []string{"twice", "known"}}
	cases := []Case[string]{YesOrNo(once, true), YesOrNo(twice, false)}
	got, err := Fit(cases, Settings[string]{L2: 1, Rarest: 2, Prior: map[string]float64{"known": .5}})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := got["once"]; ok || len(got) != 2 {
		t.Errorf("weights %v, want those of “twice” and “known”", got)
	}
}

// TestSameResult holds that two fits give the same bits.
func TestSameResult(t *testing.T) {
	a, err := Fit(random(200), Settings[string]{L2: 1})
	if err != nil {
		t.Fatal(err)
	}
	b, err := Fit(random(200), Settings[string]{L2: 1})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a, b); diff != "" {
		t.Error(diff)
	}
}

func TestNothingToFit(t *testing.T) {
	wrong := YesOrNo(Candidate[string]{Features: []string{"a"}}, true)
	wrong.Right[1] = false
	for name, cases := range map[string][]Case[string]{"no cases": nil, "nothing right": {wrong}} {
		if w, err := Fit(cases, Settings[string]{}); err == nil {
			t.Errorf("%s: weights %v, want an error", name, w)
		}
	}
}

func TestRounded(t *testing.T) {
	got := Rounded(map[string]float64{"a": .0149, "b": -.015, "c": 1.23456, "d": -.0151}, 2, .015)
	if diff := cmp.Diff(map[string]float64{"b": -.02, "c": 1.23, "d": -.02}, got); diff != "" {
		t.Error(diff)
	}
}
