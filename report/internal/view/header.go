package view

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// preamble tells what a reader must know before reading the rest.
const preamble = "This report says where wordings and tellings differ. It does not say who is right: the base wording of a statement is " +
	"the longest passage of one outlet that most others agree with, not the true one. Positions are "

func (m *arrangement) header() {
	m.Sheet.Title = "Divergence report"
	m.add(Block{Heading: &Heading{1, m.Sheet.Title, "report"}})
	m.para(plain(strings.Join(m.counts(), " · ")))
	var articles []Inline
	anyNamed := false
	for _, a := range m.Articles {
		articles = append(articles, cat(styled(Strong, m.label[a.ID]), plain(" ("+cmp.Or(a.Date, "undated")+")")))
		anyNamed = anyNamed || named(a)
	}
	line := cat(plain("Articles: "), join(" · ", articles...), plain("."))
	if !anyNamed {
		line = cat(line, plain(" No outlet names were given; "), styled(Exact, "--outlet GLOB=NAME"), plain(" has them printed."))
	}
	m.para(line)
	positions := cat(plain(preamble), styled(Exact, "article:line @start–end"), plain(", in characters of the unchanged text."))
	switch n := m.textless(); {
	case n > 0 && n == len(m.Articles):
		positions = cat(positions, plain(" The text of no article was given: the positions are those of the records that were read, and have no line."))
	case n > 0:
		positions = cat(positions, plain(fmt.Sprintf(" The text of %d of the %d articles was not given: their positions are those of the records that were read, and have no line.", n, len(m.Articles))))
	}
	m.para(positions)
	m.notes()
}

// counts returns the figures of the first line.
func (m *arrangement) counts() []string {
	inMarks, unmarked := m.quoted()
	by := make(map[compare.Severity]int)
	for _, d := range m.Divergences {
		by[d.Severity]++
	}
	return []string{
		count(len(m.Articles), "article"),
		count(inMarks, "quotation") + " in marks",
		count(unmarked, "reported statement"),
		count(len(m.statements), "statement") + " carried by more than one article",
		count(len(m.Claims), "matter") + " told by more than one outlet",
		fmt.Sprintf("%s (%d high, %d medium, %d low, %d minor: punctuation, capitals, spelling, compatible dates and titles)",
			count(len(m.Divergences), "divergence"), by[compare.High], by[compare.Medium], by[compare.Low], by[compare.Info]),
	}
}

// quoted counts the quotations in marks and those without.
func (m *arrangement) quoted() (inMarks, unmarked int) {
	for _, q := range m.Quotes {
		if q.Kind == quote.Indirect {
			unmarked++
		} else {
			inMarks++
		}
	}
	return inMarks, unmarked
}

// notes lists what a reader might miss: articles without quotations, inputs that
// were given twice, inputs that were left out.
func (m *arrangement) notes() {
	var notes []Inline
	quoted := make(map[string]bool)
	for _, q := range m.Quotes {
		quoted[q.Article] = true
	}
	for _, a := range m.Articles {
		if !quoted[a.ID] {
			notes = append(notes, cat(styled(Strong, m.label[a.ID]), plain(" has no quotation.")))
		}
	}
	if len(m.Articles) == 1 {
		notes = append(notes, plain("There is one article only, so nothing is compared."))
	}
	for _, w := range m.Warnings {
		notes = append(notes, cat(styled(Strong, m.label[w.Article]), plain(": "+strings.TrimSuffix(w.Text, ".")+".")))
	}
	for _, n := range m.Notes {
		notes = append(notes, cat(styled(Exact, n.Source), plain(": "+n.Note+".")))
	}
	for _, u := range m.Unread {
		notes = append(notes, cat(plain("Not read: "), styled(Exact, u.Source), plain(": "+u.Error+".")))
	}
	if notes != nil {
		m.add(Block{List: notes})
	}
}

func (m *arrangement) remarks() {
	for _, r := range m.Remarks {
		m.para(styled(Strong, m.label[r.Article]+" as a whole: "+r.Type+"."), plain(" "+m.shorten.Replace(r.Note)))
	}
}
