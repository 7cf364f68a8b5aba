package similarity

import (
	"strings"
	"unicode/utf8"
)

const (
	// misspeltAt is the Jaro–Winkler similarity from which on two names are one.
	// It lies between Gray and Grey (.867) and Hall and Hill (.850): of two
	// short names the first two letters must agree, of five letters any one may
	// differ.
	misspeltAt = .86
	// leastLetters is the length of the shortest name that has another
	// spelling; shorter ones have too many neighbours (Kim and Kin, Lee and Lea).
	leastLetters = 4
	// shortName is the length up to which a name has one letter wrong, dropped
	// or added; a longer one may have two.
	shortName = 6
	// suffixLetters is from how many letters on what one name has after the
	// other makes a name of its own (Harris and Harrison, Peters and Petersen).
	suffixLetters = 2
)

// Misspelt reports whether two names that are not equal are near enough to be
// one name in two spellings: Olsen and Olson, Pryce and Price, Stewart and
// Stuart. Names are single words, in lower case and without accents. It is
// symmetric. Two people can bear two such names, so what else is known of them
// has to agree before they are taken for one.
func Misspelt(a, b string) bool {
	if a == b {
		return false
	}
	short, long := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if short > long {
		a, b, short, long = b, a, long, short
	}
	most := 1
	if long > shortName {
		most = 2
	}
	switch {
	case short < leastLetters, long-short > most:
		return false
	case long-short >= suffixLetters && strings.HasPrefix(b, a):
		return false
	}
	return Edits(a, b) <= most && JaroWinkler(a, b) >= misspeltAt
}
