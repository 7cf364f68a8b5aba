package batch

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/quotediff/quotediff/store"
)

// RunAt returns the run that a text names by its number, or the last run that had
// ended by a day or a time (RFC 3339); 0 if there was none.
func (d *Desk) RunAt(ctx context.Context, text string) (store.RunID, error) {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		if n == 0 {
			return 0, nil
		}
		r, err := d.db.Run(ctx, store.RunID(n))
		return r.ID, err
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		at, err = time.Parse(time.DateOnly, text)
	}
	if err != nil {
		return 0, &ArgumentError{fmt.Sprintf("%q is neither the number of a run nor a time; want 12, 2006-01-02 or 2006-01-02T15:04:05Z", text)}
	}
	for r, err := range d.db.Runs(ctx) {
		if err != nil {
			return 0, err
		}
		if !r.Ended.IsZero() && !r.Ended.After(at) {
			return r.ID, nil
		}
	}
	return 0, nil
}
