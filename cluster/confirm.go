package cluster

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// Clauses without marks that stand alone are set against the marked words of
// other articles after those have been grouped: they sway nothing and hang on
// marked words alone. A doubtful one that hangs on none is left out.

// retoldShare is the least share of such a clause's content that has to stand
// in the marked words. Set like the thresholds of decide: without it a word in
// marks joins every clause that has the word.
const retoldShare = .4

// claim is a clause without marks that may hang on marked words.
type claim struct {
	stretch *Stretch
	certain int // its reading in the graph; -1 of a doubtful clause
	reading *reading
	edge    edge
}

// grouped is what claims are set against: the marked readings in their groups.
type grouped struct {
	*graph
	f       *forest
	info    spread
	posting map[uint64][]int32 // root of a word of an event: marked readings
	carried map[int]map[*article.Article]bool
}

// confirm hangs what is told without marks, and stands alone, on marked words
// of another article that it repeats.
func (g *graph) confirm(doubtful []*Stretch, f *forest) {
	info := spreadOf(func(yield func([]*reading) bool) {
		for i := range g.readings {
			if !yield(g.readings[i : i+1]) {
				return
			}
		}
	})
	claims := g.claims(doubtful, f, info)
	if len(claims) == 0 {
		return
	}
	in := grouped{g, f, info, g.markedPosting(), g.carried(f)}
	kept := claims[:0]
	for _, c := range claims {
		if e, ok := in.best(&c); ok {
			c.edge = e
			kept = append(kept, c)
		}
	}
	slices.SortFunc(kept, func(a, b claim) int {
		return cmp.Or(cmp.Compare(b.fit(), a.fit()), cmp.Compare(a.reading.mass, b.reading.mass), cmp.Compare(a.stretch.Quote.ID, b.stretch.Quote.ID))
	})
	taken := map[*article.Article][]article.Span{}
	for _, c := range kept {
		if c.certain >= 0 {
			g.edges[c.certain] = append(g.edges[c.certain], c.edge)
			f.parent[c.certain], f.root[c.certain] = len(g.edges[c.certain])-1, f.root[c.edge.to]
			continue
		}
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

// claims lists the reported readings that stand alone and the doubtful
// stretches.
func (g *graph) claims(doubtful []*Stretch, f *forest, info spread) []claim {
	var all []claim
	followed := g.followed(*f)
	for i := g.from(reported); i < len(g.readings) && g.readings[i].class == reported; i++ {
		if r := g.readings[i]; f.parent[i] < 0 && !followed[i] && len(r.stretches) == 1 {
			all = append(all, claim{stretch: g.stretches[r.stretches[0]], certain: i, reading: r})
		}
	}
	for _, s := range doubtful {
		r := read(s)
		info.weigh(r)
		all = append(all, claim{stretch: s, certain: -1, reading: r})
	}
	return all
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

// best returns the strongest joined edge from a clause to marked words of
// another article. Into a group that its own article is in it comes only
// beside words in marks that are there.
func (g *grouped) best(c *claim) (edge, bool) {
	r, mates := c.reading, g.matesOf(c.stretch)
	shared := map[int32]float64{}
	for _, w := range r.words {
		for _, j := range g.posting[mix(r.event, w.root)] {
			shared[j] += w.mass
		}
	}
	var found edge
	for _, j := range most(shared) {
		mate := slices.ContainsFunc(mates, func(m int) bool { return g.f.root[g.of[m]] == g.f.root[j] })
		if g.carried[g.f.root[j]][r.article] && !mate || !g.elsewhere(int(j), r.article) {
			continue
		}
		e := g.judge.look(r, g.readings[j], int(j))
		e.joined = e.joined && max(e.x.cover, e.clause.cover()) >= retoldShare
		if !e.joined {
			e = g.amid(r, e)
		}
		if !e.joined {
			e.verdict = g.besideMate(mates, e)
		}
		if e.joined && e.strength() > found.strength() {
			found = e
		}
	}
	return found, found.joined
}

// elsewhere reports whether an article other than a prints reading j.
func (g *grouped) elsewhere(j int, a *article.Article) bool {
	return slices.ContainsFunc(g.readings[j].stretches, func(s int) bool { return g.stretches[s].Quote.Article != a })
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

// hang adds a doubtful clause that is confirmed below everything that was there before.
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
