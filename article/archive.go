package article

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"

	"github.com/quotediff/quotediff/article/internal/warc"
)

// isArchive reports whether an input begins as a web archive does, plain or
// gzipped.
func isArchive(head []byte) bool {
	if bytes.HasPrefix(head, []byte{0x1f, 0x8b}) {
		z := unzippers.Get().(*gzip.Reader)
		defer unzippers.Put(z)
		if z.Reset(bytes.NewReader(head)) != nil {
			return false
		}
		inside := make([]byte, 16)
		n, _ := io.ReadFull(z, inside) // what is damaged is found when it is read
		head = inside[:n]
	}
	return bytes.HasPrefix(head, []byte("WARC/")) || bytes.HasPrefix(head, []byte("filedesc://"))
}

// archive reads the pages of a web archive: successful responses that are HTML,
// one article each. It passes over other records, and skips damaged ones, naming
// them by their offset.
func (in *source) archive(r *bufio.Reader) {
	w := warc.NewReader(r, warc.Position(in.options.From))
	records, pages, damaged := 0, 0, 0
	for !in.stopped {
		rec, err := w.Next()
		var damage *warc.Damage
		switch {
		case errors.Is(err, io.EOF):
			in.emit(Record{Note: fmt.Sprintf("%d records read, %d pages among them, %d damaged places skipped", records, pages, damaged)})
			return
		case errors.As(err, &damage):
			damaged++
			in.fail(0, damage.Error(), err)
		case err != nil:
			in.fail(0, "", err)
			return
		default:
			records++
			if in.response(rec) {
				pages++
			}
		}
	}
}

// response reads the page of a record and reports whether there is one.
func (in *source) response(rec *warc.Record) bool {
	switch rec.Type() {
	case "response", "resource", "conversion":
	default:
		return false
	}
	res, err := rec.Response()
	if err != nil {
		in.fail(0, fmt.Sprintf("record at offset %s (%s): %v", rec.Position, rec.URI(), err), err)
		return false
	}
	if res.Status < 200 || res.Status > 299 || !res.IsPage() {
		return false
	}
	a, err := pageArticle(res.Body, res.Charset)
	if err != nil {
		in.fail(0, fmt.Sprintf("record at offset %s (%s): %v", rec.Position, rec.URI(), err), err)
		return true
	}
	part := "#" + rec.Position.String()
	a.ID, a.Source, a.SHA256 = Stem(in.name)+part, in.name, sumOf(string(res.Body))
	if a.URL == "" {
		a.URL = rec.URI()
	}
	if rec.Cut || res.Cut {
		a.Damage = append(a.Damage, Damage{CutOff, "low", Span{max(0, len(a.Text)-1), len(a.Text)}, "the archive holds only the beginning of this page"})
	}
	in.emitPage(Record{Article: a, Unnamed: true, Part: part, Next: Position(rec.Next)})
	return true
}
