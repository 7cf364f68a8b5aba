package format

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/internal/view"
)

// mostTold is how many code points of a clause a line of [Claims] has: with its place,
// it fits a terminal.
const mostTold = 80

// Claims writes the matters of a report in plain text: for each a line with its id,
// its kind and what it is about, and below it a line for each clause with its outlet
// and place, and whose words they are if not the outlet's own.
func Claims(w io.Writer, r *report.Report) error {
	e := &explanation{Index: view.New(r)}
	var b strings.Builder
	for i, c := range r.Claims {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s  %s: %s\n", c.ID, c.Kind, c.Matter)
		t := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
		for _, m := range c.Members {
			words := view.Clip(view.Trim(m.Text), mostTold)
			if !m.Told() {
				words += " (" + voice(&m) + ")"
			}
			fmt.Fprintf(t, "  %s\t%s\n", e.where(m.Article, m.Part, m.Span), words)
		}
		t.Flush() // into memory
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// claim prints the clauses of a matter, and why they are of one.
func (e *explanation) claim(c *report.Claim) {
	e.line("%s  one matter, told by %d articles: %s", c.ID, len(c.Members), c.Matter)
	for i := range c.Members {
		m := &c.Members[i]
		e.line("\n  %s  %s", e.where(m.Article, m.Part, m.Span), voice(m))
		e.line("    “%s”", view.OneLine(m.Text))
		e.clause(m)
	}
	if ds := e.About(c); len(ds) > 0 {
		e.line("\n  what differs:")
		for _, d := range ds {
			e.line("    %s  %s %s, %s", d.ID, d.Severity, kindOf(d.Type, d.Subtype), e.bothSides(d))
		}
	}
}

// clause prints what a member tells, and why it tells what the centre does.
func (e *explanation) clause(m *report.Clause) {
	for _, kind := range slices.Sorted(maps.Keys(m.Slots)) {
		e.line("    %s: %s", kind, view.OneLine(m.Slots[kind]))
	}
	if m.Centre {
		e.line("    the centre: %s; the others hang on it", e.where(m.Article, m.Part, m.Span))
		return
	}
	e.line("    hangs on the centre, score %.2f%s", m.Score, figures(m.Measures))
	links := make([]string, len(m.Links))
	for i, l := range m.Links {
		links[i] = l[0] + " = " + l[1]
	}
	if len(links) > 0 {
		e.line("    in the centre and here: %s", strings.Join(links, ", "))
	}
}

// voice says whose words a clause has: "told", "reported: Ida Roth".
func voice(m *report.Clause) string {
	if m.Told() {
		return string(m.Voice)
	}
	return string(m.Voice) + ": " + cmp.Or(m.Speaker, "speaker not named")
}
