package main

import (
	"cmp"
	"slices"
)

// example is a pair and whether people say that it is one utterance.
type example struct {
	pair
	same bool
}

// matchedCover is the least cover of the second sentence that two quotations of
// one cluster share, to teach anything.
const matchedCover = .5

// examples says of pairs whether they are one utterance, as far as the truth
// tells. A quotation may have several sentences: of two of one cluster each
// sentence goes to that of the other that is nearest, and what is left over
// teaches nothing; nor does what one article prints twice, which nobody marked.
func (t *truth) examples(pairs []pair) []example {
	var out []example
	type twoQuotations [2]place
	candidates := map[twoQuotations][]pair{}
	var order []twoQuotations
	for _, p := range pairs {
		as, bs := t.of(p.a), t.of(p.b)
		if len(as) == 0 || len(bs) == 0 || p.a.holds(p.b) || p.Settled && p.a.article == p.b.article {
			continue
		}
		told, same := true, false
		for _, a := range as {
			for _, b := range bs {
				key := [2]place{a, b}
				if a == b || t.ignored[a] || t.ignored[b] || t.leftOut[key] {
					told = false
				} else if t.same[key] {
					if candidates[key] == nil {
						order = append(order, key)
					}
					same = true
					candidates[key] = append(candidates[key], p)
				}
			}
		}
		if told && !same {
			out = append(out, example{p, false})
		}
	}
	for _, key := range order {
		out = append(out, matched(candidates[key])...)
	}
	return out
}

// matched are the pairs of sentences of two quotations that go together.
func matched(pairs []pair) []example {
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.Strength, a.Strength) })
	var out []example
	taken := map[place]bool{}
	for k, p := range pairs {
		if taken[p.a] || taken[p.b] || k > 0 && p.Values[0] < matchedCover {
			continue
		}
		taken[p.a], taken[p.b] = true, true
		out = append(out, example{p, true})
	}
	return out
}

// of are the quotations that a stretch is of.
func (t *truth) of(p place) []place {
	var out []place
	for _, q := range t.quotations {
		if p.holds(q) {
			out = append(out, q)
		}
	}
	return out
}
