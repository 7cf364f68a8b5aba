package compare

import (
	"slices"
	"strings"

	"github.com/quotediff/quotediff/internal/nickname"
)

// mostOfNames is how many words without a partner a side may have and be names
// against names: a full name with its title. More are a rewording.
const mostOfNames = 5

// leastStart is how many letters a name and what is derived from it begin with:
// "Dane" and "Danish" share too few to tell.
const leastStart = 4

// named: each side has other names at the same place.
func named(v *evidence) (verdict, bool) {
	if v.oneName() {
		return verdict{Spelling, "spelling variant", Info, "one-name"}, true
	}
	if v.a.words == 1 && v.b.words == 1 && v.a.w.titled(v.a.from) && v.b.w.titled(v.b.from) && nickname.Same(v.a.norm(v.a.from), v.b.norm(v.b.from)) {
		return verdict{Substitution, "reference", Low, "short-name"}, true
	}
	if v.a.names == 0 || v.b.names == 0 || v.a.heavy > mostOfNames || v.b.heavy > mostOfNames {
		return verdict{}, false
	}
	if _, ok := v.pairs(); ok {
		return verdict{}, false // forms of one word
	}
	x, y := v.a.firstName(v.c.inA(v.e)), v.b.firstName(v.c.inB(v.e))
	switch {
	case x == nil || y == nil:
		return verdict{}, false
	case nickname.Same(x.Norm, y.Norm) && v.a.names == v.b.names:
		return verdict{Substitution, "reference", Low, "short-name"}, true
	case handles(&v.a, &v.b) || handles(&v.b, &v.a):
		return verdict{Substitution, "reference", Low, "account-name"}, true
	case abbreviates(x.Norm, &v.b) || abbreviates(y.Norm, &v.a):
		return verdict{Substitution, "reference", Low, "abbreviation"}, true
	case otherNations(x, y, v.a.w.Lang):
		return verdict{Name, "entity", High, "another-nation"}, true
	case v.a.names == 1 && v.b.names == 1 && sharedStart(x.Norm, y.Norm) >= leastStart && !realName(x, y):
		return verdict{Inflection, "derivation", Low, "name-derived"}, true
	case v.e.moved && v.c.swapped(v.e):
		return verdict{}, false // the same names in other places
	}
	if slip(x.Norm, y.Norm) && nearSpelling(x.Norm, y.Norm) && (!realWord(x.Norm) || !realWord(y.Norm)) {
		return verdict{Spelling, "misspelling", Low, "name-respelt"}, true
	}
	if n := nationsFor(v.a.w.Lang); n[x.Norm] > 0 && n[x.Norm] == n[y.Norm] {
		return verdict{Inflection, "derivation", Low, "nation"}, true
	}
	if v.a.heavy > v.a.names+v.a.titles || v.b.heavy > v.b.names+v.b.titles {
		return verdict{}, false
	}
	return verdict{Name, "entity", High, "name-conflict"}, true
}

// oneName reports whether the two sides are one name, written in two ways: "St.",
// "Street".
func (v *evidence) oneName() bool {
	if v.e.pure() || v.a.words > longestPhrase || v.b.words > longestPhrase {
		return false
	}
	n := namesFor(v.a.w.Lang)
	p, q := n[v.a.joined()], n[v.b.joined()]
	return slices.ContainsFunc(p, func(name int) bool { return slices.Contains(q, name) })
}

// otherNations reports whether two names are known to be of two countries: "Niger",
// "Nigeria".
func otherNations(x, y *Token, lang string) bool {
	n := nationsFor(lang)
	return n[x.Norm] > 0 && n[y.Norm] > 0 && n[x.Norm] != n[y.Norm]
}

// soundAlike are letters that are written for each other in names, each with the
// one that stands for all of them.
var soundAlike = strings.NewReplacer(
	"ph", "f", "ck", "k", "sch", "s", "sh", "s", "ch", "k", "tz", "z", "ts", "z", "th", "t", "gh", "g", "kh", "k",
	"a", "", "e", "", "i", "", "o", "", "u", "", "y", "", "w", "v", "h", "", "c", "k", "q", "k", "x", "k", "j", "", "z", "s",
)

