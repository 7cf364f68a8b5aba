// Package logit fits and applies logistic decisions over sparse binary
// features with names. Weights are text, one a line, so that a change of a
// model can be read.
package logit

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Weights are the weights of one decision by feature name.
type Weights map[string]float64

// Features takes the features of one instance, part by part.
type Features struct {
	buf []byte
	to  func(key []byte)
}

// Add adds the feature that is named by the parts.
func (f *Features) Add(parts ...string) {
	f.buf = f.buf[:0]
	for i, p := range parts {
		if i > 0 {
			f.buf = append(f.buf, '|')
		}
		f.buf = append(f.buf, p...)
	}
	f.to(f.buf)
}

// Sum returns the log-odds of the instance that describe describes.
func (w Weights) Sum(describe func(*Features)) float64 {
	var x float64
	f := Features{to: func(key []byte) { x += w[string(key)] }}
	describe(&f)
	return x
}

// Probability returns the probability, in (0,1), of log-odds x.
func Probability(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// Instance is one labelled decision.
type Instance struct {
	features []string
	label    float64
}

// Label makes an instance.
func Label(describe func(*Features), label bool) Instance {
	x := Instance{}
	if label {
		x.label = 1
	}
	f := Features{to: func(key []byte) { x.features = append(x.features, string(key)) }}
	describe(&f)
	return x
}

// The settings of Fit were chosen on held-out articles: slow steps and a
// strong decay keep what is learned from a few hundred articles true of
// others.
const (
	passes  = 12   // over the instances
	rate    = 0.03 // of the first steps; AdaGrad (Duchi, Hazan, Singer, 2011) lowers it per weight
	decay   = 3e-3 // of every weight at every step it takes part in
	rarest  = 12   // a feature of fewer instances gets no weight
	tiniest = 0.02 // a weight below it is left out
)

// Fit fits one decision by stochastic gradient descent; the weights are the
// mean over the later half of the passes. The result depends on the order of
// the instances and on nothing else.
func Fit(xs []Instance) Weights {
	count := map[string]int{}
	for _, x := range xs {
		for _, f := range x.features {
			count[f]++
		}
	}
	w, g, total := Weights{}, Weights{}, Weights{}
	for pass := range passes {
		for n := range xs {
			// A fixed stride visits the instances in another order each pass.
			step(xs[(n*7919+pass*104729)%len(xs)], w, g, count)
		}
		if pass >= passes/2 {
			for f, x := range w {
				total[f] += x / float64(passes-passes/2)
			}
		}
	}
	maps.DeleteFunc(total, func(_ string, x float64) bool { return math.Abs(x) < tiniest })
	return total
}

func step(x Instance, w, g Weights, count map[string]int) {
	var z float64
	for _, f := range x.features {
		z += w[f]
	}
	miss := Probability(z) - x.label
	for _, f := range x.features {
		if count[f] < rarest {
			continue
		}
		d := miss + decay*w[f]
		g[f] += d * d
		w[f] -= rate * d / (math.Sqrt(g[f]) + 1e-6)
	}
}

// Write writes named decisions, sorted, one weight a line.
func Write(out io.Writer, decisions map[string]Weights) error {
	for _, name := range slices.Sorted(maps.Keys(decisions)) {
		for _, f := range slices.SortedFunc(maps.Keys(decisions[name]), cmp.Compare) {
			if _, err := fmt.Fprintf(out, "%s\t%s\t%.2f\n", name, f, decisions[name][f]); err != nil {
				return err
			}
		}
	}
	return nil
}

// Read reads what Write wrote.
func Read(in io.Reader) (map[string]Weights, error) {
	decisions := map[string]Weights{}
	lines := bufio.NewScanner(in)
	for n := 1; lines.Scan(); n++ {
		f := strings.Split(lines.Text(), "\t")
		if len(f) != 3 {
			return nil, fmt.Errorf("line %d: want decision, feature, weight", n)
		}
		w, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if decisions[f[0]] == nil {
			decisions[f[0]] = Weights{}
		}
		decisions[f[0]][f[1]] = w
	}
	return decisions, lines.Err()
}
