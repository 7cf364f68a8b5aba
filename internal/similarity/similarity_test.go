package similarity

import (
	"math"
	"math/rand/v2"
	"testing"
	"unicode/utf8"

	"github.com/adrg/strutil/metrics"
)

// values are published or worked out by hand, rounded to thousandths.
var values = []struct {
	measure func(a, b string) float64
	a, b    string
	want    float64
	source  string
}{
	{JaroWinkler, "MARTHA", "MARHTA", .961, "Winkler 1994, table of string comparators"},
	{JaroWinkler, "DWAYNE", "DUANE", .840, "Winkler 1994"},
	{JaroWinkler, "DIXON", "DICKSONX", .813, "Winkler 1994"},
	{JaroWinkler, "SHACKLEFORD", "SHACKELFORD", .982, "Winkler 1994"},
	{JaroWinkler, "DUNNINGHAM", "CUNNIGHAM", .896, "Winkler 1994"},
	{JaroWinkler, "NICHLESON", "NICHULSON", .956, "Winkler 1994"},
	{JaroWinkler, "JONES", "JOHNSON", .832, "Winkler 1994"},
	{JaroWinkler, "MASSEY", "MASSIE", .933, "Winkler 1994"},
	{JaroWinkler, "ABROMS", "ABRAMS", .922, "Winkler 1994"},
	{JaroWinkler, "JERALDINE", "GERALDINE", .926, "Winkler 1994"},
	{JaroWinkler, "MICHELLE", "MICHAEL", .921, "Winkler 1994"},
	{JaroWinkler, "TANYA", "TONYA", .880, "Winkler 1994"},
	{JaroWinkler, "SEAN", "SUSAN", .805, "Winkler 1994"},
	{JaroWinkler, "JON", "JAN", .800, "Winkler 1994"},
	{JaroWinkler, "meyer", "mayer", .805, "by hand; .880 by Winkler, who looks one place less far and finds no second e"},
	{JaroWinkler, "ab", "xy", 0, "no letter in common"},
	{SmithWatermanGotoh, "a pink kitten", "a kitten", .875, "the example of strutil: eight matches of eight, two for the gap of five at most"},
	{SmithWatermanGotoh, "we will close", "will close", 1, "all of the shorter in a row"},
	{SmithWatermanGotoh, "abcd", "abxd", .5, "by hand: ab, two of four"},
	{SorensenDice, "night", "nacht", .25, "Wikipedia, Dice-Sørensen coefficient: ht, of four and four pairs"},
	{SorensenDice, "night", "alright", .6, "the example of strutil: ig gh ht, 2·3/10"},
	{SorensenDice, "context", "contact", .5, "by hand: co on nt, 2·3/12"},
	{Overlap, "night", "alright", .75, "the example of strutil: three of four pairs"},
	{Overlap, "aa", "aaaa", 1, "the example of strutil: the one pair is there"},
	{Overlap, "context", "contact", .5, "by hand: three of six"},
	// the borders
	{JaroWinkler, "", "", 1, "equal"}, {SmithWatermanGotoh, "", "", 1, "equal"}, {SorensenDice, "", "", 1, "equal"}, {Overlap, "", "", 1, "equal"},
	{JaroWinkler, "é", "é", 1, "equal"}, {SmithWatermanGotoh, "é", "é", 1, "equal"}, {SorensenDice, "é", "é", 1, "equal, without a pair"}, {Overlap, "é", "é", 1, "equal, without a pair"},
	{JaroWinkler, "", "a", 0, "one is empty"}, {SmithWatermanGotoh, "", "a", 0, "one is empty"}, {SorensenDice, "", "a", 0, "one is empty"}, {Overlap, "", "a", 0, "one is empty"},
	{SorensenDice, "a", "ab", 0, "no pair"}, {Overlap, "a", "ab", 0, "no pair"},
}

