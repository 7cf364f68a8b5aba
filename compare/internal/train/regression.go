package main

import (
	"errors"
	"slices"

	"github.com/quotediff/quotediff/compare/internal/score"
	"github.com/quotediff/quotediff/internal/fit"
	"github.com/quotediff/quotediff/internal/weights"
)

// fitted returns the weights that pairs teach, of the bias and of the features
// as they are, rounded as they are written. A grade between no and yes counts as
// that share of a yes.
func (d *taught) fitted(pairs []pair) (weights.Set, error) {
	mean, deviation := fit.Standard(len(pairs), len(score.Features{}), func(i, k int) float64 { return pairs[i].features[k] })
	names, numbers := append([]string{score.Bias}, d.Features...), d.numbers()
	var cases []fit.Case[string]
	for _, p := range pairs {
		values := make([]float64, 1, len(names))
		values[0] = 1
		for _, k := range numbers {
			values = append(values, (p.features[k]-mean[k])/deviation[k])
		}
		for _, is := range []struct {
			yes   bool
			share float64
		}{{true, p.truth}, {false, 1 - p.truth}} {
			if is.share > 0 {
				c := fit.YesOrNo(fit.Candidate[string]{Features: names, Values: values}, is.yes)
				c.Weight = p.weight * is.share
				cases = append(cases, c)
			}
		}
	}
	w, err := fit.Fit(cases, fit.Settings[string]{L2: d.l2, Free: []string{score.Bias}})
	if err != nil {
		return nil, err
	}
	for _, k := range numbers {
		name := score.Names[k]
		w[name] /= deviation[k]
		w[score.Bias] -= w[name] * mean[k]
	}
	return fit.Rounded(w, 4, 0), nil
}

// numbers are where in [score.Names] the features of the decision stand.
func (d *taught) numbers() []int {
	n := make([]int, len(d.Features))
	for i, name := range d.Features {
		n[i] = slices.Index(score.Names[:], name)
	}
	return n
}

func (d *taught) judged(pairs []pair, set weights.Set) []judgement {
	w := score.NewWeights(weights.Join(map[string]weights.Set{d.Name: set}), d.Decision)
	out := make([]judgement, len(pairs))
	for i, p := range pairs {
		out[i] = judgement{w.LogOdds(&p.features), p.truth}
	}
	return out
}

// leftOut judges the pairs of each part by the weights that the others teach. A
// set is a part; groups of pairs without one are parted in [fit.Parts].
func (d *taught) leftOut(pairs []pair) ([]judgement, error) {
	all := groups(pairs)
	if len(all) < 2 {
		return nil, errors.New("pairs of two sets or more are needed, to leave one out")
	}
	parts := fit.Parts
	if pairs[0].set != "" {
		parts = len(all)
	}
	var out []judgement
	for others, part := range fit.Folds(all, parts) {
		set, err := d.fitted(others)
		if err != nil {
			return nil, err
		}
		out = append(out, d.judged(part, set)...)
	}
	return out, nil
}
