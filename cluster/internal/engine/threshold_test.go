package engine

import (
	"math"
	"testing"
)

// The tests of this file hold the thresholds of a pair, each from both sides, on
// evidence made by hand.

// twoTexts is two texts of so many words, and so much information, of a class,
// each of an article of its own; the decision joins from a cover of .6 on.
func twoTexts(words, others int, mass, other float32, class, otherClass Class) *texts {
	c := &Corpus{tokens: make([]uint32, words+others), first: []uint32{0, uint32(words), uint32(words + others)}, classes: []Class{class, otherClass}}
	c.sources = []Source{{Article: 0}, {Article: 1}}
	return &texts{
		Corpus: c, of: []uint32{0, 1}, mass: []float32{mass, other}, start: []uint32{0, 1, 2}, list: []uint32{0, 1},
		decision: &decision{bias: -12, weights: features{20}},
	}
}

func seen(links int, matched, told, marked float32) *evidence {
	return &evidence{links: uint16(links), matched: matched, said: matched, linked: matched, x: side{cover: told}, y: side{cover: marked}}
}

func TestWordsInCommon(t *testing.T) {
	for _, tt := range []struct {
		name             string
		matched, cover   float32
		gaps             int
		joined, proposed bool
	}{
		{"the decision", 20, .61, 1, true, false},
		{"the decision", 20, .59, 1, false, true},
		{"leastMass", 9, .9, 1, true, false},
		{"leastMass", 8.9, .9, 1, false, false},
		{"proposedBelow: 1.5 below what is asked", 20, .53, 1, false, true},
		{"proposedBelow", 20, .52, 1, false, false},
		{"strikingMass", 13, .1, 0, false, true},
		{"strikingMass", 12.9, .1, 0, false, false},
	} {
		texts := twoTexts(12, 12, 60, 60, Whole, Whole)
		e := seen(4, tt.matched, tt.cover, tt.cover)
		e.gaps = uint16(tt.gaps)
		if v := texts.decide(0, 1, e, &closer{}, unknown); v.joined != tt.joined || v.proposed != tt.proposed {
			t.Errorf("%s: %v nats, cover %v: %+v", tt.name, tt.matched, tt.cover, v)
		}
	}
}

// TestContentAsked holds that words which say nothing by themselves join what has
// all of them, if one speaker says both, or all of both.
func TestContentAsked(t *testing.T) {
	for _, tt := range []struct {
		name         string
		said         float32
		cover, least float32
		speakers     likeness
		joined       bool
	}{
		{"content", content, .8, .5, same, true},
		{"content", content - .1, .8, .5, same, false},
		{"allCover, one speaker", 0, allCover, .5, same, true},
		{"allCover", 0, allCover - .01, .5, same, false},
		{"another may be speaking", 0, 1, .5, unknown, false},
		{"content and another speaker", content, 1, .5, unknown, true},
		{"all of both", 0, 1, allCover, unknown, true},
		{"nearly all of both", 0, 1, allCover - .01, unknown, false},
		{"strikingMass in a row", -1, 1, .5, unknown, true},
		{"nearly so much", -2, 1, .5, unknown, false},
	} {
		e := seen(5, 20, tt.cover, tt.least)
		switch e.said, e.gaps = max(0, tt.said), 1; tt.said {
		case -1:
			e.gaps, e.matched = 0, strikingMass
		case -2:
			e.gaps, e.matched = 0, strikingMass-.1
		}
		if v := twoTexts(12, 12, 60, 60, Whole, Whole).decide(0, 1, e, &closer{}, tt.speakers); v.joined != tt.joined {
			t.Errorf("%s: %+v", tt.name, v)
		}
	}
}

