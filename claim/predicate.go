package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/language"
)

// helper is a closed class of words around a verb.
type helper uint32

const (
	be helper = 1 << iota
	have
	do
	get
	modal
	to
	not
	no
	subjective
	objective
	relative
	and
	clausal
	det
	prep
	of
	by
	small
	empty
	unless
	bygone
	unchanged
	several
	conditional
	negating
	thatWord
	temporal
	indefinite
	delaying
	person
)

var helperNames = map[string]helper{
	"be": be, "have": have, "do": do, "get": get, "modal": modal, "to": to, "not": not, "no": no, "subject": subjective,
	"object": objective, "relative": relative, "and": and, "clause": clausal, "det": det, "prep": prep, "of": of, "by": by,
	"small": small, "empty": empty, "unless": unless,
	"past": bygone, "unchanged": unchanged, "plural": several, "if": conditional, "prefix": negating, "that": thatWord, "when": temporal, "indefinite": indefinite, "until": delaying, "person": person,
}

// auxiliary are the classes of the words that stand before a verb in its group.
const auxiliary = be | have | do | get | modal | to

// grammar is what a language's lists say of verbs, of what governs them, and of the
// scales on which they stand. Its maps are nil where the language has no lists.
type grammar struct {
	helpers map[string]helper
	rulings map[string][]ruling // by the first word
	scales  map[string][]scaled // by the first word
}

func (g *grammar) has(word string, h helper) bool { return g.helpers[word]&h != 0 }

var grammarOf = language.Cached(func(l language.Language) *grammar {
	g := &grammar{}
	if !l.Has(language.Helpers) {
		return g
	}
	g.helpers = make(map[string]helper)
	for name, words := range l.Rows(language.Helpers) {
		for _, w := range words {
			g.helpers[w] |= helperNames[name]
		}
	}
	g.rulings, g.scales = readRulings(l), readScales(l)
	return g
})

// verbs is a verb with the words that make its form: "may not have been arrested".
type verbs struct {
	from, to, head int
	passive        bool
	copula         bool
	negated        bool
	infinitive     bool // it begins with "to"
	gerund         bool // a form in -ing without an auxiliary
	progressive    bool
	being          bool // "was being"
	perfect        bool
	past           bool // a form of the past
	unsure         bool // it may be a participle behind its noun
}

// findVerbs finds the groups of verbs of the sentence.
func (r *eventReader) findVerbs() {
	r.in = make([]int, len(r.w.Tokens))
	for i := 0; i < len(r.w.Tokens); {
		v, ok := r.group(i)
		if !ok {
			i++
			continue
		}
		if _, end := r.stepsAt(v.head, 0); end > v.to && !v.copula {
			v.to = end // "taken to court"
		}
		r.verbs = append(r.verbs, v)
		for k := v.from; k < v.to; k++ {
			r.in[k] = len(r.verbs)
		}
		i = v.to
	}
}

func (r *eventReader) is(i int, h helper) bool {
	return i >= 0 && i < len(r.w.Tokens) && r.g.helpers[r.w.Tokens[i].Norm]&h != 0
}

func (r *eventReader) word(i int) bool { return i >= 0 && i < len(r.w.Tokens) && r.w.Tokens[i].Word }

// adverb reports whether a token is an adverb and nothing else.
func (r *eventReader) adverb(i int) bool {
	return r.word(i) && !r.is(i, prep|clausal|relative|and|det) && (r.is(i, small) || !r.w.Known(i) && strings.HasSuffix(r.w.Tokens[i].Norm, adverbEnding) || r.w.Tokens[i].Norm == r.w.Tokens[i].Lemma && r.w.Use(i, compare.Adverb) >= 2 && r.w.Use(i, compare.Noun) < 2 && r.w.Use(i, compare.Verb) < 2 && r.w.Use(i, compare.Adjective) < 3)
}

// capital reports whether a token is printed with a capital letter and does not open
// the sentence.
func (r *eventReader) capital(i int) bool {
	c, _ := utf8.DecodeRuneInString(r.w.Print(i))
	return unicode.IsUpper(c)
}

