// Package fit fits the weights of log-linear decisions to examples that people
// marked. Only commands that fit weights use it; the program reads what they
// write with package weights.
//
// Start with [Case] and [Fit]. A choice among candidates and a yes or no are
// one thing here: a yes or no is the choice between a candidate and nothing,
// see [YesOrNo].
package fit

import (
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/optimize"
)

// Candidate is one of the things to choose from, by its features.
type Candidate[F comparable] struct {
	Features []F
	Values   []float64 // of the features, in their order; nil where each is 1
}

// Case is one example: a choice and what people chose. Several candidates may
// be right. A case without a right one teaches nothing and is an error.
type Case[F comparable] struct {
	Candidates []Candidate[F]
	Right      []bool  // of each candidate
	Weight     float64 // how much the case counts; 0 is 1
}

// YesOrNo returns the case of a decision whether something is so.
func YesOrNo[F comparable](c Candidate[F], yes bool) Case[F] {
	return Case[F]{Candidates: []Candidate[F]{{}, c}, Right: []bool{!yes, yes}}
}

// Settings say how weights are kept from learning the examples by heart. The
// zero value fits without any restraint.
type Settings[F comparable] struct {
	// L2 draws every weight to its prior: half of it, times the square of the
	// distance, is taken off the log-likelihood of all cases.
	L2 float64

	// Free are the features that are not drawn anywhere, such as a bias.
	Free []F

	// Prior are the weights to start from and to be drawn to; 0 for those that
	// it does not name. Features that it names get a weight however rare.
	Prior map[F]float64

	// Rarest is how many candidates must have a feature for it to get a weight.
	Rarest int
}

// steepest is the greatest slope of the mean loss of a case, by any weight, at
// which the search has arrived.
const steepest = 3e-6

// longest is how many steps the search takes at most.
const longest = 400

// Fit returns the weights of greatest likelihood under a softmax over the
// candidates of each case, less the penalties of the settings. The search is
// L-BFGS (Liu and Nocedal, 1989). The same cases in the same order give the
// same result; another order changes the last digits at most. The cost is that
// of some hundred passes over all features of all candidates.
func Fit[F comparable](cases []Case[F], s Settings[F]) (map[F]float64, error) {
	t, err := newTable(cases, &s)
	if err != nil {
		return nil, err
	}
	problem := optimize.Problem{
		Func: func(w []float64) float64 { return t.loss(w, nil) },
		Grad: func(grad, w []float64) { t.loss(w, grad) },
	}
	stop := &optimize.Settings{GradientThreshold: steepest, MajorIterations: longest}
	result, err := optimize.Minimize(problem, t.start(), stop, &optimize.LBFGS{})
	if result == nil || slices.ContainsFunc(result.X, math.IsNaN) {
		return nil, fmt.Errorf("fitting %d cases: %w", len(cases), err)
	}
	// An error beside a result is a line search that ran out of digits: the
	// place is as good as can be told.
	return t.named(result.X, s.Prior), nil
}

// Score returns the sum of the weights of a candidate's features: its log-odds,
// less what all candidates of a case have in common.
func Score[F comparable](c *Candidate[F], weights map[F]float64) float64 {
	var sum float64
	for i, f := range c.Features {
		if c.Values == nil {
			sum += weights[f]
		} else {
			sum += weights[f] * c.Values[i]
		}
	}
	return sum
}

// Rounded returns the weights with a number of decimals, without those whose
// amount is below least.
func Rounded[F comparable, W ~map[F]float64](weights W, decimals int, least float64) W {
	unit := math.Pow10(decimals)
	out := make(W, len(weights))
	for f, w := range weights {
		if math.Abs(w) >= least {
			out[f] = math.Round(w*unit) / unit
		}
	}
	return out
}
