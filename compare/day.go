package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// day reads "June 2", "2nd of June, 2020", "the third of June", "3. Juni".
func day(l *profile, _, t []Token, src string) (Token, int) {
	if len(l.months) == 0 {
		return Token{}, 0
	}
	i, m, d := 0, "", 0
	if l.timeKind(t[0].Norm) == "the" && l.dayOfMonth(t[1:]) > 0 && (t[1].Kind == Letters || t[1].Kind == Unit) {
		i = 1
	}
	if d = l.dayOfMonth(t[i:]); d > 0 {
		i = l.filled(t, i+1)
		n := 0
		if m, n = l.month(t[i:], src); n == 0 {
			return Token{}, 0
		}
		i += n
	} else if m, i = l.month(t, src); i > 0 {
		if l.timeKind(normAt(t, i)) == "the" && len(t) > i+1 && t[i+1].Kind == Letters {
			i++ // June the 3rd
		}
		if d = l.dayOfMonth(t[i:]); d == 0 {
			return Token{}, 0
		}
		i++
	} else {
		return Token{}, 0
	}
	year, n := "0000", 0
	if k := i; k < len(t) {
		if t[k].Norm == "," || l.fillers[t[k].Norm] && l.decimal == ',' {
			k++
		}
		if k < len(t) && isYear(t[k]) {
			year, n = t[k].Norm, k+1-i
		}
	}
	return Token{Norm: year + "-" + m + "-" + twoDigits(d), Kind: Date}, i + n
}

// filled passes over what stands between a day and its month: a stop that is
// printed onto the day where the decimal mark is a comma, "of".
func (l *profile) filled(t []Token, i int) int {
	if i < len(t) && t[i].Norm == "." && l.decimal == ',' && t[i-1].End == t[i].Start {
		return i + 1
	}
	if i < len(t) && l.fillers[t[i].Norm] {
		return i + 1
	}
	return i
}

func normAt(t []Token, i int) string {
	if i < len(t) {
		return t[i].Norm
	}
	return ""
}

// shortMonth is how many letters the short form of a month may have ("Sept").
const shortMonth = 4

// month reads a month's name and the stop of its short form.
func (l *profile) month(t []Token, src string) (string, int) {
	if len(t) == 0 || t[0].Kind != Letters {
		return "", 0
	}
	m, ok := l.months[t[0].Norm]
	if !ok {
		return "", 0
	}
	if r, _ := utf8.DecodeRuneInString(src[t[0].Start:]); m.capital && !unicode.IsUpper(r) {
		return "", 0
	}
	if len(t) > 1 && t[1].Norm == "." && utf8.RuneCountInString(t[0].Norm) <= shortMonth && m.capital {
		return m.number, 2
	}
	return m.number, 1
}

// dayOfMonth reads a day in digits, with the ending of an ordinal or without
// one, or as an ordinal in words; 0 where there is none.
func (l *profile) dayOfMonth(t []Token) int {
	if len(t) == 0 {
		return 0
	}
	s := t[0].Norm
	switch {
	case t[0].Kind == Numeral && (t[0].Unit == "" || t[0].Unit == "°"):
		s = t[0].Value
	case t[0].Kind == Letters:
		ordinal := l.ordinals[s]
		if ordinal != "" {
			s = ordinal
		}
		digits := strings.TrimRightFunc(s, func(r rune) bool { return !isDigit(r) })
		if ordinal == "" && (!l.fillers[s[len(digits):]] || digits == s) {
			return 0
		}
		s = digits
	default:
		return 0
	}
	if len(s) > 2 || !isNumber(s) || atoi(s) < 1 || atoi(s) > 31 {
		return 0
	}
	return atoi(s)
}

func isYear(t Token) bool {
	return t.Kind == Numeral && t.Unit == "" && len(t.Norm) == 4 && (t.Norm[:2] == "19" || t.Norm[:2] == "20")
}

// decade reads a decade: "the nineties", "'90s", "1990er Jahre", "années 90".
func decade(l *profile, before, t []Token, src string) (Token, int) {
	if len(l.times) == 0 {
		return Token{}, 0
	}
	w, n := l.times.at(t)
	age := l.aged(before)
	switch {
	case strings.HasPrefix(w.kind, "decade/"):
		return tenYears(w.kind[len("decade/"):], age), l.yearsAfter(t, n)
	case w.kind == "decades" && n < len(t):
		k := n
		if t[k].Kind == Mark && t[k].Norm == `"` {
			k++ // anni '90
		}
		if k < len(t) && isPlain(t[k]) && isTens(t[k].Value) {
			return tenYears(t[k].Value, false), k + 1
		}
		return Token{}, 0
	}
	if len(t) > 1 && isPlain(t[0]) && t[1].Kind == Clitic && isTens(t[0].Value) && t[0].End == t[1].Start && (l.timeKind(last(before)) == "the" || l.timeKind(last(before)) == "early") {
		return tenYears(t[0].Value, age), 2 // the 1990's
	}
	i := 0
	if t[0].Norm == `"` && len(t) > 1 && t[0].End == t[1].Start {
		i = 1
	}
	digits := strings.TrimRightFunc(t[i].Norm, func(r rune) bool { return !isDigit(r) })
	ending := t[i].Norm[len(digits):]
	if t[i].Kind != Letters || !isTens(digits) {
		return Token{}, 0
	}
	end := l.yearsAfter(t, i+1)
	if ending != "s" && ending != "'s" && (ending != "er" || end == i+1) {
		return Token{}, 0
	}
	if len(digits) == 2 && i == 0 && ending == "s" && !age && l.timeKind(last(before)) != "the" && l.timeKind(last(before)) != "early" {
		return Token{}, 0 // it took 30s
	}
	return tenYears(digits, age), end
}

// yearsAfter passes over the word for years after a decade.
func (l *profile) yearsAfter(t []Token, i int) int {
	k := attachedHyphen(t, i)
	if k < len(t) && l.timeKind(t[k].Norm) == "decades/after" {
		return k + 1
	}
	return i
}

// aged reports whether the words before a decade make it one of somebody's life.
func (l *profile) aged(before []Token) bool {
	for i := len(before) - 1; i >= 0 && i >= len(before)-3; i-- {
		switch l.timeKind(before[i].Norm) {
		case "age":
			return true
		case "early":
			continue
		}
		if before[i].Norm != "-" {
			return false
		}
	}
	return false
}

func last(t []Token) string {
	if len(t) == 0 {
		return ""
	}
	return t[len(t)-1].Norm
}

// isTens reports whether digits are the first year of a decade.
func isTens(digits string) bool {
	return (len(digits) == 2 || len(digits) == 4) && isNumber(digits) && digits[len(digits)-1] == '0'
}

// tenYears is a decade as a token. A decade without its century is one of the
// twentieth, "00" the first of the next, unless it is of somebody's life.
func tenYears(digits string, age bool) Token {
	switch {
	case len(digits) == 4 || age:
	case digits == "00":
		digits = "2000"
	default:
		digits = "19" + digits
	}
	return Token{Norm: digits + "s", Kind: Decade}
}
