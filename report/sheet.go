package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sheet is a report as it is read: blocks in order, with nothing of a format
// in them. Each format prints the same sheet.
type sheet struct {
	Title  string
	Blocks []block
}

// block is a heading, a paragraph, a quotation, a list or a table, by the one
// field that is set.
type block struct {
	Heading *heading
	Para    inline
	Quote   inline
	List    []inline
	Table   *table
}

// heading is a section's; ID is what links lead to.
type heading struct {
	Level int // 1 for the title
	Text  string
	ID    string
}

// table has as many cells in each row as it has heads.
type table struct {
	Heads   []inline
	Centred []bool
	Rows    [][]inline
}

// inline is a line of text in pieces.
type inline []piece

type piece struct {
	Style style
	Text  string
	To    string // of a link: the ID of a heading
}

// style says what a piece is.
type style byte

const (
	plain      style = iota
	strong           // a label
	emphasized       // words of an article, without quotation marks
	exact            // to be copied: a place, a hash
	linked
	dropped // struck: in the base only
	extra   // in the variant only
)

func text1(s string) inline            { return inline{{plain, s, ""}} }
func styled(st style, s string) inline { return inline{{st, s, ""}} }

// cat puts lines together.
func cat(parts ...inline) inline {
	var out inline
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

// join puts lines together with a separator between them; empty ones are left
// out.
func join(sep string, parts ...inline) inline {
	var out inline
	for _, p := range parts {
		if len(p) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, piece{plain, sep, ""})
		}
		out = append(out, p...)
	}
	return out
}

// key tells lines apart that show different things.
func (l inline) key() string { return fmt.Sprint([]piece(l)) }

// set returns marked words as they are shown, blanks between them.
func set(pieces []marked) inline {
	var out inline
	open := false // whether the line so far ends in a blank
	for _, p := range pieces {
		words := oneLine(p.Text)
		if words == "" {
			open = open || p.Text != ""
			continue
		}
		apart := p.Op != kept || startsBlank(p.Text) || startsWord(p.Text)
		if len(out) > 0 && (apart || open) {
			out = append(out, piece{plain, " ", ""})
		}
		out = append(out, piece{[]style{plain, dropped, extra, strong}[p.Op], words, ""})
		open = endsBlank(p.Text)
	}
	return out
}

func startsBlank(s string) bool { return strings.TrimLeftFunc(s, unicode.IsSpace) != s }
func endsBlank(s string) bool   { return strings.TrimRightFunc(s, unicode.IsSpace) != s }

// startsWord reports whether a text begins with a letter or a digit.
func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// arrangement is a report on its way to a sheet.
type arrangement struct {
	*index
	sheet      sheet
	statements []shown
	name       map[string]string // of the statement, by cluster
}

// arrange puts a report into the order in which it is read: what matters most
// first, how it was made last.
func arrange(r *Report, detail Detail) sheet {
	m := &arrangement{index: newIndex(r), name: make(map[string]string)}
	m.statements = m.shownStatements()
	for _, s := range m.statements {
		for _, c := range s.Clusters {
			m.name[c.ID] = s.Name
		}
	}
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
	return m.sheet
}

func (m *arrangement) add(b block)          { m.sheet.Blocks = append(m.sheet.Blocks, b) }
func (m *arrangement) para(parts ...inline) { m.add(block{Para: cat(parts...)}) }

func (m *arrangement) section(text string) {
	m.add(block{Heading: &heading{2, text, anchor(text)}})
}

// anchor returns the ID that GitHub gives a heading.
func anchor(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_':
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// table begins a table. A column whose heading ends in a colon is centred.
func (m *arrangement) table(heads ...string) *table {
	t := new(table)
	for _, h := range heads {
		name, centred := strings.CutSuffix(h, ":")
		t.Heads, t.Centred = append(t.Heads, text1(name)), append(t.Centred, centred)
	}
	m.add(block{Table: t})
	return t
}

func (t *table) row(cells ...inline) { t.Rows = append(t.Rows, cells) }

// link returns a link to a statement, or nothing.
func link(name string) inline {
	if name == "" {
		return nil
	}
	return inline{{linked, name, anchor(name)}}
}

// who returns the labels of some articles.
func (m *arrangement) who(articles []string) string {
	names := make([]string, len(articles))
	for i, id := range articles {
		names[i] = m.label[id]
	}
	return strings.Join(names, ", ")
}

// at returns the place of a span: "000:9 @809–854".
func (m *arrangement) at(article string, s Span) inline {
	p := m.page(article)
	if len(p.text) == 0 {
		return styled(exact, fmt.Sprintf("%s @%d–%d", m.label[article], s.Start, s.End))
	}
	return styled(exact, fmt.Sprintf("%s:%d @%d–%d", m.label[article], p.line(s.Start), s.Start, s.End))
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
