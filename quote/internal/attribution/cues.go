package attribution

import (
	"maps"
	"slices"
)

// Cues returns the words that attribute what is said, verbs and fixed
// attributions alike, sorted.
func (l *Lexicon) Cues() []string {
	var out []string
	for _, w := range slices.Sorted(maps.Keys(l.words)) {
		if l.words[w]&(say|according) != 0 {
			out = append(out, w)
		}
	}
	return out
}
