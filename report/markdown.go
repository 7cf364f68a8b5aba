package report

import (
	"fmt"
	"io"
	"strings"
)

// Detail says how much of a report is written.
type Detail string

const (
	Brief Detail = "brief" // up to the table of who carries what
	Full  Detail = "full"
)

// Markdown writes the report as GitHub renders Markdown. Everything is taken
// from the model, so a report read back gives the same bytes.
func Markdown(w io.Writer, r *Report, detail Detail) error {
	m := &markdown{index: newIndex(r)}
	m.statements = m.shownStatements()
	m.name = statementNames(m.statements)
	m.header()
	m.readFirst()
	m.remarks()
	m.matrix()
	if detail != Brief {
		m.fidelity()
		m.documents()
		m.wordings()
		m.facts()
		m.singles()
		m.apart()
		m.damage()
		m.made()
	}
	_, err := io.WriteString(w, m.b.String())
	return err
}

// markdown is a report on its way into Markdown.
type markdown struct {
	*index
	b          strings.Builder
	statements []shown
	name       map[string]string // of the statement, by cluster
}

func statementNames(statements []shown) map[string]string {
	out := make(map[string]string)
	for _, s := range statements {
		for _, c := range s.Clusters {
			out[c.ID] = s.Name
		}
	}
	return out
}

func (m *markdown) line(format string, args ...any) {
	fmt.Fprintf(&m.b, format, args...)
	m.b.WriteByte('\n')
}

// section writes a heading. What follows is set off by a blank line.
func (m *markdown) section(heading string) { m.line("\n## %s\n", heading) }

// row writes one row of a table.
func (m *markdown) row(cells ...string) { m.line("| %s |", strings.Join(cells, " | ")) }

// table begins a table. A column whose heading ends in a colon is centred.
func (m *markdown) table(headings ...string) {
	rule := make([]string, len(headings))
	for i, h := range headings {
		rule[i] = "---"
		if centred, ok := strings.CutSuffix(h, ":"); ok {
			headings[i], rule[i] = centred, ":-:"
		}
	}
	m.row(headings...)
	m.line("|%s|", strings.Join(rule, "|"))
}

func (m *markdown) header() {
	m.line("# Divergence report\n")
	m.line("%s\n", strings.Join(m.counts(), " · "))
	articles := make([]string, len(m.Articles))
	anyNamed := false
	for i, a := range m.Articles {
		articles[i] = fmt.Sprintf("**%s** (%s)", escape(m.label[a.ID]), escape(orElse(a.Date, "undated")))
		anyNamed = anyNamed || named(a)
	}
	m.b.WriteString("Articles: " + strings.Join(articles, " · ") + ".")
	if !anyNamed {
		m.b.WriteString(" No outlet names were given; `--outlet GLOB=NAME` has them printed.")
	}
	m.line("\n\n%s", preamble)
	m.notes()
}

// preamble is what a reader must know to read the rest.
const preamble = "This report says where wordings differ. It does not say who is right: the base wording of a statement is " +
	"the most complete one that most outlets agree on, not the true one. Positions are `article:line @start–end`, in " +
	"characters of the unchanged text."

// counts returns the line of figures.
func (m *markdown) counts() []string {
	inMarks, unmarked, shared := 0, 0, len(m.statements)
	for _, q := range m.Quotes {
		if q.Kind == "indirect" {
			unmarked++
		} else {
			inMarks++
		}
	}
	by := make(map[string]int)
	for _, d := range m.Divergences {
		by[d.Severity]++
	}
	return []string{
		count(len(m.Articles), "article"),
		count(inMarks, "quotation") + " in marks",
		count(unmarked, "reported statement"),
		count(shared, "statement") + " carried by more than one article",
		fmt.Sprintf("%s (%d high, %d medium, %d low, %d minor: punctuation, capitals, spelling, compatible dates and titles)",
			count(len(m.Divergences), "divergence"), by["high"], by["medium"], by["low"], by["info"]),
	}
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// notes says what a reader may miss: articles without quotations, copies,
// inputs left out.
func (m *markdown) notes() {
	var notes []string
	quoted := make(map[string]bool)
	for _, q := range m.Quotes {
		quoted[q.Article] = true
	}
	for _, a := range m.Articles {
		if !quoted[a.ID] {
			notes = append(notes, fmt.Sprintf("**%s** has no quotation.", escape(m.label[a.ID])))
		}
	}
	if len(m.Articles) == 1 {
		notes = append(notes, "There is one article only, so nothing is compared.")
	}
	for _, w := range m.Warnings {
		notes = append(notes, fmt.Sprintf("**%s**: %s.", escape(m.label[w.Article]), escape(strings.TrimSuffix(w.Text, "."))))
	}
	for _, n := range m.Notes {
		notes = append(notes, fmt.Sprintf("%s: %s.", code(n.Source), escape(n.Note)))
	}
	for _, u := range m.Unread {
		notes = append(notes, fmt.Sprintf("Not read: %s: %s.", code(u.Source), escape(u.Error)))
	}
	if notes != nil {
		m.line("")
	}
	for _, n := range notes {
		m.line("- %s", n)
	}
}

func (m *markdown) remarks() {
	for _, r := range m.Remarks {
		m.line("\n**%s as a whole: %s.** %s", escape(m.label[r.Article]), escape(r.Type), escape(m.shorten.Replace(r.Note)))
	}
}

// link returns a link to a statement, or nothing.
func link(name string) string {
	if name == "" {
		return ""
	}
	return fmt.Sprintf("[%s](#%s)", name, strings.ToLower(name))
}

// who returns the labels of some articles.
func (m *markdown) who(articles []string) string {
	names := make([]string, len(articles))
	for i, id := range articles {
		names[i] = escape(m.label[id])
	}
	return strings.Join(names, ", ")
}

// at returns the place of a span: `000:9 @809–854`.
func (m *markdown) at(article string, s Span) string {
	p := m.page(article)
	if len(p.text) == 0 {
		return code(fmt.Sprintf("%s @%d–%d", m.label[article], s.Start, s.End))
	}
	return code(fmt.Sprintf("%s:%d @%d–%d", m.label[article], p.line(s.Start), s.Start, s.End))
}
