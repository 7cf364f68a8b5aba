// Package lexis looks words up in fixed lists, fast and without making
// anything: a list is read once and never changed.
package lexis

import "math/bits"

// Table numbers the words of a list, each with the next free number from 0 on.
// It may be read from many goroutines once all words are added.
type Table struct {
	slots []slot // open addressing with linear probing, at most half full; a power of two of them
	text  string // all words in a row
	ends  []uint32
}

// slot holds the number of a word plus 1, 0 where it is free, and half of the
// word's hash.
type slot struct{ number, tag uint32 }

// NewTable numbers words in their order; one that comes again keeps its number.
func NewTable(words []string) *Table {
	t := &Table{slots: make([]slot, 1<<bits.Len(uint(2*len(words)+1)))}
	n := 0
	for _, w := range words {
		n += len(w)
	}
	text := make([]byte, 0, n)
	for _, w := range words {
		h := hash(w)
		i := int(h) & (len(t.slots) - 1)
		for t.slots[i].number != 0 && !(t.slots[i].tag == uint32(h>>32) && string(t.in(text, t.slots[i].number-1)) == w) {
			i = (i + 1) & (len(t.slots) - 1)
		}
		if t.slots[i].number == 0 {
			text = append(text, w...)
			t.ends = append(t.ends, uint32(len(text)))
			t.slots[i] = slot{uint32(len(t.ends)), uint32(h >> 32)}
		}
	}
	t.text = string(text)
	return t
}

func (t *Table) in(text []byte, n uint32) []byte {
	start := uint32(0)
	if n > 0 {
		start = t.ends[n-1]
	}
	return text[start:t.ends[n]]
}

// Len returns how many words are numbered.
func (t *Table) Len() int { return len(t.ends) }

// Word returns the word of a number.
func (t *Table) Word(n int) string {
	start := uint32(0)
	if n > 0 {
		start = t.ends[n-1]
	}
	return t.text[start:t.ends[n]]
}

// Find returns the number of a word, -1 for one that is not in the list.
func (t *Table) Find(word []byte) int { return find(t, word) }

// FindString is Find for a string.
func (t *Table) FindString(word string) int { return find(t, word) }

func find[T string | []byte](t *Table, word T) int {
	h := hash(word)
	for i := int(h) & (len(t.slots) - 1); ; i = (i + 1) & (len(t.slots) - 1) {
		s := t.slots[i]
		if s.number == 0 {
			return -1
		}
		if s.tag == uint32(h>>32) && t.Word(int(s.number-1)) == string(word) {
			return int(s.number - 1)
		}
	}
}

// hash is FNV-1a (Fowler, Noll, Vo) with the halves of the result folded.
func hash[T string | []byte](word T) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * 1099511628211
	}
	return h ^ h>>29
}
