package compare

import (
	"math"
	"sync"

	"github.com/quotediff/quotediff/compare/internal/score"
	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/internal/weights"
)

// model is fitted by go run ./compare/internal/train.
var model = sync.OnceValue(func() *score.Model {
	return score.NewModel(weights.Embedded(language.Any.Bytes(language.ScoreWeights)))
})

const (
	// partShift is taken off the evidence of a part, so that the same evidence
	// stands for the same precision as with whole sentences.
	partShift = .43
	// joinedAt and proposedAt are the thresholds of evidence.
	joinedAt   = 3.5
	proposedAt = 1.8
)

// evidence is the logit that two wordings are one utterance, or one is part of
// the other.
func (m *Measures) evidence() float64 {
	f := score.FeaturesOf((*score.Measures)(m))
	if m.Fragment {
		return model().Part.LogOdds(&f) - partShift
	}
	return model().Whole.LogOdds(&f)
}

// score is in [0,1] and rises with the evidence where that decides, with how
// much of the content both share below certainty, and with how much of the
// longer side is linked beyond, which grades what the evidence finds equally
// hopeless or equally certain. Three things lower it, the more the closer the
// wordings are otherwise, as they then share their words and do not say the
// same: another order, a denial on one side, a number in conflict. None of the
// three affects the decision to join.
//
// The figures were set by search on the same pairs as the weights, for recall
// at 99 % precision, and on pairs with graded similarity.
func (m *Measures) score(evidence float64) float64 {
	if m.Linked == 0 {
		return 0
	}
	certain := logistic((evidence - 5.965) / .54)
	s := .2236*logistic((evidence-.569)/.781) + .4610*certain*math.Pow(m.Reach, .835) +
		(1-.952*certain)*(.1431*m.Content+.1724*m.ContentCosine)
	s *= 1 - .4*m.Moved*math.Pow(m.Reach, 6)
	placed := math.Pow(part(m.Linked+m.Replaced, m.Shorter), 8)
	if m.Opposed {
		s *= 1 - .6*placed
	}
	if m.Numbers < 0 {
		s *= 1 - .6*placed
	}
	return s
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
