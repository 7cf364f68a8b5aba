package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// stop is a run of stops with everything that belongs to it: closing marks,
// a second stop that was typed by mistake, a note number in brackets.
type stop struct {
	at     int  // byte offset of the first stop
	marks  int  // byte offset after the stops that stand together
	end    int  // byte offset after all of it
	first  rune // the first stop
	dots   int  // full stops, an ellipsis sign counted as three
	quoted bool // a closing quotation mark is part of it
	bound  bool // a stop of a script without spaces: it always ends
}

func isStop(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '‼', '⁇', '⁈', '⁉', '؟', '۔', '।':
		return true
	}
	return isWideStop(r)
}

func isWideStop(r rune) bool { return r == '。' || r == '！' || r == '？' || r == '｡' }

// stopAt reads the run of stops at byte offset i.
func (s *splitter) stopAt(i int) stop {
	st := stop{at: i, end: i}
	st.first, _ = utf8.DecodeRuneInString(s.text[i:])
	s.stops(&st)
	st.marks = st.end
	for s.closer(&st) || s.noteNumber(&st) || s.farCloser(&st) || s.farStop(&st) {
	}
	return st
}

// stops takes in the stops at st.end that follow each other directly.
func (s *splitter) stops(st *stop) {
	for st.end < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[st.end:])
		if !isStop(r) {
			return
		}
		switch {
		case r == '.':
			st.dots++
		case r == '…':
			st.dots += 3
		case isWideStop(r):
			st.bound = true
		}
		st.end += n
	}
}

// closer takes in one closing mark or bracket that follows directly.
func (s *splitter) closer(st *stop) bool {
	r, n := utf8.DecodeRuneInString(s.text[st.end:])
	glued := isWordAt(s.text, st.end+n)
	switch r {
	case ')', ']', '}', '」', '』', '）':
	case '”', '’', '›':
		st.quoted = true
	case '»':
		if glued && s.lang.marks == "german" {
			return false
		}
		st.quoted = true
	case '“', '‘', '‹':
		if glued {
			return false
		}
		st.quoted = true
	case '«':
		if glued || s.lang.marks == "french" {
			return false
		}
		st.quoted = true
	case '"':
		if glued && !s.openAt(st) {
			return false
		}
		st.quoted = true
	case '\'':
		if glued {
			return false
		}
		st.quoted = true
	default:
		return false
	}
	st.end += n
	return true
}

// farCloser takes in a closing mark that a space parts from the stop: French
// usage, and a common slip elsewhere.
func (s *splitter) farCloser(st *stop) bool {
	at := skipSpaces(s.text, st.end)
	if at == st.end || at == len(s.text) {
		return false
	}
	r, n := utf8.DecodeRuneInString(s.text[at:])
	if isWordAt(s.text, at+n) {
		return false
	}
	switch {
	case r == '”' || r == '»' || r == '’':
	case r == '“' && s.lang.marks == "german":
	case r == '"' && (s.openAt(st) || skipSpaces(s.text, at+n) == len(s.text)):
	default:
		return false
	}
	st.quoted = true
	st.end = at + n
	return true
}

// farStop takes in a lone stop after a space: "wrote. ." and ". . .".
func (s *splitter) farStop(st *stop) bool {
	at := skipSpaces(s.text, st.end)
	if at == st.end || at == len(s.text) || s.text[at] != '.' {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s.text[at+1:]); at+1 < len(s.text) && !unicode.IsSpace(r) {
		return false
	}
	st.dots++
	st.end = at + 1
	return true
}

// noteNumber takes in the number of a footnote in brackets: "said.[3] Then".
func (s *splitter) noteNumber(st *stop) bool {
	rest := s.text[st.end:min(st.end+6, len(s.text))]
	if !strings.HasPrefix(rest, "[") {
		return false
	}
	n := 1
	for n < len(rest) && '0' <= rest[n] && rest[n] <= '9' {
		n++
	}
	if n == 1 || n == len(rest) || rest[n] != ']' {
		return false
	}
	st.end += n + 1
	return true
}

// openAt reports whether a straight double mark is open before st.end.
func (s *splitter) openAt(st *stop) bool {
	return (s.quotes+strings.Count(s.text[st.at:st.end], `"`))%2 == 1
}

// skipSpaces steps over white space from i on, and not over a blank line.
func skipSpaces(text string, i int) int {
	lines := 0
	for j := i; j < len(text); {
		r, n := utf8.DecodeRuneInString(text[j:])
		if !unicode.IsSpace(r) {
			return j
		}
		if r == '\n' {
			lines++
		}
		if lines > 1 {
			return i
		}
		j += n
	}
	return len(text)
}

func isWordAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[min(i, len(text)):])
	return IsWord(r)
}
