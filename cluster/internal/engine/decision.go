package engine

import (
	"sync"

	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/internal/weights"
)

// Bias is the name of the weight that stands for no feature.
const Bias = "bias"

// Features returns the names of the features that the decision weighs.
func Features() []string { return featureNames[:] }

// decision is a logistic regression. The log-odds that are asked are taken off
// its bias: a pair joins from 0 on.
type decision struct {
	bias    float64
	weights features
}

// embedded is fitted by go run ./cluster/internal/train.
var embedded = sync.OnceValue(func() *decision {
	return newDecision(weights.Embedded(language.Any.Bytes(language.JoinWeights)))
})

// newDecision returns the decision of a set of weights. It panics if a feature or
// the bias has none.
func newDecision(set weights.Set) *decision {
	d := &decision{bias: must(set, Bias)}
	for k, name := range featureNames {
		d.weights[k] = must(set, name)
	}
	return d
}

func must(set weights.Set, name string) float64 {
	w, ok := set[name]
	if !ok {
		panic("weights of joins: none of " + name)
	}
	return w
}

func (d *decision) logOdds(f *features) float64 {
	sum := d.bias
	for k, x := range f {
		sum += d.weights[k] * x
	}
	return sum
}
