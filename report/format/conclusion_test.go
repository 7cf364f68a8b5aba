package format

import (
	"testing"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

// TestDecision holds the sentence that says what two wordings are to each other.
func TestDecision(t *testing.T) {
	for _, tt := range []struct{ a, b, lang, want string }{
		{"We sell the park.", "We sell the park.", "en", "Same statement, to the letter."},
		{"We sell the park.", "we sell the park", "en", "Same statement, word for word."},
		{"When the bell starts, the race starts.", "When the bell begins, the race begins.", "en", "Same statement, in other words."},
		{"The mayor praised the baker.", "The baker praised the mayor.", "en", "Same words; who did it to whom is turned round."},
		{"The mayor praised the baker.", "The baker was praised by the mayor.", "en", "Same statement, in other words."},
		{"Cole told Hart about the leak in the old pier.", "Hart told Cole about the leak in the wooden pier.", "en", "Same statement; who did it to whom is turned round."},
		{"We will not raise taxes.", "We will raise taxes.", "en", "Same statement, but one says the contrary of the other."},
		{"We sold the park in May.", "We sold the park in June.", "en", "Same statement, but a date differs."},
		{"Mayor Vance sold 40 boats.", "Mayor Lee sold 60 boats.", "en", "Same statement, but another name is given and a number differs."},
		{"We should close the old pier.", "We must close the old pier.", "en", "Same statement, but one is more certain, stronger or less conditional."},
		{"We close the old pier before the winter storms come.", "close the old pier before the winter", "en", "One is part of the other, in other words."},
		{"Nobody asked us.", "The bread was stale.", "en", "Not the same statement: they have no word in common."},
		{"The council sold the pier.", "The council wants more schools for the children of the lower town.", "en", "Not the same statement: they have little in common."},
		{"We waited half an hour.", "We waited 30 minutes.", "en", "Not the same statement: they share words, but not enough of what they say."},
		{"The council sold 40 boats.", "In 2011 the council lost 3 schools.", "en", "Not the same statement: the numbers in them differ."},
	} {
		a, b := compare.New(tt.a, tt.lang), compare.New(tt.b, tt.lang)
		rec := report.NewPair(a, b, compare.Pair(a, b))
		if got := conclusion(&rec); got != tt.want {
			t.Errorf("%q, %q: %q, want %q", tt.a, tt.b, got, tt.want)
		}
	}
}

// TestDecisionBounds holds sameContent, turnedRoles and littleShared.
func TestDecisionBounds(t *testing.T) {
	for _, tt := range []struct {
		same           bool
		content, roles float64
		want           string
	}{
		{true, .95, .19, "Same words in another order; look who did it to whom."},
		{true, .95, .2, "Same statement, in other words."},
		{true, .94, .19, "Same statement, in other words."},
		{false, .35, 1, "Not the same statement: they have little in common."},
		{false, .36, 1, "Not the same statement: they share words, but not enough of what they say."},
	} {
		p := &report.Pair{A: "a", B: "b", Same: tt.same, Heads: report.Heads{Roles: tt.roles},
			Differences: []report.Difference{{Type: compare.Reorder, Severity: compare.Low}},
			Measures:    map[string]float64{"content": tt.content, "linked": 9}}
		if got := conclusion(p); got != tt.want {
			t.Errorf("%+v: %q", tt, got)
		}
	}
}
