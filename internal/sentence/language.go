package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/language"
)

// abbreviation says what a full stop behind a word can mean.
type abbreviation int

const (
	noAbbreviation abbreviation = iota
	never                       // it never ends a sentence: "Mr."
	beforeNumber                // it ends one unless a number follows: "No. 5"
	maybe                       // it ends one before a word that opens sentences: "U.S."
	atEnd                       // it ends one before any capital: "etc."
	ofTime                      // it ends one unless a day or a zone follows: "p.m."
)

var kinds = map[string]abbreviation{
	"never": never, "number": beforeNumber, "maybe": maybe, "end": atEnd, "time": ofTime,
}

// profile holds the word lists of one language.
type profile struct {
	tag           string
	abbreviations map[string]abbreviation
	openers       map[string]bool // words that often open a sentence
	cues          map[string]bool // verbs of saying
	particles     map[string]bool // small words inside names
	timeWords     map[string]bool // what follows a time of day
}

// profileOf returns the lists of a language; of one that has none the few
// abbreviations that several languages share.
var profileOf = language.Cached(func(l language.Language) *profile {
	if !l.Has(language.Stops) {
		l = language.Any
	}
	return readProfile(l)
})

func readProfile(of language.Language) *profile {
	l := &profile{tag: of.Tag, abbreviations: map[string]abbreviation{}}
	for _, line := range readLines(of, language.Stops) {
		kind, words, _ := strings.Cut(line, ":")
		for _, word := range strings.Fields(words) {
			l.abbreviations[word] = kinds[kind]
		}
	}
	l.openers = readWords(of, language.SentenceOpeners)
	l.cues = readWords(of, language.QuestionCues)
	l.particles = readWords(of, language.NameParticles)
	l.timeWords = readWords(of, language.AfterTimes)
	return l
}

// readLines returns the lines of a list without comments; a list that a
// language does not have is empty.
func readLines(of language.Language, list language.List) []string {
	var lines []string
	for line := range strings.Lines(string(of.Bytes(list))) {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func readWords(of language.Language, list language.List) map[string]bool {
	words := map[string]bool{}
	for _, line := range readLines(of, list) {
		for _, word := range strings.Fields(line) {
			words[word] = true
		}
	}
	return words
}

// opens reports whether the word, with its capital, often opens a sentence.
func (l *profile) opens(word string) bool {
	if before, _, ok := strings.Cut(word, "’"); ok {
		word = before
	} else if before, _, ok := strings.Cut(word, "'"); ok {
		word = before
	}
	return l.openers[word]
}

// abbreviation looks a word up as printed, then, unless it is a single letter,
// in small letters and with one capital, so that lists need one form. Digits
// are looked up as zeros.
func (l *profile) abbreviation(word string) abbreviation {
	word = strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, word)
	if kind, ok := l.abbreviations[word]; ok {
		return kind
	}
	lower := strings.ToLower(word)
	if utf8.RuneCountInString(word) < 2 {
		return noAbbreviation
	}
	if kind, ok := l.abbreviations[lower]; ok {
		return kind
	}
	r, n := utf8.DecodeRuneInString(lower)
	if n == len(lower) || strings.ContainsFunc(word, isSmall) {
		return noAbbreviation
	}
	return l.abbreviations[string(unicode.ToUpper(r))+lower[n:]]
}

// isSmall reports whether a letter has another form in capitals.
func isSmall(r rune) bool { return r != unicode.ToUpper(r) }
