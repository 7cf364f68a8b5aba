package garbled

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// escape reads a character that is written as in JSON, "\u201c" or "\"": of a text
// that was encoded twice, or never decoded. Backslashes before other letters are left
// alone.
func (r *Reader) escape(i int) (Repair, bool) {
	rest := r.text[i:]
	if strings.HasPrefix(rest, `\"`) {
		return Repair{Start: i, End: i + 2, Shown: `"`, Kind: Entity}, true
	}
	c, n := escapedUnit(rest)
	if utf16.IsSurrogate(c) {
		low, m := escapedUnit(rest[n:])
		c, n = utf16.DecodeRune(c, low), n+m
	}
	if n == 0 || c == utf8.RuneError || c < utf8.RuneSelf && c != '"' && c != '\'' && c != '&' {
		return Repair{}, false
	}
	return Repair{Start: i, End: i + n, Shown: plainSpace(string(c)), Kind: Entity}, true
}

// escapedUnit returns the unit of UTF-16 that a text begins with as "\u201c", and the
// number of its bytes; 0 if there is none.
func escapedUnit(text string) (rune, int) {
	const size = len(`\u201c`)
	if len(text) < size || text[0] != '\\' || text[1] != 'u' {
		return 0, 0
	}
	v, err := strconv.ParseUint(text[2:size], 16, 16)
	if err != nil {
		return 0, 0
	}
	return rune(v), size
}
