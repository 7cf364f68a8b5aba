package main

import (
	"strings"

	"github.com/quotediff/quotediff/compare/internal/wordlist"
)

// thesaurus is how many words, the most common, the thesaurus is read for.
// Among rarer ones it lists what only belongs to the same subject.
const thesaurus = 3200

// readMoby reads the pairs of common words that the Moby thesaurus lists under
// each other, as groups of ranks: words by weight, then in order.
func readMoby(name string, v *words) ([][]int32, error) {
	rank := wordlist.Ranks(v.weights)
	isCommon := func(w string) bool {
		id, ok := v.ids[w]
		return ok && rank[id] < thesaurus
	}
	lists := map[string]map[string]bool{}
	err := eachLine(name, func(line string) {
		root, rest, _ := strings.Cut(strings.ToLower(line), ",")
		if !isCommon(root) {
			return
		}
		if lists[root] == nil {
			lists[root] = map[string]bool{}
		}
		for w := range strings.SplitSeq(rest, ",") {
			if w != root && isCommon(w) {
				lists[root][w] = true
			}
		}
	})
	if err != nil {
		return nil, err
	}
	pairs := map[int32][]int32{}
	for a, list := range lists {
		for b := range list {
			if i, j := rank[v.ids[a]], rank[v.ids[b]]; i < j && lists[b][a] {
				pairs[i] = append(pairs[i], j)
			}
		}
	}
	return grouped(pairs), nil
}
