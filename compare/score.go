package compare

import (
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/quotediff/quotediff/internal/language"
)

// FeatureCount is how many features a score weighs.
const FeatureCount = 50

// FeatureNames names them, in their order.
var FeatureNames = [FeatureCount]string{
	"reach", "exact", "moved", "log-linked", "numbers", "levenshtein", "trigram-dice", "fivegram-dice", "replaced", "one-asks",
	"log-unlinked-less", "log-unlinked-more", "dice-by-log-linked", "reach-by-log-linked", "linked", "log-shorter", "content",
	"cosine", "content-cosine", "word-pairs", "word-skips", "letter-trigrams", "letter-fourgrams", "log-longest", "longest",
	"names", "names-against", "log-names-shared", "log-names-less", "log-names-more",
	"log-numbers-shared", "log-numbers-against", "log-numbers-alone", "first", "last",
	"reach²", "levenshtein²", "trigram-dice²", "fivegram-dice²", "content²", "content-cosine²", "word-pairs²", "letter-trigrams²",
	"levenshtein-by-log-shorter", "trigram-dice-by-log-shorter", "content-by-log-shorter", "content-cosine-by-log-shorter",
	"word-pairs-by-log-shorter", "letter-trigrams-by-log-shorter", "names-against-by-log-shorter",
}

// mostMass is from how much information on more of it says nothing more, in
// nats: that of a sentence of sixty words. The weights were set on sentences.
const mostMass = 400

// Features are what the scores weigh: measures, their squares where twice as
// much says more than twice as much, and products of them, as what is enough
// for a long wording is not for a short one.
func (m *Measures) Features() [FeatureCount]float64 {
	mass := min(m.Linked, mostMass)
	linked, shorter := math.Log1p(mass), math.Log1p(min(m.shorter, mostMass))
	return [...]float64{
		m.Reach, m.Exact, m.Moved, linked, m.Numbers, m.Levenshtein, m.TrigramDice, m.FivegramDice, m.Replaced / 10, float64(one(m.OneAsks)),
		math.Log1p(m.UnlinkedLess), math.Log1p(m.UnlinkedMore), part(2*m.Linked, m.shorter+m.longer) * linked, m.Reach * linked,
		mass / 100, shorter, m.Content,
		m.Cosine, m.ContentCosine, m.WordPairs, m.WordSkips, m.LetterTrigrams, m.LetterFourgrams, math.Log1p(min(m.Longest, mostMass)), part(m.Longest, m.shorter),
		m.Names, m.NamesAgainst, math.Log1p(min(m.NamesShared, mostMass)), math.Log1p(m.NamesLess), math.Log1p(m.NamesMore),
		math.Log1p(m.NumbersShared), math.Log1p(m.NumbersAgainst), math.Log1p(m.NumbersAlone), m.First, m.Last,
		m.Reach * m.Reach, m.Levenshtein * m.Levenshtein, m.TrigramDice * m.TrigramDice, m.FivegramDice * m.FivegramDice,
		m.Content * m.Content, m.ContentCosine * m.ContentCosine, m.WordPairs * m.WordPairs, m.LetterTrigrams * m.LetterTrigrams,
		m.Levenshtein * shorter, m.TrigramDice * shorter, m.Content * shorter, m.ContentCosine * shorter,
		m.WordPairs * shorter, m.LetterTrigrams * shorter, m.NamesAgainst * shorter,
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
	i := -1
	for line := range language.Any.Lines(language.ScoreWeights) {
		i++
		row := strings.Fields(line)
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
	partShift = .43
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

// score is in [0,1] and rises with the evidence where that decides, with how
// much of the content both share below certainty, and with how much of the
// longer side is linked beyond, which grades what the evidence finds equally
// hopeless or equally certain. Three things lower it, the more the closer the
// wordings are otherwise, as they then share their words and do not say the
// same: another order, a denial on one side, a number in conflict. None of the
// three bears on the decision to join.
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
