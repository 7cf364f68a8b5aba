package day

import (
	"testing"
)

func TestDaysThatMeet(t *testing.T) {
	for _, test := range []struct {
		a, dateA, b, dateB string
		want               bool
	}{
		{"Friday", "", "Friday", "", true},
		{"Friday", "", "Sunday", "", false},
		{"Friday", "2021-03-15", "March 12", "2021-03-20", true},
		{"Friday", "2021-03-15", "12 March 2021", "", true},
		{"Friday", "2021-03-15", "March 13, 2021", "", false},
		{"yesterday", "2021-03-15", "Sunday", "", true},
		{"yesterday", "", "Sunday", "", true},
		{"the day before yesterday", "2021-03-15", "Saturday", "", true},
		{"the day before yesterday", "2021-03-15", "yesterday", "2021-03-15", false},
		{"day after  tomorrow", "2021-03-15", "March 17", "", true},
		{"The day after tomorrow", "2021-03-15", "tomorrow", "2021-03-15", false},
		{"the day after tomorrow", "2021-03-15", "tomorrow", "2021-03-16", true},
		{"last week", "2021-03-15", "Friday", "2021-03-15", true},
		{"last week", "2021-03-15", "this week", "2021-03-12", true},
		{"last month", "2021-03-15", "Friday", "2021-03-15", false},
		{"December 30", "2021-01-02", "December 30, 2020", "", true},
		{"Jan. 3", "", "January 3", "2021-01-05", true},
		{"15 August", "2016-12-08", "Aug. 15, 1945", "2016-12-08", true},
		{"Jan. 3", "", "January 4", "2021-01-05", false},
	} {
		a, okA := Read(test.a, test.dateA)
		b, okB := Read(test.b, test.dateB)
		if !okA || !okB {
			t.Errorf("%q or %q is not read", test.a, test.b)
			continue
		}
		if got := a.Meets(b); got != test.want {
			t.Errorf("%q (%s) and %q (%s): %v, want %v", test.a, test.dateA, test.b, test.dateB, got, test.want)
		}
		if a.Meets(b) != b.Meets(a) {
			t.Errorf("%q and %q: not symmetric", test.a, test.b)
		}
	}
	if _, ok := Read("on the day after", ""); ok {
		t.Error("a day is read where none is named")
	}
}

// A month without a year lies at most six months ahead of publication.
func TestYearOfMonth(t *testing.T) {
	for words, want := range map[string]int{"July 5": 2021, "August 5": 2020} {
		if d, _ := Read(words, "2021-01-05"); d.From.Year() != want {
			t.Errorf("%s: %d, want %d", words, d.From.Year(), want)
		}
	}
}

// Three days lie between an event and its report, not four.
func TestReportDelay(t *testing.T) {
	read := func(words string) Day {
		d, _ := Read(words, "2021-03-15")
		return d
	}
	for words, want := range map[string]bool{"March 8": true, "March 9": false, "March 2": true, "March 1": false, "Thursday": true, "last week": false} {
		if got := Remark(read("March 5"), read(words)) != ""; got != want {
			t.Errorf("March 5 and %s: %v", words, got)
		}
	}
}
