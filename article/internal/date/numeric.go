package date

import "strings"

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
