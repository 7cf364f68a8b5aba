package speech

import (
	"io"

	"github.com/quotediff/quotediff/quote/internal/logit"
)

// Example is a candidate with the judgement of people.
type Example struct {
	Candidate
	Speech bool
}

// Fit fits the weights of a language and writes them in the form that the
// package embeds.
func Fit(w io.Writer, lang string, examples []Example) error {
	var xs []logit.Instance
	for i := range examples {
		if !examples[i].GoesOn {
			xs = append(xs, logit.Label(func(f *logit.Features) { examples[i].describe(f, lang) }, examples[i].Speech))
		}
	}
	return logit.Write(w, map[string]logit.Weights{"speech": logit.Fit(xs)})
}
