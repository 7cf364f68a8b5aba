package engine

import (
	"cmp"
	"context"
	"slices"
	"sync"
)

// edge is a pair that was looked at and is worth keeping. It leads from a text
// to one of higher rank.
type edge struct {
	to uint32
	evidence
	verdict
}

// strength orders the texts that another may hang on.
func (e *edge) strength() float32 { return e.matched * e.score }

// stronger orders edges of one text; nil is the weakest.
func (e *edge) stronger(than *edge) bool {
	if than == nil {
		return e.strength() > 0
	}
	return cmp.Or(cmp.Compare(e.strength(), than.strength()), cmp.Compare(than.to, e.to)) > 0
}

// graph is the texts and the pairs that were looked at.
type graph struct {
	*texts
	judge     *judge
	first     []uint32 // rank: where its edges begin; one more at the end
	edges     []edge
	backFirst []uint32 // rank: where the edges that lead to it begin in back
	back      []backEdge
	rivalled  []uint32 // edges, while they are settled
	cuts      map[uint32]*cut
	parent    []int32 // rank: index into edges, none, or less: of other
	root      []uint32
	other     []edge          // parents that are no candidates by runs of words
	joined    map[uint32]bool // stretches that a quotation runs together with another passage
}

type backEdge struct{ from, edge uint32 }

// block is how many texts a worker looks at at once.
const block = 4096

// fewLooked is how many candidates will do where one holds nearly all of a text
// of more than a few words.
const fewLooked = 3

// closeLook is from which share of the shorter side on, linked by the same
// words in order, a pair that is not joined by them is read in full where the
// language is known.
const closeLook = .25

// connect looks at the candidates of every text, some blocks at once.
func (g *graph) connect(ctx context.Context, c *candidates) error {
	n := g.len()
	size := min(block, max(16, n/(4*g.Jobs)))
	blocks := (n + size - 1) / size
	found, counts := make([][]edge, blocks), make([][]uint32, blocks)
	next := make(chan int)
	var wait sync.WaitGroup
	for range g.Jobs {
		wait.Go(func() {
			j := g.texts.judge()
			var room []edge
			for b := range next {
				if ctx.Err() == nil {
					room, counts[b] = j.lookAll(room[:0], c, uint32(b*size), uint32(min(n, (b+1)*size)))
					found[b] = slices.Clone(room)
				}
			}
		})
	}
	for b := range blocks {
		next <- b
	}
	close(next)
	wait.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	total := 0
	for _, f := range found {
		total += len(f)
	}
	g.edges, g.first = make([]edge, 0, total), make([]uint32, 1, n+1)
	for b, f := range found {
		g.edges = append(g.edges, f...)
		for _, c := range counts[b] {
			g.first = append(g.first, g.first[len(g.first)-1]+c)
		}
		found[b] = nil
	}
	g.turn()
	return nil
}

// lookAll compares the texts [from, to) with their candidates. It appends what is
// worth keeping to edges, and counts it text by text.
func (j *judge) lookAll(edges []edge, c *candidates, from, to uint32) ([]edge, []uint32) {
	counts := make([]uint32, 0, to-from)
	for r := from; r < to; r++ {
		before := len(edges)
		settled := false
		for k, x := range c.of(r) {
			if settled && k >= fewLooked {
				break
			}
			if e, ok := j.glance(r, x.to); ok {
				edges = append(edges, e)
				settled = settled || e.joined && e.x.cover >= wholeCover && len(j.tokensOf(r)) > fewWords
			}
		}
		if !settled {
			j.refine(r, edges[before:])
		}
		kept := slices.DeleteFunc(edges[before:], func(e edge) bool { return !j.worthKeeping(r, &e) })
		edges = edges[:before+len(kept)]
		counts = append(counts, uint32(len(kept)))
	}
	return edges, counts
}

// worthKeeping reports whether a pair may matter later: to find a parent, to cut,
// at the same place of two quotations.
func (g *texts) worthKeeping(r uint32, e *edge) bool {
	return e.joined || e.proposed || e.doubtful || e.holdsHalf() || g.goesOn(r, e)
}

