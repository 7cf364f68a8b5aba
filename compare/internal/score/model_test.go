package score

import (
	"strings"
	"testing"

	"github.com/quotediff/quotediff/internal/weights"
)

// every returns a set with a weight for the bias and for each feature.
func every(bias float64, of func(i int) float64) weights.Set {
	s := weights.Set{Bias: bias}
	for i, name := range Names {
		s[name] = of(i)
	}
	return s
}

// TestLogOdds holds that each feature meets its own weight, and that whole and
// part do not meet each other's.
func TestLogOdds(t *testing.T) {
	whole, part := every(2, func(i int) float64 { return float64(i) }), every(-1, func(int) float64 { return 0 })
	m := NewModel(weights.Join(map[string]weights.Set{"whole": whole, "part": part}))
	for i := range Names {
		var f Features
		f[i] = 3
		if got := m.Whole.LogOdds(&f); got != float64(2+3*i) {
			t.Errorf("%s: %g, want %d", Names[i], got, 2+3*i)
		}
		if got := m.Part.LogOdds(&f); got != -1 {
			t.Errorf("%s of a part: %g, want -1", Names[i], got)
		}
	}
}

// TestNoWeight holds that a feature without a weight is named at once.
func TestNoWeight(t *testing.T) {
	s := every(0, func(int) float64 { return 1 })
	delete(s, Names[7])
	defer func() {
		if said, _ := recover().(string); !strings.Contains(said, Names[7]) {
			t.Errorf("panic %q, want one that names %s", said, Names[7])
		}
	}()
	NewWeights(s)
}
