package lexicon

// Set is a set of words. Its zero value is empty and cannot be added to.
type Set map[string]bool

// SetOf returns the set of some words.
func SetOf(words []string) Set {
	s := make(Set, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}

// Meets reports whether two sets share a word.
func (s Set) Meets(t Set) bool {
	for w := range s {
		if t[w] {
			return true
		}
	}
	return false
}

// Within reports whether all words of s are in t.
func (s Set) Within(t Set) bool {
	for w := range s {
		if !t[w] {
			return false
		}
	}
	return true
}

// Shared returns how many words two sets have in common.
func Shared(s, t Set) int {
	n := 0
	for w := range s {
		if t[w] {
			n++
		}
	}
	return n
}
