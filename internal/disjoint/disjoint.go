// Package disjoint keeps a partition of small numbers, whose parts can be
// joined: a forest of disjoint sets with path halving (Tarjan and van Leeuwen,
// Worst-case analysis of set union algorithms, 1984).
//
// Start with [New]. Parts are never taken apart again.
package disjoint

// Sets is a partition of the numbers from 0 up to its length. It is not safe
// for concurrent use, not even [Sets.Find].
type Sets []int

// New returns the partition of n numbers in which each stands alone.
func New(n int) Sets {
	s := make(Sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

// Find returns the smallest number of the set that holds i.
func (s Sets) Find(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

// Join makes one set of those that hold i and j. The cost of m calls of Join and
// Find is at most of the order of m times the logarithm of their number.
func (s Sets) Join(i, j int) {
	i, j = s.Find(i), s.Find(j)
	s[max(i, j)] = min(i, j)
}
