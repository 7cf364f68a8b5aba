// Package engine groups stretches of quotations, few or a million, by what they
// have in common.
//
// Start with [Corpus]: stretches are added one by one and kept as a few numbers
// each, then [Corpus.Group] says which of them are one utterance. Every pair is
// first seen by hashes of words, how rare they are, and a bit-parallel
// alignment; pairs that this leaves in doubt are read in full, by package
// compare. A text is compared with at most mostCandidates others, so the cost
// of both steps is linear in the texts. Nothing depends on the order in which
// stretches came, on the number of workers or on memory.
package engine

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
)

// Class orders texts: one of a later class may hang on one of an earlier class,
// never the other way round.
type Class uint8

const (
	Whole    Class = iota // more than four words in marks
	Short                 // up to four words in marks
	Reported              // without marks
	Doubtful              // without marks, and perhaps not speech: in a group only where it repeats marked words
)

const (
	shortWords = 4 // up to how many words a text waits for the longer ones
	fragment   = 3 // up to how many words need to be found again all, and together
	fewWords   = 6 // up to how many words two speakers may use by chance alike
)

// longest is how many words of a text are looked at. It bounds memory and time
// if somebody prints a book as one quotation.
const longest = 4096

// None stands for no speaker.
const None = ^uint32(0)

// Source is where a stretch comes from, as numbers the caller gives out: equal
// numbers are equal quotations, outlets, articles, speakers.
type Source struct {
	Quote, Outlet, Article uint32
	Speaker                uint32 // None where the article does not say
	Reported, Doubtful     bool   // without marks; and perhaps no speech
	Stops                  bool   // it ends a sentence
	Form                   uint8  // of stretches of the same words the one with the least stands for all,
	ID                     uint32 // and of those the one with the least of these
}

// Voice is the hashes of an article's id and of a speaker's name.
type Voice struct{ Article, Speaker uint64 }

// Corpus is stretches in compact form. The zero value is ready. It is not safe
// for concurrent use.
type Corpus struct {
	words   vocabulary
	tokens  []uint32 // word numbers of the texts, one text after another
	first   []uint32 // text: where its tokens begin; one more at the end
	keys    [][2]uint64
	classes []Class
	worded  []bool              // text: more than letters is known of the words of its language
	added   map[uint32][]uint16 // text: the places of the words that an editor added, in order; none of a text that is all added
	known   table               // texts by key

	text    []uint32 // stretch: its text
	sources []Source // stretch: where it comes from
	scan    Scanner
	lang    string
	tongue  uint64 // of lang,
	learnt  bool   // and whether more than letters is known of its words
	ceiling int    // of texts and words, 0 for the usual one
}

// ErrTooMany says that a corpus cannot distinguish more texts or words.
var ErrTooMany = errors.New("too many different texts or words in one event")

// full returns an error where one more text or word might not be told apart.
func (c *Corpus) full() error {
	most := c.ceiling
	if most == 0 {
		most = mostWords
	}
	if n := max(len(c.keys), len(c.words.forms)); n >= most || len(c.text) >= int(None) || len(c.tokens) >= 1<<32-longest {
		return fmt.Errorf("%w: %d of at most %d", ErrTooMany, n, most)
	}
	return nil
}

// Add takes the next stretch, in a language ("" for none). Those of one
// quotation must be added one after another, in their order. Stretches of the
// same words are one text, with two exceptions: a few words are one text for
// each speaker or, if none is named, for each article, and a doubtful stretch
// is a text of its own. The error is ErrTooMany.
func (c *Corpus) Add(text, lang string, s Source, by Voice) error {
	if err := c.full(); err != nil {
		return err
	}
	if c.first == nil {
		c.first = append(c.first, 0)
	}
	c.speak(lang)
	from := len(c.tokens)
	key := [2]uint64{0x9e3779b97f4a7c15, 0xc2b2ae3d27d4eb4f}
	c.scan = Scan(text)
	n := 0
	var added []uint16
	for w := (Word{}); c.scan.Next(&w); n++ {
		key[0] = stir(key[0] ^ w.norm)
		key[1] = stir(key[1] + w.norm*0x9e3779b97f4a7c15)
		if n < longest {
			c.tokens = append(c.tokens, c.words.number(&w, c.lang, c.tongue))
			if w.Bracketed {
				added = append(added, uint16(n))
			}
		}
	}
	if n == 0 {
		h := hashOf([]byte(text))
		key[0], key[1] = stir(key[0]^h), stir(key[1]+h)
	}
	class := Whole
	switch {
	case s.Doubtful:
		class = Doubtful
	case s.Reported:
		class = Reported
	case n <= shortWords:
		class = Short
	}
	tell(&key, n, class, s.Speaker != None, by)
	t, have := uint32(len(c.keys)), false
	if class != Doubtful {
		t, have = c.known.find(key, c.keys)
	}
	if have {
		c.tokens = c.tokens[:from]
	} else {
		c.keys = append(c.keys, key)
		c.first = append(c.first, uint32(len(c.tokens)))
		c.classes, c.worded = append(c.classes, class), append(c.worded, c.learnt)
	}
	if len(added) == min(n, longest) {
		added = nil
	}
	c.note(t, added, have)
	c.text = append(c.text, t)
	c.sources = append(c.sources, s)
	return nil
}

// note keeps which words of a text an editor added: of what several print, as few
// as one of them has.
func (c *Corpus) note(t uint32, added []uint16, again bool) {
	known := c.added[t]
	switch {
	case again && (len(known) < len(added) || len(known) == len(added) && slices.Compare(known, added) <= 0):
	case len(added) == 0:
		delete(c.added, t)
	default:
		if c.added == nil {
			c.added = map[uint32][]uint16{}
		}
		c.added[t] = added
	}
}

// speak sets the language of what is added.
func (c *Corpus) speak(lang string) {
	if lang != c.lang {
		c.lang, c.tongue, c.learnt = lang, tongueOf(lang), compare.Known(lang)
	}
}

// tongueOf tells the forms of languages apart; a region is ignored.
func tongueOf(lang string) uint64 {
	if lang == "" {
		return 0
	}
	primary, _, _ := strings.Cut(strings.ToLower(lang), "-")
	return hashOf([]byte(primary))
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
	if class >= Reported {
		who = stir(who + uint64(class-Reported) + 1)
	}
	if who != 0 {
		key[0], key[1] = stir(key[0]^who), stir(key[1]+who*0x9e3779b97f4a7c15)
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
		old := t.slots
		t.slots = make([]uint32, max(1024, 2*len(t.slots)))
		for _, k := range old {
			if k != 0 {
				t.slots[t.place(keys[k-1], keys)] = k
			}
		}
	}
	at := t.place(key, keys)
	if k := t.slots[at]; k != 0 {
		return k - 1, true
	}
	t.n++
	t.slots[at] = uint32(len(keys) + 1)
	return uint32(len(keys)), false
}

func (t *table) place(key [2]uint64, keys [][2]uint64) uint64 {
	mask := uint64(len(t.slots) - 1)
	at := key[0] & mask
	for t.slots[at] != 0 && keys[t.slots[at]-1] != key {
		at = (at + 1) & mask
	}
	return at
}
