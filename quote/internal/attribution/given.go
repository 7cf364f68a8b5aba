package attribution

import (
	"maps"
	"strings"
	"sync"

	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/internal/nickname"
)

// names is what is known of names in all languages, for comparing speakers
// whose article is not at hand.
type names struct {
	titles map[string]bool
	posts  map[string]bool // nouns for people
	given  map[string]bool
	short  map[string][]string
	nth    map[string]string // what stands behind a name, to its first form
}

// allNames reads the lists of names alone, and not the whole lexicon of every
// language, which takes as long as reading an article.
var allNames = sync.OnceValue(func() names {
	n := names{titles: map[string]bool{}, posts: map[string]bool{}, given: map[string]bool{}, short: map[string][]string{}, nth: map[string]string{}}
	for w := range language.Any.Words(language.GivenNames) {
		n.given[strings.ToLower(w)] = true
	}
	for first, forms := range language.Any.Rows(language.Generations) {
		for _, w := range forms {
			n.nth[strings.Trim(w, ".")] = first
		}
	}
	full := maps.Clone(n.given)
	for _, l := range language.All() {
		short := map[string]bool{}
		for name, forms := range nickname.All(l.Tag) {
			for _, w := range forms {
				short[w], n.given[w] = true, true
				n.short[w] = append(n.short[w], name)
			}
		}
		for kind, nouns := range l.Rows(language.PersonNouns) {
			for _, w := range nouns {
				if kind != "body" && kind != "place" && kind != "uttered" && !full[w] && !short[w] {
					n.posts[strings.ToLower(w)] = true
				}
			}
		}
		for w := range l.Words(language.Titles) {
			if !full[w] && !short[w] {
				n.titles[w] = true
			}
		}
	}
	return n
})

// IsParticle reports whether a word is a small one inside names: von, de.
func (l *Lexicon) IsParticle(w string) bool { return l.class(w)&particle != 0 }

// IsAuxiliary reports whether a word may be an auxiliary, a form of "be" among
// them.
func (l *Lexicon) IsAuxiliary(w string) bool { return l.class(w)&(aux|be) != 0 }

// IsTitle reports whether a folded word is a title or a form of address in
// some language.
func IsTitle(w string) bool { return allNames().titles[w] }

// IsPost reports whether a folded word is a noun for a person in some language,
// and no given name.
func IsPost(w string) bool { return allNames().posts[w] }

// GenerationOf returns the generation that a folded word behind a name says,
// “jr” for “junior”; empty where it says none.
func GenerationOf(w string) string { return allNames().nth[w] }

// IsGiven reports whether a folded word is a given name, or a short form of one,
// in some language.
func IsGiven(w string) bool { return allNames().given[w] }

// SameGiven reports whether two folded given names may be one person's: equal,
// one an initial of the other, by the lists of short forms, or one spelt with a
// letter more inside.
func SameGiven(a, b string) bool {
	if a == b {
		return true
	}
	if a == "" || b == "" {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 1 {
		return a[0] == b[0]
	}
	if letterMore(a, b) {
		return true
	}
	short := allNames().short
	fullA, fullB := append([]string{a}, short[a]...), append([]string{b}, short[b]...)
	for _, x := range fullA {
		for _, y := range fullB {
			if x == y {
				return true
			}
		}
	}
	return false
}

// shortestSpelt is the length in bytes of the shortest name of which another
// spelling is known by its letters.
const shortestSpelt = 5

// letterMore reports whether b is a with one letter more inside, doubled
// (Philip, Phillip) or in a form that no list has of a name that one has: names
// of two people rarely differ so. Daniel and Daniela, Marin and Martin are two.
func letterMore(a, b string) bool {
	if len(a) < shortestSpelt || len(b) != len(a)+1 {
		return false
	}
	k := 0
	for k < len(a) && a[k] == b[k] {
		k++
	}
	if k < 2 || k > len(a)-2 || a[k:] != b[k+1:] {
		return false
	}
	listed := allNames().given
	return b[k] == b[k-1] || listed[a] && !listed[b]
}
