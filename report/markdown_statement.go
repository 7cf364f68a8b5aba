package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
)

func (m *markdown) wordings() {
	if len(m.statements) == 0 {
		return
	}
	m.section("Statements, wording by wording")
	m.line("In a variant, ~~struck~~ words are in the base and not in the variant, **bold** words are in the variant and not in the base. Capitals, quotation marks, spelling and end punctuation are folded before the comparison and listed under *Typographic*.")
	for i := range m.statements {
		m.statement(&m.statements[i])
	}
}

func (m *markdown) statement(s *shown) {
	m.line("\n### %s\n", s.Name)
	var quotations, bases []string
	for _, c := range s.Clusters {
		for _, k := range c.Members {
			if !slices.Contains(quotations, k.Quote) {
				quotations = append(quotations, k.Quote)
			}
		}
		if b := c.base().Article; !slices.Contains(bases, b) {
			bases = append(bases, b)
		}
	}
	head := []string{escape(orElse(s.Speaker, "speaker not named"))}
	channels, days := m.said(quotations)
	if said := slices.Concat(channels, days); said != nil {
		head = append(head, escape(strings.Join(said, ", ")))
	}
	m.line("%s", strings.Join(append(head, m.who(s.Articles), "most complete: "+m.who(bases)), " · "))
	for _, w := range m.witnesses(s) {
		m.witness(w)
	}
	m.differences(s)
}

func (m *markdown) witness(w witness) {
	var articles []string
	for _, p := range w.Places {
		if l := code(m.label[p.Article]); p.Note == "" && !slices.Contains(articles, l) {
			articles = append(articles, l)
		}
	}
	m.line("\n%s", strings.Join(slices.Insert(articles, 0, "**"+w.Name+"**"), " "))
	for i, b := range w.Blocks {
		if i > 0 {
			m.line("")
		}
		m.line("> %s", m.set(b))
	}
	places := make([]string, len(w.Places))
	for i, p := range w.Places {
		var at []string
		for _, s := range p.Spans {
			at = append(at, m.at(p.Article, s))
		}
		places[i] = strings.Join(at, ", ")
		if p.Note != "" {
			places[i] = p.Note + " in " + places[i]
		}
		if p.Attribution != "" {
			places[i] += " “" + escape(p.Attribution) + "”"
		}
	}
	m.line("\n%s", strings.Join(places, " · "))
}

// differences lists what differs in a statement, the severest first, and what
// is typographic in a single line.
func (m *markdown) differences(s *shown) {
	var ds, minor []*Divergence
	for _, c := range s.Clusters {
		for _, d := range m.diverge[c.ID] {
			if compare.Severity(d.Severity).Rank() > compare.Info.Rank() {
				ds = append(ds, d)
			} else {
				minor = append(minor, d)
			}
		}
	}
	sortBySeverity(ds)
	if len(ds)+len(minor) > 0 {
		m.line("")
	}
	times := make(map[string]int)
	var lines []string
	for _, d := range ds {
		l := fmt.Sprintf("- **%s** · %s · %s", d.Type, d.Severity, m.difference(d))
		if times[l]++; times[l] == 1 {
			lines = append(lines, l)
		}
	}
	for _, l := range lines {
		m.line("%s%s", l, often(times[l]))
	}
	if len(minor) == 0 {
		return
	}
	var texts []string
	for _, d := range minor {
		if t := m.minor(d); !slices.Contains(texts, t) {
			texts = append(texts, t)
		}
	}
	m.line("- *Typographic and minor:* %s", strings.Join(texts, "; "))
}

