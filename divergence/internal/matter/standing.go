package matter

import (
	"fmt"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
)

// How two clauses leave a matter is compared if the one that holds less shares
// leastCover of its information with the other sentence, both share leastCommon of
// theirs, and leastNouns nouns and names answer each other.
const (
	leastCover  = 0.6
	leastCommon = 0.45
	leastNouns  = 2
)

// standing compares how two clauses leave one matter where their verbs are others: it
// has happened or is yet to, it did or did not, it is so or may be.
func (m *matching) standing() []Difference {
	if m.p.Evidence.Cover < leastCover || m.p.Evidence.Clause < leastCommon || m.strange() {
		return nil
	}
	a, b := m.p.A.Standing(), m.p.B.Standing()
	if a.Open || b.Open || m.nouns() < leastNouns {
		return nil
	}
	v, x, y, ok := m.contrast(a, b)
	if !ok {
		v, y, x, ok = m.contrast(b, a)
	}
	if !ok || m.opinions(x, y) || m.marked(x, y) || m.stands(m.p.A, b, v) || m.stands(m.p.B, a, v) {
		return nil
	}
	return []Difference{{
		Type: v.kind, Subtype: v.subtype, Severity: v.severity, Rule: v.rule,
		Matter: v.asks() + " (" + m.about(fit{a: x, b: y}) + ")", a: tokens{x.From, x.To}, b: tokens{y.From, y.To},
		Note: fmt.Sprintf("%s has “%s”, %s “%s”.", m.outlet(m.p.A), m.shown(m.p.A, x), m.outlet(m.p.B), m.shown(m.p.B, y)),
	}}
}

// contrast compares a clause in which the matter is open, doubted or denied with one
// in which it is not, and returns the events that say so.
func (m *matching) contrast(a, b claim.Standing) (v verdict, x, y *claim.Event, ok bool) {
	if b.Doubted != nil || b.Negated != nil || b.Plain == nil {
		return
	}
	switch {
	case a.Doubted != nil && a.Negated == nil && m.hedges(a.Doubted, b):
		return verdict{compare.Certainty, "flat or hedged", compare.Medium, "flat-and-hedged", false}, a.Doubted, b.Plain, true
	case a.Doubted != nil:
		return
	case a.Negated != nil && a.Pending == nil && b.Pending == nil && m.denies(a.Negated, b.Plain):
		return verdict{compare.Polarity, "whether it happened", compare.High, "affirmed-and-negated", false}, a.Negated, b.Plain, true
	case a.Negated == nil && a.Pending != nil && b.Pending == nil && b.Done != nil && !m.later(a.Pending, b.Done):
		return verdict{compare.Fact, "stage", compare.Medium, "planned-or-done", false}, a.Pending, b.Done, true
	}
	return
}

// hedges reports whether an event is left open that the other clause tells flatly: it
// is no ability, and what somebody claims is not told by somebody's word in both.
func (m *matching) hedges(e *claim.Event, b claim.Standing) bool {
	if e.Able || e.Opinion || e.Certainty == claim.Possible && b.Done != nil && !e.Past {
		return false
	}
	return e.Certainty != claim.Alleged || !b.Plain.Sourced
}

// denies reports whether a negated event and one told flatly have one predicate.
func (m *matching) denies(a, b *claim.Event) bool {
	return level(a.Stage) == level(b.Stage) && (a.Lemma == b.Lemma || share(a.Steps, b.Steps))
}

// nouns counts the nouns and names of two clauses that answer each other.
func (m *matching) nouns() int {
	n, w := 0, m.a.Wording
	for _, l := range m.p.Links {
		if m.inside(l) && (w.Use(l.A, compare.Noun) >= 2 || m.a.Who[l.A] != "" || !w.Known(l.A)) {
			n++
		}
	}
	return n
}

func (m *matching) inside(l claim.Link) bool {
	return m.p.A.From <= l.A && l.A < m.p.A.To && m.p.B.From <= l.B && l.B < m.p.B.To
}

// strange reports whether both clauses hold a number or a person that does not answer
// any of the other.
func (m *matching) strange() bool {
	linkedA, linkedB := make(map[int]bool), make(map[int]bool)
	for _, l := range m.p.Links {
		linkedA[l.A], linkedB[l.B] = true, true
	}
	return standsApart(m.p.A, linkedA) && standsApart(m.p.B, linkedB)
}

func standsApart(c *claim.Clause, linked map[int]bool) bool {
	for i := c.From; i < c.To; i++ {
		if !linked[i] && (c.Sentence.Who[i] != "" || c.Sentence.Wording.Tokens[i].Kind == compare.Numeral) {
			return true
		}
	}
	return false
}

// stands reports whether the article of a clause leaves the same matter elsewhere as
// the other side does.
func (m *matching) stands(c *claim.Clause, other claim.Standing, v verdict) bool {
	lemmas := make(map[string]bool)
	for _, l := range m.p.Links {
		at := l.A
		if c == m.p.B {
			at = l.B
		}
		lemmas[c.Sentence.Wording.Tokens[at].Lemma] = true
	}
	for _, s := range c.Sentence.Telling.Sentences {
		if s == c.Sentence || sharedLemmas(s, lemmas) < leastNouns {
			continue
		}
		t := (&claim.Clause{Sentence: s, From: 0, To: len(s.Wording.Tokens)}).Standing()
		switch {
		case v.kind == compare.Fact && (t.Done != nil) == (other.Done != nil) && (t.Pending != nil) == (other.Pending != nil),
			v.kind == compare.Polarity && (t.Negated != nil) == (other.Negated != nil),
			v.kind == compare.Certainty && (t.Doubted != nil) == (other.Doubted != nil):
			return true
		}
	}
	return false
}

func sharedLemmas(s *claim.Sentence, lemmas map[string]bool) int {
	seen := make(map[string]bool)
	for _, t := range s.Wording.Tokens {
		if t.Word && lemmas[t.Lemma] {
			seen[t.Lemma] = true
		}
	}
	return len(seen)
}
