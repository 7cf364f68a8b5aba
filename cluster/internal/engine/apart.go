package engine

import (
	"cmp"
	"fmt"
	"slices"
)

// mostApart is how many near-misses of one text are listed.
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

// NearMiss is a pair of texts that was proposed and kept apart, by a stretch of
// each, of different articles.
type NearMiss struct {
	A, B  uint32
	Score float64
	Told  int // words of content in common, where one is told without marks; else 0
	Why   string
}

// Apart lists the pairs of different articles that were proposed and kept apart,
// the strongest for every two groups, the most alike first.
func (g *Grouping) Apart() []NearMiss {
	type miss struct {
		from uint32
		e    *edge
	}
	best := map[[2]uint32]miss{}
	for r := range uint32(g.len()) {
		if g.cuts[r] != nil {
			continue
		}
		for _, e := range g.nearest(r) {
			pair := [2]uint32{min(g.root[r], g.root[e.to]), max(g.root[r], g.root[e.to])}
			if have, ok := best[pair]; !ok || e.strength() > have.e.strength() {
				best[pair] = miss{r, e}
			}
		}
	}
	all := make([]miss, 0, len(best))
	for _, m := range best {
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b miss) int {
		return cmp.Or(cmp.Compare(b.e.score, a.e.score), cmp.Compare(b.e.matched, a.e.matched), cmp.Compare(a.from, b.from), cmp.Compare(a.e.to, b.e.to))
	})
	out := make([]NearMiss, len(all))
	for k, m := range all {
		out[k] = g.nearMiss(m.from, m.e)
	}
	return out
}

// nearest returns the strongest proposals of a text, few.
func (g *graph) nearest(r uint32) []*edge {
	var out []*edge
	for k := range g.edgesOf(r) {
		e := &g.edgesOf(r)[k]
		if !e.proposed && !e.joined || g.root[r] == g.root[e.to] || g.cuts[e.to] != nil || !g.acrossArticles(r, e.to) || !g.worthAsking(r, e) {
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
func (g *graph) worthAsking(r uint32, e *edge) bool {
	switch e.rule {
	case fragmentFound, severalHosts:
		return e.links > 1 && e.matched >= leastMass
	case contentRetold:
		if e.speakers == different || e.matched < retoldMass && !g.sameSurroundings(r, e.to) {
			return false
		}
		return e.score >= retoldCover && e.links > 2
	}
	return e.score >= wordsCover
}

// sameSurroundings reports whether what stands near a reported text in its
// article is in one group with what stands near another in its.
func (g *graph) sameSurroundings(x, y uint32) bool {
	near := func(r uint32) []uint32 {
		var roots []uint32
		at := g.stretches(r)[0]
		for step := -surroundings; step <= surroundings; step++ {
			if s, ok := g.near(at, step); ok && s != at {
				roots = append(roots, g.root[g.rank[g.text[s]]])
			}
		}
		return roots
	}
	there := near(y)
	return slices.ContainsFunc(near(x), func(root uint32) bool { return slices.Contains(there, root) })
}

func (g *graph) acrossArticles(x, y uint32) bool {
	of := g.sources[g.stretches(x)[0]].Article
	return slices.ContainsFunc(g.stretches(y), func(s uint32) bool { return g.sources[s].Article != of })
}

func (g *graph) nearMiss(r uint32, e *edge) NearMiss {
	at := g.stretches(r)[0]
	other := g.stretches(e.to)[0]
	for _, s := range g.stretches(e.to) {
		if g.sources[s].Article != g.sources[at].Article {
			other = s
			break
		}
	}
	told := 0
	if e.rule == contentRetold {
		told = int(e.links)
	}
	return NearMiss{A: at, B: other, Score: float64(e.score), Told: told, Why: g.whyApart(r, e)}
}

// whyApart says in words what kept the pair apart.
func (g *graph) whyApart(r uint32, e *edge) string {
	switch {
	case e.joined:
		return farFromRoot.String()
	case e.rule == speakersDiffer, e.speakers == different:
		return fmt.Sprintf("two speakers, %s and %s", g.speaker(r).Name, g.speaker(e.to).Name)
	case e.rule == contentRetold && e.matched < retoldMass:
		return "told without marks at the same place; few words in common"
	case e.rule == contentRetold:
		return fmt.Sprintf("told without marks; %d content words in common are too few to tell", e.links)
	case e.rule == anotherAnswers:
		return anotherAnswers.String()
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
