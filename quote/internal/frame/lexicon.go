package frame

import (
	"strings"

	"github.com/quotediff/quotediff/internal/language"
)

// class is a set of uses that a word can have.
type class uint64

const (
	denies class = 1 << iota
	withholds
	rejects
	asks
	hedges
	predicts
	jokes
	silent
	say // any verb that attributes words
	term
	claim
	not
	follows
	unless
	or
	bar
	may
	can
	would
	have
	will
	hearsay
	whether
	query
	that
	light
	be
	helper // an auxiliary
	infinitive
	article
	small // a preposition
	stop  // begins another clause
	opens // the first of two words that the list knows as one
)

// verbs are the uses that a word with a capital does not have.
const verbs = denies | withholds | rejects | asks | hedges | predicts | jokes | silent | say | may | can | would | have | will

// classes are the keys of the list.
var classes = map[string]class{
	"denies": denies | say, "withholds": withholds, "rejects": rejects, "asks": asks | say, "hedges": hedges | say, "predicts": predicts | say, "jokes": jokes | say,
	"silent": silent, "asserts": say, "term": term, "claim": claim, "not": not, "follows": follows, "unless": unless, "or": or, "bar": bar,
	"may": may, "can": can, "would": would, "have": have, "will": will, "hearsay": hearsay, "whether": whether, "query": query, "that": that | light, "light": light,
	"infinitive": infinitive,
}

// functionClasses are the keys of the closed classes of words that matter here.
var functionClasses = map[string]class{
	"aux": light | helper, "be": light | be | helper, "adv": light, "he": light, "she": light, "it": light, "they": light, "i": light, "we": light, "object": light,
	"det": article, "poss": article, "prep": small, "conj": stop, "sub": stop, "rel": stop,
}

// Lexicon is what is known of the frames of one language. It is never changed
// after it is read.
type Lexicon struct {
	words       map[string]class
	endings     []string // words of "not" that are written onto a verb
	behind      bool     // a "not" may stand behind its verb
	infinitives bool     // infinitives are marked
}

// Of returns the lexicon of a language, or nil where there is none.
var Of = language.Cached(func(l language.Language) *Lexicon {
	if !l.Can(language.Framing) {
		return nil
	}
	return read(l)
})

func read(of language.Language) *Lexicon {
	l := &Lexicon{words: map[string]class{}}
	for _, forms := range of.Rows(language.Cues) {
		for _, w := range forms {
			if !strings.HasPrefix(w, "@") {
				l.words[w] |= say
			}
		}
	}
	for key, words := range of.Rows(language.FunctionWords) {
		for _, w := range words {
			l.words[w] |= functionClasses[key]
		}
	}
	for key, words := range of.Rows(language.Frames) {
		for _, w := range words {
			if ending, ok := strings.CutPrefix(w, "-"); ok {
				l.endings = append(l.endings, ending)
				continue
			}
			l.words[w] |= classes[key]
			l.behind = l.behind || classes[key] == follows
			l.infinitives = l.infinitives || classes[key] == infinitive
			if first, _, two := strings.Cut(w, " "); two {
				l.words[first] |= opens
			}
		}
	}
	return l
}

// classOf returns the uses of a word in lower case.
func (l *Lexicon) classOf(word string) class {
	c := l.words[word]
	for _, e := range l.endings {
		if len(word) > len(e) && strings.HasSuffix(word, e) {
			return c | not | l.words[strings.TrimSuffix(word, e)]&^say | light
		}
	}
	return c
}

// kind returns the kind of a cue of these uses.
func (c class) kind() Kind {
	switch {
	case c&denies != 0:
		return Denies
	case c&asks != 0:
		return Asks
	case c&hedges != 0:
		return Hedges
	case c&predicts != 0:
		return Predicts
	case c&jokes != 0:
		return Jokes
	}
	return Asserts
}