// group reads the verb group that begins at a token.
func (r *eventReader) group(i int) (verbs, bool) {
	v := verbs{from: i, head: -1}
	if !r.is(i, auxiliary) {
		return r.bare(i)
	}
	last := helper(0) // the class of the last auxiliary
	j := i
	for ; r.word(j); j++ {
		switch {
		case r.is(j, not):
			if !r.is(j+1, unless) {
				v.negated = !v.negated
			}
			continue
		case r.is(j, modal) && last != to && !r.capital(j):
			last = modal
		case r.is(j, be):
			v.being = last == be && r.form(j) == inging
			last = be
		case r.is(j, have):
			v.perfect, last = true, have
		case r.is(j, get):
			last = get
		case r.is(j, do):
			last = do
		case r.is(j, to) && (j == i || r.is(j-1, have|be) || last == to):
			v.infinitive = v.infinitive || j == i
			last = to
		case r.adverb(j) && last != to || r.adverb(j) && r.verbal(j+1) > 1:
			continue
		default:
			return r.close(v, last, j)
		}
		v.past = v.past || r.is(j, bygone)
	}
	return r.close(v, last, j)
}

// verbal says how often the lemma of a token is a verb, 0 for what is none.
func (r *eventReader) verbal(i int) int {
	if !r.word(i) || r.w.Tokens[i].Kind != compare.Letters || r.is(i, det|prep|clausal|relative|subjective) && !r.is(i, auxiliary) {
		return 0
	}
	if n := r.w.Use(i, compare.Verb); n > 0 {
		return n
	}
	if t := r.w.Tokens[i]; !r.w.Known(i) && t.Norm != t.Lemma && !r.capital(i) || strings.HasSuffix(t.Norm, pastEnding) && !r.capital(i) {
		return 2 // a form of a word too rare for the lexicon
	}
	return 0
}

// pastEnding ends the regular forms of the past, and adverbEnding adverbs, in English,
// the language of the lists.
const pastEnding, adverbEnding = "ed", "ly"

// form says how a word is inflected.
type form uint8

const (
	base   form = iota // arrest
	third              // arrests
	past               // arrested, taken
	inging             // arresting
)

func (r *eventReader) form(i int) form {
	t := r.w.Tokens[i]
	n := len(t.Norm)
	switch {
	case t.Norm == t.Lemma && r.w.Use(i, compare.Verb) == 0 && strings.HasSuffix(t.Norm, pastEnding):
		return past
	case t.Norm == t.Lemma:
		return base
	case n > 3 && t.Norm[n-3:] == "ing":
		return inging
	case t.Norm[n-1] == 's' && t.Lemma[len(t.Lemma)-1] != 's' || n > 2 && t.Norm[n-2:] == "es":
		return third
	}
	return past
}

// close ends a group with auxiliaries: the token at j is no auxiliary.
func (r *eventReader) close(v verbs, last helper, j int) (verbs, bool) {
	use := r.verbal(j)
	f := base
	if use > 0 {
		f = r.form(j)
	}
	switch {
	case last == 0:
		return v, false
	case last&(be|get) != 0 && use > 0 && (f == past || f == base && r.is(j, unchanged)):
		v.head, v.to, v.passive, v.progressive = j, j+1, true, v.being
		return v, true
	case last == be && use > 0 && f == inging && !r.is(j, det):
		v.head, v.to, v.progressive = j, j+1, true
		return v, true
	case last == have && use > 0 && (f == past || r.is(j, unchanged)):
		v.head, v.to = j, j+1
		return v, true
	case last&(modal|do) != 0 && use > 0 && f == base, last == to && f == base && (use > 1 || use > 0 && r.w.Use(j, compare.Noun) < 3):
		v.head, v.to = j, j+1
		return v, true
	case last == be:
		return r.complement(v, j)
	case last&(have|do|get) != 0:
		v.head, v.to = j-1, j
		v.perfect = false
		for v.head > v.from && !r.is(v.head, have|do|get) {
			v.head--
		}
		return v, true
	}
	return v, false
}

// mostComplement is how many tokens behind a form of "be" are read for what it says
// of its subject.
const mostComplement = 8

// complement reads what a form of "be" says of its subject: "is not in danger", "is
// the likely source of".
func (r *eventReader) complement(v verbs, j int) (verbs, bool) {
	v.copula, v.to = true, j
	for k := j; k < len(r.w.Tokens) && k < j+mostComplement && r.word(k); k++ {
		switch {
		case r.is(k, prep) && !r.is(k, small) && v.head < 0 && k == j:
			continue
		case r.is(k, det|not|no):
			if v.head >= 0 {
				return v, true
			}
			v.negated = v.negated != r.is(k, not|no)
			continue
		case r.is(k, prep|clausal|relative|and|auxiliary|subjective):
			return v, v.head >= 0
		}
		if r.adverb(k) && v.head >= 0 {
			break
		}
		v.head, v.to = k, k+1
	}
	return v, v.head >= 0
}

