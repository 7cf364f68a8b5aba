package matter

import (
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
)

// certainty: one says that it is so, the other that it may be, seems so, or is
// claimed.
func (m *matching) certainty(f fit) (verdict, bool) {
	a, b := f.a, f.b
	if !f.same || a.Open || b.Open || (a.Polarity == claim.Affirmed) != (b.Polarity == claim.Affirmed) || a.Certainty == b.Certainty && a.Stage != claim.Would && b.Stage != claim.Would {
		return verdict{}, false
	}
	if a.Certainty == claim.Flat && b.Certainty == claim.Flat {
		if (a.Stage == claim.Would) != (b.Stage == claim.Would) && m.parallel && level(a.Stage) <= 1 && level(b.Stage) <= 1 {
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
