package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxWord bounds in bytes how far a word is followed, which keeps the cost
// linear in texts without spaces. No abbreviation is that long.
const maxWord = 32

// wordBefore returns the word that ends at byte offset end, with the stops,
// hyphens and apostrophes inside it; empty where none stands there.
func (s *splitter) wordBefore(end int) string {
	start := end
	for start > s.start && end-start < maxWord {
		r, n := utf8.DecodeLastRuneInString(s.text[s.start:start])
		if !isWordRune(r) && r != '.' {
			break
		}
		start -= n
	}
	return strings.TrimLeft(s.text[start:end], ".-'’")
}

// wordAt returns the word that begins at byte offset i, without stops.
func wordAt(text string, i int) string {
	end := i
	for end < len(text) && end-i < maxWord {
		r, n := utf8.DecodeRuneInString(text[end:])
		if !isWordRune(r) {
			break
		}
		end += n
	}
	return text[i:end]
}

func isWordRune(r rune) bool {
	return IsWord(r) || r == '-' || r == '\'' || r == '’'
}

func firstRune(word string) rune {
	r, _ := utf8.DecodeRuneInString(word)
	return r
}

// isInitials reports whether the word is a single letter or letters separated by
// stops, as "J", "U.S", "J.-C", "Ph.D", or ends so after a hyphen, as "R-W".
func isInitials(word string) bool {
	if i := strings.LastIndexByte(word, '-'); i >= 0 && i+2 == len(word) {
		word = word[i+1:]
	}
	if word == "" {
		return false
	}
	single := strings.IndexByte(word, '.') < 0
	for part := range strings.SplitSeq(word, ".") {
		part = strings.TrimLeft(part, "-")
		n := utf8.RuneCountInString(part)
		if n == 0 || n > 2 || n > 1 && single || !unicode.IsLetter(firstRune(part)) {
			return false
		}
	}
	return true
}

func isRoman(word string) bool {
	return word != "" && strings.Trim(word, "IVXLC") == ""
}
