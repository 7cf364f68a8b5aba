package format

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/internal/view"
)

// mostTold is how many code points of a clause a line of [Claims] has.
const mostTold = 100

// Claims writes the matters of a report in plain text: for each a line with its id,
// its kind and what it is about, and below it a line for each clause with its outlet,
// its place and whose words it has.
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
			fmt.Fprintf(t, "  %s\t%s\t%s\n", e.where(&m), voice(&m), view.Clip(strings.TrimLeft(m.Text, ",;:-–— "), mostTold))
		}
		t.Flush() // into memory
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// where says where a clause stands: "post:3 @12–60", "post title @0–31".
func (e *explanation) where(m *report.Clause) string {
	if m.Part != "" {
		return fmt.Sprintf("%s %s @%d–%d", e.Label(m.Article), m.Part, m.Start, m.End)
	}
	return e.placeOf(m.Article, []report.Span{m.Span})
}

// voice says whose words a clause has: "told", "reported: Ida Roth".
func voice(m *report.Clause) string {
	if m.Told() {
		return string(m.Voice)
	}
	return string(m.Voice) + ": " + cmp.Or(m.Speaker, "speaker not named")
}
