package batch

import (
	"context"
	"time"
)

// Watch makes one pass after another until ctx ends, which is not an error. Between
// two passes it waits for the time in the configuration, give or take a tenth. If a
// pass fails, Say says so and the next one tries again; if the first one fails, Watch
// returns its error.
func (d *Desk) Watch(ctx context.Context) error {
	for first := true; ; first = false {
		counts, err := d.Run(ctx)
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil && first:
			return err
		case err != nil:
			d.Say(err.Error())
		default:
			d.Done(counts)
		}
		pause := time.Duration(float64(d.Config.Watch.Every.Duration) * (.9 + .2*d.Random()))
		if err := d.Sleep(ctx, pause); err != nil {
			return nil
		}
	}
}

// sleep waits, or returns the error of a context that ends earlier.
func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
