package compare

import (
	"math"
	"strconv"
	"strings"
)

// digits reads a printed number: marks that group digits go, zeros after the
// decimal mark go. The value has a full stop for its decimal mark in every
// language. Digits that are no number in this language ("1.2.3") are letters as
// they stand.
func (l *profile) digits(s string) (norm, value string, kind Kind) {
	if hour, minute, ok := strings.Cut(s, ":"); ok {
		if isClock(hour, minute) {
			return twoDigits(atoi(hour)) + ":" + minute, "", Clock
		}
		return s, "", Letters
	}
	group := byte(',')
	if l.decimal == ',' {
		group = '.'
	}
	if n := strings.Count(s, string(group)); l.decimal == ',' && n == 1 && strings.IndexByte(s, ',') < 0 && len(s)-strings.IndexByte(s, group) != 4 {
		group, s = 0, strings.Replace(s, string(group), ",", 1) // "1.5": no group has one digit
	}
	whole, part, _ := strings.Cut(s, string(l.decimal))
	if strings.IndexByte(part, l.decimal) >= 0 || group > 0 && strings.IndexByte(part, group) >= 0 || !grouped(strings.FieldsFunc(whole, func(r rune) bool { return r == rune(group) || r == ' ' || r == '\'' })) {
		return s, "", Letters
	}
	value = trimZeros(strings.Map(func(r rune) rune {
		if isDigit(r) {
			return r
		}
		return -1
	}, whole))
	if part = strings.TrimRight(part, "0"); part != "" {
		value += "." + part
	}
	return l.localized(value), value, Numeral
}

// grouped reports whether the groups of a number are of three digits each, the
// first of at most three; or, as in South Asia, of two and the last of three.
func grouped(groups []string) bool {
	size := 3
	for i := len(groups) - 1; i > 0; i-- {
		if i < len(groups)-1 && i == len(groups)-2 && len(groups[i]) == 2 {
			size = 2
		}
		if len(groups[i]) != size {
			return false
		}
	}
	return len(groups) < 2 || len(groups[0]) <= size
}

// trimZeros takes the zeros off the start of digits.
func trimZeros(digits string) string {
	if s := strings.TrimLeft(digits, "0"); s != "" {
		return s
	}
	return "0"
}

// localized is a value with the decimal mark of the language.
func (l *profile) localized(value string) string {
	if l.decimal == ',' {
		return strings.Replace(value, ".", ",", 1)
	}
	return value
}

func isClock(hour, minute string) bool {
	return len(hour) <= 2 && len(minute) == 2 && atoi(hour) < 24 && atoi(minute) < 60
}

// shift multiplies a value by ten to the power of ten.
func shift(value string, power int) string {
	whole, part, _ := strings.Cut(value, ".")
	for len(part) < power {
		part += "0"
	}
	whole, part = trimZeros(whole+part[:power]), strings.TrimRight(part[power:], "0")
	if part != "" {
		whole += "." + part
	}
	return whole
}

// spellOut is the value of a number with at most six digits after its decimal
// mark.
func spellOut(v float64) string {
	return strconv.FormatFloat(math.Round(v*1e6)/1e6, 'f', -1, 64)
}

// parse is the number that a value stands for; infinite for what is none.
func parse(value string) float64 {
	f, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return math.Inf(1)
	}
	return f
}
