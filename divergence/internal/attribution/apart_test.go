package attribution

import (
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// TestApart holds when like words are two utterances by who said them to whom.
func TestApart(t *testing.T) {
	first := func(outlet, text string) *quote.Quotation {
		x := quote.Extract(&article.Article{ID: outlet, Outlet: outlet, Lang: "en", Text: text})
		if len(x.Quotations) == 0 {
			t.Fatalf("no quotation in %q", text)
		}
		return x.Quotations[0]
	}
	const vogt = "“We will look into certain matters,” Ines Vogt said."
	for _, tt := range []struct {
		what, a, b string
		want       bool
	}{
		{"two people", vogt, "“We will look into all matters,” Olaf Brandt said.", true},
		{"one person", vogt, "“We will look into all matters,” said Vogt.", false},
		{"a pronoun", vogt, "“We will look into all matters,” he said.", false},
		{"a spokesman", "“We will look into it,” said Carl Roth, a spokesman for Ines Vogt.", vogt, false},
		{"a post", vogt, "“We will look into all matters,” the mayor said.", false},
		{"two outlets were told", "“We will look into certain matters,” Ines Vogt told the Courier.", "“We will look into all matters,” Ines Vogt told the Harbour Times.", true},
		{"one outlet was told", "“We will look into certain matters,” Ines Vogt told the Courier.", "“We will look into all matters,” Ines Vogt told the Courier.", false},
	} {
		if got := Apart(first("Post", tt.a), first("Mail", tt.b)); got != tt.want {
			t.Errorf("%s: %v", tt.what, got)
		}
	}
}
