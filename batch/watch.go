package batch

import (
	"context"
	"time"
)

// Watch makes a pass again and again until ctx ends, which is no error. Between
// two lies the time of the configuration, a tenth more or less. A pass that
// fails is named by Say and the next one tries again; when the first one fails,
// that is the error.
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

// sleep waits, or returns the error of a context that ends before.
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
