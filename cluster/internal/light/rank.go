package light

import (
	"cmp"
	"math"
	"slices"
)

// prior is how many texts the general frequency of a word counts for beside
// the texts of the corpus.
const prior = 1000

// content is from how much information on a word says something rather than
// ties others together, nats.
const content = 4

// texts is the different texts of a corpus in order of rank: what others hang
// on comes first. All that follows speaks of texts by rank.
type texts struct {
	*Corpus
	of       []uint32  // rank: the text
	rank     []uint32  // text: its rank
	word     []float32 // word: its information, nats
	mass     []float32 // rank: information of all its words
	outlets  []uint16  // rank: how many print it
	start    []uint32  // text: where its stretches begin in list
	list     []uint32
	speakers map[uint32][]uint32 // rank: who is said to have said it, few; ascending
	alike    func(a, b uint32) Likeness
}

// Likeness is how two speakers stand to each other.
type Likeness uint8

const (
	Unknown Likeness = iota
	Same
	Compatible
	Different
)

func (c *Corpus) ranked(alike func(a, b uint32) Likeness) *texts {
	n := len(c.keys)
	t := &texts{Corpus: c, of: make([]uint32, n), rank: make([]uint32, n), alike: alike, speakers: map[uint32][]uint32{}}
	for i := range t.of {
		t.of[i] = uint32(i)
	}
	t.weigh(t.of, func(text uint32) uint32 { return text })
	mass, outlets := make([]float32, n), make([]uint16, n)
	t.start, t.list = c.byText()
	var seen []uint32
	for i := range n {
		for _, w := range c.tokens[c.first[i]:c.first[i+1]] {
			mass[i] += t.word[w]
		}
		seen = seen[:0]
		for _, s := range t.list[t.start[i]:t.start[i+1]] {
			seen = append(seen, c.sources[s].Outlet)
		}
		outlets[i] = uint16(min(distinct(seen), math.MaxUint16))
	}
	t.sort(mass, outlets)
	t.inOrder()
	t.mass, t.outlets = make([]float32, n), make([]uint16, n)
	for r, i := range t.of {
		t.rank[i], t.mass[r], t.outlets[r] = uint32(r), mass[i], outlets[i]
		t.hear(uint32(r))
	}
	return t
}

// sort puts the texts into the order of rank: by class, what more outlets
// print, what says more, then by key.
func (t *texts) sort(mass []float32, outlets []uint16) {
	type place struct {
		order uint64
		text  uint32
	}
	all := make([]place, len(t.of))
	for i := range all {
		most := uint64(^outlets[i])<<32 | uint64(^math.Float32bits(max(0, mass[i])))
		all[i] = place{uint64(t.classes[i])<<48 | most, uint32(i)}
	}
	slices.SortFunc(all, func(a, b place) int {
		if c := cmp.Compare(a.order, b.order); c != 0 {
			return c
		}
		return slices.Compare(t.keys[a.text][:], t.keys[b.text][:])
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
		if v := t.sources[s].Speaker; v != None && !slices.Contains(who, v) {
			who = append(who, v)
		}
	}
	if len(who) > 0 {
		slices.Sort(who)
		t.speakers[r] = who[:min(len(who), mostSpeakers)]
	}
}

// stretches are those that print a text.
func (t *texts) stretches(r uint32) []uint32 {
	i := t.of[r]
	return t.list[t.start[i]:t.start[i+1]]
}

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

func (t *texts) len() int { return len(t.of) }

// weigh gives every word its information in nats: -ln of the share of the
// other units that have it, smoothed by what its length says of how frequent
// it is (short words are the frequent ones: Zipf, The Psycho-Biology of
// Language, 1935). A unit is the texts, by number, of one entry of units.
func (t *texts) weigh(texts []uint32, unit func(text uint32) uint32) {
	with, last := make([]uint32, len(t.words.hashes)), make([]uint32, len(t.words.hashes))
	units, before := 0, None
	for _, i := range texts {
		u := unit(i)
		if u != before {
			units++
		}
		before = u
		for _, w := range t.tokens[t.first[i]:t.first[i+1]] {
			if last[w] != u+1 {
				last[w] = u + 1
				with[w]++
			}
		}
	}
	t.word = make([]float32, len(with))
	all := float64(units) + prior
	for w, n := range with {
		general := math.Exp(-float64(general(t.words.sizes[w])))
		t.word[w] = float32(-math.Log((max(0, float64(n)-1) + prior*general) / all))
	}
}

// roughly is the share of a text's runs of words that it has in common with
// another where the two are taken for one utterance at a first glance.
const roughly = .4

// reweigh counts words by utterance, so that a word is not common for being in
// a hundred wordings of one sentence: every text is for now of the utterance
// of the text of higher rank that shares most runs of words with it. The order
// of rank stays.
func (t *texts) reweigh(c *candidates) {
	n := t.len()
	of := make([]uint32, n)
	size := make([]uint32, n+1)
	for r := range uint32(n) {
		of[r] = r
		var best candidate
		for _, x := range c.of(r) {
			if x.shared > best.shared {
				best = x
			}
		}
		if runs := len(t.tokensOf(r)) - 2; float64(best.shared) >= roughly*float64(max(runs, 1)) && best.shared > 0 {
			of[r] = of[best.to]
		}
		size[of[r]+1]++
	}
	for r := range n {
		size[r+1] += size[r]
	}
	order := make([]uint32, n)
	for r := range uint32(n) {
		order[size[of[r]]] = r
		size[of[r]]++
	}
	t.weigh(order, func(r uint32) uint32 { return of[r] })
	for r := range uint32(n) {
		t.mass[r] = 0
		for _, w := range t.tokensOf(r) {
			t.mass[r] += t.word[w]
		}
	}
}

// unheard is the information of a rare word, nats.
const unheard = 10.5

func general(size uint8) float32 {
	if size&numberBit != 0 {
		return min(unheard, 5+float32(size&^numberBit))
	}
	return min(unheard, 2+float32(size))
}

// likeness is how the speakers of two texts stand to each other, those that
// are nearest.
func (t *texts) likeness(a, b uint32) Likeness {
	if len(t.speakers) == 0 {
		return Unknown
	}
	x, y := t.speakers[a], t.speakers[b]
	if len(x) == 0 || len(y) == 0 {
		return Unknown
	}
	nearest := Different
	for _, s := range x {
		for _, v := range y {
			switch l := t.alike(s, v); {
			case l == Same:
				return l
			case l == Compatible || nearest == Different:
				nearest = l
			}
		}
	}
	return nearest
}
