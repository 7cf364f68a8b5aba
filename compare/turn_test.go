package compare

import (
	"strings"
	"testing"
)

// grave is the type and severity of the gravest difference.
func grave(a, b, lang string) string {
	x, y := New(a, lang), New(b, lang)
	d := gravest(Pair(x, y).Differences)
	return string(d.Type) + "/" + d.Subtype + " " + string(d.Severity)
}

// wantGrave holds what the gravest difference of two wordings is, seen from both.
func wantGrave(t *testing.T, lang string, cases [][3]string) {
	t.Helper()
	for _, c := range cases {
		for _, got := range []string{grave(c[0], c[1], lang), strings.Replace(grave(c[1], c[0], lang), "insertion", "omission", 1)} {
			if got != strings.Replace(c[2], "insertion", "omission", 1) {
				t.Errorf("%q, %q: %s, want %s", c[0], c[1], got, c[2])
			}
		}
	}
}

// TestLightOpposites: a light word in the place of its opposite turns the sense,
// as far as nothing else turns it back.
func TestLightOpposites(t *testing.T) {
	const turned, changed, amount = "negation/antonym high", "substitution/function word medium", "number/quantifier medium"
	wantGrave(t, "en", [][3]string{
		{"The tenants argued for the fence.", "The tenants argued against the fence.", turned},
		{"They locked the gate before the flood.", "They locked the gate after the flood.", turned},
		{"He drove under the old bridge.", "He drove over the old bridge.", turned},
		{"The crew went into the mine.", "The crew went out of the mine.", turned},
		{"We stayed open because of the snow.", "We stayed open despite the snow.", turned},
		{"They always warned us.", "They never warned us.", "negation/negation high"},
		{"We did not leave before noon.", "We did leave after noon.", "negation/negation high"},
		{"It rained during the wedding.", "It rained after the wedding.", changed},
		{"A few neighbours helped.", "Few neighbours helped.", changed},
		{"The rent rose by 70 pounds.", "The rent rose to 70 pounds.", amount},
		{"The rent rose by about 70 pounds.", "The rent rose to about 70 pounds.", amount},
		{"They stand by their word.", "They stand to their word.", "substitution/function word low"},
		{"It stopped us from leaving the port.", "It stopped us to leave the port.", "inflection/inflection low"},
		{"The talks on the mine ended.", "The talks about the mine ended.", "substitution/function word low"},
	})
	wantGrave(t, "de", [][3]string{
		{"Sie sprach für den Zaun.", "Sie sprach gegen den Zaun.", turned},
		{"Die Miete stieg um 70 Euro.", "Die Miete stieg auf 70 Euro.", amount},
	})
	wantGrave(t, "fr", [][3]string{
		{"Elle a parlé pour la grève.", "Elle a parlé contre la grève.", turned},
		{"Ils sont venus avec leurs enfants.", "Ils sont venus sans leurs enfants.", "negation/negation high"},
	})
	wantGrave(t, "es", [][3]string{{"Cerraron la puerta antes de la tormenta.", "Cerraron la puerta después de la tormenta.", turned}})
	wantGrave(t, "it", [][3]string{{"Sono arrivati prima della pioggia.", "Sono arrivati dopo la pioggia.", turned}})
}
