package cluster

import (
	"math"
	"time"
)

// Day counts days from 1 January 1970.
type Day int32

// NoDay stands for a day that is not known.
const NoDay Day = math.MinInt32

// DayOf returns the day of an article's date, NoDay if the date is only a year
// or a month.
func DayOf(date string) Day {
	if len(date) < len(time.DateOnly) {
		return NoDay
	}
	t, err := time.Parse(time.DateOnly, date[:len(time.DateOnly)])
	if err != nil {
		return NoDay
	}
	return Day(t.Unix() / (24 * 60 * 60))
}

// Days are the days from First to Last.
type Days struct{ First, Last Day }

// NoDays hold no day.
var NoDays = Days{NoDay, NoDay}

// With returns the days made longer to hold one more. NoDay adds nothing.
func (d Days) With(day Day) Days {
	switch {
	case day == NoDay:
		return d
	case d == NoDays:
		return Days{day, day}
	}
	return Days{min(d.First, day), max(d.Last, day)}
}

// Gap returns how many days lie between the days and another; 0 if it is one
// of them. Neither may be unknown.
func (d Days) Gap(day Day) int {
	return int(max(0, d.First-day, day-d.Last))
}

// String returns the day as 2006-01-02, empty for NoDay.
func (d Day) String() string {
	if d == NoDay {
		return ""
	}
	return time.Unix(int64(d)*24*60*60, 0).UTC().Format(time.DateOnly)
}
