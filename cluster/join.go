package cluster

import (
	"slices"

	"github.com/quotediff/quotediff/quote"
)

// markJoins finds quotations that run two passages together between two
// sentences: one sentence stops where its speaker went on, or the next has lost
// its beginning, and nobody else has both passages. Sentences that another
// article carries both are a speech cut short, no splice.
func (g *graph) markJoins(f forest) {
	g.joined = map[int]bool{}
	followed := g.followed(f)
	var carried map[int]map[string]bool
	for k := 1; k < len(g.placed); k++ {
		s, t := g.placed[k-1], g.placed[k]
		a, b := g.of[s], g.of[t]
		if !g.runsOn(s, t) || f.root[a] == f.root[b] || !g.cutShort(f, a, b) || !g.spare(s, followed) || !g.spare(t, followed) {
			continue
		}
		if carried == nil {
			carried = g.articlesOf(f)
		}
		if strangers(carried[f.root[a]], carried[f.root[b]], g.stretches[s].articleID()) {
			g.joined[s], g.joined[t] = true, true
		}
	}
}

// runsOn reports whether two stretches follow each other in one part of a
// marked quotation.
func (g *graph) runsOn(s, t int) bool {
	x, y := g.stretches[s], g.stretches[t]
	return x.Quote == y.Quote && x.Quote.Kind != quote.Indirect &&
		x.Pieces[len(x.Pieces)-1].Part == y.Pieces[0].Part &&
		g.cuts[g.of[s]].at == 0 && g.cuts[g.of[t]].at == 0
}

// spare reports whether nothing hangs on a stretch, or another one prints the
// same words.
func (g *graph) spare(s int, followed []bool) bool {
	i := g.of[s]
	return !followed[i] || slices.ContainsFunc(few(g.readings[i].stretches), func(t int) bool { return t != s && !g.joined[t] })
}

// cutShort reports whether what a hangs on goes on where a ends, or what b
// hangs on has begun before b does.
func (g *graph) cutShort(f forest, a, b int) bool {
	if k := f.parent[a]; k >= 0 {
		e := &g.edges[a][k]
		if e.links >= cutWords && e.x.to == len(g.readings[a].words) && len(g.readings[e.to].words)-e.y.to >= goesOn {
			return true
		}
	}
	if k := f.parent[b]; k >= 0 {
		e := &g.edges[b][k]
		return e.links >= cutWords && e.x.from == 0 && e.y.from >= goesOn
	}
	return false
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

// strangers reports whether both sets have more than the article that is named,
// and no other in common.
func strangers(a, b map[string]bool, but string) bool {
	if len(a) < 2 || len(b) < 2 {
		return false
	}
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
