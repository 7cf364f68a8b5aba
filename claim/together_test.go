package claim_test

import (
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/quote"
)

// TestOneEvent: clauses of articles of different events do not tell one matter, however
// alike they are: where the input says so, and where two articles name none of the
// same people and places. That holds leastNames and fewestNames.
func TestOneEvent(t *testing.T) {
	const fire = "The fire broke out in the kitchen on Monday night, and 70 firefighters fought it for four hours."
	names := func(s string) string { return fire + " " + s }
	for _, k := range []struct {
		name           string
		eventA, eventB string
		a, b           string
		want           bool
	}{
		{"no names", "", "", fire, fire, true},
		{"one event", "fire", "fire", names("Mayor Anna Bell thanked them in Marford."), names("Mayor Ruth Keller thanked them in Coldwick."), true},
		{"two events", "fire", "other", fire, fire, false},
		{"one event named", "fire", "", fire, fire, true},
		{"two names each, others", "", "", names("It was a pity, said Anna Bell."), names("It was a pity, said Ruth Keller."), true},
		{"three names each, others", "", "", names("It was a pity, said Anna Bell of Marford."), names("It was a pity, said Ruth Keller of Coldwick."), false},
		{"three names each, one in common", "", "", names("It was a pity, said Anna Bell of Marford."), names("It was a pity, said Ruth Bell of Coldwick."), true},
		{
			"twelve names, one in common", "", "",
			names("They came from Marford, Leeds, Derby, Cork, Ghent, Basel, Lille, Porto, Turku, Graz, Bremen and Verona."),
			names("They came from Marford, Tampa, Omaha, Boise, Tucson, Halifax, Winnipeg, Cardiff, Dundee, Limerick, Galway and Utrecht."), false,
		},
		{
			"nine names, one in common", "", "",
			names("They came from Marford, Leeds, Derby, Cork, Ghent, Basel, Lille, Porto and Turku."),
			names("They came from Marford, Tampa, Omaha, Boise, Tucson, Halifax, Winnipeg, Cardiff and Dundee."), true,
		},
	} {
		a := &article.Article{ID: "a", Event: k.eventA, Lang: "en", Text: k.a}
		b := &article.Article{ID: "b", Event: k.eventB, Lang: "en", Text: k.b}
		if got := len(claim.Align([]*claim.Telling{claim.Extract(quote.Extract(a)), claim.Extract(quote.Extract(b))}).Pairs) > 0; got != k.want {
			t.Errorf("%s: one event: %t", k.name, got)
		}
	}
}
