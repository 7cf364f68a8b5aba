package main

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"
)

// judgement is the log-odds of a pair and what is true of it.
type judgement struct{ logOdds, truth float64 }

// figure says how good judgements are.
type figure struct {
	name string
	of   func([]judgement) float64
}

var (
	recallAt99     = figure{"recall at 99 % precision", recall}
	areaUnderCurve = figure{"area under the curve", area}
	correlation    = figure{"correlation", correlated}
)

// precision is the precision at which the recall is given.
const precision = .99

// recall returns the greatest share of the pairs that are the same which a
// threshold finds at the precision or a better one.
func recall(all []judgement) float64 {
	slices.SortFunc(all, func(a, b judgement) int { return cmp.Compare(b.logOdds, a.logOdds) })
	right, best := 0.0, 0.0
	for n, j := range all {
		right += j.truth
		last := n+1 == len(all) || all[n+1].logOdds != j.logOdds
		if last && right >= precision*float64(n+1) {
			best = right
		}
	}
	return best / max(right, 1)
}

// area returns how often a pair that is the same is judged above one that is not;
// equals count half (Hanley and McNeil 1982).
func area(all []judgement) float64 {
	slices.SortFunc(all, func(a, b judgement) int { return cmp.Compare(a.logOdds, b.logOdds) })
	yes, no, above := 0.0, 0.0, 0.0
	for i := 0; i < len(all); {
		tied := 0.0
		from := i
		for ; i < len(all) && all[i].logOdds == all[from].logOdds; i++ {
			tied += all[i].truth
		}
		other := float64(i-from) - tied
		above += tied * (no + other/2)
		yes, no = yes+tied, no+other
	}
	return above / max(yes*no, 1)
}

// correlated returns how the probabilities go with the grades (Pearson 1896).
func correlated(all []judgement) float64 {
	x, y := make([]float64, len(all)), make([]float64, len(all))
	for i, j := range all {
		x[i], y[i] = 1/(1+math.Exp(-j.logOdds)), j.truth
	}
	return stat.Correlation(x, y, nil)
}
