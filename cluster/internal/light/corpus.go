// Package light groups very many stretches by what can be seen without a full
// reading: hashes of words, how rare they are, and a bit-parallel alignment.
//
// Start with [Corpus]: stretches are added one by one and kept as a few
// numbers, then [Corpus.Group] says which of them are one utterance. Nothing
// depends on the order in which they came or on the number of workers.
package light

import "slices"

// Class orders texts: what is of a later class may hang on what is of an
// earlier one, never the other way round.
type Class uint8

const (
	Whole    Class = iota // more than four words in marks
	Short                 // up to four words in marks
	Reported              // without marks
)

const (
	shortWords = 4 // up to how many words a text waits for the longer ones
	fragment   = 3 // up to how many words need to be found again all, and together
	fewWords   = 6 // up to how many words two speakers may use by chance alike
)

// longest is how many words of a text are looked at. It bounds memory and time
// where somebody prints a book as one quotation.
const longest = 4096

// None stands for no speaker.
const None = ^uint32(0)

// Source is where a stretch comes from, as numbers the caller gives out: equal
// numbers are equal outlets, articles, speakers.
type Source struct {
	Quote, Outlet, Article uint32
	Speaker                uint32 // None where the article does not say
	Reported               bool   // without marks
	Stops                  bool   // it ends a sentence
}

// Voice is the hashes of an article's id and of a speaker's name.
type Voice struct{ Article, Speaker uint64 }

// Corpus is stretches in compact form. The zero value is ready. It is no good
// for two goroutines at once.
type Corpus struct {
	words   vocabulary
	tokens  []uint32 // word numbers of the texts, one text after another
	first   []uint32 // text: where its tokens begin; one more at the end
	keys    [][2]uint64
	classes []Class
	known   table // texts by key

	text    []uint32 // stretch: its text
	sources []Source // stretch: where it comes from
	scan    Scanner
}

// Add takes the next stretch. Those of one quotation are to be added one after
// another, in their order. Stretches of the same words are one text, but that
// few words are told apart by who says them, and where nobody is named by the
// article.
func (c *Corpus) Add(text string, s Source, by Voice) {
	if c.first == nil {
		c.first = append(c.first, 0)
	}
	from := len(c.tokens)
	key := [2]uint64{0x9e3779b97f4a7c15, 0xc2b2ae3d27d4eb4f}
	c.scan = Scanner{Text: text}
	n := 0
	for w := (Word{}); c.scan.Next(&w); n++ {
		key[0] = stir(key[0] ^ w.norm)
		key[1] = stir(key[1] + w.norm*0x9e3779b97f4a7c15)
		if n < longest {
			c.tokens = append(c.tokens, c.words.number(&w))
		}
	}
	if n == 0 {
		h := hashOf([]byte(text))
		key[0], key[1] = stir(key[0]^h), stir(key[1]+h)
	}
	class := Whole
	switch {
	case s.Reported:
		class = Reported
	case n <= shortWords:
		class = Short
	}
	tell(&key, n, class, s.Speaker != None, by)
	t, have := c.known.find(key, c.keys)
	if have {
		c.tokens = c.tokens[:from]
	} else {
		c.keys = append(c.keys, key)
		c.first = append(c.first, uint32(len(c.tokens)))
		c.classes = append(c.classes, class)
	}
	c.text = append(c.text, t)
	c.sources = append(c.sources, s)
}

// tell makes texts of few words differ by who said them.
func tell(key *[2]uint64, n int, class Class, named bool, by Voice) {
	who := uint64(0)
	switch {
	case n <= fragment && !named:
		who = by.Article
	case n <= fewWords && named:
		who = by.Speaker
	}
	if class == Reported {
		who = stir(who + 1)
	}
	if who != 0 {
		key[0], key[1] = stir(key[0]^who), stir(key[1]+who*0x9e3779b97f4a7c15)
	}
}

// Len is the number of stretches.
func (c *Corpus) Len() int { return len(c.text) }

// vocabulary numbers roots of words in the order in which they come. Nothing
// but memory depends on the numbers.
type vocabulary struct {
	slots  []uint64 // open addressing: the upper bits of a hash, and number and one; a power of two
	hashes []uint64
	sizes  []uint8 // bytes of the root, 32 and more as 32; a number's have numberBit
}

const (
	numberBit = 64
	wordBits  = 26 // of a slot are the number; the rest and the slot's place tell roots apart
)

func (v *vocabulary) number(w *Word) uint32 {
	if 2*len(v.hashes) >= len(v.slots) {
		v.grow()
	}
	mask := uint64(len(v.slots) - 1)
	at := w.root & mask
	for v.slots[at] != 0 {
		if v.slots[at]>>wordBits == w.root>>wordBits {
			return uint32(v.slots[at]&(1<<wordBits-1)) - 1
		}
		at = (at + 1) & mask
	}
	v.hashes = append(v.hashes, w.root)
	size := uint8(min(w.size, 32))
	if w.number {
		size |= numberBit
	}
	v.sizes = append(v.sizes, size)
	v.slots[at] = w.root>>wordBits<<wordBits | uint64(len(v.hashes))
	return uint32(len(v.hashes) - 1)
}

func (v *vocabulary) grow() {
	v.slots = make([]uint64, max(1024, 2*len(v.slots)))
	mask := uint64(len(v.slots) - 1)
	for k, h := range v.hashes {
		at := h & mask
		for v.slots[at] != 0 {
			at = (at + 1) & mask
		}
		v.slots[at] = h>>wordBits<<wordBits | uint64(k+1)
	}
}

// table finds texts by their keys: open addressing over numbers and one.
type table struct {
	slots []uint32
	n     int
}

// find returns the number of a key, and whether it is known; a new one gets
// the next number, and the caller appends it to keys.
func (t *table) find(key [2]uint64, keys [][2]uint64) (uint32, bool) {
	if 2*t.n >= len(t.slots) {
		t.slots = make([]uint32, max(1024, 2*len(t.slots)))
		for k, old := range keys {
			t.slots[t.place(old, keys)] = uint32(k + 1)
		}
	}
	at := t.place(key, keys)
	if k := t.slots[at]; k != 0 {
		return k - 1, true
	}
	t.n++
	t.slots[at] = uint32(t.n)
	return uint32(t.n - 1), false
}

func (t *table) place(key [2]uint64, keys [][2]uint64) uint64 {
	mask := uint64(len(t.slots) - 1)
	at := key[0] & mask
	for t.slots[at] != 0 && keys[t.slots[at]-1] != key {
		at = (at + 1) & mask
	}
	return at
}

// byText lists the stretches of every text: those of text t are
// list[start[t]:start[t+1]].
func (c *Corpus) byText() (start, list []uint32) {
	start = make([]uint32, len(c.keys)+1)
	for _, t := range c.text {
		start[t+1]++
	}
	for t := range c.keys {
		start[t+1] += start[t]
	}
	list = make([]uint32, len(c.text))
	next := slices.Clone(start)
	for s, t := range c.text {
		list[next[t]] = uint32(s)
		next[t]++
	}
	return start, list
}
