package matter

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/internal/nickname"
	"github.com/quotediff/quotediff/internal/similarity"
	"github.com/quotediff/quotediff/quote"
)

// identities finds where two tellings of one matter name another person or body, spell
// a name otherwise, name another place, or say that somebody is something else,
// or have it from another source.
func identities(p *claim.Pair) []Difference {
	if !identifies(p.A.Sentence) || !identifies(p.B.Sentence) {
		return nil
	}
	s := settingOf(p)
	out := slices.Concat(s.names(), s.places(), s.roles())
	for _, d := range s.sources() {
		if !covered(d, out) {
			out = append(out, d)
		}
	}
	return out
}

// identifies reports whether a sentence says who, where or what somebody is, in a
// language in which capitals tell names.
func identifies(s *claim.Sentence) bool {
	return len(s.Names)+len(s.Places)+len(s.Roles) > 0 && (s.Wording.Lang == "" || capitalTells(s.Wording.Lang))
}

// capitalTells reports whether a word with a capital inside a sentence is a name in a
// language: its nouns have none, and its number words, which may open a sentence,
// are known.
var capitalTells = language.Cached(func(l language.Language) bool {
	return l.Trait(language.Nouns) != "compound" && l.Has(language.NumberWords)
})

// names compares the names of the first clause with those of the other sentence: where
// a sentence is cut depends on its words.
func (s *setting) names() []Difference {
	var out []Difference
	for i := range s.a.Names {
		x := &s.a.Names[i]
		if x.From < s.p.A.From || x.From >= s.p.A.To {
			continue
		}
		for j := range s.b.Names {
			y := &s.b.Names[j]
			if d, ok := s.name(x, y); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

// name compares two names that may stand for one person or body.
func (s *setting) name(x, y *claim.Name) (Difference, bool) {
	d := Difference{Type: compare.Name, a: tokens{x.From, x.To}, b: tokens{y.From, y.To}}
	how := likeness(x.Words, y.Words)
	if how == oneName || how == otherName && x.Person != y.Person && !s.fullNames(x, y) || quoted(s.a, x) && quoted(s.b, y) {
		return d, false
	}
	parallel := s.parallel(d.a, d.b)
	first, second := s.printed(d)
	switch {
	case how == respelt && s.soleSpelling(x, y) && proper(x, y) && (parallel || len(x.Words) > 1 && len(y.Words) > 1 || s.p.Score >= leastSure && s.linked(d.a, d.b) >= leastCompany):
		d.Subtype, d.Severity, d.Rule = "spelling", compare.Medium, "name-respelt"
		d.Matter = fmt.Sprintf("how “%s” is spelt", first)
		d.Note = fmt.Sprintf("%s prints “%s”, %s “%s”: one name in two spellings, or two people.", note.Outlet(s.a.Article), first, note.Outlet(s.b.Article), second)
		return d, true
	case how == respelt || !s.apart(x.Words, y.Words, x.Person) || !x.Person && shared(x.Words, y.Words) >= mostShared:
		return d, false
	case how == kin && (x.Person || y.Person) && (s.linked(d.a, d.b) >= leastCompany || s.p.Score >= leastSure) && alike(x.Words, y.Words):
	case s.equal(d.a, d.b) && !inList(s.a, x) && !inList(s.b, y) && s.tells(x, y, d):
	default:
		return d, false
	}
	d.Subtype, d.Severity, d.Rule = "entity", compare.High, "another-name"
	d.Matter = "who is named"
	if x.Site && y.Site && !x.Person {
		d.Type, d.Subtype, d.Severity, d.Rule = compare.Place, "place", compare.Medium, "another-place"
		d.Matter = "where it is"
	}
	d.Note = fmt.Sprintf("%s names %s where %s names %s.", note.Outlet(s.a.Article), first, note.Outlet(s.b.Article), second)
	return d, true
}

// mostShared is how many words two names of bodies or things share at least if they are
// two forms of one: the County Sheriff’s Office, the County Sheriff Department.
const mostShared = 2

func shared(x, y []string) int {
	n := 0
	for _, v := range x {
		if slices.Contains(y, v) {
			n++
		}
	}
	return n
}

// quoted reports whether a name says who spoke the words in marks beside it: who is
// named with the same words is compared where these are.
func quoted(s *claim.Sentence, n *claim.Name) bool {
	at := s.Place(n.From, n.To)
	return !s.Title && slices.ContainsFunc(s.Telling.Extraction.Quotations, func(q *quote.Quotation) bool {
		return q.Kind != quote.Indirect && q.Speaker.Mention.Overlaps(at)
	})
}

// leastCompany is how many words of content around two names that share a part answer
// each other at least: what is told of both.
const leastCompany = 2

// leastSure is the score from which two clauses are surely of one matter.
const leastSure = .5

// proper reports whether two spellings are of a name: a person's, or one of which not
// both stand in the word list.
func proper(x, y *claim.Name) bool {
	listed := func(n *claim.Name) bool { return compare.Listed(n.Words[len(n.Words)-1], "en") }
	return x.Person || y.Person || !listed(x) || !listed(y)
}

// leastEvent is how many words of content say what somebody did, at least, if two people
// are to have done one thing: more than "contributed to this report".
const leastEvent = 3

// fullNames reports whether two names, of which one is known as a person's, are both of
// several words in sentences that are the same but for them.
func (s *setting) fullNames(x, y *claim.Name) bool {
	return len(x.Words) == len(y.Words) && len(x.Words) > 1 && s.identical(tokens{x.From, x.To}, tokens{y.From, y.To})
}

// tells reports whether two sentences, equal but for two names, say enough about them
// for two to have done or been one thing.
func (s *setting) tells(x, y *claim.Name, d Difference) bool {
	switch least := min(content(s.a, d.a), content(s.b, d.b)); {
	case credited(s.a, d.a) && credited(s.b, d.b):
		return false
	case least >= leastEvent:
		return true
	case x.Site && y.Site && !x.Person && !y.Person:
		return least >= leastSite && s.identical(d.a, d.b)
	}
	return s.identical(d.a, d.b) && identifying(s.a, d.a)
}

// leastSite is how many words of content say what was at a place, at least, if it is to
// have been at one place only: more than "She is in".
const leastSite = 2

// printed returns the words of a difference on both sides.
func (s *setting) printed(d Difference) (a, b string) {
	return note.Printed(s.a.Wording.Text, s.a.Wording.Range(d.a.from, d.a.to)), note.Printed(s.b.Wording.Text, s.b.Wording.Range(d.b.from, d.b.to))
}

// similarNames is how the words of two names stand to each other.
type similarNames int

const (
	otherName similarNames = iota
	kin                    // they share the given or the family name
	respelt                // one name in two spellings, as far as the letters tell
	oneName                // two forms of one name
)

// likeness compares the folded words of two names.
func likeness(x, y []string) similarNames {
	if len(x) > len(y) {
		x, y = y, x
	}
	if within(x, y) || initials(x, y) {
		return oneName
	}
	last := pairOf(x[len(x)-1], y[len(y)-1])
	if last == respelt && plural(x[len(x)-1], y[len(y)-1]) {
		return oneName
	}
	if len(x) == 1 {
		if last == respelt {
			return respelt
		}
		return otherName
	}
	first := pairOf(x[0], y[0])
	switch {
	case last == oneName && first == oneName:
		return oneName
	case last >= respelt && first >= respelt, first == oneName && len(x) == 2 && len(y) == 2 && resembles(x[1], y[1]), first == oneName && slip(x[len(x)-1], y[len(y)-1]), last == oneName && slip(x[0], y[0]):
		return respelt
	case last >= respelt || first >= respelt:
		return kin
	}
	return otherName
}

// leastRespelt is how alike two family names behind one given name are if they are two
// spellings of one (Jaro–Winkler): Moallem and Muallim are, at .829, Walker and Weaver
// are not, at .725.
const leastRespelt = .82

// leastLong is how many letters the shorter of two such names has at least.
const leastLong = 5

func resembles(v, w string) bool {
	return min(utf8.RuneCountInString(v), utf8.RuneCountInString(w)) >= leastLong && similarity.JaroWinkler(v, w) >= leastRespelt
}

// leastSlip is how many letters a part of a name has at least in which one letter is
// wrong, where the other part is the same: Lund and Lind, but not Jo and Bo.
const leastSlip = 3

// slip reports whether two words are one letter apart.
func slip(v, w string) bool {
	return utf8.RuneCountInString(v) >= leastSlip && utf8.RuneCountInString(w) >= leastSlip && similarity.Edits(v, w) == 1
}

// pairOf compares two words of names.
func pairOf(v, w string) similarNames {
	switch {
	case v == w, nickname.Same(v, w), variants()[v] != 0 && variants()[v] == variants()[w]:
		return oneName
	case similarity.Misspelt(v, w):
		return respelt
	}
	return otherName
}

// plural reports whether one of two words is the other with an ending of the plural or
// of a people: Christians, America and American.
func plural(v, w string) bool {
	if len(v) > len(w) {
		v, w = w, v
	}
	ending, ok := strings.CutPrefix(w, v)
	return ok && (ending == "s" || ending == "n")
}

// within reports whether each word of a name stands for one of another.
func within(x, y []string) bool {
	for _, v := range x {
		if !slices.ContainsFunc(y, func(w string) bool { return pairOf(v, w) == oneName }) {
			return false
		}
	}
	return true
}

// initials reports whether a name of one word is made of the first letters of the
// other.
func initials(x, y []string) bool {
	if len(x) != 1 || len(y) < 2 || len(x[0]) != len(y) {
		return false
	}
	for i, w := range y {
		if w[0] != x[0][i] {
			return false
		}
	}
	return true
}

// variants gives words of names that are written in several ways one number.
var variants = sync.OnceValue(func() map[string]int {
	out, n := make(map[string]int), 0
	for _, names := range language.Of("en").Rows(language.NameVariants) {
		n++
		for _, w := range names {
			out[w] = n
		}
	}
	return out
})

// apart reports whether neither article prints what only the other's name has: of a
// person, with a capital.
func (s *setting) apart(x, y []string, person bool) bool {
	other := func(words, than []string, in, own *claim.Cast) bool {
		for _, w := range words {
			if !slices.ContainsFunc(than, func(v string) bool { return pairOf(v, w) == oneName }) && (in.Names(w) || !person && (in.Prints(w) || own.Common(w))) {
				return false
			}
		}
		return true
	}
	return other(x, y, s.b.Cast, s.a.Cast) && other(y, x, s.a.Cast, s.b.Cast)
}

// soleSpelling reports whether two spellings of a name are not those of two people of
// one article: neither article has both. Of a family name behind the same given name
// one of them may, as it prints the family name alone elsewhere.
func (s *setting) soleSpelling(x, y *claim.Name) bool {
	has := func(words []string, c *claim.Cast) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return !c.Names(w) })
	}
	inA, inB := has(y.Words, s.a.Cast), has(x.Words, s.b.Cast)
	if len(x.Words) > 1 && len(y.Words) > 1 && x.Words[0] == y.Words[0] {
		return !inA || !inB
	}
	return !inA && !inB
}

// leastAlike is how alike the family names of two people of one given name are at
// least (Jaro–Winkler), if they are to be one: Ferrari and Ferrante are, at .885.
const leastAlike = .8

// alike reports whether two names of which a part is the same may be one person's:
// the family name is the same, or near.
func alike(x, y []string) bool {
	v, w := x[len(x)-1], y[len(y)-1]
	return v == w || similarity.JaroWinkler(v, w) >= leastAlike
}

// inList reports whether a name stands among two others: of a list each outlet may
// choose its own.
func inList(s *claim.Sentence, n *claim.Name) bool {
	i := slices.IndexFunc(s.Names, func(m claim.Name) bool { return m.From == n.From })
	run := 0
	for j := max(0, i-2); j < min(len(s.Names)-1, i+2); j++ {
		if s.Names[j+1].From-s.Names[j].To <= 2 {
			run++
		} else if j >= i {
			break
		} else {
			run = 0
		}
	}
	return run >= 2
}
