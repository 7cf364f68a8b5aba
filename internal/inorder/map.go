// Package inorder does costly work on the elements of a stream, several at once, and
// passes on the results in the order of the stream.
package inorder

import "iter"

// Map calls f for every element of in, jobs calls at once, and yields the results in
// the order of in. It holds no more than jobs results. An error of in is yielded in
// its place and ends the sequence. Calls of f must not depend on each other. A caller
// that stops early does not wait for calls in progress; in must end by itself then,
// or through its context.
func Map[T, R any](in iter.Seq2[T, error], jobs int, f func(T) R) iter.Seq2[R, error] {
	type result struct {
		value R
		err   error
	}
	return func(yield func(R, error) bool) {
		queue := make(chan chan result, max(1, jobs)-1)
		stop := make(chan struct{})
		defer close(stop)
		go func() {
			defer close(queue)
			for v, err := range in {
				c := make(chan result, 1)
				select {
				case queue <- c:
				case <-stop:
					return
				}
				if err != nil {
					c <- result{err: err}
					return
				}
				go func() { c <- result{value: f(v)} }()
			}
		}()
		for c := range queue {
			r := <-c
			if !yield(r.value, r.err) || r.err != nil {
				return
			}
		}
	}
}
