package format

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/internal/view"
)

// Pair writes what was decided about two wordings, both of them, and what differs
// between them, for people.
func Pair(w io.Writer, p *report.Pair) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\na  %s\nb  %s\n", conclusion(p), view.OneLine(p.A), view.OneLine(p.B))
	if len(p.Differences) > 0 {
		b.WriteByte('\n')
	}
	for _, d := range p.Differences {
		fmt.Fprintf(&b, "%-6s  %s: %s → %s\n", d.Severity, kindOf(d.Type, d.Subtype), orNothing(d.A.Text), orNothing(d.B.Text))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Measures writes the score, the heads and the measures of two wordings.
func Measures(w io.Writer, p *report.Pair) error {
	var b strings.Builder
	fmt.Fprintf(&b, "\nscore %.2f\n", p.Score)
	for _, name := range report.HeadNames() {
		x, _ := p.Heads.Of(name)
		fmt.Fprintf(&b, "%s %.2f\n", name, x)
	}
	b.WriteByte('\n')
	for _, name := range slices.Sorted(maps.Keys(p.Measures)) {
		fmt.Fprintf(&b, "  %s %.2f\n", name, p.Measures[name])
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return "“" + view.OneLine(s) + "”"
}
