package main

import (
	"cmp"
	"math"
	"slices"

	"github.com/quotediff/quotediff/cluster/internal/engine"
	"github.com/quotediff/quotediff/internal/fit"
	"github.com/quotediff/quotediff/internal/weights"
)

// settings draw the weights of standardized features to 0.
var settings = fit.Settings[string]{L2: 1, Free: []string{engine.Bias}}

// precision is the share of the joined pairs that has to be right, by which the
// threshold is set.
const precision = .97

// first are the weights by which pairs are found to learn from, so that what is
// learned does not hang on what was learned before: what has two thirds of either
// side in common joins.
func first() weights.Set {
	set := weights.Set{engine.Bias: -6.5}
	for _, name := range engine.Features() {
		set[name] = 0
	}
	set["cover"] = 10
	return set
}

// fitted returns the weights that examples teach, with a bias of which 0 is the
// lowest log-odds from which on the precision is reached. What is settled teaches
// no weight and counts for the precision.
func fitted(examples []example) (weights.Set, error) {
	open := slices.DeleteFunc(slices.Clone(examples), func(x example) bool { return x.Settled })
	mean, deviation := fit.Standard(len(open), len(engine.Features()), func(i, k int) float64 { return open[i].Values[k] })
	names := append([]string{engine.Bias}, engine.Features()...)
	cases := make([]fit.Case[string], len(open))
	for i, p := range open {
		values := make([]float64, len(names))
		values[0] = 1
		for k, x := range p.Values {
			values[k+1] = (x - mean[k]) / deviation[k]
		}
		cases[i] = fit.YesOrNo(fit.Candidate[string]{Features: names, Values: values}, p.same)
	}
	w, err := fit.Fit(cases, settings)
	if err != nil {
		return nil, err
	}
	for k, name := range engine.Features() {
		w[name] /= deviation[k]
		w[engine.Bias] -= w[name] * mean[k]
	}
	w[engine.Bias] -= threshold(examples, w)
	return fit.Rounded(w, 4, 0), nil
}

// logOdds are those of one example, infinite where it is settled.
func (x *example) logOdds(set weights.Set) float64 {
	if x.Settled {
		return math.Inf(1)
	}
	sum := set[engine.Bias]
	for k, name := range engine.Features() {
		sum += set[name] * x.Values[k]
	}
	return sum
}

// threshold is the lowest log-odds from which on the examples have the precision;
// the highest of all where none has.
func threshold(examples []example, set weights.Set) float64 {
	type judged struct {
		odds float64
		same bool
	}
	all := make([]judged, len(examples))
	for i := range examples {
		all[i] = judged{examples[i].logOdds(set), examples[i].same}
	}
	slices.SortFunc(all, func(a, b judged) int { return cmp.Compare(b.odds, a.odds) })
	right, lowest := 0, math.Inf(1)
	for n, j := range all {
		if j.same {
			right++
		}
		last := n+1 == len(all) || all[n+1].odds != j.odds
		if !math.IsInf(j.odds, 1) && (math.IsInf(lowest, 1) || last && float64(right) >= precision*float64(n+1)) {
			lowest = j.odds
		}
	}
	return lowest
}
