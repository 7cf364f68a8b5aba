// Package date reads days and times as feeds and pages print them, in the
// languages and orders of their outlets.
package date

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// longest is the number of bytes beyond which a text is not a date.
const longest = 120

// Parse returns a date as articles have it: in RFC 3339 if the text has a time with a
// zone, else a day, a month or a year. It returns false if the text holds no date, a
// day that no calendar has, or one that can be read in two ways ("03/04/2020").
func Parse(text string) (string, bool) {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > longest {
		return "", false
	}
	if d, ok := epoch(text); ok {
		return d, true
	}
	p := parts{}
	if !p.read(tokens(strings.ToLower(text))) {
		return "", false
	}
	return p.format()
}

// epoch reads seconds or milliseconds since 1970, from 1973 on.
func epoch(text string) (string, bool) {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return "", false
	}
	switch len(text) {
	case 9, 10:
		return time.Unix(n, 0).UTC().Format(time.RFC3339), true
	case 13:
		return time.UnixMilli(n).UTC().Format(time.RFC3339), true
	}
	return "", false
}

// parts are the parts of a date that were found; others are 0, the hour -1.
type parts struct {
	year, month, day     int
	hour, minute, second int
	timed, zoned, named  bool // has a time, a zone, a month by name
	offset               int  // seconds east of Greenwich
}

func (p *parts) read(ts []token) bool {
	if ts = p.compact(ts); p.year == 0 {
		ts = p.numeric(ts)
	}
	ts = p.clock(ts)
	if p.year == 0 {
		ts = p.words(ts)
	}
	p.zone(ts)
	return p.year != 0
}

// format writes what was found, as far as it goes and the calendar allows.
func (p *parts) format() (string, bool) {
	if p.year < 1000 || p.year > 9999 || p.month > 12 || p.day > 31 {
		return "", false
	}
	switch {
	case p.month == 0:
		return fmt.Sprintf("%04d", p.year), true
	case p.day == 0 && p.timed:
		return "", false
	case p.day == 0:
		return fmt.Sprintf("%04d-%02d", p.year, p.month), true
	}
	if p.hour == 24 && p.minute == 0 {
		p.hour, p.timed = 0, false
	}
	t := time.Date(p.year, time.Month(p.month), p.day, p.hour, p.minute, p.second, 0, time.FixedZone("", p.offset))
	if t.Day() != p.day && p.second != 60 {
		return "", false
	}
	if !p.timed || !p.zoned || p.hour > 23 || p.minute > 59 || p.second > 60 || p.offset < -14*3600 || p.offset > 14*3600 {
		return fmt.Sprintf("%04d-%02d-%02d", p.year, p.month, p.day), t.Day() == p.day
	}
	return t.Format(time.RFC3339), true
}
