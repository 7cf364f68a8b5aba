package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/compare"
)

func show(f compare.Figure, w *compare.Wording) string {
	r := w.Range(f.From, f.To)
	unit := f.Unit
	if unit != "" {
		unit = " " + unit
	}
	return fmt.Sprintf("%s=%s%s[%.6g,%.6g]", w.Text[r.Start:r.End], f.Dimension, unit, f.Low, f.High)
}

func TestFigures(t *testing.T) {
	for _, test := range []struct{ lang, text, want string }{
		{"en", "Nearly 1,900 people and 12 others", "Nearly 1,900=count[1710,1900] 12=count[12,12]"},
		{"en", "between 60 and 80 people, 14 to 11, from 40 to 60", "60 and 80=count[60,80] 14 to 11=count[11,14] 40=count[40,40] 60=count[60,60]"},
		{"en", "$10-15 million, €12m, 12 million euros, a quarter of a million pounds", "$10-15 million=money $[1e+07,1.5e+07] €12m=money €[1.2e+07,1.2e+07] 12 million euros=money €[1.2e+07,1.2e+07] a quarter of a million pounds=money £[250000,250000]"},
		{"en", "fell by 23 percent to 410 million euros", "23 percent=share[23,23] 410 million euros=money €[4.1e+08,4.1e+08]"},
		{"en", "33 percent, a third of them, one in four, nearly half, 8 percentage points", "33 percent=share[33,33] a third=share[33.3333,33.3333] one in four=share[25,25] nearly half=share[45,50] 8 percentage points=points[8,8]"},
		{"en", "dozens of birds, hundreds of thousands of people, a couple of days, several hundred", "dozens=count[10,99] hundreds of thousands=count[100000,999999] a couple of days=duration[172800,259200] several hundred=count[200,999]"},
		{"en", "80 km/h, 50 mph, 70 miles an hour, 19 knots", "80 km/h=speed[22.2222,22.2222] 50 mph=speed[22.352,22.352] 70 miles an hour=speed[31.2928,31.2928] 19 knots=speed[9.77444,9.77444]"},
		{"en", "40.5C, minus 70 degrees, 90 degrees Fahrenheit", "40.5C=temperature °c[40.5,40.5] minus 70 degrees=temperature °[-70,-70] 90 degrees Fahrenheit=temperature °f[32.2222,32.2222]"},
		{"en", "a 48-hour strike, within an hour, half an hour, a decade ago", "48-hour=duration[172800,172800] an hour=duration[3600,3600] half an hour=duration[1800,1800]"},
		{"en", "since 2002, 2000 people, the third time, at least 30, 30 or more", "2002=year[2002,2002] 2000=count[2000,2000] third=ordinal[3,3] at least 30=count[30,+Inf] 30 or more=count[30,+Inf]"},
		{"en", "in one minute 34 seconds, five feet 10 inches, two hours and 20 minutes, 4 hours and 20 people", "one minute 34 seconds=duration[94,94] five feet 10 inches=length[1.778,1.778] two hours and 20 minutes=duration[8400,8400] 4 hours=duration[14400,14400] 20=count[20,20]"},
		{"en", "of which a quarter are shut, one in sixteen, in their sixties", "a quarter=share[25,25] one in sixteen=share[6.25,6.25] sixties=age[60,69]"},
		{"en", "The 48-year-old, a man aged 61, Colin Marsh, 54, is 33 years old, a 6-month-old boy", "48-year-old=age[48,48] aged 61=age[61,61] 54=age[54,54] 33 years old=age[33,33] 6-month-old=age[0.5,0.5]"},
		{"en", "In May, 54, and in Leeds, 154, of them", "54=count[54,54] 154=count[154,154]"},
		{"en", "on 14 May 2024 at 7.15 p.m. in the 1990s", ""},
		{"de", "mindestens 30 Menschen, 12 Millionen Euro, Dutzende, 8 Prozent", "mindestens 30=count[30,+Inf] 12 Millionen Euro=money €[1.2e+07,1.2e+07] Dutzende=count[10,99] 8 Prozent=share[8,8]"},
		{"fr", "plus de 30 personnes, des dizaines de morts", "plus de 30=count[30,+Inf] des dizaines=count[10,99]"},
		{"es", "al menos 30 personas, cientos de casas", "al menos 30=count[30,+Inf] cientos=count[100,999]"},
		{"it", "almeno 30 persone, decine di migliaia", "almeno 30=count[30,+Inf] decine di migliaia=count[10000,99999]"},
	} {
		w := compare.New(test.text, test.lang)
		var got []string
		for _, f := range compare.Figures(w) {
			got = append(got, show(f, w))
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.text, s, test.want)
		}
	}
}

