package attribution

import "sync"

// space is the memory in which a text and its attribution work. It is kept for
// the next text, as it is most of what an extraction would allocate.
type space struct {
	words            []word
	mentions, owners []mention
	cues             []cue
	sums             []sums
	scorer           scorer
}

var spaces = sync.Pool{New: func() any { return new(space) }}

// takeSpace lets the text work in a space that is free.
func (t *Text) takeSpace() {
	t.space = spaces.Get().(*space)
	t.words, t.mentions, t.owners, t.cues = t.space.words[:0], t.space.mentions[:0], t.space.owners[:0], t.space.cues[:0]
	if n := len(t.Source)/4 + 8; cap(t.words) < n {
		t.words = make([]word, 0, n)
	}
}

// Release gives the space of a text back. The text must not be used afterwards;
// what it has returned stays valid.
func (t *Text) Release() {
	s := t.space
	s.words, s.mentions, s.owners, s.cues, s.sums = t.words, t.mentions, t.owners, t.cues, t.sums
	s.scorer.text = nil
	t.space = nil
	spaces.Put(s)
}
