package engine

import (
	"cmp"
	"context"
	"slices"
)

const (
	cutBoth       = .8  // share of a text's information that its two halves have to find in two other utterances
	cutCover      = .75 // where one utterance holds so much, the other half may be chance
	cutWords      = 5   // the least a half must find there: words,
	cutMass       = 9   // their information,
	cutSaid       = content
	cutDense      = .7 // the least share of linked words in what a half finds, among its own words,
	cutDenseThere = .75
	restWords     = 5 // where one of the two alone holds cutCover, the other must hold this much without a gap: words, nats
	restMass      = 9
	goesOn        = 2 // from how many unlinked words on a passage is said to have been dropped at the join
	wholeCover    = .85
)

// cut says where a text is two: its words before at are in one utterance,
// those from at on in another.
type cut struct {
	at     int
	halves [2]edge // to what each half hangs on
	splice bool    // words or a stop were dropped at the join
}

// holdsHalf reports whether what is shared could be a half of either side.
func (e *evidence) holdsHalf() bool {
	return e.links >= cutWords && e.matched >= cutMass && e.said >= cutSaid &&
		float32(e.links) >= cutDense*float32(e.x.to-e.x.from) && float32(e.links) >= cutDenseThere*float32(e.y.to-e.y.from)
}

// neighbour is a text that shares a core with another, of which x is the side.
type neighbour struct {
	id uint32
	evidence
}

// neighbours appends the texts that share enough with r to hold a half of it,
// in the order of where they lie in r.
func (g *graph) neighbours(r uint32, out []neighbour) []neighbour {
	out = out[:0]
	dense := func(e *evidence) bool {
		return float32(e.links) >= cutDense*float32(e.x.to-e.x.from) && float32(e.links) >= cutDenseThere*float32(e.y.to-e.y.from)
	}
	for k := range g.edgesOf(r) {
		if e := &g.edgesOf(r)[k]; e.holdsHalf() && g.class(e.to) < Reported {
			out = append(out, neighbour{e.to, e.evidence})
		}
	}
	for _, b := range g.back[g.backFirst[r]:g.backFirst[r+1]] {
		if e := g.edges[b.edge].evidence.flip(); dense(&e) && g.class(b.from) < Reported {
			out = append(out, neighbour{b.from, e})
		}
	}
	slices.SortFunc(out, func(a, b neighbour) int {
		return cmp.Or(cmp.Compare(a.x.from, b.x.from), cmp.Compare(a.id, b.id))
	})
	return out
}

// cutTexts finds what joins two utterances.
func (g *graph) cutTexts(ctx context.Context) error {
	g.cuts = map[uint32]*cut{}
	var near []neighbour
	var doubtful []uint32
	isDoubtful := make([]bool, g.len())
	for r := range uint32(g.len()) {
		if r%block == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if !g.mayBeTwo(r) {
			continue
		}
		near = g.neighbours(r, near)
		if c := g.findCut(r, near); c != nil {
			doubtful = append(doubtful, r)
			isDoubtful[r] = true
		}
	}
	// What may be two itself is no witness that another is.
	for _, r := range doubtful {
		near = slices.DeleteFunc(g.neighbours(r, near), func(n neighbour) bool { return isDoubtful[n.id] })
		if c := g.findCut(r, near); c != nil {
			g.cuts[r] = c
		}
	}
	return nil
}

// mayBeTwo: what several outlets print is no join of one's making.
func (g *graph) mayBeTwo(r uint32) bool {
	return g.class(r) == Whole && g.outlets[r] < 2 && len(g.tokensOf(r)) >= 2*cutWords
}

// mostNear bounds how many neighbours of a text are held against each other.
const mostNear = 64

// findCut looks for two strangers that hold one half each of r.
func (g *graph) findCut(r uint32, near []neighbour) *cut {
	if len(near) < 2 {
		return nil
	}
	if len(near) > mostNear {
		near = g.strongest(near)
	}
	words := len(g.tokensOf(r))
	var best *cut
	bestMass := cutBoth * g.mass[r]
	for a := range near {
		p := &near[a]
		for b := a + 1; b < len(near); b++ {
			q := &near[b]
			mass := p.matched + q.matched
			if int(q.x.from) < cutWords || words-int(q.x.from) < cutWords || p.x.to > q.x.from+1 || mass <= bestMass ||
				p.x.cover >= cutCover && !q.solid() || q.x.cover >= cutCover && !p.solid() {
				continue
			}
			if !spanned(near, q.x.from) && g.parted(r, p, q) {
				best, bestMass = g.cutAt(r, p, q), mass
			}
		}
	}
	return best
}

func (g *graph) strongest(near []neighbour) []neighbour {
	near = slices.Clone(near)
	slices.SortFunc(near, func(a, b neighbour) int { return cmp.Or(cmp.Compare(b.matched, a.matched), cmp.Compare(a.id, b.id)) })
	near = near[:mostNear]
	slices.SortFunc(near, func(a, b neighbour) int { return cmp.Or(cmp.Compare(a.x.from, b.x.from), cmp.Compare(a.id, b.id)) })
	return near
}

func (g *graph) cutAt(r uint32, p, q *neighbour) *cut {
	c := &cut{at: int(q.x.from), splice: g.hides(p, q)}
	for h, n := range [2]*neighbour{p, q} {
		// In these words alone: the rest of r is in the other half.
		c.halves[h] = edge{n.id, n.evidence, verdict{joined: true, rule: spliceHalf, score: max(n.x.cover, n.y.cover), speakers: g.judge.likeness(r, n.id)}}
	}
	return c
}

// spanned reports whether some neighbour holds what stands on either side of a
// join, and most of the text.
func spanned(near []neighbour, at uint16) bool {
	for k := range near {
		if n := &near[k]; n.x.cover >= cutCover && int(n.x.from) <= int(at)-cutWords && n.x.to >= at+cutWords {
			return true
		}
	}
	return false
}

// solid reports whether what is shared is no chance.
func (n *neighbour) solid() bool {
	return n.links >= restWords && n.matched >= restMass && n.gaps == 0
}

// parted reports whether p and q are two utterances, and r cannot simply stand
// above both as the whole they are parts of.
func (g *graph) parted(r uint32, p, q *neighbour) bool {
	if p.id > r && q.id > r && p.y.cover >= wholeCover && q.y.cover >= wholeCover {
		return false
	}
	e := g.judge.alike(p.id, q.id)
	return e.cover() < .5
}

// hides reports whether words were dropped where a text passes from p to q: p
// goes on there, or q has begun before. Where p ends and q begins a stop was
// dropped, if p has one: here both are one sentence. Where some quotation has
// q directly after p nothing was dropped.
func (g *graph) hides(p, q *neighbour) bool {
	if g.follows(p.id, q.id) {
		return false
	}
	after := len(g.tokensOf(p.id)) - int(p.y.to)
	return after >= goesOn || q.y.from >= goesOn || g.stops(p.id)
}

// stops reports whether a text ends a sentence where it is printed.
func (g *graph) stops(r uint32) bool {
	return slices.ContainsFunc(Few(g.stretches(r)), func(s uint32) bool { return g.sources[s].Stops })
}

// follows reports whether a quotation has q as the stretch after p.
func (g *graph) follows(p, q uint32) bool {
	return slices.ContainsFunc(Few(g.stretches(p)), func(s uint32) bool {
		return int(s)+1 < len(g.sources) && g.sources[s+1].Quote == g.sources[s].Quote && g.rank[g.text[s+1]] == q
	})
}
