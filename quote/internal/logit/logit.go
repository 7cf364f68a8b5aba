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

// Decision is a decision ready to be made: weights by the hash of the feature's
// name, in open addressing with linear probing. It may be used from many
// goroutines.
type Decision struct {
	tags    []uint32 // the half of the hash that is not the slot, 0 for an empty one; a power of two of them
	weights []float64
}

// Decide makes a decision of weights.
func Decide(w Weights) *Decision {
	size := 1
	for size < 2*len(w)+1 {
		size *= 2
	}
	d := &Decision{make([]uint32, size), make([]float64, size)}
	for _, name := range slices.Sorted(maps.Keys(w)) {
		i, tag := d.home(hash(0, name))
		for d.tags[i] != 0 {
			i = (i + 1) & (size - 1)
		}
		d.tags[i], d.weights[i] = tag, w[name]
	}
	return d
}

// home returns where a hash stands or would stand and by what it is known
// there. Two names are taken for one by an accident of one in 2^31 at most.
func (d *Decision) home(h uint64) (slot int, tag uint32) {
	h = (h ^ h>>32) * 0x9e3779b97f4a7c15
	return int(h>>32) & (len(d.tags) - 1), uint32(h) | 1
}

func (d *Decision) weight(h uint64) float64 {
	i, tag := d.home(h)
	for d.tags[i] != 0 {
		if d.tags[i] == tag {
			return d.weights[i]
		}
		i = (i + 1) & (len(d.tags) - 1)
	}
	return 0
}

// Features begins an instance of the decision.
func (d *Decision) Features() Features { return Features{decision: d} }

// Features takes the features of one instance: it adds up their weights, or
// collects their names to fit a decision.
type Features struct {
	decision *Decision
	sum      float64
	names    []string
}

// LogOdds returns the log-odds by the features that were added.
func (f *Features) LogOdds() float64 { return f.sum }

// Add adds the feature that is named by a name and parts, a bar between them.
func (f *Features) Add(name string, parts ...*Part) {
	if f.decision == nil {
		f.collect(name, parts)
		return
	}
	h := hash(0, name)
	for _, p := range parts {
		h = (h*base+bar)*p.power + p.hash
	}
	f.sum += f.decision.weight(h)
}

func (f *Features) collect(name string, parts []*Part) {
	for _, p := range parts {
		name += "|" + p.text
	}
	f.names = append(f.names, name)
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
	var f Features
	describe(&f)
	x.features = f.names
	return x
}

// The settings of Fit were chosen on held-out articles: slow steps and a
// strong decay keep what is learned from a few hundred articles true of
// others.
const (
	passes  = 12   // over the instances
	rate    = 0.03 // of the first steps; AdaGrad (Duchi, Hazan, Singer, 2011) lowers it per weight
	decay   = 3e-3 // of every weight at every step it takes part in
	tiniest = 0.02 // a weight below it is left out
)

// Fit fits one decision by stochastic gradient descent; the weights are the
// mean over the later half of the passes. The result depends on the order of
// the instances and on nothing else. A feature of fewer than rarest instances
// gets no weight.
func Fit(xs []Instance, rarest int) Weights {
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
			step(xs[(n*7919+pass*104729)%len(xs)], w, g, count, rarest)
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

func step(x Instance, w, g Weights, count map[string]int, rarest int) {
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
