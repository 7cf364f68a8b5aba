package view

import (
	"strings"
	"testing"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

// shownIn is a marked text with the words of a difference in brackets.
func shownIn(pieces []Marked) string {
	var b strings.Builder
	for _, p := range pieces {
		if p.Op == Pointed {
			p.Text = "[" + p.Text + "]"
		}
		b.WriteString(p.Text)
	}
	return b.String()
}

// TestUnshared: of clauses told side by side, the words of content that no other article
// has are marked, those in another form are not.
func TestUnshared(t *testing.T) {
	for _, k := range []struct{ a, b, want string }{
		{"The mayor closed the old bridge after the flood", "The flood kept the bridges shut, the mayor said", "The mayor [closed the old] bridge after the flood"},
		{"The mayor closed the old bridge", "A mayor closes an old bridge", "The mayor closed the old bridge"},
		{"The mayor left in anger and in haste, he said", "The mayor left, he said", "The mayor left in [anger and in haste], he said"},
		{"The mayor left, and it was he who was angry", "The mayor came", "The mayor [left], and it was he who was [angry]"},
		{"The mayor’s own man came", "The man came", "The [mayor’s own] man came"},
		{"The mayor’s man came", "The man came", "The [mayor’s] man came"},
		{"The mayor spoke of a “loss”, tearfully", "The mayor came", "The mayor [spoke] of a “[loss]”, [tearfully]"},
		{"The mayor didn’t come", "The mayor did come", "The mayor [didn’t] come"},
		{"The half-closed bridge fell", "The closed bridge fell", "The [half]-closed bridge fell"},
	} {
		a, b := clauseIn("a", 0, "", k.a, ""), clauseIn("b", 0, "", k.b, "")
		r := tellsOf(report.Divergence{Type: compare.Telling, Matter: "mayor", Severity: compare.Low, A: a, B: b})
		for i := range r.Articles {
			r.Articles[i].Lang = "en"
		}
		x := New(r)
		_, beside := x.groups()
		if got := shownIn(x.unshared(&beside[0], a)); got != k.want {
			t.Errorf("%q, want %q", got, k.want)
		}
	}
}

// TestExcerptOf: a long text is shown around its first marked words, with an ellipsis on
// either side where words are left out.
func TestExcerptOf(t *testing.T) {
	for _, k := range []struct {
		text []Marked
		want string
	}{
		{[]Marked{{Kept, "one two three "}, {Pointed, "four"}}, "one two three [four]"},
		{[]Marked{{Pointed, "one"}, {Kept, " two three four five"}}, "[one] two three four …"},
		{[]Marked{{Kept, "one two three four five, six "}, {Pointed, "seven"}}, "… five, six [seven]"},
		{[]Marked{{Kept, "one two three four "}, {Pointed, "five"}, {Kept, ", six seven eight"}}, "… [five], six seven …"},
	} {
		if got := shownIn(excerptOf(k.text, 18)); got != k.want {
			t.Errorf("%q, want %q", got, k.want)
		}
	}
}

// TestNamed: a matter has a name that its clauses share, if they share any words.
func TestNamed(t *testing.T) {
	for _, k := range []struct{ a, b, words, want string }{
		{"The mayor closed the old bridge", "The bridge was shut by the mayor", "mayor … bridge", "mayor … bridge"},
		{"The mayor closed the old bridge", "The bridge was shut by the mayor", "flood … mayor", "flood … mayor"},
		{"The mayor closed the old bridge", "The bridge was shut by the mayor", "the flood", "mayor … bridge"},
		{"The mayor closed it", "A bridge was shut", "the flood", "the flood"},
	} {
		d := report.Divergence{Type: compare.Telling, A: clauseIn("a", 0, "", k.a, ""), B: clauseIn("b", 0, "", k.b, "")}
		r := tellsOf(d)
		for i := range r.Articles {
			r.Articles[i].Lang = "en"
		}
		if got := New(r).named(&d, k.words); got != k.want {
			t.Errorf("%q, want %q", got, k.want)
		}
	}
}
