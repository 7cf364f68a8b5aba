package matter

import (
	"fmt"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// certainty: one says that it is so, the other that it may be, seems so, or is
// claimed.
func (m *matching) certainty(f fit) (verdict, bool) {
	a, b := f.a, f.b
	if !f.same || a.Open || b.Open || (a.Polarity == claim.Affirmed) != (b.Polarity == claim.Affirmed) || a.Certainty == b.Certainty && a.Stage != claim.Would && b.Stage != claim.Would {
		return verdict{}, false
	}
	if a.Certainty == claim.Flat && b.Certainty == claim.Flat {
		if (a.Stage == claim.Would) != (b.Stage == claim.Would) && m.parallel && level(a.Stage) <= 1 && level(b.Stage) <= 1 &&
			!spoken(m.a, a) && !spoken(m.b, b) {
			return verdict{compare.Certainty, "conditional", compare.Medium, "would-or-does", false}, true
		}
		return verdict{}, false
	}
	if a.Certainty != claim.Flat {
		a, b = b, a
	}
	if a.Certainty != claim.Flat {
		return verdict{compare.Certainty, "degree", compare.Low, "two-degrees-of-certainty", false}, true
	}
	v := verdict{compare.Certainty, "flat or hedged", compare.Medium, "flat-and-hedged", false}
	switch {
	case a.Able || b.Able:
		return verdict{}, false
	case (a.Opinion || b.Opinion) && !m.parallel:
		return verdict{}, false
	case level(a.Stage) == 2 || level(b.Stage) == 2:
		return verdict{}, false
	case b.Certainty == claim.Alleged && !m.parallel && (a.Sourced || f.agent < heads && !b.Agent.Empty()):
		return verdict{}, false
	case b.Certainty == claim.Alleged:
		v.subtype, v.rule = "flat or alleged", "flat-and-alleged"
	case b.Certainty == claim.Possible && level(a.Stage) == 0:
		v.severity, v.rule = compare.High, "happened-or-may-have"
	case b.Certainty == claim.Possible:
		v.rule = "will-or-may"
	}
	return v, true
}

// spoken reports whether an event is told in somebody's words or by their account,
// where "will" becomes "would" without another sense.
func spoken(s *claim.Sentence, e *claim.Event) bool { return e.Sourced || s.Whose[e.Head] != nil }

// unread compares two parallel sentences of a language whose events are not read, whole,
// since they may be cut at different places: by
// the words that turn the sense, and by those that leave it open. All other words of
// content have to answer.
func (m *matching) unread() []Difference {
	if !m.parallel || !m.sameContent() {
		return nil
	}
	a, b := m.p.A, m.p.B
	v := verdict{compare.Polarity, "whether it happened", compare.High, "negated-in-one", false}
	switch x, y := quote.Negations(m.a.Wording.Lang, m.a.Wording.Text), quote.Negations(m.b.Wording.Lang, m.b.Wording.Text); {
	case x != y && (x == 0 || y == 0):
	case x == y && (m.a.Doubts() == 0) != (m.b.Doubts() == 0):
		v = verdict{compare.Certainty, "flat or hedged", compare.Medium, "doubted-in-one", false}
	default:
		return nil
	}
	return []Difference{{
		Type: v.kind, Subtype: v.subtype, Severity: v.severity, Rule: v.rule,
		a: tokens{a.From, a.To}, b: tokens{b.From, b.To},
		Note: fmt.Sprintf("%s has “%s”, %s “%s”.", m.outlet(a), note.Clip(a.Text()), m.outlet(b), note.Clip(b.Text())),
	}}
}

// mostUnanswered is how many words of content of each sentence may lack an answer in
// the other: the verb in another form, and the word of doubt.
const mostUnanswered = 2

// sameContent reports whether all words of content but a few answer each other.
func (m *matching) sameContent() bool {
	count := func(s, t *claim.Sentence) int {
		has := make(map[string]bool)
		for j := range t.Wording.Tokens {
			has[t.Wording.Tokens[j].Stem] = true
		}
		n := 0
		for i := range s.Wording.Tokens {
			if k := &s.Wording.Tokens[i]; k.Word && !s.Wording.Light(i) && !has[k.Stem] {
				n++
			}
		}
		return n
	}
	return count(m.a, m.b) <= mostUnanswered && count(m.b, m.a) <= mostUnanswered
}