// bare reads a verb without an auxiliary.
func (r *eventReader) bare(i int) (verbs, bool) {
	use := r.verbal(i)
	if use == 0 || i > 0 && r.capital(i) && !r.s.Title {
		return verbs{}, false
	}
	v := verbs{from: i, to: i + 1, head: i}
	p := i - 1
	if p >= 0 && !r.word(p) && r.w.Tokens[p].End == r.w.Tokens[i].Start && r.w.Tokens[p].Norm == "-" {
		return verbs{}, false // "pre-planned"
	}
	for r.adverb(p) || r.is(p, not) {
		p--
	}
	v.negated = r.is(p+1, not) && p+1 < i
	noun := r.w.Use(i, compare.Noun)
	attributive := r.is(p, det|of) || r.is(i-1, det)
	switch f := r.form(i); {
	case f == past || f == base && r.is(i, unchanged) && r.subjectAt(p):
		v.past = true
		if attributive || (r.is(p, prep) || p >= 0 && r.in[p] > 0) && r.nominal(i+1) || i == 0 && r.nominal(i+1) {
			return v, false
		}
		if r.is(i+1, by) {
			v.passive = true
		} else if r.subjectAt(p) && !r.is(p, relative|subjective) && !r.objectAt(i+1) && !r.is(i+1, clausal) {
			v.unsure = true
		}
		return v, use > 1 || !r.nominal(i+1)
	case f == inging:
		v.gerund = true
		return v, (!attributive || r.is(p, of)) && use > 1 && (noun < 3 || r.is(p, prep) || r.objectAt(i+1)) && !r.adjective(p)
	case f == third:
		if attributive || !r.subjectAt(p) || r.is(p, prep) {
			return v, false
		}
		return v, r.is(p, relative|subjective) || noun < 2 || r.objectAt(i+1) || r.is(i+1, to|clausal)
	}
	switch {
	case r.is(p, relative|clausal):
		return v, r.plural(p-1) && use > 1
	case r.is(p, subjective) && !r.is(p, det):
		return v, true
	case r.is(p, and) && len(r.verbs) > 0 && noun < 3 && r.objectAt(i+1):
		return v, true
	case r.plural(p):
		return v, use == 3 && noun < 3 || use > 1 && noun < 3 && r.objectAt(i+1)
	}
	return v, false
}

// nominal reports whether a token begins or is a noun or a name.
func (r *eventReader) nominal(i int) bool {
	return r.word(i) && !r.is(i, prep|clausal|relative|and|auxiliary|det|subjective|objective) && (r.w.Use(i, compare.Noun) >= 2 || r.w.Use(i, compare.Adjective) >= 2 || r.capital(i))
}

func (r *eventReader) adjective(i int) bool {
	return r.word(i) && r.w.Use(i, compare.Adjective) == 3 && !r.is(i, prep)
}

// objectAt reports whether a token can begin the object of a verb before it.
func (r *eventReader) objectAt(i int) bool {
	return r.word(i) && (r.is(i, det|no|objective|subjective) && !r.is(i, prep|clausal) || r.w.Tokens[i].Kind == compare.Numeral || r.capital(i) && !r.is(i, prep) || r.plural(i))
}

// subjectAt reports whether a token can end the subject of a verb behind it.
func (r *eventReader) subjectAt(i int) bool {
	if i < 0 {
		return false
	}
	if !r.word(i) {
		return r.w.Tokens[i].Norm == "," || r.w.Tokens[i].Kind == compare.Mark && r.w.Print(i) != "."
	}
	return r.is(i, subjective|relative|and|no) || !r.is(i, auxiliary|prep|clausal|det|objective) && (r.w.Use(i, compare.Noun) >= 1 || r.capital(i) || r.w.Tokens[i].Lemma == r.w.Tokens[i].Norm && r.w.Use(i, compare.Verb) == 0)
}

// plural reports whether a token is a noun in the plural.
func (r *eventReader) plural(i int) bool {
	if !r.word(i) || r.w.Use(i, compare.Noun) == 0 || r.is(i, auxiliary|prep) {
		return false
	}
	t := r.w.Tokens[i]
	return t.Norm != t.Lemma && t.Norm[len(t.Norm)-1] == 's' || r.is(i, several)
}

// Contrary reports whether one of two words is the other with a prefix that negates
// it: "armed", "unarmed".
func Contrary(a, b *compare.Token, lang string) bool {
	x, y := a.Norm, b.Norm
	if len(x) < len(y) {
		x, y = y, x
	}
	start, ok := strings.CutSuffix(x, y)
	return ok && grammarOf(lang).has(start, negating)
}
