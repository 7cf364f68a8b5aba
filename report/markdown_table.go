package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func (m *markdown) readFirst() {
	m.section("Read these first")
	rows := m.first()
	if len(rows) == 0 {
		m.line("No divergence of high or medium severity.")
		return
	}
	m.table("#", "What differs", "Where", "Type", "")
	for i, d := range rows {
		a, b := m.sides(d)
		where := m.name[d.Cluster]
		if where == "" && isNarrated(d) {
			where = "[facts](#facts-told-differently)"
		} else {
			where = link(where)
		}
		m.row(fmt.Sprint(i+1), m.what(d), strings.TrimSpace(where+" "+m.against(a, b)), d.Type, d.Severity)
	}
}

// isNarrated reports whether a divergence is between passages that quote
// nobody.
func isNarrated(d *Divergence) bool {
	return d.Cluster == "" && (d.A == nil || d.A.Quote == "") && (d.B == nil || d.B.Quote == "")
}

// against returns the articles on both sides: "000, 001 / 003".
func (m *markdown) against(a, b []string) string {
	if len(a) == 0 || len(b) == 0 {
		return m.who(slices.Concat(a, b))
	}
	return m.who(a) + " / " + m.who(b)
}

// what returns both sides of a divergence in their words, in one line, and the
// note where the words alone do not say it.
func (m *markdown) what(d *Divergence) string {
	var out string
	if c := m.clusters[d.Cluster]; c != nil && c.Speaker != "" && d.worded() {
		out = escape(c.Speaker) + ": "
	}
	var sides []string
	for _, s := range []*Side{d.A, d.B} {
		if s != nil && (s.Text != "" || d.worded()) {
			sides = append(sides, "“"+m.set(m.excerpt(d, s))+"”")
		}
	}
	out += strings.Join(sides, " / ")
	note := m.note(d)
	switch {
	case note == "" || d.worded() && d.Severity != "high" && len(sides) == 2:
		return out
	case !d.worded() && d.Type != "time" && d.Type != "fact" && d.Type != "role" || out == "":
		return escape(note)
	}
	return out + ": " + escape(note)
}

// longSide is from how many code points a side of a divergence is shown
// clipped, and without words around it.
const longSide = 90

func (m *markdown) excerpt(d *Divergence, s *Side) []marked {
	if len([]rune(s.Text)) > longSide {
		return []marked{{kept, clip(s.Text, longSide)}}
	}
	if !d.worded() {
		return []marked{{kept, s.Text}}
	}
	return m.inContext(s)
}

// set returns marked words: ~~struck~~ and **added**.
func (m *markdown) set(pieces []marked) string {
	var b strings.Builder
	for _, p := range pieces {
		text := escape(p.Text)
		if text == "" {
			continue
		}
		if b.Len() > 0 && (p.Op != kept || startsBlank(p.Text) || startsWord(p.Text)) && !strings.HasSuffix(b.String(), " ") {
			b.WriteByte(' ')
		}
		switch p.Op {
		case struck:
			text = "~~" + text + "~~"
		case added:
			text = "**" + text + "**"
		}
		b.WriteString(text)
		if p.Op == kept && endsBlank(p.Text) {
			b.WriteByte(' ')
		}
	}
	return strings.TrimSpace(b.String())
}

func startsBlank(s string) bool { return strings.TrimLeft(s, " \t\r\n\u00a0") != s }

// startsWord reports whether a text begins with a letter or a digit.
func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func endsBlank(s string) bool { return strings.TrimRight(s, " \t\r\n\u00a0") != s }

func (m *markdown) matrix() {
	m.section("Who carries what")
	if len(m.statements) == 0 {
		m.line("No statement is carried by more than one article.")
		return
	}
	m.line("%s\n", legend)
	heads := []string{"", "Statement", "Speaker"}
	for _, a := range m.Articles {
		heads = append(heads, escape(m.label[a.ID])+":")
	}
	m.table(append(heads, "Wordings")...)
	for i := range m.statements {
		s := &m.statements[i]
		cells := []string{link(s.Name), escape(m.title(s)), escape(s.Speaker)}
		cells = append(cells, s.Cells...)
		m.row(append(cells, s.Wordings)...)
	}
}

// title returns the first words of a statement's base wording.
func (m *markdown) title(s *shown) string { return beginning(s.Clusters[0].base().text(), 7) }

func (m *markdown) fidelity() {
	rows := m.fidelities()
	if len(rows) == 0 {
		return
	}
	m.line("\nSentences shared with another article, against the base wording:\n")
	m.table("", "shared:", "same words:", "punctuation, case, spelling only:", "cut short:", "other words:", "spliced:", "reported:")
	for _, f := range rows {
		cells := []string{escape(m.label[f.Article]), fmt.Sprint(f.Shared)}
		for _, n := range []int{f.Same, f.Typographic, f.Cut, f.Other, f.Spliced, f.Reported} {
			if n == 0 {
				cells = append(cells, "")
				continue
			}
			cells = append(cells, fmt.Sprint(n))
		}
		m.row(cells...)
	}
}

