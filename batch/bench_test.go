package batch_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/quotediff/quotediff/batch"
	"github.com/quotediff/quotediff/store"
)

// BenchmarkNothingNew is a run over 200 feeds that are due and have nothing new,
// the server in the same process.
func BenchmarkNothingNew(b *testing.B) {
	p := newPress(b, true)
	d, db := desk(b, b.TempDir(), asking)
	all := written(400)
	for i := range 200 {
		path := fmt.Sprintf("/feed%d", i)
		p.print(path, all[2*i], all[2*i+1])
		if err := d.Follow(b.Context(), store.Feed{Address: p.URL + path}); err != nil {
			b.Fatal(err)
		}
	}
	now := clock()
	o := d.Options
	o.Clock = func() time.Time { return now }
	o.Config.Fetch.Again = batch.Duration{}
	run := func() batch.Counts {
		counts, err := batch.Open(db, o).Run(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		now = now.Add(25 * time.Hour)
		return counts
	}
	run()
	rounds := 0
	for b.Loop() {
		rounds++
		if counts := run(); counts != (batch.Counts{}) {
			b.Fatalf("something was new: %v", counts)
		}
	}
	if got := p.asked["not modified"]; got != 200*rounds {
		b.Errorf("%d answers that nothing is new, want %d", got, 200*rounds)
	}
}
