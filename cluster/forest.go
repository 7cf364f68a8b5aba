package cluster

// forest chooses one parent for every reading, -1 for a root: the best joined
// one whose root it may be joined with too. There is no transitive closure.
func forest(ranked []*reading, edges [][]edge) []int {
	parent := make([]int, len(ranked)) // index into edges[i], or -1
	root := make([]int, len(ranked))
	for i := range ranked {
		parent[i], root[i] = -1, i
		best := -1.0
		for k, e := range edges[i] {
			if !e.joined || e.score <= best {
				continue
			}
			if r := root[e.to]; r != e.to && !accepted(ranked, edges, i, r, e.to) {
				continue
			}
			best = e.score
			parent[i], root[i] = k, root[e.to]
		}
	}
	return parent
}

// accepted guards against drift: i must be near the root as well, or hang on
// a reading that holds the whole root.
func accepted(ranked []*reading, edges [][]edge, i, root, via int) bool {
	e := weighEvidence(ranked[via], ranked[root])
	if e.coverY >= .8 {
		return true
	}
	e = weighEvidence(ranked[i], ranked[root])
	v := decide(ranked[i], ranked[root], &e)
	return v.joined || v.proposed
}
