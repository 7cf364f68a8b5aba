package quote_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// TestBlockQuotation holds when the words of a block quotation are a quotation though
// no marks stand around them, and whose.
func TestBlockQuotation(t *testing.T) {
	for _, tt := range []struct {
		what, text string
		want       []string // speaker: parts
	}{
		{"announced by a cue and a colon", "In a letter to the town, Ines Vogt wrote:\n\n> The crane stays.\n\n> We need it, too.\n\nThe vote is in June.",
			[]string{"Ines Vogt: The crane stays. We need it, too."}},
		{"signed", "The vote is in June.\n\n> The crane stays.\n\n> — Ines Vogt\n\nThe crane is old.", []string{"Ines Vogt: The crane stays."}},
		{"neither", "The rules are these:\n\n> No dogs on the pier.\n\nThe vote is in June.\n\n> The pier closes at nine.\n\nThe crane is old.", nil},
		{"announced without a colon", "In a letter to the town, Ines Vogt wrote to Olaf Brandt.\n\n> The crane stays.\n\nThe vote is in June.", nil},
		{"with marks of its own", "In a letter to the town, Ines Vogt wrote:\n\n> “The crane stays.”\n\nThe vote is in June.", []string{"Ines Vogt: The crane stays."}},
		{"a dash that signs nothing", "The vote is in June.\n\n> The crane stays.\n\n> — and so do we, said nobody.\n\nThe crane is old.", nil},
		{"no block quotation", "In a letter to the town, Ines Vogt wrote:\n\nThe crane stays.\n\nThe vote is in June.", nil},
	} {
		x := quote.Extract(&article.Article{ID: "a", Lang: "en", Text: tt.text})
		var got []string
		for _, q := range x.Quotations {
			if q.Kind != quote.Indirect {
				got = append(got, q.Speaker.Name+": "+q.Text())
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s:\n%s", tt.what, diff)
		}
	}
}
