package light

import "cmp"

// none is the parent of a root.
const none = -1

// grow chooses parents in order of rank: of the joined edges the strongest
// whose root is near as well. There is no transitive closure.
func (g *graph) grow() {
	n := g.len()
	g.parent, g.root = make([]int32, n), make([]uint32, n)
	for r := range uint32(n) {
		g.parent[r], g.root[r] = none, r
	}
	for r := range uint32(n) {
		switch {
		case g.cuts[r] != nil:
		case g.class(r) != Reported && len(g.tokensOf(r)) <= fragment:
			g.attach(r)
		default:
			if g.choose(r); g.parent[r] == none {
				g.attach(r)
			}
		}
	}
	g.mend()
}

// choose hangs r on the strongest joined edge.
func (g *graph) choose(r uint32) {
	var best *edge
	for k := g.first[r]; k < g.first[r+1]; k++ {
		e := &g.edges[k]
		if e.joined && e.stronger(best) && g.cuts[e.to] == nil && g.nearRoot(r, e) {
			best = e
			g.parent[r], g.root[r] = int32(k), g.root[e.to]
		}
	}
}

// stronger orders edges of one text; nil is the weakest.
func (e *edge) stronger(than *edge) bool {
	if than == nil {
		return e.strength() > 0
	}
	return cmp.Or(cmp.Compare(e.strength(), than.strength()), cmp.Compare(than.to, e.to)) > 0
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
	if e := g.aligner.alike(via.to, root); e.y.cover >= wholeCover {
		return true
	}
	e := g.aligner.alike(r, root)
	v := g.aligner.decide(r, root, &e)
	return v.joined || v.proposed
}

// attach hangs few words on what contains them as they are, if they stand in
// one group alone. Where they stand in several the speaker decides.
func (g *graph) attach(r uint32) {
	chosen, known := none, false // known: by the speaker
	for k := g.first[r]; k < g.first[r+1]; k++ {
		e := &g.edges[k]
		if !e.contained || !e.joined && !e.proposed || g.cuts[e.to] != nil || len(g.tokensOf(e.to)) < len(g.tokensOf(r)) {
			continue
		}
		same := e.speakers == Same
		switch {
		case chosen < 0 || same && !known:
			chosen, known = int(k), same
		case g.root[e.to] == g.root[g.edges[chosen].to]:
			if e.stronger(&g.edges[chosen]) {
				chosen = int(k)
			}
		case same == known:
			return
		}
	}
	if chosen >= 0 {
		g.parent[r], g.root[r] = int32(chosen), g.root[g.edges[chosen].to]
	}
}

// mend takes back the cuts whose halves did not find two groups. What stands
// alone may hang on the whole then.
func (g *graph) mend() {
	mended := false
	for r := range uint32(g.len()) {
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
	for r := range uint32(g.len()) {
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
	out := make([]bool, g.len())
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
