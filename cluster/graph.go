package cluster

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
)

// graph is the readings of a run in order of rank, and the pairs of them that
// were looked at. An edge leads from a reading to one of higher rank.
type graph struct {
	stretches []*Stretch
	order     []int // stretch: its place in the input; halves have that of their whole
	of        []int // stretch: its reading
	readings  []*reading
	edges     [][]edge
	back      [][]backEdge // the edges that lead to a reading
	cuts      []cut        // at is 0 where a reading is not cut
	placed    []int        // the stretches that came in, by article and text
	at        []int        // stretch: its place in placed
	joined    map[int]bool // stretches that a quotation runs together with another passage
	judge     judge
}

// edge is a pair that was looked at.
type edge struct {
	to       int
	glimpsed bool // seen by the cheap evidence alone; a closer look may join it
	evidence
	verdict
}

// strength orders the readings that another may hang on.
func (e *edge) strength() float64 { return e.matched * e.score }

// stronger orders edges of one reading; nil is the weakest.
func (e *edge) stronger(than *edge) bool {
	if than == nil {
		return e.strength() > 0
	}
	return cmp.Or(cmp.Compare(e.strength(), than.strength()), cmp.Compare(than.to, e.to)) > 0
}

type backEdge struct{ from, edge int }

// closeLook is from which share of the shorter side on, linked by the same and
// inflected words in order, a pair that is not joined by them is aligned with
// synonyms and spelling.
const closeLook = .25

func newGraph(ctx context.Context, stretches []*Stretch, jobs int) (*graph, error) {
	g := &graph{stretches: stretches, readings: readings(stretches)}
	rank(g.readings)
	g.of = make([]int, len(stretches))
	g.order = make([]int, len(stretches))
	for i, r := range g.readings {
		for _, s := range r.stretches {
			g.of[s], g.order[s] = i, s
		}
	}
	g.place()
	if err := g.connect(ctx, jobs); err != nil {
		return nil, fmt.Errorf("clustering: %w", err)
	}
	g.turn()
	return g, nil
}

// turn notes which edges lead to a reading.
func (g *graph) turn() {
	g.back = make([][]backEdge, len(g.readings))
	for i, es := range g.edges {
		for k := range es {
			if e := &es[k]; e.proposed || e.joined || e.matched >= cutMass {
				g.back[e.to] = append(g.back[e.to], backEdge{i, k})
			}
		}
	}
}

// connect looks at the candidates of every reading, some at once.
func (g *graph) connect(ctx context.Context, jobs int) error {
	c := findCandidates(g.readings)
	found := make([][]int32, len(g.readings))
	for i := range found {
		found[i] = c.above(i)
	}
	g.edges = make([][]edge, len(g.readings))
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	var wait sync.WaitGroup
	for job := range jobs {
		wait.Go(func() {
			var w judge
			for i := job; i < len(g.readings) && ctx.Err() == nil; i += jobs {
				g.edges[i] = w.lookAll(g.readings, i, found[i])
			}
		})
	}
	wait.Wait()
	return ctx.Err()
}

// lookAll compares reading i with its candidates, by the cheap evidence first.
// Where that holds nearly all of i somewhere, the rest gets no closer look.
func (w *judge) lookAll(readings []*reading, i int, found []int32) []edge {
	x := readings[i]
	edges := make([]edge, len(found))
	settled := false
	for k, j := range found {
		edges[k] = w.glance(x, readings[j], int(j))
		settled = settled || edges[k].joined && edges[k].x.cover >= wholeCover
	}
	for k, j := range found {
		switch e := &edges[k]; {
		case e.joined:
		case settled && x.class != reported:
			e.glimpsed = true
		default:
			*e = w.closely(x, readings[j], *e)
		}
	}
	return edges
}

// look compares a reading with one of higher rank.
func (w *judge) look(x, y *reading, to int) edge {
	e := w.glance(x, y, to)
	if !e.joined {
		e = w.closely(x, y, e)
	}
	return e
}

func (w *judge) glance(x, y *reading, to int) edge {
	if x.class == reported && y.class != reported {
		return edge{to: to}
	}
	e := w.alike(x, y)
	return edge{to: to, evidence: e, verdict: decide(x, y, &e)}
}

// closely aligns the wordings, if enough was seen at a glance.
func (w *judge) closely(x, y *reading, seen edge) edge {
	var e evidence
	switch {
	case x.class == reported && y.class != reported:
		e = w.retold(x, y)
	case seen.linked >= closeLook*min(x.mass, y.mass):
		e = w.aligned(x, y)
	default:
		seen.glimpsed = false
		return seen
	}
	return edge{to: seen.to, evidence: e, verdict: decide(x, y, &e)}
}

// rank orders readings so that what others hang on comes first: by class, what
// more outlets print, what says more, then by key.
func rank(all []*reading) {
	slices.SortFunc(all, func(a, b *reading) int {
		return cmp.Or(
			cmp.Compare(a.class, b.class),
			cmp.Compare(b.outlets, a.outlets),
			cmp.Compare(b.mass, a.mass),
			a.key.compare(b.key),
		)
	})
}
