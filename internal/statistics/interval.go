// Package statistics says how sure a figure counted on few cases is, and how
// values are spread.
//
// Start with [Interval] and [Summarize].
package statistics

import "gonum.org/v1/gonum/stat/distuv"

// level is the share of cases in which an interval holds the true proportion.
const level = .95

// Interval returns the Jeffreys interval of the proportion of which successes
// out of trials were seen: in 95 of 100 cases the true proportion lies within
// it. Both ends are in [0,1], with low ≤ successes/trials ≤ high. The ends are
// the quantiles of the beta distribution B(x+1/2, n−x+1/2), but low is 0 where
// nothing and high is 1 where everything succeeded (Brown, Cai and DasGupta,
// Interval Estimation for a Binomial Proportion, 2001, who recommend it for few
// trials). Without trials nothing is known: 0 to 1. It panics if successes are
// negative or more than trials.
func Interval(successes, trials int) (low, high float64) {
	if successes < 0 || successes > trials {
		panic("statistics: successes out of range")
	}
	x, n := float64(successes), float64(trials)
	posterior := distuv.Beta{Alpha: x + .5, Beta: n - x + .5}
	low, high = 0, 1
	if successes > 0 {
		low = posterior.Quantile((1 - level) / 2)
	}
	if successes < trials {
		high = posterior.Quantile((1 + level) / 2)
	}
	return low, high
}
