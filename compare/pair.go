package compare

import (
	"slices"

	"github.com/quotediff/quotediff/compare/internal/score"
)

// Comparison says how alike two wordings are and where they differ.
type Comparison struct {
	Score       float64 // in [0,1], to put pairs in order: that the two are one statement, or one is part of the other, graded by how alike they are
	Same        bool    // joined: one statement, or part of it, whatever they say differently
	Proposed    bool    // not joined, but near enough for a person to decide
	Part        bool    // the shorter is printed as a piece of the longer
	Heads       Heads
	Measures    Measures
	Alignment   Alignment
	Differences []Difference
}

// Heads answer one question each, in [0,1]. Only Statement decides what is joined.
// Wordings without a word in common have 0 everywhere, those of the same words 1.
type Heads struct {
	Statement  float64 // are the two one statement, or is one part of the other? From .5 on they are joined.
	Paraphrase float64 // would readers call one a paraphrase of the other, smaller details apart?
	Similarity float64 // how near are they in meaning?
	Roles      float64 // do both tell alike who did what to whom? It says little unless they share most of their words.
}

// Pair compares two wordings. Pair(b, a) is the mirror of Pair(a, b).
func Pair(a, b *Wording) Comparison {
	c := Alike(a, b)
	c.Differences = Differences(a, b, c.Alignment)
	for _, d := range c.Differences {
		switch d.Subtype {
		case "role swap":
			c.Heads.Roles = min(c.Heads.Roles, turnedRoles)
		case "voice":
			c.Heads.Roles = max(c.Heads.Roles, keptRoles)
		}
	}
	return c
}

// What the rules of differences find about roles is surer than what the order of the
// words tells: turnedRoles is the most where they find that two parties change places,
// keptRoles the least where the same party acts in the active and the passive voice.
const (
	turnedRoles = .1
	keptRoles   = .9
)

// Alike is [Pair] without the differences, and without what these say about roles.
func Alike(a, b *Wording) Comparison {
	w := aligned(a, b)
	defer w.release()
	c := Comparison{Measures: w.measure(a, b), Alignment: w.alignment(a, b)}
	if c.Measures.Linked == 0 {
		return c // nothing in common, or no words that could be
	}
	f := score.FeaturesOf((*score.Measures)(&c.Measures))
	e := c.Measures.evidence(&f)
	c.Heads = headsOf(e, &f)
	c.Score, c.Same = c.Measures.score(e, &c.Heads), e >= joinedAt
	if sameWords(a, b) {
		c.Score, c.Same, c.Heads = 1, true, Heads{1, 1, 1, 1}
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
