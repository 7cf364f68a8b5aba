package claim

import "github.com/quotediff/quotediff/compare"

// Polarity says whether something happened at all.
type Polarity string

const (
	Affirmed Polarity = ""
	Negated  Polarity = "negated"
	Denied   Polarity = "denied"  // somebody says that it did not
	Refused  Polarity = "refused" // who was to do it would not
	Failed   Polarity = "failed"  // who was to do it did not
)

// negate turns the polarity of an event.
func (e *Event) negate(p Polarity) {
	if e.Polarity != Affirmed {
		e.Polarity = Affirmed
		return
	}
	e.Polarity = p
}

// negativeParty reports whether a noun phrase says that nobody, or nothing, is meant:
// "nobody", "no alcohol".
func (r *eventReader) negativeParty(p Party) bool {
	return !p.Empty() && r.is(p.From, no) && !(r.is(p.From, det) && p.To-p.From < 2) && !r.is(p.From+1, unless) // not "voted no"
}

// Nobody reports whether a party says that nobody, or nothing, is meant.
func Nobody(s *Sentence, p Party) bool {
	return !p.Empty() && grammarOf(s.Wording.Lang).has(s.Wording.Tokens[p.From].Norm, no)
}

// Indefinite reports whether a party is named as one or several of a kind: "a group",
// "three people", "soldiers".
func Indefinite(s *Sentence, p Party) bool {
	if p.Empty() || s.Who[p.Head] != "" {
		return false
	}
	t, g := &s.Wording.Tokens[p.From], grammarOf(s.Wording.Lang)
	return t.Kind == compare.Numeral || t.Value != "" || g.has(t.Norm, indefinite) || !s.Wording.Light(p.From) && s.Wording.Print(p.From) == t.Norm
}
