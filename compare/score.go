package compare

import (
	"math"
	"strconv"
	"sync"
)

// FeatureCount is how many features a score weighs.
const FeatureCount = 17

// Features are what the scores weigh: measures, and products of them, as what
// is enough for a long wording is not for a short one.
func (m *Measures) Features() [FeatureCount]float64 {
	linked := math.Log1p(m.Linked)
	asks := 0.0
	if m.OneAsks {
		asks = 1
	}
	return [...]float64{
		m.Reach,
		m.Exact,
		m.Moved,
		linked,
		m.Numbers,
		m.Levenshtein,
		m.TrigramDice,
		m.FivegramDice,
		m.Replaced / 10,
		asks,
		math.Log1p(m.UnlinkedLess),
		math.Log1p(m.UnlinkedMore),
		part(2*m.Linked, m.shorter+m.longer) * linked,
		m.Reach * linked,
		m.Linked / 100,
		math.Log1p(m.shorter),
		m.Content,
	}
}

// model is a logistic regression: the sum of features by weights, and a bias.
type model struct {
	bias    float64
	weights [FeatureCount]float64
}

func (m *model) logit(f [FeatureCount]float64) float64 {
	s := m.bias
	for i, x := range f {
		s += m.weights[i] * x
	}
	return s
}

// judgement is the two models, that a and b are versions of one whole sentence
// and that one is part of the other, as go run ./compare/internal/fit writes
// them.
type judgement struct{ same, part model }

var judge = sync.OnceValue(func() *judgement {
	j := &judgement{}
	for i, row := range table("data/score.txt") {
		same, part := number(row[1]), number(row[2])
		if i == 0 {
			j.same.bias, j.part.bias = same, part
		} else {
			j.same.weights[i-1], j.part.weights[i-1] = same, part
		}
	}
	return j
})

func number(s string) float64 {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic("compare: embedded data: " + err.Error())
	}
	return x
}

const (
	// partShift is taken off the evidence of a part, so that the same evidence
	// stands for the same precision as with whole sentences.
	partShift = 2
	// joinedAt and proposedAt are the thresholds of evidence.
	joinedAt   = 3.5
	proposedAt = 1.8
)

// evidence is the logit that two wordings are one utterance, or one is part of
// the other.
func (m *Measures) evidence() float64 {
	f := m.Features()
	if m.Fragment {
		return judge().part.logit(f) - partShift
	}
	return judge().same.logit(f)
}

// score is in [0,1] and rises with three things: where the evidence stands to
// what may decide, how certain it is beyond that, and how much of the content
// is linked, which grades what the evidence finds equally certain or equally
// hopeless. Three things lower it, the more the closer the wordings are
// otherwise, as they then share their words and do not say the same: another
// order, a denial on one side, a number in conflict. None of the three bears on
// the decision to join.
func (m *Measures) score(evidence float64) float64 {
	if m.Linked == 0 {
		return 0
	}
	s := .26*logistic((evidence-.95)/.75) + .36*logistic((evidence-8.7)/3) + .38*m.Content
	s *= 1 - .4*m.Moved*math.Pow(m.Reach, 6)
	placed := math.Pow(part(m.Linked+m.Replaced, m.shorter), 8)
	if m.Opposed {
		s *= 1 - .6*placed
	}
	if m.Numbers < 0 {
		s *= 1 - .6*placed
	}
	return s
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
