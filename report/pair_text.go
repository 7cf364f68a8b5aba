package report

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// PairText writes two wordings and what differs between them, for people.
func PairText(w io.Writer, p *Pair) error {
	var b strings.Builder
	fmt.Fprintf(&b, "a  %s\nb  %s\n\n", oneLine(p.A), oneLine(p.B))
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

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return "“" + oneLine(s) + "”"
}
