package narration

import (
	"cmp"
	"slices"
)

const (
	// Of the articles that share a key, the first mostArticles are compared with
	// all others, so that the cost stays linear in the articles. Little is lost: of
	// two articles that disagree, one also disagrees with a third unless that is
	// vague.
	mostArticles = 16
	// mostOfArticle is how many things one article tells under one key that are
	// compared with those of others.
	mostOfArticle = 16
)

// match is two things told that share a key, by their index: the article of a
// stands before that of b.
type match struct{ a, b int }

// anchors are the first things told under a key.
type anchors struct {
	told     []int
	articles int // that tell them
	ofLast   int // how many the last of these tells
}

// matches returns which of n things told share a key: one list for every two
// articles, by article and then in the order of the text. article gives the rank
// of the article of each, ascending; keys gives its keys without repeats.
func matches(n int, article func(int) int, keys func(int) []string) [][]match {
	known := make(map[string]*anchors)
	var all []match
	for b := range n {
		first := len(all)
		for _, key := range keys(b) {
			k := known[key]
			if k == nil {
				k = &anchors{}
				known[key] = k
			}
			for _, a := range k.told {
				if article(a) != article(b) {
					all = append(all, match{a, b})
				}
			}
			k.add(b, article)
		}
		slices.SortFunc(all[first:], match.compare)
		all = all[:first+len(slices.Compact(all[first:]))]
	}
	slices.SortFunc(all, func(x, y match) int {
		return cmp.Or(article(x.a)-article(y.a), article(x.b)-article(y.b), x.compare(y))
	})
	var out [][]match
	for i, m := range all {
		if i == 0 || article(all[i-1].a) != article(m.a) || article(all[i-1].b) != article(m.b) {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], m)
	}
	return out
}

func (m match) compare(o match) int { return cmp.Or(m.a-o.a, m.b-o.b) }

// add takes in what is told under a key, unless there is enough of it.
func (k *anchors) add(i int, article func(int) int) {
	if n := len(k.told); n == 0 || article(k.told[n-1]) != article(i) {
		if k.articles == mostArticles {
			return
		}
		k.articles, k.ofLast = k.articles+1, 0
	}
	if k.ofLast < mostOfArticle {
		k.told = append(k.told, i)
		k.ofLast++
	}
}
