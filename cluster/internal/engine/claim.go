package engine

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/article"
)

// Clauses without marks that stand alone are set against the marked words of
// other articles after those have been grouped: they sway nothing and hang on
// marked words alone. A doubtful one that hangs on none is in no group.

// retoldShare is the least share of such a clause's content that has to stand
// in the marked words. Set like the thresholds of decide: without it a word in
// marks joins every clause that has the word.
const retoldShare = .4

// claim is a clause without marks that may hang on marked words.
type claim struct {
	text uint32
	near []uint32 // marked texts that share most with it
	edge edge
}

// grouped is what claims are set against: the marked texts in their groups.
type grouped struct {
	*graph
	posting map[uint32][]uint32 // word of a claim: marked texts of the highest rank that have it
	carried []uint64            // root in the upper half, article in the lower; ascending
}

// confirm hangs what is told without marks, and stands alone, on marked words
// of another article that it repeats.
func (g *graph) confirm() {
	claims := g.claims()
	if len(claims) == 0 {
		return
	}
	in := grouped{graph: g}
	in.post(claims)
	in.carry()
	kept := claims[:0]
	for _, c := range claims {
		if e, ok := in.best(&c); ok {
			c.edge = e
			kept = append(kept, c)
		}
	}
	slices.SortFunc(kept, func(a, b claim) int {
		return cmp.Or(cmp.Compare(b.fit(), a.fit()), cmp.Compare(g.mass[a.text], g.mass[b.text]), cmp.Compare(a.text, b.text))
	})
	taken := map[uint32][]article.Span{}
	for _, c := range kept {
		if g.class(c.text) == Doubtful {
			s := g.stretches(c.text)[0]
			a, spans := g.sources[s].Article, g.Spans(s)
			if slices.ContainsFunc(taken[a], func(t article.Span) bool { return slices.ContainsFunc(spans, t.Overlaps) }) {
				continue
			}
			taken[a] = append(taken[a], spans...)
		}
		g.hang(c.text, c.edge)
	}
}

// claims lists the reported texts that stand alone, and the doubtful ones.
func (g *graph) claims() []claim {
	var all []claim
	reported := g.from(Reported)
	if int(reported) == len(g.of) {
		return nil
	}
	followed := g.followed()
	for r := reported; r < uint32(len(g.of)); r++ {
		if g.parent[r] == none && !followed[r] && len(g.stretches(r)) == 1 {
			all = append(all, claim{text: r})
		}
	}
	return all
}

// fit orders the claims on one place: most of the marked words, and little
// else.
func (c *claim) fit() float32 { return c.edge.matched * c.edge.x.cover }

// post lists the marked texts by those of their words that claims have, of the
// highest rank for a word that many have, and notes for every claim which share
// most with it.
func (g *grouped) post(claims []claim) {
	g.posting = map[uint32][]uint32{}
	for _, c := range claims {
		for _, w := range g.tokensOf(c.text) {
			g.posting[w] = nil
		}
	}
	for r := range g.from(Reported) {
		if g.cuts[r] != nil {
			continue
		}
		for _, w := range g.tokensOf(r) {
			if list, ok := g.posting[w]; ok && len(list) < mostPosted && (len(list) == 0 || list[len(list)-1] != r) {
				g.posting[w] = append(list, r)
			}
		}
	}
	shared := map[uint32]float32{}
	for i := range claims {
		clear(shared)
		for _, w := range g.tokensOf(claims[i].text) {
			for _, r := range g.posting[w] {
				shared[r] += g.word[w]
			}
		}
		claims[i].near = most(shared)
	}
}

// mostPosted is how many marked texts are found by one word.
const mostPosted = 8

// most returns the texts that share most, few.
func most(shared map[uint32]float32) []uint32 {
	all := make([]uint32, 0, len(shared))
	for r := range shared {
		all = append(all, r)
	}
	slices.SortFunc(all, func(a, b uint32) int { return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b)) })
	return slices.Clone(all[:min(len(all), mostCandidates)])
}

// best returns the strongest joined edge from a clause to marked words of
// another article. Into a group that its own article is in it comes only
// beside words in marks that are there.
func (g *grouped) best(c *claim) (edge, bool) {
	s := g.stretches(c.text)[0]
	marked := g.markedBeside(s)
	var found edge
	for _, y := range c.near {
		own := slices.ContainsFunc(marked, func(m uint32) bool { return g.root[g.rank[g.text[m]]] == g.root[y] })
		if g.carries(g.root[y], g.sources[s].Article) && !own || !g.elsewhere(y, g.sources[s].Article) {
			continue
		}
		e := edge{to: y}
		var more *closer
		e.evidence, more = g.judge.retold(c.text, y)
		e.verdict = g.decide(c.text, y, &e.evidence, more, g.judge.likeness(c.text, y))
		e.joined = e.joined && max(e.x.cover, more.clause.cover()) >= retoldShare
		if !e.joined {
			e, more = g.around(c.text, e, more)
		}
		if !e.joined {
			e.verdict = g.decideBeside(marked, &e, more)
		}
		if e.joined && e.strength() > found.strength() {
			found = e
		}
	}
	return found, found.joined
}

// elsewhere reports whether another article prints a text.
func (g *grouped) elsewhere(r, article uint32) bool {
	return slices.ContainsFunc(g.stretches(r), func(s uint32) bool { return g.sources[s].Article != article })
}

// carry notes which articles have a stretch in which tree.
func (g *grouped) carry() {
	g.carried = make([]uint64, 0, len(g.text))
	for s, t := range g.text {
		if !g.sources[s].Doubtful {
			g.carried = append(g.carried, uint64(g.root[g.rank[t]])<<32|uint64(g.sources[s].Article))
		}
	}
	slices.Sort(g.carried)
}

// carries reports whether an article has a stretch in a tree.
func (g *grouped) carries(root, article uint32) bool {
	_, ok := slices.BinarySearch(g.carried, uint64(root)<<32|uint64(article))
	return ok
}
