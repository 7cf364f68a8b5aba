package matter

import (
	"slices"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
)

// conditions finds what one side says is so only if something holds, and the other
// side says outright.
func (v *view) conditions() []Difference {
	var out []Difference
	for i := range v.A.Sentence.Causes {
		if x := &v.A.Sentence.Causes[i]; holds(v.A, x.From) {
			if at, ok := v.unconditional(v.A.Sentence, v.B, x, v.there); ok {
				out = append(out, v.reported(compare.Paraphrase, "condition", "on what condition", joined(x), at))
			}
		}
	}
	for i := range v.B.Sentence.Causes {
		if y := &v.B.Sentence.Causes[i]; holds(v.B, y.From) {
			if at, ok := v.unconditional(v.B.Sentence, v.A, y, v.back); ok {
				out = append(out, v.reported(compare.Paraphrase, "condition", "on what condition", at, joined(y)))
			}
		}
	}
	return out
}

// unconditional returns the first to the last word of the other side's clause that
// answers what depends on a condition, and whether it says this without one.
func (v *view) unconditional(s *claim.Sentence, other *claim.Clause, x *claim.Cause, linked []int) (tokens, bool) {
	if x.How != claim.If || v.Evidence.Clause < likeClauses || slices.ContainsFunc(other.Sentence.Causes, func(c claim.Cause) bool { return c.How == claim.If }) {
		return tokens{}, false
	}
	for i := x.ReasonFrom; i < x.ReasonTo; i++ {
		if linked[i] >= 0 && weighty(s, i) {
			return tokens{}, false
		}
	}
	at, n, shared := tokens{-1, -1}, 0, 0.0
	for i := x.EffectFrom; i < x.EffectTo; i++ {
		j := linked[i]
		if !holds(other, j) {
			continue
		}
		n++
		shared += float64(s.Wording.Tokens[i].Weight)
		if at.from < 0 || j < at.from {
			at.from = j
		}
		at.to = max(at.to, j+1)
	}
	return at, n >= leastEffect && shared >= mostOfEffect*information(s.Wording, x.EffectFrom, x.EffectTo)
}