// slip reports whether two names are near in spelling as one name written twice is:
// they sound alike, or letters changed places, or one has a letter more. With
// another consonant in the place of one, it is another name.
func slip(x, y string) bool {
	p, q := undouble(soundAlike.Replace(x)), undouble(soundAlike.Replace(y))
	if p == q || len(x) != len(y) && (subsequence(x, y) || subsequence(y, x)) {
		return true
	}
	i, j := sharedStart(x, y), 0
	for j < min(len(x), len(y))-i && x[len(x)-1-j] == y[len(y)-1-j] {
		j++
	}
	r, s := x[i:len(x)-j], y[i:len(y)-j]
	return len(r) == 2 && len(s) == 2 && r[0] == s[1] && r[1] == s[0]
}

// undouble writes a letter that is doubled once.
func undouble(s string) string {
	var out []byte
	for i := range len(s) {
		if i == 0 || s[i] != s[i-1] {
			out = append(out, s[i])
		}
	}
	return string(out)
}

// subsequence reports whether all letters of x stand in y in their order.
func subsequence(x, y string) bool {
	for i := 0; i < len(y) && x != ""; i++ {
		if y[i] == x[0] {
			x = x[1:]
		}
	}
	return x == ""
}

// rankLost: only one side has a word that makes another person of the bearer of a
// title: "deputy", "former".
func rankLost(v *evidence) (verdict, bool) {
	if !v.e.pure() {
		return verdict{}, false
	}
	h, kind := v.longer()
	if x := h.single(); x == nil || !h.classes[h.first].has(rankWord) || h.to >= len(h.w.Tokens) || !h.w.Tokens[h.to].Word {
		return verdict{}, false
	}
	return verdict{kind, "word", Medium, "rank-lost"}, true
}

// addressed: a man's title stands where the other side has a woman's.
func addressed(v *evidence) (verdict, bool) {
	if v.a.words != 1 || v.b.words != 1 {
		return verdict{}, false
	}
	genders := profileOf(v.a.w.Lang).genders
	p, q := genders[v.a.norm(v.a.from)], genders[v.b.norm(v.b.from)]
	if p == "" || q == "" || p == q || !v.a.w.titled(v.a.from) || !v.b.w.titled(v.b.from) {
		return verdict{}, false
	}
	return verdict{Name, "entity", High, "title-conflict"}, true
}

// firstName is the first name among the words of a half that the other side
// does not have; nil if there is none.
func (h *half) firstName(shared func(int) bool) *Token {
	for i := h.from; i < h.to; i++ {
		if h.w.Tokens[i].Word && h.name(i) && !shared(i) {
			return &h.w.Tokens[i]
		}
	}
	return nil
}

// handles reports whether h is the name of an account ("@RealIdaRoth") with all
// the words of the other half in it.
func handles(h, other *half) bool {
	if h.words != 1 || h.norm(h.to-2) != "@" && h.norm(h.from-1) != "@" {
		return false
	}
	account, n := h.norm(h.to-1), 0
	for i := other.from; i < other.to; i++ {
		if !other.w.Tokens[i].Word || other.classes[i].light() || other.classes[i].has(titleWord) {
			continue
		}
		if !strings.Contains(account, other.w.Tokens[i].Norm) {
			return false
		}
		n++
	}
	return n > 0
}

// abbreviates reports whether short is made of the first letters of the words
// of the half: "un", "united nations".
func abbreviates(short string, h *half) bool {
	n := 0
	for i := h.from; i < h.to; i++ {
		t := &h.w.Tokens[i]
		if !t.Word || h.classes[i].light() {
			continue
		}
		if n == len(short) || t.Norm[0] != short[n] {
			return false
		}
		n++
	}
	return n == len(short) && n > 1
}

// sharedStart is the length of the common beginning of two words in bytes.
func sharedStart(x, y string) int {
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n
}

// realName reports whether both names are as long as each other: then a common
// beginning does not make one the adjective of the other ("Johnson",
// "Johnston" are two families, "Afghan", "Afghanistan" one country).
func realName(x, y *Token) bool {
	d := len(x.Norm) - len(y.Norm)
	return -2 < d && d < 2
}
