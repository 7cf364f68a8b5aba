package claim

import (
	"slices"
	"strings"
	"time"

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

// times are the times of a sentence, and the years, days and hours in figures that are
// in none of them. Which of two things came first is none.
func times(s *Sentence) []extent {
	var out []extent
	for i := range s.Times {
		if t := &s.Times[i]; t.Kind != InOrder {
			out = append(out, extent{t.From, t.To})
		}
	}
	for i, t := range s.Wording.Tokens {
		switch t.Kind {
		case compare.Date, compare.Clock, compare.Decade:
			if !slices.ContainsFunc(out, func(e extent) bool { return e.from <= i && i < e.to }) {
				out = append(out, extent{i, i + 1})
			}
		}
	}
	return out
}

// Days returns the days of the calendar that a clause tells, in the order of the text:
// "2024-05-14", or the first and the last of several, "2024-05-06/2024-05-12". A day
// that does not follow from the words and the date of the article is left out.
func (c *Clause) Days() []string {
	var out []string
	for i := range c.Sentence.Times {
		t := &c.Sentence.Times[i]
		if t.From < c.From || t.To > c.To {
			continue
		}
		if d := t.days(); d != "" && !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	return out
}

// days returns the days of a time as Days writes them, empty where they are not known.
func (t *Time) days() string {
	from, to := t.Day.From, t.Day.To
	if t.Kind == InMonth && t.Year > 0 {
		from = time.Date(t.Year, t.Month, 1, 0, 0, 0, 0, time.UTC)
		to = from.AddDate(0, 1, -1)
	}
	switch {
	case from.Year() <= 1:
		return ""
	case from.Equal(to):
		return from.Format(time.DateOnly)
	}
	return from.Format(time.DateOnly) + "/" + to.Format(time.DateOnly)
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
