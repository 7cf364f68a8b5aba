package matter

import (
	"math"
	"sync"

	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/internal/weights"
)

// fitted are the weights by which rows are ranked. How they were fitted stands in
// their file.
var fitted = sync.OnceValue(func() weights.Set {
	return weights.Embedded(language.Any.Bytes(language.MatterWeights))
})

// Rank gives each row its chance by some weights: those of a logistic regression
// over the features, and "bias".
func Rank(rows []Row, w weights.Set) {
	var by features
	for i, n := range featureNames {
		by[i] = w[n]
	}
	for i := range rows {
		sum := w["bias"]
		for k, x := range rows[i].values {
			sum += by[k] * x
		}
		rows[i].Chance = 1 / (1 + math.Exp(-sum))
	}
}
