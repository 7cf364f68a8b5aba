package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/prose"
)

// sentences numbers the sentences of the frame and marks their first words. A
// quotation that ends with a stop ends a sentence if a capital follows.
func (t *Text) sentences() {
	sent := int32(0)
	fresh := true
	_, wrapped := prose.Wrapped(t.Source)
	for k := range t.words {
		w := &t.words[k]
		if k > 0 && (t.words[k-1].para != w.para || strings.IndexByte(t.Source[t.words[k-1].End:w.Start], '\n') >= 0 && !wrapped) {
			sent++
			fresh = true
		}
		if fresh && !w.sign() {
			w.first = true
			fresh = false
		}
		w.sent = sent
		if t.endsSentence(k) {
			sent++
			fresh = true
		} else if w.shape == quoted {
			fresh = false
		}
	}
}

func (t *Text) endsSentence(k int) bool {
	w := &t.words[k]
	next := k + 1
	if next >= len(t.words) {
		return true
	}
	n := &t.words[next]
	switch w.shape {
	case stop:
		if n.shape == stop || n.shape == mark || n.shape == closing {
			return false
		}
		return n.shape != lower || t.Source[w.Start] == '.' && n.Start > w.End
	case mark, closing:
		return k > 0 && t.words[k-1].shape == stop && n.shape != lower && n.shape != comma && !n.is(say)
	case quoted:
		if n.shape != capital && n.shape != upper && n.shape != quoted {
			return false
		}
		r := lastSign(t.Source[w.Start:w.End])
		return r == '.' || r == '…' || (r == '!' || r == '?') && !t.saidSoon(next)
	}
	return false
}

// saidSoon reports whether a verb of saying stands among the next words of
// the clause at k.
func (t *Text) saidSoon(k int) bool {
	for n := k; n < min(k+7, len(t.words)); n++ {
		w := &t.words[n]
		if w.shape >= comma && w.shape != possessive {
			return false
		}
		if w.is(say) && w.shape == lower {
			return true
		}
	}
	return false
}

// lastSign returns the last rune of s that is not a quotation mark or space.
func lastSign(s string) rune {
	s = strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsSpace(r) || signShape(r) == mark })
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
