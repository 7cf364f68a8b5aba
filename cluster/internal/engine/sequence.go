package engine

const (
	// inSequence is the share of the shorter stretch's information that has to
	// be linked where the neighbours of the two are one utterance already;
	// inSequenceSpeaker that between two quotations of one speaker.
	inSequence        = .6
	inSequenceSpeaker = .4
	// sequenceMass is the least information in common then, nats.
	sequenceMass = 9
	// sequenceRounds is how often what was joined may help its neighbours.
	sequenceRounds = 3
)

// fillIn joins proposals among the first n texts that stand at the same place:
// two quotations whose sentences before, or after, are one utterance most often
// go on with one; or a sentence beside is the other part of a sentence that
// somebody else has as one. Only a text that stands alone is moved, so groups never run
// together here.
func (g *graph) fillIn(n uint32) {
	followed := g.followed()
	for range sequenceRounds {
		moved := false
		for r := range n {
			if g.parent[r] != none || followed[r] || g.cuts[r] != nil {
				continue
			}
			for k := g.first[r]; k < g.first[r+1]; k++ {
				e := &g.edges[k]
				if !g.goesOn(r, e) || g.cuts[e.to] != nil || !g.sameNeighbour(r, e.to) && !g.restOf(r, e) {
					continue
				}
				e.joined, e.rule = true, sameSequence
				g.parent[r], g.root[r] = int32(k), g.root[e.to]
				followed[e.to], moved = true, true
				break
			}
		}
		if !moved {
			return
		}
	}
}

// goesOn reports whether the words of a pair that was not joined would do at
// the same place. All links count, for at the same place they need not lie
// close together.
func (g *texts) goesOn(r uint32, e *edge) bool {
	need := float32(inSequence)
	if e.speakers == same {
		need = inSequenceSpeaker
	}
	return !e.joined && e.speakers != different && e.linked >= sequenceMass &&
		e.linked >= need*min(g.mass[r], g.mass[e.to])
}

// sameNeighbour reports whether a stretch of one text and one of another, of
// different articles, both have one of the same tree directly before them, or
// both directly after, and no article says that these have another speaker.
func (g *graph) sameNeighbour(x, y uint32) bool {
	for _, s := range Few(g.stretches(x)) {
		for _, t := range Few(g.stretches(y)) {
			if g.sources[s].Article == g.sources[t].Article {
				continue
			}
			for _, step := range [2]int{-1, 1} {
				a, ok := g.beside(s, step)
				b, also := g.beside(t, step)
				if ok && also && g.root[a] == g.root[b] {
					return true
				}
			}
		}
	}
	return false
}

// restOf reports whether the sentence before r in its quotation, or the one after,
// is joined to other words of the text that an edge of r leads to.
func (g *graph) restOf(r uint32, e *edge) bool {
	for _, s := range Few(g.stretches(r)) {
		for _, step := range [2]int{-1, 1} {
			a, ok := g.nextIn(s, step)
			if !ok || a == e.to || g.root[a] != g.root[e.to] {
				continue
			}
			if f := g.between(a, e.to); f != nil && f.joined && !f.in(e.to).meets(e.y) {
				return true
			}
		}
	}
	return false
}

// beside is the text of the next stretch, or of the one before, in the same
// speech; false if there is none.
func (g *graph) beside(s uint32, step int) (uint32, bool) {
	t, ok := g.near(s, step)
	if !ok || g.sources[t].Doubtful {
		return 0, false
	}
	a, b := &g.sources[s], &g.sources[t]
	if a.Quote != b.Quote && a.Speaker != None && b.Speaker != None && g.judge.ask(b.Speaker, a.Speaker) == different {
		return 0, false
	}
	return g.rank[g.text[t]], true
}
