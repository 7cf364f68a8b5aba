// Package warc reads web archives: WARC (ISO 28500) and its forerunner ARC, plain or
// gzipped, with or without a gzip member per record. Records are streamed. Damage is
// skipped and named by its offset, and reading resumes with the next sound record.
package warc

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"
)

// Position is a place at which reading can begin again: a byte of the file, and
// how many records after it were read already, which is not 0 only where
// several share a member of gzip.
type Position struct {
	Offset int64
	Skip   int
}

// String returns the offset, followed by a plus and the number of records to skip if
// there are any.
func (p Position) String() string {
	if p.Skip == 0 {
		return strconv.FormatInt(p.Offset, 10)
	}
	return fmt.Sprintf("%d+%d", p.Offset, p.Skip)
}

// Record is one record of an archive.
type Record struct {
	Position          // of the record
	Next     Position // after it
	Header   textproto.MIMEHeader
	Body     []byte // at most MaxBody bytes
	Cut      bool   // the body is longer than MaxBody, or was cut when it was archived
}

// Type returns the type of a record ("response"), and URI its address.
func (r *Record) Type() string { return strings.ToLower(r.Header.Get("WARC-Type")) }

// URI returns the address of a record.
func (r *Record) URI() string {
	return strings.TrimSpace(strings.Trim(strings.TrimSpace(r.Header.Get("WARC-Target-URI")), "<>"))
}

// Damage is a stretch of an archive that could not be read.
type Damage struct {
	Position // of the record, or of the bytes that are none
	What     string
}

// Error names the damage in one line.
func (d *Damage) Error() string {
	return fmt.Sprintf("record at offset %s damaged, skipped: %s", d.Position, d.What)
}

// MaxBody is the greatest number of bytes kept of a record's body.
const MaxBody = 10<<20 + 64<<10

const (
	keepRaw   = 16 << 20 // of the file, to look for the next record in
	maxHeader = 64 << 10 // of a record
	maxFields = 1000     // of a record
)

var (
	errNoRecord = errors.New("no record begins here")
	gzipMagic   = []byte{0x1f, 0x8b, 8}
)

// Reader reads the records of an archive.
type Reader struct {
	raw    *tape
	zip    *members // nil for a plain archive
	in     *tape    // decompressed; raw itself for a plain archive
	skip   int      // records to pass over
	within int      // records begun in the current member
	member int64    // the member in which the last record began
	arc    bool
	done   bool
}

// NewReader reads an archive from a position, at which r must stand. The zero
// Position is the beginning.
func NewReader(r io.Reader, from Position) *Reader {
	raw := newTape(r, from.Offset, keepRaw)
	w := &Reader{raw: raw, in: raw, skip: from.Skip, member: -1}
	if bytes.HasPrefix(raw.peek(len(gzipMagic)), gzipMagic) {
		w.zip = &members{raw: raw}
		w.in = newTape(w.zip, 0, keepRaw)
	}
	return w
}

// Next returns the next record, io.EOF after the last, or a *Damage, after which
// reading goes on. Other errors are those of the underlying reader.
func (w *Reader) Next() (*Record, error) {
	for {
		rec, err := w.next()
		if err == nil && w.skip > 0 {
			w.skip--
			continue
		}
		return rec, err
	}
}

func (w *Reader) next() (*Record, error) {
	if w.done {
		return nil, io.EOF
	}
	if err := w.skipEnds(); err != nil {
		if errors.Is(err, io.EOF) {
			w.done = true
			return nil, io.EOF
		}
		return w.resync(w.place(w.in.offset()), err)
	}
	w.in.hold()
	start := w.in.offset()
	at := w.place(start)
	rec, err := w.record()
	if err == nil {
		err = w.checkEnd()
	}
	if err != nil {
		w.in.rewind(start + 1)
		return w.resync(at, err)
	}
	w.within++
	rec.Position = at
	rec.Next = w.nextPosition(at)
	return rec, nil
}

// place returns the position of what stands at an offset of the decompressed
// stream.
func (w *Reader) place(offset int64) Position {
	if w.zip == nil {
		return Position{Offset: offset}
	}
	member := w.zip.memberOf(offset)
	if member != w.member {
		w.member, w.within = member, 0
	}
	return Position{member, w.within}
}

// nextPosition returns where reading can begin after a record.
func (w *Reader) nextPosition(at Position) Position {
	if w.skipEnds() != nil { // the end, or damage that the next call finds
		if w.zip == nil {
			return Position{Offset: w.in.offset()}
		}
		return Position{at.Offset, at.Skip + 1}
	}
	return w.place(w.in.offset())
}

// skipEnds skips the line ends between records.
func (w *Reader) skipEnds() error {
	for {
		c, err := w.in.ReadByte()
		if err != nil {
			return err
		}
		if c != '\r' && c != '\n' {
			w.in.at--
			return nil
		}
	}
}

