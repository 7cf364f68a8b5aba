package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Letter reports whether a rune is part of words: a letter or a digit.
func Letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Wordy reports whether a text has a letter or a digit.
func Wordy(s string) bool { return strings.ContainsFunc(s, Letter) }

// Capital reports whether a text begins with a capital letter.
func Capital(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}

// Fold folds a printed word of a name: case, a genitive, marks around it.
func Fold(w string) string {
	w = strings.TrimFunc(strings.ToLower(w), func(c rune) bool { return !Letter(c) })
	return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
}

// Surname returns the last word of a name, folded.
func Surname(name string) string {
	f := strings.Fields(name)
	if len(f) == 0 {
		return ""
	}
	return Fold(f[len(f)-1])
}
