package matter

import (
	"math"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// featureNames are the names of what speaks for a row, in their order.
var featureNames = [...]string{
	"sentence", "clause", "cover", "exact", "first-rank", "beside", "margin", "log-links",
	"early", "late", "lead", "apart",
	"marked", "marked-reported", "reported", "one-speaker", "two-speakers",
	"least-open", "most-open", "rarest-open", "loose-links", "length", "uneven",
	"third", "third-less", "third-has", "elsewhere", "central", "title",
	"replaced", "run", "same-number", "other-number",
	"proven", "proven-number", "proven-time", "proven-name", "proven-place", "proven-role", "proven-fact", "proven-polarity", "proven-certainty", "proven-cause", "proven-label", "proven-attribution", "proven-high",
}

// features are values of a row, by featureNames.
type features [len(featureNames)]float64

var featureAt = func() map[string]int {
	at := make(map[string]int, len(featureNames))
	for i, n := range featureNames {
		at[n] = i
	}
	return at
}()

func (v *features) set(name string, x float64) { v[featureAt[name]] = x }

// prove adds what a comparator proved.
func (v *features) prove(d *Difference) {
	v.set("proven", 1)
	if i, ok := featureAt["proven-"+string(d.Type)]; ok {
		v[i] = 1
	}
	v.set("proven-high", one(d.Severity == compare.High))
}

// measured returns the features of a pair without what comparators prove.
func measured(p *claim.Pair, w *witnesses) features {
	var v features
	e := p.Evidence
	v.set("sentence", e.Sentence)
	v.set("clause", e.Clause)
	v.set("cover", e.Cover)
	v.set("exact", e.Exact)
	v.set("first-rank", one(e.Rank == 0)/2+one(e.Back == 0)/2)
	v.set("beside", e.Beside)
	v.set("margin", e.Margin)
	v.set("log-links", math.Log1p(float64(e.Links)))
	position(&v, p, w)
	voice(&v, p)
	words(&v, p, w)
	return v
}

func one(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// position measures where the clauses stand.
func position(v *features, p *claim.Pair, w *witnesses) {
	x, y := p.A.Sentence, p.B.Sentence
	a, b := float64(x.Index-1)/float64(w.last[x.Article]), float64(y.Index-1)/float64(w.last[y.Article])
	v.set("early", min(a, b))
	v.set("late", max(a, b))
	v.set("lead", one(x.Index == 1)+one(y.Index == 1))
	v.set("apart", math.Abs(a-b))
}

// voice measures whose words the clauses are.
func voice(v *features, p *claim.Pair) {
	x, y := p.A.Voice(), p.B.Voice()
	v.set("marked", one(x == claim.Marked || y == claim.Marked))
	v.set("marked-reported", one(x == claim.Marked && y == claim.Reported || x == claim.Reported && y == claim.Marked))
	v.set("reported", one(x == claim.Reported)/2+one(y == claim.Reported)/2)
	v.set("one-speaker", one(sameSpeaker(p)))
	if q, r := speakerOf(p.A), speakerOf(p.B); q != nil && r != nil {
		v.set("two-speakers", one(quote.SameSpeaker(*q, *r) == quote.Different))
	}
}

// speakerOf is who speaks the words of a clause, or most of its sentence; nil where
// the outlet does.
func speakerOf(c *claim.Clause) *quote.Speaker {
	if q := c.Quotation(); q != nil {
		return &q.Speaker
	}
	for _, q := range c.Sentence.Whose {
		if q != nil {
			return &q.Speaker
		}
	}
	return nil
}

func sameSpeaker(p *claim.Pair) bool {
	q, r := speakerOf(p.A), speakerOf(p.B)
	return q != nil && r != nil && quote.SameSpeaker(*q, *r) == quote.Same
}

// words measures the words that answer each other and those that do not.
func words(v *features, p *claim.Pair, w *witnesses) {
	inA, inB := answered(p)
	x, y := contentOf(p.A), contentOf(p.B)
	openA, openB := open(p.A, inA), open(p.B, inB)
	ma, ra := massOf(p.A, openA)
	mb, rb := massOf(p.B, openB)
	v.set("least-open", math.Log1p(min(ma, mb)))
	v.set("most-open", math.Log1p(max(ma, mb)))
	v.set("rarest-open", min(ra, rb)/10)
	n, m := float64(len(x)), float64(len(y))
	v.set("length", math.Log1p(min(n, m)))
	v.set("uneven", math.Abs(math.Log((n+1)/(m+1))))
	loose, all := 0.0, 0.0
	for _, l := range p.Links {
		if p.A.From <= l.A && l.A < p.A.To && p.B.From <= l.B && l.B < p.B.To {
			all++
			loose += one(l.Kind >= compare.Synonym)
		}
	}
	v.set("loose-links", loose/max(1, all))
	third(v, p, w, openA, openB)
	v.set("replaced", math.Log1p(float64(replaced(p, inA, inB))))
	v.set("run", math.Log1p(float64(run(p))))
	same, other := countNumbers(p, inA, inB)
	v.set("same-number", one(same > 0))
	v.set("other-number", one(other > 0))
	v.set("central", (central(p.A, x, func(k string) bool { return w.shared[k] > 1 })+central(p.B, y, func(k string) bool { return w.shared[k] > 1 }))/2)
	v.set("title", (central(p.A, x, func(k string) bool { return w.titles[k] })+central(p.B, y, func(k string) bool { return w.titles[k] }))/2)
}

// massOf is the information of some tokens, and that of the rarest.
func massOf(c *claim.Clause, at []int) (sum, rarest float64) {
	for _, i := range at {
		m := float64(c.Sentence.Wording.Tokens[i].Weight)
		sum, rarest = sum+m, max(rarest, m)
	}
	return sum, rarest
}

// third measures what further articles have.
func third(v *features, p *claim.Pair, w *witnesses, openA, openB []int) {
	a, b, stems := w.third(p)
	v.set("third", max(a, b))
	v.set("third-less", min(a, b))
	in := func(c *claim.Clause, at []int, words map[string]bool) (n float64) {
		for _, i := range at {
			n += one(words[c.Sentence.Wording.Tokens[i].Stem])
		}
		return n
	}
	all := float64(len(openA) + len(openB))
	v.set("third-has", (in(p.A, openA, stems)+in(p.B, openB, stems))/max(1, all))
	v.set("elsewhere", (in(p.A, openA, w.words[p.B.Sentence.Article])+in(p.B, openB, w.words[p.A.Sentence.Article]))/max(1, all))
}

// replaced counts the places where, between two links, each side has words of
// content of its own, and at most mostReplaced.
func replaced(p *claim.Pair, inA, inB []bool) int {
	n := 0
	for k := 1; k < len(p.Links); k++ {
		x, y := p.Links[k-1], p.Links[k]
		if x.A < p.A.From || y.A >= p.A.To || y.B <= x.B {
			continue
		}
		a, b := 0, 0
		for i := x.A + 1; i < y.A; i++ {
			a += int(one(!p.A.Sentence.Wording.Light(i) && !inA[i]))
		}
		for i := x.B + 1; i < y.B; i++ {
			b += int(one(!p.B.Sentence.Wording.Light(i) && !inB[i]))
		}
		if a > 0 && b > 0 && a <= mostReplaced && b <= mostReplaced {
			n++
		}
	}
	return n
}

const mostReplaced = 3

// run is the longest row of words that both clauses print.
func run(p *claim.Pair) int {
	a, b := p.A.Sentence.Wording.Tokens[p.A.From:p.A.To], p.B.Sentence.Wording.Tokens[p.B.From:p.B.To]
	best := 0
	last := make([]int, len(b)+1)
	for i := range a {
		now := make([]int, len(b)+1)
		for j := range b {
			if a[i].Norm == b[j].Norm {
				now[j+1] = last[j] + 1
				best = max(best, now[j+1])
			}
		}
		last = now
	}
	return best
}

// countNumbers counts the numbers that both clauses have, and those that both have
// without an answer.
func countNumbers(p *claim.Pair, inA, inB []bool) (same, other int) {
	x, y := 0, 0
	for i := p.A.From; i < p.A.To; i++ {
		if p.A.Sentence.Wording.Tokens[i].Value != "" {
			if inA[i] {
				same++
			} else {
				x++
			}
		}
	}
	for i := p.B.From; i < p.B.To; i++ {
		if p.B.Sentence.Wording.Tokens[i].Value != "" && !inB[i] {
			y++
		}
	}
	return same, min(x, y)
}

// central is the share of some words of which something holds.
func central(c *claim.Clause, at []int, holds func(string) bool) float64 {
	n := 0.0
	for _, i := range at {
		n += one(holds(c.Sentence.Wording.Tokens[i].Stem))
	}
	return n / max(1, float64(len(at)))
}

// Features returns the names of the features of a row that are not 0, and their
// values.
func (r *Row) Features() (names []string, values []float64) {
	for i, x := range r.values {
		if x != 0 {
			names, values = append(names, featureNames[i]), append(values, x)
		}
	}
	return names, values
}