// difference returns one difference in words: who has what.
func (m *markdown) difference(d *Divergence) string {
	var out string
	a, b := m.sides(d)
	switch {
	case d.A != nil && d.B != nil && d.A.Text != "" && d.B.Text != "":
		out = fmt.Sprintf("%s *%s* → %s *%s*", m.who(a), escape(clip(d.A.Text, longSide)), m.who(b), escape(clip(d.B.Text, longSide)))
	case d.A != nil && d.A.Text != "" && d.B != nil:
		out = fmt.Sprintf("%s leaves out *%s* (%s)", m.who(b), escape(clip(d.A.Text, longSide)), m.who(a))
	case d.B != nil && d.B.Text != "" && d.A != nil:
		out = fmt.Sprintf("%s adds *%s* (not in %s)", m.who(b), escape(clip(d.B.Text, longSide)), m.who(a))
	case d.A != nil && d.A.Text != "":
		out = fmt.Sprintf("%s *%s*", m.who(a), escape(clip(d.A.Text, longSide)))
	case d.B != nil && d.B.Text != "":
		out = fmt.Sprintf("%s *%s*", m.who(b), escape(clip(d.B.Text, longSide)))
	}
	if d.Subtype != "" && d.worded() {
		out += " (" + escape(d.Subtype) + ")"
	}
	note := m.note(d)
	switch {
	case note == "":
		return out
	case out == "" || !d.worded() || d.Type == "omission" || d.Type == "insertion":
		return escape(note)
	}
	return out + ": " + escape(note)
}

func often(n int) string {
	switch n {
	case 1:
		return ""
	case 2:
		return ", twice"
	}
	return fmt.Sprintf(", %d times", n)
}

// minor returns a difference in few words: "coworkers / co-workers (spelling
// variant)".
func (m *markdown) minor(d *Divergence) string {
	var sides []string
	for _, s := range []*Side{d.A, d.B} {
		if s == nil {
			continue
		}
		who := m.who([]string{s.Article})
		if s.Text == "" {
			sides = append(sides, "nothing ("+who+")")
			continue
		}
		sides = append(sides, "*"+escape(clip(s.Text, 40))+"* ("+who+")")
	}
	out := strings.Join(sides, " / ")
	if d.Subtype != "" {
		out = escape(d.Subtype) + " " + out
	}
	return out
}

// singles lists the statements that one article alone carries.
func (m *markdown) singles() {
	type single struct {
		article string
		marked  bool
		cells   []string
		at      string
	}
	var rows []single
	for i := range m.Statements {
		st := &m.Statements[i]
		c := m.clusters[st.Clusters[0]]
		if c == nil || m.name[c.ID] != "" {
			continue
		}
		k := &c.Members[0]
		q := m.quotes[k.Quote]
		speaker, note := orElse(st.Speaker, "unattributed"), ""
		if q != nil {
			if said := slices.DeleteFunc([]string{q.Channel, q.When}, func(s string) bool { return s == "" }); len(said) > 0 {
				note = ", " + strings.Join(said, ", ")
			}
		}
		rows = append(rows, single{
			article: k.Article,
			marked:  q == nil || q.Kind != "indirect",
			cells:   []string{escape(m.label[k.Article]), escape(speaker + note), "“" + escape(beginning(k.text(), 6)) + "”", m.at(k.Article, m.extent(st))},
			at:      m.at(k.Article, k.Spans[0]),
		})
	}
	if len(rows) == 0 {
		return
	}
	m.section("Carried by one article only")
	heads := false
	for _, r := range rows {
		if !r.marked {
			continue
		}
		if !heads {
			m.table("", "Speaker", "Begins", "Where")
			heads = true
		}
		m.row(r.cells...)
	}
	for _, a := range m.Articles {
		var at []string
		for _, r := range rows {
			if r.article == a.ID && !r.marked {
				at = append(at, r.at)
			}
		}
		if at != nil {
			m.line("\n%s in **%s**, reported without marks: %s.", count(len(at), "statement"), escape(m.label[a.ID]), strings.Join(at, ", "))
		}
	}
}

// extent returns the stretch from the first to the last word of a statement in
// its one article.
func (m *markdown) extent(st *Statement) Span {
	var out Span
	for _, id := range st.Clusters {
		c := m.clusters[id]
		if c == nil {
			continue
		}
		for _, k := range c.Members {
			for _, s := range k.Spans {
				if out.End == 0 || s.Start < out.Start {
					out.Start = s.Start
				}
				out.End = max(out.End, s.End)
			}
		}
	}
	return out
}
