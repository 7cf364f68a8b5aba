package view

import (
	"fmt"
	"strings"

	"github.com/quotediff/quotediff/report"
)

func (m *arrangement) apart() {
	if len(m.Apart) == 0 {
		return
	}
	m.section("Alike, but kept apart")
	m.para(plain("Pairs that score near the threshold or share a striking phrase. Whether one of them is the same statement is for a person to decide."))
	t := m.table("", "a", "b", "Score:", "Why apart")
	for i, n := range m.Apart {
		t.row(plain(fmt.Sprintf("N%d", i+1)), m.apartSide(n.A), m.apartSide(n.B), plain(fmt.Sprintf("%.2f", n.Score)), plain(m.shorten.Replace(n.Why)))
	}
}

func (m *arrangement) apartSide(a report.Apart) Inline {
	var texts []string
	for _, s := range a.Spans {
		texts = append(texts, s.Text)
	}
	words := m.label[a.Article] + " "
	if q := m.quotes[a.Quote]; q != nil && q.Speaker != nil && q.Speaker.Name != "" {
		words += q.Speaker.Name + " "
	}
	words += "“" + Clip(strings.Join(texts, " "), 70) + "”"
	if len(a.Spans) == 0 {
		return plain(words)
	}
	return cat(plain(words+" "), m.at(a.Article, a.Spans[0]))
}
