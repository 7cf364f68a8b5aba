package report

import (
	"io"
	"strings"
)

// Detail says how much of a report is written.
type Detail string

const (
	Brief Detail = "brief" // up to the table of who carries what
	Full  Detail = "full"  // all of it
)

// Markdown writes the report as GitHub renders Markdown. Everything is taken
// from the model, so a report read back gives the same bytes.
func Markdown(w io.Writer, r *Report, detail Detail) error {
	var m markdown
	for i, b := range arrange(r, detail).Blocks {
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

func (m *markdown) block(b block) {
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

func (m *markdown) table(t *table) {
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

func (m *markdown) row(cells []inline) {
	for _, c := range cells {
		m.WriteString("| " + markdownLine(c, false) + " ")
	}
	m.line("|")
}

// markdownLine returns a line of text. Emphasis holds no blank at its ends,
// where Markdown would not see it. A line in a cell opens no block.
func markdownLine(l inline, opening bool) string {
	var b strings.Builder
	for i, p := range l {
		if p.Text == "" {
			continue
		}
		switch p.Style {
		case strong, extra:
			b.WriteString("**" + strings.TrimSpace(escape(p.Text, opening && i == 0)) + "**")
		case emphasized:
			b.WriteString("*" + strings.TrimSpace(escape(p.Text, opening && i == 0)) + "*")
		case dropped:
			b.WriteString("~~" + strings.TrimSpace(escape(p.Text, opening && i == 0)) + "~~")
		case exact:
			b.WriteString(code(p.Text))
		case linked:
			b.WriteString("[" + escape(p.Text, false) + "](#" + p.To + ")")
		default:
			b.WriteString(escape(p.Text, opening && i == 0))
		}
	}
	return strings.TrimSpace(b.String())
}
