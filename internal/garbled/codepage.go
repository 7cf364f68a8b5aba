package garbled

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// CodePage is a charset of one byte a character in which UTF-8 may have been shown.
type CodePage struct {
	Name   string
	Shows  func(byte) rune         // the character of a byte from 0x80 on
	byteOf func(rune) (byte, bool) // false for characters it does not have

	// mark is how it shows the two bytes E2 80, with which the UTF-8 of quotation
	// marks, dashes and the apostrophe begins; accent how it shows C3, with which that
	// of most letters with accents does.
	mark, accent string
}

// The code pages in which programs show UTF-8 most: those of Windows, of the old
// Macintosh and of DOS.
var (
	Western  = &CodePage{"Windows-1252", fromByte, byteOf, "â€", "Ã"}
	central  = tabled("Windows-1250", charmap.Windows1250)
	cyrillic = tabled("Windows-1251", charmap.Windows1251)
	MacRoman = tabled("Mac OS Roman", charmap.Macintosh)
	dosUS    = tabled("code page 437", charmap.CodePage437)
	dosWest  = tabled("code page 850", charmap.CodePage850)

	// codepages are in the order in which they are preferred.
	codepages = []*CodePage{Western, central, cyrillic, MacRoman, dosUS, dosWest}
)

func tabled(name string, m *charmap.Charmap) *CodePage {
	return &CodePage{name, m.DecodeByte, m.EncodeRune, string([]rune{m.DecodeByte(0xe2), m.DecodeByte(0x80)}), string(m.DecodeByte(0xc3))}
}

// leastCyrillic is the number of letters of Russian shown as Windows-1251 at and above
// which a text is garbled: in sound text such pairs are rare, in a garbled one every
// letter is one.
const leastCyrillic = 5

// garbledAs returns the code page in which the UTF-8 of a text was shown: the one that
// explains most marks, the first of equal ones. nil if the text is not garbled for
// sure.
func garbledAs(text string) *CodePage {
	var best *CodePage
	most := 0
	for _, p := range codepages {
		n := p.count(text, p.mark, isMarkByte)
		if p != Western { // which hasMojibake weighs
			n += p.count(text, p.accent, p.isSign)
		}
		if n > most {
			best, most = p, n
		}
	}
	switch {
	case best != nil && best != Western:
		return best
	case hasMojibake(text):
		return Western
	case garbledRussian(text) >= leastCyrillic:
		return cyrillic
	}
	return nil
}

// count returns how often a head is followed by a character whose byte in the code
// page is one that ends a sequence.
func (p *CodePage) count(text, head string, ends func(byte) bool) int {
	n := 0
	for {
		_, rest, found := strings.Cut(text, head)
		if !found {
			return n
		}
		r, size := utf8.DecodeRuneInString(rest)
		if c, ok := p.byteOf(r); ok && ends(c) {
			n++
		}
		text = rest[size:]
	}
}

// isSign reports whether a byte in the middle of a sequence is shown as a sign that
// does not stand behind a letter.
func (p *CodePage) isSign(c byte) bool {
	return 0x80 <= c && c < 0xc0 && strings.ContainsRune("©®ª¨´¶±¤§¬¦¢£¥†∂≥≤∏π∑√∞µ⌐╢╝┤║╗", p.Shows(c))
}

// isMarkByte reports whether a byte ends the UTF-8 of a mark that begins with E2 80.
func isMarkByte(c byte) bool {
	return c == 0x93 || c == 0x94 || 0x98 <= c && c <= 0x9e || c == 0xa6 || c == 0xb9 || c == 0xba
}

// garbledRussian counts the letters of Russian that a text holds as Windows-1251
// shows their UTF-8, those apart that occur in sound words.
func garbledRussian(text string) int {
	n := 0
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if r == 'Р' || r == 'С' {
			next, _ := utf8.DecodeRuneInString(text[at+size:])
			if c, ok := cyrillic.byteOf(next); ok && 0x80 <= c && c < 0xc0 && next != 'ё' && next != 'Ё' && next != '«' && next != '»' && next != '\u00a0' {
				n++
			}
		}
		at += size
	}
	return n
}

// loneHead finds an "Ã" that is a word by itself or ends one in small letters, which it
// does in no language: "à" whose second byte became a blank.
var loneHead = regexp.MustCompile(`(?: |\p{Ll})Ã(?:[ \x{a0}]|$)`)

// hasMojibake reports whether the text holds a sequence of UTF-8 shown as
// Windows-1252 that can be nothing else.
func hasMojibake(text string) bool {
	if strings.Contains(text, "Ã") && loneHead.MatchString(text) {
		return true
	}
	for i := 0; i < len(text); i++ {
		if text[i] != 0xc3 { // "À" to "ÿ", the bytes that begin a sequence
			continue
		}
		if r, n := decodeMojibake(text[i:], nil); n > 2 && r != 0xfeff {
			return true
		}
	}
	return false
}
