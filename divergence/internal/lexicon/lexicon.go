// Package lexicon holds the words that decide in package divergence: closed
// classes of words, as a language's folder lists them, and sets of words.
//
// Start with [Words] and [Set].
package lexicon

import (
	"iter"
	"strings"

	"github.com/quotediff/quotediff/internal/language"
)

// english is the language whose words the rules look at.
var english = language.Of("en")

var listed = english.Grouped(language.StoryWords)

// Words returns the words of a class of the list of story words.
func Words(class string) []string { return listed[class] }

// AnyOf returns an expression, in round brackets, for any word of a class.
func AnyOf(class string) string { return "(?:" + strings.Join(Words(class), "|") + ")" }

// Reads reports whether the rules that ask for words can read texts of a
// language. An article whose language nobody knows is read as well.
func Reads(lang string) bool {
	return lang == "" || language.Of(lang).Tag == english.Tag
}

// Grouped returns the words of a list by their classes.
func Grouped(list language.List) map[string][]string { return english.Grouped(list) }

// Rows yields the lines of a list, see [language.Language.Rows].
func Rows(list language.List) iter.Seq2[string, []string] { return english.Rows(list) }
