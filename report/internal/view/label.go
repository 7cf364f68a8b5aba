package view

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/report"
)

// longestName is the greatest number of code points of an id that is used whole as
// a label, so that the columns of the table of who carries what stay narrow.
const longestName = 24

// labels returns a short name for each article, by id. All names are distinct: the
// outlet if it has a name of its own, else the id if it reads like a name, else
// the shortest prefix of the id that ends with a word and that no other id has.
func labels(articles []report.Article) map[string]string {
	out := make(map[string]string, len(articles))
	count := make(map[string]int)
	prefixes := distinctPrefixes(articles)
	for i, a := range articles {
		name := prefixes[i]
		switch {
		case named(a):
			name = a.Outlet
		case isName(a.ID):
			name = a.ID
		}
		out[a.ID] = name
		count[name]++
	}
	for i, a := range articles {
		if name := out[a.ID]; count[name] > 1 && name != prefixes[i] {
			out[a.ID] = fmt.Sprintf("%s (%s)", name, prefixes[i])
		}
	}
	return out
}

// named reports whether the outlet of an article has a name of its own.
func named(a report.Article) bool { return a.Outlet != "" && a.Outlet != a.ID }

// isName reports whether an id reads like a name: it is short and has no digits.
func isName(id string) bool {
	return utf8.RuneCountInString(id) <= longestName && !strings.ContainsFunc(id, unicode.IsDigit)
}

// distinctPrefixes returns the shortest prefix of each id that ends with a word and
// that no other id has.
func distinctPrefixes(articles []report.Article) []string {
	ids := make([][]rune, len(articles))
	for i, a := range articles {
		ids[i] = []rune(a.ID)
	}
	taken := make(map[string]int) // how many ids have this prefix
	for _, id := range ids {
		for n := range wordEnds(id) {
			taken[string(id[:n])]++
		}
	}
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = articles[i].ID
		for n := range wordEnds(id) {
			if taken[string(id[:n])] == 1 {
				out[i] = string(id[:n])
				break
			}
		}
	}
	return out
}

// wordEnds yields the lengths at which a word of the id ends.
func wordEnds(id []rune) func(yield func(int) bool) {
	inWord := func(i int) bool { return unicode.IsLetter(id[i]) || unicode.IsDigit(id[i]) }
	return func(yield func(int) bool) {
		for i := range id {
			if inWord(i) && (i+1 == len(id) || !inWord(i+1)) && !yield(i+1) {
				return
			}
		}
	}
}
