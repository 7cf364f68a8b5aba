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
// name. It may be used from many goroutines.
type Decision struct {
	slots []slot // open addressing, a power of two
}

type slot struct {
	hash   uint64 // 0 for an empty slot
	weight float64
}

// Decide makes a decision of weights.
func Decide(w Weights) *Decision {
	size := 1
	for size < 2*len(w)+1 {
		size *= 2
	}
	d := &Decision{make([]slot, size)}
	for _, name := range slices.Sorted(maps.Keys(w)) {
		h := hash(0, name)
		i := h & uint64(size-1)
		for d.slots[i].hash != 0 {
			i = (i + 1) & uint64(size-1)
		}
		d.slots[i] = slot{h, w[name]}
	}
	return d
}

func (d *Decision) weight(h uint64) float64 {
	mask := uint64(len(d.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		switch d.slots[i].hash {
		case h:
			return d.slots[i].weight
		case 0:
			return 0
		}
	}
}

// Sum returns the log-odds of the instance that describe describes.
func (d *Decision) Sum(describe func(*Features)) float64 {
	f := Features{decision: d}
	describe(&f)
	return f.sum
}

// Features takes the features of one instance, each as the parts of its name:
// it adds up their weights, or collects their names to fit a decision.
type Features struct {
	decision *Decision
	sum      float64
	names    []string
}

// Add adds the feature that is named by the parts, a bar between them.
func (f *Features) Add(parts ...string) {
	if f.decision == nil {
		f.names = append(f.names, strings.Join(parts, "|"))
		return
	}
	var h uint64
	for i, p := range parts {
		if i > 0 {
			h = mix(h, '|')
		}
		h = hash(h, p)
	}
	f.sum += f.decision.weight(h)
}

// hash goes on with a hash over the bytes of s. Parts are hashed one by one
// with a bar between them, or in one piece: the result is the same. It is never
// 0 for a name with at least one byte, up to an accident of one in 2^64.
func hash(h uint64, s string) uint64 {
	for i := range len(s) {
		h = mix(h, s[i])
	}
	return h
}

// mix is one step of FNV-1a with the bits of the product folded back.
func mix(h uint64, b byte) uint64 {
	h = (h ^ uint64(b) ^ 0xcbf29ce484222325) * 0x100000001b3
	return h ^ h>>29
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
