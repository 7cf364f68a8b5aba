package matter

import (
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
)

// otherForce is how many steps of a scale two words are apart from which they are of
// another force. Held by TestReports.
const otherForce = 2

// forces finds words of other force at one place of the two clauses: what stands
// behind them, or before and most of the clauses, answers each other.
func (v *view) forces() []Difference {
	var out []Difference
	for _, x := range v.A.Degrees() {
		for _, y := range v.B.Degrees() {
			a, b := tokens{x.From, x.To}, tokens{y.From, y.To}
			if steps(x.Marks, y.Marks) >= otherForce && onePlace(v.Pair, a, b, anybody) && (v.oneObject(a, b) || v.Evidence.Clause >= likeClauses) {
				out = append(out, v.reported(compare.Modality, "force", "how strongly it was put", a, b))
			}
		}
	}
	return out
}

// likeClauses is what two clauses share from which they are told alike. Held by
// TestReports.
const likeClauses = 0.45

// oneObject reports whether the words of content behind two ranges answer each other.
func (v *view) oneObject(a, b tokens) bool {
	i, j := v.behind(v.A.Sentence, a), v.behind(v.B.Sentence, b)
	return v.answered(i, j)
}

// behind is the first word of content behind some tokens, -1 if there is none.
func (v *view) behind(s *claim.Sentence, at tokens) int {
	for i := at.to; i < len(s.Wording.Tokens); i++ {
		if !s.Wording.Light(i) {
			return i
		}
	}
	return -1
}

// steps is how many steps two words are apart on the scale that holds both.
func steps(x, y []claim.Mark) int {
	most := 0
	for _, m := range x {
		for _, n := range y {
			if m.Scale == n.Scale {
				most = max(most, m.At-n.At, n.At-m.At)
			}
		}
	}
	return most
}
