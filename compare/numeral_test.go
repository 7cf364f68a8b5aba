package compare

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// TestNumbersRead: numbers as people write them and what they are read as.
func TestNumbersRead(t *testing.T) {
	for lang, cases := range map[string][][2]string{
		"en": {
			{"five lakh voters", "500000 voters"}, {"1.5 crore", "15000000"}, {"12,34,567", "1234567"},
			{"a dozen; two dozen; half a dozen; dozens", "12 ; 24 ; 6 ; dozens"},
			{"half a million; a million and a half; two and a half million", "500000 ; 1500000 ; 2500000"},
			{"a quarter of a million; a quarter of an hour; a year and a half", "250000 ; 0.25 hour ; 1.5 year"},
			{"twenty-five hundred and one hundred and five", "2500 and 105"},
			{"between one hundred and two hundred", "between 100 and 200"},
			{"nineteen eighty-four; twenty twenty; twenty-one; twenty twenty-one", "1984 ; 2020 ; 21 ; 2021"},
			{"two-thirds, three quarters, one-third, ½, 2½, 2 1/2, 3/4", "0.666667 , 0.75 , 0.333333 , 0.5 , 2.5 , 2.5 , 0.75"},
			{"a third of it; a third man; a quarter; two quarters; 24/7; 9/11", "0.333333 of it ; a third man ; a quarter ; 2 quarters ; 24 / 7 ; 9 / 11"},
			{"one in four, nine out of ten; one in the morning", "one in 4 , 9 out of 10 ; one in the morning"},
			{"two point five; zero point five percent; half a percent", "2.5 ; 0.5% ; 0.5%"},
			{"5 percentage points, 5-point, 5 pc, one percent, 5-percent", "5pp , 5 - point , 5% , 1% , 5%"},
			{"minus three, −3, +3, (-3), nine minus three, 3 degrees below zero", "-3 , -3 , 3 , ( -3 ) , 9 minus 3 , -3°"},
			{"20°C, 20 degrees Celsius, 68F, 20 °C, 20 degrees", "20°c , 20°c , 68°f , 20°c , 20°"},
			{"10-15, 10 to 15, between 10 and 15", "10 - 15 , 10 to 15 , between 10 and 15"},
			{"$10-15 million, 10 to 15 percent, 2019-20, 1-2 million, $5 to 10", "$10000000 - $15000000 , 10% to 15% , 2019 - 2020 , 1000000 - 2000000 , $5 to $10"},
			{"Rs 500, Rs. 500, 2 crore rupees, US$2m, 2 million U.S. dollars", "₹500 , ₹500 , ₹20000000 , $2000000 , $2000000"},
			{"5km, 5 km, 6ft", "5 km , 5 km , 6 ft"},
			{"the nineties, the '90s, the 90s, the 1990's, her nineties, it took 90s", "the 1990s , the 1990s , the 1990s , the 1990s , her 90s , it took 90s"},
			{"World War II; Elizabeth II; Elizabeth the Second; Chapter IV; Part I of", "world war 2 ; elizabeth 2 ; elizabeth 2 ; chapter 4 ; part 1 of"},
			{"When I met Malcolm X. In the 19th century; Act I have", "when i met malcolm x . in the 19th century ; act i have"},
			{"the twenty-first, 21st", "the 21st , 21st"},
			{"half past nine; a quarter to ten; twenty past five; five minutes to six", "09:30 ; 09:45 ; 05:20 ; 05:55"},
			{"at ten to nine; ten to nine people; at 9.30; about ten to eleven million", "at 08:50 ; 10 to 9 people ; at 09:30 ; about 10000000 to 11000000"},
			{"nine o'clock in the evening; 9.30 am; noon; 12 midnight; April 11 in the evening", "21:00 ; 09:30 ; 12:00 ; 00:00 ; 0000-04-11 in the evening"},
			{"the third of June, June the 3rd, 3rd of June 2019, a third of June", "0000-06-03 , 0000-06-03 , 2019-06-03 , 0.333333 of june"},
		},
		"de": {
			{"zweihundertfünfundzwanzig; fünfundzwanzigtausend; tausendeins", "225 ; 25000 ; 1001"},
			{"eine halbe Million; anderthalb Millionen; 2 Mio. Euro; 1,5 Mrd. Euro", "500000 ; 1500000 ; €2000000 ; €1500000000"},
			{"1.000; 1,5; 1.5; 10 000; 1'000", "1000 ; 1,5 ; 1,5 ; 10000 ; 1000"},
			{"zwei Drittel; drei Viertel; 20 Prozent; fünf Prozentpunkte; zwei Komma fünf", "0,666667 ; 0,75 ; 20% ; 5pp ; 2,5"},
			{"Neunzigerjahre; neunziger Jahre; 90er-Jahre; 1990er Jahre", "1990s ; 1990s ; 1990s ; 1990s"},
			{"halb zehn; Viertel vor zehn; zehn nach neun; 21.30 Uhr; 9 Uhr 30; neun Uhr abends", "09:30 ; 09:45 ; 09:10 ; 21:30 ; 09:30 ; 21:00"},
			{"3. Juni 2020; 3.6.2020; dritten Juni; 10 bis 15; zwischen 10 und 15", "2020-06-03 ; 2020-06-03 ; 0000-06-03 ; 10 bis 15 ; zwischen 10 und 15"},
		},
		"fr": {
			{"quatre-vingt-dix-neuf; soixante et onze; vingt et un; deux cents; mille; mille deux cents", "99 ; 71 ; 21 ; 200 ; 1000 ; 1200"},
			{"un million et demi; 2 millions d'euros; 1 000 euros; vingt pour cent", "1500000 ; €2000000 ; €1000 ; 20%"},
			{"deux tiers; un quart; trois quarts; années 90; années quatre-vingt-dix", "0,666667 ; 0,25 ; 0,75 ; 1990s ; 1990s"},
			{"neuf heures et demie; dix heures moins le quart; 21h30; 21 h 30; midi", "09:30 ; 09:45 ; 21:30 ; 21:30 ; 12:00"},
			{"1er juin; 3 juin 2020; trois juin; 10 à 15; au moins 20", "0000-06-01 ; 2020-06-03 ; 0000-06-03 ; 10 à 15 ; au moins 20"},
		},
		"es": {
			{"treinta y cinco; doscientos; mil quinientos millones; medio millón; un millón y medio", "35 ; 200 ; 1500000000 ; 500000 ; 1500000"},
			{"dos tercios; veinte por ciento; años noventa; década de 1990", "0,666667 ; 20% ; 1990s ; 1990s"},
			{"las nueve y media; las diez menos cuarto; las 21.30; al menos 20", "las 09:30 ; las 09:45 ; las 21:30 ; al menos 20"},
			{"3 de junio de 2020; primero de junio; entre 10 y 15", "2020-06-03 ; 0000-06-01 ; entre 10 y 15"},
		},
		"it": {
			{"venticinquemila; duecento; ventotto; milleduecento; un milione e mezzo", "25000 ; 200 ; 28 ; 1200 ; 1500000"},
			{"due terzi; venti per cento; anni Novanta; anni '90", "0,666667 ; 20% ; 1990s ; 1990s"},
			{"alle nove e mezza; alle dieci meno un quarto; alle 9.30; 3 giugno 2020", "alle 09:30 ; alle 09:45 ; alle 09:30 ; 2020-06-03"},
		},
	} {
		for _, c := range cases {
			if got := New(c[0], lang).Normal(); got != c[1] {
				t.Errorf("%s: %q is read %q, want %q", lang, c[0], got, c[1])
			}
		}
	}
}

