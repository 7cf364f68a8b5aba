package claim

import (
	"slices"
	"strings"

	"github.com/quotediff/quotediff/claim/internal/gazetteer"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/language"
)

// Place is the name of a place in a sentence.
type Place struct {
	From, To int      // tokens of the sentence's wording, half open
	Words    []string // folded, without particles
	Name     string   // as it is looked up: lower case, without accents and stops
	Site     bool     // a preposition, or the noun for its kind, says that something is there
	Common   bool     // no name, but a noun for a building or the like: "the town hall"
	Capital  string   // of a description, "the Iraqi capital": of which country, as it is looked up
}

// placeWords is what is known about the words around the names of places.
type placeWords struct {
	in, at, way, near, of, part, kind, end, capital map[string]bool
	body                                            map[string]bool // nouns for bodies, which are in no place
}

var knownPlaces = language.Cached(func(l language.Language) placeWords {
	class := l.Grouped(language.PlaceWords)
	nouns := l.Grouped(language.PersonNouns)
	return placeWords{
		in: setOf(class["in"]), at: setOf(class["at"]), way: setOf(class["way"]), near: setOf(class["near"]), of: setOf(class["of"]), part: setOf(class["part"]),
		kind: setOf(class["kind"]), end: setOf(class["end"], class["kind"]), capital: setOf(class["capital"]), body: setOf(nouns["body"]),
	}
})

func setOf(lists ...[]string) map[string]bool {
	out := make(map[string]bool)
	for _, l := range lists {
		for _, w := range l {
			out[w] = true
		}
	}
	return out
}

// readPlaces takes the names of places out of the names of a sentence, and adds the
// capitals that are described.
func (r *reader) readPlaces(s *Sentence) {
	k, g := knownPlaces(s.Wording.Lang), r.places
	names := s.Names[:0]
	for _, n := range s.Names {
		switch p, ok := s.placeOf(&n, &k, g); {
		case g.Known(p.Name) && s.dateline(&n):
		case ok:
			s.Places = append(s.Places, p)
		default:
			names = append(names, n)
		}
	}
	s.Names = names
	for i := 1; i < len(s.Wording.Tokens); i++ {
		if !k.capital[s.Wording.Tokens[i].Norm] {
			continue
		}
		from := i - 1
		if s.Wording.Tokens[from].Kind != 0 && from > 0 { // the genitive of "Iraq's capital"
			from--
		}
		of := gazetteer.Fold(s.Wording.Print(from))
		if g.Adjective(of) || g.Large(of) {
			s.Places = slices.DeleteFunc(s.Places, func(p Place) bool { return p.From == from })
			s.Places = append(s.Places, Place{From: from, To: i + 1, Words: []string{of}, Name: of + " capital", Site: true, Capital: of})
		}
	}
	s.commonPlaces(&k)
	slices.SortFunc(s.Places, func(a, b Place) int { return a.From - b.From })
}

// commonPlaces reads buildings and the like that have no name, behind a preposition.
func (s *Sentence) commonPlaces(k *placeWords) {
	t := s.Wording.Tokens
	for i := 1; i < len(t); i++ {
		if !k.end[t[i].Norm] || capital(s.Wording.Print(i)) || i+1 < len(t) && (k.of[t[i+1].Norm] || t[i+1].Kind == compare.Letters && !s.Wording.Light(i+1)) {
			continue
		}
		from := i
		for from > 0 && i-from < mostOfPlace && t[from-1].Kind == compare.Letters && !s.Wording.Light(from-1) && !capital(s.Wording.Print(from-1)) {
			from--
		}
		if from < 2 || !s.Wording.Light(from-1) {
			continue
		}
		if how := s.leading(from-1, k); how != inside && how != beside {
			continue
		}
		p := Place{From: from, To: i + 1, Site: true, Common: true}
		for j := from; j <= i; j++ {
			p.Words = append(p.Words, foldName(s.Wording.Print(j)))
		}
		s.Places = append(s.Places, p)
	}
}

// mostOfPlace is how many words stand at most before the noun of a place without a
// name.
const mostOfPlace = 2

