package cluster

import (
	"cmp"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/cluster/internal/engine"
	"github.com/quotediff/quotediff/quote"
)

// event is the stretches of one event.
type event struct {
	name   string
	corpus engine.Corpus
	row    []uint32 // stretch: its quotation
	piece  []uint32 // stretch: which of its quotation's stretches it is
}

// add takes the next stretch of a quotation.
func (e *event) add(q *quote.Quotation, text string, pieces int, s engine.Source, by engine.Voice, piece int) error {
	s.Stops = stops(text)
	s.Form, s.ID = form(q, text, pieces), idPrefix(q.ID)
	if err := e.corpus.Add(text, languageOf(q), s, by); err != nil {
		return fmt.Errorf("event %q: %w", e.name, err)
	}
	e.row = append(e.row, s.Quote)
	e.piece = append(e.piece, uint32(piece))
	return nil
}

// places gives every stretch its place among those of the event, given the
// places of the quotations. Stretches stand in the order of their quotations.
func (e *event) places(of []uint32) []uint32 {
	first := make([]uint32, len(of)) // place of a quotation: its first stretch, and one
	for s := len(e.row) - 1; s >= 0; s-- {
		first[of[e.row[s]]] = uint32(s + 1)
	}
	place := make([]uint32, len(e.row))
	next := uint32(0)
	for _, s := range first {
		for k := int(s) - 1; k >= 0 && k < len(e.row) && e.row[k] == e.row[s-1]; k++ {
			place[k] = next
			next++
		}
	}
	return place
}

// groupedEvent is an event in its groups.
type groupedEvent struct {
	*event
	groups *engine.Grouping
	order  []uint32 // stretch: its place among all, in the order of the output
}

// occurrence is a stretch of a group: it prints the text of one member.
type occurrence struct {
	stretch uint32
	member  int
}

// cluster makes a cluster of a group; in full, with wordings and all measures.
func (g *groupedEvent) cluster(r *Records, group int) (*Cluster, error) {
	full := r.cut != nil
	members, base := g.groups.Members(group, full)
	order := g.inOrder(members)
	lead := g.leads(members, order)
	c := &Cluster{ID: g.id(members), Base: lead[base], Members: make([]Member, len(order))}
	for i, o := range order {
		m := &members[o.member]
		x := Member{Stretch: g.stretch(r, o.stretch, m), Relation: relations[m.Relation], Score: m.Score, Parent: -1, Why: m.Why}
		if o.member != base {
			x.Measures = map[string]float64{"coverage": m.Cover}
		}
		if g.groups.Joined(o.stretch) && x.Relation != Reported {
			x.Relation = Splice
		}
		switch {
		case lead[o.member] != i && (m.Parent < 0 || m.Relation != engine.Splice):
			x.Parent = lead[o.member]
		case m.Parent >= 0:
			x.Parent = lead[m.Parent]
		}
		c.Members[i] = x
	}
	g.affirm(c, order, base)
	if full {
		c.measure()
	}
	c.Speaker = speakerOf(c)
	return c, r.failed
}

// affirm makes another stretch with the words of the base the base, where that of
// the base was denied, not said or only asked, and the other was said.
func (g *groupedEvent) affirm(c *Cluster, order []occurrence, base int) {
	said := func(i int) bool {
		p := c.Members[i].Quote.Frame.Polarity
		return order[i].member == base && c.Members[i].Relation == Same && !p.Negative() && p != quote.Asked
	}
	was := c.Base
	if said(was) {
		return
	}
	for i := range order {
		if !said(i) {
			continue
		}
		for k := range c.Members {
			if c.Members[k].Parent == was {
				c.Members[k].Parent = i
			}
		}
		c.Members[i].Parent, c.Members[was].Parent, c.Base = -1, i, i
		return
	}
}

// inOrder lists the stretches of a group in the order of the output.
func (g *groupedEvent) inOrder(members []engine.Member) []occurrence {
	var order []occurrence
	for k := range members {
		for _, s := range members[k].Stretches {
			order = append(order, occurrence{s, k})
		}
	}
	slices.SortFunc(order, func(a, b occurrence) int {
		return cmp.Or(cmp.Compare(g.order[a.stretch], g.order[b.stretch]), cmp.Compare(members[a.member].Half, members[b.member].Half))
	})
	return order
}

// leads says of every member at which place the stretch stands that stands for
// its text: the first that is not run together with another passage.
func (g *groupedEvent) leads(members []engine.Member, order []occurrence) []int {
	first := make([]uint32, len(members))
	for k := range members {
		all := members[k].Stretches
		first[k] = all[0]
		for _, s := range engine.Few(all) {
			if !g.groups.Joined(s) {
				first[k] = s
				break
			}
		}
	}
	lead := make([]int, len(members))
	for i, o := range order {
		if o.stretch == first[o.member] {
			lead[o.member] = i
		}
	}
	return lead
}

var relations = [...]Relation{engine.Equal: Same, engine.Variant: Variant, engine.Part: Part, engine.Splice: Splice, engine.Translated: Translated, engine.Retold: Reported}

// stretch is a stretch of a group, or the half of it that is meant.
func (g *groupedEvent) stretch(r *Records, s uint32, m *engine.Member) *Stretch {
	x := r.stretch(g.event, s)
	if m.Half == 0 {
		return x
	}
	h := x.half(m.Half, m.At)
	if r.cut != nil && h != x {
		h.Wording = r.cut.read.read(h.Text(), languageOf(h.Quote))
	}
	return h
}

// id is that of the first text of a group in the order of their hashes.
func (g *groupedEvent) id(members []engine.Member) string {
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], g.groups.Key(members)[0]^hash(g.name))
	return "c-" + hex.EncodeToString(b[:])
}
