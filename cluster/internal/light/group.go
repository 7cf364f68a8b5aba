package light

import (
	"cmp"
	"context"
	"iter"
	"runtime"
	"slices"
)

// Options of Group.
type Options struct {
	Jobs   int                           // how many texts are looked at at once; 0 means one for each processor
	Memory int                           // bytes within which to keep; 0 means no bound
	Alike  func(a, b uint32) Likeness    // how two speakers stand to each other; nil where none is known
	Stage  func(name string) func(n int) // told when a stage begins, and calls what it returns at its end; may be nil
}

// Relation is what a text is to the base of its group.
type Relation uint8

const (
	Equal Relation = iota
	Variant
	Part
	Splice
	Retold
)

// Member is a text in a group: every stretch that prints it.
type Member struct {
	Stretches []uint32 // in the order they were added
	Half      int      // 1 or 2 where only that half of the text is meant, else 0
	At        int      // the word at which the second half begins
	Parent    int      // index of the member it hangs on; -1 for the root
	Relation  Relation
	Rule      Rule
	Score     float32 // in [0,1], to the parent
	Cover     float32 // share of the information of the side that is covered more, of it and the base
	Links     int     // words in common with the parent,
	Matched   float32 // and their information, nats
	rank      uint32
}

// Grouping is which texts are one utterance.
type Grouping struct {
	*graph
	joined map[uint32]bool // stretches that a quotation runs together with another passage
	start  []uint32        // group: where its members begin in member
	member []uint32        // ranks; one of a text that was cut has its half in the upper two bits
}

// Joined reports whether a stretch is run together with another passage of
// its quotation.
func (g *Grouping) Joined(s uint32) bool { return g.joined[s] }

// Group finds which stretches are one utterance. The result depends neither on
// the order in which they were added nor on the options. The only error is
// that of ctx.
func (c *Corpus) Group(ctx context.Context, o Options) (*Grouping, error) {
	stage := o.Stage
	if stage == nil {
		stage = func(string) func(int) { return func(int) {} }
	}
	if o.Jobs <= 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	if len(c.keys) == 0 {
		return &Grouping{graph: &graph{}, start: []uint32{0}}, nil
	}
	c.known, c.words.slots = table{}, nil // nothing is added any more
	done := stage("rank")
	t := c.ranked(o.Alike)
	done(t.len())
	g := &graph{texts: t, aligner: aligner{texts: t}}
	done = stage("propose")
	p, err := t.propose(ctx, o.parts(len(c.tokens)))
	if err != nil {
		return nil, err
	}
	found, err := t.candidates(ctx, p)
	if err != nil {
		return nil, err
	}
	t.reweigh(found)
	done(len(found.list))
	done = stage("align")
	if err := g.connect(ctx, found, o.Jobs); err != nil {
		return nil, err
	}
	done(len(g.edges))
	done = stage("cut")
	if err := g.cutTexts(ctx); err != nil {
		return nil, err
	}
	done(len(g.cuts))
	done = stage("grow")
	g.grow()
	done(g.len())
	done = stage("second")
	if err := g.retell(ctx, found); err != nil {
		return nil, err
	}
	done(len(g.other))
	done = stage("gather")
	out := g.gather()
	out.joined = g.markJoins()
	done(len(out.start) - 1)
	return out, ctx.Err()
}

const (
	partSize = 1 << 22 // runs of words in one part where memory is no question
	runBytes = 20      // for each run of words while they are sorted
	forRuns  = 8       // the share of memory that is for that
)

// parts is in how many parts so many runs of words are sorted.
func (o Options) parts(runs int) int {
	n := 1 + runs/partSize
	if o.Memory > 0 {
		n = max(n, 1+runs*runBytes*forRuns/o.Memory)
	}
	return n
}

const halfBits = 30

// gather lists the members of every group, in order of rank.
func (g *graph) gather() *Grouping {
	n := g.len()
	at := make([]uint32, n+1) // root: how many members, then where they begin
	each := func(do func(root, member uint32)) {
		for r := range uint32(n) {
			if c := g.cuts[r]; c != nil {
				do(g.root[c.halves[0].to], r|1<<halfBits)
				do(g.root[c.halves[1].to], r|2<<halfBits)
			} else {
				do(g.root[r], r)
			}
		}
	}
	each(func(root, _ uint32) { at[root+1]++ })
	out := &Grouping{graph: g}
	for r := range n {
		if at[r+1] > 0 {
			out.start = append(out.start, at[r])
		}
		at[r+1] += at[r]
	}
	out.start = append(out.start, at[n])
	out.member = make([]uint32, at[n])
	each(func(root, m uint32) {
		out.member[at[root]] = m
		at[root]++
	})
	return out
}

