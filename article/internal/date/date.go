// Package date reads days and times as feeds and pages print them, in the
// languages and orders of their outlets.
package date

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
)

// longest is the number of bytes beyond which a text is no date.
const longest = 120

// Parse returns a date in the form of an article's: RFC 3339 where the text has
// a time with a zone, else a day, a month or a year. It is false when the text
// holds no date, a day that no calendar has, or one that can be read two ways
// ("03/04/2020").
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

// token is a run of digits or of letters; before is what stands between it and
// the one before.
type token struct {
	text, before string
	number       bool
}

func tokens(text string) []token {
	var out []token
	var before, now strings.Builder
	number := false
	flush := func() {
		if now.Len() > 0 {
			out = append(out, token{now.String(), before.String(), number})
			now.Reset()
			before.Reset()
		}
	}
	for _, r := range text {
		digit := '0' <= r && r <= '9'
		switch {
		case !digit && !unicode.IsLetter(r) && !unicode.IsMark(r):
			flush()
			before.WriteRune(r)
			continue
		case now.Len() > 0 && digit != number:
			flush()
		}
		number = digit
		now.WriteRune(r)
	}
	flush()
	return out
}

// parts is what was found of a date; 0 for what was not, -1 for the hour.
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

// compact reads "20200602", alone or before "T101500".
func (p *parts) compact(ts []token) []token {
	for i, t := range ts {
		if !t.number || len(t.text) != 8 && len(t.text) != 14 {
			continue
		}
		year, month, day := number(t.text[:4]), number(t.text[4:6]), number(t.text[6:8])
		if year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31 {
			continue
		}
		p.year, p.month, p.day = year, month, day
		rest := t.text[8:]
		ts = append(ts[:i:i], ts[i+1:]...)
		if rest == "" && i+1 < len(ts) && ts[i].text == "t" && len(ts[i+1].text) == 6 {
			rest = ts[i+1].text
			ts = append(ts[:i:i], ts[i+2:]...)
		}
		if len(rest) == 6 {
			p.hour, p.minute, p.second, p.timed = number(rest[:2]), number(rest[2:4]), number(rest[4:]), true
		}
		return ts
	}
	return ts
}

// numeric reads dates of numbers alone: year first in any style, day first
// with stops, and with strokes and slashes where the numbers tell the order.
func (p *parts) numeric(ts []token) []token {
	for i := 0; i+1 < len(ts); i++ {
		a, b := ts[i], ts[i+1]
		if !a.number || !b.number && !isEastAsian(b.text) {
			continue
		}
		if !b.number {
			if rest, ok := p.eastAsian(ts, i); ok {
				return rest
			}
			continue
		}
		sep := b.before
		if sep != "-" && sep != "/" && sep != "." && sep != ". " && sep != "‑" && sep != "–" {
			continue
		}
		if i+2 < len(ts) && ts[i+2].number && strings.TrimSpace(ts[i+2].before) == strings.TrimSpace(sep) {
			if p.order(a.text, b.text, ts[i+2].text, strings.TrimSpace(sep)) {
				return append(ts[:i:i], ts[i+3:]...)
			}
			continue
		}
		if len(a.text) == 4 && sep != "." && number(b.text) <= 12 { // a month
			p.year, p.month = number(a.text), number(b.text)
			return append(ts[:i:i], ts[i+2:]...)
		}
	}
	return ts
}

func (p *parts) order(a, b, c, sep string) bool {
	x, y, z := number(a), number(b), number(c)
	switch {
	case len(a) == 4:
		p.year, p.month, p.day = x, y, z
		return true
	case len(c) == 2 && len(a) <= 2:
		z = century(z)
	case len(c) != 4:
		return false
	}
	switch {
	case sep == "." || x > 12 || x == y:
		p.year, p.month, p.day = z, y, x
	case y > 12:
		p.year, p.month, p.day = z, x, y
	default:
		return false
	}
	return true
}

