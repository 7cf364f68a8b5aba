package claim

import (
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/language"
)

// Certainty says how sure it is that something happens.
type Certainty string

const (
	Flat     Certainty = ""
	Probable Certainty = "probable" // it seems so, or is likely
	Possible Certainty = "possible" // it may be so
	Doubted  Certainty = "doubted"  // somebody doubts it, or only hopes or fears it
	Alleged  Certainty = "alleged"  // somebody claims it, and the outlet keeps its distance
)

// place says how the words of a ruling stand to what they govern.
type place uint8

const (
	inGroup     place = iota + 1 // in the group of verbs
	byVerb                       // an adverb
	attributed                   // an adjective
	beforeVerb                   // before an infinitive or a gerund
	ofClause                     // before a clause, or behind it
	outstanding                  // in the group of verbs, or right before it
)

var placeNames = map[string]place{"modal": inGroup, "adverb": byVerb, "adjective": attributed, "verb": beforeVerb, "clause": ofClause, "group": outstanding}

// ruling is words that say of an event whether it happens, how far it has come and
// how sure that is.
type ruling struct {
	effect string
	place  place
	words  []string // lemmas
}

func readRulings(l language.Language) map[string][]ruling {
	out := make(map[string][]ruling)
	for key, phrases := range l.Rows(language.Ruling) {
		effect, where, _ := strings.Cut(key, "/")
		for _, p := range phrases {
			f := strings.Fields(p)
			out[f[0]] = append(out[f[0]], ruling{effect, placeNames[where], f})
		}
	}
	return out
}

// matches reports whether the words of a phrase begin at a token, one behind the
// other, and where they end. gap is how many words may stand behind the first.
func matches(w *compare.Wording, i int, words []string, gap int) (end int, ok bool) {
	if t := w.Tokens[i]; t.Lemma != words[0] && t.Norm != words[0] {
		return 0, false
	}
	at := i + 1
	for k, word := range words[1:] {
		n := 0
		if k == 0 {
			n = gap
		}
		for ; ; at++ {
			if at >= len(w.Tokens) || !w.Tokens[at].Word {
				return 0, false
			}
			if t := w.Tokens[at]; t.Lemma == word || t.Norm == word {
				at++
				break
			}
			if n--; n < 0 {
				return 0, false
			}
		}
	}
	return at, true
}

// rulingAt returns the ruling of a place whose words begin at a token, the longest.
func (r *eventReader) rulingAt(i int, where place) (found ruling, end int) {
	t := r.w.Tokens[i]
	for _, key := range []string{t.Norm, t.Lemma} {
		for _, x := range r.g.rulings[key] {
			if x.place != where || len(x.words) <= len(found.words) {
				continue
			}
			if e, ok := matches(r.w, i, x.words, 0); ok {
				found, end = x, e
			}
		}
	}
	return found, end
}

// rule reads what governs the event of group k: words in its group and beside it,
// the verb or noun before an infinitive or a gerund, and the verb of saying of its
// clause.
func (r *eventReader) rule(all []Event, k int) {
	e := &all[k]
	v := r.verbs[k]
	if v.negated && !r.delayed(v.to) {
		e.negate(Negated)
	}
	if r.negativeParty(e.Agent) && !v.infinitive && !v.gerund {
		e.negate(Negated)
	}
	if !e.Copula && r.negativeParty(e.Patient) {
		e.negate(Negated)
	}
	for i := max(0, v.from-2); i < v.to; i++ {
		if i >= v.from && i < v.to {
			if x, _ := r.rulingAt(i, inGroup); x.effect != "" && !(i == v.head) {
				e.apply(x.effect)
			}
		}
		if x, end := r.rulingAt(i, byVerb); x.effect != "" && i != v.head && (i >= v.from || r.adjacent(i, v.from)) && !(x.effect == string(Almost) && r.numeral(end)) {
			e.apply(x.effect)
		}
		if e.Copula && i >= v.from && i < v.to {
			if x, _ := r.rulingAt(i, attributed); x.effect != "" && i != v.head {
				e.apply(x.effect)
			}
		}
	}
	if x, end := r.rulingAt(0, byVerb); x.effect != "" && end <= v.from-2 && r.before(v.from, 0).From >= end {
		e.apply(x.effect)
	}
	if v.infinitive || v.gerund || v.from == v.head && (v.past || v.passive) {
		r.governed(all, k)
	}
	if !v.infinitive && !v.gerund {
		r.clause(all, k)
	}
	if x, _ := r.rulingAt(v.head, ofClause); x.effect == "said" && e.Patient.Empty() {
		e.Saying = true
	}
	if q := r.s.Whose[v.head]; q != nil {
		e.Sourced = true
	}
	r.open(e)
}

