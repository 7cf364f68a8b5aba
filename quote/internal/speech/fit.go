package speech

import (
	"fmt"
	"io"

	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/quote/internal/logit"
)

// Example is a candidate with the judgement of people.
type Example struct {
	Candidate
	Lang   string
	Speech bool
}

// rarest is how many candidates a feature needs to get a weight. 5 and 12 are
// alike in cross-validation; on held-out articles 5 makes a tenth fewer errors.
const rarest = 5

// Fit fits the weights of a language, "und" for the model that knows words by
// class only, and writes them in the form that the package embeds.
func Fit(w io.Writer, model string, examples []Example) error {
	known := map[string]*Judge{}
	for _, x := range examples {
		if known[x.Lang] == nil {
			known[x.Lang] = &Judge{lang: newProfile(language.Of(x.Lang), model == "und")}
		}
	}
	var xs []logit.Instance
	for i := range examples {
		x := &examples[i]
		if !x.GoesOn {
			xs = append(xs, logit.Label(func(f *logit.Features) {
				known[x.Lang].read(&x.Candidate)
				known[x.Lang].describe(f, &x.Candidate)
			}, x.Speech))
		}
	}
	if len(xs) == 0 {
		return fmt.Errorf("fitting %s: nothing in marks", model)
	}
	return logit.Write(w, map[string]logit.Weights{"speech": logit.Fit(xs, rarest)})
}
