package view

import (
	"fmt"
	"strings"

	"github.com/quotediff/quotediff/report"
)

// arrangement is a report on its way to a sheet.
type arrangement struct {
	*Index
	Sheet      Sheet
	statements []Shared
	name       map[string]string // of the statement, by cluster
	matters    []matter          // what outlets tell differently
	beside     []matter          // what they tell side by side
}

// Full returns the whole sheet of a report: what matters most comes first, how the
// report was made comes last.
func Full(r *report.Report) Sheet {
	m := arrange(r)
	m.fidelity()
	m.documents()
	m.wordByWord()
	m.headlines()
	m.besides()
	m.singles()
	m.apart()
	m.damage()
	m.made()
	return m.Sheet
}

// Brief returns the beginning of the full sheet, up to the table of who carries
// what.
func Brief(r *report.Report) Sheet { return arrange(r).Sheet }

// arrange makes the part of the sheet that [Brief] and [Full] have in common.
func arrange(r *report.Report) *arrangement {
	m := &arrangement{Index: New(r), name: make(map[string]string)}
	m.statements = m.Shared()
	for _, s := range m.statements {
		for _, c := range s.Clusters {
			m.name[c.ID] = s.Name
		}
	}
	m.matters, m.beside = m.groups()
	m.header()
	m.readFirst()
	m.remarks()
	m.differently()
	m.matrix()
	return m
}

func (m *arrangement) add(b Block) { m.Sheet.Blocks = append(m.Sheet.Blocks, b) }

func (m *arrangement) para(parts ...Inline) { m.add(Block{Para: cat(parts...)}) }

func (m *arrangement) section(text string) {
	m.add(Block{Heading: &Heading{2, text, anchor(text)}})
}

// table adds a table without rows. A column whose heading ends in a colon is
// centred.
func (m *arrangement) table(heads ...string) *Table {
	t := new(Table)
	for _, h := range heads {
		name, centred := strings.CutSuffix(h, ":")
		t.Heads, t.Centred = append(t.Heads, plain(name)), append(t.Centred, centred)
	}
	m.add(Block{Table: t})
	return t
}

// who returns the labels of articles, with commas between them.
func (m *arrangement) who(articles []string) string {
	names := make([]string, len(articles))
	for i, id := range articles {
		names[i] = m.label[id]
	}
	return strings.Join(names, ", ")
}

// inPart returns the place of a span of a part of an article: "post title @0–31".
func (m *arrangement) inPart(article, part string, s report.Span) Inline {
	return styled(Exact, fmt.Sprintf("%s %s @%d–%d", m.label[article], part, s.Start, s.End))
}

// at returns the place of a span: "000:9 @809–854".
func (m *arrangement) at(article string, s report.Span) Inline {
	p := m.page(article)
	if !p.given() {
		return styled(Exact, fmt.Sprintf("%s @%d–%d", m.label[article], s.Start, s.End))
	}
	return styled(Exact, fmt.Sprintf("%s:%d @%d–%d", m.label[article], p.line(s.Start), s.Start, s.End))
}
