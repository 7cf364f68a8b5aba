package compare

import (
	"math"
	"sync"

	"github.com/quotediff/quotediff/compare/internal/score"
	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/internal/weights"
)

// decide are the decisions that two wordings are one statement, and grades those
// that grade them; both are fitted by go run ./compare/internal/train.
var (
	decide = sync.OnceValue(func() (d struct{ whole, part *score.Weights }) {
		set := weights.Embedded(language.Any.Bytes(language.ScoreWeights))
		d.whole, d.part = score.NewWeights(set, score.Whole), score.NewWeights(set, score.Part)
		return d
	})
	grades = sync.OnceValue(func() (g struct{ paraphrase, similarity, roles *score.Weights }) {
		set := weights.Embedded(language.Any.Bytes(language.HeadWeights))
		g.paraphrase, g.similarity, g.roles = score.NewWeights(set, score.Paraphrase), score.NewWeights(set, score.Similarity), score.NewWeights(set, score.Roles)
		return g
	})
)

const (
	// partShift is taken off the evidence of a part, so that the same evidence
	// stands for the same precision as with whole sentences.
	partShift = .43
	// joinedAt and proposedAt are the thresholds of evidence.
	joinedAt   = 3.5
	proposedAt = 1.8
)

// evidence is the logit that two wordings are one statement, or one is part of
// the other.
func (m *Measures) evidence(f *score.Features) float64 {
	if m.Fragment {
		return decide().part.LogOdds(f) - partShift
	}
	return decide().whole.LogOdds(f)
}

// headsOf are the heads of two wordings with some evidence that they are one
// statement.
func headsOf(evidence float64, f *score.Features) Heads {
	g := grades()
	return Heads{
		Statement:  logistic(evidence - joinedAt),
		Paraphrase: logistic(g.paraphrase.LogOdds(f)),
		Similarity: logistic(g.similarity.LogOdds(f)),
		Roles:      logistic(g.roles.LogOdds(f)),
	}
}

// score is in [0,1] and puts pairs in order. It rises with the evidence where that
// decides, with how much of the content both share below certainty, and with how much
// of the longer side is linked beyond, which grades what the evidence finds equally
// hopeless or equally certain. Three things lower it, the more the closer the
// wordings are otherwise, as they then share their words and do not say the same:
// other roles, a denial on one side, a number in conflict. It joins nothing.
//
// The figures were set by search on the same pairs as the weights, for recall
// at 99 % precision, and on pairs with graded similarity.
func (m *Measures) score(evidence float64, h *Heads) float64 {
	if m.Linked == 0 {
		return 0
	}
	certain := logistic((evidence - 5.965) / .54)
	s := .2236*logistic((evidence-.569)/.781) + .4610*certain*math.Pow(m.Reach, .835) +
		(1-.952*certain)*(.1431*m.Content+.1724*m.ContentCosine)
	s *= 1 - .2*(1-h.Roles)*math.Pow(m.Content, 12)
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
