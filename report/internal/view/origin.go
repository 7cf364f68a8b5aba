package view

import (
	"fmt"
)

func (m *arrangement) made() {
	m.section("How this was made")
	decisions := "none"
	if n := len(m.Decisions); n > 0 {
		decisions = count(n, "decision")
	}
	m.para(plain("quotediff "+m.Tool.Version+" · settings "), styled(Exact, firstRunes(m.Tool.Settings, 16)), plain(" · decisions: "+decisions))
	t := m.table("Article", "SHA-256", "Characters")
	for _, a := range m.Articles {
		t.row(styled(Exact, a.ID), styled(Exact, a.SHA256), plain(fmt.Sprint(len(m.page(a.ID).text))))
	}
	m.para(plain("Identical input and settings give an identical report. Every quotation above can be cut out of its article with the positions given."))
}
