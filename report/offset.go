package report

import (
	"sort"

	"github.com/quotediff/quotediff/article"
)

// stride is the distance in bytes between two counts in an offsets table. A lookup
// reads at most this many bytes, and the table takes 3% of the text.
const stride = 256

// offsets converts byte offsets of a text to code points and back. It stores nothing
// for a text that is all ASCII.
type offsets struct {
	text   string
	counts []int // code points that begin before byte i*stride
}

func newOffsets(text string) *offsets {
	o := &offsets{text: text}
	n, ascii := 0, true
	counts := make([]int, 0, len(text)/stride+1)
	for i := range len(text) {
		if i%stride == 0 {
			counts = append(counts, n)
		}
		if begins(text[i]) {
			n++
		}
		ascii = ascii && text[i] < 0x80
	}
	if !ascii {
		o.counts = counts
	}
	return o
}

// begins reports whether a byte of valid UTF-8 is the first of a code point.
func begins(b byte) bool { return b&0xC0 != 0x80 }

// points returns the number of code points that begin before byte i of the text.
func (o *offsets) points(i int) int {
	if o.counts == nil {
		return i
	}
	at := min(i, len(o.text)-1) / stride
	n := o.counts[at]
	for j := at * stride; j < i && j < len(o.text); j++ {
		if begins(o.text[j]) {
			n++
		}
	}
	return n
}

// span returns a span of the text in code points.
func (o *offsets) span(s article.Span) (start, end int) {
	return o.points(s.Start), o.points(s.End)
}

// bytes returns the byte at which code point p of the text begins, or the
// length of the text if it has no such code point.
func (o *offsets) bytes(p int) int {
	if o.counts == nil {
		return min(p, len(o.text))
	}
	at := sort.SearchInts(o.counts, p+1) - 1
	n := o.counts[at]
	for i := at * stride; i < len(o.text); i++ {
		if !begins(o.text[i]) {
			continue
		}
		if n == p {
			return i
		}
		n++
	}
	return len(o.text)
}
