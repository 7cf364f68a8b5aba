package store_test

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"github.com/quotediff/quotediff/store"
)

// ending is a context that ends when it has been asked so many times for the
// channel that tells its end.
type ending struct {
	context.Context
	end  context.CancelFunc
	left atomic.Int32
}

func newEnding(ctx context.Context, asks int) *ending {
	e := &ending{}
	e.Context, e.end = context.WithCancel(ctx)
	e.left.Store(int32(asks))
	return e
}

func (e *ending) Done() <-chan struct{} {
	if e.left.Add(-1) == 0 {
		e.end()
	}
	return e.Context.Done()
}

// A transaction or a lock is not left open when the context ends at the moment
// at which it is obtained. Which comes first is chance, so there are many
// tries.
func TestEndOfContextAtTheBeginning(t *testing.T) {
	t.Parallel()
	db := create(t)
	for n := range 600 {
		ctx := newEnding(t.Context(), 1+n%8)
		_, err := db.AddFeed(ctx, store.Feed{Address: "https://quay.example/feed"})
		if err != nil && !errors.Is(err, context.Canceled) {
			t.Fatalf("try %d of adding: %v", n, err)
		}
		ctx = newEnding(t.Context(), 1+n%8)
		unlock, err := db.Lock(ctx, "test", noon)
		if err == nil {
			err = unlock()
		}
		if err != nil && !errors.Is(err, context.Canceled) {
			t.Fatalf("try %d of locking: %v", n, err)
		}
	}
}
