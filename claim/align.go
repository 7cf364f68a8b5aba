package claim

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/compare"
)

// Alignment is what several articles tell, and which of their clauses tell one
// matter.
type Alignment struct {
	Tellings []*Telling // by article id, then by content
	Pairs    []Pair     // in the order of the tellings and of their text

	// Information is by sentence, then by token what a word of content tells in these
	// articles, in nats; 0 for other tokens.
	Information map[*Sentence][]float64
}

// Pair is two clauses of different articles that tell one matter.
type Pair struct {
	A, B     *Clause // the article of A comes first
	Links    []Link  // which tokens of their sentences answer each other, by A; also outside the clauses
	Evidence Evidence
	Score    float64 // in [0,1]: how sure it is that they tell one matter
}

// Link says that a token of the sentence of A answers one of the sentence of B. Each
// token has at most one link.
type Link struct {
	A, B int
	Kind compare.LinkKind // never Unlinked; Normalized for two words that mean one person
}

// Partner is the token of the other sentence that answers token i of the sentence of
// A, -1 if none does.
func (p *Pair) Partner(i int) int {
	n, found := slices.BinarySearchFunc(p.Links, i, func(l Link, i int) int { return cmp.Compare(l.A, i) })
	if !found {
		return -1
	}
	return p.Links[n].B
}

// Evidence is what says that two clauses tell one matter. Shares are in [0,1] and of
// information, not of words.
type Evidence struct {
	Sentence   float64 // what the two sentences share of what both hold
	Clause     float64 // what the two clauses share of what both hold
	Cover      float64 // what the clause that holds less shares with the other sentence
	Exact      float64 // of what the sentences share: in the same words
	Rank, Back int     // of B among the sentences of its article that answer that of A, and the other way round; 0 is the best
	Beside     float64 // the likeness of the sentences before, or after, whichever is more
	Margin     float64 // how far the likeness of the sentences is above that of the next best, by the side where it is less
	Links      int     // words of content that answer each other in the clauses
}

// Align finds which clauses of different articles tell one matter. The cost grows
// with the text: a sentence is compared with those that share most of its words, and
// with not more than mostCandidates. Articles of two events are not compared: those
// whose Event differs, and those that name other people and places throughout.
func Align(ts []*Telling) *Alignment {
	ts = slices.Clone(ts)
	slices.SortStableFunc(ts, func(a, b *Telling) int {
		x, y := a.Extraction.Article, b.Extraction.Article
		return cmp.Or(cmp.Compare(x.ID, y.ID), cmp.Compare(x.SHA256, y.SHA256), cmp.Compare(x.Text, y.Text))
	})
	ix := newIndex(ts)
	answers := ix.answers()
	out := &Alignment{Tellings: ts, Information: make(map[*Sentence][]float64, len(ix.entries))}
	for i := range ix.entries {
		out.Information[ix.entries[i].sentence] = ix.entries[i].weight
	}
	for i := range answers {
		out.Pairs = append(out.Pairs, answers[i].pairs()...)
	}
	return out
}

// answer is two sentences that may tell one matter.
type answer struct {
	a, b       *entry
	links      []Link
	shared     float64 // weight of the links
	exact      float64 // of those in the same words
	likeness   float64
	rank, back int
	margin     float64
	beside     float64
}

// answers compares all sentences with their candidates, in the order of the
// tellings and of the text.
func (ix *index) answers() []answer {
	var out []answer
	var l linker
	for i := range ix.entries {
		a := &ix.entries[i]
		for _, j := range ix.candidates(i) {
			b := &ix.entries[j]
			out = append(out, l.link(a, b))
		}
	}
	byPlace := func(x, y answer) int { return cmp.Or(x.a.rank-y.a.rank, x.b.rank-y.b.rank) }
	rank(out, func(n *answer) (*entry, int) { return n.a, n.b.article }, func(n *answer, at int, margin float64) { n.rank, n.margin = at, margin })
	rank(out, func(n *answer) (*entry, int) { return n.b, n.a.article }, func(n *answer, at int, margin float64) { n.back, n.margin = at, min(n.margin, margin) })
	slices.SortFunc(out, byPlace)
	at := make(map[[2]int]float64, len(out))
	for _, n := range out {
		at[[2]int{n.a.rank, n.b.rank}] = n.likeness
	}
	for i := range out {
		n := &out[i]
		for _, step := range []int{-1, 1} {
			n.beside = max(n.beside, at[[2]int{n.a.rank + step, n.b.rank + step}])
		}
	}
	return out
}

