package cluster

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/quote"
)

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

// fillIn joins proposals among the first n readings that stand at the same
// place: two quotations whose sentences before, or behind, are one utterance
// most often go on with one. Only a reading that stands alone is moved, so
// groups never run together here.
func (g *graph) fillIn(f forest, n int) {
	followed := g.followed(f)
	for range sequenceRounds {
		moved := false
		for i := range n {
			if f.parent[i] >= 0 || followed[i] || g.cuts[i].at > 0 {
				continue
			}
			for k := range g.edges[i] {
				e := &g.edges[i][k]
				if !g.goesOn(i, e) || g.cuts[e.to].at > 0 || !g.sameNeighbour(f, i, e.to) {
					continue
				}
				e.joined, e.rule = true, sameSequence
				f.parent[i], f.root[i] = k, f.root[e.to]
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
func (g *graph) goesOn(i int, e *edge) bool {
	need := inSequence
	if e.speakers == quote.Same {
		need = inSequenceSpeaker
	}
	return !e.joined && e.speakers != quote.Different && e.linked >= sequenceMass &&
		e.linked >= need*min(g.readings[i].mass, g.readings[e.to].mass)
}

// sameNeighbour reports whether a stretch of i and one of j, of different
// articles, both have one of the same tree directly before them, or both
// directly behind, and no article says that these have another speaker.
func (g *graph) sameNeighbour(f forest, i, j int) bool {
	for _, s := range few(g.readings[i].stretches) {
		for _, t := range few(g.readings[j].stretches) {
			if g.stretches[s].articleID() == g.stretches[t].articleID() {
				continue
			}
			for _, step := range [2]int{-1, 1} {
				a, b := g.beside(s, step), g.beside(t, step)
				if a >= 0 && b >= 0 && f.root[a] == f.root[b] {
					return true
				}
			}
		}
	}
	return false
}

// few keeps the cost linear where thousands print the same words.
func few(stretches []int) []int { return stretches[:min(len(stretches), 8)] }

// beside is the reading of the next stretch, or of the one before, in the same
// speech; -1 if there is none.
func (g *graph) beside(s, step int) int {
	t := g.near(s, step)
	if t < 0 || g.stretches[t].Quote != g.stretches[s].Quote &&
		quote.SameSpeaker(g.stretches[t].Quote.Speaker, g.stretches[s].Quote.Speaker) == quote.Different {
		return -1
	}
	return g.of[t]
}

// place orders the stretches of every article by their text.
func (g *graph) place() {
	g.placed = make([]int, len(g.stretches))
	for s := range g.placed {
		g.placed[s] = s
	}
	slices.SortFunc(g.placed, func(a, b int) int {
		x, y := g.stretches[a], g.stretches[b]
		return cmp.Or(cmp.Compare(x.articleID(), y.articleID()), cmp.Compare(x.start(), y.start()), x.before(y))
	})
	g.at = make([]int, len(g.stretches))
	for k, s := range g.placed {
		g.at[s] = k
	}
}

// near is the stretch that stands some steps behind s in its article, before
// it where step is negative; -1 if there is none.
func (g *graph) near(s, step int) int {
	k := g.at[s] + step
	if k < 0 || k >= len(g.placed) || g.stretches[g.placed[k]].articleID() != g.stretches[s].articleID() {
		return -1
	}
	return g.placed[k]
}

// start is where the stretch begins in its article.
func (s *Stretch) start() int {
	p := s.Pieces[0]
	return s.Quote.Parts[p.Part].Start + p.Start
}

func (s *Stretch) articleID() string {
	if s.Quote.Article == nil {
		return ""
	}
	return s.Quote.Article.ID
}
