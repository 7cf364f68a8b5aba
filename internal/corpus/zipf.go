package corpus

import (
	"math"
	"math/rand/v2"
	"sort"
)

// zipf draws ranks 1 to n with a chance in proportion to (rank+shift)^-exponent
// (Mandelbrot, An Informational Theory of the Statistical Structure of
// Language, 1953; without a shift it is Zipf's law).
type zipf []float64

func newZipf(n int, exponent, shift float64) zipf {
	z := make(zipf, n)
	sum := 0.0
	for i := range z {
		sum += math.Pow(float64(i+1)+shift, -exponent)
		z[i] = sum
	}
	return z
}

func (z zipf) draw(rng *rand.Rand) int {
	return 1 + min(sort.SearchFloat64s(z, rng.Float64()*z[len(z)-1]), len(z)-1)
}

// sizes draws sizes until they sum to n; the last is cut to that.
func (z zipf) sizes(rng *rand.Rand, n int) []int {
	var out []int
	for sum := 0; sum < n; sum += out[len(out)-1] {
		out = append(out, min(z.draw(rng), n-sum))
	}
	return out
}
