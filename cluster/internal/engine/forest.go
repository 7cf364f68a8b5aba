package engine

import "slices"

// none is the parent of a root.
const none = -1

// grow chooses parents in order of rank: of the joined edges the strongest
// whose root is near as well. There is no transitive closure. Fragments wait for
// the longer texts, what is told without marks for all others.
func (g *graph) grow() {
	n := len(g.of)
	g.parent, g.root = make([]int32, n), make([]uint32, n)
	for r := range uint32(n) {
		g.parent[r], g.root[r] = none, r
	}
	g.settleRivals()
	shorts, reported := g.from(Short), g.from(Reported)
	for r := range shorts {
		g.chooseOrAttach(r)
	}
	g.hangShort(shorts, reported)
	g.fillIn(reported)
	for r := reported; r < uint32(g.len()); r++ {
		g.choose(r)
	}
	g.mend(reported)
}

// hangShort finds parents for the texts [from, to), of few words each.
func (g *graph) hangShort(from, to uint32) {
	rare := g.spreadOf(from, to)
	for r := from; r < to; r++ {
		if len(g.tokensOf(r)) > fragment {
			g.chooseOrAttach(r)
			continue
		}
		mass := float32(0)
		for _, w := range g.tokensOf(r) {
			mass += rare[w]
		}
		g.attach(r, mass)
	}
}

func (g *graph) chooseOrAttach(r uint32) {
	if g.cuts[r] != nil {
		return
	}
	if g.choose(r); g.parent[r] == none {
		g.attach(r, g.mass[r])
	}
}

// choose hangs r on the strongest joined edge.
func (g *graph) choose(r uint32) {
	if g.pick(r); g.parent[r] != none {
		return
	}
	if slices.ContainsFunc(g.edgesOf(r), func(e edge) bool { return e.doubtful }) {
		g.judge.refine(r, g.edgesOf(r))
		g.pick(r)
	}
}

func (g *graph) pick(r uint32) {
	var best *edge
	for k := g.first[r]; k < g.first[r+1]; k++ {
		e := &g.edges[k]
		if e.joined && e.stronger(best) && g.cuts[e.to] == nil && g.nearRoot(r, e) &&
			!(g.class(r) == Whole && e.partly() && g.answered(r, e)) {
			best = e
			g.parent[r], g.root[r] = int32(k), g.root[e.to]
		}
	}
}

// hang makes a text that hangs on nothing hang on another, by an edge that is
// none of a candidate.
func (g *graph) hang(r uint32, e edge) {
	g.other = append(g.other, e)
	g.parent[r], g.root[r] = int32(none-len(g.other)), g.root[e.to]
}

// nearRoot guards against drift: r must be near the root as well, or hang on a
// text that holds the whole root.
func (g *graph) nearRoot(r uint32, via *edge) bool {
	root := g.root[via.to]
	if root == via.to {
		return true
	}
	for k := range g.edgesOf(r) {
		if e := &g.edgesOf(r)[k]; e.to == root && (e.joined || e.proposed) {
			return true
		}
	}
	if e := g.judge.alike(via.to, root); e.y.cover >= wholeCover {
		return true
	}
	e, _ := g.judge.glance(r, root)
	if !e.joined && !e.proposed && e.doubtful {
		g.judge.closely(r, &e)
	}
	return e.joined || e.proposed
}

// attach hangs few words on what contains them as they are, if they stand in
// one group alone. Where they stand in several the speaker decides; what has them
// in other forms counts only where nothing has them as they are. mass is their
// information among groups.
func (g *graph) attach(r uint32, mass float32) {
	isFragment := len(g.tokensOf(r)) <= fragment
	chosen, known := none, false // known: by the speaker
	exact := len(g.tokensOf(r)) > 1 && slices.ContainsFunc(g.edgesOf(r), func(e edge) bool { return e.contained && e.score >= exactCover && g.cuts[e.to] == nil })
	for k := g.first[r]; k < g.first[r+1]; k++ {
		e := &g.edges[k]
		if !e.contained || !isFragment && !e.joined && !e.proposed || isFragment && mass < leastOfFragment(e.speakers) ||
			g.cuts[e.to] != nil || !isFragment && len(g.tokensOf(e.to)) < len(g.tokensOf(r)) || exact && e.score < exactCover {
			if isFragment {
				e.joined, e.proposed = false, e.proposed || e.joined
			}
			continue
		}
		if isFragment {
			e.joined = e.exact
		}
		same := e.speakers == same
		switch {
		case chosen < 0 || same && !known:
			chosen, known = int(k), same
		case g.root[e.to] == g.root[g.edges[chosen].to]:
			if e.stronger(&g.edges[chosen]) {
				chosen = int(k)
			}
		case same == known:
			g.refuse(r, severalHosts)
			return
		}
	}
	if chosen >= 0 && (!isFragment || g.edges[chosen].joined) {
		g.parent[r], g.root[r] = int32(chosen), g.root[g.edges[chosen].to]
	}
}

// refuse turns the joined edges of a text into proposals.
func (g *graph) refuse(r uint32, why Rule) {
	for k := range g.edgesOf(r) {
		if e := &g.edgesOf(r)[k]; e.joined {
			e.joined, e.proposed, e.rule = false, true, why
		}
	}
}

// mend takes back the cuts whose halves did not find two groups. What stands
// alone may hang on the whole then.
func (g *graph) mend(reported uint32) {
	mended := false
	for r := range reported {
		if c := g.cuts[r]; c != nil && g.root[c.halves[0].to] == g.root[c.halves[1].to] {
			delete(g.cuts, r)
			g.choose(r)
			mended = true
		}
	}
	if !mended {
		return
	}
	followed := g.followed()
	for r := range reported {
		if g.parent[r] == none && !followed[r] && g.cuts[r] == nil && len(g.tokensOf(r)) > fragment {
			g.choose(r)
			if k := g.parent[r]; k >= 0 {
				followed[g.edges[k].to] = true
			}
		}
	}
}

// followed says of every text whether another hangs on it.
func (g *graph) followed() []bool {
	out := make([]bool, len(g.of))
	for r := range g.parent {
		if e := g.via(uint32(r)); e != nil {
			out[e.to] = true
		}
	}
	for _, c := range g.cuts {
		out[c.halves[0].to], out[c.halves[1].to] = true, true
	}
	return out
}

// via is the edge by which a text hangs on another, nil for a root.
func (g *graph) via(r uint32) *edge {
	switch k := g.parent[r]; {
	case k >= 0:
		return &g.edges[k]
	case k < none:
		return &g.other[none-1-k]
	}
	return nil
}
