package narration

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
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
		{"a number in digits", "The 12 Norvik drivers stayed at home.", "The 14 Norvik drivers stayed at home.", nil},
		{
			"a vague number and one in digits",
			"About 140 Norvik drivers stayed at home.", "Dozens of Norvik drivers stayed at home.",
			[]string{"fact/number low: ann About 140 Norvik drivers | bee Dozens of Norvik drivers"},
		},
		{"two bodies", "Several Norvik drivers stayed at home.", "Dozens of Vikhus drivers stayed at home.", nil},
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
			if diff := cmp.Diff(test.want, brief(told("ann", test.a), told("bee", test.b))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// told makes an article of an outlet, of which nothing is extracted.
func told(id, text string) *quote.Extraction {
	return &quote.Extraction{Article: &article.Article{ID: id, Outlet: id, Lang: "en", Text: text}}
}

// brief writes what is told otherwise as "type/subtype severity: a | b".
func brief(xs ...*quote.Extraction) []string {
	cut := func(p Passage) string {
		return p.Article.ID + " " + strings.Join(strings.Fields(p.Article.Cut(p.Span)), " ")
	}
	var out []string
	found, _ := Compare(xs)
	for _, d := range found {
		out = append(out, string(d.Type)+"/"+d.Subtype+" "+string(d.Severity)+": "+cut(d.A)+" | "+cut(d.B))
	}
	return out
}

// What an outlet only quotes is not its own telling.
func TestQuotedFactsAreNotNarrated(t *testing.T) {
	const quoted = "Mrs Holm had a phone call with Zell on Thursday,"
	a, b := told("ann", "Holm and Zell spoke on the phone Tuesday."), told("bee", "“"+quoted+"” Brandt said.")
	span := article.Span{Start: len("“"), End: len("“" + quoted)}
	b.Quotations = []*quote.Quotation{{Article: b.Article, Parts: []quote.Part{{Span: span, Text: quoted}}}}
	if got := brief(a, b); len(got) > 0 {
		t.Errorf("%v", got)
	}
}
