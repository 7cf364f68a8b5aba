package claim

import (
	"github.com/quotediff/quotediff/compare"
)

// Event is something that a sentence says happens: its verb, or a noun for it, who
// does it and to whom, whether it does happen, how far it has come and how sure that
// is. All places are tokens of the sentence's wording.
type Event struct {
	From, To int // from what governs the verb to the end of its group, half open
	Head     int // the verb, the noun, or what a form of "be" says of its subject
	Lemma    string
	Agent    Party // who does it
	Patient  Party // what it is done to
	Passive  bool
	Noun     bool // it is told by a noun: "the arrest of"
	Copula   bool // it is said with a form of "be"
	Past     bool // in a form of the past or of the perfect

	Polarity  Polarity
	Certainty Certainty
	Stage     Stage
	Sourced   bool  // it is told by somebody's word
	Source    Party // whose, where a verb of saying in the sentence tells
	Open      bool  // it stands in a question or a condition, or behind words that leave it open
	Able      bool  // it can be done
	Opinion   bool  // it is what somebody thinks, or makes of something
	Pending   bool  // it is yet to happen, or now only talked of or examined
	Governs   bool  // it only says how far another has come: "plans to", "failed to"
	Saying    bool  // it is a verb of saying, and what was said follows
	Steps     []Step

	group verbs
	ruled bool // a verb of saying before it governs it
}

// Party is a noun phrase, half open, and its head. The zero value is none.
type Party struct{ From, To, Head int }

// Empty reports whether there is no party.
func (p Party) Empty() bool { return p.To <= p.From }

// Empties reports whether the verb says little without its object, "make", "have", and
// is no phrase such as "take to court".
func (e *Event) Empties(w *compare.Wording) bool {
	return !e.Copula && e.To <= e.Head+1 && grammarOf(w.Lang).has(w.Tokens[e.Head].Lemma, empty)
}

// eventsOf reads what a sentence says happens, in the order of the text. A language
// without a list of scales has none.
func (s *Sentence) eventsOf() []Event {
	g := grammarOf(s.Wording.Lang)
	if g.scales == nil {
		return nil
	}
	r := &eventReader{s: s, w: s.Wording, g: g}
	r.findVerbs()
	var out []Event
	for k := range r.verbs {
		out = append(out, r.event(k))
	}
	for k := range out {
		r.rule(out, k)
	}
	r.trailing(out)
	for k := range out {
		r.standing(&out[k])
		out[k].Pending = r.pending(&out[k])
	}
	return append(out, r.nouns(out)...)
}

// eventReader reads the events of one sentence.
type eventReader struct {
	s     *Sentence
	w     *compare.Wording
	g     *grammar
	verbs []verbs // in the order of the text, apart
	in    []int   // by token: one more than the index of the group it is part of
}

// event reads the parties of a verb.
func (r *eventReader) event(k int) Event {
	v := r.verbs[k]
	e := Event{From: v.from, To: v.to, Head: v.head, Passive: v.passive, Copula: v.copula, Past: v.past || v.perfect, group: v}
	e.Lemma = r.w.Tokens[v.head].Lemma
	subject := r.subject(k)
	switch {
	case v.copula:
		e.Agent = subject
		e.Patient = Party{v.head, v.head + 1, v.head}
	case v.passive:
		e.Patient, e.Agent = subject, r.byAgent(v.to)
	default:
		e.Agent, e.Patient = subject, r.object(v.to)
	}
	return e
}

// ReadsEvents reports whether the events of texts in a language are read.
func ReadsEvents(lang string) bool { return grammarOf(lang).scales != nil }
