package matter

import (
	"strings"
	"testing"

	"github.com/quotediff/quotediff/compare"
)

func TestLabels(t *testing.T) {
	for _, x := range []twoTexts{
		// one condemns, or leans against, and the other does not
		{"en", "Riots broke out in Leeds on Friday.", "Protests broke out in Leeds on Friday.", "label"},
		{"en", "Police held nine thugs outside the ground.", "Police held nine fans outside the ground.", "label"},
		{"en", "Terrorists seized the town of Karo on Monday.", "Rebels seized the town of Karo on Monday.", "label"},
		{"en", "The senate voted for the tax hike by 31 to 20.", "The senate voted for the tax increase by 31 to 20.", "label"},
		{"en", "The house passed the bathroom ban on Tuesday.", "The house passed the bathroom bill on Tuesday.", "label"},
		{"en", "Forty illegal aliens were found in the lorry.", "Forty migrants were found in the lorry.", "label"},
		// the other way round, in other words
		{"en", "Guards had been shouted at by zealots.", "Worshippers had shouted at the guards.", "label"},
		{"en", "Friday's riots left a dozen hurt in Leeds.", "Twelve people were hurt in Leeds when protests began.", "label"},
		// one load
		{"en", "Protests broke out in Leeds on Friday.", "Demonstrations broke out in Leeds on Friday.", ""},
		{"en", "Militants seized the town of Karo on Monday.", "Rebels seized the town of Karo on Monday.", ""},
		{"en", "Police held nine supporters outside the ground.", "Police held nine fans outside the ground.", ""},
		{"en", "The attorney general opened a probe.", "The attorney general opened an investigation.", ""},
		{"en", "Rioting broke out in Leeds on Friday.", "Riots broke out in Leeds on Friday.", ""},
		// both words stand in both, or the words are somebody's in marks
		{"en", "Riots broke out in Leeds on Friday. The protests were over by noon.", "Protests broke out in Leeds on Friday. Riots followed at noon.", ""},
		{"en", "The mayor said there were “riots in Leeds” on Friday.", "The mayor said there were protests in Leeds on Friday.", ""},
		// a verb behind its subject is no part of a phrase; "help" is not loaded
		{"en", "The terrorists attacked the convoy near Karo.", "The fighters attacked the convoy near Karo.", "label"},
		{"en", "Militants attacked the convoy near Karo.", "The fighters attacked the convoy near Karo.", ""},
		{"en", "The rebels sent aid to the town of Karo.", "The rebels sent help to the town of Karo.", ""},
		// two things
		{"en", "Police freed nine hostages from the thugs.", "Police freed nine fans from the hall.", ""},
		{"en", "In Leeds the riot ended. Marchers from York came by train for the protest.", "In Leeds the riot ended. Marchers from York came by train for the protest.", ""},
	} {
		x.check(t)
	}
}

// TestMilderLabels holds that words which lie less far apart are told at low.
func TestMilderLabels(t *testing.T) {
	ds := between("Clashes broke out in Leeds on Friday.", "Protests broke out in Leeds on Friday.", "en")
	if len(ds) != 1 || ds[0].Type != compare.Label || ds[0].Severity != compare.Low {
		t.Errorf("got %v", ds)
	}
}

// TestLabelWords holds where a label ends: the last word of a phrase is a noun, and no
// verb of the sentence.
func TestLabelWords(t *testing.T) {
	for _, x := range []struct{ text, other, want string }{
		{"The terrorists attacked the convoy near Karo.", "The fighters attacked the convoy near Karo.", "terrorists"},
		{"The terrorists are attacking the convoy near Karo.", "The fighters are attacking the convoy near Karo.", "terrorists"},
		{"The terrorists attack the convoy near Karo.", "The fighters attack the convoy near Karo.", "terrorists"},
		{"Terrorist attacks closed the port of Karo.", "Explosions closed the port of Karo.", "Terrorist attacks"},
	} {
		ds := between(x.text, x.other, "en")
		if len(ds) != 1 || !strings.HasPrefix(ds[0].Matter, "what is called “"+x.want+"” or") {
			t.Errorf("%s: %v, want %q", x.text, ds, x.want)
		}
	}
}
