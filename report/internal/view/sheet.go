// Package view puts a report into the order in which people read it: a sheet of
// headings, paragraphs, lists and tables with nothing of a format in it, which
// package format prints.
//
// Start with [Full] and [Sheet]; [Index] looks things up. Where an article
// stands in the report, it is by its label; where a text is cut, it says so.
// Nothing is compared: all findings are those of the report.
package view

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sheet is a report as it is read: blocks in order, with nothing of a format
// in them. Each format prints the same sheet.
type Sheet struct {
	Title  string
	Blocks []Block
}

// Block is a heading, a paragraph, a quotation, a list or a table, by the one
// field that is set.
type Block struct {
	Heading *Heading
	Para    Inline
	Quote   Inline
	List    []Inline
	Table   *Table
}

// Heading is a section's; ID is what links lead to.
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
}

func (t *Table) row(cells ...Inline) { t.Rows = append(t.Rows, cells) }

// Inline is a line of text in pieces.
type Inline []Piece

// Piece is a part of a line in one style.
type Piece struct {
	Style Style
	Text  string
	To    string // of a link: the ID of a heading
}

// Style says what a piece is.
type Style byte

const (
	Plain      Style = iota
	Strong           // a label
	Emphasized       // words of an article, without quotation marks
	Exact            // to be copied: a place, a hash
	Linked           // leads to a heading
	Dropped          // struck: in the base only
	Extra            // in the variant only
)

// plain returns a line in no style.
func plain(s string) Inline { return Inline{{Plain, s, ""}} }

// styled returns a line in one style.
func styled(st Style, s string) Inline { return Inline{{st, s, ""}} }

// cat puts lines together.
func cat(parts ...Inline) Inline {
	var out Inline
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

// join puts lines together with a separator between them; empty ones are left
// out.
func join(sep string, parts ...Inline) Inline {
	var out Inline
	for _, p := range parts {
		if len(p) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, Piece{Plain, sep, ""})
		}
		out = append(out, p...)
	}
	return out
}

// key tells lines apart that show different things.
func (l Inline) key() string { return fmt.Sprint([]Piece(l)) }

// link returns a link to a statement, or nothing.
func link(name string) Inline {
	if name == "" {
		return nil
	}
	return Inline{{Linked, name, anchor(name)}}
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

// set returns marked words as they are shown, blanks between them.
func set(pieces []Marked) Inline {
	var out Inline
	open := false // whether the line so far ends in a blank
	for _, p := range pieces {
		words := OneLine(p.Text)
		if words == "" {
			open = open || p.Text != ""
			continue
		}
		apart := p.Op != Kept || StartsBlank(p.Text) || startsWord(p.Text)
		if len(out) > 0 && (apart || open) {
			out = append(out, Piece{Plain, " ", ""})
		}
		out = append(out, Piece{[]Style{Plain, Dropped, Extra, Strong}[p.Op], words, ""})
		open = EndsBlank(p.Text)
	}
	return out
}

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
