package batch_test

import (
	"context"
	"sync"
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
