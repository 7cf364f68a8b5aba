package feed

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// trip is a request and the redirects it leads to.
type trip struct {
	accept             string
	etag, lastModified string
	hops               int   // redirects at most
	max                int64 // bytes of body at most
	cut                bool  // leave out what is more instead of failing
	text               bool  // take nothing that says it is not text
	robots             bool  // ask robots.txt at every hop
	alone              bool  // a Retry-After is not for the whole host
}

// answer is the response at the end of a trip.
type answer struct {
	url       *url.URL
	permanent bool // a redirect, and none but 301 and 308
	status    int
	header    http.Header
	body      []byte // decompressed
	same      bool   // 200 with the validators of the request; no body read
	at        time.Time
}

// travel follows redirects to the first response that is not one.
func (f *Fetcher) travel(ctx context.Context, u *url.URL, t trip) (*answer, *Error) {
	permanent := true
	for hop := 0; ; hop++ {
		a, err := f.visit(ctx, u, t)
		if err != nil {
			if hop > 0 {
				err.What += ", redirected to " + shown(u)
			}
			return nil, err
		}
		a.permanent = permanent && hop > 0
		if !isRedirect(a.status) || a.header.Get("Location") == "" {
			return a, nil
		}
		if hop == t.hops {
			return nil, &Error{What: fmt.Sprintf("redirect loop after %d", t.hops), Do: "check the address", Status: a.status, Err: errLoop}
		}
		permanent = permanent && (a.status == http.StatusMovedPermanently || a.status == http.StatusPermanentRedirect)
		next, bad := u.Parse(a.header.Get("Location"))
		if bad == nil {
			_, err = address(next.String())
		}
		if bad != nil || err != nil {
			return nil, &Error{What: "refused: redirected to " + shownText(a.header.Get("Location")), Do: "check the address", Status: a.status}
		}
		u = next
	}
}

func isRedirect(status int) bool {
	return status == 301 || status == 302 || status == 303 || status == 307 || status == 308
}

// visit makes one request in its turn, and a second one without compression if the
// compressed response cannot be read.
func (f *Fetcher) visit(ctx context.Context, u *url.URL, t trip) (*answer, *Error) {
	h := f.hostOf(u)
	if t.robots {
		if err := f.askRobots(ctx, u, h, t.alone); err != nil {
			return nil, err
		}
	}
	a, err := f.inTurn(ctx, h, u, t, "gzip")
	if err != nil && errors.Is(err.Err, errGzip) {
		a, err = f.inTurn(ctx, h, u, t, "identity")
	}
	return a, err
}

// inTurn makes one request when its turn comes, but none to a host that asked to be
// left alone.
func (f *Fetcher) inTurn(ctx context.Context, h *host, u *url.URL, t trip, encoding string) (*answer, *Error) {
	if err := f.take(ctx, h); err != nil {
		return nil, &Error{What: "interrupted", Err: err}
	}
	now := f.o.Clock()
	if until := h.heldUntil(now); !until.IsZero() && !t.alone {
		h.turn <- struct{}{}
		return nil, &Error{What: fmt.Sprintf("%s is not asked before %s", h.known.Name, clockTime(until, now)), RetryAt: until, Err: ErrNotAsked}
	}
	defer f.give(h)
	a, err := f.ask(ctx, u, t, encoding)
	if err == nil && !t.alone {
		h.hold(heldAfter(a))
	}
	return a, err
}

