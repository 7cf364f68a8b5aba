package claim

import (
	"cmp"
	"slices"
	"strings"
)

// Slot is one thing that a clause tells, whatever its kind.
type Slot struct {
	Kind     Kind   // OfNumber, OfPlace or OfName
	From, To int    // tokens of the sentence, half open
	Key      string // folded: of a number what is measured and of what, "count passenger"; else the name
}

// Slots returns what a clause tells, in the order of the text.
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
	for _, p := range s.Places {
		add(Slot{OfPlace, p.From, p.To, p.Name})
	}
	for _, n := range s.Names {
		add(Slot{OfName, n.From, n.To, cmp.Or(n.Who, strings.Join(n.Words, " "))})
	}
	slices.SortStableFunc(out, func(a, b Slot) int { return a.From - b.From })
	return out
}
