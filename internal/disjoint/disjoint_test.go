package disjoint

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// Joining on random input partitions as a slow reference does, which renames
// the members of one set after the other.
func TestSets(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		n := 1 + rng.IntN(40)
		s, slow := New(n), make([]int, n)
		for i := range slow {
			slow[i] = i
		}
		for range rng.IntN(2 * n) {
			i, j := rng.IntN(n), rng.IntN(n)
			s.Join(i, j)
			from, to := max(slow[i], slow[j]), min(slow[i], slow[j])
			for k := range slow {
				if slow[k] == from {
					slow[k] = to
				}
			}
		}
		var got []int
		for i := range n {
			got = append(got, s.Find(i))
		}
		if !slices.Equal(got, slow) {
			t.Fatalf("got %v, want %v", got, slow)
		}
	}
}
