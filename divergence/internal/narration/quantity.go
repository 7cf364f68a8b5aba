package narration

import (
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
)

// quantity is "dozens of Acme workers": how many of which body.
type quantity struct {
	t *sentence
	compare.Figure
	end  int         // behind the noun
	noun string      // lemma
	of   lexicon.Set // names before the noun
}

// maxModifiers is how many words may stand between a number and its noun.
const maxModifiers = 4

// quantities finds the numbers of people or things of a named body in a sentence.
func (t *sentence) quantities() []quantity {
	var out []quantity
	for _, f := range compare.Figures(t.w) {
		q := quantity{t: t, Figure: f, of: lexicon.Set{}}
		if f.Dimension == compare.Count && !t.quoted[f.At] && q.head() && len(q.of) > 0 {
			out = append(out, q)
		}
	}
	return out
}

// head reads the noun after a number: the first plural, after "of", names and
// modifiers.
func (q *quantity) head() bool {
	t := q.t
	for i := q.To; i <= q.To+maxModifiers && i < len(t.w.Tokens); i++ {
		k := t.w.Tokens[i]
		if k.Kind != compare.Letters || t.quoted[i] || clauseWord[k.Norm] {
			return false
		}
		if t.names[k.Norm] && lexicon.Capital(t.w.Print(i)) {
			q.of[k.Norm] = true
			continue
		}
		if !t.w.Light(i) && (strings.HasSuffix(k.Norm, "s") && k.Lemma != k.Norm || plurals[k.Norm]) {
			q.noun, q.end = k.Lemma, i+1
			return true
		}
		if t.w.Light(i) && !ofNumber[k.Norm] {
			return false
		}
	}
	return false
}

// plurals are those that do not end in s; ofNumber is what may stand between a
// number and its noun.
var (
	plurals  = lexicon.SetOf(lexicon.Words("plural"))
	ofNumber = lexicon.SetOf(lexicon.Words("of-number"))
)

// keys are what another quantity must share to count the same: the noun and one
// name of the body.
func (q *quantity) keys() []string {
	var out []string
	for who := range q.of {
		out = append(out, who+" "+q.noun)
	}
	return out
}

// counted is a noun in an article.
type counted struct {
	article int // its rank
	noun    string
}

// quantities reports a vague number of the people or things of a body that excludes
// the number another article gives of them. Numbers in digits are compared clause by
// clause, see package matter. Sentences about one body need not share a clause, so that
// the rule finds what no pair of clauses has. Without it the five sample articles keep
// 49 of 50 divergences.
func (c *comparison) quantities(all []*sentence) {
	var found []quantity
	of := make(map[counted][]quantity)
	for _, t := range all {
		for _, q := range t.quantities() {
			found = append(found, q)
			of[q.counted()] = append(of[q.counted()], q)
		}
	}
	for _, ms := range matches(len(found), func(i int) int { return found[i].t.rank }, func(i int) []string { return found[i].keys() }) {
		for _, m := range ms {
			if x, y := &found[m.a], &found[m.b]; (x.Vague || y.Vague) && !agrees(of[x.counted()], y) && !agrees(of[y.counted()], x) {
				c.quantity(x, y)
				break
			}
		}
	}
	c.once("number")
}

func (q *quantity) counted() counted { return counted{q.t.rank, q.noun} }

// quantity reports two numbers at low: they may count different people of the body.
func (c *comparison) quantity(x, y *quantity) {
	d := Difference{
		Type: compare.Fact, Subtype: "number", Severity: compare.Low, Rule: "same-noun-other-number",
		A: x.t.passage(x.From, x.end), B: y.t.passage(y.From, y.end),
	}
	words := strings.Fields(d.A.shown())
	d.Matter = "how many " + words[len(words)-1]
	d.Note = d.has()
	c.report(d)
	c.facts = append(c.facts, Fact{Key: d.Matter, A: d.A.version(), B: d.B.version()})
}

// agrees reports whether one of an article's numbers of a noun, its own among
// them, fits that of another article.
func agrees(numbers []quantity, other *quantity) bool {
	return slices.ContainsFunc(numbers, func(q quantity) bool { return q.Meets(&other.Figure) })
}
