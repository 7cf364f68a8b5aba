package matter

import (
	"fmt"
	"maps"
	"slices"
	"strings"

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
	for _, n := range s.mixed() {
		x, y := n.x, n.y
		if d, ok := s.place(&x, &y); ok {
			out = append(out, d)
		}
	}
	return out
}

// twoPlaces are a place of the first sentence and one of the other.
type twoPlaces struct{ x, y claim.Place }

// mixed pairs a place that a list has with a name behind the same preposition that none
// has, in sentences that are the same but for them.
func (s *setting) mixed() []twoPlaces {
	var out []twoPlaces
	add := func(x, y claim.Place) {
		a, b := tokens{x.From, x.To}, tokens{y.From, y.To}
		if s.identical(a, b) && content(s.a, a) >= leastSite && x.From > 0 && x.From >= s.p.A.From && x.From < s.p.A.To {
			out = append(out, twoPlaces{x, y})
		}
	}
	for i := range s.a.Places {
		for j := range s.b.Names {
			if !s.a.Places[i].Common && s.b.Names[j].Site && !s.b.Names[j].Person {
				add(s.a.Places[i], placeNamed(&s.b.Names[j]))
			}
		}
	}
	for i := range s.a.Names {
		for j := range s.b.Places {
			if s.a.Names[i].Site && !s.a.Names[i].Person && !s.b.Places[j].Common {
				add(placeNamed(&s.a.Names[i]), s.b.Places[j])
			}
		}
	}
	return out
}

// placeNamed reads a name that stands where places do as one that no list has.
func placeNamed(n *claim.Name) claim.Place {
	return claim.Place{From: n.From, To: n.To, Words: n.Words, Name: strings.Join(n.Words, " "), Site: true}
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
