package engine

import (
	"cmp"
	"context"
	"slices"

	"github.com/quotediff/quotediff/compare"
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
	// reorderedAnswer is the least answer by package compare that the two are one
	// statement; below rewordedAnswer reorderedMuch nats have to be in common.
	reorderedAnswer = .01
	reorderedMuch   = 45
	// clearLinks words that are halfOfEither text need no full reading, nor those
	// that are nearlyAll of the shorter one and nearlyHalf of either; where there
	// are more words, reorderedPart.
	clearLinks    = 5
	halfOfEither  = .5
	nearlyAll     = .7
	nearlyHalf    = .4
	reorderedPart = .3
)

// reorder hangs single texts on roots by the second channel.
func (g *graph) reorder(ctx context.Context, first *candidates) error {
	followed := g.followed()
	pairs := gatherer{}
	pairs.take(g.rarePairs(), 1)
	n := counter{shared: pairs.shared(g.len()), count: make([]uint32, g.len())}
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
			if e, ok := g.judge.reordered(r, c.to); ok {
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
		if followed[from] || g.parent[from] != none || g.parent[e.to] != none || g.answered(from, &e) {
			continue
		}
		g.hang(from, e)
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

// reordered is the edge from x to a text that says the same in another order,
// or with other words between, and that a full reading does not part. It reports
// whether that joins them.
func (j *judge) reordered(x, y uint32) (edge, bool) {
	if (j.class(x) == Reported) != (j.class(y) == Reported) {
		return edge{}, false
	}
	e := edge{to: y, evidence: j.turned(x, y)}
	e.verdict = verdict{score: e.cover(), rule: wordsReordered, speakers: j.likeness(x, y)}
	words := min(len(j.tokensOf(x)), len(j.tokensOf(y)))
	e.joined = e.speakers != different && min(e.x.cover, e.y.cover) >= reorderedCover && e.matched >= reorderedMass &&
		int(e.links) >= reorderedLinks && float32(e.links) >= reorderedShare*float32(words)
	if e.joined && j.worded[j.of[x]] && !e.clear(words) {
		c := compare.Alike(j.read(x).Wording, j.read(y).Wording)
		e.joined = e.reordered(c.Heads.Statement, words)
	}
	return e, e.joined
}

// reordered decides by the answer of package compare, given the words of the
// shorter text: much in common, or a few passages that hold nearly all.
func (e *evidence) reordered(answer float64, words int) bool {
	if answer < reorderedAnswer {
		return false
	}
	return answer >= rewordedAnswer || e.matched >= reorderedMuch
}

// clear reports whether words in another order need no full reading to join:
// they are half of either text, or nearly all of the shorter one.
func (e *evidence) clear(words int) bool {
	least, all := min(e.x.cover, e.y.cover), float32(e.links) >= nearlyAll*float32(words)
	return e.links >= clearLinks && (least >= halfOfEither || all && (least >= nearlyHalf || e.links > clearLinks && least >= reorderedPart))
}

// rarePairs are the pairs of rare words of the texts that hang on
// nothing.
func (g *graph) rarePairs() *piles {
	pairs := pilesFor(len(g.tokens)/2, 0)
	var rare []uint32
	least := pairMass + 2*g.beyond()
	in := g.alone()
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
					h := stir(g.words.hashes[v] + g.words.hashes[w])
					pairs.add(h, r|weightOf((g.word[v]+g.word[w])/2, 2))
				}
			}
		}
	}
	return pairs
}

// alone counts the texts that hang on nothing by the words they have.
func (g *graph) alone() []uint32 {
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
