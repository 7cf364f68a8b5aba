package report

// root returns the one that stands for all that i was united with. A group
// begins as a list in which each stands for itself.
func root(group []int, i int) int {
	for group[i] != i {
		group[i] = group[group[i]]
		i = group[i]
	}
	return i
}

func unite(group []int, a, b int) { group[root(group, a)] = root(group, b) }
