package compare

import (
	"math"
	"slices"
)

// bag is a multiset: hashes, ascending, each once with how much it weighs in
// all.
type bag []weighted

type weighted struct {
	key    uint32
	weight float32
}

// sorted makes a bag of its members in any order, in place.
func sorted(members []weighted) bag {
	slices.SortFunc(members, func(x, y weighted) int {
		switch {
		case x.key < y.key || x.key == y.key && x.weight < y.weight:
			return -1
		case x.key > y.key || x.weight > y.weight:
			return 1
		}
		return 0
	})
	out := members[:0]
	for _, m := range members {
		if n := len(out); n > 0 && out[n-1].key == m.key {
			out[n-1].weight += m.weight
		} else {
			out = append(out, m)
		}
	}
	return out
}

// shared are the sums over two bags of the lesser weight of what both have, of
// the product of both weights, and of all weights and their squares.
func shared(p, q bag) (lesser, product, all, squaresP, squaresQ float64) {
	for i, j := 0, 0; i < len(p) || j < len(q); {
		switch {
		case j == len(q) || i < len(p) && p[i].key < q[j].key:
			x := float64(p[i].weight)
			all, squaresP, i = all+x, squaresP+x*x, i+1
		case i == len(p) || p[i].key > q[j].key:
			y := float64(q[j].weight)
			all, squaresQ, j = all+y, squaresQ+y*y, j+1
		default:
			x, y := float64(p[i].weight), float64(q[j].weight)
			lesser, product, all = lesser+min(x, y), product+x*y, all+(x+y)
			squaresP, squaresQ, i, j = squaresP+x*x, squaresQ+y*y, i+1, j+1
		}
	}
	return lesser, product, all, squaresP, squaresQ
}

// overlap is the Dice coefficient of two bags by weight, in [0,1].
func overlap(p, q bag) float64 {
	lesser, _, all, _, _ := shared(p, q)
	return part(2*lesser, all)
}

// cosine is the cosine of two bags (Salton 1971), in [0,1].
func cosine(p, q bag) float64 {
	_, product, _, x, y := shared(p, q)
	return part(product, math.Sqrt(x*y))
}

// bags are a wording's words without their order, or with as much of it as
// pairs of words keep.
type bags struct {
	information bag // stems, by the information of their words
	content     bag // stems, by that beyond a function word's
	pairs       bag // stems of words in succession, by information
	skips       bag // stems of words at most skipReach apart, by information
	trigrams    bag // of the letters of words, by content
	fourgrams   bag
}

// skipReach is how many words on a pair of words may reach that counts as one.
const skipReach = 3

func bagsOf(w *Wording) bags {
	n := len(w.words)
	information, content := make([]weighted, 0, n), make([]weighted, 0, n)
	pairs, skips := make([]weighted, 0, n), make([]weighted, 0, skipReach*n)
	for k, i := range w.words {
		t := &w.Tokens[i]
		information = append(information, weighted{t.stem, t.Weight})
		content = append(content, weighted{t.stem, float32(t.content())})
		for d := 1; d <= skipReach && k+d < n; d++ {
			u := &w.Tokens[w.words[k+d]]
			p := weighted{t.stem*16777619 ^ u.stem, t.Weight + u.Weight}
			if d == 1 {
				pairs = append(pairs, p)
			}
			skips = append(skips, p)
		}
	}
	return bags{sorted(information), sorted(content), sorted(pairs), sorted(skips), letterGrams(w, 3), letterGrams(w, 4)}
}

// letterGrams are all n bytes in succession of each word, a mark at both its
// ends, which share the word's content.
func letterGrams(w *Wording, n int) bag {
	var out []weighted
	for _, i := range w.words {
		t := &w.Tokens[i]
		word := "_" + t.Norm + "_"
		weight := float32(t.content()) / float32(max(1, len(word)-n+1))
		for k := 0; k+n <= len(word); k++ {
			out = append(out, weighted{hash(word[k : k+n]), weight})
		}
	}
	return sorted(out)
}