// numeral reports whether a token is a number: "nearly 260" is no attempt.
func (r *eventReader) numeral(i int) bool {
	return i < len(r.w.Tokens) && (r.w.Tokens[i].Kind == compare.Numeral || r.w.Tokens[i].Value != "")
}

// trailing reads a verb of saying at the end of a sentence, behind a comma and with
// nothing but its subject before it: ", it was claimed". It governs what no other does.
func (r *eventReader) trailing(all []Event) {
	k := len(r.verbs) - 1
	if k < 1 {
		return
	}
	v := r.verbs[k]
	x, _ := r.rulingAt(v.head, ofClause)
	s := r.phraseTo(v.from - 1)
	if x.effect == "" || s.Empty() || !r.comma(s.From-1) || v.infinitive || v.gerund || !r.object(v.to).Empty() {
		return
	}
	for i := range all[:k] {
		if all[i].Certainty == Flat && !all[i].ruled {
			all[i].govern(x.effect, all, k)
			all[i].Source = all[k].Agent
		}
	}
}

// delayed reports whether a negation before a token only puts something off: "not
// until Friday".
func (r *eventReader) delayed(at int) bool {
	for i := at; i < min(at+farthestRuler, len(r.w.Tokens)) && r.word(i) && r.in[i] == 0; i++ {
		if r.is(i, delaying) {
			return true
		}
	}
	return false
}

// speakOfSelf takes the pronoun that is the subject of what somebody says for the
// speaker: "the owner said she would appeal".
func (r *eventReader) speakOfSelf(e *Event) {
	s := e.Subject()
	if s.To-s.From != 1 || !r.is(s.Head, person) || e.Source.Empty() {
		return
	}
	if e.Passive {
		e.Patient = e.Source
	} else {
		e.Agent = e.Source
	}
}

// beside reports whether nothing but adverbs stands in [from, to).
func (r *eventReader) beside(from, to int) bool {
	for ; from < to; from++ {
		if !r.adverb(from) {
			return false
		}
	}
	return true
}

func (r *eventReader) adjacent(i, to int) bool {
	for ; i < to; i++ {
		if !r.word(i) || r.is(i, clausal) {
			return false
		}
	}
	return true
}

// farthestRuler is how many tokens may stand between what governs an infinitive or a
// gerund and the verb.
const farthestRuler = 6

// governed reads what governs an infinitive or a gerund.
func (r *eventReader) governed(all []Event, k int) {
	e := &all[k]
	for i, n := e.group.from-1, 0; i >= 0 && n <= farthestRuler; i, n = i-1, n+1 {
		if !r.word(i) || r.is(i, clausal|relative) {
			return
		}
		x, end := r.rulingAt(i, beforeVerb)
		g := r.in[i] - 1
		if !e.group.infinitive && !e.group.gerund && (n > 0 || g < 0 || !r.verbs[g].passive) {
			return // only "is feared drowned"
		}
		if x.effect != "" && end <= e.group.from {
			if e.group.gerund && (end < e.group.from || g < 0) && !r.is(e.group.from-1, prep) {
				return // "dropped leaflets warning residents", "reports indicating"
			}
			if x.effect == "alleged" && e.group.infinitive && g >= 0 && !r.verbs[g].passive {
				return // "said to", of somebody who is told
			}
			e.apply(x.effect)
			e.From = min(e.From, i)
			if g >= 0 && g < k {
				e.under(&all[g], r.verbs[g])
				all[g].Governs = true
				e.From = min(e.From, all[g].From)
			}
			return
		}
		if g >= 0 {
			if r.is(i, auxiliary) && i != r.verbs[g].head {
				continue
			}
			e.Open = e.Open || e.group.infinitive && !all[g].Copula && n > 0
			return
		}
	}
}

// under hands down to an event what is said of the one that governs it.
func (e *Event) under(g *Event, v verbs) {
	if g.Polarity != Affirmed {
		if e.Polarity == Affirmed && (e.Stage == Wanted || e.Stage == Considered || e.Stage == Tried) {
			e.Open = true
		}
		e.negate(Negated)
	}
	switch {
	case g.Certainty != Flat && e.Certainty == Flat:
		e.Certainty, e.Opinion = g.Certainty, g.Opinion
	case g.Stage == Wanted || g.Stage == Tried:
		e.Stage = g.Stage
	case g.Stage == Expected && e.Stage == Done && e.Polarity == Affirmed:
		e.Stage = Expected
	}
	e.Open = e.Open || g.Open
}