// century reads a year of two digits as the nearest to the turn of the
// century that no press is older than.
func century(year int) int {
	if year < 70 {
		return 2000 + year
	}
	return 1900 + year
}

func isEastAsian(s string) bool { return strings.HasPrefix(s, "年") || strings.HasPrefix(s, "년") }

// eastAsian reads 2020年6月2日 and 2020년 6월 2일.
func (p *parts) eastAsian(ts []token, i int) ([]token, bool) {
	if len(ts[i].text) != 4 || i+3 >= len(ts) || !ts[i+2].number {
		return nil, false
	}
	p.year, p.month = number(ts[i].text), number(ts[i+2].text)
	end := i + 4
	if i+4 < len(ts) && ts[i+4].number {
		p.day = number(ts[i+4].text)
		end = min(i+6, len(ts))
	}
	return append(ts[:i:i], ts[end:]...), true
}

// clock reads "14:05", "2:05 pm", "14h30", "14.30 uhr", with seconds or not.
func (p *parts) clock(ts []token) []token {
	for i := 0; i+1 < len(ts) && !p.timed; i++ {
		a, b := ts[i], ts[i+1]
		if !a.number || len(a.text) > 2 {
			continue
		}
		end := i + 1
		switch {
		case b.number && (b.before == ":" || b.before == "." && i+2 < len(ts) && ts[i+2].text == "uhr") && len(b.text) == 2:
			p.hour, p.minute = number(a.text), number(b.text)
			end = i + 2
			if end < len(ts) && ts[end].number && len(ts[end].text) == 2 && (ts[end].before == ":" || ts[end].before == ".") {
				p.second = number(ts[end].text)
				end++
			}
			if end < len(ts) && ts[end].number && (ts[end].before == "." || ts[end].before == ",") { // fractions
				end++
			}
		case b.text == "h" && b.before == "" && i+2 < len(ts) && ts[i+2].number && len(ts[i+2].text) == 2 && ts[i+2].before == "":
			p.hour, p.minute = number(a.text), number(ts[i+2].text)
			end = i + 3
		case isHalf(ts[i+1:]) != "" && len(a.text) <= 2 && p.twelve(a.text):
			p.hour = number(a.text)
		default:
			continue
		}
		p.timed = true
		half := isHalf(ts[min(end, len(ts)):])
		switch {
		case half == "p" && p.hour < 12:
			p.hour += 12
		case half == "a" && p.hour == 12:
			p.hour = 0
		}
		return append(ts[:i:i], ts[min(end, len(ts)):]...)
	}
	return ts
}

func (p *parts) twelve(s string) bool { n := number(s); return 1 <= n && n <= 12 }

// isHalf returns "a" or "p" where the tokens begin with a half of the day.
func isHalf(ts []token) string {
	if len(ts) == 0 || ts[0].number {
		return ""
	}
	switch ts[0].text {
	case "am", "pm":
		return ts[0].text[:1]
	case "a", "p":
		if len(ts) > 1 && ts[1].text == "m" {
			return ts[0].text
		}
	}
	return ""
}

// words reads dates with the month by name. Where two words could be months,
// one is a day of the week ("mar., 3 juin"): the one beside a number counts,
// and of two such the later.
func (p *parts) words(ts []token) []token {
	at := -1
	for i, t := range ts {
		if t.number || monthOf(t.text) == 0 {
			continue
		}
		beside := i > 0 && (ts[i-1].number || isFiller(ts[i-1].text)) || i+1 < len(ts) && ts[i+1].number
		if beside {
			at = i
		}
	}
	if at < 0 {
		p.yearAlone(ts)
		return ts
	}
	p.month, p.named = monthOf(ts[at].text), true
	used := map[int]bool{at: true}
	// The year: four digits behind the month, or before it; then two behind.
	p.takeYear(ts, at, used)
	p.takeDay(ts, at, used)
	var rest []token
	for i, t := range ts {
		if !used[i] {
			rest = append(rest, t)
		}
	}
	return rest
}

