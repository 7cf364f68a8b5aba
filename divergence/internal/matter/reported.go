package matter

import (
	"slices"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// reports proves what one telling of a matter loses, adds or turns of another: a
// report of the words that another outlet has in marks, and two tellings without
// marks. Where both say who spoke, it is one person.
func reports(p *claim.Pair) []Difference {
	if p.A.Voice() == claim.Marked && p.B.Voice() == claim.Marked {
		return nil
	}
	if x, y := p.A.Quotation(), p.B.Quotation(); x != nil && y != nil && quote.SameSpeaker(x.Speaker, y.Speaker) == quote.Different {
		return nil
	}
	v := newView(p)
	return slices.Concat(v.forces(), v.qualifiers(), v.conditions())
}

// reported is a difference in how the same is put.
func (v *view) reported(t compare.Type, subtype, matter string, a, b tokens) Difference {
	return Difference{
		Type: t, Subtype: subtype, Severity: compare.Medium, Rule: "told-with-another-" + subtype, a: a, b: b, Matter: matter, Note: v.both(a, b),
	}
}
