// Package view puts a report into the order in which people read it: a sheet of
// headings, paragraphs, lists and tables with nothing of a format in it, which
// package format prints.
//
// Start with [Full] and [Sheet]; [Index] looks things up in a report. Articles go
// by short labels, and a text that is shortened ends in an ellipsis. The package
// compares nothing: all findings are those of the report.
package view

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sheet is a report as people read it: blocks in order, with no markup in them.
// Every format prints the same sheet.
type Sheet struct {
	Title  string
	Blocks []Block
}

// Block is a heading, a paragraph, a quotation, a list or a table, whichever field
// is set; only one is.
type Block struct {
	Heading *Heading
	Para    Inline
	Quote   Inline
	List    []Inline
	Table   *Table
}

// Heading is the title of the sheet or of a section. ID is the target of links.
type Heading struct {
	Level int // 1 for the title
	Text  string
	ID    string
}

// Table has as many cells in each row as it has heads.
type Table struct {
	Heads   []Inline
	Centred []bool
	Rows    [][]Inline
	Folded  string // what is in it, where a reader may want to open it first; empty for a table that is open
}

func (t *Table) row(cells ...Inline) { t.Rows = append(t.Rows, cells) }

// Inline is a line of text in pieces, each in one style.
type Inline []Piece

// Piece is a part of a line.
type Piece struct {
	Style Style
	Text  string
	To    string // the ID of a heading, if the style is Linked
	More  string // what a reader may want to see besides; formats that cannot fold leave it out
}

// Style says what a piece of text is; each format decides how it looks.
type Style byte

const (
	Plain      Style = iota
	Strong           // a label
	Emphasized       // words of an article, without quotation marks
	Exact            // to be copied as it stands: a place, a hash
	Linked           // leads to a heading
	Dropped          // struck: in the base only
	Extra            // in the variant only
	Break            // a separator, or the end of a line within a cell
)

// plain returns a line of plain text.
func plain(s string) Inline { return Inline{{Style: Plain, Text: s}} }

// styled returns a line in one style.
func styled(st Style, s string) Inline { return Inline{{Style: st, Text: s}} }

// cat joins lines.
func cat(parts ...Inline) Inline {
	var out Inline
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

// lines joins lines that stand below each other where a cell can have lines.
func lines(parts ...Inline) Inline {
	var out Inline
	for i, p := range parts {
		if i > 0 {
			out = append(out, Piece{Style: Break, Text: " · "})
		}
		out = append(out, p...)
	}
	return out
}

// join joins the lines that are not empty, with a separator between them.
func join(sep string, parts ...Inline) Inline {
	var out Inline
	for _, p := range parts {
		if len(p) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, Piece{Style: Plain, Text: sep})
		}
		out = append(out, p...)
	}
	return out
}

// key is equal for lines that show the same, and for no others.
func (l Inline) key() string { return fmt.Sprint([]Piece(l)) }

// link returns a link to a statement, or nothing.
func link(name string) Inline {
	if name == "" {
		return nil
	}
	return Inline{{Style: Linked, Text: name, To: anchor(name)}}
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

// set returns marked words as a line, with blanks beside those of another wording.
func set(pieces []Marked) Inline {
	var out Inline
	open := false // whether the line so far ends in a blank
	for i, p := range pieces {
		words := OneLine(p.Text)
		if words == "" {
			open = open || p.Text != ""
			continue
		}
		apart := p.Op != Kept || StartsBlank(p.Text) || startsWord(p.Text)
		if i > 0 && verbatimOp(p.Op) && verbatimOp(pieces[i-1].Op) {
			apart = StartsBlank(p.Text)
		}
		if len(out) > 0 && (apart || open) {
			out = append(out, Piece{Style: Plain, Text: " "})
		}
		out = append(out, Piece{Style: []Style{Plain, Dropped, Extra, Strong}[p.Op], Text: words})
		open = EndsBlank(p.Text)
	}
	return out
}

// verbatimOp reports whether words with an op stand in the text that is shown as they do
// in the article.
func verbatimOp(op Op) bool { return op == Kept || op == Pointed }

// startsWord reports whether a text begins with a letter or a digit.
func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
