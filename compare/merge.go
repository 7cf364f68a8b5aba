package compare

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A joiner makes one token of the first n of t; n is 0 where it does not apply.
// It looks at Norms; where it asks for the printed form or for the absence of
// white space, it asks for more, so that the normal form, read again, is never
// joined further.
type joiner func(l *profile, t []Token, src string) (joined Token, n int)

// joiners in the order they apply, each until nothing changes: "$2 million" is
// 2 million first and dollars then.
var joiners = [...]joiner{lettered, numeral, amount, clock, day, dots}

func (l *profile) merge(tokens []Token, src string) []Token {
	for _, j := range joiners {
		for changed := true; changed; {
			tokens, changed = l.join(tokens, j, src)
		}
	}
	open := false
	for i := range tokens {
		switch tokens[i].Norm {
		case "[":
			open = true
		case "]":
			open = false
		default:
			tokens[i].Bracketed = tokens[i].Bracketed || open
		}
	}
	return tokens
}

func (l *profile) join(t []Token, j joiner, src string) (out []Token, changed bool) {
	out = t[:0]
	for i := 0; i < len(t); {
		m, n := j(l, t[i:], src)
		if n == 0 {
			out = append(out, t[i])
			i++
			continue
		}
		m.Start, m.End = t[i].Start, t[i+n-1].End
		m.Word = m.Kind != Ellipsis
		changed = changed || n > 1 || m.Norm != t[i].Norm
		out = append(out, m)
		i += n
	}
	return out, changed
}

// lettered joins a word an editor's brackets cut: "[T]he", "allow[ed]".
func lettered(l *profile, t []Token, src string) (Token, int) {
	if len(t) < 4 {
		return Token{}, 0
	}
	word := ""
	switch {
	case t[0].Norm == "[" && t[1].Kind == Letters && t[2].Norm == "]" && t[3].Kind == Letters:
		word = t[1].Norm + t[3].Norm
	case t[0].Kind == Letters && t[1].Norm == "[" && t[2].Kind == Letters && t[3].Norm == "]":
		word = t[0].Norm + t[2].Norm
	default:
		return Token{}, 0
	}
	if t[0].End != t[1].Start || t[1].End != t[2].Start || t[2].End != t[3].Start || len(scan(fold(word, l))) != 1 {
		return Token{}, 0
	}
	return Token{Norm: scan(fold(word, l))[0].Norm, Kind: Letters, Bracketed: true}, 4
}

// widestScaled is how many digits no longer take a scale.
const widestScaled = 16

// numeral reads numbers in words, and a scale after digits.
func numeral(l *profile, t []Token, _ string) (Token, int) {
	if t[0].Kind == Letters {
		if (t[0].Norm == "a" || t[0].Norm == "an") && len(t) > 1 {
			if w := l.numbers[t[1].Norm]; w.kind == "scale" && len(t[1].Norm) > 2 && t[1].Kind == Letters {
				return value(shift("1", w.value, l.decimal)), 2
			}
		}
		n, taken := l.words(t)
		if taken == 0 || taken == 1 && t[0].Norm == "one" {
			return Token{}, 0
		}
		return value(strconv.Itoa(n)), taken
	}
	if t[0].Kind != Numeral || t[0].Unit != "" {
		return Token{}, 0
	}
	i := 1
	if len(t) > 2 && t[1].Norm == "-" && t[0].End == t[1].Start && t[1].End == t[2].Start {
		i = 2
	}
	if len(t) > i && t[i].Kind == Letters {
		if w := l.numbers[t[i].Norm]; w.kind == "scale" && len(t[0].Norm) < widestScaled {
			return value(shift(t[0].Norm, w.value, l.decimal)), i + 1
		}
	}
	return Token{}, 0
}

func value(digits string) Token { return Token{Norm: digits, Kind: Numeral, Value: digits} }

// clock reads an hour with am or pm.
func clock(l *profile, t []Token, _ string) (Token, int) {
	if len(t) < 2 || t[1].Norm != "am" && t[1].Norm != "pm" || t[0].Unit != "" {
		return Token{}, 0
	}
	hour, minute, _ := strings.Cut(t[0].Norm, ":")
	if t[0].Kind == Numeral {
		var ok bool
		if hour, minute, ok = strings.Cut(t[0].Norm, "."); !ok {
			minute = "00"
		}
		minute = (minute + "0")[:2] // the normal form dropped a zero: 8.30
	} else if t[0].Kind != Clock {
		return Token{}, 0
	}
	if len(hour) > 2 || !isClock(hour, minute) || atoi(hour) < 1 || atoi(hour) > 12 {
		return Token{}, 0
	}
	h := atoi(hour) % 12
	if t[1].Norm == "pm" {
		h += 12
	}
	return Token{Norm: twoDigits(h) + ":" + minute, Kind: Clock}, 2
}

