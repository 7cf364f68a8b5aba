package claim_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/quotediff/quotediff/claim"
)

// The articles of these tests are of Thursday, 16 May 2024.
func TestTimes(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The ferry sank on Tuesday at 7.15 p.m. near Torvale.", "Tuesday day 2024-05-14; 7.15 p.m. clock"},
		{"It sank yesterday, two weeks ago, or on 3 May 2024.", "yesterday day 2024-05-15; two weeks ago day 2024-04-28..2024-05-05; 3 May 2024 day 2024-05-03"},
		{"It sank the day before yesterday, the day after it left.", "the day before yesterday day 2024-05-14; the day after order after"},
		{"They met in October 2016 and in June.", "October 2016 month 10/2016; June month 6/0"},
		{"He resigned before the vote and after the talks.", "before order before; after order after"},
		{"It began in the evening, at noon.", "evening part [17 24]; noon clock"},
		{"May Holm marched ahead of the band.", "ahead of order before"},
	} {
		var got []string
		for _, s := range extract(test.text, "en").Sentences {
			for _, x := range s.Times {
				r := s.Wording.Range(x.From, x.To)
				value := ""
				switch x.Kind {
				case claim.OnDay:
					value = " " + x.Day.From.Format(time.DateOnly)
					if !x.Day.To.Equal(x.Day.From) {
						value += ".." + x.Day.To.Format(time.DateOnly)
					}
				case claim.InMonth:
					value = fmt.Sprintf(" %d/%d", x.Month, x.Year)
				case claim.InPart:
					value = fmt.Sprint(" ", x.Hours)
				case claim.InOrder:
					value = " " + x.Order
				}
				got = append(got, s.Wording.Text[r.Start:r.End]+" "+string(x.Kind)+value)
			}
		}
		if s := strings.Join(got, "; "); s != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, s, test.want)
		}
	}
}

// A day is that of speaking where somebody says something, in marks or in a sentence
// that is too short to tell it, and not where a verb of speaking means another act.
func TestDayOfSpeaking(t *testing.T) {
	for text, want := range map[string]bool{
		"She said so on Friday.":                              true,
		"The minister announced it to the house on Friday.":   false,
		"The minister announced it there on Friday.":          true,
		"“We leave,” the captain of the ship said on Friday.": true,
		"Rain is forecast on Friday.":                         false,
		"The ballot was held on Friday.":                      false,
		"The fire broke out on Friday.":                       false,
		"Holm will be sworn in on Friday.":                    false,
	} {
		for _, s := range extract(text, "en").Sentences {
			if len(s.Times) != 1 || s.Times[0].Said != want {
				t.Errorf("%s: %v, want one day of speaking: %v", text, s.Times, want)
			}
		}
	}
}
