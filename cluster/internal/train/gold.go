package main

import (
	"slices"

	"github.com/quotediff/quotediff/internal/gold"
)

// mention is a quotation in a record of the gold.
type mention struct {
	Article    string
	Start, End int
	Form       string
}

func (m *mention) place() place { return place{m.Article, m.Start, m.End} }

// record is a line of the gold: an event, a cluster with the pairs of it that
// have words in common, two quotations that look alike and are not one, or what
// is not to be counted.
type record struct {
	Type, Event   string
	Members       []mention
	DirectPairs   []struct{ A, B int } `json:"direct_pairs"`
	IndirectPairs [][2]int             `json:"indirect_pairs"`
	A, B          *mention
}

// quotation is a line of the list of all quotations.
type quotation struct {
	Event, Article string
	Start, End     int
}

// truth is what people marked in one event.
type truth struct {
	quotations []place           // in marks, in order
	same       map[[2]place]bool // two quotations of one cluster, in either order
	positive   map[[2]place]bool // those of them that have words in common
	leftOut    map[[2]place]bool
	ignored    map[place]bool
}

// readTruth reads what people marked, by event.
func readTruth(clusters, quotations string) (map[string]*truth, error) {
	by := map[string]*truth{}
	of := func(event string) *truth {
		if by[event] == nil {
			by[event] = &truth{same: map[[2]place]bool{}, leftOut: map[[2]place]bool{}, ignored: map[place]bool{}, positive: map[[2]place]bool{}}
		}
		return by[event]
	}
	for r, err := range gold.Read[record](clusters) {
		if err != nil {
			return nil, err
		}
		of(r.Event).add(r)
	}
	for q, err := range gold.Read[quotation](quotations) {
		if err != nil {
			return nil, err
		}
		t := of(q.Event)
		t.quotations = append(t.quotations, place{q.Article, q.Start, q.End})
	}
	for _, t := range by {
		slices.SortFunc(t.quotations, place.compare)
	}
	return by, nil
}

func (t *truth) add(r *record) {
	switch r.Type {
	case "cluster":
		for i := range r.Members {
			for k := range r.Members[:i] {
				both(t.same, r.Members[i].place(), r.Members[k].place())
			}
		}
		for _, p := range r.DirectPairs {
			if a, b := &r.Members[p.A], &r.Members[p.B]; a.Form == "quoted" && b.Form == "quoted" {
				both(t.positive, a.place(), b.place())
			}
		}
		for _, p := range r.IndirectPairs {
			both(t.leftOut, r.Members[p[0]].place(), r.Members[p[1]].place())
		}
	case "ignore_span", "not_a_quotation":
		for i := range r.Members {
			t.ignored[r.Members[i].place()] = true
		}
	case "ignore_pair":
		both(t.leftOut, r.A.place(), r.B.place())
	}
}

// both notes a pair in either order.
func both(set map[[2]place]bool, a, b place) {
	set[[2]place{a, b}], set[[2]place{b, a}] = true, true
}
