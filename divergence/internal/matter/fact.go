package matter

import (
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
)

// happenings compares what two clauses say happened: who did it to whom, whether it
// did happen, how far it came, how it ended and how sure that is. An event of each
// side is compared with the one of the other side that answers it best; what an
// article tells both ways is no difference. There is one of each type at most.
func happenings(p *claim.Pair) []Difference {
	m := newMatching(p)
	if !claim.ReadsEvents(m.a.Wording.Lang) {
		return m.unread()
	}
	var out []Difference
	for _, f := range m.fits() {
		if d, ok := m.judge(f); ok && !slices.ContainsFunc(out, func(o Difference) bool { return o.Type == d.Type }) {
			out = append(out, d)
		}
	}
	if len(out) == 0 {
		return m.standing()
	}
	return out
}

// fit is an event of each side, and how they answer each other.
type fit struct {
	a, b           *claim.Event
	same           bool // one predicate
	contrary       bool // one predicate is the contrary of the other: "armed", "unarmed"
	steps          [2]claim.Step
	opposed        bool // two steps of one scale
	agent, patient tie
	crossed        bool // who does it in one suffers it in the other
	weight         float64
}

// tie says how two parties answer each other.
type tie int

const (
	parted tie = -1 // two that are named and different
	untied tie = 0  // one of them is missing, or a pronoun
	shares tie = 1  // they share a word
	heads  tie = 2  // their heads answer each other
)

// judge says what two events that answer each other tell differently.
func (m *matching) judge(f fit) (Difference, bool) {
	for _, rule := range []func(fit) (verdict, bool){m.turned, m.polarity, m.scale, m.certainty, m.stage} {
		v, ok := rule(f)
		if !ok {
			continue
		}
		if v.severity == compare.Low || !v.turned && m.tellsBoth(f) {
			return Difference{}, false
		}
		d := Difference{
			Type: v.kind, Subtype: v.subtype, Severity: v.severity, Rule: v.rule,
			Matter: v.asks() + " (" + m.about(f) + ")", a: tokens{f.a.From, f.a.To}, b: tokens{f.b.From, f.b.To},
		}
		d.Note = fmt.Sprintf("%s has “%s”, %s “%s”.", m.outlet(m.p.A), m.shown(m.p.A, f.a), m.outlet(m.p.B), m.shown(m.p.B, f.b))
		return d, true
	}
	return Difference{}, false
}

// verdict is what a rule finds.
type verdict struct {
	kind     compare.Type
	subtype  string
	severity compare.Severity
	rule     string
	turned   bool
}

// turned: who did it to whom is turned round.
func (m *matching) turned(f fit) (verdict, bool) {
	if !f.same || !f.crossed || f.a.Lemma != f.b.Lemma && !share(f.a.Steps, f.b.Steps) || f.a.Saying || f.b.Saying || m.governsOne(f) || !m.parallel && f.a.Empties(m.a.Wording) {
		return verdict{}, false
	}
	return verdict{compare.Fact, "who did it to whom", compare.High, "parties-turned", true}, true
}

// governsOne reports whether of two verbs one takes its object straight, and the other
// behind a preposition: "the heat killed" and "died of the heat" turn nothing.
func (m *matching) governsOne(f fit) bool {
	return f.a.Lemma != f.b.Lemma && f.a.Indirect(m.a.Wording, f.a.Patient) != f.b.Indirect(m.b.Wording, f.b.Patient)
}

// scale: two steps of one scale.
func (m *matching) scale(f fit) (verdict, bool) {
	if !f.opposed || !settled(f.a) || !settled(f.b) || level(f.a.Stage) != level(f.b.Stage) {
		return verdict{}, false
	}
	turnedA, turnedB := f.a.Polarity != claim.Affirmed, f.b.Polarity != claim.Affirmed
	switch f.steps[0].Kind {
	case "stage":
		if turnedA || turnedB {
			return verdict{}, false
		}
		return verdict{compare.Fact, "stage", compare.Medium, "two-steps-of-one-scale", false}, true
	case "certainty":
		if !m.parallel || f.a.Noun || f.b.Noun || !distant(f.steps[0].At, f.steps[1].At) {
			return verdict{}, false
		}
		return verdict{compare.Certainty, "how it is known", compare.Medium, "two-ways-of-knowing", false}, true
	case "result":
		if turnedA != turnedB || f.agent != heads && !m.parallel {
			return verdict{}, false
		}
		return verdict{compare.Fact, "outcome", compare.High, "two-outcomes", false}, true
	case "response":
		if turnedA != turnedB {
			return verdict{}, false
		}
		return verdict{compare.Polarity, "answer", compare.High, "two-answers", false}, true
	}
	if turnedA != turnedB {
		return verdict{}, false
	}
	return verdict{compare.Fact, "outcome", compare.High, "two-outcomes", false}, true
}

// distant reports whether two steps of a scale of certainty lie two parted.
func distant(a, b string) bool {
	x, y := a[0], b[0]
	return x > y+1 || y > x+1
}

// stage: it has happened in one and has not yet in the other, or one of them only
// tells of an attempt.
func (m *matching) stage(f fit) (verdict, bool) {
	a, b := f.a, f.b
	if !f.same || f.contrary || a.Open || b.Open || a.Polarity != claim.Affirmed || b.Polarity != claim.Affirmed || a.Certainty != claim.Flat || b.Certainty != claim.Flat {
		return verdict{}, false
	}
	x, y := a.Stage, b.Stage
	if level(x) > level(y) {
		x, y = y, x
	}
	switch {
	case x == y:
	case x == claim.Done && (y == claim.Tried || y == claim.Almost):
		return verdict{compare.Fact, "attempt", compare.Medium, "attempted-and-done", false}, true
	case x == claim.Done && (y == claim.Expected || y == claim.Planned || y == claim.Considered || y == claim.Postponed):
		if m.later(a, b) || a.Stage == claim.Done && !a.Past || b.Stage == claim.Done && !b.Past {
			return verdict{}, false
		}
		return verdict{compare.Fact, "stage", compare.Medium, "planned-or-done", false}, true
	case level(x) == 1 && y == claim.Considered && x != claim.Would:
		return verdict{compare.Fact, "stage", compare.Medium, "considered-or-decided", false}, true
	case level(x) == 0 && level(y) == 0 && m.parallel && a.Passive && b.Passive:
		return verdict{compare.Fact, "stage", compare.Medium, "under-way-or-done", false}, true
	}
	return verdict{}, false
}

// later reports whether the article that tells something as done came out after the
// one that tells it as coming.
func (m *matching) later(a, b *claim.Event) bool {
	x, y := m.a.Article.Date, m.b.Article.Date
	if level(a.Stage) == 0 {
		x, y = y, x
	}
	return x != "" && y != "" && x < y
}

// level orders stages by how far what they tell has come: 0 it happens or has, 1 it
// is to, 2 it was only thought of, wanted or tried.
func level(s claim.Stage) int {
	switch s {
	case claim.Done, claim.UnderWay, claim.Begun, claim.Ended:
		return 0
	case claim.Expected, claim.Planned, claim.Would:
		return 1
	}
	return 2
}

// settled reports whether an event is told flatly.
func settled(e *claim.Event) bool { return !e.Open && e.Certainty == claim.Flat }
