package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/similarity"
	"github.com/quotediff/quotediff/quote/internal/attribution"
)

// name is a printed name taken apart for comparison: words folded (case,
// accents, "’s", punctuation), without titles, particles at the front and
// generational suffixes.
type name struct {
	words []string
	nth   string // the generation: "jr"; empty where none is printed
}

// readName takes a printed name apart.
func readName(s string) name {
	var n name
	s, _, _ = strings.Cut(s, " (")
	for w := range strings.FieldsSeq(s) {
		f := foldName(w)
		if f == "" || len(n.words) == 0 && (particle(w) || attribution.IsTitle(f)) {
			continue
		}
		if nth := attribution.GenerationOf(f); nth != "" && (len(n.words) > 1 || len(n.words) == 1 && strings.Trim(nth, "iv") != "") {
			n.nth = nth
			continue
		}
		n.words = append(n.words, f)
	}
	return n
}

// father reports whether two names with as many words are one but for a
// generation that only one of them has: “Jo Marsh” and “Jo Marsh Jr.”
func (a name) father(b name) bool {
	return (a.nth == "") != (b.nth == "") && len(a.words) > 1 && slices.Equal(a.words, b.words)
}

// plain is the name without its generation, as one word.
func (a name) plain() string { return strings.Join(a.words, " ") }

// last is the last word of a name that has words.
func (a name) last() string { return a.words[len(a.words)-1] }

// post reports whether capitals stand for what somebody is and for no name: titles
// alone, or words that end with a noun for a person and begin with no given name.
func (a name) post() bool {
	if len(a.words) == 0 {
		return true
	}
	return len(a.words) > 1 && attribution.IsPost(a.last()) && !attribution.IsGiven(a.words[0])
}

// givenOf reports whether a is the given name of b, which has more of its name.
func (a name) givenOf(b name) bool {
	return len(a.words) == 1 && len(b.words) > 1 && sameGivenInFull(a.words[0], b.words[0])
}

// compare holds two names against each other. It knows [Same] and [Different],
// and [Compatible] for a family name alone that may be a misspelling of the
// other's.
func (a name) compare(b name) Likeness {
	if len(a.words) == 0 || len(b.words) == 0 {
		return Different
	}
	if a.nth != "" && b.nth != "" && a.nth != b.nth {
		return Different
	}
	if len(a.words) > len(b.words) {
		a, b = b, a
	}
	if acronymOf(a.words, b.words) {
		return Same
	}
	last, lastB := a.last(), b.last()
	if last != lastB {
		if len(a.words) < len(b.words) && sameWords(a.words, b.words[:len(a.words)]) && bodySuffix[lastB] {
			return Same
		}
		return a.respelt(b)
	}
	given, givenB := a.words[:len(a.words)-1], b.words[:len(b.words)-1]
	if len(given) == 0 || sameWords(a.words, b.words[len(b.words)-len(a.words):]) {
		return Same
	}
	if attribution.SameGiven(given[0], givenB[0]) || len(given) < len(givenB) && attribution.SameGiven(given[0], givenB[1]) {
		return Same
	}
	return Different
}

// respelt compares two names with different last words, of which the first has
// no more words than the second: they are one person's if the last words are two
// spellings of one name and the given names agree. Where one of them stands
// without a given name nothing else tells Johnson from Johnston, so they may
// be.
func (a name) respelt(b name) Likeness {
	last, lastB := a.last(), b.last()
	switch {
	case !similarity.Misspelt(last, lastB):
		return Different
	case len(a.words) == 1:
		return Compatible
	case sameGivenInFull(a.words[0], b.words[0]):
		return Same
	}
	return Different
}

// sameGivenInFull reports whether two folded given names are one, both known as
// such: an initial is not enough, and a word that no list has may be a family
// name that stands first, or begin the name of a body.
func sameGivenInFull(a, b string) bool {
	return attribution.IsGiven(a) && attribution.IsGiven(b) && attribution.SameGiven(a, b)
}

func sameWords(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// acronymOf reports whether a is one word made of the initials of b.
func acronymOf(a, b []string) bool {
	if len(a) != 1 || len(b) < 2 || utf8.RuneCountInString(a[0]) < 2 {
		return false
	}
	rest := a[0]
	for _, w := range b {
		r, n := utf8.DecodeRuneInString(w)
		if first, m := utf8.DecodeRuneInString(rest); rest != "" && first == r {
			rest = rest[m:]
			continue
		}
		_ = n
		if !particle(w) {
			return false
		}
	}
	return rest == ""
}

// foldName folds a word of a name: lower case, Latin letters without accents,
// no punctuation at the edges, no possessive ending.
func foldName(w string) string {
	w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	w = strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s")
	ascii := true
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		return strings.ToLower(w)
	}
	var b strings.Builder
	for _, r := range w {
		b.WriteString(foldRune(unicode.ToLower(r)))
	}
	return b.String()
}

// foldRune takes the accent off a lower-case Latin letter.
func foldRune(r rune) string {
	const from, to = "àáâãäåāăąçćčďđèéêëēėęěğíìîïīįıłľñńňòóôõöøōőŕřśšşșťţțùúûüūůűųýÿźžż", "aaaaaaaaacccddeeeeeeeegiiiiiiillnnnoooooooorrsssstttuuuuuuuuyyzzz"
	switch r {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	}
	i := 0
	for _, f := range from {
		if f == r {
			return to[i : i+1]
		}
		i++
	}
	return string(r)
}

var (
	bodySuffix = map[string]bool{"inc": true, "ltd": true, "llc": true, "corp": true, "co": true, "plc": true, "gmbh": true, "ag": true, "sa": true, "group": true, "company": true, "corporation": true}
	particles  = map[string]bool{"the": true, "of": true, "and": true, "for": true, "de": true, "la": true, "le": true, "les": true, "du": true, "des": true, "der": true, "die": true, "das": true, "den": true, "von": true, "van": true, "zu": true, "al": true, "bin": true, "el": true, "y": true, "e": true, "da": true, "do": true, "dos": true, "di": true, "del": true, "und": true, "für": true, "ibn": true, "ter": true, "ten": true, "vom": true, "zum": true, "&": true}
)

func particle(w string) bool { return particles[strings.ToLower(w)] }
