package main

import (
	"fmt"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
)

// counts are how many pairs of quotations were joined rightly, wrongly, and
// missed.
type counts struct{ right, wrong, missed int }

func (c *counts) add(d counts) {
	c.right += d.right
	c.wrong += d.wrong
	c.missed += d.missed
}

func (c counts) String() string {
	p, r := ratio(c.right, c.right+c.wrong), ratio(c.right, c.right+c.missed)
	return fmt.Sprintf("pair precision %.4f, recall %.4f, F1 %.4f", p, r, 2*p*r/max(p+r, 1e-9))
}

func ratio(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

// count holds a grouping against what people marked: every two quotations of
// different articles. Two count as joined where the clusters that hold parts of
// both hold enough of either.
func (t *truth) count(g *cluster.Grouping) counts {
	held := t.held(g)
	var c counts
	for x, a := range t.quotations {
		for y, b := range t.quotations[x+1:] {
			pair := [2]place{a, b}
			if a.article == b.article || t.ignored[a] || t.ignored[b] || t.leftOut[pair] {
				continue
			}
			switch joined := meet(a, b, held[x], held[x+1+y]); {
			case joined && t.positive[pair]:
				c.right++
			case joined:
				c.wrong++
			case t.positive[pair]:
				c.missed++
			}
		}
	}
	return c
}

// held says of every quotation how many of its code points each cluster holds.
func (t *truth) held(g *cluster.Grouping) []map[int]int {
	in := map[string][]heldBy{}
	for k := range g.Clusters {
		for _, m := range g.Clusters[k].Members {
			for _, span := range m.Spans() {
				p := placeOf(m.Quote.Article, []article.Span{span})
				in[p.article] = append(in[p.article], heldBy{p, k})
			}
		}
	}
	held := make([]map[int]int, len(t.quotations))
	for x, q := range t.quotations {
		held[x] = map[int]int{}
		for _, h := range in[q.article] {
			if n := q.shared(h.place); n > 0 {
				held[x][h.cluster] += n
			}
		}
	}
	return held
}

type heldBy struct {
	place
	cluster int
}

func meet(a, b place, inA, inB map[int]int) bool {
	x, y := 0, 0
	for k, n := range inA {
		if m := inB[k]; m > 0 {
			x, y = x+n, y+m
		}
	}
	need := enough(min(a.length(), b.length()))
	return x >= need && y >= need && x > 0
}
