package cluster

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// Clauses that may be reported speech are set against the marked words of
// other articles after those have been grouped: they sway nothing, hang on
// marked words alone, and what hangs on none is left out.

// retoldShare is the least share of a doubtful clause's content that has to
// stand in the marked words. Set like the thresholds of decide: without it a word
// in marks joins every clause that has the word.
const retoldShare = .4

// claim is a doubtful clause that may hang on marked words.
type claim struct {
	stretch *Stretch
	reading *reading
	edge    edge
}

// confirm hangs the doubtful stretches that repeat marked words of another
// article on them.
func (g *graph) confirm(doubtful []*Stretch, f *forest) {
	if len(doubtful) == 0 {
		return
	}
	info := spreadOf(func(yield func([]*reading) bool) {
		for i := range g.readings {
			if !yield(g.readings[i : i+1]) {
				return
			}
		}
	})
	posting, carried := g.markedPosting(), g.carried(f)
	var claims []claim
	for _, s := range doubtful {
		r := read(s)
		for i := range r.words {
			r.words[i].mass = info.mass(r, &r.words[i])
			r.mass += r.words[i].mass
		}
		if e, ok := g.best(r, posting, f, carried); ok {
			claims = append(claims, claim{s, r, e})
		}
	}
	slices.SortFunc(claims, func(a, b claim) int {
		return cmp.Or(cmp.Compare(b.fit(), a.fit()), cmp.Compare(a.reading.mass, b.reading.mass), cmp.Compare(a.stretch.Quote.ID, b.stretch.Quote.ID))
	})
	taken := map[*article.Article][]article.Span{}
	for _, c := range claims {
		a, spans := c.stretch.Quote.Article, c.stretch.Spans()
		if slices.ContainsFunc(taken[a], func(t article.Span) bool {
			return slices.ContainsFunc(spans, t.Overlaps)
		}) {
			continue
		}
		taken[a] = append(taken[a], spans...)
		g.hang(c, f)
	}
}

// fit orders the claims on one place: most of the marked words, and little
// else.
func (c *claim) fit() float64 { return c.edge.matched * c.edge.x.cover }

// markedPosting lists the marked readings by the roots of their words, those
// of the highest rank for a word that many have.
func (g *graph) markedPosting() map[uint64][]int32 {
	posting := map[uint64][]int32{}
	for i, r := range g.readings {
		if r.class != whole && r.class != short || g.cuts[i].at > 0 {
			continue
		}
		for _, w := range r.words {
			h := mix(r.event, w.root)
			if list := posting[h]; len(list) < leaders && (len(list) == 0 || list[len(list)-1] != int32(i)) {
				posting[h] = append(list, int32(i))
			}
		}
	}
	return posting
}

// best returns the strongest joined edge from a doubtful reading to marked
// words whose cluster its own article does not carry.
func (g *graph) best(r *reading, posting map[uint64][]int32, f *forest, carried map[int]map[*article.Article]bool) (edge, bool) {
	shared := map[int32]float64{}
	for _, w := range r.words {
		for _, j := range posting[mix(r.event, w.root)] {
			shared[j] += w.mass
		}
	}
	var found edge
	for _, j := range most(shared) {
		if carried[f.root[j]][r.article] {
			continue
		}
		e := g.judge.look(r, g.readings[j], int(j))
		if e.joined && max(e.x.cover, e.clause.cover()) >= retoldShare && e.strength() > found.strength() {
			found = e
		}
	}
	return found, found.joined
}

// most returns the readings that share most, few.
func most(shared map[int32]float64) []int32 {
	all := make([]int32, 0, len(shared))
	for j := range shared {
		all = append(all, j)
	}
	slices.SortFunc(all, func(a, b int32) int { return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b)) })
	return all[:min(len(all), mostCandidates)]
}

// carried lists the articles that have a stretch in the tree of each root.
func (g *graph) carried(f *forest) map[int]map[*article.Article]bool {
	in := map[int]map[*article.Article]bool{}
	for i, r := range g.readings {
		root := f.root[i]
		if in[root] == nil {
			in[root] = map[*article.Article]bool{}
		}
		for _, s := range r.stretches {
			in[root][g.stretches[s].Quote.Article] = true
		}
	}
	return in
}

// hang adds a confirmed claim below everything that was there before.
func (g *graph) hang(c claim, f *forest) {
	i, s := len(g.readings), len(g.stretches)
	g.stretches = append(g.stretches, c.stretch)
	g.order = append(g.order, s)
	g.of = append(g.of, i)
	c.reading.stretches, c.reading.outlets = []int{s}, 1
	g.readings = append(g.readings, c.reading)
	g.edges = append(g.edges, []edge{c.edge})
	g.back = append(g.back, nil)
	g.back[c.edge.to] = append(g.back[c.edge.to], backEdge{i, 0})
	g.cuts = append(g.cuts, cut{})
	f.parent = append(f.parent, 0)
	f.root = append(f.root, f.root[c.edge.to])
}

// Confirm moves the doubtful quotations that g holds to the quotations of
// their extractions, and drops the others.
func Confirm(xs []*quote.Extraction, g *Grouping) {
	held := map[*quote.Quotation]bool{}
	for _, c := range g.Clusters {
		for _, m := range c.Members {
			if m.Quote.Doubtful {
				held[m.Quote] = true
			}
		}
	}
	for _, x := range xs {
		for _, q := range x.Doubtful {
			if held[q] {
				x.Quotations = append(x.Quotations, q)
			}
		}
		x.Doubtful = nil
		slices.SortStableFunc(x.Quotations, func(p, q *quote.Quotation) int { return cmp.Compare(p.Parts[0].Start, q.Parts[0].Start) })
	}
}
