package format

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/quotediff/quotediff/internal/statistics"
	"github.com/quotediff/quotediff/report"
)

// Spread is how the scores and measures of many pairs are spread. It holds every
// figure, 8 bytes each: some 300 bytes a pair.
type Spread struct {
	pairs, same, proposed int
	scores                []float64
	measures              map[string][]float64
}

// NewSpread returns the spread of no pairs.
func NewSpread() *Spread { return &Spread{measures: map[string][]float64{}} }

// Add takes in the figures of pairs.
func (s *Spread) Add(pairs []report.Pair) {
	for i := range pairs {
		p := &pairs[i]
		s.pairs++
		if p.Same {
			s.same++
		}
		if p.Proposed {
			s.proposed++
		}
		s.scores = append(s.scores, p.Score)
		for name, x := range p.Measures {
			s.measures[name] = append(s.measures[name], x)
		}
	}
}

// Text writes how many pairs were joined and a table: for the score and each
// measure, by name, the mean, the least and the greatest value, and the values
// below which 5, 25, 50, 75 and 95 of 100 pairs lie.
func (s *Spread) Text(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%d pairs: %d one utterance, %d near enough for a person to decide\n", s.pairs, s.same, s.proposed)
	t := tabwriter.NewWriter(&b, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "\tmean\tleast\t5 %\t25 %\tmedian\t75 %\t95 %\tmost\t")
	row := func(name string, values []float64) {
		x := statistics.Summarize(values)
		fmt.Fprintf(t, "%s\t", name)
		for _, v := range []float64{x.Mean, x.Least, x.P5, x.P25, x.Median, x.P75, x.P95, x.Most} {
			fmt.Fprintf(t, "%.2f\t", v)
		}
		fmt.Fprintln(t)
	}
	row("score", s.scores)
	for _, name := range slices.Sorted(maps.Keys(s.measures)) {
		row(name, s.measures[name])
	}
	t.Flush() // into memory
	_, err := io.WriteString(w, b.String())
	return err
}
