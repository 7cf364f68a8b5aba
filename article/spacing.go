package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// spacing repairs a superfluous space around stops and marks, and notes a missing
// one.
func (s *scanner) spacing() bool {
	switch s.text[s.at] {
	case ' ':
		return s.doubledStop() || s.spaceBeforeMark()
	case '.', '!', '?':
		s.missingSpace()
	}
	return false
}

// doubledStop: "wrote. ." and `force." .`, but not the ". . ." of an ellipsis.
func (s *scanner) doubledStop() bool {
	end := s.at + s.spaces()
	if end >= len(s.text) || s.text[end] != '.' || !s.endsWord(end+1) {
		return false
	}
	before := strings.TrimRight(s.text[max(0, s.at-8):s.at], "\"'”’»)]")
	if !strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "!") && !strings.HasSuffix(before, "?") {
		return false
	}
	if strings.HasSuffix(before, " .") || strings.HasSuffix(before, "..") || strings.HasPrefix(strings.TrimLeft(s.text[end+1:min(end+8, len(s.text))], " "), ".") {
		return false
	}
	return s.add(end+1-s.at, "", DoubledStop, "low", "a second full stop behind the first; read as one")
}

// spaceBeforeMark: a space between a stop and the closing mark after it. A straight
// mark closes if one is open, and at the end of a line; a curly one does unless
// the paragraph has spaces after its opening marks, too.
func (s *scanner) spaceBeforeMark() bool {
	n := s.spaces()
	if s.at == 0 || !strings.ContainsRune(".,!?", rune(s.text[s.at-1])) || s.at+n >= len(s.text) {
		return false
	}
	mark, size := utf8.DecodeRuneInString(s.text[s.at+n:])
	if !s.endsWord(s.at + n + size) {
		return false
	}
	if mark == '”' && !s.spaced || mark == '"' && (s.open%2 == 1 || s.endsLine(s.at+n+size)) {
		return s.add(n, "", SpaceBeforeMark, "low", "a space between the stop and the closing mark; left out")
	}
	return false
}

// missingSpace notes "rhetoric.That": a stop between a word in lower case and one
// with a capital. The text is read as it is.
func (s *scanner) missingSpace() {
	head, tail := s.text[:s.at], s.text[s.at+1:]
	next, n := utf8.DecodeRuneInString(tail)
	second, _ := utf8.DecodeRuneInString(tail[n:])
	if !unicode.IsUpper(next) || !unicode.IsLower(second) && !unicode.IsSpace(second) {
		return
	}
	word := lastLetters(head)
	if utf8.RuneCountInString(word) < 3 || strings.ToLower(word) != word {
		return
	}
	before, _ := utf8.DecodeLastRuneInString(head[:len(head)-len(word)])
	after := strings.TrimLeftFunc(tail[:min(24, len(tail))], unicode.IsLetter)
	if strings.ContainsRune("./@:_-", before) || strings.HasPrefix(after, ".") || strings.HasPrefix(after, "/") || strings.HasPrefix(after, "@") {
		return
	}
	span := Span{s.at, s.at + 1 + n}
	s.out = append(s.out, repair{damage: Damage{MissingSpace, "info", span, "no space behind the stop; read as the end of a sentence"}})
}

// lastLetters returns the letters at the end of a text, at most 64 bytes.
func lastLetters(text string) string {
	start := len(text)
	for start > 0 && len(text)-start < 64 {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.IsLetter(r) {
			break
		}
		start -= n
	}
	return text[start:]
}

// spaces returns how many blanks stand here, at most 3: more is layout.
func (s *scanner) spaces() int {
	n := 0
	for n < 4 && s.at+n < len(s.text) && s.text[s.at+n] == ' ' {
		n++
	}
	return n
}

// endsLine reports whether nothing but blanks stands between i and a line end.
func (s *scanner) endsLine(i int) bool {
	rest := strings.TrimLeft(s.text[i:min(i+4, len(s.text))], " \r")
	return rest == "" && i+4 >= len(s.text) || strings.HasPrefix(rest, "\n")
}

// endsWord reports whether what ends at i, a word, mark or stop, is followed by
// white space or nothing.
func (s *scanner) endsWord(i int) bool { return i >= len(s.text) || s.spaceAt(i) }
