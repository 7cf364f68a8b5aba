package article

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// fields is the record of an article as it comes, and what tells records of
// quotediff that are none.
type fields struct {
	ID, Outlet, URL, Date, Title, Author, Lang, Event field
	Text                                              *field
	Source, SHA256, Schema                            field
	Spans, Members, Articles                          json.RawMessage
}

// field is a text in a record. A number stands for its digits, a list for its
// texts with commas between, null for nothing.
type field string

func (f *field) UnmarshalJSON(raw []byte) error {
	if raw[0] == '"' {
		return json.Unmarshal(raw, (*string)(f))
	}
	var v any
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		return err
	}
	switch v := v.(type) {
	case nil:
	case json.Number:
		*f = field(v.String())
	case []any:
		var texts []string
		for _, item := range v {
			if s, ok := item.(string); ok {
				texts = append(texts, s)
			}
		}
		*f = field(strings.Join(texts, ", "))
	default:
		return fmt.Errorf("a text expected, not %.20s", raw)
	}
	return nil
}

// lines reads a record a line, of any length.
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
	d := json.NewDecoder(bytes.NewReader(raw))
	if _, err := d.Token(); err != nil {
		in.fail(line, "no JSON: "+jsonError(err), err)
		return
	}
	at := 0
	for d.More() && !in.stopped {
		begin := int(d.InputOffset())
		begin += len(raw[begin:]) - len(bytes.TrimLeft(raw[begin:], " \t\r\n,"))
		line += bytes.Count(raw[at:begin], []byte("\n"))
		at = begin
		var item json.RawMessage
		if err := d.Decode(&item); err != nil {
			in.fail(line, "no JSON from here on: "+jsonError(err)+"; the records before it are kept", err)
			return
		}
		in.object(item, line)
	}
	if _, err := d.Token(); err != nil && !in.stopped {
		in.fail(line, "the list does not end; the records before its end are kept", err)
	}
	if at == 0 {
		in.fail(0, "no record in it", nil)
	}
}

// object reads one JSON object.
func (in *source) object(raw []byte, line int) {
	decoded, odd, _ := decodeBytes(raw)
	if odd > 0 {
		raw = []byte(decoded)
	}
	raw = in.options.renamed(raw)
	var f fields
	if err := json.Unmarshal(raw, &f); err != nil {
		in.fail(line, "no JSON record: "+jsonError(err)+"; skipped", err)
		return
	}
	switch {
	case strings.HasPrefix(string(f.Schema), "quotediff-"):
		in.emit(Record{Output: "a report", Line: line})
	case f.Spans != nil:
		in.emit(Record{Quotation: slices.Clone(raw), Line: line})
	case f.Members != nil && f.Text == nil:
		in.emit(Record{Output: "a list of clusters", Line: line})
	case f.Articles != nil && f.Text == nil:
		in.list(f.Articles, line)
	default:
		in.record(f, line, odd)
	}
}

// record makes an article of the fields of a record, of which odd bytes were
// no UTF-8.
func (in *source) record(f fields, line, odd int) {
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
		a.addDamage(charsetDamage(a.Text, odd, max(first, 0)))
	}
	a.SHA256 = sumOf(a.Text)
	if f.Source != "" && len(f.SHA256) == hex.EncodedLen(sha256.Size) {
		a.Source, a.SHA256 = string(f.Source), string(f.SHA256)
	}
	in.emit(Record{Article: a, Line: line})
}

// primaryTag returns the first part of a language tag in small letters.
func primaryTag(tag string) string {
	tag, _, _ = strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	return strings.ToLower(tag)
}

func sumOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// jsonError returns the message of a JSON error without its package and, as it
// names no field of a record, without the Go types.
func jsonError(err error) string {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		return "an object expected, found " + wrong.Value
	}
	if errors.Is(err, io.ErrUnexpectedEOF) || strings.Contains(err.Error(), "unexpected end") {
		return "it ends early"
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}
