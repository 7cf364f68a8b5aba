package divergence

import (
	"strings"

	"github.com/quotediff/quotediff/internal/language"
)

// listed are the words of each class in words.txt.
var listed = classed(language.Of("en"), language.StoryWords)

// anyOf is an expression, in round brackets, for any word of a class.
func anyOf(class string) string { return "(?:" + strings.Join(listed[class], "|") + ")" }

// classed reads a word list: lines "class: word word …", "_" for a space
// inside a phrase.
func classed(of language.Language, list language.List) map[string][]string {
	out := make(map[string][]string)
	for line := range strings.Lines(string(of.Bytes(list))) {
		class, words, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(class, "#") {
			continue
		}
		for w := range strings.FieldsSeq(words) {
			out[class] = append(out[class], strings.ReplaceAll(w, "_", " "))
		}
	}
	return out
}

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
