package divergence

import (
	"strings"

	"github.com/quotediff/quotediff/internal/language"
)

// listed are the words of each class in words.txt.
var listed = language.Of("en").Grouped(language.StoryWords)

// anyOf is an expression, in round brackets, for any word of a class.
func anyOf(class string) string { return "(?:" + strings.Join(listed[class], "|") + ")" }

// set is a set of words.
type set map[string]bool

func setOf(words []string) set {
	s := make(set, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}

// meets reports whether two sets share a word.
func (s set) meets(t set) bool {
	for w := range s {
		if t[w] {
			return true
		}
	}
	return false
}

// within reports whether all words of s are in t.
func (s set) within(t set) bool {
	for w := range s {
		if !t[w] {
			return false
		}
	}
	return true
}
