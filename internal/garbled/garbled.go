// Package garbled reads characters that do not stand for themselves in a text: those
// written as HTML or JSON has them, and UTF-8 that was shown in another charset. It
// leaves alone what may be sound.
package garbled

import (
	"strings"
	"unicode/utf8"
)

// Kind says how a character was garbled.
type Kind uint8

const (
	Entity   Kind = iota // written as HTML or JSON has it
	Mojibake             // its UTF-8 was taken for another charset
)

// Repair is a stretch of a text that stands for one character.
type Repair struct {
	Start, End int // bytes of the text, half open
	Shown      string
	Kind       Kind
}

// Reader finds the repairs of one text.
type Reader struct {
	text string
	page *CodePage // in which the text is garbled for sure; nil for others
}

// NewReader reads a text. The cost is linear in it.
func NewReader(text string) Reader { return Reader{text, garbledAs(text)} }

// At returns the repair of what stands at byte i; false if that is sound. A reference
// without its ampersand is found at its semicolon and begins before i, but not before
// floor, where the last repair ended.
func (r *Reader) At(i, floor int) (Repair, bool) {
	switch c := r.text[i]; {
	case c == '&' || c == ';':
		return r.entity(i, floor)
	case c == '\\':
		return r.escape(i)
	case c < utf8.RuneSelf:
		return Repair{}, false
	}
	shown, n := decodeMojibake(r.text[i:], r.page)
	return Repair{i, i + n, string(shown), Mojibake}, n > 0
}

// View is a text as it is read, where that is not as it is written.
type View struct {
	Text   string
	starts []int // by byte of Text, where in the text the character begins
	ends   []int // and where it ends
}

// Read returns a text as it is read; nil if that is as it is written, which is told at
// the cost of one look at each byte.
func Read(text string) *View {
	if !suspicious(text) {
		return nil
	}
	r := NewReader(text)
	v := &View{}
	var b strings.Builder
	at := 0
	show := func(end int) {
		for i := at; i < end; i++ {
			v.starts, v.ends = append(v.starts, i), append(v.ends, i+1)
		}
		b.WriteString(text[at:end])
		at = end
	}
	for i := 0; i < len(text); {
		rep, ok := r.At(i, at)
		if !ok {
			i++
			continue
		}
		show(rep.Start)
		for range len(rep.Shown) {
			v.starts, v.ends = append(v.starts, rep.Start), append(v.ends, rep.End)
		}
		b.WriteString(rep.Shown)
		at, i = rep.End, rep.End
	}
	if at == 0 {
		return nil
	}
	show(len(text))
	v.Text = b.String()
	return v
}

// Origin returns the bytes of the text that the bytes [start, end) of View.Text show.
// No bytes stand where what is before them ends.
func (v *View) Origin(start, end int) (from, to int) {
	switch {
	case start < end:
		return v.starts[start], v.ends[end-1]
	case start == 0:
		return 0, 0
	}
	return v.ends[start-1], v.ends[start-1]
}

// suspicious reports whether a text may be garbled: it holds what begins a reference or
// an escape, two characters beyond ASCII side by side that are not both marks, a
// control, or a letter whose second half may have become a blank. Most texts hold none
// of these.
func suspicious(text string) bool {
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if c == '&' || c == ';' || c == '\\' {
				return true
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		i += n
		switch {
		case r < 0xa0:
			return true
		case i == len(text):
		case text[i] >= utf8.RuneSelf:
			next, _ := utf8.DecodeRuneInString(text[i:])
			if !isPunctuation(r) || !isPunctuation(next) {
				return true
			}
		case (r == 'Ã' || r == 'Â') && text[i] == ' ':
			return true
		}
	}
	return false
}

// isPunctuation reports whether a character is of the block General Punctuation.
func isPunctuation(r rune) bool { return 0x2000 <= r && r < 0x2070 }
