package article

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/quotediff/quotediff/internal/record"
)

// fields is the record of an article as it comes, with the fields by which other
// records of quotediff are recognised.
type fields struct {
	ID, Outlet, URL, Date, Title, Author, Lang, Event record.Text
	Text                                              *record.Text
	Source, SHA256, Schema                            record.Text
	Spans, Members                                    record.Present
	Articles                                          record.Raw
}

// lines reads one record per line. Lines may have any length up to maxText.
func (in *source) lines(r *bufio.Reader) {
	found := false
	for line := 1; !in.stopped; line++ {
		raw, err := readLine(r, maxText)
		if errors.Is(err, errLongLine) {
			in.fail(line, "longer than 256 MB; line skipped", err)
			continue
		}
		if raw = bytes.TrimSpace(bytes.TrimPrefix(raw, []byte("\ufeff"))); len(raw) > 0 && (err == nil || errors.Is(err, io.EOF)) {
			in.object(raw, line)
			found = true
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			in.fail(line, "", err)
			return
		}
	}
	if !found {
		in.fail(0, "no record in it", nil)
	}
}

// document reads one JSON value: a record, a list of records, or an object
// that has one as "articles".
func (in *source) document(r io.Reader) {
	raw, err := io.ReadAll(r)
	if err != nil {
		in.fail(0, "", err)
		return
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if trimmed := bytes.TrimLeft(raw, " \t\r\n"); !bytes.HasPrefix(trimmed, []byte("[")) {
		in.object(trimmed, 1+bytes.Count(raw[:len(raw)-len(trimmed)], []byte("\n")))
		return
	}
	in.list(raw, 1)
}

// list reads the records of a JSON list that begins on the given line.
func (in *source) list(raw []byte, line int) {
	at := 0
	for e, err := range record.Elements(raw) {
		line += bytes.Count(raw[at:e.At], []byte("\n"))
		switch {
		case errors.Is(err, record.ErrNoEnd):
			in.fail(line, err.Error()+"; the records before its end are kept", err)
		case err != nil && e.At == 0:
			in.fail(line, "no JSON: "+err.Error(), err)
		case err != nil:
			in.fail(line, "no JSON from here on: "+err.Error()+"; the records before it are kept", err)
		default:
			in.object(e.Raw, line)
		}
		if at = e.At; in.stopped {
			return
		}
	}
	if at == 0 {
		in.fail(0, "no record in it", nil)
	}
}

// object reads one JSON object.
func (in *source) object(raw []byte, line int) {
	d := decodeBytes(raw)
	if d.odd > 0 {
		raw = []byte(d.text)
	}
	raw = in.options.renamed(raw)
	var f fields
	if err := record.Decode(raw, &f); err != nil {
		in.fail(line, "no JSON record: "+err.Error()+"; skipped", err)
		return
	}
	switch {
	case strings.HasPrefix(string(f.Schema), "quotediff-"):
		in.emit(Record{Output: "a report", Line: line})
	case bool(f.Spans):
		in.emit(Record{Quotation: slices.Clone(raw), Line: line})
	case bool(f.Members) && f.Text == nil:
		in.emit(Record{Output: "a list of clusters", Line: line})
	case f.Articles != nil && f.Text == nil:
		in.list(f.Articles, line)
	default:
		in.record(f, line, d.odd, d.charset)
	}
}

// record makes an article of the fields of a record, in which odd bytes were not
// UTF-8 and were read as in the charset.
func (in *source) record(f fields, line, odd int, charset string) {
	switch {
	case f.Text == nil:
		in.fail(line, `a record without "text"; skipped`, nil)
		return
	case f.ID == "":
		in.fail(line, `a record without "id"; skipped`, nil)
		return
	}
	a := &Article{
		ID: string(f.ID), Outlet: string(f.Outlet), URL: string(f.URL), Date: strings.TrimSpace(string(f.Date)),
		Title: string(f.Title), Author: string(f.Author), Lang: primaryTag(string(f.Lang)), Event: string(f.Event),
		Text: string(*f.Text), Source: in.name,
	}
	if !a.Complete() {
		in.fail(line, fmt.Sprintf(`the "text" of %q is empty; skipped`, a.ID), nil)
		return
	}
	if odd > 0 {
		first := strings.IndexFunc(a.Text, func(r rune) bool { return r >= utf8.RuneSelf })
		a.addDamage(charsetDamage(a.Text, odd, max(first, 0), charset))
	}
	a.SHA256 = sumOf(a.Text)
	if f.Source != "" && len(f.SHA256) == hex.EncodedLen(sha256.Size) {
		a.Source, a.SHA256 = string(f.Source), string(f.SHA256)
	}
	in.emit(Record{Article: a, Line: line})
}

// primaryTag returns the first part of a language tag in lower case.
func primaryTag(tag string) string {
	tag, _, _ = strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	return strings.ToLower(tag)
}

func sumOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
