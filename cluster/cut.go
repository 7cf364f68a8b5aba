package cluster

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/compare"
)

const (
	// cutCover is the share of a stretch's information that its two halves
	// have to find in two other utterances.
	cutCover = .75
	// cutWords, cutMass and cutSaid are the least a half must find there: words,
	// their information, that of content words, nats.
	cutWords = 4
	cutMass  = 9
	cutSaid  = content
	// cutDense is the least share of linked words in what a half finds, among
	// its own words; cutDenseThere among those of the other.
	cutDense      = .7
	cutDenseThere = .75
	// Where one of the two strangers alone holds that share, the other must
	// hold this much without a gap: words, nats.
	restWords = 5
	restMass  = 18
	// goesOn is from how many unlinked words on a passage is said to have been
	// dropped at the join.
	goesOn = 2
	// wholeCover is the cover at which one reading holds all of another.
	wholeCover = .85
)

// cut says where a reading is two: its words before at are in one utterance,
// those from at on in another.
type cut struct {
	at     int  // index into words; 0 is no cut
	halves int  // the first of the two readings it left
	splice bool // words were dropped at the join
}

// neighbour is a reading that shares a core with another. x of the evidence is
// the side of the one that is looked at.
type neighbour struct {
	id int
	evidence
}

// neighbours returns the readings, of higher and lower rank, that share enough
// with i to hold a half of it, in the order of where they lie in i.
func (g *graph) neighbours(i int) []neighbour {
	var out []neighbour
	add := func(id int, e evidence) {
		dense := float64(e.links) >= cutDense*float64(e.x.to-e.x.from) && float64(e.links) >= cutDenseThere*float64(e.y.to-e.y.from)
		if e.links >= cutWords && e.matched >= cutMass && e.said >= cutSaid && dense && g.readings[id].class != reported {
			out = append(out, neighbour{id, e})
		}
	}
	for _, e := range g.edges[i] {
		add(e.to, e.evidence)
	}
	for _, b := range g.back[i] {
		add(b.from, g.edges[b.from][b.edge].flip())
	}
	slices.SortFunc(out, func(a, b neighbour) int {
		return cmp.Or(cmp.Compare(a.x.from, b.x.from), cmp.Compare(a.id, b.id))
	})
	return out
}

// cutReadings cuts what joins two utterances, and appends the halves as
// readings of their own. A half hangs on what its whole was near, and nothing
// ever hangs on a half or on what was cut.
func (g *graph) cutReadings() {
	n := len(g.readings)
	g.cuts = make([]cut, n, n+n/8)
	doubtful := make([]bool, n)
	for i := range n {
		g.cuts[i] = g.findCut(i, nil)
		doubtful[i] = g.cuts[i].at > 0
	}
	// What may be two itself is no witness that another is.
	for i := range n {
		if doubtful[i] {
			g.cuts[i] = g.findCut(i, doubtful)
		}
	}
	for i := range n {
		if g.cuts[i].at > 0 {
			g.divide(i, g.cuts[i])
		}
	}
}

// findCut looks for two strangers that hold one half each of reading i; but
// are readings not to be taken. What several outlets print is no join of one's
// making.
func (g *graph) findCut(i int, but []bool) cut {
	r := g.readings[i]
	if r.class != whole || len(r.words) < 2*cutWords || r.outlets > 1 {
		return cut{}
	}
	near := slices.DeleteFunc(g.neighbours(i), func(n neighbour) bool { return but != nil && but[n.id] })
	var best cut
	bestMass := cutCover * r.mass
	for a, p := range near {
		for _, q := range near[a+1:] {
			mass := p.matched + q.matched
			if q.x.from < cutWords || len(r.words)-q.x.from < cutWords {
				continue
			}
			if p.x.to > q.x.from+1 || mass <= bestMass || p.x.cover >= cutCover && !q.solid() || q.x.cover >= cutCover && !p.solid() {
				continue
			}
			if !spanned(near, q.x.from) && g.parted(i, p, q) {
				best, bestMass = cut{at: q.x.from, splice: g.hides(p, q)}, mass
			}
		}
	}
	return best
}

