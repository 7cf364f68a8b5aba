package batch_test

import (
	"context"
	"sync"
)

// dying is a context that ends when it has been asked a number of times.
type dying struct {
	context.Context
	mu   sync.Mutex
	left int
	done chan struct{}
}

func (d *dying) ask() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.done == nil {
		d.done = make(chan struct{})
	}
	if d.left--; d.left == 0 {
		close(d.done)
	}
	return d.left <= 0
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
