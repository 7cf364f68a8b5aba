package main

import (
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/compare/internal/score"
	"github.com/quotediff/quotediff/internal/gold"
)

// pair is a pair of wordings as the regression sees it.
type pair struct {
	features score.Features
	same     bool
	weight   float64
}

// sets are pairs by the set that they were taken from, in the order in which
// the sets come first.
type sets struct {
	pairs  [][]pair
	number map[string]int
}

func newSets() *sets { return &sets{number: map[string]int{}} }

func (s *sets) add(set string, p pair) {
	n, ok := s.number[set]
	if !ok {
		n = len(s.pairs)
		s.number[set] = n
		s.pairs = append(s.pairs, nil)
	}
	s.pairs[n] = append(s.pairs[n], p)
}

// read adds the pairs of a file to those of whole sentences and those of parts.
func read(name string, wholes, parts *sets) error {
	type printed struct{ text, lang string }
	known := map[printed]*compare.Wording{}
	wording := func(text, lang string) *compare.Wording {
		w := known[printed{text, lang}]
		if w == nil {
			w = compare.New(text, lang)
			known[printed{text, lang}] = w
		}
		return w
	}
	for p, err := range gold.Read[gold.Pair](name) {
		if err != nil {
			return err
		}
		m := compare.Measure(wording(p.A, p.LangA), wording(p.B, p.LangB))
		to := wholes
		if m.Fragment {
			to = parts
		}
		to.add(p.Set, pair{score.FeaturesOf((*score.Measures)(&m)), p.Label == 1, weight(p.Kind, m.Fragment)})
	}
	return nil
}

const (
	// hard is how much a pair of kind "hardest" counts: the most alike of pairs
	// that are not the same are where a threshold falls.
	hard = 3
	// people is how much a pair of versions that two people made counts: they
	// are the freest.
	people = 1.5
	// whole is how much more a pair of whole sentences counts among those of
	// which one reads as a piece: there are few, and a cluster meets them as
	// often.
	whole = 3
)

// weight is how much a pair of a kind counts.
func weight(kind string, part bool) float64 {
	w := 1.0
	switch kind {
	case "hardest":
		w = hard
	case "ref-ref":
		w = people
	}
	if part && !strings.HasPrefix(kind, "fragment") {
		w *= whole
	}
	return w
}
