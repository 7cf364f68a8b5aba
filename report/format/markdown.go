package format

import (
	"io"
	"strings"

	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/internal/view"
)

// Markdown writes the report in the Markdown of GitHub.
func Markdown(w io.Writer, r *report.Report, detail Detail) error {
	var m markdown
	for i, b := range sheetOf(r, detail).Blocks {
		if i > 0 {
			m.WriteByte('\n')
		}
		m.block(b)
	}
	_, err := io.WriteString(w, m.String())
	return err
}

type markdown struct{ strings.Builder }

func (m *markdown) line(parts ...string) {
	for _, p := range parts {
		m.WriteString(p)
	}
	m.WriteByte('\n')
}

func (m *markdown) block(b view.Block) {
	switch {
	case b.Heading != nil:
		m.line(strings.Repeat("#", b.Heading.Level), " ", escape(b.Heading.Text, true))
	case b.Quote != nil:
		m.line("> ", markdownLine(b.Quote, true))
	case b.List != nil:
		for _, l := range b.List {
			m.line("- ", markdownLine(l, true))
		}
	case b.Table != nil:
		m.table(b.Table)
	default:
		m.line(markdownLine(b.Para, true))
	}
}

func (m *markdown) table(t *view.Table) {
	m.row(t.Heads)
	for _, centred := range t.Centred {
		if centred {
			m.WriteString("|:-:")
		} else {
			m.WriteString("|---")
		}
	}
	m.line("|")
	for _, r := range t.Rows {
		m.row(r)
	}
}

func (m *markdown) row(cells []view.Inline) {
	for _, c := range cells {
		m.WriteString("| " + markdownLine(c, false) + " ")
	}
	m.line("|")
}

// markdownLine returns a line of Markdown. Emphasis has no blanks at its ends,
// because it would not be seen as emphasis then. opening says that the line may
// begin a block; one in a cell does not.
func markdownLine(l view.Inline, opening bool) string {
	var b strings.Builder
	for i, p := range l {
		if p.Text == "" {
			continue
		}
		switch p.Style {
		case view.Strong, view.Extra:
			b.WriteString("**" + strings.TrimSpace(escape(p.Text, opening && i == 0)) + "**")
		case view.Emphasized:
			b.WriteString("*" + strings.TrimSpace(escape(p.Text, opening && i == 0)) + "*")
		case view.Dropped:
			b.WriteString("~~" + strings.TrimSpace(escape(p.Text, opening && i == 0)) + "~~")
		case view.Exact:
			b.WriteString(code(p.Text))
		case view.Linked:
			b.WriteString("[" + escape(p.Text, false) + "](#" + p.To + ")")
		default:
			b.WriteString(escape(p.Text, opening && i == 0))
		}
	}
	return strings.TrimSpace(b.String())
}
