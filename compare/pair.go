package compare

import "slices"

// Comparison says how alike two wordings are and where they differ.
type Comparison struct {
	Score       float64 // in [0,1]: that the two say the same, or one is part of the other
	Same        bool    // joined: one utterance, or part of it, whatever they say differently
	Proposed    bool    // not joined, but near enough for a person to decide
	Part        bool    // the shorter is printed as a piece of the longer
	Measures    Measures
	Alignment   Alignment
	Differences []Difference
}

// Pair compares two wordings. Pair(b, a) is the mirror of Pair(a, b).
func Pair(a, b *Wording) Comparison {
	c := Alike(a, b)
	c.Differences = Differences(a, b, c.Alignment)
	return c
}

// Alike is [Pair] without the differences.
func Alike(a, b *Wording) Comparison {
	w := aligned(a, b)
	defer w.release()
	c := Comparison{Measures: w.measure(a, b), Alignment: w.alignment(a, b)}
	if c.Measures.Linked == 0 {
		return c // nothing in common, or no words that could be
	}
	e := c.Measures.evidence()
	c.Score, c.Same = c.Measures.score(e), e >= joinedAt
	if sameWords(a, b) {
		c.Score, c.Same = 1, true
	}
	c.Proposed = e >= proposedAt && !c.Same
	c.Part = c.Measures.Fragment
	return c
}

// sameWords says that two wordings have the same words, one at least.
func sameWords(a, b *Wording) bool {
	return len(a.words) > 0 && slices.EqualFunc(a.words, b.words, func(i, j int32) bool {
		return a.Tokens[i].Norm == b.Tokens[j].Norm
	})
}

// Words counts the tokens that are words.
func (w *Wording) Words() int { return len(w.words) }
