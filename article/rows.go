package article

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// Bounds of a row. A quotation mark that is not closed within them, or whose field
// gives the row another number of columns than the header has, is a stray one: its
// line is read as if marks meant nothing, and reading resumes after it. What is read
// again is bounded too; beyond that bound every line is a row, so that the cost
// stays linear in the table.
const (
	maxRowLines = 20_000
	maxRowBytes = 64 << 20 // of a row over several lines
	maxReread   = 256 << 20
)

var (
	errStrayQuote = errors.New("a quotation mark that opens here is not closed; row skipped")
	errLongLine   = errors.New("longer than 256 MB; row skipped")
)

// rows reads the rows of CSV (RFC 4180) and TSV one by one, of any number and
// of any length. A quotation mark inside a field stands for itself.
type rows struct {
	r       *bufio.Reader
	comma   byte
	columns int // of the header; 0 for the header itself
	line    int // of the last line read, counted from 1
	reread  int // bytes read again so far
	again   []byte
	at      int // in again, of what is to be read before r goes on
}

// next returns the next row and the line on which it begins; io.EOF after the last.
// After errStrayQuote and errLongLine reading goes on.
func (t *rows) next() ([]string, int, error) {
	for {
		line, err := t.readLine()
		start := t.line
		switch {
		case err != nil:
			return nil, start, err
		case len(bytes.TrimRight(line, "\r\n")) == 0:
			continue
		}
		row, err := t.row(line)
		return row, start, err
	}
}

// row reads a row that begins with a line.
func (t *rows) row(line []byte) ([]string, error) {
	s := fieldScanner{comma: t.comma}
	s.scan(line)
	if !s.quoted {
		return s.end(), nil
	}
	var behind []byte // the lines after the first
	lines := 0
	for s.quoted && lines < maxRowLines && len(behind) < maxRowBytes && t.reread < maxReread {
		next, err := t.readLine()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		lines++
		behind = append(behind, next...)
		s.scan(next)
	}
	if row := s.end(); !s.open && (t.columns == 0 || len(row) == t.columns) {
		return row, nil
	}
	t.line -= lines
	t.back(behind)
	bare := fieldScanner{comma: t.comma, bare: true}
	bare.scan(line)
	if row := bare.end(); len(row) == t.columns {
		return row, nil
	}
	return nil, errStrayQuote
}

// back returns to where the last lines begin, so that they are read again.
func (t *rows) back(behind []byte) {
	t.reread += len(behind)
	if t.at >= len(behind) && t.at > 0 {
		t.at -= len(behind)
		return
	}
	t.again, t.at = behind, 0
}

// readLine returns the next line with its line end, which the last may lack.
func (t *rows) readLine() ([]byte, error) {
	if rest := t.again[t.at:]; len(rest) > 0 {
		n := bytes.IndexByte(rest, '\n') + 1
		if n == 0 {
			n = len(rest)
		}
		t.at += n
		t.line++
		return rest[:n], nil
	}
	t.again, t.at = nil, 0
	line, err := readLine(t.r, maxText)
	if err == nil || errors.Is(err, errLongLine) {
		t.line++
	}
	return line, err
}

// readLine reads a line of at most limit bytes, with its line end. It skips the rest
// of a longer one.
func readLine(r *bufio.Reader, limit int) ([]byte, error) {
	part, err := r.ReadSlice('\n')
	if err == nil {
		return bytes.Clone(part), nil
	}
	line := bytes.Clone(part)
	long := false
	for errors.Is(err, bufio.ErrBufferFull) {
		part, err = r.ReadSlice('\n')
		if long = long || len(line)+len(part) > limit; !long {
			line = append(line, part...)
		}
	}
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		return nil, err
	case long:
		return nil, errLongLine
	case len(line) == 0:
		return nil, io.EOF
	}
	return line, nil
}

// fieldScanner cuts the lines of a row into fields.
type fieldScanner struct {
	comma  byte
	bare   bool // quotation marks stand for themselves
	fields []string
	now    []byte
	begun  bool // the current field has a character, or was quoted
	quoted bool // the current field is quoted and did not end
	open   bool // the last field was so when the row ended
}

func (s *fieldScanner) scan(line []byte) {
	for i := 0; i < len(line); i++ {
		c := line[i]
		switch {
		case s.quoted && c == '"' && i+1 < len(line) && line[i+1] == '"':
			s.now = append(s.now, '"')
			i++
		case s.quoted && c == '"' && s.endsField(line[i+1:]):
			s.quoted = false
		case s.quoted:
			s.now = append(s.now, c)
		case c == s.comma:
			s.flush()
		case c == '"' && !s.begun && !s.bare:
			s.quoted, s.begun = true, true
		case c == '\n', c == '\r' && i+1 < len(line) && line[i+1] == '\n':
		default:
			s.now = append(s.now, c)
			s.begun = true
		}
	}
}

// endsField reports whether a field ends after the quotation mark here. If not, the
// mark stands for itself.
func (s *fieldScanner) endsField(rest []byte) bool {
	return len(rest) == 0 || rest[0] == s.comma || rest[0] == '\n' || rest[0] == '\r'
}

func (s *fieldScanner) flush() {
	s.fields = append(s.fields, string(s.now))
	s.now = s.now[:0]
	s.begun = false
}

// end returns the fields.
func (s *fieldScanner) end() []string {
	s.open = s.quoted
	s.flush()
	return s.fields
}
