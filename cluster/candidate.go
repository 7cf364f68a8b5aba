package cluster

import "cmp"

const (
	// leaders is how many readings of the highest rank stand for all that
	// share a feature, so that 10^5 that share one cost no more than that.
	leaders = 8
	// mostCandidates is how many candidates of a reading are looked at, those
	// that share the most information with it.
	mostCandidates = 16
)

// candidates finds for each reading the readings of higher rank that share
// words with it. Cost and memory grow with the words of all readings; a
// reading is compared with leaders of each of its features, not with all that
// have it.
type candidates struct {
	readings []*reading
	of       []int32 // feature, in the order of the readings: where its leaders begin in lead, or -1
	first    []int   // reading: index of its first feature
	lead     []int32 // readings, ascending, each list ended by -1
	shared   []float64
	touched  []int32
}

// feature is something a reading can be found by: a root of a word, or a run
// of two or of three words.
type feature struct {
	hash    uint64
	reading int32
	place   int32 // among all features, in the order of the readings
}

// perWord is how many features begin with a word.
const perWord = 3

func findCandidates(ranked []*reading) *candidates {
	c := &candidates{readings: ranked, first: make([]int, len(ranked)+1), shared: make([]float64, len(ranked))}
	for i, r := range ranked {
		c.first[i+1] = c.first[i] + perWord*len(r.words)
	}
	features := make([]feature, 0, c.first[len(ranked)])
	for i, r := range ranked {
		for k := range r.words {
			for _, h := range r.features(k) {
				features = append(features, feature{h, int32(i), int32(len(features))})
			}
		}
	}
	sortFeatures(features)
	c.group(features)
	return c
}

// features are what can be found of the words from k on; 0 is none.
func (r *reading) features(k int) [perWord]uint64 {
	f := [perWord]uint64{mix(r.event, r.words[k].root)}
	if k+1 < len(r.words) {
		f[1] = mix(r.event, r.words[k].norm, r.words[k+1].norm)
	}
	if k+2 < len(r.words) {
		f[2] = mix(r.event, r.words[k].norm, r.words[k+1].norm, r.words[k+2].norm)
	}
	return f
}

// group notes the leaders of every feature that several readings have.
func (c *candidates) group(sorted []feature) {
	c.of = make([]int32, len(sorted))
	for from, to := 0, 0; from < len(sorted); from = to {
		for to = from; to < len(sorted) && sorted[to].hash == sorted[from].hash; to++ {
			c.of[sorted[to].place] = -1
		}
		if sorted[from].hash == 0 || sorted[from].reading == sorted[to-1].reading {
			continue
		}
		start, last := int32(len(c.lead)), int32(-1)
		for _, f := range sorted[from:to] {
			if f.reading == last {
				continue // twice in one reading
			}
			last = f.reading
			c.of[f.place] = start
			if len(c.lead)-int(start) < leaders {
				c.lead = append(c.lead, f.reading)
			}
		}
		c.lead = append(c.lead, -1)
	}
}

// above returns the candidates of reading i, those that share most first. The
// slice is the caller's. Not for two goroutines at once.
func (c *candidates) above(i int) []int32 {
	c.touched = c.touched[:0]
	for f := c.first[i]; f < c.first[i+1]; f++ {
		at := c.of[f]
		if at < 0 {
			continue
		}
		mass := c.readings[i].words[(f-c.first[i])/perWord].mass
		for ; c.lead[at] >= 0 && int(c.lead[at]) < i; at++ {
			j := c.lead[at]
			if c.shared[j] == 0 {
				c.touched = append(c.touched, j)
			}
			c.shared[j] += mass
		}
	}
	var top []int32
	for _, j := range c.touched {
		top = c.insert(top, j)
	}
	for _, j := range c.touched {
		c.shared[j] = 0
	}
	return top
}

// insert keeps the best mostCandidates in order.
func (c *candidates) insert(top []int32, j int32) []int32 {
	better := func(a, b int32) bool { return cmp.Or(cmp.Compare(c.shared[b], c.shared[a]), cmp.Compare(a, b)) < 0 }
	if len(top) == mostCandidates && !better(j, top[len(top)-1]) {
		return top
	}
	if len(top) < mostCandidates {
		top = append(top, j)
	} else {
		top[len(top)-1] = j
	}
	for k := len(top) - 1; k > 0 && better(top[k], top[k-1]); k-- {
		top[k], top[k-1] = top[k-1], top[k]
	}
	return top
}

// sortFeatures sorts by hash, and keeps the order of what has the same one:
// radix sort by the upper half, which tells all but a few apart, then
// insertion.
func sortFeatures(features []feature) {
	const digit = 11
	from, to := features, make([]feature, len(features))
	var count [1 << digit]int
	for shift := 31; shift < 64; shift += digit {
		clear(count[:])
		for i := range from {
			count[from[i].hash>>shift&(1<<digit-1)]++
		}
		at := 0
		for k, n := range count {
			count[k], at = at, at+n
		}
		for i := range from {
			k := from[i].hash >> shift & (1<<digit - 1)
			to[count[k]] = from[i]
			count[k]++
		}
		from, to = to, from
	}
	copy(features, from) // three passes end in the other half
	for i := 1; i < len(features); i++ {
		for k := i; k > 0 && features[k].hash < features[k-1].hash; k-- {
			features[k], features[k-1] = features[k-1], features[k]
		}
	}
}
