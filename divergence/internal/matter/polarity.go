package matter

import (
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
)

// polarity: one says that it happened, the other that it did not.
func (m *matching) polarity(f fit) (verdict, bool) {
	a, b := f.a, f.b
	if a.Open || b.Open || a.Certainty != claim.Flat || b.Certainty != claim.Flat {
		return verdict{}, false
	}
	turned := (a.Polarity != claim.Affirmed) != (b.Polarity != claim.Affirmed) != f.contrary
	if !turned || !f.same {
		return verdict{}, false
	}
	if a.Polarity == claim.Affirmed {
		a, b = b, a
	}
	v := verdict{compare.Polarity, "whether it happened", compare.High, "affirmed-and-negated", false}
	if a.Polarity == claim.Failed && level(b.Stage) == 0 {
		return verdict{compare.Fact, "outcome", compare.High, "failed-or-done", false}, true
	}
	switch {
	case a.Polarity == claim.Denied && b.Sourced && !m.parallel:
		return verdict{}, false
	case a.Stage == claim.Would && b.Stage == claim.Would && !m.parallel:
		return verdict{}, false
	case level(a.Stage) == level(b.Stage):
		return v, true
	case (a.Polarity == claim.Refused || level(a.Stage) == 1 && a.Polarity == claim.Negated) && level(b.Stage) > 0 && b.Stage != claim.Tried && b.Stage != claim.Almost:
		v.severity, v.rule = compare.Medium, "ruled-out-or-open"
		return v, true
	}
	return verdict{}, false
}
