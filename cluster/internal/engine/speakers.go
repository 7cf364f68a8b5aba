package engine

import "github.com/quotediff/quotediff/quote"

// likeness is [quote.Likeness] in a byte.
type likeness uint8

const (
	unknown likeness = iota
	same
	compatible
	different
)

func (l likeness) String() string {
	return string([...]quote.Likeness{quote.Unknown, quote.Same, quote.Compatible, quote.Different}[l])
}

// voices keeps how speakers stand to each other, by number.
type voices map[uint64]likeness

// ask is [quote.SameSpeaker], except that an unnamed speaker may be anybody:
// only somebody who speaks for the other is compatible. Answers are kept.
func (j *judge) ask(a, b uint32) likeness {
	key := uint64(a)<<32 | uint64(b)
	if known, ok := j.voices[key]; ok {
		return known
	}
	l := likenessOf(j.Speakers[a], j.Speakers[b])
	if j.voices == nil {
		j.voices = voices{}
	}
	j.voices[key] = l
	return l
}

func likenessOf(a, b quote.Speaker) likeness {
	switch quote.SameSpeaker(a, b) {
	case quote.Same:
		return same
	case quote.Different:
		return different
	case quote.Compatible:
		if a.Org != "" || b.Org != "" {
			return compatible
		}
	}
	return unknown
}

// likeness is how the speakers of two texts stand to each other, those that
// are nearest: who has the same words as somebody that speaks alike will do.
func (j *judge) likeness(a, b uint32) likeness {
	if len(j.speakers) == 0 {
		return unknown
	}
	x, y := j.speakers[a], j.speakers[b]
	if len(x) == 0 || len(y) == 0 {
		return unknown
	}
	nearest := different
	for _, s := range x {
		for _, v := range y {
			switch l := j.ask(s, v); {
			case l == same:
				return l
			case l == compatible || nearest == different:
				nearest = l
			}
		}
	}
	return nearest
}
