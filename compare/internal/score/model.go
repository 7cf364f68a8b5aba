package score

import "github.com/quotediff/quotediff/internal/weights"

// Bias is the name of the weight that stands for no feature.
const Bias = "bias"

// Decision is one thing that a regression tells of two wordings.
type Decision struct {
	Name     string   // under which its weights are kept
	Features []string // that it weighs, of [Names]
}

// The decisions. Whole and Part say that two wordings are one statement, and are
// the only ones that join; all others grade. Their features were chosen one by one,
// each the one that helped most on pairs left out, until none helped by .001.
var (
	Whole = Decision{"whole", Names[:ofWords]} // versions of one whole sentence
	Part  = Decision{"part", Names[:ofWords]}  // one is part of the other

	// Paraphrase is that readers take one for a paraphrase of the other.
	Paraphrase = Decision{"paraphrase", []string{
		"reach²", "log-longest", "levenshtein", "word-pairs²", "names", "log-numbers-against", "trigram-dice²",
		"content-cosine²", "word-skips", "coverage", "log-numbers-alone",
	}}
	// Similarity is how near readers find them in meaning.
	Similarity = Decision{"similarity", []string{
		"content-cosine", "numbers", "log-shorter", "word-pairs-by-log-shorter", "content", "linked", "log-numbers-alone",
		"names-against", "log-longest", "log-numbers-shared", "letter-trigrams",
	}}
	// Roles is that both tell alike who did what to whom, where they share their words.
	Roles = Decision{"roles", []string{
		"log-runs", "inverted", "log-exchanges", "content", "levenshtein", "word-skips", "exchanged", "inverted-by-governed-once",
	}}
)

// Weights are those of one logistic regression.
type Weights struct {
	bias    float64
	weights Features
}

// LogOdds returns the log-odds that features speak for.
func (w *Weights) LogOdds(f *Features) float64 {
	s := w.bias
	for i, x := range f {
		s += w.weights[i] * x
	}
	return s
}

// NewWeights returns the weights of a decision out of a set that holds those of
// several, see [weights.Join]. It panics if the bias or a feature that the
// decision weighs has none.
func NewWeights(set weights.Set, d Decision) *Weights {
	own := set.Of(d.Name)
	must := func(name string) float64 {
		x, ok := own[name]
		if !ok {
			panic("embedded weights: none of " + d.Name + "/" + name)
		}
		return x
	}
	w := &Weights{bias: must(Bias)}
	for _, name := range d.Features {
		w.weights[number[name]] = must(name)
	}
	return w
}

// number is where in [Names] a feature stands.
var number = func() map[string]int {
	n := make(map[string]int, Count)
	for i, name := range Names {
		n[name] = i
	}
	return n
}()
