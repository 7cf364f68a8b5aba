package compare

import (
	"math"
	"strings"
)

// widestScaled is how many digits no longer take a scale.
const widestScaled = 16

// numeral reads numbers in words, and what multiplies a number in digits.
func numeral(l *profile, _, t []Token, src string) (Token, int) {
	s := speller{l, t}
	if t[0].Kind == Letters {
		if sign, n := l.units.at(t); n > 1 && isSuffix(sign) && l.single(t[n-1].Norm).kind != noNumber {
			return Token{Norm: sign, Kind: Unit}, n // pour cent
		}
		n, ok := s.number(0)
		if !ok {
			return Token{}, 0
		}
		if n.next == 1 && t[0].Norm == "one" {
			return Token{}, 0
		}
		return l.value(spellOut(n.value), int(n.scale)), n.next
	}
	if !isPlain(t[0]) {
		return Token{}, 0
	}
	if len(t) > 1 && isPlain(t[1]) && strings.Contains(t[1].Value, ".") && isVulgar(src[t[1].Start:t[1].End]) && !strings.ContainsAny(t[0].Value, ".-") {
		return l.value(spellOut(parse(t[0].Value)+parse(t[1].Value)), 0), 2
	}
	if f, n := vulgar(l, t); n > 0 {
		return f, n
	}
	if n := s.half(speltNumber{parse(t[0].Value), float64(t[0].scale), 1}); n.next > 1 {
		return l.value(spellOut(n.value), int(n.scale)), n.next
	}
	if len(t[0].Value) >= widestScaled {
		return Token{}, 0
	}
	if power, end := s.scales(1, true); end > 1 {
		return l.value(shift(t[0].Value, int(power)), int(power)+int(t[0].scale)), end
	}
	if m := s.multiplied(parse(t[0].Value), float64(t[0].scale), 1); m.next > 1 {
		return l.value(spellOut(m.value), int(m.scale)), m.next
	}
	return Token{}, 0
}

// mostParts is the largest denominator of a fraction in digits.
const mostParts = 10

// vulgar reads a fraction in digits, in lowest terms: "2/3".
func vulgar(l *profile, t []Token) (Token, int) {
	if len(t) < 3 || t[1].Norm != "/" || t[0].End != t[1].Start || t[1].End != t[2].Start || !isPlain(t[2]) ||
		len(t) > 3 && t[3].Norm == "/" {
		return Token{}, 0
	}
	n, d := parse(t[0].Value), parse(t[2].Value)
	if n < 1 || n >= d || d > mostParts || n != float64(int(n)) || d != float64(int(d)) || gcd(n, d) != 1 {
		return Token{}, 0
	}
	return l.value(spellOut(n/d), 0), 3
}

// isVulgar reports whether a fraction is printed with its bar.
func isVulgar(print string) bool {
	if strings.ContainsAny(print, "/⁄") {
		return true
	}
	return strings.ContainsFunc(print, func(r rune) bool { return '¼' <= r && r <= '¾' || '⅐' <= r && r <= '⅞' })
}

// widestShare is the greatest number out of which one is a share: "one in sixteen".
const widestShare = 20

// share reads "one in four", "nine out of ten". In a wording these stay words of
// their own, so that a quotation of no more than a share keeps its length.
func share(l *profile, t []Token) (Token, int) {
	s := speller{l, t}
	_, k := s.of(1, amongKind)
	if k == 1 || k >= len(t) {
		return Token{}, 0
	}
	n, d := parse(t[0].Value), parse(t[k].Value)
	if t[0].Kind == Letters {
		n = 1
	}
	if !isPlain(t[k]) {
		return Token{}, 0
	}
	switch d {
	case 3, 4, 5, 6, 8, 10, 20, 100, 1000:
	default:
		if n != 1 || d != math.Trunc(d) || d > widestShare {
			return Token{}, 0
		}
	}
	if n < 1 || n >= d || k+1 < len(t) && (l.classes[t[k+1].Norm].unit > 0 || l.months[t[k+1].Norm].number != "") {
		return Token{}, 0 // two in five years
	}
	return l.value(spellOut(n/d), 0), k + 1
}

