package batch_test

import (
	"context"
	"errors"
	"sync"
	"testing"
)

// dying is a context that ends when it has been asked a number of times. With
// none to begin with it never ends, and counts below 0.
type dying struct {
	context.Context
	mu   sync.Mutex
	left int
	die  func() // instead of ending
	done chan struct{}
	over bool
}

func (d *dying) ask() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.done == nil {
		d.done = make(chan struct{})
	}
	if d.left--; d.left == 0 {
		if d.die != nil {
			d.die()
		}
		close(d.done)
		d.over = true
	}
	return d.over
}

func (d *dying) Err() error {
	if d.ask() {
		return context.Canceled
	}
	return nil
}

func (d *dying) Done() <-chan struct{} {
	d.ask()
	return d.done
}

// cutOff calls a pass until one comes to its end, and returns how many were cut
// off before. The context of each ends later than that of the one before. A pass
// that is not cut off asks its context so many times.
func cutOff(t *testing.T, asks int, pass func(context.Context) error) (cuts int) {
	t.Helper()
	for ; cuts < 24; cuts++ {
		err := pass(&dying{Context: t.Context(), left: (cuts + 1) * asks / 12})
		switch {
		case err == nil && cuts < 2:
			t.Fatalf("cut off %d times; the test cuts too late", cuts)
		case err == nil:
			return cuts
		case !errors.Is(err, context.Canceled):
			t.Fatalf("after %d cuts: %v", cuts, err)
		}
	}
	t.Fatal("cut off at twice what a pass asks, and not at its end")
	return 0
}
