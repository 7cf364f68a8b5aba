package compare

import "strings"

// roman reads a Roman numeral where it can be nothing else: printed in
// capitals after a noun that is numbered ("Chapter IV"), or, of two letters or
// more, after a name ("Elizabeth II"). "Elizabeth the Second" is the same.
func roman(l *profile, before, t []Token, src string) (Token, int) {
	if len(before) == 0 || t[0].Kind != Letters {
		return Token{}, 0
	}
	name := l.capital(before[len(before)-1], src) && l.named(last(before))
	if l.timeKind(t[0].Norm) == "the" {
		if !name || len(t) < 2 {
			return Token{}, 0
		}
		ordinal := t[1].Norm
		if l.capital(t[1], src) && l.ordinals[ordinal] != "" {
			ordinal = l.ordinals[ordinal]
		}
		if !isOrdinal(ordinal) || t[1].Kind != Letters {
			return Token{}, 0
		}
		return l.value(strings.TrimRight(ordinal, "dhnrst"), 0), 2
	}
	print := src[t[0].Start:t[0].End]
	n := fromRoman(print)
	if n == 0 || before[len(before)-1].End == t[0].Start {
		return Token{}, 0
	}
	if l.numberedNoun(before) && (len(print) > 1 || name && (n > 1 || l.standsAlone(t))) || name && len(print) > 1 && n <= mostNamesakes && strings.Trim(print, "IVX") == "" {
		return l.value(spellOut(float64(n)), 0), 1
	}
	return Token{}, 0
}

// named reports whether a word with a capital may be a name: no function word,
// no day and no month.
func (l *profile) named(word string) bool {
	return l.classes[word].bits&(functional|dateWord|conjunction) == 0 && l.months[word].number == "" && l.timeKind(word) == ""
}

// mostNamesakes is the largest number that a bearer of a name has ("John
// XXIII").
const mostNamesakes = 39

// capital reports whether a word is printed with a capital.
func (l *profile) capital(t Token, src string) bool {
	return t.Kind == Letters && t.Start < len(src) && 'A' <= src[t.Start] && src[t.Start] <= 'Z'
}

// standsAlone reports whether no word follows the first but one that cannot go
// with "I": "Part I of", "World War I and".
func (l *profile) standsAlone(t []Token) bool {
	return len(t) < 2 || t[1].Kind != Letters || l.classes[t[1].Norm].has(preposition|conjunction) && !l.classes[t[1].Norm].has(auxiliary|pronoun)
}

// numberedNoun reports whether the tokens end with a noun that is numbered.
func (l *profile) numberedNoun(t []Token) bool {
	if l.numbered[t[len(t)-1].Norm] {
		return true
	}
	return len(t) > 1 && l.numbered[t[len(t)-2].Norm+" "+t[len(t)-1].Norm]
}

// romanDigits are the digits of Roman numerals, the largest first.
var romanDigits = []struct {
	digits string
	value  int
}{{"L", 50}, {"XL", 40}, {"X", 10}, {"IX", 9}, {"V", 5}, {"IV", 4}, {"I", 1}}

// fromRoman is the number that capital digits up to L stand for, 0 where they
// stand for none.
func fromRoman(s string) int {
	n, rest := 0, s
	for _, d := range romanDigits {
		for strings.HasPrefix(rest, d.digits) {
			n, rest = n+d.value, rest[len(d.digits):]
		}
	}
	if rest != "" || toRoman(n) != s {
		return 0
	}
	return n
}

func toRoman(n int) string {
	var b strings.Builder
	for _, d := range romanDigits {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.digits)
		}
	}
	return b.String()
}
