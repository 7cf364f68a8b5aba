package statistics

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestSummarize(t *testing.T) {
	hundred := make([]float64, 100)
	for i := range hundred {
		hundred[(37*i)%100] = float64(i + 1)
	}
	for _, tt := range []struct {
		name   string
		values []float64
		want   Summary
	}{
		{"none", nil, Summary{}},
		{"one", []float64{.3}, Summary{1, .3, .3, .3, .3, .3, .3, .3, .3}},
		{"two", []float64{4, 2}, Summary{Count: 2, Mean: 3, Least: 2, Most: 4, P5: 2.1, P25: 2.5, Median: 3, P75: 3.5, P95: 3.9}},
		{"three", []float64{.38, 1, 0}, Summary{Count: 3, Mean: .46, Least: 0, Most: 1, P5: .038, P25: .19, Median: .38, P75: .69, P95: .938}},
		{"one to a hundred", hundred, Summary{Count: 100, Mean: 50.5, Least: 1, Most: 100, P5: 5.95, P25: 25.75, Median: 50.5, P75: 75.25, P95: 95.05}},
	} {
		if diff := cmp.Diff(tt.want, Summarize(tt.values), cmpopts.EquateApprox(0, 1e-9)); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}
