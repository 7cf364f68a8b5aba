package cluster

import (
	"cmp"
	"sort"

	"github.com/quotediff/quotediff/quote"
)

const (
	// A clause beside words in marks that are one utterance with others joins
	// these by mateMass nats and mateCover of its content, and what stands
	// directly beside them by besideMass and besideCover.
	mateMass    = 8
	mateCover   = .15
	besideMass  = 9
	besideCover = .3
)

// matesOf lists the fragments in marks that stand next to a clause without
// marks in its sentence.
func (g *graph) matesOf(s *Stretch) []int {
	id, start := s.articleID(), s.start()
	k := sort.Search(len(g.placed), func(k int) bool {
		t := g.stretches[g.placed[k]]
		return cmp.Or(cmp.Compare(t.articleID(), id), cmp.Compare(t.start(), start)) >= 0
	})
	var out []int
	for _, k := range [...]int{g.markedFrom(k-1, -1, id), g.markedFrom(k, 1, id)} {
		if k < 0 {
			continue
		}
		q := g.stretches[g.placed[k]].Quote
		if q.Sentence.Start <= start && start < q.Sentence.End && g.judge.ask(s.Quote.Speaker, q.Speaker) == quote.Same {
			out = append(out, g.placed[k])
		}
	}
	return out
}

// markedFrom is the place of the nearest stretch in marks of an article, from k
// on in the direction of step; -1 if there is none.
func (g *graph) markedFrom(k, step int, id string) int {
	for ; k >= 0 && k < len(g.placed) && g.stretches[g.placed[k]].articleID() == id; k += step {
		if g.stretches[g.placed[k]].Quote.Kind != quote.Indirect {
			return k
		}
	}
	return -1
}

// besideMate decides on a clause whose mates may be one utterance with the
// reading that e leads to, or with what stands directly beside that.
func (g *grouped) besideMate(mates []int, e edge) verdict {
	v := e.verdict
	told := max(e.x.cover, e.clause.cover())
	for _, m := range mates {
		root := g.f.root[g.of[m]]
		if root == g.f.root[e.to] {
			v.joined = e.matched >= mateMass && told >= mateCover
		} else {
			v.joined = e.matched >= besideMass && told >= besideCover && g.standsBeside(e.to, root)
		}
		if v.joined {
			v.rule = contentBeside
			return v
		}
	}
	return v
}

// standsBeside reports whether a stretch of reading j has one of a tree before
// or behind it in its quotation.
func (g *grouped) standsBeside(j, root int) bool {
	for _, s := range few(g.readings[j].stretches) {
		for _, step := range [2]int{-1, 1} {
			if t := g.near(s, step); t >= 0 && g.stretches[t].Quote == g.stretches[s].Quote && g.f.root[g.of[t]] == root {
				return true
			}
		}
	}
	return false
}
