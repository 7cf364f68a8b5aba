package engine

// A quotation of one article answers to one of another, sentence by sentence: of
// two different sentences of an article one alone is that of the other article.
// What a speaker says twice in other words, both times in one article, is joined
// by this to what the other article has of it, and not to the rest.

// mostBeside is how many stretches of an article, on either side of one, are
// asked whether they answer better.
const mostBeside = 64

// partly reports whether a joined pair leaves much of either text over, so that
// another sentence of the same article may answer better. What holds nearly all
// of a text may hold another part of the article as well.
func (e *edge) partly() bool { return e.joined && e.cover() < wholeCover }

// settleRivals takes back the joined pairs of whole texts for which each article
// of one side has another text that answers better.
func (g *graph) settleRivals() {
	whole := g.from(Short)
	for r := range whole {
		for k := g.first[r]; k < g.first[r+1]; k++ {
			if e := &g.edges[k]; e.partly() && (g.outdone(r, e.to, e) || g.outdone(e.to, r, e)) {
				g.rivalled = append(g.rivalled, k)
			}
		}
	}
	for _, k := range g.rivalled {
		e := &g.edges[k]
		e.joined, e.proposed, e.rule = false, true, anotherAnswers
	}
	g.rivalled = nil
}

// outdone reports whether every article of x has another text that is joined to y
// by more than e, which joins x and y.
func (g *graph) outdone(x, y uint32, e *edge) bool {
	own := g.support(x, y, e)
	for _, s := range Few(g.stretches(x)) {
		if !g.inArticle(s, func(z uint32) bool {
			if z == x || z == y || g.class(z) != Whole {
				return false
			}
			f := g.between(z, y)
			return f != nil && f.joined && f.in(y).meets(e.in(y)) && g.support(z, y, f) > own
		}) {
			return false
		}
	}
	return true
}

// inArticle reports whether one of the texts of the article of a stretch is so,
// among those that stand near it.
func (g *graph) inArticle(s uint32, is func(r uint32) bool) bool {
	for _, step := range [2]int{-1, 1} {
		for n := 1; n <= mostBeside; n++ {
			t, ok := g.near(s, step*n)
			if !ok {
				break
			}
			if is(g.rank[g.text[t]]) {
				return true
			}
		}
	}
	return false
}

// between is the edge that joins or proposes two texts, nil if there is none.
func (g *graph) between(x, y uint32) *edge {
	for k := range g.edgesOf(max(x, y)) {
		if e := &g.edgesOf(max(x, y))[k]; e.to == min(x, y) {
			return e
		}
	}
	return nil
}

// support is how much speaks for two texts being one: their own words, and those
// of the sentences beside them in their quotations.
func (g *graph) support(x, y uint32, e *edge) float32 {
	most := float32(0)
	for _, s := range Few(g.stretches(x)) {
		for _, t := range Few(g.stretches(y)) {
			sum := float32(0)
			for _, step := range [2]int{-1, 1} {
				a, ok := g.nextIn(s, step)
				b, also := g.nextIn(t, step)
				if !ok || !also {
					continue
				}
				if a == b {
					sum += g.mass[a]
				} else if f := g.between(a, b); f != nil && f.joined {
					sum += f.strength()
				}
			}
			most = max(most, sum)
		}
	}
	return e.strength() + most
}

// nextIn is the text of the stretch after s, or before it, in its quotation.
func (g *graph) nextIn(s uint32, step int) (uint32, bool) {
	t, ok := g.near(s, step)
	if !ok || g.sources[t].Quote != g.sources[s].Quote {
		return 0, false
	}
	return g.rank[g.text[t]], true
}

// in is the side of one of the two texts.
func (e *edge) in(r uint32) side {
	if e.to == r {
		return e.y
	}
	return e.x
}

// meets reports whether two sides are linked in the same words, for the most part
// of the shorter: where one sentence says what another article says in two, the
// two do not vie. Where nothing is known of the words they do.
func (s side) meets(other side) bool {
	shorter := min(int(s.to)-int(s.from), int(other.to)-int(other.from))
	shared := int(min(s.to, other.to)) - int(max(s.from, other.from))
	return shorter == 0 || 2*shared > shorter
}

// answered reports whether every article of r has another text in the tree that
// an edge leads to, and not as the rest of the same sentence.
func (g *graph) answered(r uint32, e *edge) bool {
	root := g.root[e.to]
	for _, s := range Few(g.stretches(r)) {
		if !g.inArticle(s, func(z uint32) bool {
			if z == r || g.class(z) != Whole || g.root[z] != root {
				return false
			}
			f := g.between(z, e.to)
			return z == e.to || f == nil || f.in(e.to).meets(e.y)
		}) {
			return false
		}
	}
	return true
}
