// Package score turns the measures of two wordings into features and weighs them
// in a [Model]. Package compare scores with it; the command train, below compare
// too, fits its weights.
package score

import "math"

// Measures are those of package compare: the two types convert into each other,
// and the compiler tells where they have parted. They are two, as compare
// imports this package and shows its own to users.
type Measures struct {
	Coverage        float64
	Reach           float64
	Exact           float64
	Moved           float64
	Content         float64
	Linked          float64
	UnlinkedLess    float64
	UnlinkedMore    float64
	Replaced        float64
	Numbers         float64
	TrigramDice     float64
	FivegramDice    float64
	Cosine          float64
	ContentCosine   float64
	WordPairs       float64
	WordSkips       float64
	LetterTrigrams  float64
	LetterFourgrams float64
	Longest         float64
	Names           float64
	NamesAgainst    float64
	NamesShared     float64
	NamesLess       float64
	NamesMore       float64
	NumbersShared   float64
	NumbersAgainst  float64
	NumbersAlone    float64
	First           float64
	Last            float64
	Levenshtein     float64
	OneAsks         bool
	Fragment        bool
	Opposed         bool
	Shorter         float64
	Longer          float64
	Inverted        float64
	Runs            float64
	Exchanges       float64
	Exchanged       float64
	GovernedOnce    float64
}

// Count is how many features there are.
const Count = 56

// ofWords is how many of the features, the first, say how alike the words are; the
// others say in which order these stand.
const ofWords = 50

// Names are the names of the features, in their order.
var Names = [Count]string{
	"reach", "exact", "moved", "log-linked", "numbers", "levenshtein", "trigram-dice", "fivegram-dice", "replaced", "one-asks",
	"log-unlinked-less", "log-unlinked-more", "dice-by-log-linked", "reach-by-log-linked", "linked", "log-shorter", "content",
	"cosine", "content-cosine", "word-pairs", "word-skips", "letter-trigrams", "letter-fourgrams", "log-longest", "longest",
	"names", "names-against", "log-names-shared", "log-names-less", "log-names-more",
	"log-numbers-shared", "log-numbers-against", "log-numbers-alone", "first", "last",
	"reach²", "levenshtein²", "trigram-dice²", "fivegram-dice²", "content²", "content-cosine²", "word-pairs²", "letter-trigrams²",
	"levenshtein-by-log-shorter", "trigram-dice-by-log-shorter", "content-by-log-shorter", "content-cosine-by-log-shorter",
	"word-pairs-by-log-shorter", "letter-trigrams-by-log-shorter", "names-against-by-log-shorter",
	"coverage", "log-runs", "log-exchanges", "exchanged", "inverted", "inverted-by-governed-once",
}

// mostMass is from how much information on more of it says nothing more, in
// nats: that of a sentence of sixty words. The weights were set on sentences.
const mostMass = 400

// Features are what a score weighs, in the order of [Names].
type Features [Count]float64

// FeaturesOf returns the features of two wordings: measures, their squares where twice as
// much says more than twice as much, and products of them, as what is enough
// for a long wording is not for a short one.
func FeaturesOf(m *Measures) Features {
	mass := min(m.Linked, mostMass)
	linked, shorter := math.Log1p(mass), math.Log1p(min(m.Shorter, mostMass))
	return Features{
		m.Reach, m.Exact, m.Moved, linked, m.Numbers, m.Levenshtein, m.TrigramDice, m.FivegramDice, m.Replaced / 10, one(m.OneAsks),
		math.Log1p(m.UnlinkedLess), math.Log1p(m.UnlinkedMore), part(2*m.Linked, m.Shorter+m.Longer) * linked, m.Reach * linked,
		mass / 100, shorter, m.Content,
		m.Cosine, m.ContentCosine, m.WordPairs, m.WordSkips, m.LetterTrigrams, m.LetterFourgrams, math.Log1p(min(m.Longest, mostMass)), part(m.Longest, m.Shorter),
		m.Names, m.NamesAgainst, math.Log1p(min(m.NamesShared, mostMass)), math.Log1p(m.NamesLess), math.Log1p(m.NamesMore),
		math.Log1p(m.NumbersShared), math.Log1p(m.NumbersAgainst), math.Log1p(m.NumbersAlone), m.First, m.Last,
		m.Reach * m.Reach, m.Levenshtein * m.Levenshtein, m.TrigramDice * m.TrigramDice, m.FivegramDice * m.FivegramDice,
		m.Content * m.Content, m.ContentCosine * m.ContentCosine, m.WordPairs * m.WordPairs, m.LetterTrigrams * m.LetterTrigrams,
		m.Levenshtein * shorter, m.TrigramDice * shorter, m.Content * shorter, m.ContentCosine * shorter,
		m.WordPairs * shorter, m.LetterTrigrams * shorter, m.NamesAgainst * shorter,
		m.Coverage, math.Log1p(m.Runs), math.Log1p(m.Exchanges), m.Exchanged, m.Inverted, m.Inverted * m.GovernedOnce,
	}
}

func one(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// part returns what share a part is of a whole, at most 1; 0 of nothing.
func part(of, whole float64) float64 {
	if whole <= 0 {
		return 0
	}
	return min(1, of/whole)
}
