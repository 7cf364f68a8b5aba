package engine

import (
	"cmp"
	"math"
	"slices"

	"github.com/quotediff/quotediff/quote"
)

// texts is the different texts of a corpus in order of rank: what others hang
// on comes first. All that follows speaks of texts by rank.
type texts struct {
	*Corpus
	*Options
	decision *decision
	certain  int                 // how many are not doubtful; those come last
	of       []uint32            // rank: the text
	rank     []uint32            // text: its rank
	word     []float32           // word: its information, nats
	in       []uint32            // word: how many texts have it
	units    float64             // how many texts there are, and prior
	mass     []float32           // rank: information of all its words
	outlets  []uint32            // rank: how many print it
	start    []uint32            // text: where its stretches begin in list
	list     []uint32            // stretches, of each text the one that stands for all first
	placed   []uint32            // stretches that are not doubtful, by article and text
	at       []uint32            // stretch: how many of these stand before it
	speakers map[uint32][]uint32 // rank: who is said to have said it, few, in the order of their hashes
}

func (c *Corpus) ranked(o *Options, d *decision) *texts {
	n := len(c.keys)
	t := &texts{Corpus: c, Options: o, decision: d, of: make([]uint32, n), rank: make([]uint32, n), speakers: map[uint32][]uint32{}}
	for i := range t.of {
		t.of[i] = uint32(i)
		if c.classes[i] != Doubtful {
			t.certain++
		}
	}
	t.gatherStretches()
	t.weigh()
	mass, outlets := make([]float32, n), make([]uint32, n)
	var seen []uint32
	for i := range n {
		for _, w := range c.tokens[c.first[i]:c.first[i+1]] {
			mass[i] += t.word[w]
		}
		for _, k := range c.added[uint32(i)] {
			mass[i] -= t.word[c.tokens[c.first[i]+uint32(k)]]
		}
		seen = seen[:0]
		for _, s := range t.list[t.start[i]:t.start[i+1]] {
			seen = append(seen, c.sources[s].Outlet)
		}
		outlets[i] = uint32(distinct(seen))
	}
	t.sort(mass, outlets)
	t.inOrder()
	t.mass, t.outlets = make([]float32, n), make([]uint32, n)
	for r, i := range t.of {
		t.rank[i], t.mass[r], t.outlets[r] = uint32(r), mass[i], outlets[i]
		t.hear(uint32(r))
	}
	return t
}

// gatherStretches lists the stretches of every text.
func (t *texts) gatherStretches() {
	order := make([]uint32, len(t.text))
	for s, p := range t.Place {
		order[p] = uint32(s)
	}
	t.start = make([]uint32, len(t.keys)+1)
	for _, k := range t.text {
		t.start[k+1]++
	}
	for k := range t.keys {
		t.start[k+1] += t.start[k]
	}
	t.list = make([]uint32, len(t.text))
	next := slices.Clone(t.start)
	for _, s := range order {
		k := t.text[s]
		t.list[next[k]] = s
		next[k]++
	}
	for k := range t.keys {
		if list := t.list[t.start[k]:t.start[k+1]]; len(list) > 1 {
			slices.SortStableFunc(list, func(a, b uint32) int {
				x, y := &t.sources[a], &t.sources[b]
				return cmp.Or(cmp.Compare(x.Form, y.Form), cmp.Compare(x.ID, y.ID))
			})
		}
	}
	t.place(order)
}

// place notes where the stretches stand that are not doubtful.
func (t *texts) place(order []uint32) {
	t.placed, t.at = order, t.Place
	if t.certain == len(t.of) {
		return
	}
	t.placed, t.at = make([]uint32, 0, len(order)), make([]uint32, len(order))
	for _, s := range order {
		t.at[s] = uint32(len(t.placed))
		if !t.sources[s].Doubtful {
			t.placed = append(t.placed, s)
		}
	}
}

