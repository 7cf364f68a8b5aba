package claim

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/compare"
)

// Faith is how much a link of a kind counts, in [0,1].
func Faith(k compare.LinkKind) float64 {
	switch k {
	case compare.Equal, compare.Normalized:
		return 1
	case compare.Inflected:
		return .95
	case compare.Synonym:
		return .7
	case compare.Related:
		return .35
	}
	return 0
}

// linker links the words of two sentences. It can be used again.
type linker struct {
	links        []weighed
	usedA, usedB []bool
	relations    relations
}

// weighed is a link and what it is worth.
type weighed struct {
	Link
	worth float64
}

// link links the words of content of two sentences, each to one other, the most
// telling first.
func (l *linker) link(a, b *entry) answer {
	l.links = l.links[:0]
	l.usedA, l.usedB = cleared(l.usedA, len(a.keys)), cleared(l.usedB, len(b.keys))
	lang := a.sentence.Article.Lang
	for _, i := range a.content {
		for _, j := range b.content {
			k := compare.Normalized
			if a.keys[i] != b.keys[j] {
				if a.sentence.Who[i] != "" || b.sentence.Who[j] != "" {
					continue
				}
				k = l.relations.of(a.words[i], b.words[j], &a.sentence.Wording.Tokens[i], &b.sentence.Wording.Tokens[j], lang)
			}
			if f := Faith(k); f > 0 {
				l.links = append(l.links, weighed{Link{i, j, k}, f * (a.weight[i] + b.weight[j]) / 2})
			}
		}
	}
	slices.SortFunc(l.links, func(x, y weighed) int {
		return cmp.Or(cmp.Compare(y.worth, x.worth), cmp.Compare(apart(a, b, x.Link), apart(a, b, y.Link)), x.A-y.A, x.B-y.B)
	})
	n := answer{a: a, b: b}
	for _, x := range l.links {
		if l.usedA[x.A] || l.usedB[x.B] {
			continue
		}
		l.usedA[x.A], l.usedB[x.B] = true, true
		n.links = append(n.links, x.Link)
		n.shared += x.worth
		if x.Kind <= compare.Normalized {
			n.exact += x.worth
		}
	}
	if a.total+b.total > 0 {
		n.likeness = 2 * n.shared / (a.total + b.total)
	}
	slices.SortFunc(n.links, func(x, y Link) int { return x.A - y.A })
	return n
}

// apart is how far the places of two words are from each other, as shares of their
// sentences.
func apart(a, b *entry, l Link) float64 {
	d := float64(l.A)/float64(len(a.keys)) - float64(l.B)/float64(len(b.keys))
	return max(d, -d)
}

func cleared(b []bool, n int) []bool {
	b = slices.Grow(b[:0], n)[:n]
	clear(b)
	return b
}
