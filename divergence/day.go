package divergence

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/quotediff/quotediff/internal/language"
)

// day is when something happened, as far as an article's words tell: a day of
// the week, a date, or a stretch of days. Zero fields are not known.
type day struct {
	weekday  int       // 1 Monday to 7 Sunday
	from, to time.Time // both inclusive; zero where the words cannot be resolved
	printed  bool      // a date of the calendar stands there
	year     int       // as printed with it; 0 for none
	counted  bool      // from the day of publication: "yesterday"
}

// weekdays are the names of the days of the week in all languages, folded.
var weekdays = sync.OnceValue(func() map[string]int {
	out := make(map[string]int)
	for _, l := range language.All() {
		for n, names := range l.Rows(language.Weekdays) {
			d, _ := strconv.Atoi(n)
			for _, name := range names {
				out[name] = d
			}
		}
	}
	return out
})

var months = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
	"september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

const monthNames = `(January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)`

// dayWords matches the words that say on which day: a day of the week, a date,
// or a day or stretch of days counted from the day of publication.
var dayWords = sync.OnceValue(func() *regexp.Regexp {
	names := slices.Sorted(maps.Keys(weekdays()))
	return regexp.MustCompile(`\b(?:(?i:(` + strings.Join(names, "|") + `))` +
		`|` + monthNames + `\s+(\d{1,2})\b(?:,?\s+(\d{4})\b)?` +
		`|(\d{1,2})\s+` + monthNames + `(?:\s+(\d{4})\b)?` +
		`|(?i:(yesterday|today|tonight|tomorrow))\b` +
		`|(?i:(last|this|next)\s+(week|month|year))\b)`)
})

// readDay reads the first day that words name. published is the date of the
// article, which resolves what counts from it; it may be empty.
func readDay(words, published string) (day, bool) {
	m := dayWords().FindStringSubmatch(words)
	if m == nil {
		return day{}, false
	}
	today := readDate(published)
	switch {
	case m[1] != "":
		d := day{weekday: weekdays()[strings.ToLower(m[1])]}
		return d.resolved(today), true
	case m[2] != "":
		return calendar(m[2], m[3], m[4], today), true
	case m[5] != "":
		return calendar(m[6], m[5], m[7], today), true
	case m[8] != "":
		return relative(strings.ToLower(m[8]), today), true
	}
	return stretchOfDays(strings.ToLower(m[9]), strings.ToLower(m[10]), today), true
}

// readDate reads the date of an article; the zero time if it names no day.
func readDate(s string) time.Time {
	if len(s) < 10 {
		return time.Time{}
	}
	t, err := time.Parse(time.DateOnly, s[:10])
	if err != nil {
		return time.Time{}
	}
	return t
}

// resolved gives a weekday its date: the last such day up to the day after
// publication at the latest.
func (d day) resolved(today time.Time) day {
	if today.IsZero() {
		return d
	}
	back := (weekdayOf(today) - d.weekday + 7) % 7
	d.from = today.AddDate(0, 0, -back)
	d.to = d.from
	return d
}

func weekdayOf(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// calendar reads a month and a day of it. Without a year the nearest such date
// to publication is meant.
func calendar(month, number, year string, today time.Time) day {
	n, _ := strconv.Atoi(number)
	m := months[strings.ToLower(strings.TrimSuffix(month, "."))]
	y, err := strconv.Atoi(year)
	stated := y
	if err != nil {
		if today.IsZero() {
			y = 0
		} else if y = today.Year(); m > today.Month()+6 {
			y--
		}
	}
	t := time.Date(y, m, n, 0, 0, 0, 0, time.UTC)
	d := day{from: t, to: t, printed: true, year: stated}
	if y > 0 {
		d.weekday = weekdayOf(t)
	}
	return d
}

func relative(word string, today time.Time) day {
	if today.IsZero() {
		return day{}
	}
	n := 0
	switch word {
	case "yesterday":
		n = -1
	case "tomorrow":
		n = 1
	}
	t := today.AddDate(0, 0, n)
	return day{weekday: weekdayOf(t), from: t, to: t, counted: true}
}

// stretchOfDays reads "last week" and the like. A week is read widely, from
// the Sunday before to the Sunday at its end, because outlets begin it
// differently; "last" also covers the days just gone.
func stretchOfDays(which, unit string, today time.Time) day {
	if today.IsZero() {
		return day{}
	}
	n := map[string]int{"last": -1, "this": 0, "next": 1}[which]
	var from, to time.Time
	switch unit {
	case "week":
		monday := today.AddDate(0, 0, 1-weekdayOf(today)+7*n)
		from, to = monday.AddDate(0, 0, -1), monday.AddDate(0, 0, 6)
	case "month":
		from = time.Date(today.Year(), today.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		to = from.AddDate(0, 1, -1)
	default:
		from = time.Date(today.Year()+n, 1, 1, 0, 0, 0, 0, time.UTC)
		to = from.AddDate(1, 0, -1)
	}
	return day{from: from, to: to}
}

// meets reports whether two days can be one. What is not known meets anything.
// A day of the week counts as such where both sides have one: the dates that
// articles carry are often those of a later version.
func (d day) meets(e day) bool {
	switch {
	case d.printed && e.printed:
		return d.from.Month() == e.from.Month() && d.from.Day() == e.from.Day() &&
			(d.year == e.year || d.year == 0 || e.year == 0)
	case d.weekday != 0 && e.weekday != 0:
		return d.weekday == e.weekday
	case d.from.Year() <= 1 || e.from.Year() <= 1:
		return true
	}
	return !d.from.After(e.to) && !e.from.After(d.to)
}

// single reports whether d is one known date.
func (d day) single() bool { return !d.from.IsZero() && d.from.Equal(d.to) }

// exact reports whether d names one day of the week or one date, whatever the
// day of publication.
func (d day) exact() bool { return !d.counted && (d.weekday != 0 || d.single()) }

// key is equal for days that are told alike.
func (d day) key() string {
	return strconv.Itoa(d.weekday) + d.from.Format(time.DateOnly) + d.to.Format(time.DateOnly)
}

// remark offers the usual reason for two days next to each other: one is that
// of the event, the other that of the report about it.
func remark(x, y day) string {
	if !x.exact() || !y.exact() {
		return ""
	}
	gap := 7
	if x.single() && y.single() {
		gap = int(x.from.Sub(y.from).Hours() / 24)
	} else if x.weekday != 0 && y.weekday != 0 {
		gap = x.weekday - y.weekday
	}
	if gap < 0 {
		gap = -gap
	}
	if min(gap, 7-gap) <= 3 {
		return "; one may be the day of the event and the other the day of a report of it"
	}
	return ""
}
