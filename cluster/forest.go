package cluster

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/quote"
)

// forest hangs every reading on at most one other. There is no transitive
// closure.
type forest struct {
	parent []int // reading: index into its edges, or -1
	root   []int // reading: the root of its tree
}

// grow chooses parents in order of rank: of the joined edges the strongest
// whose root is near as well. Fragments wait for the longer readings, what is
// told without marks and halves for all others.
func (g *graph) grow() forest {
	f := forest{make([]int, len(g.readings)), make([]int, len(g.readings))}
	for i := range g.readings {
		f.parent[i], f.root[i] = -1, i
	}
	shorts := g.from(short)
	rest := g.from(reported)
	for i := range shorts {
		g.choose(i, f)
	}
	groups := g.spread(f, shorts)
	for i := shorts; i < rest; i++ {
		if len(g.readings[i].words) <= fragment {
			g.attach(i, f, groups)
		} else {
			g.choose(i, f)
		}
	}
	g.fillIn(f, rest)
	for i := rest; i < len(g.readings); i++ {
		g.choose(i, f)
	}
	g.mend(f, rest)
	g.markJoins(f)
	return f
}

// mend takes back the cuts whose halves did not find two groups: both hang in
// one, or one hangs nowhere. What stands alone may hang on the whole then.
func (g *graph) mend(f forest, rest int) {
	mended := false
	for i := range g.cuts {
		c := &g.cuts[i]
		if c.at <= 0 {
			continue
		}
		a, b := c.halves, c.halves+1
		if f.parent[a] >= 0 && f.parent[b] >= 0 && f.root[a] != f.root[b] {
			continue
		}
		c.at = 0
		g.cuts[a].at, g.cuts[b].at = taken, taken
		g.choose(i, f)
		mended = true
	}
	if !mended {
		return
	}
	followed := g.followed(f)
	for i := range rest {
		if f.parent[i] < 0 && !followed[i] && len(g.readings[i].words) > fragment {
			g.choose(i, f)
			if k := f.parent[i]; k >= 0 {
				followed[g.edges[i][k].to] = true
			}
		}
	}
}

// followed says of every reading whether another hangs on it.
func (g *graph) followed(f forest) []bool {
	out := make([]bool, len(g.readings))
	for i := range g.readings {
		if k := f.parent[i]; k >= 0 && g.cuts[i].at == 0 {
			out[g.edges[i][k].to] = true
		}
	}
	return out
}

// taken marks the halves of a cut that was taken back: they are in no cluster.
const taken = -1

// from is the index of the first reading of class c or a later one.
func (g *graph) from(c class) int {
	i, _ := slices.BinarySearchFunc(g.readings, c, func(r *reading, c class) int { return cmp.Compare(r.class, c) })
	return i
}

// choose hangs reading i on the strongest joined edge.
func (g *graph) choose(i int, f forest) {
	if g.cuts[i].at > 0 {
		return
	}
	g.pick(i, f)
	if f.parent[i] >= 0 {
		return
	}
	glimpsed := false
	for k := range g.edges[i] {
		if e := &g.edges[i][k]; e.glimpsed {
			*e = g.judge.closely(g.readings[i], g.readings[e.to], *e)
			glimpsed = true
		}
	}
	if glimpsed {
		g.pick(i, f)
	}
}

func (g *graph) pick(i int, f forest) {
	var best *edge
	for k := range g.edges[i] {
		e := &g.edges[i][k]
		if e.joined && e.stronger(best) && g.cuts[e.to].at == 0 && g.nearRoot(i, f.root[e.to], e) {
			best = e
			f.parent[i], f.root[i] = k, f.root[e.to]
		}
	}
}

// spread counts in how many groups of the first n readings words stand, so
// that a word does not count as common for being in ten wordings of one
// sentence.
func (g *graph) spread(f forest, n int) spread {
	members := make([][]*reading, n)
	for i, r := range g.readings[:n] {
		members[f.root[i]] = append(members[f.root[i]], r)
	}
	s := spreadOf(func(yield func([]*reading) bool) {
		for _, m := range members {
			if len(m) > 0 && !yield(m) {
				return
			}
		}
	})
	return s
}

// attach hangs a fragment on what contains it, if the words are rare among
// groups and stand in one group alone. Where they stand in several the speaker
// decides.
func (g *graph) attach(i int, f forest, groups spread) {
	r := g.readings[i]
	if g.cuts[i].at > 0 {
		return
	}
	mass := 0.0
	for k := range r.words {
		mass += groups.mass(r, &r.words[k])
	}
	chosen, known := -1, false // known: by the speaker
	for k := range g.edges[i] {
		e := &g.edges[i][k]
		if g.cuts[e.to].at > 0 || !e.contained || mass < leastOfFragment(e.speakers) {
			e.joined, e.proposed = false, e.proposed || e.joined
			continue
		}
		e.joined = e.exact
		same := e.speakers == quote.Same
		switch {
		case chosen < 0 || same && !known:
			chosen, known = k, same
		case f.root[e.to] == f.root[g.edges[i][chosen].to]:
			if e.stronger(&g.edges[i][chosen]) {
				chosen = k
			}
		case same == known:
			g.refuse(i, severalHosts)
			return
		}
	}
	if chosen >= 0 && g.edges[i][chosen].joined {
		f.parent[i], f.root[i] = chosen, f.root[g.edges[i][chosen].to]
	}
}

// refuse turns the joined edges of reading i into proposals.
func (g *graph) refuse(i int, why rule) {
	for k := range g.edges[i] {
		if e := &g.edges[i][k]; e.joined {
			e.joined, e.proposed, e.rule = false, true, why
		}
	}
}

// nearRoot guards against drift: i must be near the root as well, or hang on
// a reading that holds the whole root.
func (g *graph) nearRoot(i, root int, via *edge) bool {
	if root == via.to {
		return true
	}
	if e := g.judge.look(g.readings[via.to], g.readings[root], root); e.y.cover >= wholeCover {
		return true
	}
	e := g.judge.look(g.readings[i], g.readings[root], root)
	return e.joined || e.proposed
}
