package claim

import (
	"slices"

	"github.com/quotediff/quotediff/compare"
)

// Kind says what a slot tells, or most members of a matter.
type Kind string

const (
	OfNumber Kind = "number"
	OfTime   Kind = "time"
	OfPlace  Kind = "place" // of slots only
	OfName   Kind = "name"
	OfEvent  Kind = "event" // what is told of none of the others
)

// kinds are the kinds, each with what a clause of it holds, the most telling first.
var kinds = []struct {
	Kind
	in func(c *Clause) bool
}{
	{OfNumber, func(c *Clause) bool { return c.has(compare.Numeral) }},
	{OfTime, func(c *Clause) bool { return c.has(compare.Date, compare.Clock, compare.Decade) }},
	{OfName, (*Clause).names},
}

// kind is the first of the kinds that more than half of the members are of.
func (m *Matter) kind() Kind {
	for _, k := range kinds {
		n := 0
		for _, c := range m.Members {
			if k.in(c.Clause) {
				n++
			}
		}
		if 2*n > len(m.Members) {
			return k.Kind
		}
	}
	return OfEvent
}

// has reports whether a clause has a token of one of some kinds.
func (c *Clause) has(kinds ...compare.Kind) bool {
	return slices.ContainsFunc(c.Sentence.Wording.Tokens[c.From:c.To], func(t compare.Token) bool { return slices.Contains(kinds, t.Kind) })
}

// names reports whether a clause names a person.
func (c *Clause) names() bool {
	return slices.ContainsFunc(c.Sentence.Who[c.From:c.To], func(who string) bool { return who != "" })
}
