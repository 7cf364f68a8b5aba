package headline

import (
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

const (
	body  = "The board of Velmont met on Monday. “We will not close the old harbour before the winter storms,” Ines Vogt said. “It is an oasis in the desert,” said Olaf Brandt.\n\nThe crane was dismantled for good in May."
	other = "The board met. “We must sell the ferry to the quarry,” Ines Vogt said."
)

// TestCompare holds which headlines are told from their articles, and how gravely.
func TestCompare(t *testing.T) {
	for _, tt := range []struct {
		what, title, text string
		verdict           Verdict // empty: no finding
		severity          compare.Severity
		source            string // words of the passage, "" for none
	}{
		{"as it is", "Vogt: “We will not close the old harbour”", body, AsQuoted, compare.Info, "We will not close the old harbour before the winter storms,"},
		{"in other print", "‘We Will NOT Close the Old Harbor’", body, AsQuoted, compare.Info, "We will not close the old harbour before the winter storms,"},
		{"without its negation", "Vogt: “We will close the old harbour”", body, Changed, compare.High, "We will not close the old harbour before the winter storms,"},
		{"another word", "Vogt: “We will not sell the old harbour before the winter”", body, Changed, compare.Medium, "We will not close the old harbour before the winter storms,"},
		{"a term", "Velmont is “an oasis in the desert”", body, AsQuoted, compare.Info, "It is an oasis in the desert,"},
		{"a catchword in another form", "Board argues over ‘oases’", body, "", "", ""},
		{"words of the article itself", "Crane ‘dismantled for good’", body, Unmarked, compare.Info, "dismantled for good"},
		{"words that the article reports", "Board: ‘dredge the whole basin’", body + " The board said that it would dredge the whole basin.", Unmarked, compare.Info, "that it would dredge the whole basin"},
		{"only elsewhere", "Vogt: “We must sell the ferry”", body, Elsewhere, compare.Low, "We must sell the ferry to the quarry,"},
		{"nowhere", "Vogt: “Nobody asked the fishermen”", body, Nowhere, compare.Medium, ""},
		{"three words that nobody has", "Vogt: “Nobody asked fishermen”", body, Nowhere, compare.Medium, ""},
		{"a catchword that nobody has", "Board calls plan ‘hasty’", body, "", "", ""},
		{"printed again at the top of the text", "Vogt: “Nobody asked the fishermen”", "Vogt: “Nobody asked the fishermen”\n\n" + body, Nowhere, compare.Medium, ""},
		{"no marks", "Board will not close the harbour", body, "", "", ""},
	} {
		xs := []*quote.Extraction{
			quote.Extract(&article.Article{ID: "a", Outlet: "A", Lang: "en", Title: tt.title, Text: tt.text}),
			quote.Extract(&article.Article{ID: "b", Outlet: "B", Lang: "en", Text: other}),
		}
		var got Finding
		found := Compare(xs)
		if len(found) > 0 {
			got = found[0]
		}
		source := ""
		if got.Source.Article != nil {
			source = got.Source.Article.Cut(got.Source.Span)
		}
		if len(found) > 1 || got.Verdict != tt.verdict || got.Severity != tt.severity || source != tt.source {
			t.Errorf("%s: %d findings, %q %q %q, want %q %q %q (%s)", tt.what, len(found), got.Verdict, got.Severity, source, tt.verdict, tt.severity, tt.source, got.Note)
		}
	}
}

// TestEvents holds that a headline is not set against another event.
func TestEvents(t *testing.T) {
	xs := []*quote.Extraction{
		quote.Extract(&article.Article{ID: "a", Lang: "en", Event: "1", Title: "Vogt: “We must sell the ferry”", Text: body}),
		quote.Extract(&article.Article{ID: "b", Lang: "en", Event: "2", Text: other}),
	}
	if found := Compare(xs); len(found) != 1 || found[0].Verdict != Nowhere {
		t.Errorf("%+v, want one that nobody quotes", found)
	}
}
