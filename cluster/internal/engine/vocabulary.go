package engine

import "github.com/quotediff/quotediff/compare"

// vocabulary numbers the roots of words in the order in which they come.
// Nothing but memory depends on the numbers.
type vocabulary struct {
	slots   []uint64 // of forms: open addressing, the upper bits of a hash, and the number of the root and one; a power of two
	forms   []uint64 // hash of every form with its language
	of      []uint32 // form: its root
	roots   map[uint64]uint32
	hashes  []uint64  // of the roots
	general []float32 // root: information of its most frequent form in its language, nats
}

// wordBits of a slot are the number of the root; the rest and the slot's place
// tell forms apart.
const wordBits = 26

// mostWords is how many different roots and forms can be told apart.
const mostWords = 1<<wordBits - 2

// number returns the number of the word's root.
func (v *vocabulary) number(w *Word, lang string, tongue uint64) uint32 {
	if 2*len(v.forms) >= len(v.slots) {
		v.grow()
	}
	h := w.norm ^ tongue
	at := v.find(h)
	if v.slots[at] != 0 {
		return uint32(v.slots[at]&(1<<wordBits-1)) - 1
	}
	k := v.root(w.form, lang)
	v.forms, v.of = append(v.forms, h), append(v.of, k)
	v.slots[at] = h>>wordBits<<wordBits | uint64(k+1)
	return k
}

// known returns the number of a word's root, false where it never came.
func (v *vocabulary) known(w *Word, tongue uint64) (uint32, bool) {
	if len(v.slots) == 0 {
		return 0, false
	}
	s := v.slots[v.find(w.norm^tongue)]
	return uint32(s&(1<<wordBits-1)) - 1, s != 0
}

// find is the slot of a form, or the empty one where it would stand.
func (v *vocabulary) find(h uint64) uint64 {
	mask := uint64(len(v.slots) - 1)
	at := h & mask
	for v.slots[at] != 0 && v.slots[at]>>wordBits != h>>wordBits {
		at = (at + 1) & mask
	}
	return at
}

// root numbers the root of a form that is new.
func (v *vocabulary) root(form []byte, lang string) uint32 {
	weight := compare.Weight(string(form), lang)
	if len(form) > 3 && (form[0] < '0' || '9' < form[0]) {
		form = form[:stem(form)]
	}
	h := hashOf(form)
	k, ok := v.roots[h]
	if !ok {
		if v.roots == nil {
			v.roots = map[uint64]uint32{}
		}
		k = uint32(len(v.hashes))
		v.roots[h] = k
		v.hashes, v.general = append(v.hashes, h), append(v.general, weight)
	}
	v.general[k] = min(v.general[k], weight)
	return k
}

func (v *vocabulary) grow() {
	v.slots = make([]uint64, max(1024, 2*len(v.slots)))
	for k, h := range v.forms {
		v.slots[v.find(h)] = h>>wordBits<<wordBits | uint64(v.of[k]+1)
	}
}
