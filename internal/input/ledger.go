package input

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// ledger finds repeated articles. It keeps about 50 bytes of each article so far: its
// place, and hashes of its id and its text. Hashes have 64 bits: among a million
// articles two have the same by chance once in thirty million runs, and the second
// would be named.
type ledger struct {
	entries      entries
	byID, byText index
	ids          map[int32]string // of articles whose place does not tell which it is
	files        []*file
	numbers      map[*file]int32
}

// entry is the first article with an id.
type entry struct {
	hashes  [2]uint64 // of id and text
	file, n int32
	line    int32
}

// entries is a list in chunks, so that it grows without being copied.
type entries struct {
	pieces [][]entry
	n      int32
}

const perPiece = 1 << 10

func (l *entries) at(i int32) *entry { return &l.pieces[i/perPiece][i%perPiece] }

func (l *entries) add(e entry) (i int32) {
	if l.n%perPiece == 0 {
		l.pieces = append(l.pieces, make([]entry, perPiece))
	}
	*l.at(l.n) = e
	l.n++
	return l.n - 1
}

const (
	ofID = iota
	ofText
)

func newLedger() *ledger {
	return &ledger{byID: index{by: ofID}, byText: index{by: ofText}, ids: map[int32]string{}, numbers: map[*file]int32{}}
}

// enter takes the article of a piece and reports whether it is kept, which only the
// first of an id is. For the others it returns an Unread if the text is different,
// else a Note. A Note on an article that is kept names another id with the same text.
// Entering the same piece once more gives the same answer.
func (l *ledger) enter(p *piece) (kept bool, say Item) {
	e := entry{[2]uint64{hashOf(p.Article.ID), hashOf(p.Article.Text)}, l.number(p.file), int32(p.n), int32(p.Line)}
	i, known := l.byID.find(&l.entries, e.hashes[ofID])
	if !known {
		i = l.entries.add(e)
		l.byID.add(&l.entries, i)
		if p.Line == 0 {
			l.ids[i] = p.Article.ID
		}
	}
	place := p.place()
	switch first := *l.entries.at(i); {
	case first != e && first.hashes == e.hashes:
		place.What = fmt.Sprintf("id %q and its text as in %s; read once", p.Article.ID, l.at(i))
		return false, Item{Note: (*Note)(&place)}
	case first != e:
		place.What = fmt.Sprintf("id %q has another text in %s; this one is left out", p.Article.ID, l.at(i))
		return false, Item{Unread: &place}
	}
	j, known := l.byText.find(&l.entries, e.hashes[ofText])
	if !known {
		l.byText.add(&l.entries, i)
	} else if j != i {
		place.What = "the same text as " + l.named(j)
		return true, Item{Note: (*Note)(&place)}
	}
	return true, Item{}
}

func (l *ledger) number(f *file) int32 {
	n, ok := l.numbers[f]
	if !ok {
		n = int32(len(l.files))
		l.numbers[f] = n
		l.files = append(l.files, f)
	}
	return n
}

// at returns the place of an entry; named also says which article there it is.
func (l *ledger) at(i int32) string {
	e := l.entries.at(i)
	return Unread{Source: l.files[e.file].name, Line: int(e.line)}.Place()
}

func (l *ledger) named(i int32) string {
	if id, ok := l.ids[i]; ok {
		return id + " in " + l.at(i)
	}
	return "in " + l.at(i)
}

func hashOf(s string) uint64 {
	sum := sha256.Sum256([]byte(s))
	return binary.LittleEndian.Uint64(sum[:])
}

// index finds entries by one of their hashes: a hash table with open addressing
// of places in the list of entries, plus one.
type index struct {
	by    int
	slots []int32
	used  int
}

func (x *index) find(all *entries, hash uint64) (int32, bool) {
	for at := hash; len(x.slots) > 0; at++ {
		i := x.slots[at%uint64(len(x.slots))]
		if i == 0 {
			break
		}
		if all.at(i - 1).hashes[x.by] == hash {
			return i - 1, true
		}
	}
	return 0, false
}

func (x *index) add(all *entries, i int32) {
	if 4*x.used >= 3*len(x.slots) {
		old := x.slots
		x.slots, x.used = make([]int32, max(64, 2*len(old))), 0
		for _, j := range old {
			if j > 0 {
				x.add(all, j-1)
			}
		}
	}
	at := all.at(i).hashes[x.by]
	for x.slots[at%uint64(len(x.slots))] != 0 {
		at++
	}
	x.slots[at%uint64(len(x.slots))] = i + 1
	x.used++
}
