package engine

import (
	"testing"

	"github.com/quotediff/quotediff/compare"
)

// textsFrom ranks texts of articles, each a quotation of its own or, with the
// number of the one before, part of that.
func textsFrom(said []rivalText) *texts {
	var c Corpus
	all := make([]string, len(said))
	for i, s := range said {
		all[i] = s.text
		if err := c.Add(s.text, "en", Source{Quote: s.quote, Article: s.article, Outlet: s.article, Speaker: None}, Voice{}); err != nil {
			panic(err)
		}
	}
	o := optionsFor(all, Options{Jobs: 1})
	for i := range o.Place {
		o.Place[i] = uint32(i)
	}
	return c.ranked(&o, embedded())
}

type rivalText struct {
	article, quote uint32
	text           string
}

// TestAnswered holds that a text is kept out of a tree in which each of its
// articles has another one, mostBeside stretches away at most.
func TestAnswered(t *testing.T) {
	for _, tt := range []struct {
		name string
		said []rivalText
		away int // stretches of other words between the first and the last
		want bool
	}{
		{"one article", []rivalText{{1, 1, "we lost the whole harbour wall"}, {1, 2, "we lost the whole ferry line"}}, 0, true},
		{"two articles", []rivalText{{1, 1, "we lost the whole harbour wall"}, {2, 2, "we lost the whole ferry line"}}, 0, false},
		{"mostBeside", []rivalText{{1, 1, "we lost the whole harbour wall"}, {1, 2, "we lost the whole ferry line"}}, 63, true},
		{"beyond mostBeside", []rivalText{{1, 1, "we lost the whole harbour wall"}, {1, 2, "we lost the whole ferry line"}}, 64, false},
	} {
		said := []rivalText{tt.said[0]}
		for range tt.away {
			said = append(said, rivalText{1, 3, "nobody told the old ferrymen anything"})
		}
		said = append(said, tt.said[1])
		texts := textsFrom(said)
		g := &graph{texts: texts, judge: texts.judge(), first: make([]uint32, len(texts.of)+1), root: make([]uint32, len(texts.of))}
		for r := range g.root {
			g.root[r] = uint32(r)
		}
		of := func(s int) uint32 { return g.rank[g.text[s]] }
		if got := g.answered(of(len(said)-1), &edge{to: of(0)}); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// TestSupport holds that the sentences beside two in their quotations speak for
// them.
func TestSupport(t *testing.T) {
	texts := textsFrom([]rivalText{
		{1, 1, "the council sold us out in March"}, {1, 1, "the harbour is not for sale at any price"},
		{1, 2, "the harbour is not for sale to any bank"},
		{2, 3, "the council sold us out in March"}, {2, 3, "the harbour is not for sale to anybody here"},
	})
	g := &graph{texts: texts, judge: texts.judge(), first: make([]uint32, len(texts.of)+1)}
	of := func(s int) uint32 { return g.rank[g.text[s]] }
	e := &edge{evidence: *seen(6, 20, .6, .6), verdict: verdict{score: .6}}
	beside, alone := g.support(of(1), of(4), e), g.support(of(2), of(4), e)
	if alone != e.strength() || beside != alone+g.mass[of(0)] {
		t.Errorf("with the same sentence before both %v, without %v", beside, alone)
	}
}

// TestMeets holds when two sentences are linked to the same words of a third.
func TestMeets(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b side
		want bool
	}{
		{"the same words", side{from: 2, to: 9}, side{from: 2, to: 9}, true},
		{"more than half of the shorter", side{from: 0, to: 10}, side{from: 7, to: 12}, true},
		{"half of the shorter", side{from: 0, to: 10}, side{from: 8, to: 12}, false},
		{"one behind the other", side{from: 0, to: 5}, side{from: 5, to: 9}, false},
		{"apart", side{from: 6, to: 9}, side{from: 0, to: 3}, false},
		{"nothing known", side{}, side{from: 5, to: 9}, true},
	} {
		if tt.a.meets(tt.b) != tt.want || tt.b.meets(tt.a) != tt.want {
			t.Errorf("%s: %v and %v, want %v", tt.name, tt.a.meets(tt.b), tt.b.meets(tt.a), tt.want)
		}
	}
}

// TestPartly holds wholeCover: what holds nearly all of a text has no rival.
func TestPartly(t *testing.T) {
	for cover, want := range map[float32]bool{.84: true, .85: false} {
		e := &edge{evidence: *seen(6, 20, cover, .3), verdict: verdict{joined: true}}
		if e.partly() != want {
			t.Errorf("a cover of %v: %v", cover, !want)
		}
	}
}

// TestAddedContent holds that what an editor added is nothing that a reading says.
func TestAddedContent(t *testing.T) {
	said := func(text string) float32 {
		texts := textsFrom([]rivalText{{1, 1, text}})
		return texts.judge().readWording(compare.New(text, "en")).said
	}
	if a, b := said("we left [the ferrymen] ashore"), said("we left ashore"); a >= b+content {
		t.Errorf("%v nats with added words, %v without", a, b)
	}
	if a, b := said("[F]errymen left us ashore"), said("ferrymen left us ashore"); a < b-1 {
		t.Errorf("%v nats with a changed letter, %v without", a, b)
	}
}