// TestProposedContent holds leastMass of the words that say something, of what is
// proposed.
func TestProposedContent(t *testing.T) {
	for said, want := range map[float32]bool{9: true, 8.9: false} {
		e := seen(5, 20, .55, .3)
		e.said, e.gaps = said, 1
		if v := twoTexts(12, 12, 60, 60, Whole, Whole).decide(0, 1, e, &closer{}, unknown); v.joined || v.proposed != want {
			t.Errorf("%v nats of content: %+v", said, v)
		}
	}
}

func TestTwoSpeakers(t *testing.T) {
	for _, tt := range []struct {
		name           string
		cover, matched float32
		joined         bool
	}{
		{"differentWhole", .95, 18, true},
		{"differentWhole", .95, 17, false},
		{"differentMass", .86, 30, true},
		{"differentMass", .86, 29, false},
		{"differentCover", .85, 40, true},
		{"differentCover", .84, 40, false},
	} {
		if v := decideSpeakers(verdict{score: tt.cover}, &evidence{matched: tt.matched}); v.joined != tt.joined {
			t.Errorf("%s: cover %v, %v nats: %+v", tt.name, tt.cover, tt.matched, v)
		}
	}
}

func TestToldTwice(t *testing.T) {
	for _, tt := range []struct {
		name           string
		words          int
		cover, matched float32
		joined         bool
	}{
		{"needed: 60 nats need .69", 12, .70, 20, true},
		{"needed", 12, .68, 20, false},
		{"strikingMass", 12, .8, 13, true},
		{"strikingMass", 12, .8, 12.9, false},
		{"shortWords", 5, .8, 20, true},
		{"shortWords", 4, .8, 20, false},
	} {
		texts := twoTexts(tt.words, 12, 60, 60, Reported, Reported)
		if v := texts.decide(0, 1, seen(4, tt.matched, tt.cover, tt.cover), &closer{}, unknown); v.joined != tt.joined {
			t.Errorf("%s: %+v", tt.name, v)
		}
	}
}

func TestFragments(t *testing.T) {
	for _, tt := range []struct {
		name     string
		words    int
		matched  float32
		speakers likeness
		joined   bool
	}{
		{"fragmentMassSpeaker", 2, 4, same, true},
		{"fragmentMassSpeaker", 2, 3.9, same, false},
		{"fragmentMass", 2, 6.15, unknown, true},
		{"fragmentMass", 2, 6.1, unknown, false},
		{"fragmentMassDifferent", 2, 12, different, true},
		{"fragmentMassDifferent", 2, 11.9, different, false},
		{"fragment: three words are one", 3, 8, same, true},
		{"fragment: four are none", 4, 8, same, false},
	} {
		if got := tt.matched >= leastOfFragment(tt.speakers); tt.words == 2 && got != tt.joined {
			t.Errorf("%s: %v nats: %v", tt.name, tt.matched, got)
		}
		texts := twoTexts(tt.words, 12, 20, 60, Whole, Whole)
		e := seen(tt.words, tt.matched, .5, .1)
		e.y.to = uint16(tt.words)
		if v := texts.decide(0, 1, e, &closer{}, tt.speakers); tt.speakers == same && v.joined != tt.joined {
			t.Errorf("%s: %+v", tt.name, v)
		}
	}
}

