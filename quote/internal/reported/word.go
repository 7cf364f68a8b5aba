package reported

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is one word or mark of a sentence, with its place in the text.
type word struct {
	start, end int
	text       string
	lower      string
	mark       bool   // punctuation, one rune a word
	class      string // see kindOf
	verb       verb   // of saying; the zero verb for any other word
}

func (w word) capital() bool {
	r, _ := utf8.DecodeRuneInString(w.text)
	return unicode.IsUpper(r)
}

// words splits text[start:end]. An apostrophe or hyphen between letters, and a
// stop or comma between digits, belong to the word.
func words(text string, start, end int) []word {
	out := make([]word, 0, (end-start)/5+4)
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(text[i:end])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		j := i + n
		if !letterOrDigit(r) && r != '$' && r != '€' && r != '£' && r != '#' && r != '@' {
			out = append(out, word{start: i, end: j, text: text[i:j], lower: text[i:j], mark: true, class: text[i:j]})
			i = j
			continue
		}
		for j < end {
			r, n := utf8.DecodeRuneInString(text[j:end])
			if letterOrDigit(r) {
				j += n
				continue
			}
			next, _ := utf8.DecodeRuneInString(text[j+n : end])
			if strings.ContainsRune("'’-&", r) && letterOrDigit(next) ||
				(r == '.' || r == ',') && unicode.IsDigit(next) ||
				r == '.' && j-i == 1 && unicode.IsUpper(rune(text[i])) ||
				r == '.' && honorific[strings.ToLower(text[i:j])] {
				j += n
				continue
			}
			break
		}
		w := text[i:j]
		x := word{start: i, end: j, text: w, lower: strings.ToLower(strings.ReplaceAll(w, "’", "'"))}
		x.verb = verbs()[x.lower]
		x.class = kindOf(&x)
		out = append(out, x)
		i = j
	}
	return out
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// honorific words keep their stop.
var honorific = set("mr mrs ms dr sen rep gov st jr sr gen lt col prof rev")

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