func (m *markdown) documents() {
	for _, d := range m.index.documents(m.statements) {
		names := make([]string, len(d.Statements))
		for i, s := range d.Statements {
			names[i] = link(s.Name)
		}
		holders := make([]string, len(d.Held))
		complete := false
		for i, h := range d.Held {
			holders[i] = fmt.Sprintf("%s %d", escape(m.label[h.Article]), h.Count)
			complete = complete || h.Count == len(d.Statements)
		}
		var said []string
		channels, days := m.said(d.Quotations)
		for _, s := range slices.Concat(channels, days) {
			said = append(said, escape(s))
		}
		m.b.WriteString("\n**One document, several articles.** " + strings.Join(names, ", ") + " are passages of one speech or text")
		if d.Speaker != "" {
			m.b.WriteString(" by " + escape(d.Speaker))
		}
		if said != nil {
			m.b.WriteString(" (" + strings.Join(said, ", ") + ")")
		}
		m.b.WriteString(": an article prints them in one quotation.")
		if !complete {
			m.b.WriteString(" No article has all of them:")
		} else {
			m.b.WriteString(" Of these passages have:")
		}
		m.line(" %s.", strings.Join(holders, ", "))
	}
}

func (m *markdown) facts() {
	if len(m.Facts) == 0 {
		return
	}
	m.section("Facts told differently")
	m.table("", "Fact", "Tellings", "")
	facts := slices.Clone(m.Facts)
	slices.SortStableFunc(facts, func(a, b Fact) int { return bool01(a.Compatible) - bool01(b.Compatible) })
	for i, f := range facts {
		severity := m.severityOf(&f)
		if f.Compatible {
			severity = "compatible"
		}
		m.row(fmt.Sprintf("F%d", i+1), escape(m.shorten.Replace(f.Key)), m.tellings(&f), severity)
	}
}

func bool01(b bool) int {
	if b {
		return 1
	}
	return 0
}

// tellings groups the tellings of a fact by their value.
func (m *markdown) tellings(f *Fact) string {
	var values []string
	by := make(map[string][]string)
	for _, t := range f.Tellings {
		if by[t.Value] == nil {
			values = append(values, t.Value)
		}
		by[t.Value] = append(by[t.Value], fmt.Sprintf("%s “%s” %s", escape(m.label[t.Article]), escape(clip(t.Text, longSide)), m.at(t.Article, t.Span)))
	}
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = "**" + escape(orElse(v, "not said")) + "**: " + strings.Join(by[v], "; ")
	}
	return strings.Join(out, " · ")
}

// severityOf returns the severity of the divergence that points at two
// tellings of a fact; "" if there is none.
func (m *markdown) severityOf(f *Fact) string {
	told := func(s *Side) bool {
		return s != nil && slices.ContainsFunc(f.Tellings, func(t Telling) bool {
			return t.Article == s.Article && t.Start <= s.End && s.Start <= t.End
		})
	}
	var ds []*Divergence
	for i := range m.Divergences {
		if d := &m.Divergences[i]; told(d.A) && told(d.B) {
			ds = append(ds, d)
		}
	}
	if len(ds) == 0 {
		return ""
	}
	sortBySeverity(ds)
	return ds[0].Severity
}

func (m *markdown) apart() {
	if len(m.Apart) == 0 {
		return
	}
	m.section("Alike, but kept apart")
	m.line("Pairs that score near the threshold or share a striking phrase. Whether one of them is the same statement is for a person to decide.\n")
	m.table("", "a", "b", "Score:", "Why apart")
	for i, n := range m.Apart {
		m.row(fmt.Sprintf("N%d", i+1), m.apartSide(n.A), m.apartSide(n.B), fmt.Sprintf("%.2f", n.Score), escape(m.shorten.Replace(n.Why)))
	}
}

func (m *markdown) apartSide(a Apart) string {
	var texts []string
	for _, s := range a.Spans {
		texts = append(texts, s.Text)
	}
	speaker := ""
	if q := m.quotes[a.Quote]; q != nil && q.Speaker != nil {
		speaker = q.Speaker.Name + " "
	}
	out := escape(m.label[a.Article]) + " " + escape(speaker) + " “" + escape(clip(strings.Join(texts, " "), 70)) + "”"
	if len(a.Spans) > 0 {
		out += " " + m.at(a.Article, a.Spans[0])
	}
	return out
}

func (m *markdown) damage() {
	if len(m.Damage) == 0 {
		return
	}
	m.section("Damaged copy")
	m.line("Read through, and never counted as a divergence.\n")
	m.table("", "Article", "What", "Where", "")
	for i, d := range m.Damage {
		what := d.Type
		if shown := m.broken(d); shown != "" {
			what += " “" + shown + "”"
		}
		if d.Note != "" {
			what += ": " + d.Note
		}
		m.row(fmt.Sprintf("X%d", i+1), escape(m.label[d.Article]), escape(what), m.at(d.Article, d.Span), cmp.Or(d.Severity, "–"))
	}
}

// broken returns what stands at a damaged place, a mark with the words around
// it.
func (m *markdown) broken(d Damage) string {
	if len([]rune(d.Text)) > 10 || d.Text == "" {
		return clip(d.Text, 60)
	}
	before, after := m.page(d.Article).around(d.Span, 14)
	return oneLine(before + d.Text + after)
}

func (m *markdown) made() {
	m.section("How this was made")
	m.line("quotediff %s · settings `%s` · decisions: %s\n", escape(m.Tool.Version), firstRunes(m.Tool.Settings, 16), decided(m.Decisions))
	m.table("Article", "SHA-256", "Characters")
	for _, a := range m.Articles {
		m.row(code(a.ID), code(a.SHA256), fmt.Sprint(len(m.page(a.ID).text)))
	}
	m.line("\nIdentical input and settings give an identical report. Every quotation above can be cut out of its article with the positions given.")
}

func decided(ds []Decision) string {
	if len(ds) == 0 {
		return "none"
	}
	return count(len(ds), "decision")
}
