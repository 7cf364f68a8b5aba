package light

import (
	"cmp"
	"context"
	"slices"
)

// The second channel proposes for texts that found nothing by runs of words:
// other words, or the same in another order.

const (
	// rareWords is how many of a text's rarest words, of those that others
	// have too, are paired to find it by.
	rareWords = 8
	// pairMass is the least information of two words that propose.
	pairMass = 12
	// mostSecond is how many candidates of the second channel are looked at.
	mostSecond = 6
)

const (
	// reorderedShare is the share of the shorter text's words that has to stand
	// in the other in the same order, up to two passages that changed places,
	// and reorderedCover that of the information on either side.
	reorderedShare = .57
	reorderedCover = .25
	// reorderedMass and reorderedLinks are the least in common, nats and words.
	reorderedMass  = 15
	reorderedLinks = 4
)

// retell hangs single texts on roots by the second channel.
func (g *graph) retell(ctx context.Context, first *candidates) error {
	followed := g.followed()
	pairs := gatherer{}
	pairs.take(g.rarePairs())
	n := counter{shared: pairs.shared(g.len()), count: make([]uint16, g.len())}
	var found []candidate
	type proposal struct {
		from uint32
		e    edge
	}
	var all []proposal
	for r := range uint32(g.len()) {
		if r%block == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if g.parent[r] != none || g.cuts[r] != nil {
			continue
		}
		found = n.above(r, found[:0], mostSecond)
		if !followed[r] {
			found = g.rootsOf(first.of(r), found)
		}
		for _, c := range found {
			if followed[r] && followed[c.to] {
				continue
			}
			if e := (edge{to: c.to}); g.aligner.retell(r, &e) {
				all = append(all, proposal{r, e})
			}
		}
	}
	slices.SortFunc(all, func(a, b proposal) int {
		return cmp.Or(cmp.Compare(b.e.strength(), a.e.strength()), cmp.Compare(a.from, b.from), cmp.Compare(a.e.to, b.e.to))
	})
	for _, m := range all {
		from, e := m.from, m.e
		if followed[from] || g.parent[from] != none {
			from, e.to, e.evidence = e.to, from, e.evidence.flip()
		}
		if followed[from] || g.parent[from] != none || g.parent[e.to] != none {
			continue
		}
		g.other = append(g.other, e)
		g.parent[from], g.root[from] = int32(none-len(g.other)), e.to
		followed[e.to] = true
	}
	return nil
}

// rootsOf appends the roots of candidates of the first channel.
func (g *graph) rootsOf(first, found []candidate) []candidate {
	for _, c := range first {
		root := g.root[c.to]
		if g.cuts[c.to] == nil && g.cuts[root] == nil && !slices.ContainsFunc(found, func(f candidate) bool { return f.to == root }) {
			found = append(found, candidate{root, c.shared})
		}
	}
	return found
}

// retell fills in the evidence for x saying in other words, or in another
// order, what the text of the edge says. It reports whether that joins them.
func (a *aligner) retell(x uint32, e *edge) bool {
	if (a.class(x) == Reported) != (a.class(e.to) == Reported) {
		e.evidence = a.bag(x, e.to)
		e.verdict = decideRetold(&e.evidence, a.likeness(x, e.to))
		return e.joined
	}
	e.evidence = a.turned(x, e.to)
	e.verdict = verdict{score: e.cover(), rule: WordsReordered, speakers: a.likeness(x, e.to)}
	words := min(len(a.tokensOf(x)), len(a.tokensOf(e.to)))
	e.joined = e.speakers != Different && min(e.x.cover, e.y.cover) >= reorderedCover && e.matched >= reorderedMass &&
		int(e.links) >= reorderedLinks && float32(e.links) >= reorderedShare*float32(words)
	return e.joined
}

// rarePairs are the keys of pairs of rare words of the texts that hang on
// nothing, sorted.
func (g *graph) rarePairs() []uint64 {
	var keys []uint64
	var rare []uint32
	least := pairMass + 2*g.beyond()
	in := g.shared()
	for r := range uint32(g.len()) {
		if g.parent[r] != none || g.cuts[r] != nil {
			continue
		}
		rare = rare[:0]
		for _, w := range g.tokensOf(r) {
			if in[w] > 1 && g.word[w] >= pairMass/2-2 && !slices.Contains(rare, w) {
				rare = g.keepRare(rare, w)
			}
		}
		for i, v := range rare {
			for _, w := range rare[:i] {
				if g.word[v]+g.word[w] >= least {
					keys = append(keys, stir(g.words.hashes[v]+g.words.hashes[w])>>rankBits<<rankBits|uint64(r))
				}
			}
		}
	}
	sortRuns(keys, make([]uint64, len(keys)))
	return keys
}

// shared counts the texts that hang on nothing by the words they have.
func (g *graph) shared() []uint32 {
	in, last := make([]uint32, len(g.word)), make([]uint32, len(g.word))
	for r := range uint32(g.len()) {
		if g.parent[r] != none || g.cuts[r] != nil {
			continue
		}
		for _, w := range g.tokensOf(r) {
			if last[w] != r+1 {
				last[w] = r + 1
				in[w]++
			}
		}
	}
	return in
}

// keepRare inserts a word among the rarest.
func (g *graph) keepRare(rare []uint32, w uint32) []uint32 {
	rarer := func(a, b uint32) bool {
		return cmp.Or(cmp.Compare(g.word[b], g.word[a]), cmp.Compare(g.words.hashes[a], g.words.hashes[b])) < 0
	}
	if len(rare) < rareWords {
		rare = append(rare, w)
	} else if rarer(w, rare[rareWords-1]) {
		rare[rareWords-1] = w
	}
	for k := len(rare) - 1; k > 0 && rarer(rare[k], rare[k-1]); k-- {
		rare[k], rare[k-1] = rare[k-1], rare[k]
	}
	return rare
}
