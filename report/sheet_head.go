package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
)

// preamble is what a reader must know to read the rest.
const preamble = "This report says where wordings differ. It does not say who is right: the base wording of a statement is " +
	"the most complete one that most outlets agree on, not the true one. Positions are "

func (m *arrangement) header() {
	m.sheet.Title = "Divergence report"
	m.add(block{Heading: &heading{1, m.sheet.Title, "report"}})
	m.para(text1(strings.Join(m.counts(), " · ")))
	var articles []inline
	anyNamed := false
	for _, a := range m.Articles {
		articles = append(articles, cat(styled(strong, m.label[a.ID]), text1(" ("+orElse(a.Date, "undated")+")")))
		anyNamed = anyNamed || named(a)
	}
	line := cat(text1("Articles: "), join(" · ", articles...), text1("."))
	if !anyNamed {
		line = cat(line, text1(" No outlet names were given; "), styled(exact, "--outlet GLOB=NAME"), text1(" has them printed."))
	}
	m.para(line)
	m.para(text1(preamble), styled(exact, "article:line @start–end"), text1(", in characters of the unchanged text."))
	m.notes()
}

// counts returns the line of figures.
func (m *arrangement) counts() []string {
	inMarks, unmarked := 0, 0
	for _, q := range m.Quotes {
		if q.Kind == "indirect" {
			unmarked++
		} else {
			inMarks++
		}
	}
	by := make(map[compare.Severity]int)
	for _, d := range m.Divergences {
		by[d.Severity]++
	}
	return []string{
		count(len(m.Articles), "article"),
		count(inMarks, "quotation") + " in marks",
		count(unmarked, "reported statement"),
		count(len(m.statements), "statement") + " carried by more than one article",
		fmt.Sprintf("%s (%d high, %d medium, %d low, %d minor: punctuation, capitals, spelling, compatible dates and titles)",
			count(len(m.Divergences), "divergence"), by[compare.High], by[compare.Medium], by[compare.Low], by[compare.Info]),
	}
}

// notes says what a reader may miss: articles without quotations, inputs given
// twice, inputs left out.
func (m *arrangement) notes() {
	var notes []inline
	quoted := make(map[string]bool)
	for _, q := range m.Quotes {
		quoted[q.Article] = true
	}
	for _, a := range m.Articles {
		if !quoted[a.ID] {
			notes = append(notes, cat(styled(strong, m.label[a.ID]), text1(" has no quotation.")))
		}
	}
	if len(m.Articles) == 1 {
		notes = append(notes, text1("There is one article only, so nothing is compared."))
	}
	for _, w := range m.Warnings {
		notes = append(notes, cat(styled(strong, m.label[w.Article]), text1(": "+strings.TrimSuffix(w.Text, ".")+".")))
	}
	for _, n := range m.Notes {
		notes = append(notes, cat(styled(exact, n.Source), text1(": "+n.Note+".")))
	}
	for _, u := range m.Unread {
		notes = append(notes, cat(text1("Not read: "), styled(exact, u.Source), text1(": "+u.Error+".")))
	}
	if notes != nil {
		m.add(block{List: notes})
	}
}

func (m *arrangement) remarks() {
	for _, r := range m.Remarks {
		m.para(styled(strong, m.label[r.Article]+" as a whole: "+r.Type+"."), text1(" "+m.shorten.Replace(r.Note)))
	}
}

func (m *arrangement) readFirst() {
	m.section("Read these first")
	rows := m.first()
	if len(rows) == 0 {
		m.para(text1("No divergence of high or medium severity."))
		return
	}
	t := m.table("#", "What differs", "Where", "Type", "Severity")
	for i, ds := range rows {
		d := ds[0]
		a, b := m.sides(d)
		where := link(m.name[d.Cluster])
		if where == nil && isNarrated(d) && len(m.Facts) > 0 {
			where = inline{{linked, "facts", anchor(factsHeading)}}
		}
		t.row(text1(fmt.Sprint(i+1)), m.rowOf(ds), join(" ", where, text1(m.against(a, b))), text1(string(d.Type)), text1(string(d.Severity)))
	}
}

// rowOf returns what a row of the first table says. Of several changes of
// words in one wording only the words are shown, not those around them.
func (m *arrangement) rowOf(ds []*Divergence) inline {
	if len(ds) == 1 {
		return m.what(ds[0])
	}
	var pairs []inline
	for _, d := range ds {
		pairs = append(pairs, text1("“"+clip(d.A.Text, longSide)+"” / “"+clip(d.B.Text, longSide)+"”"))
	}
	out := join("; ", pairs...)
	if c := m.clusters[ds[0].Cluster]; c != nil && c.Speaker != "" {
		out = cat(text1(c.Speaker+": "), out)
	}
	return out
}

// isNarrated reports whether a divergence is between passages that quote
// nobody.
func isNarrated(d *Divergence) bool {
	return d.Cluster == "" && (d.A == nil || d.A.Quote == "") && (d.B == nil || d.B.Quote == "")
}

// against returns the articles on both sides: "000, 001 / 003".
func (m *arrangement) against(a, b []string) string {
	if len(a) == 0 || len(b) == 0 {
		return m.who(slices.Concat(a, b))
	}
	return m.who(a) + " / " + m.who(b)
}

// what returns both sides of a divergence in their words, in one line, and the
// note where the words alone do not say it.
func (m *arrangement) what(d *Divergence) inline {
	var sides []inline
	for _, s := range []*Side{d.A, d.B} {
		if s != nil && (s.Text != "" || d.Type.Worded()) {
			sides = append(sides, cat(text1("“"), set(m.excerpt(d, s)), text1("”")))
		}
	}
	out := join(" / ", sides...)
	if c := m.clusters[d.Cluster]; c != nil && c.Speaker != "" && d.Type.Worded() && out != nil {
		out = cat(text1(c.Speaker+": "), out)
	}
	note := m.note(d)
	switch {
	case note == "" || d.Type.Worded() && d.Severity != compare.High && len(sides) == 2:
		return out
	case out == nil || !d.Type.Worded() && (!d.twoWordings() || d.quotesBoth()):
		return text1(note)
	}
	return cat(out, text1(": "+note))
}

// longSide is from how many code points a side of a divergence is shown
// clipped, and without words around it.
const longSide = 90

func (m *arrangement) excerpt(d *Divergence, s *Side) []marked {
	if len([]rune(s.Text)) > longSide {
		return []marked{{kept, clip(s.Text, longSide)}}
	}
	if !d.Type.Worded() {
		return []marked{{kept, s.Text}}
	}
	return m.inContext(s)
}
