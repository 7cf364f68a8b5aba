package view

import (
	"cmp"
	"fmt"

	"github.com/quotediff/quotediff/report"
)

func (m *arrangement) damage() {
	if len(m.Damage) == 0 {
		return
	}
	m.section("Damaged copy")
	m.para(plain("Read through, and never counted as a divergence."))
	t := m.table("", "Article", "What", "Where", "Severity")
	for i, d := range m.Damage {
		what := d.Type
		if shown := m.broken(d); shown != "" {
			what += " “" + shown + "”"
		}
		if d.Note != "" {
			what += ": " + d.Note
		}
		t.row(plain(fmt.Sprintf("X%d", i+1)), plain(m.label[d.Article]), plain(what), m.at(d.Article, d.Span), plain(cmp.Or(d.Severity, "–")))
	}
}

// broken returns the text at a damaged place. A few characters, such as a mark,
// come with the words around them.
func (m *arrangement) broken(d report.Damage) string {
	if len([]rune(d.Text)) > 10 || d.Text == "" {
		return Clip(d.Text, 60)
	}
	before, after := m.page(d.Article).around(d.Span, 14)
	return OneLine(before + d.Text + after)
}
