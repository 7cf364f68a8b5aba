package view

import (
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

// headlines lists what headlines quote, the gravest first. What a headline quotes as
// its article does takes no row.
func (m *arrangement) headlines() {
	rows := slices.DeleteFunc(slices.Clone(m.Headlines), func(h report.Headline) bool { return !h.Differs() })
	if len(m.Headlines) == 0 {
		return
	}
	m.section("Headlines")
	m.para(plain(fmt.Sprintf("A headline is a witness of its own. The headlines have %s in marks; the articles below them quote %s in the same words.",
		count(len(m.Headlines), "quotation"), number(len(m.Headlines)-len(rows)))))
	if len(rows) == 0 {
		return
	}
	slices.SortStableFunc(rows, func(a, b report.Headline) int { return b.Severity.Rank() - a.Severity.Rank() })
	t := m.table("", "Headline of", "What it quotes", "Against the articles", "Where", "Severity")
	for i, h := range rows {
		where := m.inPart(h.Article, h.Part, h.Span)
		if h.Source != nil {
			where = join(" / ", where, m.at(h.Source.Article, h.Source.Span))
		}
		t.row(plain(fmt.Sprintf("H%d", i+1)), plain(m.label[h.Article]), plain("“"+Clip(h.Text, longSide)+"”"), plain(m.shorten.Replace(h.Note)), where, plain(string(h.Severity)))
	}
}

// graveHeadlines counts what headlines quote otherwise than the articles, with high or
// medium severity.
func (m *arrangement) graveHeadlines() int {
	n := 0
	for _, h := range m.Headlines {
		if h.Differs() && h.Severity.Rank() >= compare.Medium.Rank() {
			n++
		}
	}
	return n
}

// number writes a count as a word where it is none.
func number(n int) string {
	if n == 0 {
		return "none"
	}
	return fmt.Sprint(n)
}
