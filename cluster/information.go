package cluster

import (
	"iter"
	"math"
	"slices"
)

// prior is how many readings the general frequency of a word counts for beside
// the readings of the run. In a story of a hundred stretches the names of the
// story weigh less than elsewhere, yet what only two of them share weighs much.
const prior = 1000

// spread counts in how many units of an event (readings, or groups of them) a
// root of a word stands.
type spread struct {
	units map[uint64]int // event: its units
	with  map[uint64]int // event and root: the units that have it
}

// spreadOf counts the units, each a list of readings of one event.
func spreadOf(units iter.Seq[[]*reading]) spread {
	s := spread{map[uint64]int{}, map[uint64]int{}}
	var roots []uint64
	for unit := range units {
		roots = roots[:0]
		for _, r := range unit {
			for _, w := range r.words {
				roots = append(roots, mix(r.event, w.root))
			}
		}
		s.units[unit[0].event]++
		slices.Sort(roots)
		for _, root := range slices.Compact(roots) {
			s.with[root]++
		}
	}
	return s
}

// mass is the information of a word in nats: -ln of the share of the other
// units of the event that have it, smoothed by its general frequency.
func (s spread) mass(r *reading, w *word) float64 {
	general := math.Exp(-float64(r.wording.Tokens[w.token].Weight))
	others := max(0, float64(s.with[mix(r.event, w.root)]-1))
	return -math.Log((others + prior*general) / (float64(s.units[r.event]) + prior))
}

// weigh gives every word of the readings its information.
func weigh(all []*reading) {
	s := spreadOf(func(yield func([]*reading) bool) {
		for i := range all {
			if !yield(all[i : i+1]) {
				return
			}
		}
	})
	for _, r := range all {
		s.weigh(r)
	}
}

// weigh gives every word of a reading its information.
func (s spread) weigh(r *reading) {
	r.mass = 0
	for i := range r.words {
		w := &r.words[i]
		w.mass = s.mass(r, w)
		r.mass += w.mass
	}
}
