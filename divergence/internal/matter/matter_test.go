package matter

import (
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// published is the date of the articles of tests, a Thursday.
const published = "2024-05-16"

// between returns what comparators find between two texts.
func between(a, b, lang string) []Difference {
	var tellings []*claim.Telling
	for id, text := range map[string]string{"a": a, "b": b} {
		x := &article.Article{ID: id, Outlet: id, Lang: lang, Date: published, Text: text}
		tellings = append(tellings, claim.Extract(quote.Extract(x)))
	}
	return Compare(claim.Align(tellings))
}

// types are those of differences of at least medium severity that a comparator
// proves, a space between.
func types(ds []Difference) string {
	out := ""
	for _, d := range ds {
		if d.Severity.Rank() >= compare.Medium.Rank() && d.Rule != besideRule && d.Rule != reportedRule {
			if out != "" {
				out += " "
			}
			out += string(d.Type)
		}
	}
	return out
}

type twoTexts struct{ lang, a, b, want string }

func (x twoTexts) check(t *testing.T) {
	t.Helper()
	if got := types(between(x.a, x.b, x.lang)); got != x.want {
		t.Errorf("%s / %s: %q, want %q", x.a, x.b, got, x.want)
	}
	if got := types(between(x.b, x.a, x.lang)); got != x.want {
		t.Errorf("%s / %s: %q, want %q", x.b, x.a, got, x.want)
	}
}
