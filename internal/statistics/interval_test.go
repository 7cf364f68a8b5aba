package statistics

import (
	"math"
	"testing"
)

// TestInterval holds the ends to figures and to a slow reference, which adds up
// the density of the beta distribution.
func TestInterval(t *testing.T) {
	for trials := range 25 {
		for successes := range trials + 1 {
			low, high := Interval(successes, trials)
			share := .5
			if trials > 0 {
				share = float64(successes) / float64(trials)
			}
			if !(0 <= low && low <= share && share <= high && high <= 1) {
				t.Errorf("%d of %d: %g to %g", successes, trials, low, high)
			}
			if below := mass(successes, trials, low); successes > 0 && math.Abs(below-.025) > 1e-6 {
				t.Errorf("%d of %d: %g lies below %g", successes, trials, below, low)
			}
			if below := mass(successes, trials, high); successes < trials && math.Abs(below-.975) > 1e-6 {
				t.Errorf("%d of %d: %g lies below %g", successes, trials, below, high)
			}
			if l, h := Interval(trials-successes, trials); math.Abs(l-(1-high)) > 1e-9 || math.Abs(h-(1-low)) > 1e-9 {
				t.Errorf("%d of %d: %g to %g is not the mirror of %g to %g", trials-successes, trials, l, h, low, high)
			}
		}
	}
	for _, tt := range []struct {
		successes, trials int
		low, high         float64
	}{
		{0, 0, 0, 1}, {0, 10, 0, .2172}, {10, 10, .7828, 1},
	} {
		if low, high := Interval(tt.successes, tt.trials); math.Abs(low-tt.low) > 1e-4 || math.Abs(high-tt.high) > 1e-4 {
			t.Errorf("%d of %d: %.4f to %.4f, want %.4f to %.4f", tt.successes, tt.trials, low, high, tt.low, tt.high)
		}
	}
}

// mass is how much of B(x+1/2, n−x+1/2) lies below p, by Simpson's rule. With p
// the square of a sine the density is sin^2x · cos^2(n−x), which has no poles.
func mass(x, n int, p float64) float64 {
	density := func(angle float64) float64 {
		return math.Pow(math.Sin(angle), float64(2*x)) * math.Pow(math.Cos(angle), float64(2*(n-x)))
	}
	area := func(to float64) float64 {
		const steps = 2000
		sum, width := density(0)+density(to), to/steps
		for i := 1; i < steps; i++ {
			sum += density(float64(i)*width) * float64(2+2*(i%2))
		}
		return sum * width / 3
	}
	return area(math.Asin(math.Sqrt(p))) / area(math.Pi/2)
}

func FuzzInterval(f *testing.F) {
	f.Add(3, 4)
	f.Add(0, 1000000)
	f.Fuzz(func(t *testing.T, successes, trials int) {
		if trials < 0 || trials > 1<<40 || successes < 0 || successes > trials {
			t.Skip("no proportion")
		}
		low, high := Interval(successes, trials)
		if !(0 <= low && low <= high && high <= 1) {
			t.Errorf("%d of %d: %g to %g", successes, trials, low, high)
		}
	})
}
