package attribution

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/internal/similarity"
	"github.com/quotediff/quotediff/quote"
)

// holdsName reports whether a text has every word of a name that begins with a
// capital.
func holdsName(text, name string) bool {
	words := nameWords(name)
	for _, w := range words {
		if !holdsWord(text, w) {
			return false
		}
	}
	return len(words) > 0
}

// holdsWord reports whether a text has a word with no letter or digit beside it:
// "Harris" stands in "Harris’s", and not in "Harrison".
func holdsWord(text, word string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], word)
		if at < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(text[:from+at])
		after, _ := utf8.DecodeRuneInString(text[from+at+len(word):])
		if !lexicon.Letter(before) && !lexicon.Letter(after) {
			return true
		}
		from += at + len(word)
	}
}

var spokesperson = regexp.MustCompile(`(?i)` + lexicon.AnyOf("spokesperson"))

var (
	definite   = regexp.MustCompile(`^(?i:` + lexicon.AnyOf("definite") + `)\s|^\p{Ll}`)
	indefinite = regexp.MustCompile(`^(?i:` + lexicon.AnyOf("indefinite") + `)\s`)
)

// named reports whether the article gives the speaker a name and not only a
// description.
func named(q *quote.Quotation) bool {
	mention := q.Article.Cut(q.Speaker.Mention)
	if len(nameWords(q.Speaker.Name)) > 1 && sharesName(mention, q.Speaker.Name) {
		return true // "the mayor, Jo Marsh"
	}
	return !definite.MatchString(mention) && !indefinite.MatchString(mention)
}

// longestName is how many words a name has at most.
const longestName = 5

// plausible reports whether a speaker's name looks like one. It is not too long,
// its last word but for a generation ("Jr.") is printed in the mention and is neither an initial nor a post
// ("the Ohio Republican"), and it is not all in capitals, as headings are.
func plausible(q *quote.Quotation) bool {
	words := strings.Fields(q.Speaker.Name)
	if len(words) == 0 || len(words) > longestName {
		return false
	}
	if n := len(words) - 1; n > 1 && generations()[strings.ToLower(words[n])] {
		words = words[:n]
	}
	last := words[len(words)-1]
	if known, w := rolesOf(), strings.ToLower(last); known.general[w] || known.post[w] {
		return false
	}
	upper := len(words) > 1 && strings.ToUpper(q.Speaker.Name) == q.Speaker.Name
	return !upper && len(strings.Trim(last, ".")) > 1 && holdsWord(q.Article.Cut(q.Speaker.Mention), last)
}

// generations are the words that tell father and son of one name apart.
var generations = sync.OnceValue(func() map[string]bool {
	out := make(map[string]bool)
	for _, forms := range language.Any.Rows(language.Generations) {
		for _, f := range forms {
			out[f] = true
		}
	}
	return out
})

// anonymous reports whether the article does not say who of several spoke: "an
// official".
func anonymous(q *quote.Quotation) bool {
	return indefinite.MatchString(q.Article.Cut(q.Speaker.Mention))
}

// pronouns are words that name a speaker by what stands before.
var pronouns = func() map[string]bool {
	out := make(map[string]bool)
	words := lexicon.Grouped(language.FunctionWords)
	for _, class := range []string{"he", "she", "it", "they", "i", "we", "you"} {
		for _, w := range words[class] {
			out[w] = true
		}
	}
	return out
}()

// byPronoun reports whether the article names the speaker only by a pronoun, or by
// one word without a capital: who that is was inferred.
func byPronoun(q *quote.Quotation) bool {
	mention := q.Article.Cut(q.Speaker.Mention)
	if pronouns[strings.ToLower(mention)] {
		return true
	}
	return !lexicon.Capital(mention) && !strings.Contains(mention, " ")
}

// oneName reports whether two names with the same last word can be one person's.
// They cannot if both articles print a given name and the two begin with
// different letters.
func oneName(a, b *quote.Quotation) bool {
	x, y := strings.Fields(a.Speaker.Name), strings.Fields(b.Speaker.Name)
	if len(x) == 0 || len(y) == 0 || x[len(x)-1] != y[len(y)-1] {
		return holdsName(a.Speaker.Name, b.Speaker.Name) || holdsName(b.Speaker.Name, a.Speaker.Name)
	}
	return x[0][0] == y[0][0] || !printsGiven(a, x) || !printsGiven(b, y)
}

// misspelt reports whether the last words of two names are two spellings of one
// name.
func misspelt(a, b string) bool {
	return similarity.Misspelt(unaccented(lexicon.Surname(a)), unaccented(lexicon.Surname(b)))
}

// inGenitive reports whether one of two names is the other in the genitive, where
// the language of an article forms it without an apostrophe: "Anna Olsens".
func inGenitive(of *article.Article, a, b string) bool {
	ending := language.Of(of.Lang).Trait(language.Genitive)
	x, y := lexicon.Surname(a), lexicon.Surname(b)
	return ending != "" && (x == y+ending || y == x+ending)
}

// unaccented takes the accents off letters: some outlets print none.
func unaccented(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// endsAlike reports whether the last words of two names are the same.
func endsAlike(a, b string) bool { return lexicon.Surname(a) == lexicon.Surname(b) }

func twoSpellings(outlet, name, other, otherName string) string {
	return fmt.Sprintf("%s prints “%s”, %s “%s”: one name in two spellings, or two people.", outlet, name, other, otherName)
}

// longestPlain is how many words a name may have for its first word to count as a
// given name: a longer one may begin with a post.
const longestPlain = 3

// printsGiven reports whether a mention has the first word of a name of at least
// two words, unless it is longer than [longestPlain].
func printsGiven(q *quote.Quotation, name []string) bool {
	return len(name) > 1 && len(name) <= longestPlain && holdsWord(q.Article.Cut(q.Speaker.Mention), name[0])
}

// sharesName reports whether a printed mention has a word of a name that
// begins with a capital.
func sharesName(mention, name string) bool {
	for w := range strings.FieldsSeq(name) {
		if lexicon.Capital(w) && holdsWord(mention, w) {
			return true
		}
	}
	return false
}

// nameWords returns the words of a printed name that begin with a capital.
func nameWords(s string) []string {
	var out []string
	for w := range strings.FieldsSeq(s) {
		if lexicon.Capital(w) {
			out = append(out, w)
		}
	}
	return out
}
