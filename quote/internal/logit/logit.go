// Package logit makes logistic decisions over sparse binary features with
// names: [Decide] makes a [Decision] from weights, and [Features] adds up the
// weights of one instance. It does not fit weights; for that, [Label] collects
// the names of features.
package logit

import (
	"maps"
	"math"
	"slices"

	"github.com/quotediff/quotediff/internal/weights"
)

// Decision is a decision ready to be made: weights by the hash of the feature's
// name, in open addressing with linear probing. It may be used from many
// goroutines.
type Decision struct {
	tags    []uint32 // the half of the hash that is not the slot, 0 for an empty one; a power of two of them
	weights []float64
}

// Decide makes a decision of weights.
func Decide(w weights.Set) *Decision {
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
// there. Two names are taken for one with a chance of one in 2^31 at most.
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
	Features []string // their names
	Yes      bool
}

// Label makes an instance of what describe adds.
func Label(describe func(*Features), yes bool) Instance {
	var f Features
	describe(&f)
	return Instance{f.names, yes}
}
