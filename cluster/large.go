package cluster

import (
	"cmp"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/cluster/internal/light"
)

// largeEvent is an event grouped by the light reading.
type largeEvent struct {
	*event
	groups *light.Grouping
	place  []uint32 // stretch: its place among all, by article and text
}

// cluster makes a cluster of a group.
func (l *largeEvent) cluster(rows rows, group int) (*Cluster, error) {
	members, base := l.groups.Members(group, nil)
	type at struct {
		stretch uint32
		member  int
	}
	var order []at
	for k := range members {
		for _, s := range members[k].Stretches {
			order = append(order, at{s, k})
		}
	}
	slices.SortFunc(order, func(a, b at) int {
		return cmp.Or(cmp.Compare(l.place[a.stretch], l.place[b.stretch]), cmp.Compare(members[a.member].Half, members[b.member].Half))
	})
	lead := make([]int, len(members)) // index among all of the one that stands for the same words
	for k := range lead {
		lead[k] = -1
	}
	for i, o := range order {
		if k := lead[o.member]; k < 0 || l.groups.Joined(order[k].stretch) && !l.groups.Joined(o.stretch) {
			lead[o.member] = i
		}
	}
	c := &Cluster{ID: l.id(members), Base: lead[base], Members: make([]Member, 0, len(order))}
	for i, o := range order {
		m := &members[o.member]
		s, err := l.stretch(rows, o.stretch, m)
		if err != nil {
			return nil, err
		}
		if s == nil {
			continue
		}
		x := Member{Stretch: s, Relation: relations[m.Relation], Score: float64(m.Score), Parent: -1, Why: whyLight(m)}
		if o.member != base {
			x.Measures = map[string]float64{"coverage": float64(m.Cover)}
		}
		if l.groups.Joined(o.stretch) {
			x.Relation = Splice
		}
		switch {
		case lead[o.member] != i:
			x.Parent, x.Score = lead[o.member], 1
		case m.Parent >= 0:
			x.Parent = lead[m.Parent]
		}
		c.Members = append(c.Members, x)
	}
	c.Speaker = speakerOf(c)
	return c, nil
}

var relations = [...]Relation{light.Equal: Same, light.Variant: Variant, light.Part: Part, light.Splice: Splice, light.Retold: Reported}

// stretch is a stretch of a group, or the half of it that is meant.
func (l *largeEvent) stretch(rows rows, s uint32, m *light.Member) (*Stretch, error) {
	q, err := rows.at(l.row[s])
	if err != nil {
		return nil, err
	}
	var x *Stretch
	if text, ok := one(q); ok {
		x = &Stretch{Quote: q, Pieces: []Piece{{0, 0, len(text)}}}
	} else {
		x = cutUp(q)[l.piece[s]]
	}
	if m.Half == 0 {
		return x, nil
	}
	return x.half(m.Half, m.At), nil
}

// half is what stands before word at of the light reading, or from it on; the
// whole where nothing would be left.
func (s *Stretch) half(which, at int) *Stretch {
	text := s.Text()
	scan := light.Scanner{Text: text}
	var before, w light.Word
	for k := 0; k <= at; k++ {
		before = w
		if !scan.Next(&w) {
			return s
		}
	}
	from, to := w.Start, len(text)
	if which == 1 {
		from, to = 0, before.End
	}
	if h := newStretch(s.Quote, s.between(from, to)); h != nil {
		return h
	}
	return s
}

// id is that of the first text of a cluster in content-hash order.
func (l *largeEvent) id(members []light.Member) string {
	var least [2]uint64
	first := true
	for k := range l.groups.Keys(members) {
		if first || slices.Compare(k[:], least[:]) < 0 {
			least, first = k, false
		}
	}
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], least[0]^hash(l.name))
	return "c-" + hex.EncodeToString(b[:])
}

// whyLight says what decided and on which figures.
func whyLight(m *light.Member) string {
	if m.Parent < 0 {
		if len(m.Stretches) > 1 {
			return sameWords.String()
		}
		return ""
	}
	return fmt.Sprintf("%s: %d words linked, %.0f %% of the shorter by information, %.1f nats", lightRules[m.Rule], m.Links, 100*m.Score, m.Matched)
}

var lightRules = [...]string{
	light.WordsShared:    wordsShared.String(),
	light.SpeakersDiffer: speakersDiffer.String(),
	light.FragmentFound:  fragmentFound.String(),
	light.ContentRetold:  contentRetold.String(),
	light.WordsReordered: "words in common in another order",
	light.SpliceHalf:     "the words of one half",
}
