package claim_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/quote"
)

func extract(text, lang string) *claim.Telling {
	return claim.Extract(quote.Extract(&article.Article{ID: "a", Lang: lang, Date: "2024-05-16", Text: text}))
}

func TestNumbers(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Police said 48 frightened passengers left the coach.", "48 count passengers Police left"},
		{"The storm killed three people in Calder.", "three count people killed Calder"},
		{"Forty percent of the pupils were ill.", "Forty percent share pupils - ill"},
		{"The bill passed in a 212-220 vote.", "212-220 sides - passed vote"},
		{"They won by 14 to 11.", "14 to 11 sides - won -"},
		{"Prices rose from 14 to 16 crowns.", "14 count - rose crowns; 16 count crowns rose -"},
		{"Between 10 and 15 sheep died.", "10 and 15 count died - -"},
		{"A law named Section 230 of 12 pages.", "12 count pages Section -"},
		{"Call 555-1234 or 555/1234.", ""},
		{"It closed two weeks ago, in September 2002.", ""},
		{"A Boeing 737 landed with 60 people.", "60 count people landed -"},
	} {
		var got []string
		for _, s := range extract(test.text, "en").Sentences {
			print := func(i int) string {
				if i < 0 {
					return "-"
				}
				return s.Wording.Print(i)
			}
			for _, n := range s.Numbers {
				r := s.Wording.Range(n.From, n.To)
				got = append(got, fmt.Sprint(s.Wording.Text[r.Start:r.End], " ", n.Dimension, " ", print(n.Head), " ", print(n.Before), " ", print(n.After)))
			}
		}
		if s := strings.Join(got, "; "); s != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, s, test.want)
		}
	}
}

// What happened to people is told by the noun of their number, a word before it, or the
// next two words of content.
func TestTolls(t *testing.T) {
	for text, want := range map[string]string{
		"Medics bandaged 20 injured hikers.":                        "hurt",
		"Twenty hikers suffered injuries.":                          "hurt",
		"Twenty hikers were found by medics in the valley injured.": "",
		"Two sailors drowned.":                                      "dead",
		"Two sailors swam.":                                         "",
	} {
		for _, s := range extract(text, "en").Sentences {
			if len(s.Numbers) != 1 || s.Numbers[0].Toll != want {
				t.Errorf("%s: %v, want one number with %q", text, s.Numbers, want)
			}
		}
	}
}
