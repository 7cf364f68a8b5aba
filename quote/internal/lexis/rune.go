package lexis

import (
	"unicode"
	"unicode/utf8"
)

// IsAlnum reports whether r is a letter or a digit of any script.
func IsAlnum(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// Decode is utf8.DecodeRuneInString, short for ASCII. s is not empty.
func Decode(s string) (r rune, size int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return utf8.DecodeRuneInString(s)
}