func TestToldWithoutMarks(t *testing.T) {
	clause := func(matched, cover float32) *closer {
		return &closer{clause: passage{links: 3, matched: matched, content: matched / cover}}
	}
	for _, tt := range []struct {
		name     string
		speakers likeness
		e        *evidence
		c        *closer
		joined   bool
	}{
		{"fragmentMass", same, seen(1, 6.2, .3, .95), &closer{}, true},
		{"fragmentMass", same, seen(1, 6.1, .3, .95), &closer{}, false},
		{"leastMass", unknown, seen(2, 9, .3, .5), &closer{verbatim: true}, true},
		{"leastMass", unknown, seen(2, 8.9, .3, .5), &closer{verbatim: true}, false},
		{"differentMass", different, seen(9, 30, .9, .5), &closer{}, true},
		{"differentMass", different, seen(9, 29, .9, .5), &closer{}, false},
		{"differentCover", different, seen(9, 40, .85, .5), &closer{}, true},
		{"differentCover", different, seen(9, 40, .84, .5), &closer{}, false},
		{"clauseMass", same, seen(1, 5, .1, .35), clause(11, .6), true},
		{"clauseMass", same, seen(1, 5, .1, .35), clause(10.9, .6), false},
		{"clauseMarked", same, seen(1, 5, .1, .31), clause(12, .6), true},
		{"clauseMarked", same, seen(1, 5, .1, .29), clause(12, .6), false},
		{"retoldShare", same, seen(1, 5, .1, .35), clause(12, .41), true},
		{"retoldShare", same, seen(1, 5, .1, .35), clause(12, .39), false},
	} {
		if v := decideReported(verdict{score: tt.e.cover(), speakers: tt.speakers}, tt.e, tt.c); v.joined != tt.joined {
			t.Errorf("%s: joined %v", tt.name, v.joined)
		}
	}
	for _, tt := range []struct {
		name                  string
		matched, told, inside float32
		joined                bool
	}{
		{"aroundMass", 13, .6, .3, true},
		{"aroundMass", 12.9, .6, .3, false},
		{"aroundCover", 15, .5, .3, true},
		{"aroundCover", 15, .49, .3, false},
		{"aroundInside", 15, .6, .25, true},
		{"aroundInside", 15, .6, .24, false},
	} {
		e := seen(3, tt.matched, tt.told, tt.inside)
		if v := decideAround(e, clause(tt.matched, tt.told), same); v.joined != tt.joined {
			t.Errorf("%s: joined %v", tt.name, v.joined)
		}
	}
}

// TestRetold holds what joins words without marks to words in marks, and what is
// proposed: each case misses every other way.
func TestRetold(t *testing.T) {
	for _, tt := range []struct {
		name             string
		speakers         likeness
		e                *evidence
		joined, proposed bool
	}{
		{"halfCover", same, seen(2, 14, .5, .1), true, false},
		{"halfCover", same, seen(2, 14, .49, .1), false, true},
		{"halfMass", same, seen(2, 13, .6, .1), true, false},
		{"halfMass", same, seen(2, 12.9, .6, .1), false, true},
		{"clauseMass", same, seen(2, 11, .6, .35), true, false},
		{"clauseMass", same, seen(2, 10.9, .6, .35), false, true},
		{"clauseMarked", same, seen(2, 12, .6, .31), true, false},
		{"clauseMarked", same, seen(2, 12, .6, .29), false, true},
		{"toldPart", same, seen(2, 14, .25, .6), true, false},
		{"toldPart", same, seen(2, 14, .24, .6), false, true},
		{"muchMass", same, seen(1, 25, .45, .1), true, false},
		{"muchMass", same, seen(1, 24.9, .45, .1), false, true},
		{"muchCover", same, seen(1, 30, .41, .1), true, false},
		{"muchCover", same, seen(1, 30, .39, .1), false, true},
		{"allCover", same, seen(1, 16, .1, .96), true, false},
		{"allCover", same, seen(1, 16, .1, .94), false, true},
		{"quotedMass", same, seen(1, 15, .1, 1), true, false},
		{"quotedMass", same, seen(1, 14.9, .1, 1), false, true},
		{"retoldProposed", same, seen(1, 5, .1, .1), false, true},
		{"retoldProposed", same, seen(1, 4.9, .1, .1), false, false},
		{"strangerLinks", unknown, seen(3, 30, .6, .1), true, false},
		{"strangerLinks", unknown, seen(2, 30, .6, .1), false, true},
		{"strangerMass", unknown, seen(3, 20, .6, .1), true, false},
		{"strangerMass", unknown, seen(3, 19.9, .6, .1), false, true},
		{"strangerTold", unknown, seen(3, 30, .56, .1), true, false},
		{"strangerTold", unknown, seen(3, 30, .54, .1), false, true},
		{"strangerMarked", unknown, seen(3, 30, .26, .61), true, false},
		{"strangerMarked", unknown, seen(3, 30, .26, .59), false, true},
		{"strangerQuoted", unknown, seen(2, 12, .35, 1), true, false},
		{"strangerQuoted", unknown, seen(2, 11.9, .35, 1), false, true},
		{"strangerPart", unknown, seen(2, 14, .31, 1), true, false},
		{"strangerPart", unknown, seen(2, 14, .29, 1), false, true},
		{"strangerProposed", unknown, seen(1, 11, .4, .4), false, true},
		{"strangerProposed", unknown, seen(1, 10.9, .4, .4), false, false},
		{"strangerProposedCover", unknown, seen(1, 12, .31, .1), false, true},
		{"strangerProposedCover", unknown, seen(1, 12, .29, .1), false, false},
		{"contraryProposed", different, seen(3, 15, .5, .1), false, true},
		{"contraryProposed", different, seen(3, 14.9, .5, .1), false, false},
		{"contraryTold", different, seen(3, 20, .46, .1), false, true},
		{"contraryTold", different, seen(3, 20, .44, .1), false, false},
	} {
		v := decideReported(verdict{score: tt.e.cover(), speakers: tt.speakers}, tt.e, &closer{})
		if v.joined != tt.joined || v.proposed != tt.proposed {
			t.Errorf("%s: joined %v, proposed %v", tt.name, v.joined, v.proposed)
		}
	}
}

