package matter

import (
	"slices"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
)

// qualifiers finds words that limit what one side says and that the other side lacks:
// "some", "generally", "significant" before a word that both have.
func (v *view) qualifiers() []Difference {
	var out []Difference
	if v.Evidence.Clause < likeClauses {
		return nil
	}
	for _, x := range v.A.Degrees() {
		if d, ok := v.qualifier(v.A, v.B, x, v.there); ok {
			out = append(out, v.reported(compare.Paraphrase, "qualifier", "how far it goes", tokens{x.From, d + 1}, tokens{v.there[d], v.there[d] + 1}))
		}
	}
	for _, y := range v.B.Degrees() {
		if d, ok := v.qualifier(v.B, v.A, y, v.back); ok {
			out = append(out, v.reported(compare.Paraphrase, "qualifier", "how far it goes", tokens{v.back[d], v.back[d] + 1}, tokens{y.From, d + 1}))
		}
	}
	return out
}

// qualifying are the scales whose words limit the word behind them.
var qualifying = map[string]bool{"amount": true, "often": true, "part": true, "degree": true, "lasting": true, "mooted": true}

// counting are those of them whose words stand before things: what is told of one
// thing in one article is not told of "some" of them in the other.
var counting = map[string]bool{"amount": true, "degree": true}

// qualifier returns the word that x limits, and whether the other side has it without
// a limit of any kind, in clauses told alike.
func (v *view) qualifier(c, other *claim.Clause, x claim.Degree, linked []int) (int, bool) {
	scale := limit(x)
	i := v.behind(c.Sentence, tokens{x.From, x.To})
	if scale == "" || c.Sentence.Priced(x.From, i) || linked[x.To-1] >= 0 || i < 0 || i > x.To+mostBetween || !weighty(c.Sentence, i) {
		return 0, false
	}
	j := linked[i]
	if !holds(other, j) || limited(other) || !other.Sentence.Wording.Light(max(0, j-1)) {
		return 0, false
	}
	p, q := c.Sentence.Wording.Tokens[i], other.Sentence.Wording.Tokens[j]
	return i, p.Lemma == q.Lemma && (p.Norm == q.Norm || !counting[scale])
}

// mostBetween is how many words may stand between a limit and what it limits: "most
// of the".
const mostBetween = 2

// limit is the scale of a word that limits, empty for another one.
func limit(d claim.Degree) string {
	for _, m := range d.Marks {
		if qualifying[m.Scale] {
			return m.Scale
		}
	}
	return ""
}

// limited reports whether a clause has a word that limits another.
func limited(c *claim.Clause) bool {
	return slices.ContainsFunc(c.Degrees(), func(d claim.Degree) bool { return limit(d) != "" })
}
