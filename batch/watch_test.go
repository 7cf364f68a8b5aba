package batch_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/quotediff/quotediff/batch"
)

// TestWatch catches a watch that stops at a failure, keeps the same pace
// everywhere, or calls its end an error.
func TestWatch(t *testing.T) {
	t.Parallel()
	at, p, db := desks(t, nil)
	o := at(0).Options
	now := clock()
	var pauses []time.Duration
	var said []string
	o.Clock = func() time.Time { return now }
	o.Say = func(line string) { said = append(said, line) }
	o.Done = func(c batch.Counts) { said = append(said, c.String()) }
	o.Random = func() float64 { return .75 }
	o.Sleep = func(_ context.Context, d time.Duration) error {
		pauses = append(pauses, d)
		now = now.Add(26 * time.Hour)
		switch len(pauses) {
		case 1:
			p.print("/echo", tram("echo-1", other))
			return nil
		case 2:
			return nil
		}
		return context.Canceled
	}
	if err := batch.Open(db, o).Watch(t.Context()); err != nil {
		t.Errorf("error %v at the end of a watch", err)
	}
	if len(pauses) != 3 || pauses[0] != 15*time.Minute*105/100 {
		t.Errorf("pauses %v, want three of 15 minutes and a twentieth", pauses)
	}
	if all := strings.Join(said, "\n"); strings.Count(all, "1 new article,") != 1 || strings.Count(all, "2 new articles") != 1 {
		t.Errorf("said %q", all)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if err := at(1).Watch(ended); err != nil {
		t.Errorf("a watch that is told to end at once: %v", err)
	}
	o.Config.Fetch.UserAgent = ""
	o.Clock = func() time.Time { return clock().AddDate(1, 0, 0) }
	if batch.Open(db, o).Watch(t.Context()) == nil {
		t.Error("a configuration with which nothing can be fetched is watched for ever")
	}
}
