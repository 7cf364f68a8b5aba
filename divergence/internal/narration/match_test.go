package narration

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Where few articles share a key, the matches are all pairs of things of two
// articles that share one.
func TestMatches(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 9))
	for range 200 {
		n := r.IntN(30)
		articles, keys := make([]int, n), make([][]string, n)
		for i := range n {
			if articles[i] = 0; i > 0 {
				articles[i] = articles[i-1] + r.IntN(2)
			}
			for key := range 6 {
				if r.IntN(4) == 0 {
					keys[i] = append(keys[i], fmt.Sprint(key))
				}
			}
		}
		if n > 0 && articles[n-1] > 15 {
			continue
		}
		var want [][]match
		for x := range 16 {
			for y := x + 1; y < 16; y++ {
				if ms := sharing(articles, keys, x, y); ms != nil {
					want = append(want, ms)
				}
			}
		}
		got := matches(n, func(i int) int { return articles[i] }, func(i int) []string { return keys[i] })
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(match{})); diff != "" {
			t.Fatalf("%v %v: %s", articles, keys, diff)
		}
	}
}

// sharing compares everything that two articles tell.
func sharing(articles []int, keys [][]string, x, y int) (out []match) {
	for a := range keys {
		for b := range keys {
			if articles[a] == x && articles[b] == y && share(keys[a], keys[b]) {
				out = append(out, match{a, b})
			}
		}
	}
	return out
}

func share(a, b []string) bool {
	for _, v := range a {
		for _, w := range b {
			if v == w {
				return true
			}
		}
	}
	return false
}
