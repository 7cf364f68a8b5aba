package claim

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// Pair is two clauses of different articles that tell one matter.
type Pair struct {
	A, B  *Clause // the article of A comes first
	Links []Link  // which tokens answer each other, by A; also outside the clauses, in their sentences
	Score float64 // in [0,1]: how sure it is that they tell one matter
}

// Link is a token of the sentence of A that answers one of the sentence of B.
type Link struct{ A, B int }

// Alignment is what several articles tell, and which of their clauses tell one
// matter.
type Alignment struct {
	Tellings []*Telling // by article id, then by content
	Pairs    []Pair     // in the order of the tellings and of their text
}

// Align finds which clauses of different articles tell one matter. The cost grows
// with the text: a clause is compared with those that share its rarest words.
func Align(ts []*Telling) *Alignment {
	ts = slices.Clone(ts)
	slices.SortStableFunc(ts, func(a, b *Telling) int {
		x, y := a.Extraction.Article, b.Extraction.Article
		return cmp.Or(cmp.Compare(x.ID, y.ID), cmp.Compare(x.SHA256, y.SHA256), cmp.Compare(x.Text, y.Text))
	})
	ix := newIndex(ts)
	out := &Alignment{Tellings: ts}
	for _, c := range ix.clauses {
		for _, d := range ix.candidates(c) {
			p := ix.pair(c, d)
			if p.Score >= leastScore {
				out.Pairs = append(out.Pairs, p)
			}
		}
	}
	return out
}

// leastScore is the score from which a pair is one matter.
const leastScore = 0.35

// index finds clauses by their words.
type index struct {
	clauses []*Clause
	rank    map[*Clause]int
	article map[*Clause]int
	holders map[string][]*Clause
	weight  map[string]float64
}

func newIndex(ts []*Telling) *index {
	ix := &index{rank: make(map[*Clause]int), article: make(map[*Clause]int), holders: make(map[string][]*Clause), weight: make(map[string]float64)}
	for n, t := range ts {
		for _, s := range t.Sentences {
			for _, c := range s.Clauses {
				ix.rank[c], ix.article[c] = len(ix.clauses), n
				ix.clauses = append(ix.clauses, c)
				for k := range c.keys() {
					ix.holders[k] = append(ix.holders[k], c)
				}
			}
		}
	}
	n := float64(len(ix.clauses))
	for k, h := range ix.holders {
		ix.weight[k] = math.Log(1 + n/float64(len(h)))
	}
	return ix
}

// keys are the words of content of a clause, by which it is found.
func (c *Clause) keys() map[string]bool {
	out := make(map[string]bool)
	for i := c.From; i < c.To; i++ {
		if k := c.Sentence.key(i); k != "" {
			out[k] = true
		}
	}
	return out
}

// key is what a token is found by: the name it stands for, else its stem; empty
// for a token without content.
func (s *Sentence) key(i int) string {
	t := &s.Wording.Tokens[i]
	switch {
	case s.Who[i] != "":
		return s.Who[i]
	case !t.Word || s.Wording.Light(i):
		return ""
	}
	return t.Stem
}

// mostCandidates is how many clauses a clause is compared with in each other
// article; mostHolders is how many clauses may hold a word by which others are
// found.
const mostCandidates, mostHolders = 6, 400

// candidates returns the clauses of later articles that share most with a clause.
func (ix *index) candidates(c *Clause) []*Clause {
	sum := make(map[*Clause]float64)
	for _, k := range slices.Sorted(maps.Keys(c.keys())) {
		if len(ix.holders[k]) > mostHolders {
			continue
		}
		for _, d := range ix.holders[k] {
			if ix.article[d] > ix.article[c] {
				sum[d] += ix.weight[k]
			}
		}
	}
	var out []*Clause
	for d := range sum {
		out = append(out, d)
	}
	slices.SortFunc(out, func(x, y *Clause) int {
		return cmp.Or(cmp.Compare(ix.article[x], ix.article[y]), cmp.Compare(sum[y], sum[x]), cmp.Compare(ix.rank[x], ix.rank[y]))
	})
	n, last := 0, -1
	return slices.DeleteFunc(out, func(d *Clause) bool {
		if ix.article[d] != last {
			n, last = 0, ix.article[d]
		}
		n++
		return n > mostCandidates
	})
}

// pair compares two clauses.
func (ix *index) pair(c, d *Clause) Pair {
	p := Pair{A: c, B: d}
	at := make(map[string][]int)
	for j := d.From; j < d.To; j++ {
		if k := d.Sentence.key(j); k != "" {
			at[k] = append(at[k], j)
		}
	}
	shared, all := 0.0, 0.0
	for i := c.From; i < c.To; i++ {
		k := c.Sentence.key(i)
		if k == "" {
			continue
		}
		all += ix.weight[k]
		if js := at[k]; len(js) > 0 {
			p.Links = append(p.Links, Link{i, js[0]})
			at[k] = js[1:]
			shared += 2 * ix.weight[k]
		}
	}
	for j := d.From; j < d.To; j++ {
		if k := d.Sentence.key(j); k != "" {
			all += ix.weight[k]
		}
	}
	if all > 0 {
		p.Score = shared / all
	}
	return p
}
