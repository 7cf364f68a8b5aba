package cluster

import "iter"

// Clusters are the clusters of records, made one by one as they are asked for.
type Clusters struct {
	records *Records
	order   []groupRef
	large   []largeEvent
	small   Grouping
}

// groupRef is a cluster: a group of a large event, or one of the small ones.
type groupRef struct {
	place uint32
	large int32 // -1 for none
	group uint32
}

// Len is the number of clusters.
func (c *Clusters) Len() int { return len(c.order) }

// All yields the clusters in their order. Those of large events have no
// wordings, and of the measures coverage alone. The error is that of what
// records were laid down in.
func (c *Clusters) All() iter.Seq2[*Cluster, error] {
	return func(yield func(*Cluster, error) bool) {
		for _, ref := range c.order {
			var x *Cluster
			var err error
			if ref.large < 0 {
				x = &c.small.Clusters[ref.group]
			} else {
				x, err = c.large[ref.large].cluster(c.records.rows, int(ref.group))
			}
			if !yield(x, err) {
				return
			}
		}
	}
}
