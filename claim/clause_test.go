package claim

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// TestCutOutsideWords holds that the mark inside a word or a number parts no clauses.
func TestCutOutsideWords(t *testing.T) {
	const first = "Supporters of the governor spent far more than his opponents did in the whole campaign, "
	for text, want := range map[string][]string{
		first + "as some unions in the state complained.": {first[:len(first)-2], ", as some unions in the state complained."},
		"Supporters of the governor outspent his many opponents in the campaign by a more than 7-1 margin of money.": {
			"Supporters of the governor outspent his many opponents in the campaign by a more than 7-1 margin of money."},
		"Supporters of the law that the court has upheld held a rally in the city for same-sex couples who want to marry.": {
			"Supporters of the law that the court has upheld held a rally in the city for same-sex couples who want to marry."},
		"Supporters of the law that the court has upheld held a rally in the old city—nobody else did so on that day.": {
			"Supporters of the law that the court has upheld held a rally in the old city", "—nobody else did so on that day."},
	} {
		var got []string
		for _, s := range Extract(quote.Extract(&article.Article{ID: "a", Lang: "en", Text: text})).Sentences {
			for _, c := range s.Clauses {
				got = append(got, c.Text())
			}
		}
		if !slices.Equal(got, want) {
			t.Error(cmp.Diff(want, got))
		}
	}
}