// TestNeeded holds the curve of the cover that is needed of what is told twice:
// neededLong, neededShort, neededFrom, neededFall and allCover.
func TestNeeded(t *testing.T) {
	for _, tt := range []struct{ mass, want float32 }{{5, .95}, {15, .95}, {47, .754}, {79, .638}, {500, .57}} {
		if got := needed(tt.mass); math.Abs(float64(got-tt.want)) > .001 {
			t.Errorf("%v nats need %.3f, want %.3f", tt.mass, got, tt.want)
		}
	}
}

// TestProposed holds exactCover, fragmentProposed and differentProposed.
func TestProposed(t *testing.T) {
	for _, tt := range []struct {
		name             string
		cover            float32
		joined, proposed bool
	}{
		{"exactCover", .99, true, false},
		{"exactCover", .98, false, true},
		{"fragmentProposed", .61, false, true},
		{"fragmentProposed", .59, false, false},
	} {
		texts := twoTexts(2, 12, 20, 60, Whole, Whole)
		texts.words = vocabulary{general: []float32{content}}
		e := seen(2, 8, tt.cover, .1)
		e.y.to = 2
		if v := texts.decideFragment(verdict{score: tt.cover, speakers: unknown}, 0, 1, e); v.joined != tt.joined || v.proposed != tt.proposed {
			t.Errorf("%s: %+v", tt.name, v)
		}
	}
	for _, tt := range []struct {
		cover float32
		want  bool
	}{{.51, true}, {.49, false}} {
		if v := decideSpeakers(verdict{score: tt.cover}, &evidence{matched: 10, gaps: 1}); v.proposed != tt.want {
			t.Errorf("differentProposed: cover %v: %+v", tt.cover, v)
		}
	}
}

