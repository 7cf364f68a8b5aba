package speech

import (
	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/quote/internal/logit"
)

// Example is a candidate with the judgement of people, to fit weights on.
type Example struct {
	Candidate
	Lang   string
	Speech bool
}

// Instances returns the decisions that the examples teach: all but those about
// what continues a quotation, which is not asked. With byClass the features
// know words by their class only, as the model for languages without examples
// does.
func Instances(examples []Example, byClass bool) []logit.Instance {
	judges := map[string]*Judge{}
	var out []logit.Instance
	for i := range examples {
		x := &examples[i]
		if x.GoesOn {
			continue
		}
		j := judges[x.Lang]
		if j == nil {
			j = &Judge{lang: newProfile(language.Of(x.Lang), byClass)}
			judges[x.Lang] = j
		}
		out = append(out, logit.Label(func(f *logit.Features) {
			j.read(&x.Candidate)
			j.describe(f, &x.Candidate)
		}, x.Speech))
	}
	return out
}
