package compare

import "strings"

// digits reads a printed number: marks that group digits by three go, the
// decimal mark stays, zeros after it go. Digits that are no number in this
// language ("1.2.3") are letters as they stand.
func (l *profile) digits(s string) (string, Kind) {
	if hour, minute, ok := strings.Cut(s, ":"); ok {
		if isClock(hour, minute) {
			return twoDigits(atoi(hour)) + ":" + minute, Clock
		}
		return s, Letters
	}
	group := byte(',')
	if l.decimal == ',' {
		group = '.'
	}
	whole, part, hasPart := strings.Cut(s, string(l.decimal))
	if strings.IndexByte(part, l.decimal) >= 0 || strings.IndexByte(part, group) >= 0 {
		return s, Letters
	}
	groups := strings.Split(whole, string(group))
	for i, g := range groups {
		if i > 0 && len(g) != 3 || i == 0 && len(groups) > 1 && len(g) > 3 {
			return s, Letters
		}
	}
	whole = strings.TrimLeft(strings.Join(groups, ""), "0")
	if whole == "" {
		whole = "0"
	}
	if part = strings.TrimRight(part, "0"); hasPart && part != "" {
		whole += string(l.decimal) + part
	}
	return whole, Numeral
}

func isClock(hour, minute string) bool {
	return len(hour) <= 2 && len(minute) == 2 && atoi(hour) < 24 && atoi(minute) < 60
}

// shift multiplies digits, with a decimal mark or without, by ten to the power
// of ten.
func shift(digits string, power int, decimal byte) string {
	whole, part, _ := strings.Cut(digits, string(decimal))
	for len(part) < power {
		part += "0"
	}
	whole, part = strings.TrimLeft(whole+part[:power], "0"), strings.TrimRight(part[power:], "0")
	if whole == "" {
		whole = "0"
	}
	if part != "" {
		whole += string(decimal) + part
	}
	return whole
}

// words reads a number written in words from the start of the tokens, and says
// how many it took: "two hundred and five thousand", "twenty-five".
func (l *profile) words(t []Token) (value, taken int) {
	total, current, last := 0, 0, 0 // last: the value of the word before, 0 none
	for i := 0; i < len(t); i++ {
		w, ok := l.numbers[t[i].Norm]
		switch {
		case last > 0 && taken == i && (t[i].Norm == "-" && last >= 20 && last < 100 || t[i].Norm == "and" && last >= 100):
			continue // only what follows can take it
		case !ok || t[i].Kind != Letters:
			return total + current, taken
		case w.kind == "unit" && (last == 0 && taken == 0 || last >= 20 && last < 100 && w.value < 10 && w.value > 0 || last >= 100):
			current, last = current+w.value, max(w.value, 1)
		case w.kind == "tens" && (taken == 0 || last >= 100):
			current, last = current+w.value, w.value
		case w.kind == "scale" && w.value == 2 && current > 0 && current < 100:
			current, last = current*100, 100
		case w.kind == "scale" && w.value > 2 && current > 0 && w.value <= 12 && len(t[i].Norm) > 2 && (total == 0 || total >= 1000):
			n := current
			for range w.value {
				n *= 10
			}
			if total > 0 && n >= total {
				return total + current, taken
			}
			total, current, last = total+n, 0, 1000
		default:
			return total + current, taken
		}
		taken = i + 1
	}
	return total + current, taken
}
