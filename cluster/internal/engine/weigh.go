package engine

import "math"

// prior is how many units the general frequency of a word counts for beside
// those of the corpus. In a story of a hundred stretches the names of the story
// weigh less than elsewhere, yet what only two of them share weighs much.
const prior = 1000

// content is from how much information in its language on a word says something
// rather than ties others together, in nats: the three hundred most frequent
// words mostly stay below.
const content = 6

// says reports whether a word says something.
func (t *texts) says(w uint32) bool { return t.words.general[w] >= content }

// saysSomething reports whether a text has a word that does.
func (t *texts) saysSomething(r uint32) bool {
	for _, w := range t.tokensOf(r) {
		if t.says(w) {
			return true
		}
	}
	return false
}

// weigh gives every word its information in nats: -ln of the share of the other
// texts that have it, smoothed by how frequent it is in its language. Doubtful
// texts do not count.
func (t *texts) weigh() {
	with, last := make([]uint32, len(t.words.hashes)), make([]uint32, len(t.words.hashes))
	for i := range uint32(len(t.keys)) {
		if t.classes[i] == Doubtful {
			continue
		}
		for _, w := range t.tokens[t.first[i]:t.first[i+1]] {
			if last[w] != i+1 {
				last[w] = i + 1
				with[w]++
			}
		}
	}
	t.in, t.units = with, float64(t.certain)+prior
	t.word = make([]float32, len(with))
	for w, n := range with {
		t.word[w] = information(t.words.general[w], n, t.units)
	}
}

// information is that of a word, given how much it has in general, how many
// units have it, and how many there are with prior.
func information(general float32, with uint32, units float64) float32 {
	return float32(-math.Log((max(0, float64(with)-1) + prior*math.Exp(-float64(general))) / units))
}

// spreadOf gives the words of the fragments among the texts [first, to) their
// information among the groups of the texts before, so that a word does not
// count as common for being in ten wordings of one sentence.
func (g *graph) spreadOf(first, to uint32) map[uint32]float32 {
	in := map[uint32]float32{}
	for r := first; r < to; r++ {
		if words := g.tokensOf(r); len(words) <= fragment {
			for _, w := range words {
				in[w] = 0
			}
		}
	}
	if len(in) == 0 {
		return in
	}
	with, last := make([]uint32, len(g.word)), make([]uint32, len(g.word))
	groups := prior
	for _, r := range g.byRoot(first) {
		if g.root[r] == r {
			groups++
		}
		for _, w := range g.tokensOf(r) {
			if last[w] != g.root[r]+1 {
				last[w] = g.root[r] + 1
				with[w]++
			}
		}
	}
	for w := range in {
		in[w] = information(g.words.general[w], with[w], float64(groups))
	}
	return in
}

// byRoot orders the first n texts by their roots, which are among them.
func (g *graph) byRoot(n uint32) []uint32 {
	at := make([]uint32, n+1)
	for r := range n {
		at[g.root[r]+1]++
	}
	for r := range n {
		at[r+1] += at[r]
	}
	order := make([]uint32, n)
	for r := range n {
		order[at[g.root[r]]] = r
		at[g.root[r]]++
	}
	return order
}
