// Package nickname knows the short forms of given names: "Liz" for
// "Elizabeth". Start with [All] and [Same].
package nickname

import (
	"iter"
	"slices"
	"sync"

	"github.com/quotediff/quotediff/internal/language"
)

// All yields the given names of a language, a BCP 47 primary tag, in lower case,
// each with its short forms, in the order of their list; nothing for a language
// without a list.
func All(lang string) iter.Seq2[string, []string] {
	return func(yield func(string, []string) bool) {
		for name, short := range language.Of(lang).Rows(language.Nicknames) {
			if !yield(name, short) {
				return
			}
		}
	}
}

// Same reports whether, in English, one of two given names in lower case is a
// short form of the other, or both are of one name. A name is the same as itself
// only if it is listed.
func Same(a, b string) bool {
	for _, full := range english()[a] {
		if slices.Contains(english()[b], full) {
			return true
		}
	}
	return false
}

// english has for each name the full names it may stand for.
var english = sync.OnceValue(func() map[string][]string {
	fulls := map[string][]string{}
	for full, short := range All("en") {
		fulls[full] = append(fulls[full], full)
		for _, s := range short {
			fulls[s] = append(fulls[s], full)
		}
	}
	return fulls
})
