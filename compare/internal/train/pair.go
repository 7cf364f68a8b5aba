package main

import (
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/compare/internal/score"
	"github.com/quotediff/quotediff/internal/disjoint"
	"github.com/quotediff/quotediff/internal/gold"
)

// pair is a pair of wordings as the regression sees it.
type pair struct {
	features score.Features
	truth    float64 // in [0,1]: 1 if people said yes, or the grade that they gave
	weight   float64 // how much it counts
	part     bool    // one reads as a piece of a sentence
	set      string  // what it was taken from, if that is known
	a, b     string  // the words of both, in normal form
}

// highest is the highest grade of similarity.
const highest = 5

// read reads files of pairs.
func read(files []string) ([]pair, error) {
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
	var pairs []pair
	for _, name := range files {
		for p, err := range gold.Read[gold.Pair](name) {
			if err != nil {
				return nil, err
			}
			a, b := wording(p.A, p.LangA), wording(p.B, p.LangB)
			m := compare.Measure(a, b)
			truth := float64(p.Label)
			if p.Score != nil {
				truth = *p.Score / highest
			}
			pairs = append(pairs, pair{score.FeaturesOf((*score.Measures)(&m)), truth, weight(p.Kind, m.Fragment), m.Fragment, p.Set, a.Normal(), b.Normal()})
		}
	}
	return pairs, nil
}

// groups parts pairs so that none in one group is akin to one in another: by the
// set that they were taken from, and where none is named, by the texts that they
// share, one pair with the next. Groups stand in the order of their first pairs.
func groups(pairs []pair) [][]pair {
	akin := disjoint.New(len(pairs))
	first := map[string]int{}
	for i, p := range pairs {
		keys := []string{"set " + p.set}
		if p.set == "" {
			keys = []string{"text " + p.a, "text " + p.b}
		}
		for _, k := range keys {
			if j, ok := first[k]; ok {
				akin.Join(i, j)
			} else {
				first[k] = i
			}
		}
	}
	number := map[int]int{}
	var all [][]pair
	for i, p := range pairs {
		n, ok := number[akin.Find(i)]
		if !ok {
			n = len(all)
			number[akin.Find(i)] = n
			all = append(all, nil)
		}
		all[n] = append(all[n], p)
	}
	return all
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
	case "":
		return 1
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
