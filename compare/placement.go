package compare

import "math/bits"

// loose is an unlinked word in a gap.
type loose struct {
	token int
	class class
	pairs uint64 // of letters, hashed
}

// placement is the evidence that one word stands in the place of another, in
// the order of [aligner.placement].
type placement [11]float32

// placements are the weights, of content words and of function words. A pair is
// linked where the weighted sum is above 0.
//
// They were set on the training part of the MTRef word alignments (Yao 2014)
// by logistic regression, and the first, the bias, by precision and F1 of sure
// links. TestReplaced holds those of nearness, distance and class.
var placements = [2]placement{
	{-2.4, 2.3, 2.0, 1.3, 1.3, -2.8, 2.5, 2.8, 1.8, 1.3, -.8},
	{-3.7, 1.8, 1.9, .8, 1.7, -2.5, 1.7, 1.2, 0, 0, -.4},
}

// maxLoose bounds the pairs of words that are looked at in a gap.
const maxLoose = 400

// replace links the words of a gap that stand in each other's place, content
// words with content words and function words with function words.
func (w *aligner) replace(g gap) {
	w.looseA = looseIn(w.looseA[:0], w.a, w.usedA, g.a0, g.a1)
	w.looseB = looseIn(w.looseB[:0], w.b, w.usedB, g.b0, g.b1)
	if len(w.looseA)*len(w.looseB) <= maxLoose {
		w.pairOff(g, w.looseA, w.looseB)
	}
}

// looseIn appends the unlinked words between two tokens.
func looseIn(out []loose, w *Wording, used []bool, from, to int) []loose {
	classes := fittedClasses(w.Lang)
	for i := from + 1; i < to; i++ {
		if t := &w.Tokens[i]; t.Word && !used[i] {
			out = append(out, loose{i, classes[t.Norm], letterPairs(t.Norm)})
		}
	}
	return out
}

// pairOff links the likeliest pair of la and lb, which are in g, and then does
// the same with what is left of it and with what is right of it.
func (w *aligner) pairOff(g gap, la, lb []loose) {
	best, u, v := float32(0), -1, -1
	for i := range la {
		weights := &placements[int(one(la[i].class.light()))]
		for j := range lb {
			if la[i].class.light() != lb[j].class.light() {
				continue
			}
			s := float32(0)
			for k, x := range w.placement(g, la, lb, i, j) {
				s += weights[k] * x
			}
			if s > best {
				best, u, v = s, i, j
			}
		}
	}
	if u < 0 {
		return
	}
	i, j := la[u].token, lb[v].token
	w.link(i, j, Replaced, false)
	w.pairOff(gap{g.a0, i, g.b0, j}, la[:u], lb[:v])
	w.pairOff(gap{i, g.a1, j, g.b1}, la[u+1:], lb[v+1:])
}

func (w *aligner) placement(g gap, la, lb []loose, u, v int) placement {
	p, q := &la[u], &lb[v]
	i, j := p.token, q.token
	x, y := &w.a.Tokens[i], &w.b.Tokens[j]
	apart := float32(u+1)/float32(len(la)+1) - float32(v+1)/float32(len(lb)+1)
	heavier := (x.Weight - y.Weight) / 5
	letters := letterDice(p.pairs, q.pairs)
	return placement{
		1,
		1 / float32(i-g.a0+j-g.b0-1), // close after the link before
		1 / float32(g.a1-i+g.b1-j-1), // close before the link after
		w.beside(la, lb, u-1, v-1, -1),
		w.beside(la, lb, u+1, v+1, 1),
		max(apart, -apart),
		one(p.class.bits&q.class.bits != 0 || x.numeric() && y.numeric()),
		letters * letters,
		one(sharedStart(x.Norm, y.Norm) >= 3),
		one(sharedEnd(x.Norm, y.Norm)),
		max(heavier, -heavier),
	}
}

func one(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// beside is 1 where the neighbours u and v of two words are the same word and
// loose too, a half where they are of one class; step leads to them.
func (w *aligner) beside(la, lb []loose, u, v, step int) float32 {
	if u < 0 || v < 0 || u >= len(la) || v >= len(lb) ||
		la[u].token != la[u-step].token+step || lb[v].token != lb[v-step].token+step {
		return 0
	}
	switch {
	case w.a.Tokens[la[u].token].Norm == w.b.Tokens[lb[v].token].Norm:
		return 1
	case la[u].class.bits&lb[v].class.bits&functional != 0:
		return .5
	}
	return 0
}

// sharedEnd says that two words of more than four bytes end alike: a plural, a
// participle.
func sharedEnd(x, y string) bool {
	return len(x) > 4 && len(y) > 4 && x[len(x)-2:] == y[len(y)-2:]
}

// letterPairs are the pairs of letters of a word, as a set of 64 hashes.
func letterPairs(s string) (set uint64) {
	for i := 0; i+1 < len(s); i++ {
		set |= 1 << ((uint32(s[i])*31 + uint32(s[i+1])) * 2654435761 >> 26)
	}
	return set
}

// letterDice is how much two such sets have in common, in [0,1] (Dice 1945).
func letterDice(p, q uint64) float32 {
	return 2 * float32(bits.OnesCount64(p&q)) / float32(max(1, bits.OnesCount64(p)+bits.OnesCount64(q)))
}
