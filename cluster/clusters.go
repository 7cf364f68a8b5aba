package cluster

import "iter"

// Clusters are the clusters of records, made one by one as they are asked for.
type Clusters struct {
	records *Records
	order   []groupRef
	events  []groupedEvent
}

// groupRef is a cluster: a group of an event.
type groupRef struct {
	quote uint32 // its first stretch: the place of the quotation
	place uint32 // and of the stretch in the event
	event int32
	group uint32
}

// Len is the number of clusters.
func (c *Clusters) Len() int { return len(c.order) }

// All yields the clusters in their order. Their members have no wordings, and
// of the measures coverage alone. The error is that of the scratch file.
func (c *Clusters) All() iter.Seq2[*Cluster, error] {
	return func(yield func(*Cluster, error) bool) {
		for _, ref := range c.order {
			if !yield(c.events[ref.event].cluster(c.records, int(ref.group))) {
				return
			}
		}
	}
}

// apart lists what was proposed and kept apart, event by event.
func (c *Clusters) apart() []NearMiss {
	var all []NearMiss
	for i := range c.events {
		g := &c.events[i]
		for _, m := range g.groups.Apart() {
			a, b := m.A, m.B
			if g.order[b] < g.order[a] {
				a, b = b, a
			}
			x, y := c.records.stretch(g.event, a), c.records.stretch(g.event, b)
			all = append(all, NearMiss{A: x, B: y, Score: m.Score, Measures: measuresOf(x.Wording, y.Wording), Told: m.Told, Why: m.Why})
		}
	}
	return all
}
