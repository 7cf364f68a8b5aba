package compare

import (
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/spanish"
)

// stemmer is the Snowball stemmer of a language, or nil.
func stemmer(code string) func(string) string {
	var stem func(*snowballstem.Env) bool
	switch code {
	case "en":
		stem = english.Stem
	case "de":
		stem = german.Stem
	case "fr":
		stem = french.Stem
	case "es":
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

// root fills a token's lemma and stem.
func (l *language) root(t *Token) {
	t.Lemma, t.Stem = t.Norm, t.Norm
	if t.Kind != Letters || l.stem == nil {
		return
	}
	t.Stem = l.stem(t.Norm)
}
