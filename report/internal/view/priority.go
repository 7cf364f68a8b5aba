package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

// firstRows is the greatest number of rows of the first table, as many as a reader
// takes in at once.
const firstRows = 10

// first is a row of the first table: divergences of one statement, or a matter that
// outlets tell differently.
type first struct {
	divergences []*report.Divergence
	told        *matter // nil for a statement
}

// priorities returns the rows of the first table: divergences of high and medium
// severity, the severest first. Changes of words of one type in one wording are
// one row, and so is a told matter; divergences that say the same about one statement
// appear once.
func (m *arrangement) priorities() []first {
	var ds []*report.Divergence
	for i := range m.Divergences {
		if d := &m.Divergences[i]; d.Severity.Rank() >= compare.Medium.Rank() {
			ds = append(ds, d)
		}
	}
	sortBySeverity(ds)
	of := make(map[*report.Divergence]*matter)
	for i := range m.matters {
		for _, d := range m.matters[i].Divergences {
			of[d] = &m.matters[i]
		}
	}
	var rows []first
	seen := make(map[string]bool)
	at := make(map[string]int) // where the row with a key is
	for _, d := range ds {
		t := of[d]
		said := strings.Join([]string{d.Cluster, string(d.Type), folded(d.A), folded(d.B), d.Note}, "\x00")
		if seen[said] && t == nil {
			continue
		}
		seen[said] = true
		row, more := m.row(d)
		if t != nil {
			row, more = t.Name, true
		}
		if i, ok := at[row]; ok && more {
			rows[i].divergences = append(rows[i].divergences, d)
			continue
		}
		at[row] = len(rows)
		rows = append(rows, first{[]*report.Divergence{d}, t})
	}
	return rows[:min(len(rows), firstRows)]
}

// row returns a key that all divergences of one row have, and whether the row of d
// may have others beside it.
func (x *Index) row(d *report.Divergence) (key string, more bool) {
	if d.A == nil || d.B == nil || !d.Type.Worded() || d.Severity == compare.High || d.Type.OneSided() {
		return d.ID, false
	}
	return strings.Join([]string{d.Cluster, string(d.Type), string(d.Severity), d.A.Article, d.B.Article}, "\x00"), true
}

// sortBySeverity sorts by severity, the highest first, then by the weight of the
// type. The sort is stable.
func sortBySeverity(ds []*report.Divergence) {
	slices.SortStableFunc(ds, func(a, b *report.Divergence) int {
		return cmp.Or(b.Severity.Rank()-a.Severity.Rank(), a.Type.Weight()-b.Type.Weight())
	})
}

func (m *arrangement) readFirst() {
	m.section("Read these first")
	rows := m.priorities()
	if len(rows) == 0 {
		m.para(plain(m.nothingFirst()))
		return
	}
	t := m.table("#", "What differs", "Where", "Type", "Severity")
	for i, r := range rows {
		d := r.divergences[0]
		what, where := m.rowOf(r)
		t.row(plain(fmt.Sprint(i+1)), what, where, plain(string(d.Type)), plain(string(d.Severity)))
	}
}

// nothingFirst says why the first table is empty: what was compared, and what was
// found instead.
func (m *arrangement) nothingFirst() string {
	if len(m.Articles) < 2 {
		return "There is one article only: nothing was compared."
	}
	inMarks, unmarked := m.quoted()
	compared := fmt.Sprintf("Compared: %d articles with %s in marks, %s and what they tell in their own words. ",
		len(m.Articles), count(inMarks, "quotation"), count(unmarked, "reported statement"))
	if shared := m.shared(); shared == nil {
		compared += "No statement is in more than one of them and no matter is told by two outlets, so that nothing can differ."
	} else {
		compared += "In more than one article: " + strings.Join(shared, "; ") + ". No difference of high or medium severity was found."
	}
	if n := len(m.Divergences); n > 0 {
		compared += fmt.Sprintf(" %s of low severity or less %s below.", count(n, "difference"), isAre(n))
	}
	if n := m.graveHeadlines(); n > 0 {
		compared += fmt.Sprintf(" But %s with a difference of high or medium severity %s below.", count(n, "headline"), isAre(n))
	}
	return compared
}

// shared says what more than one article has, nil where that is nothing.
func (m *arrangement) shared() []string {
	var out []string
	if n := len(m.statements); n > 0 {
		sentences := 0
		for _, s := range m.statements {
			sentences += len(s.Clusters)
		}
		out = append(out, fmt.Sprintf("%s (%s)", count(n, "statement"), count(sentences, "sentence")))
	}
	if n := len(m.Claims); n > 0 {
		out = append(out, count(n, "matter")+" that outlets tell")
	}
	return out
}

// isAre is the verb for n things.
func isAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// rowOf returns what a row of the first table says, and where to look.
func (m *arrangement) rowOf(r first) (what, where Inline) {
	if r.told != nil {
		return m.toldFirst(r.told)
	}
	d := r.divergences[0]
	a, b := m.sides(d)
	return m.changes(r.divergences), join(" ", link(m.name[d.Cluster]), plain(m.against(a, b)))
}

// changes returns the words of some divergences in one line. Those of several are
// shown without context.
func (m *arrangement) changes(ds []*report.Divergence) Inline {
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

// isNarrated reports whether neither side of a divergence is part of a quotation.
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

// what returns the words of both sides of a divergence in one line, with the note
// where the words alone do not show what differs.
func (m *arrangement) what(d *report.Divergence) Inline {
	var sides []Inline
	for _, s := range []*report.Side{d.A, d.B} {
		if s != nil && (s.Text != "" || d.Type.Worded()) {
			sides = append(sides, cat(plain("“"), set(m.excerpt(d, s)), plain("”")))
		}
	}
	out, note := join(" / ", sides...), m.note(d)
	if c := m.clusters[d.Cluster]; c != nil && c.Speaker != "" && d.Type.Worded() && out != nil && !strings.HasPrefix(note, c.Speaker) {
		out = cat(plain(c.Speaker+": "), out)
	}
	switch {
	case note == "" || d.Type.Worded() && d.Severity != compare.High && len(sides) == 2:
		return out
	case out == nil || !d.Type.Worded() && (!twoWordings(d) || quotesBoth(d)):
		return plain(note)
	}
	return cat(out, plain(": "+note))
}

// longSide is the greatest number of code points of a side of a divergence that is
// shown whole and in its context. A longer side is shortened.
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
