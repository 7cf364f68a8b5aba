package marks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/quote/internal/attribution"
)

// tongue is what the reading of marks wants to know of a language. It is never
// changed after it is read.
type tongue struct {
	clipped        map[string]bool      // words without the beginning that an apostrophe stands for
	ends           map[string]bool      // words without their end
	endings        []string             // the last letters of further ones
	both           []string             // those that lost their end too
	lexicon        *attribution.Lexicon // nil where there are no word lists
	sides          map[string]Side      // labels of questions and answers
	spacedColon    bool                 // a space stands before a colon
	dashes, commas bool                 // what stands around asides; with dashes, one opens what somebody says
}

// tongueOf returns what is known of a language.
var tongueOf = language.Cached(func(of language.Language) *tongue {
	lists := of.Grouped(language.ClippedWords)
	t := &tongue{clipped: map[string]bool{}, ends: map[string]bool{}, sides: map[string]Side{}, spacedColon: of.Trait(language.Marks) == "french", endings: lists["ending"], both: lists["both"], lexicon: attribution.LexiconOf(of.Tag)}
	for side, key := range map[Side]string{Question: "question", Answer: "answer"} {
		for _, w := range of.Grouped(language.Interviews)[key] {
			t.sides[w] = side
		}
	}
	for _, by := range strings.Fields(of.Trait(language.Asides)) {
		t.dashes, t.commas = t.dashes || by == "dashes", t.commas || by == "commas"
	}
	for _, w := range slices.Concat(lists["start"], lists["both"]) {
		t.clipped[w] = true
	}
	for _, w := range lists["end"] {
		t.ends[w] = true
	}
	return t
})

// isClipped reports whether s begins with the rest of a word that lost its
// beginning: ’tis, ’90s, ’em.
func (l *tongue) isClipped(s string) bool {
	end := 0
	for end < len(s) && end < longestClipped {
		r, n := utf8.DecodeRuneInString(s[end:])
		if !wordRune(r) {
			break
		}
		end += n
	}
	if end == 0 {
		return false
	}
	if unicode.IsDigit(rune(s[0])) {
		return end <= 3 || end == 3 && s[2] == 's'
	}
	return l.clipped[strings.ToLower(s[:end])]
}

// longestClipped is how many bytes of a word are looked at; it is longer than
// the words of the lists.
const longestClipped = 8

// bare returns the length of the word that lost both its ends with which s
// begins, and of the apostrophe after it: n’ of “rock ’n’ roll”; 0 where there
// is none.
func (l *tongue) bare(s string) int {
	for _, w := range l.both {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) {
			if r, n := utf8.DecodeRuneInString(s[len(w):]); isApostrophe(r) {
				return len(w) + n
			}
		}
	}
	return 0
}

// endsClipped reports whether s ends with the rest of a word that lost its end:
// ol’, nothin’.
func (l *tongue) endsClipped(s string) bool {
	start := len(s)
	for start > 0 && len(s)-start < longestClipped {
		r, n := utf8.DecodeLastRuneInString(s[:start])
		if !wordRune(r) {
			break
		}
		start -= n
	}
	w := strings.ToLower(s[start:])
	return l.ends[w] || slices.ContainsFunc(l.endings, func(e string) bool { return len(w) >= len(e)+2 && strings.HasSuffix(w, e) })
}
