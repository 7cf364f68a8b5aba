package compare

import (
	"sync"

	"github.com/quotediff/quotediff/compare/internal/bloom"
	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/internal/similarity"
)

//go:generate sh -c "go run ./internal/vocabulary </usr/share/dict/american-english >../internal/language/data/en/vocabulary.bloom"

var vocabulary = sync.OnceValue(func() bloom.Filter {
	return language.Of("en").Bytes(language.Vocabulary)
})

// realWord reports whether a normalized English word, or a name in lower case,
// stands in the word list. About one in 120 other words is taken for one.
func realWord(norm string) bool { return vocabulary().Has(norm) }

// Listed reports whether a normalized word, or a name in lower case, stands in the word
// list of lang; about one in 120 other words is taken for one. Where the language has
// no list all words are.
func Listed(norm, lang string) bool { return !knowsSpelling(lang) || realWord(norm) }

// knowsSpelling reports whether the word list is that of a language. A text whose
// language is not known is taken for English.
func knowsSpelling(lang string) bool {
	return lang == "" || language.Of(lang).Has(language.Vocabulary)
}

// A word of fewer than leastSpelt letters has too many neighbours to be another
// word misspelt; from twoSlips letters on it may be two edits away.
const (
	leastSpelt = 4
	twoSlips   = 6
)

// nearSpelling reports whether two words are a slip of the pen apart: one edit
// for words of up to five letters, two for longer ones. Words of three letters
// have too many neighbours.
func nearSpelling(x, y string) bool {
	n := min(len(x), len(y))
	most := 2
	if n < leastSpelt || len(x)-len(y) > 2 || len(y)-len(x) > 2 {
		return false
	}
	if n < twoSlips {
		most = 1
	}
	return similarity.Edits(x, y) <= most
}
