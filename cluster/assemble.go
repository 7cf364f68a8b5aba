package cluster

import (
	"cmp"
	"encoding/hex"
	"slices"
)

// assemble writes the forest out as clusters.
func assemble(stretches []*Stretch, ranked []*reading, edges [][]edge, parent []int) *Grouping {
	g := &Grouping{}
	members := map[int][]int{} // root: readings
	root := make([]int, len(ranked))
	for i := range ranked {
		root[i] = i
		if k := parent[i]; k >= 0 {
			root[i] = root[edges[i][k].to]
		}
		members[root[i]] = append(members[root[i]], i)
	}
	for r, readings := range members {
		g.Clusters = append(g.Clusters, assembleOne(stretches, ranked, edges, parent, r, readings))
	}
	for i := range edges {
		for _, e := range edges[i] {
			if e.proposed && root[i] != root[e.to] {
				g.Apart = append(g.Apart, NearMiss{A: stretches[ranked[e.to].stretches[0]], B: stretches[ranked[i].stretches[0]], Score: e.score, Why: e.why})
			}
		}
	}
	slices.SortFunc(g.Clusters, func(a, b Cluster) int { return cmp.Compare(a.ID, b.ID) })
	return g
}

func assembleOne(stretches []*Stretch, ranked []*reading, edges [][]edge, parent []int, root int, readings []int) Cluster {
	var c Cluster
	first := map[int]int{} // reading: index of its first member
	key := ranked[root].key
	for _, i := range readings {
		r := ranked[i]
		if r.key.compare(key) < 0 {
			key = r.key
		}
		first[i] = len(c.Members)
		for _, s := range r.stretches {
			m := Member{Stretch: stretches[s], Relation: Same, Score: 1, Parent: -1}
			if k := parent[i]; k >= 0 {
				e := edges[i][k]
				m.Parent, m.Score, m.Why = first[e.to], e.score, e.why
				m.Relation = Variant
				if r.reported {
					m.Relation = Reported
				}
			} else if len(c.Members) > 0 {
				m.Parent = 0
			}
			c.Members = append(c.Members, m)
			if c.Speaker == "" {
				c.Speaker = m.Quote.Speaker.Name
			}
		}
	}
	c.ID = "c-" + hex.EncodeToString(bytes8(key))
	return c
}

func bytes8(d digest) []byte {
	b := make([]byte, 8)
	for i := range b {
		b[i] = byte(d[0] >> (56 - 8*i))
	}
	return b
}
