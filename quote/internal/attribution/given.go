package attribution

import "sync"

// names is what is known of names in all languages, for comparing speakers
// whose article is not at hand.
type names struct {
	titles map[string]bool
	short  map[string][]string
}

var allNames = sync.OnceValue(func() names {
	n := names{titles: map[string]bool{}, short: map[string][]string{}}
	for _, l := range lexicons() {
		for w, c := range l.words {
			if c&title != 0 && c&given == 0 {
				n.titles[w] = true
			}
		}
		for s, full := range l.short {
			n.short[s] = append(n.short[s], full...)
		}
	}
	return n
})

// IsTitle reports whether a folded word is a title or a form of address in
// some language.
func IsTitle(w string) bool { return allNames().titles[w] }

// SameGiven reports whether two folded given names may be one person's: equal,
// one an initial of the other, or by the lists of short forms.
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
