package matter

import (
	"fmt"
	"strings"
	"testing"
)

// lines repeats a line with other numbers, a paragraph each.
func lines(n int, line func(i int) string) string {
	var out []string
	for i := range n {
		out = append(out, line(i))
	}
	return strings.Join(out, "\n\n")
}

// Lists of results, prices, posts with their times, telephone numbers and the numbers
// of sections are no differences, however many numbers they hold.
func TestNoFlood(t *testing.T) {
	towns := []string{"Calder", "Torvale", "Skarsund", "Dunmore", "Halvern", "Ostwick", "Bradwell", "Kingsport"}
	for name, test := range map[string][2]string{
		"scores": {
			lines(8, func(i int) string { return fmt.Sprintf("%s %d-%d %s", towns[i], i, 2*i+1, towns[(i+3)%8]) }),
			lines(8, func(i int) string { return fmt.Sprintf("%s %d-%d %s", towns[(i+2)%8], i+1, i, towns[(i+5)%8]) }),
		},
		"table": {
			lines(8, func(i int) string { return fmt.Sprintf("%s | %d | %d | %d", towns[i], 10+i, 3*i, 7*i) }),
			lines(8, func(i int) string { return fmt.Sprintf("%s | %d | %d | %d", towns[(i+1)%8], 20+i, 2*i, 5*i) }),
		},
		"posts": {
			lines(8, func(i int) string { return fmt.Sprintf("%02d:15 The mayor of %s has left the hall.", 8+i, towns[i]) }),
			lines(8, func(i int) string {
				return fmt.Sprintf("%02d:40 Traffic is moving again in %s.", 9+i, towns[(i+2)%8])
			}),
		},
		"telephones": {
			"Call the helpline in Calder on 555-0134 or 0800 900 123 with questions.",
			"Call the helpline in Calder on 555-0177 or 0800 900 456 with questions.",
		},
		"sections": {
			"Under Section 230 and Article 12 the court in Calder may hear the case.",
			"Under Section 118 and Article 14 the court in Calder may hear the case.",
		},
		"prices": {
			lines(6, func(i int) string {
				return fmt.Sprintf("At %d:30 shares of Velto in %s stood at $%d.20.", 9+i, towns[i], 40+i)
			}),
			lines(6, func(i int) string {
				return fmt.Sprintf("At %d:00 bonds of Harl in %s were worth $%d.75.", 10+i, towns[(i+3)%8], 60+i)
			}),
		},
	} {
		n := 0
		for _, d := range between(test[0], test[1], "en") {
			if d.Rule == "same-unit-other-number" || d.Rule == "same-place-other-time" {
				n++
			}
		}
		if n > 1 {
			t.Errorf("%s: %d differences of numbers and times", name, n)
		}
	}
}
