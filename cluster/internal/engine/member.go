package engine

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/compare"
)

// Relation is what a text is to the base of its group.
type Relation uint8

const (
	Equal Relation = iota
	Variant
	Part
	Splice
	Translated
	Retold
)

// Member is a text in a group: every stretch that prints it.
type Member struct {
	Stretches []uint32 // the one that stands for all first
	Half      int      // 1 or 2 where only that half of the text is meant, else 0
	At        int      // the word at which the second half begins
	Parent    int      // index of the member it hangs on; -1 for the root
	Relation  Relation
	Score     float64 // in [0,1], to the parent
	Cover     float64 // share of the information of the side that is covered more, of it and the base
	Why       string  // what decided and on which figures
	rank      uint32
}

// Members of a group, in order of rank, and which is the base. In full every one
// is read beside the base; otherwise hashes say what it is.
func (g *Grouping) Members(group int, full bool) (members []Member, base int) {
	ranks := g.member[g.start[group]:g.start[group+1]]
	lead := func(r uint32) int {
		k, _ := slices.BinarySearchFunc(ranks, r, func(m, r uint32) int { return cmp.Compare(m&textMask, r) })
		return k
	}
	members = make([]Member, 0, len(ranks))
	for _, m := range ranks {
		r := m & textMask
		x := Member{Stretches: g.stretches(r), Half: int(m >> halfBits), Parent: -1, Score: 1, rank: r}
		e := g.via(r)
		if c := g.cuts[r]; c != nil {
			e, x.At = &c.halves[x.Half-1], c.at
			if c.splice {
				x.Relation = Splice
			}
		}
		if e != nil {
			x.Parent, x.Score, x.Why = lead(e.to), float64(e.score), e.why()
		} else if len(x.Stretches) > 1 {
			x.Why = SameWords.String()
		}
		members = append(members, x)
	}
	base = g.base(members, g.printedBy(members, full), full)
	for k := range members {
		if k != base {
			g.relate(&members[k], members[base].rank, full)
		}
	}
	return members, base
}

// why says what decided and on which figures.
func (e *edge) why() string {
	return fmt.Sprintf("%s: %d words linked, %.0f %% of the one and %.0f %% of the other by information, %.1f nats, %d gaps, speakers %s",
		e.rule, e.links, 100*e.x.cover, 100*e.y.cover, e.matched, e.gaps, e.speakers)
}

// printedBy says how many outlets print the words of each member; in full, those
// count together whose normalized words are the same.
func (g *Grouping) printedBy(members []Member, full bool) []uint32 {
	by := make([]uint32, len(members))
	for k := range members {
		by[k] = g.outlets[members[k].rank]
	}
	if !full {
		return by
	}
	same := map[string][]int{}
	for k := range members {
		if members[k].Half == 0 {
			words := g.judge.read(members[k].rank).normal()
			same[words] = append(same[words], k)
		}
	}
	for _, all := range same {
		if len(all) < 2 {
			continue
		}
		var outlets []uint32
		for _, k := range all {
			for _, s := range members[k].Stretches {
				outlets = append(outlets, g.sources[s].Outlet)
			}
		}
		n := uint32(distinct(outlets))
		for _, k := range all {
			by[k] = n
		}
	}
	return by
}

// completeness is the share of the information of the fullest wording from
// which on a wording counts as complete.
const completeness = .8

// base is the most complete wording that most outlets agree on: of those that
// say nearly as much as the fullest the one most outlets print, then the one
// that is nearest to the others. What was cut and what is told without marks is
// base only where there is nothing else.
func (g *Grouping) base(members []Member, printedBy []uint32, full bool) int {
	kind := func(m *Member) int {
		switch {
		case g.class(m.rank) >= Reported:
			return 3
		case m.Relation == Splice:
			return 2
		case m.Half > 0:
			return 1
		}
		return 0
	}
	lowest, most := 3, float32(0)
	for k := range members {
		lowest = min(lowest, kind(&members[k]))
	}
	for k := range members {
		if kind(&members[k]) == lowest {
			most = max(most, g.mass[members[k].rank])
		}
	}
	outlets := uint32(0)
	var complete []int
	for k := range members {
		r := members[k].rank
		if kind(&members[k]) != lowest || g.mass[r] < completeness*most || printedBy[k] < outlets {
			continue
		}
		if printedBy[k] > outlets {
			outlets, complete = printedBy[k], complete[:0]
		}
		complete = append(complete, k)
	}
	return g.middle(complete, members, full)
}

// mostCompared bounds how many texts of a group are compared to find its middle.
const mostCompared = 16

// middle is the one of some members that has most in common with the others of
// the group, the one of higher rank where two have as much.
func (g *Grouping) middle(some []int, members []Member, full bool) int {
	best, most := some[0], float32(-1)
	if len(some) == 1 {
		return best
	}
	for _, i := range some[:min(len(some), mostCompared)] {
		sum := float32(0)
		for k := range members[:min(len(members), mostCompared)] {
			if i != k {
				sum += g.inCommon(members[i].rank, members[k].rank, full)
			}
		}
		if sum > most {
			best, most = i, sum
		}
	}
	return best
}

// inCommon is the information of the same words of two texts, in order; in full,
// numbers are words as package compare reads them.
func (g *Grouping) inCommon(x, y uint32, full bool) float32 {
	if !full {
		e := g.judge.alike(x, y)
		return e.matched
	}
	a, b := g.judge.read(x), g.judge.read(y)
	al := compare.Align(a.Wording, b.Wording)
	sum := float32(0)
	for t, l := range linked(a, b, &al) {
		if !l.Moved && l.Kind <= compare.Inflected {
			sum += t.mass
		}
	}
	return sum
}

// partCover is the cover from which on one wording is held by another; where
// the other is held as well they are variants.
const partCover = .7

// relate says what a member is to the base.
func (g *Grouping) relate(m *Member, base uint32, full bool) {
	e := g.judge.alike(base, m.rank)
	equal := e.gaps == 0 && int(e.links) == len(g.tokensOf(base)) && int(e.links) == len(g.tokensOf(m.rank))
	var translated bool
	if full && m.Half == 0 {
		equal, translated = g.compare(m, base, &e)
	}
	m.Cover = float64(e.cover())
	switch {
	case g.class(m.rank) >= Reported:
		m.Relation = Retold
	case m.Relation == Splice:
	case translated:
		m.Relation = Translated
	case e.x.cover < partCover && (e.y.cover >= partCover || m.Half > 0):
		m.Relation = Part
	case equal:
		m.Relation = Equal
	default:
		m.Relation = Variant
	}
}

// compare reads a member in full beside the base.
func (g *Grouping) compare(m *Member, base uint32, e *evidence) (equal, translated bool) {
	if e.cover() < wholeCover {
		*e = g.judge.aligned(base, m.rank)
	}
	x, b := g.judge.read(m.rank), g.judge.read(base)
	equal = x.normal() == b.normal()
	return equal, x.Lang != b.Lang
}

// Key is that of the first text of a group in the order of their hashes. A half
// has none, for its text is in two groups.
func (g *Grouping) Key(members []Member) [2]uint64 {
	var least [2]uint64
	first := true
	for k := range members {
		if key := g.keys[g.of[members[k].rank]]; members[k].Half == 0 && (first || slices.Compare(key[:], least[:]) < 0) {
			least, first = key, false
		}
	}
	return least
}
