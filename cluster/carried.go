package cluster

import "slices"

// CarriedBy returns the clusters with members of at least n outlets, in order.
// An article without an outlet counts as one of its own.
func (g *Grouping) CarriedBy(n int) []Cluster {
	if n <= 1 {
		return g.Clusters
	}
	return slices.DeleteFunc(slices.Clone(g.Clusters), func(c Cluster) bool { return !c.CarriedBy(n) })
}

// CarriedBy reports whether the members are of at least n outlets.
func (c *Cluster) CarriedBy(n int) bool {
	outlets := make(map[string]bool)
	for _, m := range c.Members {
		a := m.Quote.Article
		if a.Outlet != "" {
			outlets[a.Outlet] = true
		} else {
			outlets["\x00"+a.ID] = true
		}
		if len(outlets) >= n {
			return true
		}
	}
	return n <= 0
}