func (p *parts) yearAlone(ts []token) {
	if len(ts) == 1 && ts[0].number && len(ts[0].text) == 4 {
		p.year = number(ts[0].text)
	}
}

func (p *parts) takeYear(ts []token, at int, used map[int]bool) {
	for i, t := range ts {
		if t.number && len(t.text) == 4 && !isOffset(t) && number(t.text) >= 1000 {
			p.year = number(t.text)
			used[i] = true
			return
		}
	}
	// "3 jul 20", "jul 3, 20": the second of two short numbers beside the month.
	var short []int
	for i := max(0, at-2); i < min(len(ts), at+4); i++ {
		if ts[i].number && len(ts[i].text) <= 2 {
			short = append(short, i)
		}
	}
	if len(short) >= 2 && len(ts[short[1]].text) == 2 && short[1] > at {
		p.year = century(number(ts[short[1]].text))
		used[short[1]] = true
	}
}

// takeDay takes the number before the month, or else behind it, with up to two
// fillers between.
func (p *parts) takeDay(ts []token, at int, used map[int]bool) {
	for _, step := range []int{-1, 1} {
		i := at + step
		for range 2 {
			if i >= 0 && i < len(ts) && !ts[i].number && isFiller(ts[i].text) {
				i += step
			}
		}
		if i >= 0 && i < len(ts) && !used[i] && ts[i].number && len(ts[i].text) <= 2 {
			p.day = number(ts[i].text)
			used[i] = true
			return
		}
	}
}

// isFiller names what stands between a day and its month: endings of ordinals
// and "of" in several languages.
func isFiller(s string) bool {
	switch s {
	case "st", "nd", "rd", "th", "er", "e", "º", "ª", "o", "a", "de", "d", "of", "den", "der", "di", "η", "ης", "го":
		return true
	}
	return false
}

// isOffset tells "+0200" and "-0500" from a year.
func isOffset(t token) bool {
	return strings.HasSuffix(t.before, "+") || strings.HasSuffix(t.before, " -") || strings.HasSuffix(t.before, "−")
}

// zone reads an offset or the name of a zone behind the time.
func (p *parts) zone(ts []token) {
	for i, t := range ts {
		sign := 1
		switch {
		case strings.HasSuffix(t.before, "-"), strings.HasSuffix(t.before, "−"):
			sign = -1
		case strings.HasSuffix(t.before, "+"):
		default:
			if h, ok := zones()[t.text]; ok && !t.number && !p.zoned {
				p.offset, p.zoned = int(h*3600), true
			}
			continue
		}
		if !t.number || !p.timed {
			continue
		}
		switch hours := number(t.text); {
		case len(t.text) == 4:
			p.offset = sign * (hours/100*3600 + hours%100*60)
		case len(t.text) <= 2 && i+1 < len(ts) && ts[i+1].before == ":" && len(ts[i+1].text) == 2:
			p.offset = sign * (hours*3600 + number(ts[i+1].text)*60)
		case len(t.text) <= 2:
			p.offset = sign * hours * 3600
		default:
			continue
		}
		p.zoned = true
		return
	}
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

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

//go:embed data/months.txt
var monthList string

//go:embed data/zones.txt
var zoneList string

var months = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for l := range strings.Lines(monthList) {
		words := strings.Fields(l)
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		for _, w := range words[1:] {
			m[w] = number(words[0])
		}
	}
	return m
})

func monthOf(word string) int { return months()[word] }

var zones = sync.OnceValue(func() map[string]float64 {
	m := map[string]float64{}
	for l := range strings.Lines(zoneList) {
		name, hours, ok := strings.Cut(strings.TrimSpace(l), " ")
		if h, err := strconv.ParseFloat(hours, 64); ok && err == nil {
			m[name] = h
		}
	}
	return m
})