// glance compares two texts by their hashes. It is false where nothing is worth
// a second look. What is told without marks, against marked words, and a
// fragment that seems to be found are always in doubt.
func (j *judge) glance(x, y uint32) (edge, bool) {
	e := edge{to: y}
	if j.class(x) >= Reported && j.class(y) < Reported {
		e.doubtful = true
		return e, true
	}
	j.hold(x)
	e.evidence = j.align(y)
	e.verdict = j.decide(x, y, &e.evidence, nil, j.likeness(x, y))
	if j.isFragment(x, y) {
		e.joined = false
		e.doubtful = e.contained || j.worded[j.of[x]] && e.linked >= closeLook*min(j.mass[x], j.mass[y])
	} else {
		e.doubtful = !e.joined && j.worded[j.of[x]] && e.linked >= max(leastMass, closeLook*min(j.mass[x], j.mass[y]))
	}
	return e, e.joined || e.proposed || e.doubtful || e.holdsHalf()
}

// refine reads pairs of one text in full: every one in doubt that is told without
// marks or with a fragment, and where the language is known mostRefined others,
// those with most in common first. These are the ones in doubt where the hashes
// join the text to nothing, and those that join it by less than all of it, for
// what more they have in common.
func (j *judge) refine(x uint32, edges []edge) {
	j.order = j.order[:0]
	found := slices.ContainsFunc(edges, func(e edge) bool { return e.joined })
	for k := range edges {
		switch e := &edges[k]; {
		case e.doubtful && (j.class(x) >= Reported || j.isFragment(x, e.to)):
			j.closely(x, e)
		case e.doubtful && !found, e.joined && j.worded[j.of[x]] && e.cover() < wholeCover:
			j.order = append(j.order, k)
		}
		edges[k].doubtful = false
	}
	slices.SortFunc(j.order, func(a, b int) int {
		return cmp.Or(cmp.Compare(edges[b].linked, edges[a].linked), cmp.Compare(a, b))
	})
	for _, k := range j.order[:min(len(j.order), mostRefined)] {
		if e := &edges[k]; e.joined {
			j.strengthen(x, e)
		} else {
			j.closely(x, e)
		}
	}
}

// mostRefined is how many pairs of one text are read in full where both sides
// are marked and no fragment.
const mostRefined = 2

// strengthen reads a pair in full that is joined already, for what more it has in
// common.
func (j *judge) strengthen(x uint32, e *edge) {
	f := *e
	if j.closely(x, &f); f.joined && f.strength() > e.strength() {
		*e = f
	}
}

// isFragment reports whether one of two texts is a fragment.
func (t *texts) isFragment(x, y uint32) bool {
	return min(len(t.tokensOf(x)), len(t.tokensOf(y))) <= fragment
}

// closely reads a pair in full.
func (j *judge) closely(x uint32, e *edge) {
	var c *closer
	if j.class(x) >= Reported && j.class(e.to) < Reported {
		e.evidence, c = j.retold(x, e.to)
	} else {
		e.evidence = j.aligned(x, e.to)
	}
	e.verdict = j.decide(x, e.to, &e.evidence, c, j.likeness(x, e.to))
	if c == nil {
		j.rewords(x, e)
	}
}

// turn notes which edges lead to a text.
func (g *graph) turn() {
	g.backFirst = make([]uint32, g.len()+1)
	for k := range g.edges {
		if g.edges[k].holdsHalf() {
			g.backFirst[g.edges[k].to+1]++
		}
	}
	for r := range g.len() {
		g.backFirst[r+1] += g.backFirst[r]
	}
	g.back = make([]backEdge, g.backFirst[g.len()])
	next := append([]uint32(nil), g.backFirst...)
	for r := range uint32(g.len()) {
		for k := g.first[r]; k < g.first[r+1]; k++ {
			if e := &g.edges[k]; e.holdsHalf() {
				g.back[next[e.to]] = backEdge{r, k}
				next[e.to]++
			}
		}
	}
}

func (g *graph) edgesOf(r uint32) []edge { return g.edges[g.first[r]:g.first[r+1]] }
