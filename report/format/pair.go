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

// Pair writes two wordings and what differs between them, for people.
func Pair(w io.Writer, p *report.Pair) error {
	var b strings.Builder
	fmt.Fprintf(&b, "a  %s\nb  %s\n\n", view.OneLine(p.A), view.OneLine(p.B))
	verdict := "not one utterance"
	switch {
	case p.Same:
		verdict = "one utterance, or one is part of the other"
	case p.Proposed:
		verdict = "near enough for a person to decide"
	}
	fmt.Fprintf(&b, "score %.2f: %s\n", p.Score, verdict)
	for _, name := range slices.Sorted(maps.Keys(p.Measures)) {
		fmt.Fprintf(&b, "  %s %.2f\n", name, p.Measures[name])
	}
	if len(p.Differences) > 0 {
		b.WriteByte('\n')
	}
	for _, d := range p.Differences {
		fmt.Fprintf(&b, "%-6s  %s: %s → %s\n", d.Severity, kindOf(d.Type, d.Subtype), orNothing(d.A.Text), orNothing(d.B.Text))
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
