package article

import (
	"fmt"
	"html"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// typographic are the names of entities that are recognised without their
// ampersand or semicolon: what occurs between words in news copy, and what no
// word ends in.
var typographic = map[string]bool{
	"quot": true, "apos": true, "nbsp": true, "ldquo": true, "rdquo": true, "lsquo": true, "rsquo": true,
	"sbquo": true, "bdquo": true, "laquo": true, "raquo": true, "lsaquo": true, "rsaquo": true,
	"hellip": true, "mdash": true, "ndash": true,
}

// longestName is the greatest length, in bytes, at which the name or number of an
// entity is recognised.
const longestName = 10

// entity repairs a character reference at the current place: whole, encoded
// twice ("&amp;quot;"), or without its ampersand or semicolon.
func (s *scanner) entity() bool {
	switch s.text[s.at] {
	case '&':
		return s.wholeEntity()
	case ';':
		return s.bareEntity()
	case '\\':
		return s.escape()
	}
	return false
}

// escape repairs a character that is written as in JSON, "\u201c" or "\"": a text that
// was encoded twice, or never decoded. Backslashes before other letters are left alone.
func (s *scanner) escape() bool {
	rest := s.text[s.at:]
	if strings.HasPrefix(rest, `\"`) {
		return s.add(2, `"`, Entity, markSeverity('"'), `a quotation mark written as \"`)
	}
	r, n := escapedUnit(rest)
	if utf16.IsSurrogate(r) {
		low, m := escapedUnit(rest[n:])
		r, n = utf16.DecodeRune(r, low), n+m
	}
	if n == 0 || r == utf8.RuneError || r < utf8.RuneSelf && r != '"' && r != '\'' && r != '&' {
		return false
	}
	return s.addEntity(n, string(r))
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

func (s *scanner) wholeEntity() bool {
	start := s.at + 1
	for strings.HasPrefix(s.text[start:], "amp;") && isReference(s.text[start+len("amp;"):]) {
		start += len("amp;")
	}
	name := referenceName(s.text[start:])
	end := start + len(name)
	closed := strings.HasPrefix(s.text[end:], ";")
	if name == "" || !closed && !typographic[name] {
		return false
	}
	shown := decodeReference(name)
	if shown == "" {
		return false
	}
	if closed {
		end++
	}
	return s.addEntity(end-s.at, shown)
}

// isReference reports whether "amp;" here is itself the start of a reference.
func isReference(text string) bool {
	if strings.HasPrefix(text, "amp;") {
		return true
	}
	name := referenceName(text)
	return name != "" && strings.HasPrefix(text[len(name):], ";") && decodeReference(name) != ""
}

// bareEntity repairs "quot;" or "#8220;", which has lost its ampersand.
func (s *scanner) bareEntity() bool {
	semicolon, start := s.at, s.at
	floor := max(0, semicolon-longestName)
	if len(s.out) > 0 {
		floor = max(floor, s.out[len(s.out)-1].damage.Span.End)
	}
	for start > floor && isAlnum(s.text[start-1]) {
		start--
	}
	if start > floor && s.text[start-1] == '#' {
		start--
	}
	shown := ""
	for start < semicolon && shown == "" { // "saidquot;": the name is the end of it
		name := s.text[start:semicolon]
		if typographic[name] || name[0] == '#' {
			shown = decodeReference(name)
		}
		start++
	}
	if shown == "" {
		return false
	}
	s.at = start - 1
	if s.text[s.at] == '#' && (s.numbersItem(semicolon+1-s.at) || !strings.ContainsAny(shown, "\"'“”‘’„‚«»–—…\u00a0&")) {
		s.at = semicolon
		return false
	}
	return s.addEntity(semicolon+1-s.at, shown)
}

// numbersItem reports whether the n bytes here, such as "#39;", stand alone or
// after another number, so that they may mean what they say.
func (s *scanner) numbersItem(n int) bool {
	before, _ := utf8.DecodeLastRuneInString(s.text[:s.at])
	free := s.at == 0 || unicode.IsSpace(before)
	return free && s.endsWord(s.at+n) || before == '#' || before == '&' || unicode.IsDigit(before)
}

func (s *scanner) addEntity(n int, shown string) bool {
	r, _ := utf8.DecodeRuneInString(shown)
	note := fmt.Sprintf("%q read as %s", s.text[s.at:s.at+n], shown)
	if r == '\u00a0' {
		shown = " "
		note = fmt.Sprintf("%q read as a space", s.text[s.at:s.at+n])
	}
	return s.add(n, shown, Entity, markSeverity(r), note)
}

// referenceName returns the name ("quot") or number ("#8220", "#x201c") that
// text begins with, without its end; empty when there is none.
func referenceName(text string) string {
	n := 0
	if strings.HasPrefix(text, "#") {
		n++
	}
	for n < len(text) && n < longestName && isAlnum(text[n]) {
		n++
	}
	if n == longestName || n == 1 && text[0] == '#' {
		return ""
	}
	return text[:n]
}

// decodeReference returns the one character that a reference stands for; empty
// when it stands for none.
func decodeReference(name string) string {
	whole := "&" + name + ";"
	shown := html.UnescapeString(whole)
	r, n := utf8.DecodeRuneInString(shown)
	if shown == whole || n != len(shown) || n > len(name) || r == utf8.RuneError || r < 0x20 && r != '\n' && r != '\t' {
		return ""
	}
	return shown
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
