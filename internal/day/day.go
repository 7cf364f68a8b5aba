// Package day reads from the words of an article on which day something happened.
//
// Start with [Read] and [Day.Meets].
package day

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

// english is the language whose words for months and for days counted from another
// are read.
var english = language.Of("en")

var listed = english.Grouped(language.StoryWords)

func setOf(words []string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}

// Day is when something happened, as far as an article's words tell: a day of
// the week, a date, or a stretch of days. Zero fields are not known.
type Day struct {
	Weekday  int       // 1 Monday to 7 Sunday
	From, To time.Time // both inclusive; zero where the words cannot be resolved
	Printed  bool      // a date of the calendar stands there
	Year     int       // as printed with it; 0 for none
	Counted  bool      // from the day of publication: "yesterday"
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

// months are the forms of the names of months, folded.
var months = sync.OnceValue(func() map[string]time.Month {
	out := make(map[string]time.Month)
	for n, forms := range english.Grouped(language.Months) {
		m, _ := strconv.Atoi(n)
		for _, f := range forms {
			out[f] = time.Month(m)
		}
	}
	return out
})

// monthForms matches a month as it is printed in a date: with a capital, a short
// form with its stop.
func monthForms() string {
	var out []string
	for n := range 12 {
		for i, f := range english.Grouped(language.Months)[strconv.Itoa(n+1)] {
			f = strings.ToUpper(f[:1]) + f[1:]
			if i > 0 {
				f += `\.`
			}
			out = append(out, f)
		}
	}
	return "(" + strings.Join(out, "|") + ")"
}

// farthestOff is how many days off that of publication have words of their own: "the
// day after tomorrow".
const farthestOff = 2

// off returns, by expression, how many days, weeks and so on the words of a class lie
// from the day of publication: the number after the name of the class.
func off(class string) map[string]int {
	out := make(map[string]int)
	for n := -farthestOff; n <= farthestOff; n++ {
		for _, w := range listed[class+"/"+strconv.Itoa(n)] {
			out[w] = n
		}
	}
	return out
}

var (
	daysOff    = off("day")
	periodsOff = off("which")
	weeks      = setOf(listed["week"])
	monthUnits = setOf(listed["month"])
)

func oneOf(words []string) string {
	return "(" + strings.ReplaceAll(strings.Join(words, "|"), " ", `\s+`) + ")"
}

// Words matches the words that say on which day: a day of the week, a date,
// or a day or stretch of days counted from the day of publication.
var Words = sync.OnceValue(func() *regexp.Regexp {
	month := monthForms()
	units := slices.Concat(listed["week"], listed["month"], listed["year"])
	return regexp.MustCompile(`\b(?:(?i:` + oneOf(slices.Sorted(maps.Keys(weekdays()))) + `)` +
		`|` + month + `\s+(\d{1,2})\b(?:,?\s+(\d{4})\b)?` +
		`|(\d{1,2})\s+` + month + `(?:\s+(\d{4})\b)?` +
		`|(?i:` + oneOf(slices.Sorted(maps.Keys(daysOff))) + `)\b` +
		`|(?i:` + oneOf(slices.Sorted(maps.Keys(periodsOff))) + `\s+` + oneOf(units) + `)\b)`)
})

// Found is a day and where it stands in a text: bytes, half open.
type Found struct {
	Day
	Start, End int
}

// Find reads all days that a text names, in its order.
func Find(text, published string) []Found {
	var out []Found
	for _, m := range Words().FindAllStringIndex(text, -1) {
		if d, ok := Read(text[m[0]:m[1]], published); ok {
			out = append(out, Found{d, m[0], m[1]})
		}
	}
	return out
}

// Read reads the first day that words name. published is the date of the
// article, which resolves what counts from it; it may be empty.
func Read(words, published string) (Day, bool) {
	m := Words().FindStringSubmatch(words)
	if m == nil {
		return Day{}, false
	}
	today := readDate(published)
	switch {
	case m[1] != "":
		d := Day{Weekday: weekdays()[strings.ToLower(m[1])]}
		return d.resolved(today), true
	case m[2] != "":
		return calendar(m[2], m[3], m[4], today), true
	case m[5] != "":
		return calendar(m[6], m[5], m[7], today), true
	case m[8] != "":
		return relative(strings.Join(strings.Fields(strings.ToLower(m[8])), " "), today), true
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
func (d Day) resolved(today time.Time) Day {
	if today.IsZero() {
		return d
	}
	back := (weekdayOf(today) - d.Weekday + 7) % 7
	d.From = today.AddDate(0, 0, -back)
	d.To = d.From
	return d
}

func weekdayOf(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// monthsAhead is how many months after publication a month without a year may lie:
// one that is farther ahead is of the year before.
const monthsAhead = 6

// calendar reads a month and a day of it. Without a year the nearest such date
// to publication is meant.
func calendar(month, number, year string, today time.Time) Day {
	n, _ := strconv.Atoi(number)
	m := months()[strings.ToLower(strings.TrimSuffix(month, "."))]
	y, err := strconv.Atoi(year)
	stated := y
	if err != nil {
		if today.IsZero() {
			y = 0
		} else if y = today.Year(); m > today.Month()+monthsAhead {
			y--
		}
	}
	t := time.Date(y, m, n, 0, 0, 0, 0, time.UTC)
	d := Day{From: t, To: t, Printed: true, Year: stated}
	if y > 0 {
		d.Weekday = weekdayOf(t)
	}
	return d
}

func relative(word string, today time.Time) Day {
	if today.IsZero() {
		return Day{}
	}
	t := today.AddDate(0, 0, daysOff[word])
	return Day{Weekday: weekdayOf(t), From: t, To: t, Counted: true}
}

// stretchOfDays reads "last week" and the like. A week is read widely, from
// the Sunday before to the Sunday at its end, because outlets begin it
// differently; "last" also covers the days just gone.
func stretchOfDays(which, unit string, today time.Time) Day {
	if today.IsZero() {
		return Day{}
	}
	n := periodsOff[which]
	var from, to time.Time
	switch {
	case weeks[unit]:
		monday := today.AddDate(0, 0, 1-weekdayOf(today)+7*n)
		from, to = monday.AddDate(0, 0, -1), monday.AddDate(0, 0, 6)
	case monthUnits[unit]:
		from = time.Date(today.Year(), today.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		to = from.AddDate(0, 1, -1)
	default:
		from = time.Date(today.Year()+n, 1, 1, 0, 0, 0, 0, time.UTC)
		to = from.AddDate(1, 0, -1)
	}
	return Day{From: from, To: to}
}

// Meets reports whether two days can be one. What is not known meets anything.
// A day of the week counts as such where both sides have one: the dates that
// articles carry are often those of a later version.
func (d Day) Meets(e Day) bool {
	switch {
	case d.Printed && e.Printed:
		return d.From.Month() == e.From.Month() && d.From.Day() == e.From.Day() &&
			(d.Year == e.Year || d.Year == 0 || e.Year == 0)
	case d.Weekday != 0 && e.Weekday != 0:
		return d.Weekday == e.Weekday
	case d.From.Year() <= 1 || e.From.Year() <= 1:
		return true
	}
	return !d.From.After(e.To) && !e.From.After(d.To)
}

// single reports whether d is one known date.
func (d Day) single() bool { return !d.From.IsZero() && d.From.Equal(d.To) }

// Exact reports whether d names one day of the week or one date, whatever the
// day of publication.
func (d Day) Exact() bool { return !d.Counted && (d.Weekday != 0 || d.single()) }

// Key is equal for days that are told alike.
func (d Day) Key() string {
	return strconv.Itoa(d.Weekday) + d.From.Format(time.DateOnly) + d.To.Format(time.DateOnly)
}

// reportDelay is how many days may lie between an event and a report of it.
const reportDelay = 3

// Remark offers the usual reason for two days next to each other: one is that
// of the event, the other that of the report about it. Two days of the week are
// always near enough; two dates of the calendar may lie too far apart.
func Remark(x, y Day) string {
	if !x.Exact() || !y.Exact() {
		return ""
	}
	apart := x.From.Sub(y.From).Abs()
	if x.Printed && y.Printed && apart > reportDelay*24*time.Hour {
		return ""
	}
	return "; one may be the day of the event and the other the day of a report of it"
}

// address are forms of address, which stand before names as names of days do.
var address = setOf(listed["address"])

// Calendar reports whether a folded word names a day of the week or a month, or
// is a form of address, which stands before names as these do.
func Calendar(w string) bool {
	return weekdays()[w] != 0 || months()[w] != 0 || address[w]
}