var (
	below20 = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens    = strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
)

// spellEnglish writes a number below a million in words.
func spellEnglish(n int) string {
	switch {
	case n < 20:
		return below20[n]
	case n < 100:
		return strings.TrimSuffix(tens[n/10]+"-"+below20[n%10], "-zero")
	case n < 1000:
		return strings.TrimSuffix(below20[n/100]+" hundred and "+spellEnglish(n%100), " and zero")
	}
	rest := " " + spellEnglish(n%1000)
	if n%1000 < 100 {
		rest = " and" + rest
	}
	return strings.TrimSuffix(strings.TrimSuffix(spellEnglish(n/1000)+" thousand"+rest, " zero"), " and")
}

// spellGerman writes a number below a million as one word.
func spellGerman(n int) string {
	below := strings.Fields("null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn")
	switch {
	case n < 20:
		return below[n]
	case n < 100 && n%10 == 0:
		return strings.Fields("- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")[n/10]
	case n < 100:
		return below[n%10] + "und" + spellGerman(n-n%10)
	case n < 1000:
		return strings.TrimSuffix(below[n/100]+"hundert"+spellGerman(n%100), "null")
	}
	return strings.TrimSuffix(spellGerman(n/1000)+"tausend"+spellGerman(n%1000), "null")
}

// spellFrench writes a number below a million in words.
func spellFrench(n int) string {
	below := strings.Fields("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf")
	switch {
	case n < 20:
		return below[n]
	case n < 60 || n < 70:
		ten := strings.Fields("- - vingt trente quarante cinquante soixante")[n/10]
		return strings.TrimSuffix(strings.Replace(ten+"-"+below[n%10], "-un", " et un", 1), "-zéro")
	case n == 71:
		return "soixante et onze"
	case n < 80:
		return "soixante-" + below[n-60]
	case n < 100:
		return strings.TrimSuffix("quatre-vingt-"+below[n-80], "-zéro")
	case n < 1000:
		return strings.TrimPrefix(strings.TrimSuffix(below[n/100]+" cent "+spellFrench(n%100), " zéro"), "un ")
	}
	return strings.TrimPrefix(strings.TrimSuffix(spellFrench(n/1000)+" mille "+spellFrench(n%1000), " zéro"), "un ")
}

// TestSpelledOut: a number in words is the number in digits, over ranges.
func TestSpelledOut(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	numbers := make([]int, 0, 3000)
	for n := 2; n < 2000; n++ {
		numbers = append(numbers, n)
	}
	for range 1000 {
		numbers = append(numbers, r.IntN(1_000_000))
	}
	for lang, spell := range map[string]func(int) string{"en": spellEnglish, "de": spellGerman, "fr": spellFrench} {
		for _, n := range numbers {
			if got := New(spell(n), lang).Normal(); got != strconv.Itoa(n) && n > 1 {
				t.Errorf("%s: %q is %s, want %d", lang, spell(n), got, n)
			}
		}
	}
	for range 1000 {
		n := 2 + r.IntN(998)
		for scale, zeros := range map[string]int{"thousand": 3, "million": 6, "billion": 9} {
			want := strconv.Itoa(n) + strings.Repeat("0", zeros)
			for _, text := range []string{fmt.Sprint(n, " ", scale), spellEnglish(n) + " " + scale} {
				if got := New(text, "en").Normal(); got != want {
					t.Errorf("%q is %s, want %s", text, got, want)
				}
			}
			half := shift(strconv.Itoa(n)+".5", zeros)
			for _, text := range []string{fmt.Sprint(n, ".5 ", scale), spellEnglish(n) + " and a half " + scale} {
				if got := New(text, "en").Normal(); got != half {
					t.Errorf("%q is %s, want %s", text, got, half)
				}
			}
		}
	}
}
