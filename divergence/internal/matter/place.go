package matter

import (
	"fmt"
	"maps"
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
	if !s.parallel(d.a, d.b) && (!s.sited(x, y) || !s.only() || s.apartOtherwise()) {
		return d, false
	}
	if s.respelt(x, y) {
		d.Type, d.Subtype, d.Rule = compare.Name, "spelling", "name-respelt"
	}
	first, second := s.printed(d)
	d.Matter = "where it is"
	if d.Type == compare.Name {
		d.Matter = fmt.Sprintf("how “%s” is spelt", first)
		d.Note = fmt.Sprintf("%s prints “%s”, %s “%s”: one place in two spellings, or two places.", note.Outlet(s.a.Article), first, note.Outlet(s.b.Article), second)
		return d, true
	}
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

// sited reports whether both sentences say that the matter is at their place.
func (s *setting) sited(x, y *claim.Place) bool {
	at := func(in *claim.Sentence, p *claim.Place) bool { return p.Site || p.From == 0 }
	d := Difference{a: tokens{x.From, x.To}, b: tokens{y.From, y.To}}
	return at(s.a, x) && at(s.b, y) && (x.Site && y.Site && s.linked(d.a, d.b) >= leastCompany || x.Apart(y, s.a.Article.Lang) && s.p.Score >= leastOne)
}

// apartOtherwise reports whether the two sentences tell of other people, or of other
// years: then they are of two events.
func (s *setting) apartOtherwise() bool {
	strange := func(in, other *claim.Sentence) bool {
		return slices.ContainsFunc(in.Names, func(n claim.Name) bool {
			return n.Person && !slices.ContainsFunc(other.Names, func(m claim.Name) bool { return likeness(n.Words, m.Words) >= respelt })
		})
	}
	years := func(in *claim.Sentence) map[string]bool {
		out := make(map[string]bool)
		for i := range in.Wording.Tokens {
			if t := &in.Wording.Tokens[i]; t.Kind == compare.Numeral && len(t.Norm) == 4 && (t.Norm[:2] == "19" || t.Norm[:2] == "20") {
				out[t.Norm] = true
			}
		}
		return out
	}
	return strange(s.a, s.b) && strange(s.b, s.a) || !maps.Equal(years(s.a), years(s.b))
}

// respelt reports whether two places that no list has are one in two spellings.
func (s *setting) respelt(x, y *claim.Place) bool {
	return !x.Common && len(x.Words) == 1 && len(y.Words) == 1 && likeness(x.Words, y.Words) == respelt && !x.Apart(y, s.a.Article.Lang)
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
