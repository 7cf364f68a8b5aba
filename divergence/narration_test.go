package divergence

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNarratedFacts(t *testing.T) {
	for _, test := range []struct {
		name string
		a, b string
		want []string
	}{
		{
			"day of a call",
			"Prime Minister Ida Holm was busy. Holm and Zell spoke on the phone Tuesday.", "Mrs Holm had a long phone call with Zell on Thursday.",
			[]string{"time/day of an event high: ann spoke on the phone Tuesday | bee phone call with Zell on Thursday"},
		},
		{
			"a title for a name",
			"President Ida Holm was busy. Holm and Zell spoke on the phone Tuesday.", "Mr Zell had a phone call with the President on Thursday.",
			[]string{"time/day of an event high: ann spoke on the phone Tuesday | bee phone call with the President on Thursday"},
		},
		{"one day", "Holm and Zell spoke on the phone Tuesday.", "Mrs Holm had a long phone call with Zell on Tuesday.", nil},
		{"two calls", "Holm and Zell spoke on the phone Tuesday. Holm had another phone call with Zell on Thursday.", "Mrs Holm had a long phone call with Zell on Thursday.", nil},
		{"other people", "Holm and Zell spoke on the phone Tuesday.", "Mrs Holm had a long phone call with Brandt on Thursday.", nil},
		{"another verb's day", "Holm and Zell spoke on the phone, said a spokesman who resigned Tuesday.", "Mrs Holm had a long phone call with Zell on Thursday.", nil},
		{
			"planned and done",
			"Nurses at Vikhus on Monday planned a candlelight march to the gates.", "Nurses at Vikhus staged a candlelight march.",
			[]string{"time/stage low: ann planned a candlelight march | bee staged a candlelight march"},
		},
		{
			"two nouns",
			"Drivers of Norvik began a wildcat walkout at noon.", "Drivers of Norvik began a wildcat strike at noon.",
			[]string{"fact/term low: ann wildcat walkout | bee wildcat strike"},
		},
		{
			"two reasons",
			"The regulator Fintil labelled the advert as misleading to children.", "Fintil flagged the advert for undeclared sponsorship payments.",
			[]string{"fact/reason given medium: ann labelled the advert as misleading to children | bee flagged the advert for undeclared sponsorship payments"},
		},
		{"one reason", "The regulator Fintil labelled the advert as misleading to children.", "Fintil flagged the advert for misleading young children.", nil},
		{
			"vague numbers",
			"Several Norvik drivers stayed at home.", "Dozens of Norvik drivers stayed at home.",
			[]string{"fact/number low: ann Several Norvik drivers | bee Dozens of Norvik drivers"},
		},
		{
			"numbers",
			"In Vikhus the Norvik fire killed 12 workers on the night shift, Ostby police and fire crews wrote.", "At Vikhus 14 workers killed in the Norvik fire were on the night shift.", nil,
		},
		{"numbers that fit", "At least 300 Norvik drivers stayed at home.", "Hundreds of Norvik drivers stayed at home.", nil},
		{
			"two causes",
			"The flood closed the Lund tunnel, prompting Mayor Ida Holm to sign an emergency decree.", "A fire burned in the depot. This led to Holm signing an emergency decree.",
			[]string{"time/cause and order medium: ann prompting Mayor Ida Holm to sign an emergency decree | bee led to Holm signing an emergency decree"},
		},
		{
			"other verbs beside an act",
			"On Monday Fintil fined and suspended the broker.", "On Monday Fintil fined the broker by freezing accounts and closing its office.",
			[]string{"fact/action low: ann fined and suspended | bee fined the broker by freezing accounts and closing"},
		},
		{
			"weeks that fit",
			"Fintil last month began to audit the Norvik accounts.", "Last week the regulator Fintil went on to audit the accounts at Norvik.",
			[]string{"time/relative date info: ann last month | bee Last week"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newStory(t)
			s.article("ann", test.a)
			s.article("bee", test.b)
			if diff := cmp.Diff(test.want, brief(s.find(), "time", "fact", "role")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// What an outlet only quotes is not its own telling.
func TestQuotedFactsAreNotNarrated(t *testing.T) {
	s := newStory(t)
	s.article("ann", "Holm and Zell spoke on the phone Tuesday.")
	x := s.article("bee", "“Mrs Holm had a phone call with Zell on Thursday,” Brandt said.")
	s.quote(x, "direct", "Mrs Holm had a phone call with Zell on Thursday,")
	if got := brief(s.find(), "time"); len(got) > 0 {
		t.Errorf("%v", got)
	}
}
