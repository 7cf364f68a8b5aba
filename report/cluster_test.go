package report

import (
	"testing"

	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

// Of one quotation three near-misses are listed, and none of which the one side
// is told without marks in fewer than five words of the other.
func TestAsked(t *testing.T) {
	miss := func(a, b *quote.Quotation, told int) cluster.NearMiss {
		return cluster.NearMiss{A: &cluster.Stretch{Quote: a}, B: &cluster.Stretch{Quote: b}, Told: told}
	}
	q := make([]*quote.Quotation, 6)
	for i := range q {
		q[i] = new(quote.Quotation)
	}
	all := []cluster.NearMiss{
		miss(q[0], q[1], 4), miss(q[0], q[1], 5), miss(q[2], q[0], 0), miss(q[0], q[3], 0), miss(q[0], q[4], 0), miss(q[4], q[5], 0),
	}
	got := asked(all)
	want := []*cluster.NearMiss{&all[1], &all[2], &all[3], &all[5]}
	if len(got) != len(want) {
		t.Fatalf("%d near-misses, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%d: %+v", i, *got[i])
		}
	}
}
