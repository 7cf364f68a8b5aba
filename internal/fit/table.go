package fit

import (
	"errors"
	"maps"
	"math"
	"slices"
)

// table holds cases ready for the search: features by number, and all
// candidates in a row.
type table[F comparable] struct {
	features []F       // by number
	prior    []float64 // by number
	penalty  []float64 // by number

	at     []int32   // numbers of the features of all candidates
	values []float64 // and their values; nil where each is 1
	ends   []int     // where in at each candidate ends
	right  []bool    // by candidate
	cases  []int     // which candidate each case ends before
	weight []float64 // by case
	total  float64   // of the weights

	scores []float64 // of the candidates of one case
}

var errNothingRight = errors.New("a case in which nothing is right")

func newTable[F comparable](cases []Case[F], s *Settings[F]) (*table[F], error) {
	t := &table[F]{}
	number := t.number(cases, s)
	weighed := slices.ContainsFunc(cases, func(c Case[F]) bool {
		return slices.ContainsFunc(c.Candidates, func(c Candidate[F]) bool { return c.Values != nil })
	})
	for i := range cases {
		c := &cases[i]
		if !slices.Contains(c.Right, true) {
			return nil, errNothingRight
		}
		weight := c.Weight
		if weight == 0 {
			weight = 1
		}
		for k := range c.Candidates {
			t.add(&c.Candidates[k], number, weighed)
		}
		t.right = append(t.right, c.Right...)
		t.cases = append(t.cases, len(t.ends))
		t.weight = append(t.weight, weight)
		t.total += weight
	}
	if t.total == 0 {
		return nil, errors.New("no cases to fit weights to")
	}
	t.prior, t.penalty = make([]float64, len(t.features)), make([]float64, len(t.features))
	for n, f := range t.features {
		t.prior[n], t.penalty[n] = s.Prior[f], s.L2
	}
	for _, f := range s.Free {
		if n, ok := number[f]; ok {
			t.penalty[n] = 0
		}
	}
	return t, nil
}

// number gives numbers to the features that get a weight, in the order in which
// the cases have them first.
func (t *table[F]) number(cases []Case[F], s *Settings[F]) map[F]int32 {
	count := map[F]int{}
	var order []F
	for i := range cases {
		for _, c := range cases[i].Candidates {
			for _, f := range c.Features {
				if count[f]++; count[f] == 1 {
					order = append(order, f)
				}
			}
		}
	}
	number := make(map[F]int32, len(order))
	for _, f := range order {
		if _, known := s.Prior[f]; known || count[f] >= s.Rarest {
			number[f] = int32(len(t.features))
			t.features = append(t.features, f)
		}
	}
	return number
}

func (t *table[F]) add(c *Candidate[F], number map[F]int32, weighed bool) {
	for i, f := range c.Features {
		n, ok := number[f]
		if !ok {
			continue
		}
		t.at = append(t.at, n)
		switch {
		case c.Values != nil:
			t.values = append(t.values, c.Values[i])
		case weighed:
			t.values = append(t.values, 1)
		}
	}
	t.ends = append(t.ends, len(t.at))
}

func (t *table[F]) start() []float64 { return slices.Clone(t.prior) }

// named returns weights by feature, and those of prior that no case has.
func (t *table[F]) named(w []float64, prior map[F]float64) map[F]float64 {
	out := maps.Clone(prior)
	if out == nil {
		out = make(map[F]float64, len(w))
	}
	for n, x := range w {
		out[t.features[n]] = x
	}
	return out
}

// loss returns the penalized negative log-likelihood, by unit of weight, and
// writes its gradient unless that is nil.
func (t *table[F]) loss(w, grad []float64) float64 {
	clear(grad)
	var loss float64
	from := 0
	for i, to := range t.cases {
		loss += t.weight[i] * t.choose(w, grad, from, to, t.weight[i])
		from = to
	}
	for n, x := range w {
		d := x - t.prior[n]
		loss += t.penalty[n] * d * d / 2
		if grad != nil {
			grad[n] = (grad[n] + t.penalty[n]*d) / t.total
		}
	}
	return loss / t.total
}

// choose returns −log of the probability of the right candidates of one case,
// which are those in [from, to), and adds its gradient, times weight.
func (t *table[F]) choose(w, grad []float64, from, to int, weight float64) float64 {
	t.scores = t.scores[:0]
	top := math.Inf(-1)
	for k := from; k < to; k++ {
		x := t.score(w, k)
		t.scores = append(t.scores, x)
		top = max(top, x)
	}
	var all, good float64
	for i, x := range t.scores {
		p := math.Exp(x - top)
		t.scores[i] = p
		all += p
		if t.right[from+i] {
			good += p
		}
	}
	good = max(good, math.SmallestNonzeroFloat64)
	if grad != nil {
		for i, p := range t.scores {
			slope := p / all
			if t.right[from+i] {
				slope -= p / good
			}
			t.addTo(grad, from+i, weight*slope)
		}
	}
	return math.Log(all) - math.Log(good)
}

func (t *table[F]) begin(k int) int {
	if k == 0 {
		return 0
	}
	return t.ends[k-1]
}

func (t *table[F]) score(w []float64, k int) float64 {
	var sum float64
	for i := t.begin(k); i < t.ends[k]; i++ {
		if t.values == nil {
			sum += w[t.at[i]]
		} else {
			sum += w[t.at[i]] * t.values[i]
		}
	}
	return sum
}

// addTo adds a slope by the score of candidate k to the gradient.
func (t *table[F]) addTo(grad []float64, k int, slope float64) {
	for i := t.begin(k); i < t.ends[k]; i++ {
		if t.values == nil {
			grad[t.at[i]] += slope
		} else {
			grad[t.at[i]] += slope * t.values[i]
		}
	}
}
