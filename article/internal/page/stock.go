package page

import (
	"strings"
	"sync"

	"github.com/quotediff/quotediff/internal/language"
)

// longestStock is the number of characters of the longest block that a stock
// phrase at its beginning makes furniture.
const longestStock = 160

// stock are the stock phrases of all languages, in lower case, by their first word.
var stock = sync.OnceValue(func() map[string][]string {
	phrases := map[string][]string{}
	for _, of := range language.All() {
		for phrase := range of.Lines(language.StockPhrases) {
			word := firstWord(phrase)
			phrases[word] = append(phrases[word], phrase)
		}
	}
	return phrases
})

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return strings.TrimRight(word, ".:…!?$")
}

// isStock reports whether a short block opens with what pages say about themselves:
// where to read on, share, subscribe. A phrase that ends in "$" must be the whole
// block, except for its last punctuation.
func isStock(b block) bool {
	if b.length() > longestStock {
		return false
	}
	text := strings.ToLower(strings.ReplaceAll(b.text, "’", "'"))
	text = strings.TrimLeft(text, "[(|»>•*-– \"“")
	for _, p := range stock()[firstWord(text)] {
		if whole, ok := strings.CutSuffix(p, "$"); ok {
			if strings.TrimRight(text, ".:…!?)]| ") == whole {
				return true
			}
		} else if strings.HasPrefix(text, p) {
			return true
		}
	}
	return false
}