// placeOf reads a name as that of a place, if it is one; if it may be, the name says so.
func (s *Sentence) placeOf(n *Name, k *placeWords, g *gazetteer.Gazetteer) (Place, bool) {
	r := s.Wording.Range(n.From, n.To)
	p := Place{From: n.From, To: n.To, Words: n.Words, Name: gazetteer.Fold(s.Wording.Text[r.Start:r.End])}
	known := g.Known(p.Name)
	if len(n.Words) == 1 && k.part[n.Words[0]] {
		return p, false // the South
	}
	if known && n.From > 0 && s.Wording.Tokens[n.From-1].Norm == "the" && s.common(n.From, s.Cast) && !g.Large(p.Name) && len(n.Words) == 1 {
		return p, false
	}
	if n.Person && (!known || len(n.Words) == 1 || knownNames(s.Wording.Lang).given[n.Words[0]]) {
		return p, false
	}
	last := n.Words[len(n.Words)-1]
	body := k.body[last] || s.Cast.speak[last] && !known
	site := len(n.Words) > 1 && (k.end[last] || k.kind[n.Words[0]] && len(n.Words) <= mostOfMount && !k.body[last]) || n.To < len(s.Wording.Tokens) && k.end[s.Wording.Tokens[n.To].Norm] && !s.hyphened(n.To-1)
	switch how := s.leading(n.From, k); {
	case s.hyphened(n.To - 1):
		return p, known || site
	case how == inside:
		p.Site = true
		return p, known || site || !body
	case how == beside:
		p.Site, n.Site = known || site, !body
		return p, p.Site
	case how == towards:
		p.Site, n.Site = known, !body
	}
	return p, known || site
}

// mostOfMount is how many words a name has at most that begins with the kind of its
// place: Mount Saint Helens.
const mostOfMount = 3

// dateline reports whether a name opens a sentence and only says where the reporter is:
// "LONDON (Reuters)", "LONDON -".
func (s *Sentence) dateline(n *Name) bool {
	return s.opens(n.From) && n.To < len(s.Wording.Tokens) && strings.ContainsAny(s.Wording.Print(n.To), "(—–-") && !s.hyphened(n.To-1)
}

// leading is what the words before a name say of a place.
type leading int

const (
	nothing leading = iota
	inside          // "in", "the island of"
	beside          // "at", "on": also before bodies and days
	towards         // "from", "to"
)

// leading reads the words before a token.
func (s *Sentence) leading(i int, k *placeWords) leading {
	i--
	for i >= 0 && k.part[s.Wording.Tokens[i].Norm] {
		i--
	}
	if i < 0 {
		return nothing
	}
	w, before := s.Wording.Tokens[i].Norm, ""
	if i > 0 {
		before = s.Wording.Tokens[i-1].Norm
	}
	switch {
	case k.in[w], k.of[w] && k.kind[before], k.way[w] && k.near[before]:
		return inside
	case k.at[w]:
		return beside
	case k.way[w]:
		return towards
	}
	return nothing
}

// Fits reports whether two places can be where one thing is: one of them holds the
// other, or may: a country or region holds what no list has.
func (p *Place) Fits(q *Place, lang string) bool {
	g := gazetteer.Of(lang)
	if p.Capital != "" || q.Capital != "" {
		if q.Capital != "" {
			p, q = q, p
		}
		return q.Capital == p.Capital || g.Capital(q.Name, p.Capital) || !g.Known(q.Name) || g.Relation(q.Name, p.Capital) == gazetteer.Within && g.Large(q.Name)
	}
	switch g.Relation(p.Name, q.Name) {
	case gazetteer.Within:
		return true
	case gazetteer.Apart:
		return false
	}
	return g.Large(p.Name) || g.Large(q.Name)
}

// Apart reports whether two places are known and neither holds the other.
func (p *Place) Apart(q *Place, lang string) bool {
	g := gazetteer.Of(lang)
	known := func(p *Place) bool { return p.Capital != "" || g.Known(p.Name) }
	return known(p) && known(q) && !p.Fits(q, lang)
}
