package garbled

import (
	"strings"
	"unicode/utf8"
)

// windows1252 holds the characters of the bytes 0x80 to 0x9F in Windows-1252
// (WHATWG Encoding Standard, index windows-1252); a byte without a character
// stands for the control of that number.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

// fromWindows1252 is the table by byte, from 0x80 on.
var fromWindows1252 = []rune(windows1252)

// byteOf returns the byte that stands for the character in Windows-1252, or in
// Latin-1 for controls; false for other characters and ASCII.
func byteOf(r rune) (byte, bool) {
	if 0x80 <= r && r <= 0xff {
		return byte(r), true
	}
	for i, c := range fromWindows1252 {
		if c == r {
			return byte(0x80 + i), true
		}
	}
	return 0, false
}

// decodeMojibake returns the character that was meant by UTF-8 bytes shown in another
// charset, and the number of bytes it takes in the text; 0 if there is none. It
// decodes text twice that was garbled twice. A control in the range 0x80 to 0x9F is
// the Windows-1252 character. Sequences that occur in real words count only in a text
// that is garbled for sure; page is nil for others, which may hold Windows-1252.
func decodeMojibake(text string, page *CodePage) (rune, int) {
	first, size := utf8.DecodeRuneInString(text)
	if 0x80 <= first && first < 0xa0 && fromWindows1252[first-0x80] != first {
		return fromWindows1252[first-0x80], size
	}
	sure := page != nil
	if !sure {
		page = Western
	}
	once, n := decodeSequence(text, page, sure, utf8.DecodeRuneInString)
	if n == 0 || once > 0xff {
		return once, n
	}
	twice, m := decodeSequence(text, page, sure, func(text string) (rune, int) {
		if r, n := decodeSequence(text, page, true, utf8.DecodeRuneInString); n > 0 {
			return r, n
		}
		return utf8.DecodeRuneInString(text)
	})
	if m > n {
		return twice, m
	}
	return once, n
}

// decodeSequence reads one UTF-8 sequence whose bytes are the characters that
// next returns.
func decodeSequence(text string, page *CodePage, sure bool, next func(string) (rune, int)) (rune, int) {
	start, at := next(text)
	first, ok := page.byteOf(start)
	length := sequenceLength(first)
	if !ok || length == 0 {
		return 0, 0
	}
	raw := []byte{first}
	for len(raw) < length && at < len(text) {
		r, n := next(text[at:])
		c, ok := page.byteOf(r)
		if !ok || c < 0x80 || c >= 0xc0 {
			break
		}
		raw = append(raw, c)
		at += n
	}
	if len(raw) == 1 && sure && page == Western {
		return lostSpace(first, text, at)
	}
	if len(raw) == 2 && first == 0xe2 && raw[1] == 0x80 && page == Western {
		// Its third byte, 0x9D, has no character and was lost.
		return '”', at + len(text[at:]) - len(strings.TrimPrefix(text[at:], "\ufffd"))
	}
	r, n := utf8.DecodeRune(raw)
	if n != length || !plausible(r, raw, page, sure) {
		return 0, 0
	}
	return r, at
}

// lostSpace reads what is left of a sequence whose second byte was 0xA0, a protected
// space, which is often made a plain one: "Ã" before a blank is "à", and "Â" the
// protected space itself. The blank belongs to it only where another one follows.
func lostSpace(first byte, text string, at int) (rune, int) {
	if !strings.HasPrefix(text[at:], " ") {
		return 0, 0
	}
	if strings.HasPrefix(text[at:], "  ") {
		at++
	}
	switch first {
	case 0xc3:
		return 'à', at
	case 0xc2:
		return ' ', at + len(text[at:]) - len(strings.TrimPrefix(text[at:], " "))
	}
	return 0, 0
}

// sequenceLength returns the number of bytes of the UTF-8 sequence that begins with a
// byte; 0 if none does, or if it is left alone.
func sequenceLength(c byte) int {
	switch {
	case 0xc2 <= c && c <= 0xdf:
		return 2
	case c == 0xe2, c == 0xef:
		return 3
	case c == 0xf0:
		return 4
	}
	return 0
}

// plausible weighs a decoded sequence: real text holds "É" before a sign, "Ã"
// before a closing mark and much else.
func plausible(r rune, raw []byte, page *CodePage, sure bool) bool {
	switch len(raw) {
	case 2:
		if raw[0] > 0xc5 {
			return page == cyrillic && 'А' <= r && r <= 'ё'
		}
		return sure || raw[0] <= 0xc3 && !strings.ContainsRune("‚„…‘’“”•–—‹›«»\u00a0´", fromByte(raw[1]))
	case 3:
		return 0x2000 <= r && r < 0x2800 || r == 0xfeff || 0xfb00 <= r && r <= 0xfb06
	}
	return true
}

func fromByte(c byte) rune {
	if c < 0xa0 {
		return fromWindows1252[c-0x80]
	}
	return rune(c)
}
