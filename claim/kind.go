package claim

import (
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
)

// Kind says what a slot tells, or most members of a matter.
type Kind string

const (
	OfNumber Kind = "number"
	OfTime   Kind = "time"
	OfPlace  Kind = "place"
	OfName   Kind = "name"
	OfRole   Kind = "role"
	OfEvent  Kind = "event"
)

// contents are the kinds, each with where a sentence tells it.
var contents = []struct {
	Kind
	of func(*Sentence) []extent
}{
	{OfNumber, func(s *Sentence) []extent {
		return extents(s.Numbers, func(n *Number) extent { return extent{n.From, n.To} })
	}},
	{OfTime, times},
	{OfPlace, func(s *Sentence) []extent {
		return extents(s.Places, func(p *Place) extent { return extent{p.From, p.To} })
	}},
	{OfName, func(s *Sentence) []extent {
		return extents(s.Names, func(n *Name) extent { return extent{n.From, n.To} })
	}},
	{OfRole, func(s *Sentence) []extent {
		return extents(s.Roles, func(r *Role) extent { return extent{r.From, r.To} })
	}},
	{OfEvent, func(s *Sentence) []extent {
		return extents(s.Events, func(e *Event) extent { return extent{e.From, e.To} })
	}},
}

// extent is a range of tokens, half open.
type extent struct{ from, to int }

func extents[T any](of []T, at func(*T) extent) []extent {
	out := make([]extent, len(of))
	for i := range of {
		out[i] = at(&of[i])
	}
	return out
}

// times are the days, years and hours of a sentence that are printed in figures.
func times(s *Sentence) []extent {
	var out []extent
	for i, t := range s.Wording.Tokens {
		switch t.Kind {
		case compare.Date, compare.Clock, compare.Decade:
			out = append(out, extent{i, i + 1})
		}
	}
	return out
}

// Contents returns what a clause tells, as printed, by kind and in the order of the
// text. What reaches beyond the clause is not in it.
func (c *Clause) Contents() map[Kind][]string {
	out := make(map[Kind][]string)
	for _, k := range contents {
		at := slices.DeleteFunc(k.of(c.Sentence), func(e extent) bool { return e.from < c.From || e.to > c.To || e.from >= e.to })
		slices.SortStableFunc(at, func(a, b extent) int { return a.from - b.from })
		for _, e := range at {
			r := c.Sentence.Wording.Range(e.from, e.to)
			if words := strings.Join(strings.Fields(c.Sentence.Wording.Text[r.Start:r.End]), " "); !slices.Contains(out[k.Kind], words) {
				out[k.Kind] = append(out[k.Kind], words)
			}
		}
	}
	return out
}

// kind is the first of number, time, place and name that more than half of the members
// tell, else event.
func (m *Matter) kind() Kind {
	count := make(map[Kind]int)
	for _, c := range m.Members {
		for k := range c.Contents() {
			count[k]++
		}
	}
	for _, k := range []Kind{OfNumber, OfTime, OfPlace, OfName} {
		if 2*count[k] > len(m.Members) {
			return k
		}
	}
	return OfEvent
}
