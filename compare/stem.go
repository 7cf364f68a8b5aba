package compare

import (
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/spanish"
)

// stemmer is the Snowball stemmer of that name, or nil.
func stemmer(name string) func(string) string {
	var stem func(*snowballstem.Env) bool
	switch name {
	case "english":
		stem = english.Stem
	case "german":
		stem = german.Stem
	case "french":
		stem = french.Stem
	case "spanish":
		stem = spanish.Stem
	default:
		return nil
	}
	return func(word string) string {
		env := snowballstem.NewEnv(word)
		stem(env)
		return env.Current()
	}
}

// root fills what the lexicon and the stemmer know of a token.
func (l *profile) root(t *Token) {
	t.Lemma, t.Stem, t.lexeme = t.Norm, t.Norm, -1
	if t.Kind == Letters {
		t.Lemma = l.lexicon.lemma(t.Norm)
		if id, ok := l.lexicon.ids[t.Lemma]; ok {
			t.lexeme = id
		}
		if ordinal := l.ordinals[t.Norm]; ordinal != "" {
			t.Value = ordinal
		} else if isOrdinal(t.Norm) {
			t.Value = t.Norm
		} else if w := l.single(t.Norm); w.kind == aloneKind || w.kind == halfKind && l.decimal == '.' {
			t.Value = spellOut(w.value)
		}
		if l.stem != nil {
			t.Stem = l.stem(t.Norm)
		}
	}
	t.Weight = l.lexicon.weight(t)
	t.norm, t.lemma, t.stem, t.val = hash(t.Norm), hash(t.Lemma), hash(t.Stem), hash(t.Value)
}

// isOrdinal reports whether a word is an ordinal in digits ("21st").
func isOrdinal(word string) bool {
	digits := strings.TrimRight(word, "dhnrst")
	return len(word) == len(digits)+2 && isNumber(digits)
}

// hash is FNV-1a (Fowler, Noll, Vo). Two different words of one pair of
// wordings meet in it once in four billion pairs of words.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
