package prose

import (
	"unicode"
	"unicode/utf8"
)

// Kind says what a piece is.
type Kind uint8

const (
	Space    Kind = iota // a run of white space, with or without width
	Letters              // a run of letters with their combining marks
	Digits               // a run of decimal digits of any script
	Syllable             // one letter of a script that writes no space between words, with its combining marks
	Mark                 // one sign of punctuation
	Symbol               // one other character; of invalid text one byte
)

// InWord reports whether words are made of pieces of this kind.
func (k Kind) InWord() bool { return k-Letters <= Syllable-Letters }

// Piece is a stretch of text that is never cut. Words are made of pieces: which
// marks join two pieces into one word, as an apostrophe does, and which endings
// are words of their own is up to the package that reads the words.
type Piece struct {
	Start, End int  // byte offsets, half open
	First      rune // the first character; utf8.RuneError for an invalid byte
	Kind       Kind
	Capitals   int // how many capital letters it has
}

// Scanner yields the pieces of Text[At:End] one after another, without
// allocating. It may be copied to look ahead, and At may be set to the start of
// any piece.
type Scanner struct {
	Text    string
	At, End int
}

// Scan returns a scanner of the whole text.
func Scan(text string) Scanner { return Scanner{Text: text, End: len(text)} }

// Next reads the piece at At and moves At after it; false at the end. The
// pieces lie side by side and none is empty.
func (s *Scanner) Next(p *Piece) bool {
	if s.At >= s.End {
		return false
	}
	text := s.Text[:s.End]
	i := s.At
	class := ascii[text[i]]
	p.Start, p.First, p.Kind, p.Capitals = i, rune(text[i]), kindOf[class], 0
	switch i++; class {
	case small, capital:
		i, p.Capitals = letters(text, i)
		if class == capital {
			p.Capitals++
		}
	case digit:
		i = digits(text, i)
	case space:
		i = spaces(text, i)
	case wide:
		i = p.wide(text, i-1)
	}
	s.At, p.End = i, i
	return true
}

// letters steps over letters from i on and counts the capitals.
func letters(text string, i int) (end, capitals int) {
	for i < len(text) {
		switch ascii[text[i]] {
		case small:
			i++
		case capital:
			capitals++
			i++
		case wide:
			r, n := utf8.DecodeRuneInString(text[i:])
			if isCommonMark(r) || !isLetter(r) || isSyllable(r) {
				return i, capitals
			}
			if unicode.IsUpper(r) {
				capitals++
			}
			i += n
		default:
			return i, capitals
		}
	}
	return i, capitals
}

func digits(text string, i int) int {
	for i < len(text) {
		switch ascii[text[i]] {
		case digit:
			i++
		case wide:
			r, n := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsDigit(r) {
				return i
			}
			i += n
		default:
			return i
		}
	}
	return i
}

func spaces(text string, i int) int {
	for i < len(text) {
		switch ascii[text[i]] {
		case space:
			i++
		case wide:
			r, n := utf8.DecodeRuneInString(text[i:])
			if isCommonMark(r) || !isSpace(r) {
				return i
			}
			i += n
		default:
			return i
		}
	}
	return i
}

// wide reads a piece that begins with a character beyond ASCII.
func (p *Piece) wide(text string, i int) int {
	r, n := utf8.DecodeRuneInString(text[i:])
	p.First = r
	switch {
	case r == utf8.RuneError && n == 1:
	case isCommonMark(r):
		p.Kind = Mark
	case isSyllable(r):
		p.Kind = Syllable
		for i += n; i < len(text); i += n {
			if r, n = utf8.DecodeRuneInString(text[i:]); !unicode.Is(unicode.M, r) {
				break
			}
		}
		return i
	case isLetter(r):
		p.Kind = Letters
		i, p.Capitals = letters(text, i)
		return i
	case unicode.IsDigit(r):
		p.Kind = Digits
		return digits(text, i)
	case isSpace(r):
		p.Kind = Space
		return spaces(text, i)
	case unicode.IsPunct(r):
		p.Kind = Mark
	}
	return i + n
}

// IsWord reports whether words are made of r: letters, marks that combine with
// them, decimal digits.
func IsWord(r rune) bool {
	if r < utf8.RuneSelf {
		c := ascii[r]
		return c == small || c == capital || c == digit
	}
	return isLetter(r) || unicode.IsDigit(r)
}

// isCommonMark knows at first sight the dashes, quotation marks and dots that
// make up most of what a text has beyond ASCII.
func isCommonMark(r rune) bool { return '\u2010' <= r && r <= '\u2027' }

// isLetter is for characters beyond ASCII. Numbers that are written with letters,
// as Ⅳ and 〇, are letters.
func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.In(r, unicode.M, unicode.Nl) }

// isSpace is for characters beyond ASCII.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }

// isSyllable reports whether r is a letter of a script that writes no space
// between words.
func isSyllable(r rune) bool {
	return r > 0x0E00 && unicode.In(r, unicode.L, unicode.Nl) && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

const (
	symbol uint8 = iota
	small
	capital
	digit
	space
	mark
	wide // the first byte of a character beyond ASCII
)

// kindOf is the kind of a piece by the class of its first byte.
var kindOf = [...]Kind{symbol: Symbol, small: Letters, capital: Letters, digit: Digits, space: Space, mark: Mark, wide: Symbol}

// ascii classes the bytes.
var ascii = func() (class [256]uint8) {
	for c := range class {
		switch r := rune(c); {
		case r >= utf8.RuneSelf:
			class[c] = wide
		case 'a' <= r && r <= 'z':
			class[c] = small
		case 'A' <= r && r <= 'Z':
			class[c] = capital
		case '0' <= r && r <= '9':
			class[c] = digit
		case unicode.IsSpace(r):
			class[c] = space
		case unicode.IsPunct(r):
			class[c] = mark
		}
	}
	return class
}()
