package matter

import (
	"strings"
	"testing"

	"github.com/quotediff/quotediff/compare"
)

// slots are sentences with a place for a number.
var slots = []struct{ lang, sentence, number, other, compatible string }{
	{"en", "A landslide killed # on the coast road near Torvale.", "two people", "three people", "at least two people"},
	{"en", "The ferry carried # when it ran aground off Skarsund.", "212 passengers", "221 passengers", "more than 200 passengers"},
	{"en", "The council approved the new bridge in a # on Tuesday evening.", "212-220 vote", "338-220 vote", "212 to 220 vote"},
	{"en", "Repairs to the harbour wall will cost #, the port said.", "$6.4 million", "$7.15 million", "6.4 million dollars"},
	{"en", "Repairs to the harbour wall will cost #, the port said.", "$6.4 million", "€6.4 million", "about $6.5 million"},
	{"en", "The survey found that # of households had no heating.", "40 percent", "14 percent", "two fifths"},
	{"en", "The driver, #, was taken to hospital in Dunmore.", "a 48-year-old", "an 84-year-old", "aged 48"},
	{"en", "It was the worst flood in the valley #.", "since 2002", "since 2011", ""},
	{"en", "The road to the airport was closed for #, police said.", "nine hours", "two hours", "540 minutes"},
	{"en", "The trawler was found # from the lighthouse.", "300 metres", "800 metres", "about 330 yards"},
	{"en", "The train was travelling at # when it left the track.", "70 miles an hour", "90 miles an hour", "about 113 km/h"},
	{"en", "Rescuers said the water was at # that night.", "9 degrees", "14 degrees", "nine degrees"},
	{"en", "Forecasters expect # of snow in the hills tonight.", "10 to 15 centimetres", "20 to 25 centimetres", "12 centimetres"},
	{"en", "The club finished # in the league last season.", "third", "fourth", ""},
	{"en", "Police arrested # outside the stadium after the match.", "eight fans", "28 fans", "8 fans"},
	{"de", "Bei dem Unglück auf der Autobahn wurden # verletzt.", "zwölf Menschen", "zwanzig Menschen", "12 Menschen"},
	{"fr", "L'incendie du marché couvert a fait # dans la nuit.", "douze morts", "vingt morts", "12 morts"},
	{"es", "El incendio del mercado dejó # durante la noche.", "doce muertos", "veinte muertos", "12 muertos"},
	{"it", "L'incendio del mercato coperto ha causato # nella notte.", "dodici morti", "venti morti", "12 morti"},
}

func TestNumbersOfOneSlot(t *testing.T) {
	for _, s := range slots {
		with := func(n string) string { return strings.Replace(s.sentence, "#", n, 1) }
		twoTexts{s.lang, with(s.number), with(s.other), "number"}.check(t)
		twoTexts{s.lang, with(s.number), with(s.number), ""}.check(t)
		if s.compatible != "" {
			twoTexts{s.lang, with(s.number), with(s.compatible), ""}.check(t)
		}
	}
}

func TestNumbersOfOtherThings(t *testing.T) {
	for _, x := range []twoTexts{
		{"en", "The storm killed two people in Calder and tore 14 roofs off.", "The storm killed two people in Calder and felled 30 trees.", ""},
		{"en", "Holm owns three boats in the harbour of Torvale.", "Holm owns seven houses above the harbour of Torvale.", ""},
		{"en", "Police said 14 workers were hurt and two were killed at the Halvorsen foundry.", "Police said two workers were killed and 14 were hurt at the Halvorsen foundry.", ""},
		{"en", "The landslide killed two people, officials in Torvale said. Three people have died by now.", "The landslide killed three people, officials in Torvale said.", ""},
		{"en", "The mayor opened Route 12 near Torvale on Friday.", "The mayor opened Route 14 near Torvale on Friday.", ""},
	} {
		x.check(t)
	}
}

// A number is grave where nothing else differs, and of medium severity in sentences
// that are worded otherwise.
func TestSeverityOfNumbers(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want compare.Severity
	}{
		{"A landslide killed two people on the coast road near Torvale.", "A landslide killed three people on the coast road near Torvale.", compare.High},
		{"A landslide killed two hikers on the coast road near Torvale.", "Three hikers were killed when a landslide, set off by days of heavy rain, hit the road that leads to the village of Torvale.", compare.Medium},
		{"The road to the airport was closed for nine hours, police said.", "The road to the airport was closed for two hours, police said.", compare.Medium},
	} {
		ds := between(test.a, test.b, "en")
		if len(ds) != 1 || ds[0].Severity != test.want {
			t.Errorf("%s / %s: %v, want one of severity %s", test.a, test.b, ds, test.want)
		}
	}
}

// The only numbers of their kind in two articles, or the only times of day, are of one
// thing where one word governs both; with a second one of the kind that is not sure.
func TestOnlyNumbersOfTheirKind(t *testing.T) {
	a, b := "The barge was drifting along at 11 knots.", "At 17 knots the barge came under the bridge of Calder."
	twoTexts{"en", a, b, "number"}.check(t)
	twoTexts{"en", a, b + " The tug made 9 knots.", ""}.check(t)
	a, b = "The concert began at 5:55 p.m.", "The first note of the concert was heard at 16:25."
	twoTexts{"en", a, b, "time"}.check(t)
	twoTexts{"en", "The captain is 51 years old.", "On the bridge stood a captain aged 62.", "number"}.check(t)
	twoTexts{"en", "The captain is 51 years old.", "On the bridge stood a mate aged 62.", ""}.check(t)
}

// Three killed and three hurt are not told of one thing: an article that gives both
// contradicts another that says five were killed.
func TestNumberGivenOfAnother(t *testing.T) {
	twoTexts{"en", "Five hikers were killed.", "Three hikers were killed. Five hikers were hurt.", "number"}.check(t)
	twoTexts{"en", "Five hikers were killed.", "Three hikers were killed. Five hikers were dead.", ""}.check(t)
}
