package main

import (
	"cmp"
	"errors"
	"slices"

	"gonum.org/v1/gonum/stat"

	"github.com/quotediff/quotediff/compare/internal/score"
	"github.com/quotediff/quotediff/internal/fit"
	"github.com/quotediff/quotediff/internal/weights"
)

// settings draw the weights of standardized features to 0.
var settings = fit.Settings[string]{L2: .02, Free: []string{score.Bias}}

// fitted returns the weights that pairs teach, of the bias and of the features
// as they are, rounded as they are written.
func fitted(pairs []pair) (weights.Set, error) {
	mean, deviation := standard(pairs)
	names := append([]string{score.Bias}, score.Names[:]...)
	cases := make([]fit.Case[string], len(pairs))
	for i, p := range pairs {
		values := make([]float64, len(names))
		values[0] = 1
		for k, x := range p.features {
			values[k+1] = (x - mean[k]) / deviation[k]
		}
		cases[i] = fit.YesOrNo(fit.Candidate[string]{Features: names, Values: values}, p.same)
		cases[i].Weight = p.weight
	}
	w, err := fit.Fit(cases, settings)
	if err != nil {
		return nil, err
	}
	for k, name := range score.Names {
		w[name] /= deviation[k]
		w[score.Bias] -= w[name] * mean[k]
	}
	return fit.Rounded(w, 4, 0), nil
}

// standard returns the means and the deviations of the features.
func standard(pairs []pair) (mean, deviation score.Features) {
	column := make([]float64, len(pairs))
	for k := range mean {
		for i, p := range pairs {
			column[i] = p.features[k]
		}
		mean[k], deviation[k] = stat.MeanStdDev(column, nil)
		deviation[k] = max(deviation[k], 1e-9)
	}
	return mean, deviation
}

// judgement is the log-odds of a pair and what is true of it.
type judgement struct {
	logOdds float64
	same    bool
}

func judged(pairs []pair, set weights.Set) []judgement {
	w := score.NewWeights(set)
	out := make([]judgement, len(pairs))
	for i, p := range pairs {
		out[i] = judgement{w.LogOdds(&p.features), p.same}
	}
	return out
}

// leftOut judges the pairs of each set by the weights that the other sets teach.
func leftOut(s *sets) ([]judgement, error) {
	if len(s.pairs) < 2 {
		return nil, errors.New("pairs of two sets or more are needed, to leave one out")
	}
	var all []judgement
	for others, part := range fit.Folds(s.pairs, len(s.pairs)) {
		set, err := fitted(others)
		if err != nil {
			return nil, err
		}
		all = append(all, judged(part, set)...)
	}
	return all, nil
}

// precision is the precision at which the recall is given.
const precision = .99

// recall returns the greatest share of the pairs that are the same which a
// threshold finds at the precision or a better one.
func recall(all []judgement) float64 {
	slices.SortFunc(all, func(a, b judgement) int { return cmp.Compare(b.logOdds, a.logOdds) })
	right, best := 0, 0
	for n, j := range all {
		if j.same {
			right++
		}
		last := n+1 == len(all) || all[n+1].logOdds != j.logOdds
		if last && float64(right) >= precision*float64(n+1) {
			best = right
		}
	}
	return float64(best) / float64(max(right, 1))
}