// sort puts the texts into the order of rank: by class, what more outlets
// print, what says more, then by key. Doubtful ones may have one key.
func (t *texts) sort(mass []float32, outlets []uint32) {
	type place struct {
		order uint64
		text  uint32
	}
	all := make([]place, len(t.of))
	for i := range all {
		most := uint64(math.MaxUint16-min(outlets[i], math.MaxUint16))<<32 | uint64(^math.Float32bits(max(0, mass[i])))
		all[i] = place{uint64(t.classes[i])<<48 | most, uint32(i)}
	}
	slices.SortFunc(all, func(a, b place) int {
		if c := cmp.Compare(a.order, b.order); c != 0 {
			return c
		}
		if c := slices.Compare(t.keys[a.text][:], t.keys[b.text][:]); c != 0 {
			return c
		}
		return cmp.Compare(t.Place[t.list[t.start[a.text]]], t.Place[t.list[t.start[b.text]]])
	})
	for r, p := range all {
		t.of[r] = p.text
	}
}

// distinct sorts some numbers and counts the different ones.
func distinct(of []uint32) int {
	if len(of) < 2 {
		return len(of)
	}
	slices.Sort(of)
	return len(slices.Compact(of))
}

// mostSpeakers is how many speakers of one text are kept.
const mostSpeakers = 4

// hear notes who is said to have said a text.
func (t *texts) hear(r uint32) {
	var who []uint32
	for _, s := range t.stretches(r) {
		if v := t.sources[s].Speaker; v != None && (len(who) == 0 || who[len(who)-1] != v) {
			who = append(who, v)
		}
	}
	if len(who) == 0 {
		return
	}
	slices.SortFunc(who, func(a, b uint32) int {
		x, y := &t.Speakers[a], &t.Speakers[b]
		return cmp.Or(cmp.Compare(hashOf([]byte(x.Name)), hashOf([]byte(y.Name))), cmp.Compare(x.Name, y.Name), cmp.Compare(x.Org, y.Org))
	})
	who = slices.Compact(who)
	t.speakers[r] = slices.Clip(who[:min(len(who), mostSpeakers)])
}

// speaker names somebody who is said to have said a text.
func (t *texts) speaker(r uint32) quote.Speaker {
	if who := t.speakers[r]; len(who) > 0 {
		return t.Speakers[who[0]]
	}
	return quote.Speaker{}
}

// stretches are those that print a text, the one that stands for all first.
func (t *texts) stretches(r uint32) []uint32 {
	i := t.of[r]
	return t.list[t.start[i]:t.start[i+1]]
}

// mostLooked is how many of the stretches that print one text are looked at, where
// one of them may say what the others do not. It keeps the cost linear where
// thousands print the same words.
const mostLooked = 8

// Few are the first of the stretches that print one text, as many as are looked at.
func Few(stretches []uint32) []uint32 { return stretches[:min(len(stretches), mostLooked)] }

// inOrder puts the words of the texts into their order, so that what is looked
// at together lies together.
func (t *texts) inOrder() {
	tokens, first := make([]uint32, 0, len(t.tokens)), make([]uint32, 1, len(t.first))
	for _, i := range t.of {
		tokens = append(tokens, t.tokens[t.first[i]:t.first[i+1]]...)
		first = append(first, uint32(len(tokens)))
	}
	t.tokens, t.first = tokens, first
}

func (t *texts) tokensOf(r uint32) []uint32 { return t.tokens[t.first[r]:t.first[r+1]] }

func (t *texts) class(r uint32) Class { return t.classes[t.of[r]] }

// len is how many texts there are that are not doubtful.
func (t *texts) len() int { return t.certain }

// from is the first rank of a class or a later one, among those not doubtful.
func (t *texts) from(c Class) uint32 {
	k, _ := slices.BinarySearchFunc(t.of[:t.certain], c, func(text uint32, c Class) int { return cmp.Compare(t.classes[text], c) })
	return uint32(k)
}

// near is the stretch that stands some steps after s in its article, before it
// where step is negative; false if there is none.
func (t *texts) near(s uint32, step int) (uint32, bool) {
	k := int(t.at[s]) + step
	if k < 0 || k >= len(t.placed) || t.sources[t.placed[k]].Article != t.sources[s].Article {
		return 0, false
	}
	return t.placed[k], true
}