// one reads the one figure of a text.
func one(t *testing.T, text, lang string) *compare.Figure {
	t.Helper()
	fs := compare.Figures(compare.New(text, lang))
	if len(fs) != 1 {
		t.Fatalf("%q: %d figures, want one", text, len(fs))
	}
	return &fs[0]
}

func TestFiguresThatMeet(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want string // "meets", "conflicts" or "other" for what cannot be compared
	}{
		{"two people", "three people", "conflicts"},
		{"two people", "2 people", "meets"},
		{"14 people", "12 people", "conflicts"},
		{"52,341 people", "52,000 people", "meets"},
		{"52,341 people", "53,000 people", "conflicts"},
		{"about 50,000 people", "52,000 people", "meets"},
		{"about 50,000 people", "25,000 people", "conflicts"},
		{"nearly 1,900 jobs", "1,850 jobs", "meets"},
		{"nearly 1,900 jobs", "1,350 jobs", "conflicts"},
		{"nearly 1,900 jobs", "1,950 jobs", "conflicts"},
		{"more than 100,000 homes", "140,000 homes", "meets"},
		{"more than 100,000 homes", "90,000 homes", "conflicts"},
		{"at least 30 people", "at least 40 people", "conflicts"},
		{"at least 30 people", "30 people or more", "meets"},
		{"at least 30 people", "more than 30 people", "meets"},
		{"at least 30 people", "up to 40 people", "meets"},
		{"up to 14 people", "12 people", "meets"},
		{"up to 14 people", "15 people", "conflicts"},
		{"about 30 people", "26 people", "meets"},
		{"about 30 people", "24 people", "conflicts"},
		{"about 100 people", "120 people", "meets"},
		{"about 100 people", "121 people", "conflicts"},
		{"dozens of people", "at least 30 people", "meets"},
		{"dozens of people", "300 people", "conflicts"},
		{"half an hour", "30 minutes", "meets"},
		{"seven years", "84 months", "meets"},
		{"two weeks", "14 days", "meets"},
		{"two weeks", "ten days", "conflicts"},
		{"100 miles", "160 kilometres", "meets"},
		{"100 miles", "165 kilometres", "conflicts"},
		{"30 days", "one month", "meets"},
		{"60 days", "one month", "conflicts"},
		{"70 mph", "about 113 km/h", "meets"},
		{"90 mph", "145 km/h", "meets"},
		{"90 mph", "115 km/h", "conflicts"},
		{"27 yards", "25 metres", "meets"},
		{"27 yards", "15 metres", "conflicts"},
		{"3 metres", "about 10 feet", "meets"},
		{"9C", "48 degrees Fahrenheit", "meets"},
		{"9C", "58 degrees Fahrenheit", "conflicts"},
		{"9 degrees", "9C", "meets"},
		{"54 degrees Fahrenheit", "12 degrees", "meets"},
		{"54 degrees Fahrenheit", "54 degrees", "meets"},
		{"54 degrees Fahrenheit", "22 degrees", "conflicts"},
		{"up to 105 degrees Fahrenheit", "up to 40.5C", "meets"},
		{"£20,000 a month", "£240,000 a year", "other"},
		{"£20,000 a month", "£24,000 monthly", "conflicts"},
		{"£20,000 a month", "£24,000", "conflicts"},
		{"at the age of 16", "aged 20", "conflicts"},
		{"at age 16", "a 16-year-old", "meets"},
		{"9 degrees", "14C", "conflicts"},
		{"$5 million", "five million dollars", "meets"},
		{"$1.2 billion", "$1.2 million", "conflicts"},
		{"$5 million", "€5 million", "conflicts"},
		{"$5 million", "€4.6 million", "other"},
		{"40 percent", "two fifths", "meets"},
		{"33 percent", "a third of them", "meets"},
		{"40 percent", "a third of them", "conflicts"},
		{"nine in ten", "90 percent", "meets"},
		{"40 percent", "40 people", "other"},
		{"between 60 and 80 people", "70 people", "meets"},
		{"between 60 and 80 people", "90 people", "conflicts"},
		{"since 2002", "since 2003", "conflicts"},
		{"2,002 people", "since 2002", "other"},
		{"third time", "fourth time", "conflicts"},
	} {
		x, y := one(t, test.a, "en"), one(t, test.b, "en")
		got := "other"
		if x.Comparable(y) {
			if got = "conflicts"; x.Meets(y) {
				got = "meets"
			}
		}
		if got != test.want {
			t.Errorf("%q and %q: %s, want %s", test.a, test.b, got, test.want)
		}
		if x.Comparable(y) != y.Comparable(x) || x.Comparable(y) && x.Meets(y) != y.Meets(x) {
			t.Errorf("%q and %q: not symmetric", test.a, test.b)
		}
	}
}
