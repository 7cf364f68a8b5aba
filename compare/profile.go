package compare

import (
	"strconv"
	"strings"

	"github.com/quotediff/quotediff/compare/internal/wordlist"
	"github.com/quotediff/quotediff/internal/language"
)

// profile is what is known of the words of one language. What a language has
// no file for it does without.
type profile struct {
	code          string
	plainLatin    bool // accents on Latin letters do not tell words apart
	decimal       byte // '.' or ','
	numbers       map[string]numberWord
	months        map[string]month
	contractions  map[string]contraction
	endings       []ending
	abbreviations map[string]string
	ordinals      map[string]string // word to digits with their ending
	units         map[string]string // sign or word to sign
	spelling      map[string]string
	stem          func(string) string
	lexicon       *lexicon
}

type numberWord struct {
	kind  string // unit, tens or scale
	value int    // of a scale: its power of ten
}

type month struct {
	number  string // two digits
	capital bool
}

type contraction struct {
	cut           int
	first, second string
}

type ending struct {
	suffix, norm string
	kind         Kind
}

// profileOf returns what is known of the language of a tag; a region is ignored.
var profileOf = language.Cached(load)

func load(of language.Language) *profile {
	code := of.Tag
	l := &profile{code: code, plainLatin: code == "en", decimal: '.',
		numbers: map[string]numberWord{}, months: map[string]month{}, contractions: map[string]contraction{},
		ordinals: map[string]string{}, abbreviations: map[string]string{}, units: map[string]string{}}
	if code == "de" || code == "fr" || code == "es" {
		l.decimal = ','
	}
	for _, f := range table(language.Any, language.Units) {
		for i, word := range f {
			if i != 1 {
				l.units[word] = f[1]
			}
		}
	}
	for _, f := range table(of, language.NumberWords) {
		l.numbers[f[0]] = numberWord{f[1], atoi(f[2])}
	}
	for _, f := range table(of, language.MonthWords) {
		l.months[f[0]] = month{number: twoDigits(atoi(f[1])), capital: len(f) > 2}
	}
	for _, f := range table(of, language.Initialisms) {
		l.abbreviations[f[0]] = f[1]
	}
	for _, f := range table(of, language.Ordinals) {
		l.ordinals[f[0]], l.ordinals[f[1]] = f[1], f[1]
	}
	l.readContractions(of)
	l.readSpelling(of)
	l.stem = stemmer(code)
	l.lexicon = readLexicon(of)
	return l
}

// readContractions reads what is written onto a word, and which words are
// written together.
func (l *profile) readContractions(of language.Language) {
	for _, f := range table(of, language.Contractions) {
		l.contractions[f[0]] = contraction{atoi(f[1]), f[2], f[3]}
	}
	for _, f := range table(of, language.ContractionEndings) {
		e := ending{f[0], f[1], Letters}
		if strings.HasPrefix(f[1], "'") {
			e.kind = Clitic
		}
		l.endings = append(l.endings, e)
	}
}

// readSpelling reads the one spelling of words that have several: the packed
// list first, then what is listed by hand.
func (l *profile) readSpelling(of language.Language) {
	l.spelling = map[string]string{}
	for _, f := range fields(sound(wordlist.Bytes(packed(of, language.SpellingPacked)))) {
		l.spelling[f[0]] = f[1]
	}
	for _, f := range table(of, language.Spelling) {
		l.spelling[f[0]] = f[1]
	}
}

// table reads the lines of a list as fields. A list that is not there has no
// lines.
func table(of language.Language, list language.List) [][]string { return fields(of.Bytes(list)) }

// fields are the fields of each line; a line that begins with "# " is a comment.
func fields(text []byte) [][]string {
	var rows [][]string
	for line := range strings.Lines(string(text)) {
		if f := strings.Fields(line); len(f) > 0 && f[0] != "#" {
			rows = append(rows, f)
		}
	}
	return rows
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("compare: embedded data: " + err.Error())
	}
	return n
}

func twoDigits(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }

// spelled is the one spelling a language's variants share.
func (l *profile) spelled(word string) string {
	if s := l.spelling[word]; s != "" {
		return s
	}
	return word
}

// attached says whether letters written onto digits are a token of their own.
func (l *profile) attached(suffix string) bool {
	return suffix == "am" || suffix == "pm" || suffix == "m" || l.numbers[suffix].kind == "scale" || l.units[suffix] != ""
}
