package fit

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// TestMeasure holds the two figures to values worked out by hand.
func TestMeasure(t *testing.T) {
	a, b := Candidate[string]{Features: []string{"a"}}, Candidate[string]{Features: []string{"b"}, Values: []float64{2}}
	cases := []Case[string]{
		{Candidates: []Candidate[string]{a, b}, Right: []bool{true, false}}, // e to 1 against 1
		YesOrNo(a, false), // 1 against e
		YesOrNo(b, false), // equal, and the first is right
	}
	w := map[string]float64{"a": 1}
	e := math.E
	want := Measures{3, 2. / 3, (math.Log(1+e) - 1 + math.Log(1+e) + math.Log(2)) / 3}
	if diff := cmp.Diff(want, Measure(cases, w), cmpopts.EquateApprox(0, 1e-12)); diff != "" {
		t.Error(diff)
	}
	parts := Measure(cases[:1], w).And(Measure(cases[1:], w))
	if diff := cmp.Diff(want, parts, cmpopts.EquateApprox(0, 1e-12)); diff != "" {
		t.Errorf("in two parts: %s", diff)
	}
	if got := Measure[string](nil, w); got != (Measures{}) {
		t.Errorf("no cases: %v", got)
	}
}

// TestFolds holds that every group is left out once, whole, and never beside
// itself.
func TestFolds(t *testing.T) {
	groups := [][]int{{1, 2}, {3}, {4}, {5, 6, 7}, nil, {8}}
	for _, tt := range []struct {
		n    int
		want [][]int
	}{
		{3, [][]int{{1, 2, 3}, {4, 5, 6, 7}, {8}}},
		{2, [][]int{{1, 2, 3, 4}, {5, 6, 7, 8}}},
		{99, [][]int{{1, 2}, {3}, {4}, {5, 6, 7}, nil, {8}}},
	} {
		var parts [][]int
		for others, part := range Folds(groups, tt.n) {
			parts = append(parts, part)
			seen := map[int]bool{}
			for _, x := range append(append([]int{}, others...), part...) {
				if seen[x] {
					t.Errorf("%d parts: %d twice", tt.n, x)
				}
				seen[x] = true
			}
			if len(seen) != 8 {
				t.Errorf("%d parts: %d examples, want 8", tt.n, len(seen))
			}
		}
		if diff := cmp.Diff(tt.want, parts, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%d parts: %s", tt.n, diff)
		}
	}
}

// TestMeasured holds that no article is measured with what it taught itself: what
// two of three say is learned, and the third is wrong each time, unless it is
// among those that teach.
func TestMeasured(t *testing.T) {
	of := func(name string) []Case[string] {
		return []Case[string]{YesOrNo(Candidate[string]{Features: []string{name}}, true)}
	}
	_, m, same, err := Measured([][]Case[string]{of("a"), of("b"), of("a")}, func(cases []Case[string]) (map[string]float64, error) {
		return Fit(cases, Settings[string]{L2: 1})
	})
	if err != nil {
		t.Fatal(err)
	}
	if m.Cases != 3 || math.Abs(m.Accuracy-2./3) > 1e-9 {
		t.Errorf("%v, want 2 of 3 right: the others tell nothing of b", m)
	}
	if same.Cases != 3 || same.Accuracy != 1 {
		t.Errorf("%v on the same, want all right", same)
	}
}
