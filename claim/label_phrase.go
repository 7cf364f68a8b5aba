package claim

import (
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
)

// phrases finds phrases of one word or more. Words are compared by a form of theirs.
type phrases[T any] struct {
	form func(*compare.Token) string
	of   map[string][]phrase[T] // by the first word
}

type phrase[T any] struct {
	words  []string
	values []T
}

// norm is the form of words that are matched as they are printed.
func norm(t *compare.Token) string { return t.Norm }

// singular is the form of words that are matched in every inflection: the lemma, and
// of a word that the lexicon does not have, what stands before a final s.
func singular(t *compare.Token) string {
	if t.Lemma == t.Norm && len(t.Norm) > 4 {
		return strings.TrimSuffix(t.Norm, "s")
	}
	return t.Lemma
}

// add adds a phrase, or a further value of one.
func (p *phrases[T]) add(text, lang string, value T) {
	var words []string
	for _, t := range compare.New(text, lang).Tokens {
		words = append(words, p.form(&t))
	}
	if p.of == nil {
		p.of = make(map[string][]phrase[T])
	}
	of := p.of[words[0]]
	for i := range of {
		if slices.Equal(of[i].words, words) {
			of[i].values = append(of[i].values, value)
			return
		}
	}
	p.of[words[0]] = append(of, phrase[T]{words, []T{value}})
}

// at returns the values of the longest phrase that begins at a token, and how many
// tokens it has: 0 where none does.
func (p *phrases[T]) at(tokens []compare.Token, i int) (values []T, n int) {
	for _, f := range p.of[p.form(&tokens[i])] {
		if len(f.words) > n && p.matches(tokens[i:], f.words) {
			values, n = f.values, len(f.words)
		}
	}
	return values, n
}

func (p *phrases[T]) matches(tokens []compare.Token, words []string) bool {
	if len(tokens) < len(words) {
		return false
	}
	for i, w := range words {
		if p.form(&tokens[i]) != w {
			return false
		}
	}
	return true
}