func TestValues(t *testing.T) {
	for _, v := range values {
		for _, got := range []float64{v.measure(v.a, v.b), v.measure(v.b, v.a)} {
			if math.Abs(got-v.want) > .0005 {
				t.Errorf("%q, %q: %.3f, want %.3f (%s)", v.a, v.b, got, v.want, v.source)
			}
		}
	}
}

func TestEdits(t *testing.T) {
	for _, v := range []struct {
		a, b string
		want int
	}{
		{"kitten", "sitting", 3}, // the example of every textbook
		{"saturday", "sunday", 3},
		{"", "", 0},
		{"", "é", 1},
		{"résumé", "resume", 2},
	} {
		if got := Edits(v.a, v.b); got != v.want {
			t.Errorf("%q, %q: %d, want %d", v.a, v.b, got, v.want)
		}
	}
}

// TestMirrored holds every measure to its range, to its mirror image and, away
// from the borders, to strutil.
func TestMirrored(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	word := func() string {
		w := make([]rune, random.IntN(12))
		for i := range w {
			w[i] = []rune("abcdé")[random.IntN(5)]
		}
		return string(w)
	}
	for range 2000 {
		a, b := word(), word()
		for i, m := range []func(a, b string) float64{JaroWinkler, SmithWatermanGotoh, SorensenDice, Overlap} {
			got := m(a, b)
			if got != m(b, a) || !(got >= 0 && got <= 1) || m(a, a) != 1 {
				t.Fatalf("measure %d of %q and %q: %v one way, %v the other", i, a, b, got, m(b, a))
			}
		}
		if utf8.RuneCountInString(a) > 1 && a != b {
			if got, want := SorensenDice(a, b), metrics.NewSorensenDice().Compare(a, b); got != want {
				t.Fatalf("%q and %q: %v, strutil has %v", a, b, got, want)
			}
		}
	}
}

// TestMisspelt has cases on both sides of misspeltAt, leastLetters, shortName
// and suffixLetters.
func TestMisspelt(t *testing.T) {
	for _, v := range []struct {
		a, b string
		want bool
		why  string
	}{
		{"olsen", "olson", true, ""},
		{"pryce", "price", true, ""},
		{"stewart", "stuart", true, "two letters of seven"},
		{"nielsen", "nelson", true, "misspeltAt: .864"},
		{"gray", "grey", true, "misspeltAt: .867"},
		{"hall", "hill", false, "misspeltAt: .850"},
		{"lang", "long", false, "misspeltAt"},
		{"cohen", "kohen", true, "misspeltAt: .867 without a common beginning"},
		{"bush", "rush", false, "misspeltAt: .833"},
		{"mohammed", "muhammad", false, "misspeltAt: .850"},
		{"johnson", "johnston", true, "two families, so a given name must agree"},
		{"martin", "marin", true, ""},
		{"brown", "browne", true, "suffixLetters: one behind"},
		{"harris", "harrison", false, "suffixLetters: two behind"},
		{"peters", "petersen", false, "suffixLetters"},
		{"kim", "kin", false, "leastLetters"},
		{"lee", "leeb", false, "leastLetters"},
		{"ross", "rose", true, "leastLetters"},
		{"harris", "harrow", false, "shortName: two letters of six"},
		{"morris", "morrisey", false, "suffixLetters"},
		{"stephens", "stevens", true, "shortName: two letters of eight"},
		{"kaufman", "kauffmann", true, "two letters, but not both behind"},
		{"christopher", "christensen", false, "more than two letters"},
		{"olsen", "olsen", false, "equal"},
		{"", "", false, "equal"},
		{"", "olsen", false, ""},
		{"müller", "muller", true, "letters and not bytes"},
	} {
		if Misspelt(v.a, v.b) != v.want || Misspelt(v.b, v.a) != v.want {
			t.Errorf("%q and %q (%.3f): want %v %s", v.a, v.b, JaroWinkler(v.a, v.b), v.want, v.why)
		}
	}
}
