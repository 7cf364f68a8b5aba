package speech

import (
	"strings"
	"unicode"

	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/quote/internal/attribution"
)

// works is by which words of a language the title of a work, or the name of a
// ship, is known.
type works struct {
	nouns, verbs, called map[string]bool
	compounds            bool // nouns are known by their last part
	capitals             bool // titles have capitals
	lexicon              *attribution.Lexicon
}

func readWorks(of language.Language) *works {
	lists := of.Grouped(language.Works)
	set := func(key string) map[string]bool {
		m := map[string]bool{}
		for _, w := range lists[key] {
			m[w] = true
		}
		return m
	}
	return &works{set("noun"), set("verb"), set("called"), of.Trait(language.Nouns) == "compound", of.Trait(language.Headings) == "capitals", attribution.LexiconOf(of.Tag)}
}

// shortestNoun is the length in bytes of the shortest noun by which a compound
// is known: Lieblingsbuch.
const shortestNoun = 4

func (l *works) isNoun(w string) bool {
	if l.nouns[w] {
		return true
	}
	for from := 1; l.compounds && from+shortestNoun <= len(w); from++ {
		if l.nouns[w[from:]] {
			return true
		}
	}
	return false
}

// How far before the marks, in words, the noun for a work may stand: in a
// language that writes titles with capitals, and in one that does not.
const (
	widestTitled = 7
	widestPlain  = 3
)

// longestTitle is how many words a title without capitals may have.
const longestTitle = 8

// namedAsWork reports whether the marked words are the title of a work or the
// name of a ship: they are written as one, and what stands before says so, “her
// favourite book is “The Long Way””; no verb of saying stands between, and none
// attributes them behind. Where the model has seen examples in the language, it
// knows a noun right before a title, and only one that a verb parts is left.
func (j *Judge) namedAsWork(c *Candidate) bool {
	l := j.lang.works
	titled := c.inner.shape == asTitle && c.inner.n > 1
	plain := !l.capitals && c.inner.n <= longestTitle && c.inner.shape != asFragment
	if !titled && !plain || j.attributed(c) {
		return false
	}
	words := strings.Fields(cutFront(c.sentenceBefore(), window))
	reach := widestPlain
	if titled {
		reach = widestTitled
	}
	linked := false // an auxiliary stands between
	for i := len(words) - 1; i >= max(0, len(words)-reach); i-- {
		w := strings.ToLower(strings.TrimFunc(words[i], func(r rune) bool { return !unicode.IsLetter(r) }))
		switch {
		case l.isNoun(w):
			return linked || j.lang.byClass
		case l.verbs[w] && i == len(words)-1:
			return titled
		case l.lexicon != nil && l.lexicon.IsAuxiliary(w):
			linked = true
		case l.called[w]:
		case j.lang.classOf(w) == cueWord, strings.HasSuffix(words[i], ":"), !titled && !linked:
			return false
		}
	}
	return false
}

// attributed reports whether an attribution follows the marks: a verb of saying
// among the next words, right there or after a comma.
func (j *Judge) attributed(c *Candidate) bool {
	after := j.head(c, 4)
	if len(after) == 0 {
		return false
	}
	comma := after[0].text == "," || strings.ContainsAny(c.words()[len(c.words())-1:], ",?!")
	return after[0].class == cueWord || comma && has(cueWord, after)
}
