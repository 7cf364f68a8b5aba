// Package lexis looks words up in fixed lists, fast and without allocating. A
// list is read once and never changed.
package lexis

import "math/bits"

// Table numbers the words of a list, each with the next free number from 0 on.
// It may be read from many goroutines once all words are added.
type Table struct {
	slots []slot // open addressing with linear probing, at most half full; a power of two of them
	text  string // all words in a row
	ends  []uint32
}

// slot holds the number of a word plus 1, 0 where it is free, half of the
// word's hash, and where the word stands in the text.
type slot struct{ number, tag, start, end uint32 }

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
		for s := &t.slots[i]; s.number != 0 && string(text[s.start:s.end]) != w; s = &t.slots[i] {
			i = (i + 1) & (len(t.slots) - 1)
		}
		if t.slots[i].number == 0 {
			start := uint32(len(text))
			text = append(text, w...)
			t.ends = append(t.ends, uint32(len(text)))
			t.slots[i] = slot{uint32(len(t.ends)), uint32(h >> 32), start, uint32(len(text))}
		}
	}
	t.text = string(text)
	return t
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
func (t *Table) Find(word []byte) int {
	h := hash(word)
	for i := int(h) & (len(t.slots) - 1); t.slots[i].number != 0; i = (i + 1) & (len(t.slots) - 1) {
		s := &t.slots[i]
		if s.tag == uint32(h>>32) && t.text[s.start:s.end] == string(word) {
			return int(s.number - 1)
		}
	}
	return -1
}

// FindString is Find for a string.
func (t *Table) FindString(word string) int {
	h := hash(word)
	for i := int(h) & (len(t.slots) - 1); t.slots[i].number != 0; i = (i + 1) & (len(t.slots) - 1) {
		s := &t.slots[i]
		if s.tag == uint32(h>>32) && t.text[s.start:s.end] == word {
			return int(s.number - 1)
		}
	}
	return -1
}

// hash mixes the length and the bytes, eight at a time.
func hash[T string | []byte](w T) uint64 {
	n := len(w)
	h := uint64(n) * golden
	at := 0
	for ; n-at > 8; at += 8 {
		h = mix(h ^ four(w, at) ^ four(w, at+4)<<32)
	}
	switch rest := n - at; {
	case rest >= 4: // they may overlap
		h ^= four(w, at) ^ four(w, n-4)<<32
	case rest > 0:
		h ^= uint64(w[at]) | uint64(w[at+rest/2])<<8 | uint64(w[n-1])<<16
	}
	return mix(h)
}

// golden is 2^64 over the golden ratio (Knuth, The Art of Computer Programming
// 3, 6.4).
const golden = 0x9e3779b97f4a7c15

func mix(h uint64) uint64 {
	h = (h ^ h>>32) * golden
	return h ^ h>>32
}

// four returns four bytes as one number.
func four[T string | []byte](w T, at int) uint64 {
	return uint64(w[at]) | uint64(w[at+1])<<8 | uint64(w[at+2])<<16 | uint64(w[at+3])<<24
}