// record reads the head and the body of a record.
func (w *Reader) record() (*Record, error) {
	first, err := w.in.line(maxHeader)
	if err != nil {
		return nil, err
	}
	rec := &Record{Header: textproto.MIMEHeader{}}
	var length int64
	switch fields := strings.Fields(first); {
	case strings.HasPrefix(first, "WARC/"):
		length, err = w.header(rec.Header)
	case len(fields) >= 5:
		w.arc = w.arc || strings.HasPrefix(first, "filedesc:")
		length, err = arcHeader(fields, rec.Header)
	default:
		err = errNoRecord
	}
	if err != nil {
		return nil, err
	}
	if rec.Body, err = w.body(length); err != nil {
		return nil, err
	}
	rec.Cut = length > MaxBody || rec.Header.Get("WARC-Truncated") != ""
	return rec, nil
}

// header reads the named fields of a WARC record up to the empty line.
func (w *Reader) header(h textproto.MIMEHeader) (int64, error) {
	name := ""
	for range maxFields {
		line, err := w.in.line(maxHeader)
		switch {
		case err != nil:
			return 0, err
		case line == "":
			length, err := strconv.ParseInt(h.Get("Content-Length"), 10, 64)
			if err != nil || length < 0 {
				return 0, errors.New("its length is not given")
			}
			return length, nil
		case (line[0] == ' ' || line[0] == '\t') && name != "":
			h.Set(name, h.Get(name)+" "+strings.TrimSpace(line))
			continue
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok || strings.ContainsAny(key, " \t\x00") {
			return 0, errors.New("its header is broken")
		}
		name = key
		h.Set(key, strings.TrimSpace(value))
	}
	return 0, errors.New("its header does not end")
}

// arcHeader reads the head of an ARC record: address, host, day, type (and in
// the second version more), length. An address may hold spaces.
func arcHeader(fields []string, h textproto.MIMEHeader) (int64, error) {
	last := len(fields) - 1
	length, err := strconv.ParseInt(fields[last], 10, 64)
	if err != nil || length < 0 || !strings.Contains(fields[0], ":") {
		return 0, errNoRecord
	}
	day := -1
	for i := 2; i < last; i++ {
		if len(fields[i]) == 14 && strings.Trim(fields[i], "0123456789") == "" {
			day = i
		}
	}
	if day < 0 {
		return 0, errNoRecord
	}
	h.Set("WARC-Target-URI", strings.Join(fields[:day-1], " "))
	h.Set("WARC-Type", "response")
	if strings.HasPrefix(fields[0], "filedesc:") {
		h.Set("WARC-Type", "warcinfo")
	}
	return length, nil
}

// body reads a body, of which MaxBody bytes are kept.
func (w *Reader) body(length int64) ([]byte, error) {
	kept := int(min(length, MaxBody))
	body := make([]byte, 0, min(kept, 1<<20))
	for len(body) < kept {
		part := w.in.peek(min(chunk, kept-len(body)))
		if len(part) == 0 {
			return nil, w.early()
		}
		body = append(body, part...)
		w.in.at += len(part)
	}
	for rest := length - int64(kept); rest > 0; {
		part := w.in.peek(int(min(chunk, rest)))
		if len(part) == 0 {
			return nil, w.early()
		}
		w.in.at += len(part)
		rest -= int64(len(part))
	}
	return body, nil
}

// early is the error of a record that ends before its length.
func (w *Reader) early() error {
	if errors.Is(w.in.err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return w.in.err
}

// checkEnd checks that a body is followed by another record or by the end. If not, the
// length is wrong, and what was taken for the body may hold records.
func (w *Reader) checkEnd() error {
	for i := 0; ; i++ {
		next := w.in.peek(i + 5)
		switch {
		case len(next) == i && errors.Is(w.in.err, io.EOF):
			return nil
		case len(next) == i:
			return nil // damage after a whole record
		case next[i] == '\r' || next[i] == '\n':
			continue
		case bytes.HasPrefix([]byte("WARC/"), next[i:]), w.arc && isAddress(next[i:]):
			return nil
		}
		return errors.New("its length is wrong")
	}
}

func isAddress(b []byte) bool {
	return bytes.HasPrefix(b, []byte("http")) || bytes.HasPrefix(b, []byte("dns:")) || bytes.HasPrefix(b, []byte("ftp:"))
}

// resync advances to the next beginning of a record and returns the damage before it.
// An error of the underlying reader ends the reading.
func (w *Reader) resync(at Position, cause error) (*Record, error) {
	damage := &Damage{at, explain(cause)}
	for {
		if w.findStart() {
			return nil, damage
		}
		if w.zip == nil || !w.zip.next() {
			w.done = true
			if err := w.raw.err; err != nil && !errors.Is(err, io.EOF) {
				return nil, err
			}
			return nil, damage
		}
		w.in = newTape(w.zip, w.zip.out, keepRaw)
		w.member = -1
	}
}

// findStart goes to the next line of the decompressed stream that begins a
// record.
func (w *Reader) findStart() bool {
	for {
		w.in.hold()
		sequence := []byte("WARC/1.")
		if w.arc {
			sequence = []byte("\nhttp")
		}
		if !w.in.find(sequence) {
			return false
		}
		if w.arc {
			w.in.at++
			return true
		}
		if head := w.in.peek(512); bytes.Contains(head, []byte("\nWARC-")) || bytes.Contains(head, []byte("\nContent-Length:")) {
			return true
		}
		w.in.at++
	}
}

func explain(err error) string {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return "it is cut"
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader), strings.HasPrefix(err.Error(), "flate:"):
		return "its gzip data is broken"
	}
	return err.Error()
}
