package score

import (
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/internal/weights"
)

// every returns a set with a weight for the bias and for each feature of a decision.
func every(d Decision, bias float64, of func(i int) float64) weights.Set {
	s := weights.Set{Bias: bias}
	for i, name := range d.Features {
		s[name] = of(i)
	}
	return s
}

// TestLogOdds holds that each feature meets its own weight, that decisions do not
// meet each other's, and that what a decision does not weigh says nothing.
func TestLogOdds(t *testing.T) {
	set := weights.Join(map[string]weights.Set{
		Part.Name:  every(Part, -1, func(int) float64 { return 0 }),
		Roles.Name: every(Roles, 2, func(i int) float64 { return float64(i) }),
	})
	part, roles := NewWeights(set, Part), NewWeights(set, Roles)
	for i, name := range Names {
		var f Features
		f[i] = 3
		want := float64(2)
		if k := slices.Index(Roles.Features, name); k >= 0 {
			want += float64(3 * k)
		}
		if got := roles.LogOdds(&f); got != want {
			t.Errorf("%s: %g, want %g", name, got, want)
		}
		if got := part.LogOdds(&f); got != -1 {
			t.Errorf("%s of a part: %g, want -1", name, got)
		}
	}
}

// TestDecisions holds that every decision weighs features that there are, each once,
// and that what joins weighs how alike the words are, not their order.
func TestDecisions(t *testing.T) {
	for _, d := range []Decision{Whole, Part, Paraphrase, Similarity, Roles} {
		seen := map[string]bool{}
		for _, name := range d.Features {
			if !slices.Contains(Names[:], name) || seen[name] {
				t.Errorf("%s: %q is no feature, or comes twice", d.Name, name)
			}
			seen[name] = true
		}
	}
	if last := Whole.Features[len(Whole.Features)-1]; last != "names-against-by-log-shorter" || len(Part.Features) != len(Whole.Features) {
		t.Errorf("what joins weighs features up to %q", last)
	}
}

// TestNoWeight holds that a feature without a weight is named at once.
func TestNoWeight(t *testing.T) {
	s := every(Similarity, 0, func(int) float64 { return 1 })
	missing := Similarity.Features[3]
	delete(s, missing)
	defer func() {
		if said, _ := recover().(string); !strings.Contains(said, "similarity/"+missing) {
			t.Errorf("panic %q, want one that names %s", said, missing)
		}
	}()
	NewWeights(weights.Join(map[string]weights.Set{Similarity.Name: s}), Similarity)
}
