package main

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/compare/internal/score"
)

// TestFitted holds that the weights are of the features as they are, not of the
// standardized ones: what they say of pairs is what made these pairs alike.
func TestFitted(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	d := &decisions[0]
	pairs := make([]pair, 4000)
	truth := func(f *score.Features) float64 { return 1 + 4*(f[0]-.5) - .02*(f[1]-300) }
	for i := range pairs {
		f := &pairs[i].features
		f[0], f[1] = r.Float64(), 300+50*r.NormFloat64()
		pairs[i].weight = 1
		if r.Float64() < 1/(1+math.Exp(-truth(f))) {
			pairs[i].truth = 1
		}
	}
	set, err := d.fitted(pairs)
	if err != nil {
		t.Fatal(err)
	}
	for i, j := range d.judged(pairs, set)[:50] {
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
			j := judgement{logOdds: float64(-i)}
			if m == '+' {
				j.truth = 1
			}
			all = append(all, j)
		}
		return all
	}
	many := make([]byte, 200)
	for i := range many {
		many[i] = '+'
	}
	many[1] = '-' // 199 of 200 are right at the end
	tie := []judgement{{2, 1}, {1, 1}, {1, 0}}
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
		{"", true, 1}, {"neighbour", true, 3}, {"hardest", true, 9}, {"fragment", true, 1}, {"fragment-hardest", true, 1},
	} {
		if got := weight(tt.kind, tt.part); got != tt.want {
			t.Errorf("%s, a part %v: %g, want %g", tt.kind, tt.part, got, tt.want)
		}
	}
}

// TestGrades holds that a grade between no and yes counts as a share of a yes: the
// weights give back the grades.
func TestGrades(t *testing.T) {
	d := &taught{Decision: score.Similarity, l2: .01}
	pairs := make([]pair, 400)
	for i := range pairs {
		x := float64(i%5) / 4
		for k := range pairs[i].features {
			pairs[i].features[k] = x
		}
		pairs[i].truth, pairs[i].weight = .2+.6*x, 1
	}
	set, err := d.fitted(pairs)
	if err != nil {
		t.Fatal(err)
	}
	for i, j := range d.judged(pairs[:5], set) {
		if got := 1 / (1 + math.Exp(-j.logOdds)); math.Abs(got-pairs[i].truth) > .03 {
			t.Errorf("graded %.2f, got %.2f", pairs[i].truth, got)
		}
	}
}

// TestFigures holds the area under the curve, ties at a half, and the correlation to
// values worked out by hand.
func TestFigures(t *testing.T) {
	for name, tt := range map[string]struct {
		all  []judgement
		want float64
	}{
		"right":   {[]judgement{{2, 1}, {1, 0}}, 1},
		"wrong":   {[]judgement{{1, 1}, {2, 0}}, 0},
		"a tie":   {[]judgement{{1, 1}, {1, 0}}, .5},
		"3 of 4":  {[]judgement{{4, 1}, {3, 0}, {2, 1}, {1, 0}}, .75},
		"no pair": {nil, 0},
	} {
		if got := area(tt.all); math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%s: area %g, want %g", name, got, tt.want)
		}
	}
	if got := correlated([]judgement{{-3, 0}, {0, .5}, {3, 1}}); math.Abs(got-1) > 1e-9 {
		t.Errorf("correlation %g of what rises alike, want 1", got)
	}
	if got := correlated([]judgement{{-3, 1}, {0, .5}, {3, 0}}); math.Abs(got+1) > 1e-9 {
		t.Errorf("correlation %g of the reverse, want -1", got)
	}
}

// TestGroups holds that pairs of one set, and pairs without a set that share a text,
// one with the next, are in one group.
func TestGroups(t *testing.T) {
	var got []string
	for _, g := range groups([]pair{
		{a: "one", b: "two"}, {a: "three", b: "four", set: "x"}, {a: "five", b: "six"}, {a: "seven", b: "two"},
		{a: "one", b: "eight", set: "x"}, {a: "nine", b: "seven"},
	}) {
		texts := ""
		for _, p := range g {
			texts += p.a + "-" + p.b + " "
		}
		got = append(got, texts)
	}
	want := []string{"one-two seven-two nine-seven ", "three-four one-eight ", "five-six "}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestNamed holds what may stand on the command line.
func TestNamed(t *testing.T) {
	files, all, err := named([]string{"roles=a", "statement=b", "roles=c"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string][]string{"roles": {"a", "c"}, "statement": {"b"}}, files); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"a", "b", "c"}, all); diff != "" {
		t.Error(diff)
	}
	for _, wrong := range [][]string{nil, {"a"}, {"roads=a"}} {
		if _, _, err := named(wrong); err == nil {
			t.Errorf("%q: no error", wrong)
		}
	}
}