// apply takes in what a ruling says.
func (e *Event) apply(effect string) {
	switch effect {
	case "negated":
		e.negate(Negated)
	case "denied":
		e.negate(Denied)
		e.Sourced = true
	case "refused":
		e.negate(Refused)
	case "failed":
		e.negate(Failed)
	case "possible", "probable", "alleged", "doubted":
		if e.Certainty != Possible || effect != "probable" { // "thinks it may"
			e.Certainty = Certainty(effect)
		}
	case "said":
		e.Sourced = true
	case "would":
		if e.Stage == Done {
			e.Stage = Would
		}
	case "asked":
		e.Open = true
	case "able":
		e.Able = true
	case "flat":
	default:
		e.Stage = Stage(effect)
	}
}

// clause reads the verb of saying that governs the clause of an event: before its
// subject, or at the end of the sentence.
func (r *eventReader) clause(all []Event, k int) {
	e := &all[k]
	s := r.subjectOf(k)
	if at := e.group.from - 1; s.Empty() && r.objectAt(e.group.to) && at >= 0 && r.in[at] > 0 && r.in[at] <= k {
		if x, _ := r.rulingAt(r.verbs[r.in[at]-1].head, ofClause); x.effect != "" { // "they suspect committed a crime"
			e.govern(x.effect, all, r.in[at]-1)
		}
		return
	}
	if s.Empty() || s.To > e.group.from || !r.beside(s.To, e.group.from) {
		return
	}
	i := s.From - 1
	for r.adverb(i) {
		i--
	}
	that := r.is(i, thatWord)
	if that {
		if x, _ := r.rulingAt(i, ofClause); x.effect != "" {
			e.apply(x.effect) // whether
		}
		i--
	}
	for n := 0; i >= 0 && n <= farthestRuler && (that || n == 0); i, n = i-1, n+1 {
		if !r.word(i) {
			return
		}
		g := r.in[i] - 1
		x, _ := r.rulingAt(i, ofClause)
		if x.effect != "" && (g >= 0 || that) && g < k {
			if n > 0 && x.effect != "said" {
				return // "disputed the story that found"
			}
			if g >= 0 {
				e.Source = all[g].Agent
				r.speakOfSelf(e)
			}
			e.govern(x.effect, all, g)
			e.ruled = true
			return
		}
		if g >= 0 && g < k && !r.is(i, auxiliary) {
			return
		}
	}
}

// govern applies a verb of saying, and what is said of it.
func (e *Event) govern(effect string, all []Event, g int) {
	if g >= 0 && all[g].Polarity != Affirmed {
		if effect == "denied" {
			return
		}
		e.Open = true
		return
	}
	e.apply(effect)
	e.Sourced, e.Opinion = true, effect == "probable"
	if g >= 0 {
		e.Open = e.Open || all[g].Open
		if all[g].Certainty == Possible && e.Certainty == Flat {
			e.Open = true
		}
	}
}

func (r *eventReader) subjectOf(k int) Party {
	v := r.verbs[k]
	if v.infinitive || v.gerund {
		return Party{}
	}
	return r.before(v.from, k)
}

// open reads whether an event stands in a condition or a question.
func (r *eventReader) open(e *Event) {
	at := e.group.from
	if s := e.Subject(); !s.Empty() && s.From < at {
		at = s.From
	}
	for i := at - 1; i >= max(0, at-2); i-- {
		if x, _ := r.rulingAt(i, ofClause); x.effect == "asked" || r.is(i, conditional) {
			e.Open = true
		}
	}
	if n := len(r.w.Tokens); n > 0 && strings.HasPrefix(r.w.Print(n-1), "?") {
		e.Open = true
	}
}

// Subject is who the sentence speaks of: the patient of a passive, else the agent.
func (e *Event) Subject() Party {
	if e.Passive {
		return e.Patient
	}
	return e.Agent
}

// doubtsOf are the phrases of a language that leave open what is told, or make it
// hearsay.
var doubtsOf = language.Cached(func(l language.Language) [][]string {
	var out [][]string
	for _, class := range []string{"may", "hearsay"} {
		for _, p := range l.Grouped(language.Frames)[class] {
			out = append(out, strings.Fields(p))
		}
	}
	return out
})

// Doubts counts the phrases of a sentence that leave open what it tells, or make it
// hearsay. It serves languages whose events are not read.
func (s *Sentence) Doubts() int {
	n := 0
	for i := range s.Wording.Tokens {
		for _, p := range doubtsOf(s.Wording.Lang) {
			if _, ok := matches(s.Wording, i, p, 0); ok {
				n++
			}
		}
	}
	return n
}
