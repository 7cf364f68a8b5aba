package statistics

import (
	"slices"

	"gonum.org/v1/gonum/stat"
)

// Summary describes how values are spread.
type Summary struct {
	Count       int
	Mean        float64
	Least, Most float64
	P5, P25     float64 // the value below which 5 and 25 of 100 lie
	Median      float64
	P75, P95    float64
}

// Summarize describes values, which it sorts in place. A quantile between two
// values is taken on the line between them, so that the median of two values is their mean
// (definition 7 of Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996).
// Of no values all figures are 0; the values must be numbers.
func Summarize(values []float64) Summary {
	if len(values) == 0 {
		return Summary{}
	}
	slices.Sort(values)
	n := float64(len(values))
	// gonum interpolates by definition 4, at np; definition 7 does at (n-1)p + 1
	at := func(p float64) float64 { return stat.Quantile(((n-1)*p+1)/n, stat.LinInterp, values, nil) }
	return Summary{
		Count: len(values), Mean: stat.Mean(values, nil), Least: values[0], Most: values[len(values)-1],
		P5: at(.05), P25: at(.25), Median: at(.5), P75: at(.75), P95: at(.95),
	}
}
