package fit

import (
	"math"
	"testing"
)

func TestStandard(t *testing.T) {
	rows := [][]float64{{1, 7}, {2, 7}, {6, 7}}
	mean, deviation := Standard(len(rows), 2, func(i, k int) float64 { return rows[i][k] })
	if mean[0] != 3 || mean[1] != 7 || math.Abs(deviation[0]-math.Sqrt(7)) > 1e-12 || deviation[1] != 1e-9 {
		t.Errorf("%v %v, want [3 7] [√7 1e-9]", mean, deviation)
	}
}
