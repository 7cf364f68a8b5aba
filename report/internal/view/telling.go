package view

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/quotediff/quotediff/report"
)

// toldHeading is the heading to which rows of the first table link.
const toldHeading = "Told differently"

// differently lists what outlets tell differently in their own words.
func (m *arrangement) differently() {
	if len(m.matters) == 0 {
		return
	}
	m.section(toldHeading)
	m.para(plain("What outlets tell in their own words, matter by matter. The words that differ are "), styled(Strong, "bold"), plain(" in the clause around them; where nothing more is known, those that no other outlet has."))
	t := m.table("", "Matter", "Who tells what", "Severity")
	for i := range m.matters {
		k := &m.matters[i]
		t.row(plain(k.Name), plain(k.Matter), m.tellings(k), plain(string(k.head().Severity)))
	}
}

// besides lists what outlets tell side by side: of one matter, in words that differ
// without a conflict that the program could name.
func (m *arrangement) besides() {
	if len(m.beside) == 0 {
		return
	}
	m.section("Also told side by side")
	m.para(plain("Outlets tell these matters in other words. No conflict was found; a reader may see one. Words that no other outlet has here are "), styled(Strong, "bold"), plain("."))
	t := m.table("Matter", "Who tells what")
	t.Folded = count(len(m.beside), "matter")
	for i := range m.beside {
		k := &m.beside[i]
		t.row(plain(k.Matter), m.tellings(k))
	}
}

// tellings says which articles tell a matter in which words, and where.
func (m *arrangement) tellings(t *matter) Inline {
	var ways []Inline
	for _, v := range t.Values {
		var who []Inline
		for i, s := range v.tellings {
			line := plain(m.label[s.Article] + " ")
			if i == 0 || len(words(s).Text) == 0 {
				line = cat(line, verbatim(m.shown(t, s)), plain(" "))
			}
			who = append(who, cat(line, m.place(s)))
		}
		ways = append(ways, join("; ", who...))
	}
	out := lines(ways...)
	if note := m.note(t.head()); note != "" {
		out = cat(out, plain(" – "+note))
	}
	return out
}

// shown returns a side as it stands in the table of its matter.
func (m *arrangement) shown(t *matter, s *report.Side) []Marked {
	if isAside(t.head()) {
		return m.unshared(t, s)
	}
	return m.Clause(s)
}

// verbatim returns words of an article in quotation marks, but for those that begin or
// end with some of their own.
func verbatim(words []Marked) Inline {
	line := set(words)
	if len(line) == 0 {
		return nil
	}
	const own = "“”„«»\""
	first, _ := utf8.DecodeRuneInString(line[0].Text)
	last, _ := utf8.DecodeLastRuneInString(line[len(line)-1].Text)
	if strings.ContainsRune(own, first) || strings.ContainsRune(own, last) {
		return line
	}
	return cat(plain("“"), line, plain("”"))
}

// Clause returns a side that an outlet tells, with the words that differ marked as
// [Pointed]. Words without their clause come with some of the words around them.
func (x *Index) Clause(s *report.Side) []Marked {
	if s.Words == nil && s.Part == "" && len([]rune(s.Text)) <= longSide {
		return trimmed(inSentence(x.InContext(s)))
	}
	r := []rune(s.Text)
	w := words(s)
	from, to := max(0, w.Start-s.Start), min(len(r), w.End-s.Start)
	if from >= to || to-from == len(r) {
		return trimmed([]Marked{{Kept, s.Text}})
	}
	var out []Marked
	out = appendMarked(out, Kept, string(r[:from]))
	out = appendMarked(out, Pointed, string(r[from:to]))
	return trimmed(appendMarked(out, Kept, string(r[to:])))
}

// stop is where a sentence ends and another begins.
var stop = regexp.MustCompile(`[.!?][”’"')]*(\s+)[“‘"'(]?\p{Lu}`)

