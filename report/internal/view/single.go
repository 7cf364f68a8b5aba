package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/report"
)

// single is a statement that only one article carries.
type single struct {
	article string
	marked  bool // at least partly in quotation marks
	cells   []Inline
	at      Inline
}

// singles lists the statements that only one article carries: those in marks in a
// table, those reported without marks by their places.
func (m *arrangement) singles() {
	var rows []single
	for i := range m.Statements {
		if s, ok := m.single(&m.Statements[i]); ok {
			rows = append(rows, s)
		}
	}
	if len(rows) == 0 {
		return
	}
	m.section("Carried by one article only")
	if slices.ContainsFunc(rows, func(s single) bool { return s.marked }) {
		t := m.table("", "Speaker", "Begins", "Where")
		for _, r := range rows {
			if r.marked {
				t.row(r.cells...)
			}
		}
	}
	for _, a := range m.Articles {
		var at []Inline
		for _, r := range rows {
			if r.article == a.ID && !r.marked {
				at = append(at, r.at)
			}
		}
		if at != nil {
			m.para(plain(count(len(at), "statement")+" in "), styled(Strong, m.label[a.ID]), plain(", reported without marks: "), join(", ", at...), plain("."))
		}
	}
}

func (m *arrangement) single(st *report.Statement) (single, bool) {
	if len(st.Clusters) == 0 {
		return single{}, false
	}
	c := m.clusters[st.Clusters[0]]
	if c == nil || m.name[c.ID] != "" {
		return single{}, false
	}
	k := m.bases[c]
	q := m.quotes[k.Quote]
	speaker := cmp.Or(st.Speaker, "unattributed")
	if st.Speaker != "" && !m.sure(st.Speaker, []*report.Cluster{c}) {
		speaker += unsure
	}
	if q != nil {
		said := slices.DeleteFunc([]string{speaker, q.Channel, q.When}, func(s string) bool { return s == "" })
		speaker = strings.Join(said, ", ")
	}
	return single{
		article: k.Article,
		marked:  q == nil || q.Kind != quote.Indirect,
		cells: []Inline{plain(m.label[k.Article]), plain(speaker), plain("“" + beginning(k.Text(), 6) + "”"),
			m.extents(st)},
		at: m.at(k.Article, k.Spans[0]),
	}, true
}

// extents returns where a statement of one article stands: for each of its
// quotations the span from the first word to the last.
func (m *arrangement) extents(st *report.Statement) Inline {
	var quotations []string
	span := make(map[string]report.Span)
	article := ""
	for _, id := range st.Clusters {
		c := m.clusters[id]
		if c == nil {
			continue
		}
		for _, k := range c.Members {
			article = k.Article
			for _, s := range k.Spans {
				at, ok := span[k.Quote]
				if !ok {
					quotations, at = append(quotations, k.Quote), s
				}
				at.Start, at.End = min(at.Start, s.Start), max(at.End, s.End)
				span[k.Quote] = at
			}
		}
	}
	var places []Inline
	for _, q := range quotations {
		places = append(places, m.at(article, span[q]))
	}
	return join(", ", places...)
}