func TestReordered(t *testing.T) {
	for _, tt := range []struct {
		name    string
		answer  float64
		matched float32
		joined  bool
	}{
		{"rewordedAnswer", .7, 20, true},
		{"rewordedAnswer", .69, 20, false},
		{"reorderedMuch", .3, 45, true},
		{"reorderedMuch", .3, 44, false},
		{"reorderedAnswer", .01, 60, true},
		{"reorderedAnswer", .009, 60, false},
	} {
		if got := (&evidence{matched: tt.matched}).reordered(tt.answer, 10); got != tt.joined {
			t.Errorf("%s: answer %v, %v nats: %v", tt.name, tt.answer, tt.matched, got)
		}
	}
	for _, tt := range []struct {
		name   string
		links  int
		covers float32
		words  int
		clear  bool
	}{
		{"clearLinks and halfOfEither", 5, .5, 20, true},
		{"halfOfEither", 5, .49, 20, false},
		{"clearLinks", 4, .9, 4, false},
		{"nearlyAll", 7, .4, 10, true},
		{"nearlyAll", 6, .45, 10, false},
		{"nearlyHalf", 5, .4, 6, true},
		{"nearlyHalf", 5, .39, 6, false},
		{"reorderedPart, with more words", 6, .3, 8, true},
		{"reorderedPart", 6, .29, 8, false},
		{"clearLinks, no more words", 5, .35, 6, false},
	} {
		if got := seen(tt.links, 30, tt.covers, tt.covers).clear(tt.words); got != tt.clear {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

func TestGoesOn(t *testing.T) {
	for _, tt := range []struct {
		name     string
		speakers likeness
		linked   float32
		mass     float32
		want     bool
	}{
		{"inSequence", unknown, 30.1, 50, true},
		{"inSequence", unknown, 29, 50, false},
		{"inSequenceSpeaker", same, 20.1, 50, true},
		{"inSequenceSpeaker", same, 19, 50, false},
		{"sequenceMass", same, 9, 10, true},
		{"sequenceMass", same, 8.9, 10, false},
	} {
		g := &graph{texts: twoTexts(9, 9, tt.mass, 90, Whole, Whole)}
		e := &edge{to: 1, evidence: evidence{linked: tt.linked}, verdict: verdict{speakers: tt.speakers}}
		if got := g.goesOn(0, e); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// TestStrangers holds byChance and fewShared: what two groups may have in common
// and still be two passages.
func TestStrangers(t *testing.T) {
	set := func(from, n int) map[uint32]bool {
		out := map[uint32]bool{}
		for i := range n {
			out[uint32(from+i)] = true
		}
		return out
	}
	for _, tt := range []struct {
		name             string
		size, of, common int
		want             bool
	}{
		{"byChance: .0107", 8, 6000, 1, true},
		{"byChance: .0091", 8, 7000, 1, false},
		{"fewShared: one of eight", 8, 1000, 1, true},
		{"fewShared: one of seven", 7, 1000, 1, false},
		{"nothing in common", 7, 100, 0, true},
	} {
		if got := strangers(set(1, tt.size), set(1+tt.size-tt.common, tt.size), 0, tt.of); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// TestBesideMate holds ownMass and ownCover.
func TestBesideMate(t *testing.T) {
	g := &graph{texts: twoTexts(9, 9, 40, 40, Reported, Whole), root: []uint32{0, 0}}
	g.text, g.rank = []uint32{0}, []uint32{0, 1}
	for _, tt := range []struct {
		name          string
		matched, told float32
		joined        bool
	}{
		{"ownMass", 8, .5, true},
		{"ownMass", 7.9, .5, false},
		{"ownCover", 20, .15, true},
		{"ownCover", 20, .14, false},
	} {
		e := &edge{to: 1, evidence: *seen(3, tt.matched, tt.told, 0)}
		if v := g.decideBeside([]uint32{0}, e, &closer{}); v.joined != tt.joined {
			t.Errorf("%s: joined %v", tt.name, v.joined)
		}
	}
}

// TestMostLooked holds mostLooked on a text that says it ends with a stop in one
// stretch alone.
func TestMostLooked(t *testing.T) {
	for n, want := range map[int]bool{8: true, 9: false} {
		c := &Corpus{sources: make([]Source, n)}
		c.sources[n-1].Stops = true
		g := &graph{texts: &texts{Corpus: c, of: []uint32{0}, start: []uint32{0, uint32(n)}}}
		for s := range uint32(n) {
			g.list = append(g.list, s)
		}
		if got := g.stops(0); got != want {
			t.Errorf("the stop stands in stretch %d: %v", n, got)
		}
	}
}
