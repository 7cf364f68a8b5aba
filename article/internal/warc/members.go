package warc

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"sort"
)

// members decompresses the members of a gzipped archive one after another. Its
// error is that of a broken member; next goes on after it.
type members struct {
	raw    *tape
	zip    *gzip.Reader
	open   bool
	start  int64 // of the current member in the file
	out    int64 // bytes decompressed
	starts []memberStart
}

// memberStart says which member of the file the bytes from out on are of.
type memberStart struct{ out, file int64 }

func (m *members) Read(p []byte) (int, error) {
	for {
		if !m.open {
			if err := m.begin(); err != nil {
				return 0, err
			}
		}
		n, err := m.zip.Read(p)
		m.out += int64(n)
		switch {
		case errors.Is(err, io.EOF):
			m.open = false
			err = nil
		case err != nil && errors.Is(err, io.ErrUnexpectedEOF) && m.raw.err != nil && !errors.Is(m.raw.err, io.EOF):
			err = m.raw.err
		}
		if n > 0 || err != nil {
			return n, err
		}
	}
}

// begin opens the next member. Bytes between members that are not gzip are an
// error, zeros and line ends apart, with which some tapes are padded.
func (m *members) begin() error {
	for {
		c := m.raw.peek(1)
		if len(c) == 0 {
			return m.raw.err
		}
		if c[0] != 0 && c[0] != '\n' && c[0] != '\r' {
			break
		}
		m.raw.at++
	}
	m.raw.hold()
	m.start = m.raw.offset()
	var err error
	if m.zip == nil {
		m.zip, err = gzip.NewReader(m.raw)
	} else {
		err = m.zip.Reset(m.raw)
	}
	if err != nil {
		return brokenHeader(err)
	}
	m.zip.Multistream(false)
	m.open = true
	m.starts = append(m.starts, memberStart{m.out, m.start})
	return nil
}

func brokenHeader(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// next goes to the next place after the beginning of the broken member where
// one may begin. It is false at the end of the file.
func (m *members) next() bool {
	m.open = false
	m.zip = nil
	m.raw.rewind(m.start + 1)
	for m.raw.find(gzipMagic) {
		if head := m.raw.peek(4); len(head) == 4 && head[3] < 32 && bytes.HasPrefix(head, gzipMagic) {
			return true
		}
		m.raw.at++
	}
	return false
}

// memberOf returns the member in which a byte of the decompressed stream
// stands, and forgets those before it.
func (m *members) memberOf(out int64) int64 {
	i := sort.Search(len(m.starts), func(i int) bool { return m.starts[i].out > out }) - 1
	if i < 0 {
		return m.start
	}
	m.starts = append(m.starts[:0], m.starts[i:]...)
	return m.starts[0].file
}
