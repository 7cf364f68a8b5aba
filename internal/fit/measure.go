package fit

import (
	"fmt"
	"iter"
	"math"
	"slices"
)

// Measures say how well weights decide cases; each case counts alike.
type Measures struct {
	Cases    int
	Accuracy float64 // the share of cases whose best candidate, the first of equals, is right
	Loss     float64 // the mean of −log of the probability of what is right
}

// Measure measures weights on cases; of none, all is 0.
func Measure[F comparable](cases []Case[F], weights map[F]float64) Measures {
	m := Measures{Cases: len(cases)}
	for i := range cases {
		best, right, all := cases[i].scores(weights)
		if cases[i].Right[best] {
			m.Accuracy++
		}
		m.Loss += all - right
	}
	n := float64(max(1, m.Cases))
	m.Accuracy, m.Loss = m.Accuracy/n, m.Loss/n
	return m
}

func (m Measures) String() string {
	return fmt.Sprintf("%d cases, accuracy %.4f, loss %.4f", m.Cases, m.Accuracy, m.Loss)
}

// scores returns the best candidate, and the logarithms of the sums of e to
// the scores of the right candidates and of all.
func (c *Case[F]) scores(weights map[F]float64) (best int, right, all float64) {
	scores := make([]float64, len(c.Candidates))
	for k := range c.Candidates {
		if scores[k] = Score(&c.Candidates[k], weights); scores[k] > scores[best] {
			best = k
		}
	}
	for k, x := range scores {
		p := math.Exp(x - scores[best])
		all += p
		if c.Right[k] {
			right += p
		}
	}
	return best, math.Log(max(right, math.SmallestNonzeroFloat64)), math.Log(all)
}

// And returns the measures of two sets of cases together.
func (m Measures) And(other Measures) Measures {
	n := float64(max(1, m.Cases+other.Cases))
	mean := func(a, b float64) float64 { return (a*float64(m.Cases) + b*float64(other.Cases)) / n }
	return Measures{m.Cases + other.Cases, mean(m.Accuracy, other.Accuracy), mean(m.Loss, other.Loss)}
}

// Parts is how many parts the examples are cut into, to measure on each part
// the weights fitted on the others.
const Parts = 5

// Measured fits weights on all groups of cases, and measures how well weights
// decide about them: left, where each of [Parts] is decided by weights fitted on
// the other parts, and same, by the weights that are returned. fitted fits
// weights on some cases.
func Measured[F comparable, W ~map[F]float64](groups [][]Case[F], fitted func([]Case[F]) (W, error)) (weights W, left, same Measures, err error) {
	for others, part := range Folds(groups, Parts) {
		w, err := fitted(others)
		if err != nil {
			return nil, Measures{}, Measures{}, err
		}
		left = left.And(Measure(part, w))
	}
	all := slices.Concat(groups...)
	weights, err = fitted(all)
	return weights, left, Measure(all, weights), err
}

// Folds cuts groups of examples into n parts of neighbours and yields the
// examples of all other parts, on which to fit, with those of the part, on
// which to measure. A group, such as an article, is never in both. With fewer
// groups than n, each is a part of its own.
func Folds[T any](groups [][]T, n int) iter.Seq2[[]T, []T] {
	return func(yield func(others, part []T) bool) {
		n = min(n, len(groups))
		for k := range n {
			from, to := len(groups)*k/n, len(groups)*(k+1)/n
			others := slices.Concat(slices.Concat(groups[:from]...), slices.Concat(groups[to:]...))
			if !yield(others, slices.Concat(groups[from:to]...)) {
				return
			}
		}
	}
}
