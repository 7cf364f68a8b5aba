package compare

import "strings"

// hint is the set of joiners that a token can begin, a bit each, in their
// order. A bit too many only costs time.
type hint uint16

const (
	beginsLettered hint = 1 << iota
	beginsClock
	beginsNth
	beginsRoman
	beginsNumeral
	beginsDecade
	beginsAmount
	beginsDay
	beginsSigned
	beginsBetween
	beginsDots

	beginsFigure = beginsClock | beginsNumeral | beginsDecade | beginsAmount | beginsDay | beginsSigned | beginsBetween
)

// hint says which joiners a token can begin.
func (l *profile) hint(t *Token, src string) hint {
	switch t.Kind {
	case Letters:
		h := l.hints[t.Norm] | beginsLettered
		if isDigit(rune(t.Norm[0])) {
			h |= beginsDecade | beginsDay
		}
		if t.Start < t.End && strings.IndexByte("IVXL", src[t.Start]) >= 0 {
			h |= beginsRoman
		}
		if h&beginsNumeral == 0 && len(l.glued) > 0 {
			if _, ok := l.compound(t.Norm); ok {
				h |= beginsNumeral | beginsClock
			}
		}
		return h
	case Numeral, Clock, Unit:
		return beginsFigure
	case Bracket, Ellipsis:
		return beginsLettered | beginsDots
	case Mark, Symbol:
		switch t.Norm {
		case "-", "+":
			return beginsSigned
		case `"`:
			return beginsDecade
		case ".", "(":
			return beginsDots
		}
	}
	return 0
}

// readHints notes which words can begin what, once the other lists are read.
func (l *profile) readHints() {
	l.hints = map[string]hint{}
	for word, phrases := range l.numbers {
		for _, p := range phrases {
			l.hints[word] |= p.value.kind.begins()
		}
	}
	for word := range l.units {
		l.hints[word] |= beginsAmount | beginsNumeral
	}
	for word, phrases := range l.times {
		for _, p := range phrases {
			switch kind, _, _ := strings.Cut(p.value.kind, "/"); kind {
			case "noon", "half":
				l.hints[word] |= beginsClock
			case "decade", "decades":
				l.hints[word] |= beginsDecade
			case "the":
				l.hints[word] |= beginsRoman | beginsDay
			}
		}
	}
	for word := range l.months {
		l.hints[word] |= beginsDay
	}
	for word := range l.ordinals {
		l.hints[word] |= beginsDay
	}
}

// begins says which joiners a word of the kind can begin.
func (k numberKind) begins() hint {
	switch k {
	case unitWordKind:
		return beginsNumeral | beginsClock | beginsAmount
	case tensKind, scoreKind:
		return beginsNumeral | beginsClock | beginsNth
	case hundredsKind, scaleKind, wholeKind:
		return beginsNumeral
	case halfKind, partKind, articleKind:
		return beginsNumeral | beginsClock
	case minusKind:
		return beginsSigned
	}
	return 0
}
