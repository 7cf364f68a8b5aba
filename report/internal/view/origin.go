package view

import "fmt"

func (m *arrangement) made() {
	m.section("How this was made")
	decisions := "none"
	if n := len(m.Decisions); n > 0 {
		decisions = count(n, "decision")
	}
	m.para(plain("quotediff "+m.Tool.Version+" · settings "), styled(Exact, firstRunes(m.Tool.Settings, 16)), plain(" · decisions: "+decisions))
	t := m.table("Article", "SHA-256", "Characters")
	for _, a := range m.Articles {
		t.row(styled(Exact, a.ID), styled(Exact, a.SHA256), plain(m.characters(a.ID)))
	}
	m.para(plain("Identical input and settings give an identical report. " + m.promise()))
}

// characters says how long the text of an article is.
func (m *arrangement) characters(article string) string {
	if p := m.page(article); p.given() {
		return fmt.Sprint(len(p.text))
	}
	return "not given"
}

// textless is how many articles came without their text, as those of quotations that
// were read as records.
func (m *arrangement) textless() int {
	n := 0
	for _, a := range m.Articles {
		if !a.HasText() {
			n++
		}
	}
	return n
}

// promise says which quotations can be cut out of their articles again.
func (m *arrangement) promise() string {
	switch m.textless() {
	case 0:
		return "Every quotation above can be cut out of its article with the positions given."
	case len(m.Articles):
		return "The text of no article was given, so no quotation can be cut out again: words and positions are those of the records that were read."
	}
	return "Every quotation above can be cut out of its article with the positions given, but for those of articles whose text was not given: their words and positions are those of the records that were read."
}
