package reported

import (
	"slices"

	"github.com/quotediff/quotediff/quote/internal/logit"
)

// Example is a sentence with the reported speech that people marked in it, to
// fit weights on.
type Example struct {
	Text       string
	Start, End int      // the sentence in Text
	Clauses    []Clause // what it reports; Score is not read
	Marked     func(start, end int) bool
}

// Boundaries returns the decisions where reported speech ends and where one that is
// read backward starts, on the candidates whose other end people marked.
func (x *Example) Boundaries() (ends, starts []logit.Instance) {
	for _, c := range x.candidates() {
		if g, ok := x.clauseOf(&c); ok {
			ends = append(ends, endInstances(&c, g)...)
			starts = append(starts, startInstances(&c, g)...)
		}
	}
	return ends, starts
}

// Accepts returns the decisions whether a candidate is reported speech, with the
// extent that m gives it.
func (x *Example) Accepts(m *Model) []logit.Instance {
	var out []logit.Instance
	for _, c := range x.candidates() {
		m.extent(&c, nil)
		if c.to <= c.from || x.Marked(c.start(), c.end()) {
			continue
		}
		marked := slices.ContainsFunc(x.Clauses, func(g Clause) bool { return overlap(c.start(), c.end(), g.Start, g.End) >= likeness })
		out = append(out, logit.Label(c.describe, marked))
	}
	return out
}

// likeness is the [overlap] from which a candidate is what people marked.
const likeness = 0.8

func (x *Example) candidates() []candidate {
	return candidates(nil, words(nil, x.Text, x.Start, x.End))
}

func (c *candidate) start() int { return c.sentence[c.from].start }
func (c *candidate) end() int   { return c.sentence[c.to-1].end }

// clauseOf finds the marked clause that c proposes: same cue, same start (or
// same end, for one that reads backward).
func (x *Example) clauseOf(c *candidate) (Clause, bool) {
	for _, g := range x.Clauses {
		cue := c.sentence[c.cue]
		if cue.end <= g.CueStart || cue.start >= g.CueEnd {
			continue
		}
		if !c.pattern.backward() && c.start() == g.Start || c.pattern.backward() && within(c.end(), g.End, 2) {
			return g, true
		}
	}
	return Clause{}, false
}

func within(a, b, n int) bool { return abs(a-b) <= n }

// overlap is intersection over union of two ranges, in [0,1].
func overlap(a0, a1, b0, b1 int) float64 {
	inter := min(a1, b1) - max(a0, b0)
	if inter <= 0 {
		return 0
	}
	return float64(inter) / float64(max(a1, b1)-min(a0, b0))
}

func endInstances(c *candidate, g Clause) []logit.Instance {
	if c.pattern.backward() {
		return nil
	}
	var out []logit.Instance
	for n, i := range c.boundaries(nil) {
		at := c.sentence[i-1].end
		if at > g.End+2 {
			break
		}
		out = append(out, logit.Label(func(k *logit.Features) { c.describeEnd(k, i, n) }, within(at, g.End, 2)))
	}
	return out
}

func startInstances(c *candidate, g Clause) []logit.Instance {
	if !c.pattern.backward() {
		return nil
	}
	var out []logit.Instance
	n := 0
	for i := c.to - 1; i > 0; i-- {
		if !startBoundary(c.sentence, i) {
			continue
		}
		at := c.sentence[i+1].start
		if at < g.Start-2 {
			break
		}
		out = append(out, logit.Label(func(k *logit.Features) { c.describeStart(k, i, n) }, within(at, g.Start, 2)))
		n++
	}
	return out
}
