package engine

// markJoins finds quotations that run two passages together between two
// sentences: one sentence stops where its speaker went on, or the next has
// lost its beginning, and nobody else has both passages. Where many have either
// passage it is enough that the quotation has the end of the one and the
// beginning of the other.
func (g *graph) markJoins() {
	g.joined = map[uint32]bool{}
	var carried map[uint32]map[uint32]bool
	articles := 0
	for s := 1; s < len(g.text); s++ {
		if g.sources[s].Quote != g.sources[s-1].Quote || g.sources[s].Reported || g.sources[s].Doubtful {
			continue
		}
		a, b := g.rank[g.text[s-1]], g.rank[g.text[s]]
		if g.cuts[a] != nil || g.cuts[b] != nil || g.root[a] == g.root[b] {
			continue
		}
		least := 2
		if !g.cutShort(a, b) {
			if !g.endAndBeginning(a, b) {
				continue
			}
			least = manyCarry
		}
		if carried == nil {
			carried, articles = g.articles()
		}
		x, y := carried[g.root[a]], carried[g.root[b]]
		if min(len(x), len(y)) >= least && strangers(x, y, g.sources[s].Article, articles) {
			g.joined[uint32(s-1)], g.joined[uint32(s)] = true, true
		}
	}
}

// cutShort reports whether what a hangs on goes on where a ends, or what b
// hangs on has begun before b does.
func (g *graph) cutShort(a, b uint32) bool {
	if e := g.via(a); e != nil && int(e.links) >= cutWords-1 && int(e.x.to) == len(g.tokensOf(a)) && len(g.tokensOf(e.to))-int(e.y.to) >= g.dropped(a, e) {
		return true
	}
	e := g.via(b)
	return e != nil && int(e.links) >= cutWords-1 && e.x.from == 0 && int(e.y.from) >= g.dropped(b, e)
}

// manyCarry is from how many articles on that carry either passage the end of
// one sentence and the beginning of another are said to be joined, with nothing
// dropped between: most quotations of two sentences begin or end in the middle of
// one.
const manyCarry = 3

// endAndBeginning reports whether a is the end of what it hangs on, and b the
// beginning.
func (g *graph) endAndBeginning(a, b uint32) bool {
	e, f := g.via(a), g.via(b)
	return e != nil && f != nil && int(min(e.links, f.links)) >= cutWords-1 &&
		e.x.from == 0 && int(e.y.from) >= goesOn && int(e.y.to) == len(g.tokensOf(e.to)) &&
		f.y.from == 0 && int(f.x.to) == len(g.tokensOf(b)) && len(g.tokensOf(f.to))-int(f.y.to) >= goesOn
}

// dropped is from how many words on a passage is said to have been dropped:
// one where all of a text stands in the other, otherwise it may be an error.
func (g *graph) dropped(r uint32, e *edge) int {
	if e.gaps == 0 && int(e.links) == len(g.tokensOf(r)) {
		return 1
	}
	return goesOn
}

// articles lists those of every tree that some quotation of several sentences
// touches, and says how many there are in all.
func (g *graph) articles() (map[uint32]map[uint32]bool, int) {
	all := map[uint32]bool{}
	in := map[uint32]map[uint32]bool{}
	for s := 1; s < len(g.text); s++ {
		if g.sources[s].Quote == g.sources[s-1].Quote {
			in[g.root[g.rank[g.text[s-1]]]] = map[uint32]bool{}
			in[g.root[g.rank[g.text[s]]]] = map[uint32]bool{}
		}
	}
	for s, t := range g.text {
		all[g.sources[s].Article] = true
		if set := in[g.root[g.rank[t]]]; set != nil {
			set[g.sources[s].Article] = true
		}
	}
	return in, len(all)
}

// byChance is the least probability at which what two groups share is put down
// to chance.
const byChance = .01

// fewShared is which part of the smaller group that may be, at most: two
// sentences of a story told by five outlets are no strangers.
const fewShared = 8

// strangers reports whether both sets have more than the article that is
// named, and no more others in common than two sets of their size have by
// chance among so many articles.
func strangers(a, b map[uint32]bool, but uint32, articles int) bool {
	if len(a) < 2 || len(b) < 2 {
		return false
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	expected := float64(len(a)) * float64(len(b)) / float64(articles)
	tail := 1.0 // about the probability of so many in common (Poisson)
	common := 0
	for id := range a {
		if id != but && b[id] {
			common++
			tail *= expected / float64(common)
		}
	}
	return common == 0 || tail >= byChance && common <= len(a)/fewShared
}
