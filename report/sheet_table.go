package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// widest is the number of articles up to which each has a column of its own in
// the table of who carries what.
const widest = 12

// matrix writes who carries what: a table for each event, since nothing is
// compared across events.
func (m *arrangement) matrix() {
	m.section("Who carries what")
	if len(m.statements) == 0 {
		m.para(text1("No statement is carried by more than one article."))
		return
	}
	m.para(text1(legend))
	var events []string
	articles := make(map[string][]int)
	for i, a := range m.Articles {
		if articles[a.Event] == nil {
			events = append(events, a.Event)
		}
		articles[a.Event] = append(articles[a.Event], i)
	}
	for _, e := range events {
		var in []*shown
		for i := range m.statements {
			if s := &m.statements[i]; m.articles[s.Articles[0]].Event == e {
				in = append(in, s)
			}
		}
		if in == nil {
			continue
		}
		if len(events) > 1 {
			name := orElse(e, "No event given")
			m.add(block{Heading: &heading{3, name, anchor(name)}})
		}
		if len(articles[e]) <= widest {
			m.columns(in, articles[e])
		} else {
			m.carriersOf(in)
		}
	}
}

// columns writes a table with a column for each article.
func (m *arrangement) columns(in []*shown, articles []int) {
	heads := []string{"", "Statement", "Speaker"}
	for _, i := range articles {
		heads = append(heads, m.label[m.Articles[i].ID]+":")
	}
	t := m.table(append(heads, "Wordings")...)
	for _, s := range in {
		cells := []inline{link(s.Name), text1(m.title(s)), text1(s.Speaker)}
		for _, i := range articles {
			cells = append(cells, text1(m.cell(s.Clusters, m.Articles[i].ID)))
		}
		t.row(append(cells, text1(s.Wordings))...)
	}
}

// carriersOf writes a table that lists the articles of each statement.
func (m *arrangement) carriersOf(in []*shown) {
	t := m.table("", "Statement", "Speaker", "Carried by", "Wordings")
	for _, s := range in {
		var by []string
		for _, id := range s.Articles {
			by = append(by, m.label[id]+" "+m.cell(s.Clusters, id))
		}
		t.row(link(s.Name), text1(m.title(s)), text1(s.Speaker), text1(strings.Join(by, ", ")), text1(s.Wordings))
	}
}

// title returns the first words of a statement's base wording.
func (m *arrangement) title(s *shown) string { return beginning(m.bases[s.Clusters[0]].text(), 7) }

func (m *arrangement) fidelity() {
	rows := m.fidelities()
	if len(rows) == 0 {
		return
	}
	m.para(text1("Sentences shared with another article, against the base wording:"))
	t := m.table("", "shared:", "same words:", "punctuation, case, spelling only:", "cut short:", "other words:", "spliced:", "reported:", "kept:")
	for _, f := range rows {
		cells := []inline{text1(m.label[f.Article]), text1(fmt.Sprint(f.Shared))}
		for _, n := range []int{f.Same, f.Typographic, f.Cut, f.Other, f.Spliced, f.Reported} {
			if n == 0 {
				cells = append(cells, nil)
				continue
			}
			cells = append(cells, text1(fmt.Sprint(n)))
		}
		t.row(append(cells, text1(f.kept()))...)
	}
	m.para(text1("“Kept” is the share of the sentences in marks that stand there whole and in the same words, and in brackets its 95% interval (Jeffreys): " +
		"the fewer the sentences, the less their share says of the outlet."))
}

func (m *arrangement) documents() {
	for _, d := range m.index.documents(m.statements) {
		names := make([]inline, len(d.Statements))
		for i, s := range d.Statements {
			names[i] = link(s.Name)
		}
		holders := make([]string, len(d.Held))
		complete := false
		for i, h := range d.Held {
			holders[i] = fmt.Sprintf("%s %d", m.label[h.Article], h.Count)
			complete = complete || h.Count == len(d.Statements)
		}
		of := " are passages of one speech or text"
		if d.Speaker != "" {
			of += " by " + d.Speaker
		}
		channels, days := m.said(d.Quotations)
		if said := slices.Concat(channels, days); said != nil {
			of += " (" + strings.Join(said, ", ") + ")"
		}
		of += ": an article prints them in one quotation."
		if complete {
			of += " Of these passages have: "
		} else {
			of += " No article has all of them: "
		}
		m.para(styled(strong, "One document, several articles."), text1(" "), join(", ", names...), text1(of+strings.Join(holders, ", ")+"."))
	}
}

func (m *arrangement) apart() {
	if len(m.Apart) == 0 {
		return
	}
	m.section("Alike, but kept apart")
	m.para(text1("Pairs that score near the threshold or share a striking phrase. Whether one of them is the same statement is for a person to decide."))
	t := m.table("", "a", "b", "Score:", "Why apart")
	for i, n := range m.Apart {
		t.row(text1(fmt.Sprintf("N%d", i+1)), m.apartSide(n.A), m.apartSide(n.B), text1(fmt.Sprintf("%.2f", n.Score)), text1(m.shorten.Replace(n.Why)))
	}
}

func (m *arrangement) apartSide(a Apart) inline {
	var texts []string
	for _, s := range a.Spans {
		texts = append(texts, s.Text)
	}
	words := m.label[a.Article] + " "
	if q := m.quotes[a.Quote]; q != nil && q.Speaker != nil && q.Speaker.Name != "" {
		words += q.Speaker.Name + " "
	}
	words += "“" + clip(strings.Join(texts, " "), 70) + "”"
	if len(a.Spans) == 0 {
		return text1(words)
	}
	return cat(text1(words+" "), m.at(a.Article, a.Spans[0]))
}

func (m *arrangement) damage() {
	if len(m.Damage) == 0 {
		return
	}
	m.section("Damaged copy")
	m.para(text1("Read through, and never counted as a divergence."))
	t := m.table("", "Article", "What", "Where", "Severity")
	for i, d := range m.Damage {
		what := d.Type
		if shown := m.broken(d); shown != "" {
			what += " “" + shown + "”"
		}
		if d.Note != "" {
			what += ": " + d.Note
		}
		t.row(text1(fmt.Sprintf("X%d", i+1)), text1(m.label[d.Article]), text1(what), m.at(d.Article, d.Span), text1(cmp.Or(d.Severity, "–")))
	}
}

// broken returns what stands at a damaged place, a mark with the words around
// it.
func (m *arrangement) broken(d Damage) string {
	if len([]rune(d.Text)) > 10 || d.Text == "" {
		return clip(d.Text, 60)
	}
	before, after := m.page(d.Article).around(d.Span, 14)
	return oneLine(before + d.Text + after)
}

func (m *arrangement) made() {
	m.section("How this was made")
	decisions := "none"
	if n := len(m.Decisions); n > 0 {
		decisions = count(n, "decision")
	}
	m.para(text1("quotediff "+m.Tool.Version+" · settings "), styled(exact, firstRunes(m.Tool.Settings, 16)), text1(" · decisions: "+decisions))
	t := m.table("Article", "SHA-256", "Characters")
	for _, a := range m.Articles {
		t.row(styled(exact, a.ID), styled(exact, a.SHA256), text1(fmt.Sprint(len(m.page(a.ID).text))))
	}
	m.para(text1("Identical input and settings give an identical report. Every quotation above can be cut out of its article with the positions given."))
}
