package warc

import (
	"bytes"
	"io"
)

// tape is a reader that keeps what was read since the last mark, so that what turns
// out to be damaged can be read again from its second byte.
type tape struct {
	r    io.Reader
	buf  []byte // from base on
	base int64  // offset of buf[0] in the stream
	at   int    // next byte in buf
	mark int64  // what is kept begins here
	keep int    // most bytes to keep
	err  error  // of r, once it came
}

const chunk = 64 << 10

func newTape(r io.Reader, base int64, keep int) *tape {
	return &tape{r: r, base: base, mark: base, keep: keep}
}

// offset returns the offset of the next byte in the stream.
func (t *tape) offset() int64 { return t.base + int64(t.at) }

// hold keeps what is read from here on, and forgets what was before.
func (t *tape) hold() { t.mark = t.offset() }

// rewind goes back to an offset; as far as the tape reaches when it lies
// before that.
func (t *tape) rewind(offset int64) { t.at = int(max(0, min(offset-t.base, int64(len(t.buf))))) }

// fill reads more. It returns false at the end or on an error.
func (t *tape) fill() bool {
	if t.err != nil {
		return false
	}
	drop := t.at
	if held := int(t.mark - t.base); held >= 0 && len(t.buf)-held <= t.keep {
		drop = min(drop, held)
	}
	if drop > 0 && (drop > len(t.buf)/2 || len(t.buf)+chunk > cap(t.buf)) {
		n := copy(t.buf, t.buf[drop:])
		t.buf, t.base, t.at = t.buf[:n], t.base+int64(drop), t.at-drop
	}
	old := len(t.buf)
	if old+chunk > cap(t.buf) {
		t.buf = append(make([]byte, 0, 2*(old+chunk)), t.buf...)
	}
	n, err := t.r.Read(t.buf[old : old+chunk])
	t.buf = t.buf[:old+n]
	t.err = err
	return n > 0 || err == nil && t.fill()
}

func (t *tape) ReadByte() (byte, error) {
	if t.at == len(t.buf) && !t.fill() {
		return 0, t.err
	}
	t.at++
	return t.buf[t.at-1], nil
}

func (t *tape) Read(p []byte) (int, error) {
	if t.at == len(t.buf) && !t.fill() {
		return 0, t.err
	}
	n := copy(p, t.buf[t.at:])
	t.at += n
	return n, nil
}

// peek returns the next n bytes, fewer at the end.
func (t *tape) peek(n int) []byte {
	for len(t.buf)-t.at < n && t.fill() {
	}
	return t.buf[t.at:min(len(t.buf), t.at+n)]
}

// find advances to the next occurrence of a sequence; if there is none, to the end,
// and returns false.
func (t *tape) find(sequence []byte) bool {
	for {
		if i := bytes.Index(t.buf[t.at:], sequence); i >= 0 {
			t.at += i
			return true
		}
		t.at = max(t.at, len(t.buf)-len(sequence)+1)
		t.hold()
		if !t.fill() {
			t.at = len(t.buf)
			return false
		}
	}
}

// line reads a line of at most limit bytes, without its end.
func (t *tape) line(limit int) (string, error) {
	for from := 0; ; {
		if i := bytes.IndexByte(t.buf[t.at+from:], '\n'); i >= 0 {
			raw := t.buf[t.at : t.at+from+i]
			t.at += from + i + 1
			return string(bytes.TrimSuffix(raw, []byte("\r"))), nil
		}
		from = len(t.buf) - t.at
		if from > limit {
			return "", errNoRecord
		}
		if !t.fill() {
			if t.err == io.EOF && from > 0 {
				return "", io.ErrUnexpectedEOF
			}
			return "", t.err
		}
	}
}
