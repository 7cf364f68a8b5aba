package view

import (
	"fmt"

	"github.com/quotediff/quotediff/report"
)

// stars are groups of clauses that stand side by side. Each clause of a group does so
// with its centre, or with a member of the matter that the group began as, so that no
// chain of clauses brings together what is of two matters.
type stars struct {
	of     map[clauseAt]int  // the group of a clause
	centre []*clauseAt       // of each group; nil while either of its two clauses may be it
	claims map[string]int    // the group of a matter, by its id
	member map[clauseAt]bool // of a matter
}

func newStars() stars {
	return stars{of: make(map[clauseAt]int), claims: make(map[string]int), member: make(map[clauseAt]bool)}
}

// group returns the group of two clauses that stand side by side, a new one if they
// may be in none.
func (s *stars) group(a, b clauseAt) int {
	i, inA := s.of[a]
	j, inB := s.of[b]
	switch {
	case inA && inB && i == j:
		return i
	case inA && !inB && s.hangs(i, a):
		s.of[b] = i
		return i
	case inB && !inA && s.hangs(j, b):
		s.of[a] = j
		return j
	}
	n := s.add(nil)
	if !inA && !inB {
		s.of[a], s.of[b] = n, n
	}
	return n
}

// hangs reports whether another clause may join a group beside one of it, which then
// is its centre, or is a member of its matter.
func (s *stars) hangs(group int, beside clauseAt) bool {
	if s.member[beside] {
		return true
	}
	if s.centre[group] == nil {
		s.centre[group] = &beside
	}
	return *s.centre[group] == beside
}

func (s *stars) add(centre *clauseAt) int {
	s.centre = append(s.centre, centre)
	return len(s.centre) - 1
}

// claim returns the group of a matter of the report, which two clauses are of.
func (s *stars) claim(c *report.Claim, clauses ...clauseAt) int {
	n, ok := s.claims[c.ID]
	if !ok {
		n = s.add(&clauseAt{})
		s.claims[c.ID] = n
	}
	for _, k := range clauses {
		if _, ok := s.of[k]; !ok {
			s.of[k], s.member[k] = n, true
		}
	}
	return n
}

// clauseAt is where a clause stands.
type clauseAt struct {
	article, part string
	start, end    int
}

func clauseOf(s *report.Side) clauseAt {
	w := words(s)
	return clauseAt{s.Article, s.Part, w.Start, w.End}
}

// asides returns a key for each divergence between clauses that stand side by side,
// equal for those that are about one thing: for those of one matter of the report, and
// those of one group of clauses. The two tables have groups of their own.
func (x *Index) asides(ds []*report.Divergence) map[*report.Divergence]string {
	first, second := newStars(), newStars()
	var all []*report.Divergence
	of := func(d *report.Divergence) *stars {
		if besides(d) {
			return &second
		}
		return &first
	}
	for _, d := range ds {
		if !isAside(d) || d.A == nil || d.B == nil {
			continue
		}
		all = append(all, d)
		if c := x.Claim(d); c != nil {
			of(d).claim(c, clauseOf(d.A), clauseOf(d.B))
		}
	}
	out := make(map[*report.Divergence]string, len(all))
	for _, d := range all {
		a, b := clauseOf(d.A), clauseOf(d.B)
		n := 0
		if c := x.Claim(d); c != nil {
			n = of(d).claim(c)
		} else {
			n = of(d).group(a, b)
		}
		out[d] = fmt.Sprint("beside ", besides(d), " ", n)
	}
	return out
}
