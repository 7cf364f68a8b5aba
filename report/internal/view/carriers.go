package view

import (
	"cmp"
	"slices"
	"strings"
)

// widest is the greatest number of articles with which the table of who carries
// what has a column for each.
const widest = 12

// matrix writes who carries what: a table for each event, since nothing is
// compared across events.
func (m *arrangement) matrix() {
	m.section("Who carries what")
	if len(m.statements) == 0 {
		m.para(plain("No statement is carried by more than one article."))
		return
	}
	words := legend
	if slices.ContainsFunc(m.statements, func(s Shared) bool { return s.Unsure }) {
		words += " · Behind a speaker," + unsure + " says that every article leaves some doubt about who spoke"
	}
	m.para(plain(words))
	var events []string
	articles := make(map[string][]int)
	for i, a := range m.Articles {
		if articles[a.Event] == nil {
			events = append(events, a.Event)
		}
		articles[a.Event] = append(articles[a.Event], i)
	}
	for _, e := range events {
		var in []*Shared
		for i := range m.statements {
			if s := &m.statements[i]; m.articles[s.Articles[0]].Event == e {
				in = append(in, s)
			}
		}
		if in == nil {
			continue
		}
		if len(events) > 1 {
			name := cmp.Or(e, "No event given")
			m.add(Block{Heading: &Heading{3, name, anchor(name)}})
		}
		if len(articles[e]) <= widest {
			m.columns(in, articles[e])
		} else {
			m.carriersOf(in)
		}
	}
}

// columns writes a table with a column for each article.
func (m *arrangement) columns(in []*Shared, articles []int) {
	heads := []string{"", "Statement", "Speaker"}
	for _, i := range articles {
		heads = append(heads, m.label[m.Articles[i].ID]+":")
	}
	t := m.table(append(heads, "Wordings")...)
	for _, s := range in {
		cells := []Inline{link(s.Name), plain(m.title(s)), plain(s.said())}
		for _, i := range articles {
			cells = append(cells, plain(m.cell(s.Clusters, m.Articles[i].ID)))
		}
		t.row(append(cells, plain(s.Wordings))...)
	}
}

// carriersOf writes a table that lists the articles of each statement.
func (m *arrangement) carriersOf(in []*Shared) {
	t := m.table("", "Statement", "Speaker", "Carried by", "Wordings")
	for _, s := range in {
		var by []string
		for _, id := range s.Articles {
			by = append(by, m.label[id]+" "+m.cell(s.Clusters, id))
		}
		t.row(link(s.Name), plain(m.title(s)), plain(s.said()), plain(strings.Join(by, ", ")), plain(s.Wordings))
	}
}
