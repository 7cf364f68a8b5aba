package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Likeness says how two speakers stand to each other.
type Likeness string

const (
	Same       Likeness = "same"       // one person or body, as far as the names tell
	Compatible Likeness = "compatible" // may be one: a spokesperson and the body, an unnamed and a named speaker, a surname and its misspelling
	Different  Likeness = "different"  // two names that cannot be one person's or body's
	Unknown    Likeness = "unknown"    // an article does not say who spoke, or neither is named
)

// SameSpeaker compares two speakers, of one article or of two, by name and by
// the body they speak for. It is symmetric. Titles, case, accents, initials and
// a missing first name make no difference, so "Mr Ilves" and "Toomas H. Ilves"
// are the same, and "Anna Ilves" and "Toomas Ilves" are not. Nor does a slip in
// the family name ("Karen Olsen", "Karen Olson"), if the given name is the same;
// without one they are compatible, as are “Ilves” and “Ilves Jr.” under one given
// name; “Sr.” and “Jr.” are different. It is meant for speakers that [Reconcile] has
// seen: before that, a bare surname is taken for any bearer of it.
func SameSpeaker(a, b Speaker) Likeness {
	if !a.Known() || !b.Known() {
		return Unknown
	}
	if strings.EqualFold(a.Name, b.Name) {
		if unnamed(a.Name) {
			return Compatible
		}
		return Same
	}
	ua, ub := unnamed(a.Name), unnamed(b.Name)
	if ua && ub {
		if a.Org != "" && b.Org != "" && readName(a.Org).compare(readName(b.Org)) == Same {
			return Compatible
		}
		return Unknown
	}
	na, nb := readName(a.Name), readName(b.Name)
	like := Different
	if !ua && !ub {
		like = na.compare(nb)
	}
	if like == Same && na.father(nb) {
		return Compatible
	}
	if like != Different {
		return like
	}
	if speaksFor(a, nb) || speaksFor(b, na) || ua || ub || sharedPart(a.Name, b.Name) ||
		na.post() != nb.post() || na.givenOf(nb) || nb.givenOf(na) {
		return Compatible
	}
	return Different
}

// speaksFor reports whether s is said to speak for the body named n.
func speaksFor(s Speaker, n name) bool {
	return s.Org != "" && readName(s.Org).compare(n) == Same
}

// sharedPart reports whether one of two joint speakers ("A, B and C") holds a
// part that the other is.
func sharedPart(a, b string) bool {
	for _, x := range jointParts(a) {
		for _, y := range jointParts(b) {
			if readName(x).compare(readName(y)) == Same {
				return true
			}
		}
	}
	return false
}

// jointParts splits a joint speaker at its commas and at "and".
func jointParts(s string) []string {
	s = strings.ReplaceAll(s, " and ", ", ")
	s = strings.ReplaceAll(s, " und ", ", ")
	parts := strings.Split(s, ", ")
	kept := parts[:0]
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			kept = append(kept, p)
		}
	}
	return kept
}

// germanArticle begins a German noun, whose capital says nothing: "die
// Bürgermeisterin".
var germanArticle = map[string]bool{"der": true, "die": true, "das": true, "dem": true, "den": true, "ein": true, "eine": true, "einer": true, "einem": true}

// pronouns may stand at the head of a sentence with a capital and stay
// unresolved: then they name nobody.
var pronouns = map[string]bool{
	"i": true, "we": true, "you": true, "he": true, "she": true, "it": true, "they": true, "his": true, "her": true, "its": true, "their": true,
	"ich": true, "wir": true, "er": true, "sie": true, "es": true, "il": true, "elle": true, "ils": true, "elles": true, "él": true, "ella": true,
	"ellos": true, "ellas": true, "lui": true, "lei": true, "loro": true, "ele": true, "ela": true, "eles": true, "elas": true, "hij": true, "zij": true,
}

// unnamed reports whether a speaker's printed form names nobody: "officials",
// "one employee", "a person familiar with the talks". A form names somebody if
// its words have capitals, particles ("of", "van", "the") apart.
func unnamed(s string) bool {
	if strings.Contains(s, ", ") || strings.Contains(s, " and ") {
		s = jointParts(s + " ")[0]
	}
	if pronouns[strings.ToLower(s)] {
		return true
	}
	if article, noun, ok := strings.Cut(s, " "); ok && germanArticle[strings.ToLower(article)] && !strings.Contains(noun, " ") {
		return true
	}
	capitals := 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case particle(w):
		case unicode.IsUpper(r) || unicode.IsDigit(r):
			capitals++
		case unicode.IsLower(r) && !strings.ContainsFunc(w, unicode.IsUpper):
			return true
		default:
			capitals++
		}
	}
	return capitals == 0
}
