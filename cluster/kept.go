package cluster

import (
	"encoding/binary"
	"errors"
	"math"
)

// keptStory is the first byte of a story as it is kept.
const keptStory = 1

var errKeptStory = errors.New("not a story as it is kept")

// MarshalBinary writes the story so that Restore can go on with it. The bytes
// of equal stories are equal; there are at most 4 KiB of them beside the event.
func (s *Story) MarshalBinary() ([]byte, error) {
	b := []byte{keptStory}
	for _, text := range []string{s.ID, s.Event} {
		b = binary.AppendUvarint(b, uint64(len(text)))
		b = append(b, text...)
	}
	b = binary.AppendVarint(b, int64(s.Days.First))
	b = binary.AppendVarint(b, int64(s.Days.Last))
	b = binary.AppendUvarint(b, uint64(s.Articles))
	b = binary.AppendUvarint(b, uint64(len(s.core)))
	for _, w := range s.core {
		b = binary.LittleEndian.AppendUint64(b, w.root)
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(w.sum))
		b = binary.AppendUvarint(b, uint64(w.articles))
	}
	b = binary.AppendUvarint(b, uint64(len(s.marks)))
	for _, m := range s.marks {
		b = binary.LittleEndian.AppendUint64(b, m)
	}
	return b, nil
}

// UnmarshalBinary reads what MarshalBinary wrote. It keeps nothing of data.
func (s *Story) UnmarshalBinary(data []byte) error {
	r := keptReader{rest: data}
	version := r.bytes(1)
	story := Story{ID: string(r.bytes(r.size())), Event: string(r.bytes(r.size()))}
	story.Days = Days{Day(r.varint()), Day(r.varint())}
	story.Articles = int(r.uvarint())
	for range r.size() {
		w := coreWord{root: binary.LittleEndian.Uint64(r.bytes(8)), sum: math.Float32frombits(binary.LittleEndian.Uint32(r.bytes(4)))}
		w.articles = uint32(r.uvarint())
		story.core = append(story.core, w)
	}
	for range r.size() {
		story.marks = append(story.marks, binary.LittleEndian.Uint64(r.bytes(8)))
	}
	if r.bad || version[0] != keptStory || len(r.rest) > 0 {
		return errKeptStory
	}
	*s = story
	return nil
}

// keptReader reads from the front of rest; bad once that was too short.
type keptReader struct {
	rest []byte
	bad  bool
}

// bytes returns the next n bytes, zeros where there are none.
func (r *keptReader) bytes(n int) []byte {
	if n > len(r.rest) {
		r.bad, r.rest = true, nil
		return make([]byte, min(n, 8))
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *keptReader) uvarint() uint64 {
	v, n := binary.Uvarint(r.rest)
	r.bytes(max(n, 1))
	return v
}

func (r *keptReader) varint() int64 {
	v, n := binary.Varint(r.rest)
	r.bytes(max(n, 1))
	return v
}

// size reads a length, 0 where more is said than there is.
func (r *keptReader) size() int {
	n := r.uvarint()
	if n > uint64(len(r.rest)) {
		r.bad = true
		return 0
	}
	return int(n)
}
