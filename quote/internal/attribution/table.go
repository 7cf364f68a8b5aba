package attribution

import (
	"maps"
	"math/bits"
	"slices"
)

// table is weights for fast reading: a perfect hash, in which the features of
// one group are displaced by one number to slots of their own (Belazzougui,
// Botelho and Dietzfelbinger, 2009). One look tells the weight, without a
// branch.
type table struct {
	slots     []uint64                 // the low tagBits of the mixed feature, and below them the number of its weight; 0 is free
	displaced []uint32                 // by group
	shift     uint                     // of a mixed feature to the number of its slot
	factor    uint64                   // by which features are mixed: odd, so that no two have one image
	weights   [1 << numberBits]float64 // by number; 0 stands for none. Of hundredths within (-5,5) there are fewer.
}

const (
	groupBits  = 11
	numberBits = 10
	tagBits    = 64 - numberBits // with the bits that the slot's own number says, all of a mixed feature
	tagMask    = 1<<tagBits - 1

	// 2^64 over the golden ratio (Knuth, The Art of Computer Programming 3, 6.4)
	golden = 0x9e3779b97f4a7c15
)

// group takes bits of the middle: the low ones tell the last value of a feature
// alone.
func group(h uint64) uint64 { return h >> 32 & (1<<groupBits - 1) }

// weight returns the weight of a feature, 0 for one without.
func (t *table) weight(f Feature) float64 {
	h := uint64(f) * t.factor
	s := t.slots[h>>t.shift^uint64(t.displaced[group(h)])]
	n := s & (1<<numberBits - 1)
	if s>>numberBits != h&tagMask {
		n = 0
	}
	return t.weights[n]
}

// table makes a table of the weights. Where two features of one group have one
// slot, it is tried with another factor.
func (w Weights) table() *table {
	features, values := slices.Sorted(maps.Keys(w)), slices.Compact(slices.Sorted(maps.Values(w)))
	t := &table{displaced: make([]uint32, 1<<groupBits)}
	for i, x := range values {
		t.weights[i+1] = float64(float32(x)) // sums near a tie fall as they did when the weights were set
	}
	number := func(f Feature) int {
		i, _ := slices.BinarySearch(values, w[f])
		return i + 1
	}
	for n := max(numberBits, bits.Len(uint(len(w)))); ; n++ {
		t.slots, t.shift = make([]uint64, 1<<n), uint(64-n)
		for k := range uint64(factors) {
			if t.factor = (2*k + 1) * golden; t.fill(features, number) {
				return t
			}
		}
	}
}

// factors is how many factors are tried before a larger table is.
const factors = 100

// fill puts the features into the slots and reports whether all could be.
func (t *table) fill(features []Feature, number func(Feature) int) bool {
	clear(t.slots)
	groups := make([][]Feature, 1<<groupBits)
	for _, f := range features {
		g := group(uint64(f) * t.factor)
		groups[g] = append(groups[g], f)
	}
	// the largest first, while there is most space
	slices.SortStableFunc(groups, func(a, b []Feature) int { return len(b) - len(a) })
	return !slices.ContainsFunc(groups, func(g []Feature) bool { return len(g) > 0 && !t.place(g, number) })
}

// place looks for the displacement that puts all features of a group into free
// slots, and reports whether there is one.
func (t *table) place(of []Feature, number func(Feature) int) bool {
	for d := range uint64(len(t.slots)) {
		put := 0
		for put < len(of) {
			h := uint64(of[put]) * t.factor
			if t.slots[h>>t.shift^d] != 0 {
				break
			}
			t.slots[h>>t.shift^d] = h<<numberBits | uint64(number(of[put]))
			put++
		}
		if put == len(of) {
			t.displaced[group(uint64(of[0])*t.factor)] = uint32(d)
			return true
		}
		for _, f := range of[:put] {
			t.slots[uint64(f)*t.factor>>t.shift^d] = 0
		}
	}
	return false
}
