package compare

import (
	"slices"
	"strings"
)

// phrasebook finds phrases among tokens by their first word. The phrases of a
// word stand with the longest first.
type phrasebook[V any] map[string][]entry[V]

// entry is what follows the first word, and what the whole stands for.
type entry[V any] struct {
	rest  []string
	value V
}

// add enters words that are parted by single spaces.
func (b phrasebook[V]) add(words string, v V) {
	f := strings.Fields(words)
	b[f[0]] = append(b[f[0]], entry[V]{f[1:], v})
	slices.SortStableFunc(b[f[0]], func(x, y entry[V]) int { return len(y.rest) - len(x.rest) })
}

// at reads the longest phrase at the start of the tokens, and says how many
// tokens it took, 0 where there is none. Hyphens between its words are passed
// over.
func (b phrasebook[V]) at(t []Token) (v V, n int) {
	if len(t) == 0 || len(b) == 0 {
		return v, 0
	}
	for _, p := range b[t[0].Norm] {
		if n = p.length(t); n > 0 {
			return p.value, n
		}
	}
	return v, 0
}

// length is how many tokens the phrase takes at the start of t, whose first word
// is its own; 0 where it does not stand there.
func (p entry[V]) length(t []Token) int {
	i := 1
	for _, word := range p.rest {
		if i+1 < len(t) && t[i].Norm == "-" {
			i++
		}
		if i >= len(t) || t[i].Norm != word {
			return 0
		}
		i++
	}
	return i
}
