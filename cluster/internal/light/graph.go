package light

import (
	"context"
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

// graph is the texts and the pairs that were looked at.
type graph struct {
	*texts
	first     []uint32 // rank: where its edges begin; one more at the end
	edges     []edge
	backFirst []uint32 // rank: where the edges that lead to it begin in back
	back      []backEdge
	cuts      map[uint32]*cut
	parent    []int32 // rank: index into edges, or -1; see orphans
	root      []uint32
	other     []edge // edges of the second channel: parent is -2 less the index
	aligner   aligner
}

type backEdge struct{ from, edge uint32 }

// block is how many texts a worker looks at at once.
const block = 4096

// connect looks at the candidates of every text, some blocks at once.
func (g *graph) connect(ctx context.Context, c *candidates, jobs int) error {
	n := g.len()
	blocks := (n + block - 1) / block
	found, counts := make([][]edge, blocks), make([][]uint32, blocks)
	next := make(chan int)
	var wait sync.WaitGroup
	for range max(1, jobs) {
		wait.Go(func() {
			a := aligner{texts: g.texts}
			for b := range next {
				if ctx.Err() == nil {
					found[b], counts[b] = a.lookAll(c, uint32(b*block), uint32(min(n, (b+1)*block)))
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

// fewLooked is how many candidates will do where one holds nearly all of a text
// of more than a few words.
const fewLooked = 3

// lookAll compares the texts [from, to) with their candidates.
func (a *aligner) lookAll(c *candidates, from, to uint32) (edges []edge, counts []uint32) {
	for r := from; r < to; r++ {
		before := len(edges)
		settled := false
		for k, x := range c.of(r) {
			if settled && k >= fewLooked {
				break
			}
			if e, ok := a.look(r, x.to); ok {
				edges = append(edges, e)
				settled = settled || e.joined && e.x.cover >= wholeCover && len(a.tokensOf(r)) > fewWords
			}
		}
		counts = append(counts, uint32(len(edges)-before))
	}
	return edges, counts
}

// look compares two texts. It is false where nothing is worth keeping.
func (a *aligner) look(x, y uint32) (edge, bool) {
	if a.class(x) == Reported && a.class(y) != Reported {
		return edge{}, false
	}
	a.hold(x)
	e := edge{to: y, evidence: a.align(y)}
	e.verdict = a.decide(x, y, &e.evidence)
	return e, e.joined || e.proposed || e.holdsHalf()
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
