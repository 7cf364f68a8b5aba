package article

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

// decodeMojibake returns the character that was meant by UTF-8 bytes shown as
// Windows-1252, and the number of bytes it takes in the text; 0 if there is none.
// It decodes text twice that was garbled twice. A control in the range 0x80 to 0x9F
// is the Windows-1252 character. Sequences that occur in real words count only if
// sure is true.
func decodeMojibake(text string, sure bool) (rune, int) {
	first, size := utf8.DecodeRuneInString(text)
	if 0x80 <= first && first < 0xa0 && fromWindows1252[first-0x80] != first {
		return fromWindows1252[first-0x80], size
	}
	once, n := decodeSequence(text, sure, utf8.DecodeRuneInString)
	if n == 0 || once > 0xff {
		return once, n
	}
	twice, m := decodeSequence(text, sure, func(text string) (rune, int) {
		if r, n := decodeSequence(text, true, utf8.DecodeRuneInString); n > 0 {
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
func decodeSequence(text string, sure bool, next func(string) (rune, int)) (rune, int) {
	first, at := next(text)
	length := sequenceLength(first)
	if length == 0 {
		return 0, 0
	}
	raw := []byte{byte(first)}
	for len(raw) < length && at < len(text) {
		r, n := next(text[at:])
		c, ok := byteOf(r)
		if !ok || c < 0x80 || c >= 0xc0 {
			break
		}
		raw = append(raw, c)
		at += n
	}
	if len(raw) == 2 && first == 'â' && raw[1] == 0x80 {
		// Its third byte, 0x9D, has no character and was lost.
		return '”', at + len(text[at:]) - len(strings.TrimPrefix(text[at:], "\ufffd"))
	}
	r, n := utf8.DecodeRune(raw)
	if n != length || !plausible(r, raw, sure) {
		return 0, 0
	}
	return r, at
}

// sequenceLength returns the number of bytes of the UTF-8 sequence that begins with
// the byte of r; 0 if none does, or if it is left alone.
func sequenceLength(r rune) int {
	switch {
	case 0xc2 <= r && r <= 0xdf:
		return 2
	case r == 0xe2, r == 0xef:
		return 3
	case r == 0xf0:
		return 4
	}
	return 0
}

// plausible weighs a decoded sequence: real text holds "É" before a sign, "Ã"
// before a closing mark and much else.
func plausible(r rune, raw []byte, sure bool) bool {
	switch len(raw) {
	case 2:
		if raw[0] > 0xc5 {
			return false
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

// hasMojibake reports whether the text holds a sequence that can be nothing else.
func hasMojibake(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] != 0xc3 { // "À" to "ÿ", the bytes that begin a sequence
			continue
		}
		if r, n := decodeMojibake(text[i:], false); n > 2 && r != 0xfeff {
			return true
		}
	}
	return false
}
