package claim

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/language"
)

// Label is words that may judge what they stand for: "riot", "tax relief".
type Label struct {
	From, To int // tokens, half open
	Senses   []Sense
}

// Sense is a set of words for one thing that a label belongs to, and its load there:
// "bad" condemns, "ill" leans against, "plain" says no more than what it is, "good"
// praises or excuses.
type Sense struct{ Set, Load string }

// labels are the loaded words of a language and those that say the same without a
// load.
var labels = language.Cached(func(l language.Language) *phrases[Sense] {
	p := &phrases[Sense]{form: singular}
	for key, words := range l.Rows(language.LoadedWords) {
		set, load, _ := strings.Cut(key, "/")
		for _, w := range words {
			p.add(w, l.Tag, Sense{set, load})
		}
	}
	return p
})

// labels finds the labels of a sentence, the longest at each place. A word inside a
// name is none, and so is a phrase whose last word is a verb of the sentence: "the
// terrorists attacked".
func (s *Sentence) labels() []Label {
	var out []Label
	known := labels(s.Article.Lang)
	for i := 0; i < len(s.Wording.Tokens); i++ {
		senses, n := known.at(s.Wording.Tokens, i)
		for n > 1 && s.verbAt(i, i+n-1) {
			senses, n = known.at(s.Wording.Tokens[:i+n-1], i)
		}
		if n == 0 || s.inName(i, i+n) {
			continue
		}
		out = append(out, Label{i, i + n, senses})
		i += n - 1
	}
	return out
}

// verbAt reports whether a token is a verb, or a form that only verbs have, whose
// group begins behind another token: what follows there goes on as a sentence.
func (s *Sentence) verbAt(from, at int) bool {
	t := &s.Wording.Tokens[at]
	if t.Norm != t.Lemma && !s.Wording.Plural(at) && s.Wording.Use(at, compare.Noun) == 0 && s.Wording.Use(at, compare.Verb) > 0 {
		return true
	}
	return slices.ContainsFunc(s.Events, func(e Event) bool { return !e.Noun && !e.Copula && e.Head == at && e.From > from })
}

// inName reports whether the words of a range are part of a name: one of them stands
// for a person, or they are printed with capitals beside another capital. The first
// word of a sentence is printed with one in any case.
func (s *Sentence) inName(from, to int) bool {
	if from == 0 {
		return to < len(s.Who) && s.Who[to] != ""
	}
	for i := from; i < to; i++ {
		if s.Who[i] != "" {
			return true
		}
	}
	return !s.Title && s.capital(from) && (s.capital(from-1) && from > 1 || s.capital(to))
}

// capital reports whether a token is printed with a capital.
func (s *Sentence) capital(i int) bool {
	if i < 0 || i >= len(s.Wording.Tokens) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(s.Wording.Print(i))
	return unicode.IsUpper(c)
}
