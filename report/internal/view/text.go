package view

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// OneLine returns a text with every run of white space as one blank.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func firstRunes(s string, n int) string {
	if r := []rune(s); n < len(r) {
		return string(r[:n])
	}
	return s
}

func lastRunes(s string, n int) string {
	if r := []rune(s); n < len(r) {
		return string(r[len(r)-n:])
	}
	return s
}

// Clip returns a text of more than n code points cut at the end of a word, with an
// ellipsis. White space becomes single blanks.
func Clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := n
	for cut > n/2 && !isBlank(r[cut]) {
		cut--
	}
	return strings.TrimRightFunc(string(r[:cut]), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:.–-", r) }) + " …"
}

// beginning returns the first n words of a text.
func beginning(s string, n int) string {
	words := strings.Fields(s)
	if len(words) <= n {
		return strings.Join(words, " ")
	}
	return strings.TrimRight(strings.Join(words[:n], " "), ",;:.–-") + " …"
}

// trimEdge removes the punctuation around a wording, which belongs to the sentence
// in which it stands.
func trimEdge(s string) string { return strings.Trim(s, " ,.;:!?…") }

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// firstWord returns the text before the first blank.
func firstWord(s string) string {
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[:i]
	}
	return s
}

// lastWord returns the text after the last blank.
func lastWord(s string) string { return s[strings.LastIndexFunc(s, unicode.IsSpace)+1:] }

// StartsBlank reports whether a text begins with white space.
func StartsBlank(s string) bool { return strings.TrimLeftFunc(s, unicode.IsSpace) != s }

// EndsBlank reports whether a text ends with white space.
func EndsBlank(s string) bool { return strings.TrimRightFunc(s, unicode.IsSpace) != s }

// capital returns a text that begins with a capital letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