// day reads "June 2", "2nd of June, 2020".
func day(l *profile, t []Token, src string) (Token, int) {
	i, m, d := 0, "", 0
	if d = l.dayOfMonth(t); d > 0 {
		i++
		if i < len(t) && t[i].Norm == "of" {
			i++
		}
		var n int
		if m, n = l.month(t[i:], src); n == 0 {
			return Token{}, 0
		}
		i += n
	} else if m, i = l.month(t, src); i > 0 {
		if d = l.dayOfMonth(t[i:]); d == 0 {
			return Token{}, 0
		}
		i++
	} else {
		return Token{}, 0
	}
	year, n := "0000", 0
	if i+1 < len(t) && t[i].Norm == "," {
		n = 1
	}
	if i+n < len(t) && isYear(t[i+n]) {
		year, n = t[i+n].Norm, n+1
	} else {
		n = 0
	}
	return Token{Norm: year + "-" + m + "-" + twoDigits(d), Kind: Date}, i + n
}

// shortMonth is how many letters the short form of a month may have ("Sept").
const shortMonth = 4

// month reads a month's name and the stop of its short form.
func (l *profile) month(t []Token, src string) (string, int) {
	if len(t) == 0 || t[0].Kind != Letters {
		return "", 0
	}
	m, ok := l.months[t[0].Norm]
	if r, _ := utf8.DecodeRuneInString(src[t[0].Start:]); !ok || m.capital && !unicode.IsUpper(r) {
		return "", 0
	}
	if len(t) > 1 && t[1].Norm == "." && len(t[0].Norm) <= shortMonth && m.capital {
		return m.number, 2
	}
	return m.number, 1
}

func (l *profile) dayOfMonth(t []Token) int {
	if len(t) == 0 || t[0].Unit != "" || t[0].Kind != Numeral && t[0].Kind != Letters {
		return 0
	}
	s := t[0].Norm
	if t[0].Kind == Letters {
		s = strings.TrimRight(s, "dhnrst")
		if len(t[0].Norm)-len(s) != 2 {
			return 0
		}
	}
	if d, err := strconv.Atoi(s); err == nil && len(s) <= 2 && 1 <= d && d <= 31 {
		return d
	}
	return 0
}

func isYear(t Token) bool {
	return t.Kind == Numeral && t.Unit == "" && len(t.Norm) == 4 && (t.Norm[:2] == "19" || t.Norm[:2] == "20")
}

// amount joins a number with its currency or "%": "$5", "5 dollars", "5 per
// cent", and with a scale that only stands after both: "5$ million".
func amount(l *profile, t []Token, _ string) (Token, int) {
	if len(t) < 2 {
		return Token{}, 0
	}
	if t[0].Kind == Unit && isPlain(t[1]) && t[0].Norm != "%" {
		if len(t) > 2 && t[2].Norm == "m" && t[1].End == t[2].Start {
			return measured(shift(t[1].Norm, 6, l.decimal), t[0].Norm), 3
		}
		return measured(t[1].Norm, t[0].Norm), 2
	}
	if w := l.numbers[t[1].Norm]; t[0].Kind == Numeral && t[0].Unit != "" && t[0].Unit != "%" &&
		w.kind == "scale" && t[1].Kind == Letters && len(t[0].Value) < widestScaled {
		return measured(shift(t[0].Value, w.value, l.decimal), t[0].Unit), 2
	}
	if !isPlain(t[0]) {
		return Token{}, 0
	}
	if len(t) > 2 && t[1].Norm == "per" && t[2].Norm == "cent" {
		return measured(t[0].Norm, "%"), 3
	}
	sign := l.units[t[1].Norm]
	if sign == "" || sign != "%" && t[1].Kind == Unit && len(t) > 2 && isPlain(t[2]) && t[1].End == t[2].Start {
		return Token{}, 0
	}
	return measured(t[0].Norm, sign), 2
}

func isPlain(t Token) bool { return t.Kind == Numeral && t.Unit == "" }

func measured(digits, sign string) Token {
	t := Token{Norm: sign + digits, Kind: Numeral, Value: digits, Unit: sign}
	if sign == "%" {
		t.Norm = digits + sign
	}
	return t
}

// dots joins stops to an ellipsis, and an ellipsis with the brackets around it.
func dots(_ *profile, t []Token, _ string) (Token, int) {
	if len(t) > 2 && (t[0].Norm == "[" && t[2].Norm == "]" || t[0].Norm == "(" && t[2].Norm == ")") && t[1].Kind == Ellipsis {
		return Token{Norm: "...", Kind: Ellipsis}, 3
	}
	n, stops := 0, 0
	for n < len(t) && (t[n].Norm == "." || t[n].Kind == Ellipsis) {
		stops++
		if t[n].Kind == Ellipsis {
			stops += 2
		}
		n++
	}
	if stops < 3 || n < 2 {
		return Token{}, 0
	}
	return Token{Norm: "...", Kind: Ellipsis}, n
}
