package cluster

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/compare"
)

// grouping writes the forest out as clusters.
func (g *graph) grouping(f forest) *Grouping {
	groups := make([][]int, len(g.readings)) // root: its readings in order of rank
	for i := range g.readings {
		if g.cuts[i].at == 0 {
			groups[f.root[i]] = append(groups[f.root[i]], i)
		}
	}
	out := &Grouping{}
	var firsts []int // stretch: the first of each cluster
	for _, group := range groups {
		if len(group) > 0 {
			c, first := g.cluster(f, group)
			out.Clusters = append(out.Clusters, c)
			firsts = append(firsts, first)
		}
	}
	at := make([]int, len(out.Clusters))
	for i := range at {
		at[i] = i
	}
	slices.SortFunc(at, func(a, b int) int { return g.inOrder(firsts[a], firsts[b]) })
	sorted := make([]Cluster, len(at))
	for i, k := range at {
		sorted[i] = out.Clusters[k]
	}
	out.Clusters = sorted
	distinguish(out.Clusters)
	out.Apart = g.apart(f)
	return out
}

// inOrder orders stretches by the input, then by the text.
func (g *graph) inOrder(a, b int) int {
	p, q := g.stretches[a].Pieces[0], g.stretches[b].Pieces[0]
	return cmp.Or(cmp.Compare(g.order[a], g.order[b]), cmp.Compare(p.Part, q.Part), cmp.Compare(p.Start, q.Start))
}

// cluster makes one of a group of readings, and returns its first stretch too.
func (g *graph) cluster(f forest, group []int) (Cluster, int) {
	type place struct{ stretch, reading int }
	var places []place
	for _, i := range group {
		for _, s := range g.readings[i].stretches {
			places = append(places, place{s, i})
		}
	}
	slices.SortFunc(places, func(a, b place) int { return g.inOrder(a.stretch, b.stretch) })
	base := g.base(group)
	c := Cluster{Members: make([]Member, len(places)), Base: -1}
	lead := map[int]int{} // reading: index of the member that stands for it
	for i, p := range places {
		if _, ok := lead[p.reading]; !ok || p.stretch == g.leader(p.reading) {
			lead[p.reading] = i
		}
	}
	c.Base = lead[base]
	links := map[int]link{}
	for _, i := range group {
		links[i] = g.link(i, base)
	}
	for i, p := range places {
		c.Members[i] = g.member(f, p.stretch, p.reading, links[p.reading])
		c.Members[i].Parent = parentOf(g, f, lead, i, p.reading)
	}
	c.Speaker = speakerOf(&c)
	key := g.readings[group[0]].normal
	for _, i := range group {
		if k := g.readings[i].normal; k.compare(key) < 0 {
			key = k
		}
	}
	c.ID = "c-" + key.id()
	return c, places[0].stretch
}

// leader is the stretch that stands for those with the same words: the first
// in canonical order that is not run together with another passage.
func (g *graph) leader(reading int) int {
	stretches := g.readings[reading].stretches
	for _, s := range few(stretches) {
		if !g.joined[s] {
			return s
		}
	}
	return stretches[0]
}

// parentOf returns the member that member i, of a reading, hangs on: the one
// that stands for the same words, or that of the reading's parent. On a splice
// hangs nothing.
func parentOf(g *graph, f forest, lead map[int]int, i, reading int) int {
	k := f.parent[reading]
	switch {
	case lead[reading] != i && (k < 0 || !g.readings[reading].splice):
		return lead[reading]
	case k >= 0:
		return lead[g.edges[reading][k].to]
	}
	return -1
}

// link is what a reading is to the base of its cluster.
type link struct {
	relation Relation
	measures map[string]float64
}

// completeness is the share of the information of the fullest wording from
// which on a wording counts as complete.
const completeness = .8

// base is the most complete wording that most outlets agree on: of those that
// say nearly as much as the fullest the one most outlets print, then the one
// that is nearest to the others. What was cut and what is told without marks is base only where
// there is nothing else.
func (g *graph) base(group []int) int {
	rank := func(i int) int {
		r := g.readings[i]
		switch {
		case r.class == reported:
			return 3
		case r.splice:
			return 2
		case r.class == half:
			return 1
		}
		return 0
	}
	lowest, most := 3, 0.0
	for _, i := range group {
		lowest = min(lowest, rank(i))
	}
	for _, i := range group {
		if rank(i) == lowest {
			most = max(most, g.readings[i].mass)
		}
	}
	outlets := 0
	var complete []int
	for _, i := range group {
		r := g.readings[i]
		if rank(i) != lowest || r.mass < completeness*most || r.outlets < outlets {
			continue
		}
		if r.outlets > outlets {
			outlets, complete = r.outlets, complete[:0]
		}
		complete = append(complete, i)
	}
	return g.middle(complete, group)
}

