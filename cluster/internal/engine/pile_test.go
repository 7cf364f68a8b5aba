package engine

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// What is added to piles, few or many, comes back run by run, those of one run
// in the order in which they came.
func TestPiles(t *testing.T) {
	for _, tt := range []struct{ n, same int }{{0, 0}, {1, 0}, {chunkSize, 1}, {3*pileSize + 5, 0}, {5 * pileSize, 2}} {
		random := rand.New(rand.NewPCG(1, uint64(tt.n)))
		p := pilesFor(tt.n, tt.same)
		var want, got []occurrence
		for rank := range uint32(tt.n) {
			run := stir(random.Uint64N(uint64(tt.n)/2+1)) >> tt.same
			p.add(run, rank)
			want = append(want, occurrence{uint32(run >> 32), uint32(run), rank})
		}
		slices.SortStableFunc(want, func(a, b occurrence) int {
			return cmp.Or(cmp.Compare(a.high, b.high), cmp.Compare(a.low, b.low))
		})
		for k := range p.of {
			got = append(got, p.sorted(k)...)
		}
		if diff := gocmp.Diff(want, got, gocmp.AllowUnexported(occurrence{})); diff != "" {
			t.Errorf("%d occurrences: %s", tt.n, diff)
		}
	}
}
