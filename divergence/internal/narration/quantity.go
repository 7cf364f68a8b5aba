package narration

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/internal/language"
)

// interval is what a number told in words can mean.
type interval struct{ low, high float64 }

func (v interval) Meets(w interval) bool { return v.low <= w.high && w.low <= v.high }

var quantitiesOf = sync.OnceValue(func() map[string]interval {
	out := make(map[string]interval)
	for bounds, words := range lexicon.Grouped(language.Quantities) {
		low, high, _ := strings.Cut(bounds, "-")
		l, _ := strconv.ParseFloat(low, 64)
		h, _ := strconv.ParseFloat(high, 64)
		for _, w := range words {
			out[w] = interval{l, h}
		}
	}
	return out
})

// quantity is "dozens of Acme workers walked": how many of whom, doing what.
type quantity struct {
	t        *sentence
	from, to int // from the number to the noun
	amount   interval
	vague    bool
	noun     string      // lemma of the head noun
	of       lexicon.Set // names before the noun
	verb     string      // lemma of the first word of content near the noun; empty if there is none
}

// Numbers below leastCounted are not compared, and those between firstYear and
// lastYear are taken for years.
const leastCounted, firstYear, lastYear = 2, 1900, 2100

// maxModifiers is how many words may stand between a number and its noun.
const maxModifiers = 4

// quantities finds the numbers of people or things in a sentence.
func (t *sentence) quantities() []quantity {
	var out []quantity
	for i := range t.w.Tokens {
		if t.quoted[i] {
			continue
		}
		if q, ok := t.quantity(i); ok {
			out = append(out, q)
		}
	}
	return out
}

func (t *sentence) quantity(i int) (quantity, bool) {
	k := t.w.Tokens[i]
	q := quantity{t: t, from: i, of: lexicon.Set{}}
	switch v, vague := quantitiesOf()[k.Norm]; {
	case vague:
		q.amount, q.vague = v, true
	case k.Kind == compare.Numeral:
		n, err := strconv.ParseFloat(k.Norm, 64)
		if err != nil || n < leastCounted || n > firstYear && n < lastYear {
			return q, false
		}
		q.amount = t.about(i, n)
	default:
		return q, false
	}
	if !q.head(i + 1) {
		return q, false
	}
	q.act()
	return q, true
}

// vagueness is the share of a number by which "about" that number may be off.
const vagueness = .2

// about reads the words before a number: "at least", "more than", "nearly".
func (t *sentence) about(i int, n float64) interval {
	lead := ""
	for k := max(0, i-3); k < i; k++ {
		lead += " " + t.w.Tokens[k].Norm
	}
	follows := func(class string) bool {
		return slices.ContainsFunc(lexicon.Words(class), func(w string) bool { return strings.HasSuffix(lead, " "+w) })
	}
	switch {
	case follows("at-least"):
		return interval{n, math.Inf(1)}
	case follows("at-most"):
		return interval{0, n}
	case follows("about"):
		return interval{n * (1 - vagueness), n * (1 + vagueness)}
	}
	return interval{n, n}
}

// head reads the noun after a number: the first plural, after "of", names and
// modifiers.
func (q *quantity) head(i int) bool {
	t := q.t
	for n := 0; n <= maxModifiers && i < len(t.w.Tokens); i, n = i+1, n+1 {
		k := t.w.Tokens[i]
		if k.Kind != compare.Letters || t.quoted[i] || clauseWord[k.Norm] {
			return false
		}
		if t.names[k.Norm] && lexicon.Capital(t.w.Print(i)) {
			q.of[k.Norm] = true
			continue
		}
		if !t.w.Light(i) && (strings.HasSuffix(k.Norm, "s") && k.Lemma != k.Norm || plurals[k.Norm]) && !measure[k.Lemma] {
			q.noun, q.to = k.Lemma, i+1
			return true
		}
		if t.w.Light(i) && !ofNumber[k.Norm] || measure[k.Lemma] {
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

// measure are nouns that count measures and not people or things of a story.
var measure = lexicon.SetOf(lexicon.Words("measure"))

// maxVerbReach is how many words after a noun its verb is looked for.
const maxVerbReach = 4

// act reads the verb beside the noun: the first word of content after it.
func (q *quantity) act() {
	for i := q.to; i < min(q.to+maxVerbReach, len(q.t.w.Tokens)); i++ {
		k := q.t.w.Tokens[i]
		if !k.Word || clauseWord[k.Norm] {
			return
		}
		if !q.t.w.Light(i) {
			q.verb = k.Lemma
			return
		}
	}
}

// keys are what another quantity must share to count the same, see
// [quantity.against].
func (q *quantity) keys() []string {
	var out []string
	for who := range q.of {
		out = append(out, "of "+who+" "+q.noun)
	}
	if q.verb != "" && !q.vague {
		for who := range q.t.names {
			out = append(out, q.verb+" "+who+" "+q.noun)
		}
	}
	return out
}

// counted is a noun in an article.
type counted struct {
	article int // its rank
	noun    string
}

// quantities reports numbers of the same people or things that exclude each other.
func (c *comparison) quantities(all []*sentence) {
	var found []quantity
	of := make(map[counted][]interval)
	for _, t := range all {
		for _, q := range t.quantities() {
			found = append(found, q)
			of[q.counted()] = append(of[q.counted()], q.amount)
		}
	}
	for _, ms := range matches(len(found), func(i int) int { return found[i].t.rank }, func(i int) []string { return found[i].keys() }) {
		for _, m := range ms {
			if x, y := &found[m.a], &found[m.b]; x.against(y) && !agrees(of[x.counted()], y) && !agrees(of[y.counted()], x) {
				c.quantity(x, y)
				break
			}
		}
	}
	c.once("number")
}

func (q *quantity) counted() counted { return counted{q.t.rank, q.noun} }

func (c *comparison) quantity(x, y *quantity) {
	d := Difference{
		Type: compare.Fact, Subtype: "number", Severity: compare.Low, Rule: "same-noun-other-number",
		A: x.t.passage(x.from, x.to), B: y.t.passage(y.from, y.to),
	}
	words := strings.Fields(d.A.shown())
	d.Matter = "how many " + words[len(words)-1]
	d.Note = d.has()
	c.report(d)
	c.facts = append(c.facts, Fact{Key: d.Matter, A: d.A.version(), B: d.B.version()})
}

// against reports whether two quantities may count the same: the same noun and
// verb in sentences of one story, or a vague number of the same noun of the same
// body. Neither is certain, so that the severity of a difference is low.
func (q *quantity) against(p *quantity) bool {
	if q.noun != p.noun {
		return false
	}
	if q.vague || p.vague {
		return q.of.Meets(p.of)
	}
	return q.verb != "" && q.verb == p.verb && sameStory(q.t, p.t)
}

// agrees reports whether one of an article's numbers of a noun, its own among
// them, fits that of another article.
func agrees(numbers []interval, other *quantity) bool {
	return slices.ContainsFunc(numbers, func(v interval) bool { return v.Meets(other.amount) })
}
