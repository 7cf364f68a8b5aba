package matter

import (
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
)

// places compares the places of the first clause with those of the other sentence.
func (s *setting) places() []Difference {
	var out []Difference
	for i := range s.a.Places {
		x := &s.a.Places[i]
		if x.From < s.p.A.From || x.From >= s.p.A.To {
			continue
		}
		for j := range s.b.Places {
			y := &s.b.Places[j]
			if d, ok := s.place(x, y); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

// place compares two places at which the two articles may have one event.
func (s *setting) place(x, y *claim.Place) (Difference, bool) {
	d := Difference{Type: compare.Place, Subtype: "place", Severity: compare.Medium, Rule: "another-place", a: tokens{x.From, x.To}, b: tokens{y.From, y.To}}
	if x.Common || y.Common {
		if x.Common != y.Common || !s.equal(d.a, d.b) || !s.otherKind(x, y) {
			return d, false
		}
	} else if x.Fits(y, s.a.Article.Lang) || likeness(x.Words, y.Words) == oneName || shared(x.Words, y.Words) >= mostShared || !s.elsewhere(x, y) {
		return d, false
	}
	sure := x.Site && y.Site && s.linked(d.a, d.b) >= leastCompany || x.Apart(y, s.a.Article.Lang) && s.p.Score >= leastOne
	if !s.parallel(d.a, d.b) && (!sure || !s.only()) {
		return d, false
	}
	first, second := s.printed(d)
	d.Matter = "where it is"
	d.Note = fmt.Sprintf("%s has %s as the place, %s has %s.", note.Outlet(s.a.Article), first, note.Outlet(s.b.Article), second)
	return d, true
}

// otherKind reports whether two places without a name are of two kinds, of which
// neither article has that of the other.
func (s *setting) otherKind(x, y *claim.Place) bool {
	v, w := x.Words[len(x.Words)-1], y.Words[len(y.Words)-1]
	return v != w && !s.b.Cast.Prints(v) && !s.a.Cast.Prints(w)
}

// elsewhere reports whether neither article names the place of the other. A capital
// that is described is named nowhere.
func (s *setting) elsewhere(x, y *claim.Place) bool {
	switch {
	case x.Capital != "":
		return !slices.ContainsFunc(y.Words, s.a.Cast.Names)
	case y.Capital != "":
		return !slices.ContainsFunc(x.Words, s.b.Cast.Names)
	}
	return s.apart(x.Words, y.Words, true)
}

// leastOne is the score from which two clauses of which each has one place have it for
// one thing.
const leastOne = .4

// only reports whether each of the sentences names one place.
func (s *setting) only() bool {
	named := func(s *claim.Sentence) int {
		n := 0
		for i := range s.Places {
			if !s.Places[i].Common {
				n++
			}
		}
		return n
	}
	return named(s.a) == 1 && named(s.b) == 1
}
