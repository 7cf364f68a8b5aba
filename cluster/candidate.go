package cluster

import (
	"cmp"
	"slices"
)

const (
	// leaders is how many readings of the highest rank stand for all that
	// share a feature, so that 10^5 that share one cost no more than that.
	leaders = 8
	// mostCandidates is how many candidates of a reading are looked at, those
	// that share the most information with it.
	mostCandidates = 16
)

// candidates returns for each reading, in order of rank, the readings of
// higher rank that share words with it: runs of three and of two words and
// single roots of words. Cost: features times leaders.
func candidates(ranked []*reading) [][]int32 {
	posting := map[uint64][]int32{}
	out := make([][]int32, len(ranked))
	shared := map[int32]float64{}
	for i, r := range ranked {
		clear(shared)
		seen := map[uint64]bool{}
		for f := range r.features {
			if seen[f.hash] {
				continue
			}
			seen[f.hash] = true
			list := posting[f.hash]
			for _, j := range list {
				shared[j] += f.mass
			}
			if len(list) < leaders {
				posting[f.hash] = append(list, int32(i))
			}
		}
		out[i] = best(shared)
	}
	return out
}

func best(shared map[int32]float64) []int32 {
	all := make([]int32, 0, len(shared))
	for j := range shared {
		all = append(all, j)
	}
	slices.SortFunc(all, func(a, b int32) int { return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b)) })
	return all[:min(len(all), mostCandidates)]
}

// feature is something a reading can be found by.
type feature struct {
	hash uint64
	mass float64
}

func (r *reading) features(yield func(feature) bool) {
	for i := range r.words {
		w := &r.words[i]
		if !yield(feature{mix(r.event, w.root), w.mass}) {
			return
		}
		if i+1 < len(r.words) && !yield(feature{mix(r.event, w.norm, r.words[i+1].norm), w.mass}) {
			return
		}
		if i+2 < len(r.words) && !yield(feature{mix(r.event, w.norm, r.words[i+1].norm, r.words[i+2].norm), w.mass}) {
			return
		}
	}
}
