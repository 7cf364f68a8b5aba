package cluster

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// mostApart is how many near-misses of one stretch are listed.
const mostApart = 2

const (
	// retoldMass is from how much shared content on what is told without marks
	// is proposed for its words alone, nats; below, the surroundings must agree.
	retoldMass = 13
	// retoldCover is the least share of either side that such a proposal covers,
	// and wordsCover that of one for its words: a phrase of a long sentence that
	// is common in the story is nothing to decide on.
	retoldCover = .4
	wordsCover  = .25
	// surroundings is how many stretches on either side count as near.
	surroundings = 2
)

// apart lists the pairs of different articles that were proposed and kept
// apart, the strongest for every two clusters, the most alike first.
func (g *graph) apart(f forest) []NearMiss {
	type miss struct {
		i int
		e *edge
	}
	best := map[[2]int]miss{}
	for i := range g.edges {
		if g.cuts[i].at != 0 {
			continue
		}
		for _, e := range g.nearest(f, i) {
			pair := [2]int{min(f.root[i], f.root[e.to]), max(f.root[i], f.root[e.to])}
			if have, ok := best[pair]; !ok || e.strength() > have.e.strength() {
				best[pair] = miss{i, e}
			}
		}
	}
	all := make([]miss, 0, len(best))
	for _, m := range best {
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b miss) int {
		return cmp.Or(cmp.Compare(b.e.score, a.e.score), cmp.Compare(b.e.matched, a.e.matched), cmp.Compare(a.i, b.i), cmp.Compare(a.e.to, b.e.to))
	})
	out := make([]NearMiss, len(all))
	for k, m := range all {
		out[k] = g.nearMiss(m.i, m.e)
	}
	return out
}

// nearest returns the strongest proposals of reading i, few.
func (g *graph) nearest(f forest, i int) []*edge {
	var out []*edge
	for k := range g.edges[i] {
		e := &g.edges[i][k]
		if !e.proposed && !e.joined || f.root[i] == f.root[e.to] || g.cuts[e.to].at > 0 || !g.acrossArticles(i, e.to) {
			continue
		}
		if !g.worthAsking(f, i, e) {
			continue
		}
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b *edge) int { return cmp.Or(cmp.Compare(b.strength(), a.strength()), cmp.Compare(a.to, b.to)) })
	return out[:min(len(out), mostApart)]
}

// worthAsking reports whether a person has something to decide on: one word of
// many sentences is no near-miss, and what is told without marks has to share
// more than its subject. Set by reading the proposals of a hundred stories.
func (g *graph) worthAsking(f forest, i int, e *edge) bool {
	switch e.rule {
	case fragmentFound, severalHosts:
		return e.links > 1 && e.matched >= leastMass
	case contentRetold:
		if e.speakers == quote.Different || e.matched < retoldMass && !g.sameSurroundings(f, i, e.to) {
			return false
		}
		return e.score >= retoldCover && e.links > 2
	}
	return e.score >= wordsCover
}

// sameSurroundings reports whether what stands near a reported stretch in its
// article is in one cluster with what stands near j in its.
func (g *graph) sameSurroundings(f forest, i, j int) bool {
	near := func(reading int) []int {
		var roots []int
		at := g.readings[reading].stretches[0]
		for step := -surroundings; step <= surroundings; step++ {
			if s := g.near(at, step); s >= 0 && s != at {
				roots = append(roots, f.root[g.of[s]])
			}
		}
		return roots
	}
	there := near(j)
	return slices.ContainsFunc(near(i), func(root int) bool { return slices.Contains(there, root) })
}

func (g *graph) acrossArticles(i, j int) bool {
	s := g.stretches[g.readings[i].stretches[0]]
	return slices.ContainsFunc(g.readings[j].stretches, func(t int) bool { return g.stretches[t].articleID() != s.articleID() })
}

func (g *graph) nearMiss(i int, e *edge) NearMiss {
	x, y := g.readings[i], g.readings[e.to]
	c := compare.Alike(x.wording, y.wording)
	at := x.stretches[0]
	other := g.inAnotherArticle(y, at)
	n := NearMiss{A: g.stretches[other], B: g.stretches[at], Score: e.score,
		Measures: measuresOf(&c, x, y), Why: g.whyApart(x, y, e)}
	if g.inOrder(at, other) < 0 {
		n.A, n.B = n.B, n.A
	}
	return n
}

// inAnotherArticle is the first stretch of y in another article than that of
// stretch at, else the first.
func (g *graph) inAnotherArticle(y *reading, at int) int {
	for _, t := range y.stretches {
		if g.stretches[t].articleID() != g.stretches[at].articleID() {
			return t
		}
	}
	return y.stretches[0]
}

// whyApart says in words what kept the pair apart.
func (g *graph) whyApart(x, y *reading, e *edge) string {
	switch {
	case e.joined:
		return farFromRoot.String()
	case e.rule == speakersDiffer, e.speakers == quote.Different:
		return fmt.Sprintf("two speakers, %s and %s", x.speakers[0].Name, y.speakers[0].Name)
	case e.rule == contentRetold && e.matched < retoldMass:
		return "told without marks at the same place; few words in common"
	case e.rule == contentRetold:
		return fmt.Sprintf("told without marks; %d content words in common are too few to tell", e.links)
	case e.rule == severalHosts:
		return "the words stand in several statements"
	case e.rule == fragmentFound && !e.contained:
		return "one of the few words differs"
	case e.rule == fragmentFound && !e.exact:
		return "the few words stand there in another form, or say too little"
	case e.rule == fragmentFound:
		return "the words in common are too few and too frequent"
	}
	return fmt.Sprintf("the rest of the sentences differs: %.0f %% of the shorter is in the other", 100*e.score)
}
