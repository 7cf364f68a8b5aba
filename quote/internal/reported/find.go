// Package reported finds reported speech without marks in English text:
// clauses and phrases that a reporting verb or "according to" attributes to
// somebody.
//
// Candidates come from rules over the words of a sentence; a small logistic
// model, fitted on hand-marked news by the train command below this package,
// accepts them and finds their ends.
package reported

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/quote/internal/logit"
)

// Clause is a stretch of reported speech: byte offsets, half open.
type Clause struct {
	Start, End       int
	CueStart, CueEnd int
	Rule             string  // the pattern that proposed it
	Score            float64 // in (0,1), probability by the model
	Doubtful         bool    // less likely than not, or the rest of a clause that is in marks in part
}

// threshold is the probability from which a candidate is reported speech: the
// lowest at which, on held-out articles, three of four accepted stretches are
// what people marked (four fifths of both shared).
const threshold = 0.47

// doubtful is the probability from which a stretch is given at all. Below the
// threshold it counts only where it repeats what another article prints in
// marks: what is said with an unusual verb is among it, and much that is not
// said at all. Lower, there are twice as many and nothing more is found again.
const doubtful = 0.04

// Find returns the reported speech of one sentence, text[start:end], in the
// order of the text, doubtful stretches too. Only doubtful stretches overlap each
// other. marked tells whether a byte range
// holds quotation marks; such a stretch is no unmarked speech.
func Find(text string, start, end int, marked func(start, end int) bool) []Clause {
	return find(english(), words(text, start, end), marked)
}

func find(m *Model, ws []word, marked func(start, end int) bool) []Clause {
	var all []Clause
	add := func(c *candidate, clipped bool) {
		p := logit.Probability(m.Accept.Sum(c.describe))
		unsure := clipped || p < threshold
		if p < doubtful || unsure && !hasVerb(ws[c.from:c.to]) {
			return
		}
		all = append(all, Clause{c.start(), c.end(), ws[c.cue].start, ws[c.cueEnd-1].end, c.pattern, p, unsure})
	}
	for _, c := range candidates(ws) {
		m.extent(&c)
		switch {
		case c.to <= c.from:
		case !marked(c.start(), c.end()):
			add(&c, false)
		default:
			for _, rest := range c.clip(marked) {
				add(&rest, true)
			}
		}
	}
	rank := func(c Clause) float64 {
		if c.Doubtful {
			return c.Score - 1
		}
		return c.Score
	}
	slices.SortStableFunc(all, func(a, b Clause) int { return cmp.Compare(rank(b), rank(a)) })
	var kept []Clause
	for _, c := range all {
		if !slices.ContainsFunc(kept, func(k Clause) bool { return c.yieldsTo(k) }) {
			kept = append(kept, c)
		}
	}
	slices.SortFunc(kept, func(a, b Clause) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return kept
}

// yieldsTo reports whether c is left out beside k, which ranks before it.
func (c Clause) yieldsTo(k Clause) bool {
	if c.Doubtful && k.Doubtful {
		return c.Start == k.Start && c.End == k.End
	}
	return max(k.Start, c.Start) < min(k.End, c.End)
}
