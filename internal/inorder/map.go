// Package inorder does costly work on a stream, several things at once, and
// hands the results on in the order of the stream.
package inorder

import "iter"

// Map calls f on everything that in yields, jobs of them at once, and yields
// what it returns in the order of in. No more than jobs results are held. An
// error of in is yielded in its place and ends the sequence. Calls of f must
// not depend on each other. Whoever stops early does not wait for what is at
// work; in must end by itself then, or by its context.
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
