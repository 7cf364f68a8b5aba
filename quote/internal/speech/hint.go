package speech

import (
	"maps"
	"slices"

	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/internal/weights"
	"github.com/quotediff/quotediff/quote/internal/attribution"
	"github.com/quotediff/quotediff/quote/internal/lexis"
	"github.com/quotediff/quotediff/quote/internal/logit"
)

// class is what kind of a hint a word is.
type class uint8

const (
	noClass class = iota
	cueWord
	titleWord
	textWord
	labelWord
	nameWord
	determinerWord
	moodWord
	allClasses // how many there are
)

// classNames are those of the file of hints and of the features.
var classNames = logit.NewParts("", "cue", "title", "text", "label", "name", "determiner", "mood")

// profile is what is known of one language. It is never changed after it is
// read.
type profile struct {
	hints    *lexis.Table
	class    []class // by the number of the word in hints
	decision *logit.Decision
	works    *works

	// byClass says that the decision knows words by their class only, as it was
	// fitted on other languages.
	byClass bool

	marks                                 [128]token
	classes                               [allClasses]token // that stand for words where byClass is set
	name, figure, anyWord, atStart, atEnd token
}

// profileOf returns what is known of a language; nil for one without hints. A
// language without weights of its own uses those that know words by class only.
var profileOf = language.Cached(func(of language.Language) *profile {
	if !of.Can(language.Speech) {
		return nil
	}
	l := newProfile(of, !of.Has(language.SpeechWeights))
	l.decision = logit.Decide(weights.Embedded(of.Weights(language.Speech)))
	return l
})

func newProfile(of language.Language, byClass bool) *profile {
	hints := readHints(of)
	words := slices.Sorted(maps.Keys(hints))
	l := &profile{hints: lexis.NewTable(words), byClass: byClass, works: readWorks(of)}
	for _, w := range words {
		l.class = append(l.class, hints[w])
	}
	plain := func(s string) token { return token{text: s, part: logit.PartOf(s), class: l.classOf(s)} }
	for c := range l.classes {
		l.classes[c] = plain("<" + classNames[c].Text() + ">")
		l.classes[c].class = class(c)
	}
	for r := range l.marks {
		l.marks[r] = l.known(string(rune(r)))
	}
	l.name, l.figure, l.anyWord, l.atStart, l.atEnd = plain("Name"), plain("#"), plain("w"), plain("^"), plain("$")
	return l
}

func (l *profile) classOf(word string) class {
	if n := l.hints.FindString(word); n >= 0 {
		return l.class[n]
	}
	return noClass
}

// readHints reads the classes of words. Verbs of saying of a language without
// a list here are those by which speakers are found.
func readHints(of language.Language) map[string]class {
	m := map[string]class{}
	cued := false
	for named, words := range of.Rows(language.MarkHints) {
		c := slices.IndexFunc(classNames, func(p *logit.Part) bool { return p.Text() == named })
		if c < 0 {
			panic("embedded hints: no class " + named)
		}
		cued = cued || class(c) == cueWord
		for _, w := range words {
			if _, taken := m[w]; !taken {
				m[w] = class(c)
			}
		}
	}
	if lexicon := attribution.LexiconOf(of.Tag); lexicon != nil && !cued {
		for _, w := range lexicon.Cues() {
			m[w] = cueWord
		}
	}
	return m
}

// has reports whether a word of the class is among the tokens.
func has(c class, tokens []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return t.class == c })
}
