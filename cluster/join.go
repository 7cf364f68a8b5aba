package cluster

import "github.com/quotediff/quotediff/quote"

// markJoins finds quotations that run two passages together between two
// sentences: one sentence stops where its speaker went on, or the next has lost
// its beginning, and nobody else has both passages. Sentences that another
// article carries both are a speech cut short, no splice.
func (g *graph) markJoins(f forest) {
	followed := g.followed(f)
	var carried map[int]map[string]bool
	for k := 1; k < len(g.placed); k++ {
		s, t := g.placed[k-1], g.placed[k]
		a, b := g.of[s], g.of[t]
		if followed[a] || followed[b] || !g.runsOn(s, t) || f.root[a] == f.root[b] || !g.cutShort(f, a, b) {
			continue
		}
		if carried == nil {
			carried = g.articlesOf(f)
		}
		if strangers(carried[f.root[a]], carried[f.root[b]], g.stretches[s].articleID()) {
			g.readings[a].splice, g.readings[b].splice = true, true
		}
	}
}

// runsOn reports whether two stretches follow each other in one part of a
// marked quotation, and are printed once.
func (g *graph) runsOn(s, t int) bool {
	x, y := g.stretches[s], g.stretches[t]
	return x.Quote == y.Quote && x.Quote.Kind != quote.Indirect &&
		x.Pieces[len(x.Pieces)-1].Part == y.Pieces[0].Part &&
		len(g.readings[g.of[s]].stretches) == 1 && len(g.readings[g.of[t]].stretches) == 1
}

// cutShort reports whether what a hangs on goes on where a ends, or what b
// hangs on has begun before b does.
func (g *graph) cutShort(f forest, a, b int) bool {
	if f.parent[a] < 0 || f.parent[b] < 0 {
		return false
	}
	p, q := &g.edges[a][f.parent[a]], &g.edges[b][f.parent[b]]
	if p.links < cutWords || q.links < cutWords {
		return false
	}
	ends := p.x.to == len(g.readings[a].words) && len(g.readings[p.to].words)-p.y.to >= goesOn
	begins := q.x.from == 0 && q.y.from >= goesOn
	return ends || begins
}

// articlesOf lists the articles of every tree.
func (g *graph) articlesOf(f forest) map[int]map[string]bool {
	in := map[int]map[string]bool{}
	for s, i := range g.of {
		root := f.root[i]
		if in[root] == nil {
			in[root] = map[string]bool{}
		}
		in[root][g.stretches[s].articleID()] = true
	}
	return in
}

// strangers reports whether no article but the one named is in both sets.
func strangers(a, b map[string]bool, but string) bool {
	if len(b) < len(a) {
		a, b = b, a
	}
	for id := range a {
		if id != but && b[id] {
			return false
		}
	}
	return true
}
