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
	barely      // denies almost all: hardly
	raising     // a denial of it denies what follows: do not think that he did, think that he did not
	opinion     // what follows it is thought, hoped or heard, not known
	saying      // what follows it is said
	untrue      // what follows or stands before is not so: wrong, falsely
	unreal      // what follows it is not done: try to, want to
	exception   // takes something out of what is said: except
	inverting   // opens a condition when its subject follows: had he known
	slackWord   // goes with a denial and adds nothing to it: any
	verbDenial  // denies a verb: not, never
	rankWord    // makes another person of the bearer of a title: deputy
	thatWord    // opens what is thought or said
	limit       // what stands after it holds no longer, or nothing else does: until, only
	comment     // opens an aside about what is said: as you know
	contrary    // sets what follows against something else: rather than
	opening     // opens a speech or a sentence and says nothing
	manyWord    // a plural without the ending of one: people
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
	"barely": barely, "raising": raising, "opinion": opinion, "saying": saying, "untrue": untrue, "unreal": unreal,
	"exception": exception, "inverting": inverting, "limit": limit, "comment": comment, "contrary": contrary, "opening": opening, "many": manyWord,
	"slack": slackWord, "not": verbDenial, "rank": rankWord, "that": thatWord,
}

// phraseClass is a phrase of several words with the classes that its first word has
// in it.
type phraseClass struct {
	rest  []string // the words after the first
	class class
}

// readClasses reads the classes of words and of phrases. Where a language has none, nothing is
// known to be a function word, and no rule that needs a class fires.
func (l *profile) readClasses(of language.Language) {
	l.classes, l.phraseClasses = map[string]class{}, map[string][]phraseClass{}
	for key, words := range of.Rows(language.WordClasses) {
		name, group, grouped := strings.Cut(key, "/")
		bit, number := classBit[name], uint8(0)
		if grouped {
			number = uint8(atoi(group))
		}
		for _, word := range words {
			if f := strings.Fields(word); len(f) > 1 {
				l.phraseClasses[f[0]] = append(l.phraseClasses[f[0]], phraseClass{f[1:], class{}.in(bit, number)})
			} else {
				l.classes[word] = l.classes[word].in(bit, number)
			}
		}
	}
}

// in returns the class with one more class of words, and the group in it.
func (c class) in(bit classBits, group uint8) class {
	c.bits |= bit
	switch bit {
	case modalVerb:
		c.modal = group
	case hedgeWord, degreeWord:
		c.hedge = group
	case quantifier:
		c.quant = group
	case unitWord:
		c.unit = group
	case dateWord:
		c.date = group
	case pronoun:
		c.person = group
	}
	return c
}

// classesFor returns the classes of a language, a BCP 47 primary tag.
func classesFor(lang string) map[string]class { return profileOf(lang).classes }

// fittedClasses is classesFor where the language has a dictionary, else nothing: the
// weights of alignments and scores were fitted on words with both or with neither.
func fittedClasses(lang string) map[string]class {
	if l := profileOf(lang); len(l.lexicon.ids) > 0 {
		return l.classes
	}
	return nil
}

// phrasesFor returns the set phrases of a language, each with the number of
// its group.
func phrasesFor(lang string) map[string]int { return profileOf(lang).phrases }

// nationsFor returns countries, their adjectives and their people in a
// language, each with the number of the country.
func nationsFor(lang string) map[string]int { return profileOf(lang).nations }

// namesFor returns the ways a name is written in a language, each with the
// numbers of the names it can stand for.
func namesFor(lang string) map[string][]int { return profileOf(lang).names }

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