// inSentence returns words in their context without what belongs to the sentence
// before or to the next.
func inSentence(context []Marked) []Marked {
	at := slices.IndexFunc(context, func(p Marked) bool { return p.Op == Pointed })
	for i := range context {
		p := &context[i]
		ends := stop.FindAllStringSubmatchIndex(p.Text, -1)
		if ends == nil || i == at {
			continue
		}
		if i < at {
			p.Text = p.Text[ends[len(ends)-1][3]:]
		} else {
			p.Text = p.Text[:ends[0][2]]
		}
	}
	return context
}

// trimmed returns a clause without the marks at its ends: those between clauses, and
// quotation marks whose partner is not in it.
func trimmed(clause []Marked) []Marked {
	if len(clause) == 0 {
		return nil
	}
	text := ""
	for _, p := range clause {
		text += p.Text
	}
	before, after := clauseMarks+".!?", clauseMarks
	pairs := [][2]string{{"“", "”"}, {"«", "»"}}
	if strings.Contains(text, "„") {
		pairs = [][2]string{{"„", "“"}}
	}
	for _, pair := range pairs {
		if strings.Count(text, pair[0]) != strings.Count(text, pair[1]) {
			before, after = before+pair[0]+pair[1], after+pair[0]+pair[1]
		}
	}
	if strings.Count(text, `"`)%2 == 1 {
		before, after = before+`"`, after+`"`
	}
	first, last := &clause[0], &clause[len(clause)-1]
	first.Text = strings.TrimLeft(first.Text, before)
	last.Text = strings.TrimRight(last.Text, after)
	return clause
}

// Trim returns a clause without the marks at its ends that belong to what is around it.
func Trim(clause string) string { return trimmed([]Marked{{Kept, clause}})[0].Text }

// clauseMarks stand between clauses.
const clauseMarks = " ,;:–—-\n\t"

// near is the part of a clause around the words that differ.
func (x *Index) near(s *report.Side) []Marked {
	if s.Words == nil {
		return x.Clause(s)
	}
	at := *s
	at.Span, at.Words = *s.Words, nil
	if s.Part != "" {
		return x.Clause(s)
	}
	return trimmed(inSentence(x.InContext(&at)))
}

// place returns where a side stands; of one in a headline, "post title @0–31".
func (m *arrangement) place(s *report.Side) Inline {
	if s.Part != "" {
		return m.inPart(s.Article, s.Part, s.Span)
	}
	out := m.at(s.Article, words(s))
	out[0].More = m.around(s)
	return out
}

// mostAround is how many code points are shown on each side of a place that a reader
// opens.
const mostAround = 240

// around returns the words of a side with what stands around them in its paragraph;
// nothing of a place that is not in the text.
func (x *Index) around(s *report.Side) string {
	p := x.page(s.Article)
	if !p.given() || s.Start < 0 || s.End < s.Start || s.End > len(p.text) {
		return ""
	}
	before, after := p.around(s.Span, mostAround)
	text := OneLine(before + s.Text + after)
	if from := s.Start - utf8.RuneCountInString(before); from > 0 && p.text[from-1] != '\n' {
		text = "… " + text
	}
	if to := s.End + utf8.RuneCountInString(after); to < len(p.text) && p.text[to] != '\n' {
		text += " …"
	}
	return text
}

// toldFirst is what a row of the first table says of a told matter.
func (m *arrangement) toldFirst(t *matter) (what, where Inline) {
	var ways []Inline
	var who []string
	for _, v := range t.Values {
		if s := v.tellings[0]; isAside(t.head()) {
			ways = append(ways, verbatim(excerptOf(m.unshared(t, s), longSide)))
		} else {
			ways = append(ways, verbatim(m.near(s)))
		}
		who = append(who, m.who(v.articles()))
	}
	what = cat(plain(t.Matter+": "), join(" / ", ways...))
	if note := m.note(t.head()); note != "" {
		what = cat(what, plain(": "+note))
	}
	return what, cat(Inline{{Style: Linked, Text: t.Name, To: anchor(toldHeading)}}, plain(" "+strings.Join(slices.Compact(who), " / ")))
}
