package score

import "github.com/quotediff/quotediff/internal/weights"

// Bias is the name of the weight that stands for no feature.
const Bias = "bias"

// Weights are those of one logistic regression.
type Weights struct {
	bias    float64
	weights Features
}

// LogOdds returns the log-odds that features speak for.
func (w *Weights) LogOdds(f *Features) float64 {
	s := w.bias
	for i, x := range f {
		s += w.weights[i] * x
	}
	return s
}

// Model is two regressions: that two wordings are versions of one whole
// sentence, and that one is part of the other.
type Model struct{ Whole, Part Weights }

// NewModel returns the model of weights with the decisions "whole" and "part".
// It panics if a feature or the bias has no weight.
func NewModel(set weights.Set) *Model {
	return &Model{NewWeights(set.Of("whole")), NewWeights(set.Of("part"))}
}

// NewWeights returns the weights of one decision. It panics if a feature or the
// bias has none.
func NewWeights(set weights.Set) Weights {
	w := Weights{bias: must(set, Bias)}
	for i, name := range Names {
		w.weights[i] = must(set, name)
	}
	return w
}

func must(set weights.Set, name string) float64 {
	w, ok := set[name]
	if !ok {
		panic("embedded weights: none of " + name)
	}
	return w
}
