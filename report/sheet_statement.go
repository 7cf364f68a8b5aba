package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
)

func (m *arrangement) wordings() {
	if len(m.statements) == 0 {
		return
	}
	m.section("Statements, wording by wording")
	m.para(text1("In a variant, "), styled(dropped, "struck"), text1(" words are in the base and not in the variant, "), styled(extra, "bold"),
		text1(" words are in the variant and not in the base. Capitals, quotation marks, spelling and end punctuation are folded before the comparison and listed under "),
		styled(emphasized, minorHeading), text1("."))
	for i := range m.statements {
		m.statement(&m.statements[i])
	}
}

const minorHeading = "Typographic and minor"

func (m *arrangement) statement(s *shown) {
	m.add(block{Heading: &heading{3, s.Name, anchor(s.Name)}})
	var quotations, bases []string
	seen := make(distinct)
	for _, c := range s.Clusters {
		for _, k := range c.Members {
			if seen.first("quotation " + k.Quote) {
				quotations = append(quotations, k.Quote)
			}
		}
		if b := m.bases[c].Article; seen.first("base " + b) {
			bases = append(bases, b)
		}
	}
	slices.SortFunc(bases, func(a, b string) int { return m.order[a] - m.order[b] })
	head := []string{orElse(s.Speaker, "speaker not named")}
	channels, days := m.said(quotations)
	if said := slices.Concat(channels, days); said != nil {
		head = append(head, strings.Join(said, ", "))
	}
	m.para(text1(strings.Join(append(head, m.who(s.Articles), "most complete: "+m.who(bases)), " · ")))
	for _, w := range m.witnesses(s) {
		m.witness(w)
	}
	m.differences(s)
}

func (m *arrangement) witness(w witness) {
	names := []inline{styled(strong, w.Name)}
	seen := make(distinct)
	for _, p := range w.Places {
		if l := m.label[p.Article]; p.Note == "" && seen.first(l) {
			names = append(names, styled(exact, l))
		}
	}
	m.para(join(" ", names...))
	for _, b := range w.Blocks {
		m.add(block{Quote: set(b)})
	}
	places := make([]inline, len(w.Places))
	for i, p := range w.Places {
		var at []inline
		for _, s := range p.Spans {
			at = append(at, m.at(p.Article, s))
		}
		places[i] = join(", ", at...)
		if p.Note != "" {
			places[i] = cat(text1(p.Note+" in "), places[i])
		}
		if p.Attribution != "" {
			places[i] = cat(places[i], text1(" “"+p.Attribution+"”"))
		}
	}
	m.para(join(" · ", places...))
}

// differences lists what differs in a statement, the severest first, and what
// is typographic in a single line.
func (m *arrangement) differences(s *shown) {
	var ds, minor []*Divergence
	for _, c := range s.Clusters {
		for _, d := range m.diverge[c.ID] {
			if d.Severity.Rank() > compare.Info.Rank() {
				ds = append(ds, d)
			} else {
				minor = append(minor, d)
			}
		}
	}
	sortBySeverity(ds)
	var lines []inline
	times := make(map[string]int)
	for _, d := range ds {
		l := cat(styled(strong, string(d.Type)), text1(" · "+string(d.Severity)+" · "), m.difference(d))
		if times[l.key()]++; times[l.key()] == 1 {
			lines = append(lines, l)
		}
	}
	for i, l := range lines {
		lines[i] = repeated(l, times[l.key()])
	}
	var small []inline
	seen := make(distinct)
	for _, d := range minor {
		if l := m.minor(d); seen.first(l.key()) {
			small = append(small, l)
		}
	}
	if small != nil {
		lines = append(lines, cat(styled(emphasized, minorHeading+":"), text1(" "), join("; ", small...)))
	}
	if lines != nil {
		m.add(block{List: lines})
	}
}

// difference returns one difference in words: who has what.
func (m *arrangement) difference(d *Divergence) inline {
	var out inline
	a, b := m.sides(d)
	words := func(s *Side) inline { return styled(emphasized, clip(s.Text, longSide)) }
	hasA, hasB := d.A != nil && d.A.Text != "", d.B != nil && d.B.Text != ""
	switch {
	case hasA && hasB:
		out = cat(text1(m.who(a)+" "), words(d.A), text1(" → "+m.who(b)+" "), words(d.B))
	case hasA && d.B != nil:
		out = cat(text1(m.who(b)+" leaves out "), words(d.A), text1(" ("+m.who(a)+")"))
	case hasB && d.A != nil:
		out = cat(text1(m.who(b)+" adds "), words(d.B), text1(" (not in "+m.who(a)+")"))
	case hasA:
		out = cat(text1(m.who(a)+" "), words(d.A))
	case hasB:
		out = cat(text1(m.who(b)+" "), words(d.B))
	}
	if d.Subtype != "" && d.Type.Worded() && out != nil {
		out = cat(out, text1(" ("+d.Subtype+")"))
	}
	note := m.note(d)
	switch {
	case note == "":
		return out
	case out == nil || !d.Type.Worded() || d.Type.OneSided():
		return text1(note)
	}
	return cat(out, text1(": "+note))
}

// repeated returns a line that holds n times, with the number in the brackets
// at its end where there are some.
func repeated(l inline, n int) inline {
	if n == 1 {
		return l
	}
	often := "twice"
	if n > 2 {
		often = fmt.Sprintf("%d times", n)
	}
	l = slices.Clone(l)
	if last := &l[len(l)-1]; strings.HasSuffix(last.Text, ")") {
		last.Text = strings.TrimSuffix(last.Text, ")") + ", " + often + ")"
		return l
	}
	return append(l, piece{plain, " (" + often + ")", ""})
}

// minor returns a difference in few words: "spelling coworkers (000) /
// co-workers (001)".
func (m *arrangement) minor(d *Divergence) inline {
	var sides []inline
	for _, s := range []*Side{d.A, d.B} {
		switch {
		case s == nil:
		case s.Text == "":
			sides = append(sides, text1("nothing ("+m.label[s.Article]+")"))
		default:
			sides = append(sides, cat(styled(emphasized, clip(s.Text, 40)), text1(" ("+m.label[s.Article]+")")))
		}
	}
	out := join(" / ", sides...)
	if d.Subtype != "" {
		out = cat(text1(d.Subtype+" "), out)
	}
	return out
}
