package fit

import "math"

// Standard returns the mean and the sample standard deviation of each of some columns
// of numbers, at(i, k) that of row i in column k. A column that does not vary has a
// deviation just above 0, so that it may be divided by.
func Standard(rows, columns int, at func(i, k int) float64) (mean, deviation []float64) {
	mean, deviation = make([]float64, columns), make([]float64, columns)
	for k := range columns {
		for i := range rows {
			mean[k] += at(i, k) / float64(rows)
		}
		sum := 0.0
		for i := range rows {
			d := at(i, k) - mean[k]
			sum += d * d
		}
		deviation[k] = max(math.Sqrt(sum/float64(rows-1)), 1e-9)
	}
	return mean, deviation
}