// mostCompared bounds how many readings of a group are compared to find its
// middle.
const mostCompared = 16

// middle is the one of some readings that has most in common with the others
// of the group, the one of higher rank where two have as much.
func (g *graph) middle(some, group []int) int {
	best, most := some[0], -1.0
	if len(some) == 1 {
		return best
	}
	for _, i := range some[:min(len(some), mostCompared)] {
		sum := 0.0
		for _, j := range group[:min(len(group), mostCompared)] {
			if i != j {
				e := g.judge.alike(g.readings[i], g.readings[j])
				sum += e.matched
			}
		}
		if sum > most {
			best, most = i, sum
		}
	}
	return best
}

// link says what reading i is to the base.
func (g *graph) link(i, base int) link {
	x, b := g.readings[i], g.readings[base]
	if i == base {
		return link{relation: Same}
	}
	e := g.judge.alike(x, b)
	if e.cover() < wholeCover {
		e = g.judge.aligned(x, b)
	}
	c := compare.Alike(x.wording, b.wording)
	l := link{measures: measuresOf(&c, x, b)}
	switch {
	case x.class == reported:
		l.relation = Reported
	case x.splice:
		l.relation = Splice
	case x.wording.Lang != b.wording.Lang:
		l.relation = Translated
	case x.normal == b.normal:
		l.relation = Same
	case e.x.cover >= partCover && e.y.cover < partCover:
		l.relation = Part
	default:
		l.relation = Variant
	}
	return l
}

// measuresOf are the measures that are shown beside a pair.
func measuresOf(c *compare.Comparison, x, y *reading) map[string]float64 {
	return map[string]float64{
		"jaro_winkler": compare.JaroWinkler(x.wording, y.wording),
		"coverage":     c.Measures.Coverage,
		"reach":        c.Measures.Reach,
		"trigram_dice": c.Measures.TrigramDice,
		"levenshtein":  c.Measures.Levenshtein,
	}
}

// partCover is the cover from which on one wording is held by another; where
// the other is held as well they are variants.
const partCover = .7

func (g *graph) member(f forest, stretch, reading int, l link) Member {
	m := Member{Stretch: g.stretches[stretch], Relation: l.relation, Score: 1, Measures: l.measures}
	if g.joined[stretch] && l.relation != Reported {
		m.Relation = Splice
	}
	if k := f.parent[reading]; k >= 0 {
		e := &g.edges[reading][k]
		m.Score, m.Why = e.score, e.why()
	} else if len(g.readings[reading].stretches) > 1 {
		m.Why = sameWords.String()
	}
	return m
}

// why says what decided and on which figures.
func (e *edge) why() string {
	return fmt.Sprintf("%s: %d words linked, %.0f %% of the one and %.0f %% of the other by information, %.1f nats, %d gaps, speakers %s",
		e.rule, e.links, 100*e.x.cover, 100*e.y.cover, e.matched, e.gaps, e.speakers)
}

func (r rule) String() string {
	return [...]string{
		wordsShared:    "words in common",
		speakersDiffer: "two speakers",
		sameReworded:   "the same in other words",
		fragmentFound:  "all words of a fragment",
		contentRetold:  "the content without marks",
		contentAmid:    "the content of the sentence around a fragment, without marks",
		contentBeside:  "words in common beside words in marks of the same utterance",
		severalHosts:   "a fragment that stands in several statements",
		farFromRoot:    "near one wording, far from the others",
		sameSequence:   "words in common at the same place of a quotation",
		sameWords:      "the same words",
	}[r]
}

// speakerOf is the speaker of the base, if that is a name; else the first name
// among the members, else what the base says, else the first that says
// anything.
func speakerOf(c *Cluster) string {
	base := c.Members[c.Base].Quote.Speaker
	if base.Named() {
		return base.Name
	}
	known := base.Name
	for _, m := range c.Members {
		if m.Quote.Speaker.Named() {
			return m.Quote.Speaker.Name
		}
		known = cmp.Or(known, m.Quote.Speaker.Name)
	}
	return known
}

// distinguish gives clusters that begin with the same words ids of their own,
// from what else their first member in canonical order is.
func distinguish(clusters []Cluster) {
	byID := map[string][]int{}
	for i, c := range clusters {
		byID[c.ID] = append(byID[c.ID], i)
	}
	for id, same := range byID {
		if len(same) < 2 {
			continue
		}
		for _, i := range same {
			first := slices.MinFunc(clusters[i].Members, func(a, b Member) int { return a.before(b.Stretch) })
			clusters[i].ID = "c-" + digestOf(id, first.Quote.ID, fmt.Sprint(first.Pieces)).id()
		}
	}
}
