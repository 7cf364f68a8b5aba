package input

import (
	"crypto/sha256"
	"fmt"
)

// ledger knows of every article that came so far its id, where it stood and a
// hash of its text, some 150 bytes each, and so finds those that come again.
type ledger struct {
	byID, byText map[hash]int32 // into entries
	entries      []entry
}

type hash [16]byte

func hashOf(s string) hash {
	sum := sha256.Sum256([]byte(s))
	return hash(sum[:16])
}

// entry is the first article of an id.
type entry struct {
	text  hash
	file  *file
	n     int
	place int // line
	id    string
}

func newLedger() *ledger {
	return &ledger{byID: map[hash]int32{}, byText: map[hash]int32{}}
}

// enter takes an article of a piece. The first of an id is kept, of the others
// repeat is what is to be said: an Unread when the text is another, else a
// Note. A Note on an article that is kept names another id with its text.
// Entering the same piece once more gives the same answer.
func (l *ledger) enter(p *piece) (kept bool, say Item) {
	text, id := hashOf(p.Article.Text), hashOf(p.Article.ID)
	i, known := l.byID[id]
	if !known {
		i = int32(len(l.entries))
		l.byID[id] = i
		l.entries = append(l.entries, entry{text, p.file, p.n, p.Line, p.Article.ID})
	}
	place := p.place()
	first := &l.entries[i]
	switch same := first.file == p.file && first.n == p.n; {
	case !same && first.text == text:
		place.What = fmt.Sprintf("id %q and its text as in %s; read once", p.Article.ID, first.at())
		return false, Item{Note: (*Note)(&place)}
	case !same:
		place.What = fmt.Sprintf("id %q has another text in %s; this one is left out", p.Article.ID, first.at())
		return false, Item{Unread: &place}
	}
	j, known := l.byText[text]
	if !known {
		l.byText[text] = i
	} else if j != i {
		place.What = fmt.Sprintf("the same text as %s in %s", l.entries[j].id, l.entries[j].at())
		return true, Item{Note: (*Note)(&place)}
	}
	return true, Item{}
}

func (e *entry) at() string { return Unread{Source: e.file.name, Line: e.place}.Place() }
