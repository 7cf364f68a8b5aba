package inorder_test

import (
	"errors"
	"fmt"
	"iter"
	"sync/atomic"
	"testing"

	"github.com/quotediff/quotediff/internal/inorder"
)

func count(n int, err error) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
		if err != nil {
			yield(0, err)
		}
	}
}

// TestMap: results come in the order of the stream whatever the work takes,
// no more at once than was asked, and an error comes in its place.
func TestMap(t *testing.T) {
	broken := errors.New("broken")
	for _, jobs := range []int{0, 1, 2, 7} {
		var atWork, most atomic.Int64
		want := 0
		var last error
		for got, err := range inorder.Map(count(500, broken), jobs, func(i int) string {
			now := atWork.Add(1)
			for m := most.Load(); now > m && !most.CompareAndSwap(m, now); m = most.Load() {
			}
			for range (i * 7919) % 5000 { // some take longer
				atWork.Load()
			}
			atWork.Add(-1)
			return fmt.Sprint(i)
		}) {
			if last = err; err != nil {
				break
			}
			if got != fmt.Sprint(want) {
				t.Fatalf("%d jobs: %s, want %d", jobs, got, want)
			}
			want++
		}
		if want != 500 || last != broken {
			t.Errorf("%d jobs: %d results, then %v", jobs, want, last)
		}
		if most.Load() > int64(max(1, jobs)) {
			t.Errorf("%d jobs: %d at once", jobs, most.Load())
		}
	}
}

// TestStop: a caller that stops early does not wait, and the stream is soon
// read no further.
func TestStop(t *testing.T) {
	yielded := 0
	ended := make(chan bool)
	in := func(yield func(int, error) bool) {
		defer close(ended)
		for yield(yielded, nil) {
			yielded++
		}
	}
	for v := range inorder.Map(in, 3, func(i int) int { return i }) {
		if v == 10 {
			break
		}
	}
	<-ended
	if yielded > 20 {
		t.Errorf("%d were taken from the stream for the 11 that were wanted", yielded)
	}
}