// rank tells each answer which it is among those of one sentence to one article, the
// most like first, and how far it is above the next, or below the first.
func rank(all []answer, group func(*answer) (*entry, int), tell func(n *answer, at int, margin float64)) {
	slices.SortFunc(all, func(x, y answer) int {
		p, to := group(&x)
		q, too := group(&y)
		return cmp.Or(p.rank-q.rank, to-too, cmp.Compare(y.likeness, x.likeness), x.a.rank-y.a.rank, x.b.rank-y.b.rank)
	})
	for i := 0; i < len(all); {
		first, to := group(&all[i])
		j := i
		for ; j < len(all); j++ {
			if p, too := group(&all[j]); p != first || too != to {
				break
			}
		}
		for k := i; k < j; k++ {
			margin := all[k].likeness - all[i].likeness
			if k == i && j > i+1 {
				margin = all[i].likeness - all[i+1].likeness
			} else if k == i {
				margin = all[i].likeness
			}
			tell(&all[k], k-i, margin)
		}
		i = j
	}
}

// pairs returns the clauses of two sentences that answer each other.
func (n *answer) pairs() []Pair {
	if n.rank > lastRank && n.back > lastRank {
		return nil
	}
	p, q := n.a.sentence.Clauses, n.b.sentence.Clauses
	shared := make([]float64, len(p)*len(q))
	links := make([]int, len(p)*len(q))
	for _, l := range n.links {
		i, j := clauseOf(p, l.A), clauseOf(q, l.B)
		if i >= 0 && j >= 0 {
			shared[i*len(q)+j] += n.a.weight[l.A] * Faith(l.Kind)
			links[i*len(q)+j]++
		}
	}
	var out []Pair
	for i := range p {
		for j := range q {
			s := shared[i*len(q)+j]
			if s == 0 || !most(s, shared[i*len(q):(i+1)*len(q)], 1) && !most(s, shared[j:], len(q)) {
				continue
			}
			x, y := n.a.mass(p[i]), n.b.mass(q[j])
			e := Evidence{
				Sentence: n.likeness, Clause: 2 * s / (x + y), Exact: n.exact / n.shared, Rank: n.rank, Back: n.back,
				Beside: n.beside, Margin: n.margin, Links: links[i*len(q)+j],
			}
			e.Clause = min(1, e.Clause)
			e.Cover = min(1, s/min(x, y))
			if score := e.score(); score >= leastScore {
				out = append(out, Pair{A: p[i], B: q[j], Links: n.links, Evidence: e, Score: score})
			}
		}
	}
	return out
}

// lastRank is the last rank, from both sides, at which a sentence is an answer.
const lastRank = 2

// leastScore is the score from which a pair is one matter.
const leastScore = 0.2

// score is how sure it is that two clauses tell one matter. Its weights are set by hand:
// which pairs are printed is decided by weights that are fitted, in package divergence.
func (e *Evidence) score() float64 {
	s := .45*e.Sentence + .35*e.Clause + .2*e.Cover + .15*e.Beside
	if e.Rank > 0 || e.Back > 0 {
		s *= .75
	}
	return min(1, s)
}

// most reports whether s is the largest of every step-th of some values.
func most(s float64, of []float64, step int) bool {
	for i := 0; i < len(of); i += step {
		if of[i] > s {
			return false
		}
	}
	return true
}

// clauseOf returns which of some clauses holds a token, -1 if none does.
func clauseOf(cs []*Clause, token int) int {
	for i, c := range cs {
		if c.From <= token && token < c.To {
			return i
		}
	}
	return -1
}