// spanned reports whether some neighbour holds what stands on either side of a
// join, and most of the reading.
func spanned(near []neighbour, at int) bool {
	return slices.ContainsFunc(near, func(n neighbour) bool {
		return n.x.cover >= cutCover && n.x.from <= at-cutWords && n.x.to >= at+cutWords
	})
}

// solid reports whether what is shared is no chance.
func (n *neighbour) solid() bool { return n.links >= restWords && n.matched >= restMass && n.gaps == 0 }

// parted reports whether p and q are two utterances, and reading i cannot
// simply stand above both as the whole they are parts of.
func (g *graph) parted(i int, p, q neighbour) bool {
	if p.id > i && q.id > i && p.y.cover >= wholeCover && q.y.cover >= wholeCover {
		return false
	}
	e := g.judge.alike(g.readings[p.id], g.readings[q.id])
	return e.cover() < .5
}

// hides reports whether words were dropped where a reading passes from p to q:
// p goes on there, or q has begun before. Where some quotation has q directly
// behind p nothing was dropped.
func (g *graph) hides(p, q neighbour) bool {
	if g.follows(p.id, q.id) {
		return false
	}
	after := len(g.readings[p.id].words) - p.y.to
	return after >= goesOn || q.y.from >= goesOn
}

// follows reports whether a quotation has q as the stretch behind p.
func (g *graph) follows(p, q int) bool {
	for _, s := range few(g.readings[p].stretches) {
		if t := g.near(s, 1); t >= 0 && g.stretches[t].Quote == g.stretches[s].Quote && g.of[t] == q {
			return true
		}
	}
	return false
}

// divide appends the halves of reading i, with edges to what i was near.
func (g *graph) divide(i int, c cut) {
	near := g.neighbours(i)
	r := g.readings[i]
	var halves [2]*reading
	for _, s := range r.stretches {
		parts := g.stretches[s].divide(c.at)
		if parts[0] == nil || parts[1] == nil {
			g.cuts[i] = cut{}
			return
		}
		for h, part := range parts {
			if halves[h] == nil {
				halves[h] = r.half(part, h*c.at, c.splice)
			}
			halves[h].stretches = append(halves[h].stretches, len(g.stretches))
			g.stretches = append(g.stretches, part)
			g.order = append(g.order, g.order[s])
			g.of = append(g.of, len(g.readings)+h)
		}
	}
	g.cuts[i].halves = len(g.readings)
	for _, x := range halves {
		var es []edge
		for _, n := range near {
			if g.cuts[n.id].at == 0 {
				es = append(es, g.judge.look(x, g.readings[n.id], n.id))
			}
		}
		g.readings = append(g.readings, x)
		g.edges = append(g.edges, es)
		g.cuts = append(g.cuts, cut{})
	}
}

// half makes a reading of a half that begins at word from of r.
func (r *reading) half(s *Stretch, from int, splice bool) *reading {
	h := read(s)
	h.class, h.splice, h.outlets, h.speakers = half, splice, r.outlets, r.speakers
	for i := range h.words {
		w := &h.words[i]
		if k := from + i; k < len(r.words) {
			w.mass = r.words[k].mass
		}
		h.mass += w.mass
	}
	return h
}

// divide cuts a stretch in two before word at of its reading. A half in which
// nothing is said is nil.
func (s *Stretch) divide(at int) [2]*Stretch {
	words := read(s).words
	t := words[at].token
	for t > words[at-1].token+1 && opensBracket(&s.Wording.Tokens[t-1]) {
		t--
	}
	second := compare.Range{Start: s.Wording.Tokens[t].Start, End: len(s.Wording.Text)}
	first := compare.Range{Start: 0, End: s.Wording.Tokens[t-1].End}
	var halves [2]*Stretch
	for h, r := range [2]compare.Range{first, second} {
		if halves[h] = newStretch(s.Quote, s.within(r)); halves[h] != nil {
			halves[h].Wording = compare.New(halves[h].Text(), s.Wording.Lang)
		}
	}
	return halves
}

func opensBracket(t *compare.Token) bool { return t.Norm == "[" || t.Norm == "(" || t.Norm == `"` }
