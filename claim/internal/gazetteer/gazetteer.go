// Package gazetteer knows countries, regions and large cities by name, and which lies
// in which.
//
// Start with [Of] and [Gazetteer.Relation].
package gazetteer

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/quotediff/quotediff/internal/language"
)

// Relation is how two places lie to each other.
type Relation int

const (
	Unknown Relation = iota // one of them is not known, or its borders are not
	Apart                   // neither holds the other
	Within                  // one holds the other, or both are one
)

// Gazetteer is what is known of places under the names of one language.
type Gazetteer struct {
	entries map[string][]entry
	people  map[string][]string // adjective or people to codes of countries and regions
	same    map[string]string   // name to the one that stands for all of its place
	holders map[string][]string // part to what it lies in, by name
}

// entry is one place of a name.
type entry struct {
	kind kind
	code string // of its country, or of its region in one: "us", "us.ny"
}

// kind is how large a place is.
type kind int

const (
	area kind = iota // of which the borders are not listed
	country
	region
	city
	capital // of its country
)

// Of returns the gazetteer of a language, a BCP 47 tag. One without a list of places
// knows the names of cities.
var Of = language.Cached(read)

func read(l language.Language) *Gazetteer {
	g := &Gazetteer{entries: make(map[string][]entry), people: make(map[string][]string), same: make(map[string]string), holders: make(map[string][]string)}
	for key, names := range l.Rows(language.Places) {
		for i := range names {
			names[i] = Fold(names[i])
		}
		g.add(key, names)
	}
	for _, c := range cities() {
		g.entries[c.name] = append(g.entries[c.name], c.entry)
	}
	return g
}

func (g *Gazetteer) add(key string, names []string) {
	code, adjective := strings.CutSuffix(key, "*")
	switch {
	case key == "same":
		for _, n := range names {
			g.same[n] = names[0]
		}
	case key == "within":
		for _, n := range names[1:] {
			g.holders[n] = append(g.holders[n], names[0])
		}
	case adjective:
		for _, n := range names {
			g.people[n] = append(g.people[n], code)
		}
	default:
		k := country
		switch {
		case key == "area":
			k = area
		case strings.Contains(key, "."):
			k = region
		}
		for _, n := range names {
			g.entries[n] = append(g.entries[n], entry{k, code})
		}
	}
}

type named struct {
	name string
	entry
}

// cities are the large cities of all countries, under their international names.
var cities = sync.OnceValue(func() []named {
	r, err := gzip.NewReader(bytes.NewReader(language.Any.Bytes(language.Cities)))
	if err != nil {
		panic("embedded data: " + err.Error())
	}
	text, err := io.ReadAll(r)
	if err != nil {
		panic("embedded data: " + err.Error())
	}
	var out []named
	for line := range strings.Lines(string(text)) {
		key, name, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			panic(fmt.Sprintf("embedded data: no tab in %q", line))
		}
		e := entry{kind: city}
		if code, ok := strings.CutSuffix(key, "*"); ok {
			e.kind, key = capital, code
		}
		e.code = key
		out = append(out, named{Fold(name), e})
	}
	return out
})

// Fold is a name of a place as it is looked up: lower case, without accents, stops and
// an article, one space between words.
func Fold(name string) string {
	name = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) || r == '.' {
			return -1
		}
		return r
	}, norm.NFD.String(strings.ToLower(name)))
	return strings.TrimPrefix(strings.Join(strings.Fields(name), " "), "the ")
}

// Known reports whether a folded name is that of a place.
func (g *Gazetteer) Known(name string) bool {
	return g.entries[name] != nil || g.same[name] != "" || g.holders[name] != nil
}

// Large reports whether a folded name is that of a country, of a region, or of an
// area beyond one.
func (g *Gazetteer) Large(name string) bool {
	return slices.ContainsFunc(g.entries[name], func(e entry) bool { return e.kind <= region })
}

// Adjective reports whether a folded word is the adjective or the people of a country
// or a region.
func (g *Gazetteer) Adjective(word string) bool { return g.people[word] != nil }

// Capital reports whether a city is the capital of the country whose adjective or
// name is given.
func (g *Gazetteer) Capital(name, of string) bool {
	codes := slices.Clone(g.people[of])
	for _, e := range g.entries[of] {
		codes = append(codes, e.code)
	}
	return slices.ContainsFunc(g.of(name), func(e entry) bool {
		return e.kind == capital && slices.ContainsFunc(codes, func(c string) bool { return holds(c, e.code) })
	})
}

// of returns what is known under a name and under the other names of its place.
func (g *Gazetteer) of(name string) []entry {
	out := slices.Clone(g.entries[name])
	if g.same[name] == "" {
		return out
	}
	for n, s := range g.same {
		if s == g.same[name] && n != name {
			out = append(out, g.entries[n]...)
		}
	}
	return out
}

// Relation compares two places by their folded names. A name that several places have
// stands for the one that fits.
func (g *Gazetteer) Relation(a, b string) Relation {
	if a == b || g.same[a] != "" && g.same[a] == g.same[b] || g.inside(a, b, deepest) || g.inside(b, a, deepest) {
		return Within
	}
	x, y := g.reach(a, deepest), g.reach(b, deepest)
	if len(x) == 0 || len(y) == 0 {
		return Unknown
	}
	for _, e := range x {
		for _, f := range y {
			if e.kind == area || f.kind == area {
				return Unknown
			}
			if e.holds(f) || f.holds(e) {
				return Within
			}
		}
	}
	return Apart
}

// deepest is how many steps a part lies at most below a whole that is listed.
const deepest = 3

// inside reports whether a is listed as a part of b, or of a part of it.
func (g *Gazetteer) inside(a, b string, steps int) bool {
	if steps == 0 {
		return false
	}
	for _, h := range g.holders[a] {
		if h == b || g.same[h] != "" && g.same[h] == g.same[b] || g.inside(h, b, steps-1) {
			return true
		}
	}
	return false
}

// reach returns what is known of a place: itself, or else what it lies in.
func (g *Gazetteer) reach(name string, steps int) []entry {
	out := g.of(name)
	if steps == 0 || len(out) > 0 {
		return out
	}
	for _, h := range g.holders[name] {
		for _, e := range g.reach(h, steps-1) {
			out = append(out, entry{city, e.code})
		}
	}
	return out
}

// holds reports whether a country or a region is another place or has it inside.
func (e entry) holds(f entry) bool {
	return e.kind <= region && e.kind <= f.kind && holds(e.code, f.code)
}

// holds reports whether the place of one code is that of another or a part of it.
func holds(whole, part string) bool {
	return whole == part || strings.HasPrefix(part, whole+".")
}
