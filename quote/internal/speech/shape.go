package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/quote/internal/logit"
)

// shape is how the marked words are written.
type shape uint8

const (
	noShape shape = iota
	asNumber
	asTitle
	asName
	mostlyCapitals
	asSentence
	asFragment
)

var shapes = logit.NewParts("none", "number", "Title", "Name", "Mostly", "Sentence", "lower")

// inner is what the features want to know of marked words.
type inner struct {
	n           int // words
	shape       shape
	first, last string // words, as printed
}

func measure(words string) inner {
	var m inner
	caps, lower := 0, 0
	for w := range strings.FieldsSeq(words) {
		if m.n++; m.n == 1 {
			m.first = w
		}
		m.last = w
		head := strings.TrimLeft(w, "'’‘“\"([$#@")
		if head == "" {
			continue
		}
		switch r, _ := utf8.DecodeRuneInString(head); {
		case unicode.IsUpper(r):
			caps++
		case unicode.IsLower(r) && len(w) > 3:
			lower++
		}
	}
	m.shape = m.shapeBy(caps, lower)
	return m
}

// shapeBy tells the shape by how many words have capitals and how many longer
// ones have none.
func (m *inner) shapeBy(caps, lower int) shape {
	if m.n == 0 {
		return noShape
	}
	first := firstRune(m.first)
	switch {
	case unicode.IsDigit(first):
		return asNumber
	case caps == m.n && caps > 1, caps > 1 && lower == 0:
		return asTitle
	case caps > 0 && m.n == 1:
		return asName
	case unicode.IsUpper(first) && caps*2 > m.n:
		return mostlyCapitals
	case unicode.IsUpper(first):
		return asSentence
	}
	return asFragment
}

// sizes are the names of grades of length.
var sizes = logit.NewParts("1", "2", "4", "7", "12", "13+")

func size(n int) *logit.Part {
	switch {
	case n <= 1:
		return sizes[0]
	case n == 2:
		return sizes[1]
	case n <= 4:
		return sizes[2]
	case n <= 7:
		return sizes[3]
	case n <= 12:
		return sizes[4]
	}
	return sizes[5]
}