// ask makes one request.
func (f *Fetcher) ask(ctx context.Context, u *url.URL, t trip, encoding string) (*answer, *Error) {
	timed, cancel := context.WithTimeout(ctx, f.o.Timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(timed, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, &Error{What: "not an address: " + oneLine(innermost(err)), Err: err}
	}
	f.setHeader(req, t, encoding)
	resp, err := f.transport.RoundTrip(req)
	if err != nil {
		return nil, f.noAnswer(ctx, err)
	}
	defer resp.Body.Close()
	a := &answer{url: u, status: resp.StatusCode, header: resp.Header, at: f.o.Clock().UTC().Round(0)}
	a.same = resp.StatusCode == http.StatusOK && unchanged(resp.Header, t)
	switch {
	case a.same || isRedirect(a.status):
		return a, nil
	case a.status != http.StatusOK:
		a.body = firstOf(resp)
		return a, nil
	case t.text && !isText(mediaType(resp.Header)):
		return nil, &Error{What: "not a page: " + mediaType(resp.Header), Status: a.status}
	}
	a.body, err = readBody(resp, t.max+1)
	if err != nil {
		return nil, f.badBody(ctx, err, a)
	}
	if int64(len(a.body)) > t.max {
		if !t.cut {
			return nil, tooLarge(resp, t.max)
		}
		a.body = a.body[:t.max]
	}
	return a, nil
}

func (f *Fetcher) setHeader(req *http.Request, t trip, encoding string) {
	set := func(name, value string) {
		if value != "" {
			req.Header.Set(name, value)
		}
	}
	set("User-Agent", f.o.UserAgent)
	set("Accept", t.accept)
	set("Accept-Encoding", encoding)
	set("If-None-Match", t.etag)
	set("If-Modified-Since", t.lastModified)
	if user := req.URL.User; user != nil {
		password, _ := user.Password()
		req.SetBasicAuth(user.Username(), password)
	}
}

// unchanged reports whether a response with 200 brings what is known already.
func unchanged(h http.Header, t trip) bool {
	etag, modified := h.Get("ETag"), h.Get("Last-Modified")
	return t.etag != "" && etag == t.etag && (modified == "" || t.lastModified == "" || modified == t.lastModified)
}

// readBody reads and decompresses a body, up to a number of bytes.
func readBody(resp *http.Response, most int64) ([]byte, error) {
	var r io.Reader = resp.Body
	switch encoding := strings.ToLower(strings.TrimSpace(resp.Header.Get("Content-Encoding"))); encoding {
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(resp.Body)
		if err == io.EOF {
			return nil, nil
		}
		if err != nil {
			return nil, gzipError(err)
		}
		data, err := io.ReadAll(io.LimitReader(z, most))
		return data, gzipError(err)
	case "br", "deflate", "zstd", "compress":
		return nil, fmt.Errorf("%w: %s", errEncoding, encoding)
	}
	return io.ReadAll(io.LimitReader(r, most))
}

// firstOf returns what can be read of the beginning of a body, which may say why a
// request was refused.
func firstOf(resp *http.Response) []byte {
	data, err := readBody(resp, 64<<10)
	if err != nil {
		return nil
	}
	return data
}

// gzipError distinguishes data that is not gzip from a broken connection.
func gzipError(err error) error {
	var corrupt flate.CorruptInputError
	if errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum) || errors.Is(err, io.ErrUnexpectedEOF) || errors.As(err, &corrupt) {
		return errGzip
	}
	return err
}

func (f *Fetcher) badBody(ctx context.Context, err error, a *answer) *Error {
	e := f.noAnswer(ctx, err)
	e.Status = a.status
	switch {
	case errors.Is(err, errGzip):
		e.What, e.Do = "bad gzip data", "tell the outlet"
	case errors.Is(err, errEncoding):
		e.What, e.Do = oneLine(err), "tell the outlet"
	case errors.Is(err, io.ErrUnexpectedEOF):
		e.What = fmt.Sprintf("response cut short of its %s bytes", a.header.Get("Content-Length"))
	}
	return e
}

func tooLarge(resp *http.Response, limit int64) *Error {
	e := &Error{What: fmt.Sprintf("body over %s", size(limit)), Status: resp.StatusCode}
	if resp.Header.Get("Content-Encoding") != "" {
		e.What += " after decompression"
	}
	return e
}

func size(n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d MiB", n>>20)
}

// shown is an address as it is shown to people.
func shown(u *url.URL) string { return shownText(u.Redacted()) }

func shownText(s string) string {
	s = string(bytes.ToValidUTF8([]byte(s), []byte("?")))
	if r := []rune(s); len(r) > 100 {
		s = string(r[:100]) + "…"
	}
	return s
}