// Len is the number of groups.
func (g *Grouping) Len() int { return len(g.start) - 1 }

// First is the least place of the stretches of a group.
func (g *Grouping) First(group int, place []uint32) uint32 {
	least := None
	for _, m := range g.member[g.start[group]:g.start[group+1]] {
		for _, s := range g.stretches(m & (1<<halfBits - 1)) {
			least = min(least, place[s])
		}
	}
	return least
}

// Base and Members of a group. The members are in order of rank; the slice is
// good until the next call.
func (g *Grouping) Members(group int, room []Member) (members []Member, base int) {
	members = room[:0]
	ranks := g.member[g.start[group]:g.start[group+1]]
	lead := func(r uint32) int {
		k, _ := slices.BinarySearchFunc(ranks, r, func(m, r uint32) int { return cmp.Compare(m&(1<<halfBits-1), r) })
		return k
	}
	children := make([]int, len(ranks))
	for _, m := range ranks {
		r := m & (1<<halfBits - 1)
		x := Member{Stretches: g.stretches(r), Half: int(m >> halfBits), Parent: -1, Score: 1, rank: r}
		e := g.via(r)
		if c := g.cuts[r]; c != nil {
			e, x.At = &c.halves[x.Half-1], c.at
			if c.splice {
				x.Relation = Splice
			}
		}
		if e != nil {
			x.Parent, x.Rule, x.Score, x.Links, x.Matched = lead(e.to), e.rule, e.score, int(e.links), e.matched
			children[x.Parent]++
		}
		members = append(members, x)
	}
	base = g.base(members, children)
	for k := range members {
		g.relate(&members[k], members[base].rank, k == base)
	}
	return members, base
}

// completeness is the share of the information of the fullest wording from
// which on a wording counts as complete.
const completeness = .8

// base is the most complete wording that most outlets agree on, of those the
// one on which most others hang.
func (g *Grouping) base(members []Member, children []int) int {
	kind := func(m *Member) int {
		switch {
		case g.class(m.rank) == Reported:
			return 2
		case m.Half > 0:
			return 1
		}
		return 0
	}
	lowest, most := 2, float32(0)
	for k := range members {
		lowest = min(lowest, kind(&members[k]))
	}
	for k := range members {
		if kind(&members[k]) == lowest {
			most = max(most, g.mass[members[k].rank])
		}
	}
	best := -1
	for k := range members {
		m := &members[k]
		if kind(m) != lowest || g.mass[m.rank] < completeness*most {
			continue
		}
		if best < 0 || cmp.Or(cmp.Compare(g.outlets[m.rank], g.outlets[members[best].rank]), cmp.Compare(children[k], children[best])) > 0 {
			best = k
		}
	}
	return best
}

// partCover is the cover from which on one wording is held by another; where
// the other is held as well they are variants.
const partCover = .7

// relate says what a member is to the base.
func (g *Grouping) relate(m *Member, base uint32, isBase bool) {
	if isBase {
		m.Cover = 1
		return
	}
	e := g.aligner.alike(base, m.rank)
	m.Cover = e.cover()
	switch {
	case m.Relation == Splice:
	case g.class(m.rank) == Reported:
		m.Relation = Retold
	case e.x.cover < partCover && (e.y.cover >= partCover || m.Half > 0):
		m.Relation = Part
	case e.gaps == 0 && int(e.links) == len(g.tokensOf(base)) && int(e.links) == len(g.tokensOf(m.rank)):
		m.Relation = Equal
	default:
		m.Relation = Variant
	}
}

// Keys yields the key of every text of a group, a half's apart.
func (g *Grouping) Keys(members []Member) iter.Seq[[2]uint64] {
	return func(yield func([2]uint64) bool) {
		for k := range members {
			if !yield(g.keys[g.of[members[k].rank]]) {
				return
			}
		}
	}
}