// value is a number without a unit that is written in a scale, a power of ten.
func (l *profile) value(v string, scale int) Token {
	return Token{Norm: l.localized(v), Kind: Numeral, Value: v, scale: uint8(scale)}
}

// measured is a number with its unit.
func (l *profile) measured(n Token, unit string) Token {
	t := Token{Norm: unit + l.localized(n.Value), Kind: n.Kind, Value: n.Value, Unit: unit, scale: n.scale}
	if isSuffix(unit) {
		t.Norm = l.localized(n.Value) + unit
	}
	if v, minus := strings.CutPrefix(t.Value, "-"); minus && n.Kind == Numeral && !isSuffix(unit) {
		t.Norm = "-" + unit + l.localized(v)
	}
	return t
}

// isSuffix reports whether a unit is written after its number.
func isSuffix(unit string) bool { return unit == "%" || unit == "pp" || strings.HasPrefix(unit, "°") }

func isPlain(t Token) bool { return t.Kind == Numeral && t.Unit == "" }

// attachedHyphen passes over a hyphen that is printed onto the tokens beside it.
func attachedHyphen(t []Token, i int) int {
	if i > 0 && i+1 < len(t) && t[i].Norm == "-" && t[i-1].End == t[i].Start && t[i].End == t[i+1].Start {
		return i + 1
	}
	return i
}

// amount joins a number with its currency or "%": "$5", "5 dollars", "5 per
// cent", and with a scale that only stands after both: "5$ million".
func amount(l *profile, _, t []Token, _ string) (Token, int) {
	if len(t) < 2 {
		return Token{}, 0
	}
	if t[0].Kind == Numeral && t[0].Unit != "" && !isSuffix(t[0].Unit) {
		if power, end := (speller{l, t}).scales(1, true); end > 1 && len(t[0].Value) < widestScaled {
			n := Token{Kind: Numeral, Value: shift(t[0].Value, int(power)), scale: uint8(power) + t[0].scale}
			return l.measured(n, t[0].Unit), end
		}
	}
	if sign, n := l.units.at(t); n > 0 && !isSuffix(sign) && l.isCode(t[0]) && (n == 1 || t[0].End == t[1].Start) {
		if n+1 < len(t) && t[n].Norm == "." && t[n-1].End == t[n].Start && t[n-1].Kind == Letters {
			n++ // Rs. 500
		}
		if n < len(t) && isPlain(inDigits(t[n])) {
			return l.prefixed(t, sign, n)
		}
	}
	v := inDigits(t[0])
	if !isPlain(v) {
		return Token{}, 0
	}
	i := attachedHyphen(t, 1)
	sign, n := l.units.at(t[i:])
	if end := i + n; n == 0 || !isSuffix(sign) && t[end-1].Kind == Unit && len(t) > end && isPlain(t[end]) && t[end-1].End == t[end].Start {
		return Token{}, 0
	}
	return l.measured(v, sign), i + n
}

// isCode reports whether a token is a unit that may stand before its number.
func (l *profile) isCode(t Token) bool {
	return t.Kind == Unit || t.Kind == Letters && len(t.Norm) <= longestCode && l.sign(t.Norm) != "" || t.Norm == "usa"
}

// inDigits is a number as it is, and the word "one" as a number.
func inDigits(t Token) Token {
	if t.Kind == Letters && t.Norm == "one" {
		return Token{Kind: Numeral, Value: "1"}
	}
	return t
}

// longestCode is how many letters the code of a currency has ("EUR", "Rs").
const longestCode = 3

// prefixed joins a unit of n tokens with the number after it, and with an "m"
// that is written onto the number.
func (l *profile) prefixed(t []Token, sign string, n int) (Token, int) {
	v, end := inDigits(t[n]), n+1
	if end < len(t) && t[end].Norm == "m" && t[n].End == t[end].Start {
		v.Value, v.scale = shift(v.Value, 6), v.scale+6
		end++
	}
	return l.measured(v, sign), end
}
