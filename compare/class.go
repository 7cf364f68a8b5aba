package compare

import (
	"strings"

	"github.com/quotediff/quotediff/internal/language"
)

// class is the set of closed classes to which a word belongs, a bit each; the
// groups say which word of a class it is.
type class struct {
	bits                            classBits
	modal, hedge, quant, unit, date uint8
	person                          uint8
}

type classBits uint64

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
	denying     // denies without being a negation, and balances one on the other side
	passiveWord // auxiliary of the passive voice
	agentWord   // names who acts, in the passive voice
	mutualWord  // says the same of both whom it joins: marry, resemble
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

// classBit maps the names of word-classes.txt to bits.
var classBit = map[string]classBits{
	"det": determiner, "prep": preposition, "conj": conjunction, "aux": auxiliary,
	"particle": particle, "pron": pronoun, "negation": negation, "modal": modalVerb,
	"hedge": hedgeWord, "degree": degreeWord, "quantifier": quantifier,
	"condition": conditional, "contrast": contrast, "clausal": clausalWord,
	"subject": subjectWord, "filler": filler, "approximator": approximator,
	"past": pastForm, "month": dateWord, "weekday": dateWord, "deictic": dateWord,
	"unit": unitWord, "title": titleWord, "denying": denying,
	"passive": passiveWord, "agent": agentWord, "mutual": mutualWord,
}

// readClasses reads the classes of words. Where a language has none, nothing is
// known to be a function word, and no rule that needs a class fires.
func (l *profile) readClasses(of language.Language) {
	l.classes = map[string]class{}
	for key, words := range of.Rows(language.WordClasses) {
		name, group, grouped := strings.Cut(key, "/")
		bit, number := classBit[name], uint8(0)
		if grouped {
			number = uint8(atoi(group))
		}
		for _, word := range words {
			c := l.classes[word]
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
			l.classes[word] = c
		}
	}
}

// classesFor returns the classes of a language, a BCP 47 primary tag.
func classesFor(lang string) map[string]class { return profileOf(lang).classes }

// phrasesFor returns the set phrases of a language, each with the number of
// its group.
func phrasesFor(lang string) map[string]int { return profileOf(lang).phrases }

// nationsFor returns countries, their adjectives and their people in a
// language, each with the number of the country.
func nationsFor(lang string) map[string]int { return profileOf(lang).nations }

// namesFor returns the ways a name is written in a language, each with the
// number of the name.
func namesFor(lang string) map[string]int { return profileOf(lang).names }

// opposed reports whether two words are listed as opposites of each other.
func opposed(x, y *Token, lang string) bool {
	return profileOf(lang).opposites[[2]string{min(x.Lemma, y.Lemma), max(x.Lemma, y.Lemma)}]
}

func readOpposites(of language.Language) map[[2]string]bool {
	opposites := map[[2]string]bool{}
	for x, ys := range of.Rows(language.Opposites) {
		for _, y := range ys {
			opposites[[2]string{min(x, y), max(x, y)}] = true
		}
	}
	return opposites
}
