package speech

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// head and tail give the words and marks at the beginning and at the end of s.
func (l *language) head(s string, n int) []string {
	f := l.tokens(cutRunes(s, n*16))
	return f[:min(n, len(f))]
}

func (l *language) tail(s string, n int) []string {
	f := l.tokens(cutFront(s, n*16))
	return f[max(0, len(f)-n):]
}

// cutFront returns the last n bytes of s from the start of a word on.
func cutFront(s string, n int) string {
	if len(s) <= n {
		return s
	}
	s = s[len(s)-n:]
	for len(s) > 0 && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	return s[max(0, strings.IndexByte(s, ' ')):]
}

// cutRunes returns the first n bytes of s, or less where that would cut a
// character.
func cutRunes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// tag is a leftover HTML tag; its words are no part of the text.
var tag = regexp.MustCompile(`</?[a-zA-Z][^<>]*>`)

// tokens splits s into lower-case words and single marks; names are one token
// kind, and so are figures. Where words are known by class only, the class
// stands for the word.
func (l *language) tokens(s string) []string {
	out := tokens(s)
	if !l.byClass {
		return out
	}
	for i, w := range out {
		if c := l.hints[w]; c != "" {
			out[i] = "<" + c + ">"
		} else if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			out[i] = "w"
		}
	}
	return out
}

func tokens(s string) []string {
	if strings.IndexByte(s, '<') >= 0 {
		s = tag.ReplaceAllString(s, " ")
	}
	var out []string
	for _, w := range strings.Fields(s) {
		core := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		i := strings.Index(w, core)
		for _, r := range w[:i] {
			out = append(out, string(r))
		}
		if core != "" {
			out = append(out, kind(core))
		}
		for _, r := range w[i+len(core):] {
			out = append(out, string(r))
		}
	}
	return out
}

func kind(w string) string {
	r, _ := utf8.DecodeRuneInString(w)
	switch {
	case unicode.IsDigit(r):
		return "#"
	case unicode.IsUpper(r):
		return "Name"
	}
	return strings.ReplaceAll(w, "’", "'")
}

func bare(w string) string {
	return strings.ReplaceAll(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "’", "'")
}

func edge(f []string, i int) string {
	if i < len(f) {
		return f[i]
	}
	return "$"
}

func edgeBack(f []string, i int) string {
	if i < len(f) {
		return f[len(f)-1-i]
	}
	return "^"
}

func lastRune(s string) string {
	r, _ := utf8.DecodeLastRuneInString(s)
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return "w"
	}
	return string(r)
}

func firstRune(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
	}
	return utf8.RuneError
}
