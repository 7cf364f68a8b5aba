package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

func (m *arrangement) wordByWord() {
	if len(m.statements) == 0 {
		return
	}
	m.section("Statements, wording by wording")
	m.para(plain("In a variant, "), styled(Dropped, "struck"), plain(" words are in the base and not in the variant, "), styled(Extra, "bold"),
		plain(" words are in the variant and not in the base. Capitals, quotation marks, spelling and end punctuation are folded before the comparison and listed under "),
		styled(Emphasized, minorHeading), plain("."))
	for i := range m.statements {
		m.statement(&m.statements[i])
	}
}

const minorHeading = "Typographic and minor"

func (m *arrangement) statement(s *Shared) {
	m.add(Block{Heading: &Heading{3, s.Name, anchor(s.Name)}})
	var quotations []string
	seen := make(distinct)
	for _, c := range s.Clusters {
		for _, k := range c.Members {
			if seen.first("quotation " + k.Quote) {
				quotations = append(quotations, k.Quote)
			}
		}
	}
	head := []string{cmp.Or(s.said(), "speaker not named")}
	channels, days := m.said(quotations)
	if said := slices.Concat(channels, days); said != nil {
		head = append(head, strings.Join(said, ", "))
	}
	m.para(plain(strings.Join(append(head, m.who(s.Articles)), " · ")))
	for _, w := range m.wordingsOf(s) {
		m.wording(w)
	}
	m.differences(s)
}

func (m *arrangement) wording(w wording) {
	names := []Inline{styled(Strong, w.Name)}
	seen := make(distinct)
	for _, p := range w.Places {
		if l := m.label[p.Article]; p.Note == "" && seen.first(l) {
			names = append(names, styled(Exact, l))
		}
	}
	m.para(join(" ", names...))
	for _, b := range w.Blocks {
		m.add(Block{Quote: set(b)})
	}
	places := make([]Inline, len(w.Places))
	for i, p := range w.Places {
		var at []Inline
		for _, s := range p.Spans {
			at = append(at, m.at(p.Article, s))
		}
		places[i] = join(", ", at...)
		if p.Note != "" {
			places[i] = cat(plain(p.Note+" in "), places[i])
		}
		if p.Attribution != "" {
			places[i] = cat(places[i], plain(" “"+p.Attribution+"”"))
		}
	}
	m.para(join(" · ", places...))
}

// differences lists what differs in a statement, the severest first. Differences
// of info severity share one line.
func (m *arrangement) differences(s *Shared) {
	var ds, minor []*report.Divergence
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
	var lines []Inline
	times := make(map[string]int)
	for _, d := range ds {
		l := cat(styled(Strong, string(d.Type)), plain(" · "+string(d.Severity)+" · "), m.difference(d))
		if times[l.key()]++; times[l.key()] == 1 {
			lines = append(lines, l)
		}
	}
	for i, l := range lines {
		lines[i] = repeated(l, times[l.key()])
	}
	var small []Inline
	seen := make(distinct)
	for _, d := range minor {
		if l := m.minor(d); seen.first(l.key()) {
			small = append(small, l)
		}
	}
	if small != nil {
		lines = append(lines, cat(styled(Emphasized, minorHeading+":"), plain(" "), join("; ", small...)))
	}
	if lines != nil {
		m.add(Block{List: lines})
	}
}

// difference says which articles have which words.
func (m *arrangement) difference(d *report.Divergence) Inline {
	var out Inline
	a, b := m.sides(d)
	words := func(s *report.Side) Inline { return styled(Emphasized, Clip(s.Text, longSide)) }
	hasA, hasB := d.A != nil && d.A.Text != "", d.B != nil && d.B.Text != ""
	switch {
	case hasA && hasB:
		out = cat(plain(m.who(a)+" "), words(d.A), plain(" → "+m.who(b)+" "), words(d.B))
	case hasA && d.B != nil:
		out = cat(plain(m.who(b)+" leaves out "), words(d.A), plain(" ("+m.who(a)+")"))
	case hasB && d.A != nil:
		out = cat(plain(m.who(b)+" adds "), words(d.B), plain(" (not in "+m.who(a)+")"))
	case hasA:
		out = cat(plain(m.who(a)+" "), words(d.A))
	case hasB:
		out = cat(plain(m.who(b)+" "), words(d.B))
	}
	if d.Subtype != "" && d.Type.Worded() && out != nil {
		out = cat(out, plain(" ("+d.Subtype+")"))
	}
	note := m.note(d)
	switch {
	case note == "":
		return out
	case out == nil || !d.Type.Worded() || d.Type.OneSided():
		return plain(note)
	}
	return cat(out, plain(": "+note))
}

// repeated adds to a line that it holds n times, inside the brackets at its end if
// there are any.
func repeated(l Inline, n int) Inline {
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
	return append(l, Piece{Style: Plain, Text: " (" + often + ")"})
}

// minor returns a difference in a few words: "spelling coworkers (000) /
// co-workers (001)".
func (m *arrangement) minor(d *report.Divergence) Inline {
	var sides []Inline
	for _, s := range []*report.Side{d.A, d.B} {
		switch {
		case s == nil:
		case s.Text == "":
			sides = append(sides, plain("nothing ("+m.label[s.Article]+")"))
		default:
			sides = append(sides, cat(styled(Emphasized, Clip(s.Text, 40)), plain(" ("+m.label[s.Article]+")")))
		}
	}
	out := join(" / ", sides...)
	if d.Subtype != "" {
		out = cat(plain(d.Subtype+" "), out)
	}
	return out
}
