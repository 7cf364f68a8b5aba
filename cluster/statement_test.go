package cluster

import (
	"testing"

	"github.com/google/go-cmp/cmp"
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
