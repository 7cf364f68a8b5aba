package warc

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"strconv"
	"strings"
)

// Response is what a server answered.
type Response struct {
	Status  int    // 200 for a body without a head
	Type    string // media type in lower case; empty when it is not said
	Charset string // as the head says it; empty when it does not
	Body    []byte // without chunks and compression
	Cut     bool   // the body breaks off
}

// Response reads a server's answer from a record. It checks what the head says about
// chunks and compression against the body, since archives often keep the head and
// undo both.
func (r *Record) Response() (*Response, error) {
	if r.Type() != "response" || !bytes.HasPrefix(r.Body, []byte("HTTP/")) {
		res := &Response{Status: 200, Body: r.Body}
		res.setType(r.Header.Get("Content-Type"))
		return res, nil
	}
	head, body, ok := cutHead(r.Body)
	if !ok {
		return nil, errors.New("the head of the response does not end")
	}
	lines := strings.Split(strings.ReplaceAll(string(head), "\r\n", "\n"), "\n")
	res := &Response{Body: body}
	if f := strings.Fields(lines[0]); len(f) > 1 {
		res.Status, _ = strconv.Atoi(f[1]) // 0, where it is no number, is not a success
	}
	chunked, brotli := false, false
	for _, l := range lines[1:] {
		key, value, _ := strings.Cut(l, ":")
		value = strings.ToLower(strings.TrimSpace(value))
		switch strings.ToLower(key) {
		case "content-type":
			res.setType(value)
		case "transfer-encoding":
			chunked = strings.Contains(value, "chunked")
		case "content-encoding":
			brotli = value == "br" || value == "zstd"
		}
	}
	if chunked {
		res.Body, res.Cut = unchunk(res.Body)
	}
	return res, res.decompress(brotli)
}

func cutHead(raw []byte) (head, body []byte, ok bool) {
	if head, body, ok = bytes.Cut(raw, []byte("\r\n\r\n")); ok {
		return head, body, true
	}
	return bytes.Cut(raw, []byte("\n\n"))
}

func (r *Response) setType(value string) {
	media, params, err := mime.ParseMediaType(value)
	if err != nil {
		media, _, _ = strings.Cut(value, ";")
	}
	r.Type, r.Charset = strings.ToLower(strings.TrimSpace(media)), params["charset"]
}

// unchunk joins the chunks of a body. It returns a body as it is if it does not begin
// with the size of a chunk, and the part that was read if it breaks off.
func unchunk(body []byte) (whole []byte, cut bool) {
	var out []byte
	rest := body
	for first := true; ; first = false {
		line, after, ok := bytes.Cut(rest, []byte("\n"))
		digits, _, _ := strings.Cut(strings.TrimSpace(string(line)), ";")
		size, err := strconv.ParseUint(digits, 16, 31)
		switch {
		case first && (!ok || err != nil):
			return body, false
		case !ok || err != nil:
			return out, true
		case size == 0:
			return out, false
		}
		n := min(int(size), len(after))
		out = append(out, after[:n]...)
		rest = bytes.TrimPrefix(bytes.TrimPrefix(after[n:], []byte("\r")), []byte("\n"))
	}
}

// decompress undoes gzip and deflate, recognised by the body. It refuses a body that
// unpacks to more than MaxBody bytes; of one that breaks off it keeps what was read.
func (r *Response) decompress(unreadable bool) error {
	var z io.Reader
	var err error
	switch b := r.Body; {
	case len(b) > 2 && b[0] == 0x1f && b[1] == 0x8b:
		z, err = gzip.NewReader(bytes.NewReader(b))
	case len(b) > 2 && b[0] == 0x78 && (b[1] == 0x01 || b[1] == 0x9c || b[1] == 0xda):
		z, err = zlib.NewReader(bytes.NewReader(b))
	case unreadable && !isText(b):
		return errors.New("the response is compressed in a way that is not read")
	default:
		return nil
	}
	if err != nil {
		return fmt.Errorf("the compressed response is broken: %w", err)
	}
	body, err := io.ReadAll(io.LimitReader(z, MaxBody+1))
	switch {
	case len(body) > MaxBody:
		return fmt.Errorf("the response is over %d MB after decompression", MaxBody>>20)
	case err != nil && len(body) == 0:
		return fmt.Errorf("the compressed response is broken: %w", err)
	}
	r.Body = body
	r.Cut = r.Cut || err != nil
	return nil
}

// isText reports whether the beginning of a body holds no control characters.
func isText(b []byte) bool {
	for _, c := range b[:min(len(b), 256)] {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' {
			return false
		}
	}
	return true
}

// IsPage reports whether a response is an HTML page: by its type, or where it
// does not say one by its beginning.
func (r *Response) IsPage() bool {
	switch r.Type {
	case "text/html", "application/xhtml+xml":
		return true
	case "", "application/http", "application/octet-stream", "unk", "no-type":
		head := bytes.ToLower(bytes.TrimSpace(r.Body[:min(len(r.Body), 512)]))
		return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
	}
	return false
}
