package compare

import (
	"strings"
	"sync"

	"github.com/quotediff/quotediff/internal/language"
)

// class is what closed classes of words a word belongs to. Words of several
// classes have all their bits set; the groups say which of a class it is.
type class struct {
	bits                            classBits
	modal, hedge, quant, unit, date uint8
	person                          uint8
}

type classBits uint32

const (
	determiner classBits = 1 << iota
	preposition
	conjunction
	auxiliary
	particle
	pronoun
	negation
	modalVerb
	hedgeWord
	degreeWord
	quantifier
	conditional
	contrast
	clausalWord
	subjectWord
	filler
	approximator
	pastForm
	dateWord
	unitWord
	titleWord
	denying // denies without being a negation: makes up for one on the other side
)

// functional are the classes whose words carry no content of their own.
const functional = determiner | preposition | conjunction | auxiliary | particle | pronoun

// has reports whether the word is in one of the classes.
func (c class) has(bits classBits) bool { return c.bits&bits != 0 }

// light reports whether the word is a function word and nothing that could
// change the sense: no negation, modal, quantifier, condition or hedge.
func (c class) light() bool {
	return c.bits&functional != 0 &&
		c.bits&(negation|modalVerb|quantifier|conditional|hedgeWord|dateWord|unitWord) == 0
}

var classesOf = sync.OnceValue(readClasses)

// classBit maps the names of word-classes.txt to bits.
var classBit = map[string]classBits{
	"det": determiner, "prep": preposition, "conj": conjunction, "aux": auxiliary,
	"particle": particle, "pron": pronoun, "negation": negation, "modal": modalVerb,
	"hedge": hedgeWord, "degree": degreeWord, "quantifier": quantifier,
	"condition": conditional, "contrast": contrast, "clausal": clausalWord,
	"subject": subjectWord, "filler": filler, "approximator": approximator,
	"past": pastForm, "month": dateWord, "weekday": dateWord, "deictic": dateWord,
	"unit": unitWord, "title": titleWord, "denying": denying,
}

// readClasses reads the class file, lines "name/group: words".
func readClasses() map[string]class {
	classes := make(map[string]class, 1024)
	for _, row := range table(language.Of("en"), language.WordClasses) {
		name, group, grouped := strings.Cut(strings.TrimSuffix(row[0], ":"), "/")
		bit, number := classBit[name], uint8(0)
		if grouped {
			number = uint8(atoi(group))
		}
		for _, word := range row[1:] {
			c := classes[word]
			c.bits |= bit
			switch bit {
			case modalVerb:
				c.modal = number
			case hedgeWord, degreeWord:
				c.hedge = number
			case quantifier:
				c.quant = number
			case unitWord:
				c.unit = number
			case dateWord:
				c.date = number
			case pronoun:
				c.person = number
			}
			classes[word] = c
		}
	}
	return classes
}

// noClasses stands for a language without a class file: nothing is known to be
// a function word, and no rule that needs a class fires.
var noClasses = map[string]class{}

// classesFor returns the classes of a language, a BCP 47 primary tag.
func classesFor(lang string) map[string]class {
	if profileOf(lang).code == "en" {
		return classesOf()
	}
	return noClasses
}

// phrasesFor returns the set phrases of a language, each with the number of
// its group.
func phrasesFor(lang string) map[string]int {
	if profileOf(lang).code == "en" {
		return phrasesOf()
	}
	return nil
}

// opposed reports whether two words are listed as opposites of each other.
func opposed(x, y *Token, lang string) bool {
	if profileOf(lang).code != "en" {
		return false
	}
	return oppositesOf()[[2]string{min(x.Lemma, y.Lemma), max(x.Lemma, y.Lemma)}]
}

var oppositesOf = sync.OnceValue(func() map[[2]string]bool {
	opposites := map[[2]string]bool{}
	for _, row := range table(language.Of("en"), language.Opposites) {
		opposites[[2]string{min(row[0], row[1]), max(row[0], row[1])}] = true
	}
	return opposites
})

// nationsFor returns countries, their adjectives and their people in a
// language, each with the number of the country.
func nationsFor(lang string) map[string]int {
	if profileOf(lang).code == "en" {
		return nationsOf()
	}
	return nil
}

var nationsOf = sync.OnceValue(func() map[string]int {
	nations := map[string]int{}
	for group, row := range table(language.Of("en"), language.Nations) {
		for _, word := range row {
			nations[word] = group + 1
		}
	}
	return nations
})

// namesFor returns the ways a name is written in a language, each with the
// number of the name.
func namesFor(lang string) map[string]int {
	if profileOf(lang).code == "en" {
		return namesOf()
	}
	return nil
}

var namesOf = sync.OnceValue(func() map[string]int {
	names := map[string]int{}
	for group, row := range table(language.Of("en"), language.NameVariants) {
		for _, name := range row {
			names[strings.ReplaceAll(name, "_", " ")] = group + 1
		}
	}
	return names
})

var phrasesOf = sync.OnceValue(func() map[string]int {
	phrases := map[string]int{}
	for group, row := range table(language.Of("en"), language.SetPhrases) {
		for phrase := range strings.SplitSeq(strings.Join(row, " "), " | ") {
			phrases[phrase] = group + 1
		}
	}
	return phrases
})
