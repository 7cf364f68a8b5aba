package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

// firstRows is how many divergences are put before everything else: what a
// reader takes in before the table.
const firstRows = 10

// priorities returns what to read first: divergences of high and medium severity,
// the severest first. Changes of words of one type in one wording are one row,
// and what says the same of the same statement is there once.
func (x *Index) priorities() [][]*report.Divergence {
	var ds []*report.Divergence
	for i := range x.Divergences {
		if d := &x.Divergences[i]; d.Severity.Rank() >= compare.Medium.Rank() {
			ds = append(ds, d)
		}
	}
	sortBySeverity(ds)
	var rows [][]*report.Divergence
	seen := make(map[string]bool)
	at := make(map[string]int) // of rows that take more
	for _, d := range ds {
		said := strings.Join([]string{d.Cluster, string(d.Type), folded(d.A), folded(d.B), d.Note}, "\x00")
		if seen[said] {
			continue
		}
		seen[said] = true
		row, more := x.row(d)
		if i, ok := at[row]; ok && more {
			rows[i] = append(rows[i], d)
			continue
		}
		at[row] = len(rows)
		rows = append(rows, []*report.Divergence{d})
	}
	return rows[:min(len(rows), firstRows)]
}

// row returns what the divergences of one row have in common, and whether the
// row of d takes more than d.
func (x *Index) row(d *report.Divergence) (key string, more bool) {
	if d.A == nil || d.B == nil || !d.Type.Worded() || d.Severity == compare.High || d.Type.OneSided() {
		return d.ID, false
	}
	return strings.Join([]string{d.Cluster, string(d.Type), string(d.Severity), d.A.Article, d.B.Article}, "\x00"), true
}

// sortBySeverity sorts the severest first, then by type, and keeps the order
// of what is alike.
func sortBySeverity(ds []*report.Divergence) {
	slices.SortStableFunc(ds, func(a, b *report.Divergence) int {
		return cmp.Or(b.Severity.Rank()-a.Severity.Rank(), a.Type.Weight()-b.Type.Weight())
	})
}

func (m *arrangement) readFirst() {
	m.section("Read these first")
	rows := m.priorities()
	if len(rows) == 0 {
		m.para(plain("No divergence of high or medium severity."))
		return
	}
	t := m.table("#", "What differs", "Where", "Type", "Severity")
	for i, ds := range rows {
		d := ds[0]
		a, b := m.sides(d)
		where := link(m.name[d.Cluster])
		if where == nil && isNarrated(d) && len(m.Facts) > 0 {
			where = Inline{{Linked, "facts", anchor(factsHeading)}}
		}
		t.row(plain(fmt.Sprint(i+1)), m.rowOf(ds), join(" ", where, plain(m.against(a, b))), plain(string(d.Type)), plain(string(d.Severity)))
	}
}

// rowOf returns what a row of the first table says. Of several changes of
// words in one wording only the words are shown, not those around them.
func (m *arrangement) rowOf(ds []*report.Divergence) Inline {
	if len(ds) == 1 {
		return m.what(ds[0])
	}
	var pairs []Inline
	for _, d := range ds {
		pairs = append(pairs, plain("“"+Clip(d.A.Text, longSide)+"” / “"+Clip(d.B.Text, longSide)+"”"))
	}
	out := join("; ", pairs...)
	if c := m.clusters[ds[0].Cluster]; c != nil && c.Speaker != "" {
		out = cat(plain(c.Speaker+": "), out)
	}
	return out
}

// isNarrated reports whether a divergence is between passages that quote
// nobody.
func isNarrated(d *report.Divergence) bool {
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
func (m *arrangement) what(d *report.Divergence) Inline {
	var sides []Inline
	for _, s := range []*report.Side{d.A, d.B} {
		if s != nil && (s.Text != "" || d.Type.Worded()) {
			sides = append(sides, cat(plain("“"), set(m.excerpt(d, s)), plain("”")))
		}
	}
	out := join(" / ", sides...)
	if c := m.clusters[d.Cluster]; c != nil && c.Speaker != "" && d.Type.Worded() && out != nil {
		out = cat(plain(c.Speaker+": "), out)
	}
	note := m.note(d)
	switch {
	case note == "" || d.Type.Worded() && d.Severity != compare.High && len(sides) == 2:
		return out
	case out == nil || !d.Type.Worded() && (!twoWordings(d) || quotesBoth(d)):
		return plain(note)
	}
	return cat(out, plain(": "+note))
}

// longSide is from how many code points a side of a divergence is shown
// clipped, and without words around it.
const longSide = 90

func (m *arrangement) excerpt(d *report.Divergence, s *report.Side) []Marked {
	if len([]rune(s.Text)) > longSide {
		return []Marked{{Kept, Clip(s.Text, longSide)}}
	}
	if !d.Type.Worded() {
		return []Marked{{Kept, s.Text}}
	}
	return m.InContext(s)
}
