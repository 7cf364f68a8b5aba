package main

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/optimize"
	"gonum.org/v1/gonum/stat"

	"os"

	"github.com/quotediff/quotediff/compare"
)

const features = compare.FeatureCount

// penalty is the weight of the squares of the weights, of standardized
// features, against one pair.
const penalty = .02

// hard is how much a pair of kind "hardest" counts: the most alike of pairs that
// are not the same are where a threshold falls.
const hard = 3

// people is how much a pair of versions that two people made counts: they are
// the freest.
const people = 1.5

// whole is how much more a pair of whole sentences counts among those of which
// one reads as a piece: there are few, and a cluster meets them as often.
const whole = 3

// fitted are the bias and the weights of greatest penalized likelihood.
func fitted(examples []example) ([]float64, error) {
	mean, deviation := standard(examples)
	rows := make([][features]float64, len(examples))
	for i, e := range examples {
		for k, x := range e.features {
			rows[i][k] = (x - mean[k]) / deviation[k]
		}
	}
	problem := optimize.Problem{
		Func: func(w []float64) float64 { return loss(examples, rows, w, nil) },
		Grad: func(grad, w []float64) { loss(examples, rows, w, grad) },
	}
	result, err := optimize.Minimize(problem, make([]float64, features+1), &optimize.Settings{GradientThreshold: 3e-6, MajorIterations: 400}, &optimize.LBFGS{})
	if err != nil && result == nil {
		return nil, err
	}
	w := slices.Clone(result.X)
	for k := range features { // back to features as they are
		w[k+1] /= deviation[k]
		w[0] -= w[k+1] * mean[k]
	}
	return w, nil
}

func standard(examples []example) (mean, deviation [features]float64) {
	column := make([]float64, len(examples))
	for k := range features {
		for i, e := range examples {
			column[i] = e.features[k]
		}
		mean[k], deviation[k] = stat.MeanStdDev(column, nil)
		deviation[k] = max(deviation[k], 1e-9)
	}
	return mean, deviation
}

// loss is the penalized negative log likelihood by pair, and its gradient.
func loss(examples []example, rows [][features]float64, w, grad []float64) float64 {
	total, sum := 0.0, 0.0
	if grad != nil {
		clear(grad)
	}
	for i, row := range rows {
		z := w[0] + floats.Dot(w[1:], row[:])
		weight := examples[i].weight
		sum += weight
		y := 0.0
		if examples[i].label {
			y = 1
		}
		total += weight * (math.Max(z, 0) - z*y + math.Log1p(math.Exp(-math.Abs(z))))
		if grad != nil {
			d := weight * (1/(1+math.Exp(-z)) - y)
			grad[0] += d
			floats.AddScaled(grad[1:], d, row[:])
		}
	}
	for k := 1; k < len(w); k++ {
		total += penalty * w[k] * w[k] / 2
		if grad != nil {
			grad[k] += penalty * w[k]
		}
	}
	if grad != nil {
		floats.Scale(1/sum, grad)
	}
	return total / sum
}

func logits(examples []example, w []float64) []float64 {
	out := make([]float64, len(examples))
	for i, e := range examples {
		out[i] = w[0] + floats.Dot(w[1:], e.features[:])
	}
	return out
}

// leftOut are the logits of each pair by weights fitted on the other sets.
func leftOut(examples []example) ([]float64, error) {
	sets := map[string]bool{}
	for _, e := range examples {
		sets[e.set] = true
	}
	out := make([]float64, len(examples))
	for set := range sets {
		var others []example
		for _, e := range examples {
			if e.set != set {
				others = append(others, e)
			}
		}
		if len(others) == 0 {
			others = examples
		}
		w, err := fitted(others)
		if err != nil {
			return nil, err
		}
		for i, z := range logits(examples, w) {
			if examples[i].set == set {
				out[i] = z
			}
		}
	}
	return out, nil
}

// recallAt is the greatest recall at a precision of 0.99 or more.
func recallAt(examples []example, logits []float64) float64 {
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		if logits[i] != logits[j] {
			return map[bool]int{true: -1, false: 1}[logits[i] > logits[j]]
		}
		return i - j
	})
	positive := 0
	for _, e := range examples {
		if e.label {
			positive++
		}
	}
	right, best := 0, 0
	for n, i := range order {
		if examples[i].label {
			right++
		}
		last := n+1 == len(order) || logits[order[n+1]] != logits[i]
		if last && float64(right) >= .99*float64(n+1) {
			best = right
		}
	}
	return float64(best) / float64(max(positive, 1))
}

func write(name string, same, part []float64) error {
	var b strings.Builder
	b.WriteString("# Weights of the two scores: feature, of a whole sentence, of a part. Written by\n# go run ./compare/internal/fit; the features are those of Measures.Features.\n")
	for i, n := range append([]string{"bias"}, compare.FeatureNames[:]...) {
		b.WriteString(n + " " + strconv.FormatFloat(same[i], 'f', 4, 64) + " " + strconv.FormatFloat(part[i], 'f', 4, 64) + "\n")
	}
	return os.WriteFile(name, []byte(b.String()), 0o644)
}
