package claim

import (
	"cmp"
	"slices"
	"strings"
)

// Slot is one thing that a clause tells, whatever its kind.
type Slot struct {
	Kind     Kind   // OfNumber, OfTime, OfPlace or OfName
	From, To int    // tokens of the sentence, half open
	Key      string // folded: of a number what is measured and of what, "count passenger"; else the day or the name
}

// Slots returns what a clause tells, in the order of the text. Which of two things came
// first is none of them.
func (c *Clause) Slots() []Slot {
	s := c.Sentence
	var out []Slot
	add := func(x Slot) {
		if c.Holds(x.From) {
			out = append(out, x)
		}
	}
	for i := range s.Numbers {
		n := &s.Numbers[i]
		add(Slot{OfNumber, n.From, n.To, strings.TrimSpace(string(n.Dimension) + " " + s.Noun(n))})
	}
	for _, t := range s.Times {
		if t.Kind != InOrder {
			add(Slot{OfTime, t.From, t.To, s.folded(t.From, t.To)})
		}
	}
	for _, p := range s.Places {
		add(Slot{OfPlace, p.From, p.To, p.Name})
	}
	for _, n := range s.Names {
		add(Slot{OfName, n.From, n.To, cmp.Or(n.Who, strings.Join(n.Words, " "))})
	}
	slices.SortStableFunc(out, func(a, b Slot) int { return a.From - b.From })
	return out
}

// folded returns some tokens in the form in which words are compared.
func (s *Sentence) folded(from, to int) string {
	var words []string
	for _, t := range s.Wording.Tokens[from:to] {
		words = append(words, t.Norm)
	}
	return strings.Join(words, " ")
}
