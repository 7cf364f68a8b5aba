package compare

// Comparison is what two wordings have in common and what not.
type Comparison struct {
	Score       float64 // in [0,1]: that the two are one utterance, or one is part of the other
	Same        bool    // joined: Score reaches the upper threshold
	Proposed    bool    // not joined, but near enough for a person to decide
	Part        bool    // the shorter is part of the longer rather than a version of all of it
	Measures    Measures
	Alignment   Alignment
	Differences []Difference
}

// Measures are how alike two wordings are by single measures, each in [0,1].
type Measures struct {
	Coverage float64 // words of the shorter side that are linked
}

// Pair compares two wordings. Pair(b, a) is the mirror of Pair(a, b).
func Pair(a, b *Wording) Comparison {
	c := Comparison{Alignment: Align(a, b)}
	c.Differences = Differences(a, b, c.Alignment)
	linked := 0
	for _, l := range c.Alignment.Links {
		if a.Tokens[l.A].Word {
			linked++
		}
	}
	if n := min(a.Words(), b.Words()); n > 0 {
		c.Measures.Coverage = float64(linked) / float64(n)
	}
	c.Score = c.Measures.Coverage
	c.Same, c.Proposed = c.Score >= .7, c.Score >= .5 && c.Score < .7
	return c
}

// Words counts the tokens that are words.
func (w *Wording) Words() int {
	n := 0
	for i := range w.Tokens {
		if w.Tokens[i].Word {
			n++
		}
	}
	return n
}
