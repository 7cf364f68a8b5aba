package engine

import (
	"context"
	"runtime"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// Options of Group. What is asked of stretches by number may be asked by several
// workers at once.
type Options struct {
	Jobs   int                           // how many texts are looked at at once; 0 means one for each processor
	Memory int                           // bytes that may be used; 0 means no bound
	Stage  func(name string) func(n int) // called when a stage begins; what it returns is called at its end; may be nil

	Place    []uint32        // stretch: its place among all, by article and text
	Speakers []quote.Speaker // by number
	Wording  func(stretch uint32) *compare.Wording
	Spans    func(stretch uint32) []article.Span // where it stands in its article
	Quote    func(stretch uint32) *quote.Quotation
}

// Grouping is which texts are one utterance.
type Grouping struct {
	*graph
	start  []uint32 // group: where its members begin in member
	member []uint32 // ranks; one of a text that was cut has its half in the upper two bits
}

// Joined reports whether a stretch is run together with another passage of
// its quotation.
func (g *Grouping) Joined(s uint32) bool { return g.joined[s] }

// Group finds which stretches are one utterance. The result depends neither on
// the order in which they were added nor on the options. The only error is
// that of ctx. The corpus is used up.
func (c *Corpus) Group(ctx context.Context, o Options) (*Grouping, error) {
	if o.Stage == nil {
		o.Stage = func(string) func(int) { return func(int) {} }
	}
	if o.Jobs <= 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	if len(c.keys) == 0 {
		return &Grouping{graph: &graph{texts: &texts{Corpus: c, Options: &o}}, start: []uint32{0}}, nil
	}
	c.known, c.words.roots = table{}, nil // nothing is added any more
	g, trial := &graph{}, trialOf(ctx)
	var found *candidates
	for _, stage := range []struct {
		name string
		do   func() (int, error)
	}{
		{"rank", func() (int, error) {
			g.texts = c.ranked(&o, trial.decision())
			g.judge = g.texts.judge()
			return g.len(), nil
		}},
		{"propose", func() (n int, err error) {
			found, err = g.proposed(ctx)
			if err == nil {
				n = len(found.list)
			}
			return n, err
		}},
		{"align", func() (int, error) {
			err := g.connect(ctx, found)
			trial.show(g)
			return len(g.edges), err
		}},
		{"cut", func() (int, error) {
			err := g.cutTexts(ctx)
			return len(g.cuts), err
		}},
		{"grow", func() (int, error) {
			g.grow()
			return g.len(), nil
		}},
		{"second", func() (int, error) {
			if err := g.reorder(ctx, found); err != nil {
				return 0, err
			}
			found = nil
			g.confirm()
			return len(g.other), nil
		}},
	} {
		done := o.Stage(stage.name)
		n, err := stage.do()
		if err != nil {
			return nil, err
		}
		done(n)
	}
	done := o.Stage("gather")
	out := g.gather()
	g.markJoins()
	done(len(out.start) - 1)
	return out, ctx.Err()
}

// proposed lists the candidates.
func (t *texts) proposed(ctx context.Context) (*candidates, error) {
	s, err := t.propose(ctx, t.parts(len(t.tokens)))
	if err != nil {
		return nil, err
	}
	return t.candidates(ctx, s)
}

const (
	partSize  = 1 << 23 // runs of words in one part
	mostParts = 4       // where memory is no question; every part reads all words again
	runBytes  = 16      // for each run of words while they are sorted
	forRuns   = 8       // the share of memory that is for that
)

// parts is in how many parts so many runs of words are sorted.
func (o *Options) parts(runs int) int {
	n := min(1+runs/partSize, mostParts)
	if o.Memory > 0 {
		n = max(n, 1+runs*runBytes*forRuns/o.Memory)
	}
	return n
}

const (
	halfBits = 30
	textMask = 1<<halfBits - 1
)

// gather lists the members of every group, in order of rank. A doubtful text
// that hangs on nothing is in none.
func (g *graph) gather() *Grouping {
	n := len(g.of)
	at := make([]uint32, n+1) // root: how many members, then where they begin
	each := func(do func(root, member uint32)) {
		for r := range uint32(n) {
			switch c := g.cuts[r]; {
			case c != nil:
				do(g.root[c.halves[0].to], r|1<<halfBits)
				do(g.root[c.halves[1].to], r|2<<halfBits)
			case g.parent[r] != none || int(r) < g.len():
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

// First is the stretch of a group that has the least place, given the places.
func (g *Grouping) First(group int, place []uint32) uint32 {
	first := None
	for _, m := range g.member[g.start[group]:g.start[group+1]] {
		for _, s := range g.stretches(m & textMask) {
			if first == None || place[s] < place[first] {
				first = s
			}
		}
	}
	return first
}
