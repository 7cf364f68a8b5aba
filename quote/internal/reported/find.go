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
	Doubtful         bool    // less likely than not
}

// threshold is the probability from which a candidate is reported speech: the
// lowest at which, on held-out articles, three of four accepted stretches are
// what people marked (four fifths of both shared).
const threshold = 0.47

// doubtful is the probability from which a stretch is given at all. Below the
// threshold it counts only where it repeats what another article prints in
// marks: what is said with an unusual verb is among it, and much that is not
// said at all.
const doubtful = 0.05

// Find returns the reported speech of one sentence, text[start:end], in the
// order of the text, doubtful stretches too. Only doubtful stretches overlap each
// other. marked tells whether a byte range
// holds quotation marks; such a stretch is no unmarked speech.
func Find(text string, start, end int, marked func(start, end int) bool) []Clause {
	return find(english(), words(text, start, end), marked)
}

func find(m *Model, ws []word, marked func(start, end int) bool) []Clause {
	var all []Clause
	for _, c := range candidates(ws) {
		m.extent(&c)
		if c.to <= c.from || marked(ws[c.from].start, ws[c.to-1].end) {
			continue
		}
		p := logit.Probability(m.Accept.Sum(c.describe))
		if p < doubtful {
			continue
		}
		all = append(all, Clause{ws[c.from].start, ws[c.to-1].end, ws[c.cue].start, ws[c.cueEnd-1].end, c.pattern, p, p < threshold})
	}
	slices.SortStableFunc(all, func(a, b Clause) int { return cmp.Compare(b.Score, a.Score) })
	var kept []Clause
	for _, c := range all {
		if !slices.ContainsFunc(kept, func(k Clause) bool { return c.yieldsTo(k) }) {
			kept = append(kept, c)
		}
	}
	slices.SortFunc(kept, func(a, b Clause) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return kept
}

// yieldsTo reports whether c is left out beside k, which is more likely.
func (c Clause) yieldsTo(k Clause) bool {
	if c.Doubtful && k.Doubtful {
		return c.Start == k.Start && c.End == k.End
	}
	return max(k.Start, c.Start) < min(k.End, c.End)
}
