package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/language"
)

// abbreviation says what a full stop after a word can mean.
type abbreviation int

const (
	noAbbreviation abbreviation = iota
	never                       // it never ends a sentence: "Mr."
	beforeNumber                // it ends one unless a number follows: "No. 5"
	maybe                       // it ends one before a word that opens sentences: "U.S."
	atEnd                       // it ends one before any capital: "etc."
	ofTime                      // it ends one unless a day or a zone follows: "p.m."
)

var stopKinds = map[string]abbreviation{
	"never": never, "number": beforeNumber, "maybe": maybe, "end": atEnd, "time": ofTime,
}

// profile holds the word lists of one language.
type profile struct {
	marks         string // usage of quotation marks, see [language.Marks]
	pronoun       string // that is a single capital letter; empty if there is none
	abbreviations map[string]abbreviation
	openers       map[string]bool // words that often open a sentence
	cues          map[string]bool // verbs of saying
	particles     map[string]bool // small words inside names
	timeWords     map[string]bool // what follows a time of day
}

// profileOf returns the lists of a language; of one that has none the few
// abbreviations that several languages share.
var profileOf = language.Cached(func(l language.Language) *profile {
	if !l.Can(language.Splitting) {
		l = language.Any
	}
	return readProfile(l)
})

func readProfile(of language.Language) *profile {
	l := &profile{marks: of.Trait(language.Marks), pronoun: of.Trait(language.CapitalPronoun), abbreviations: map[string]abbreviation{}}
	for kind, words := range of.Rows(language.Stops) {
		for _, word := range words {
			l.abbreviations[word] = stopKinds[kind]
		}
	}
	l.openers = of.Set(language.SentenceOpeners)
	l.cues = of.Set(language.QuestionCues)
	l.particles = of.Set(language.NameParticles)
	l.timeWords = of.Set(language.AfterTimes)
	return l
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
// in lower case and with one capital, so that lists need one form. Digits
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
