package feed

import (
	"compress/gzip"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func header(w http.ResponseWriter, status int, pairs ...string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		w.Header().Set(pairs[i], pairs[i+1])
	}
	w.WriteHeader(status)
}

// bomb is a gigabyte of blanks in a megabyte of gzip: members of a megabyte each,
// one after another.
func bomb(w io.Writer) {
	member := gz(strings.Repeat(" ", 1<<20))
	for range 1 << 10 {
		if _, err := w.Write(member); err != nil {
			return
		}
	}
}

// flushing compresses what is written to it at once.
type flushing struct {
	http.ResponseWriter
	z *gzip.Writer
}

func (f flushing) Write(b []byte) (int, error) { return f.z.Write(b) }

func (f flushing) Flush() {
	f.z.Flush()
	f.ResponseWriter.(http.Flusher).Flush()
}

// drip writes a byte a second for as long as somebody listens. It is for a
// bubble of synctest, in which no second passes.
func drip(w http.ResponseWriter, r *http.Request) {
	for r.Context().Err() == nil {
		w.Write([]byte{' '})
		w.(http.Flusher).Flush()
		select {
		case <-r.Context().Done():
		case <-time.After(time.Second):
		}
	}
}

// TestBadServers asks servers that misbehave. Each gets its line, and no more
// requests than needed.
func TestBadServers(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		what     string
		handle   http.HandlerFunc
		want     string // after the address
		requests int
	}{
		{"9 empty 200", func(w http.ResponseWriter, r *http.Request) {}, "empty response; check the address", 1},
		{"9 white space", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, " \n") }, "empty response; check the address", 1},
		{"9 no content", func(w http.ResponseWriter, r *http.Request) { header(w, 204) }, "empty response; check the address", 1},
		{"9 empty gzip", func(w http.ResponseWriter, r *http.Request) { header(w, 200, "Content-Encoding", "gzip") }, "empty response; check the address", 1},
		{"10 challenge in a header", func(w http.ResponseWriter, r *http.Request) { header(w, 403, "Cf-Mitigated", "challenge") }, "blocked by bot protection (403); ask the outlet for access", 1},
		{"10 challenge in a title", func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(403)
			io.WriteString(w, "<html><head><title>Just a moment...</title>")
		}, "blocked by bot protection (403); ask the outlet for access", 1},
		{"10 forbidden", func(w http.ResponseWriter, r *http.Request) { header(w, 403) }, "forbidden (403); ask the outlet for access", 1},
		{"11 seconds", func(w http.ResponseWriter, r *http.Request) { header(w, 429, "Retry-After", "3600") }, "rate limited; next try 14:05", 1},
		{"11 HTTP date", func(w http.ResponseWriter, r *http.Request) {
			header(w, 429, "Retry-After", "Mon, 02 Mar 2026 14:35:00 GMT")
		}, "rate limited; next try 14:35", 1},
		{"11 for ever", func(w http.ResponseWriter, r *http.Request) { header(w, 429, "Retry-After", "484289h") }, "rate limited; next try 2026-03-03 13:05", 1},
		{"11 for ever, in seconds", func(w http.ResponseWriter, r *http.Request) {
			header(w, 429, "Retry-After", "99999999999999999999")
		}, "rate limited; next try 2026-03-03 13:05", 1},
		{"11 without a time", func(w http.ResponseWriter, r *http.Request) { header(w, 429) }, "rate limited", 1},
		{"12 unavailable", func(w http.ResponseWriter, r *http.Request) { header(w, 503, "Retry-After", "3600") }, "unavailable (503); next try 14:05", 1},
		{"12 without a time", func(w http.ResponseWriter, r *http.Request) { header(w, 503) }, "unavailable (503)", 1},
		{"13 loop", func(w http.ResponseWriter, r *http.Request) { header(w, 301, "Location", "/feed") }, "redirect loop after 10; check the address", 11},
		{"13 no target", func(w http.ResponseWriter, r *http.Request) { header(w, 302) }, "redirect without a target (302); check the address", 1},
		{"14 file", func(w http.ResponseWriter, r *http.Request) { header(w, 302, "Location", "file:///etc/passwd") }, "refused: redirected to file:///etc/passwd; check the address", 1},
		{"14 no address", func(w http.ResponseWriter, r *http.Request) { header(w, 302, "Location", "http://[::1/") }, "refused: redirected to http://[::1/; check the address", 1},
		{"16 bomb", func(w http.ResponseWriter, r *http.Request) {
			header(w, 200, "Content-Encoding", "gzip")
			bomb(w)
		}, "body over 10 MiB after decompression", 1},
		{"16 endless", func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				if _, err := w.Write(make([]byte, 1<<16)); err != nil {
					return
				}
			}
		}, "body over 10 MiB", 1},
		{"18 gzip that is none", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			io.WriteString(w, rss)
		}, "bad gzip data; tell the outlet", 2},
		{"18 gzip that is cut", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			b := gz(strings.Repeat(rss, 50))
			w.Write(b[:len(b)/2])
		}, "bad gzip data; tell the outlet", 2},
		{"18 what was not asked for", func(w http.ResponseWriter, r *http.Request) {
			header(w, 200, "Content-Encoding", "br")
			io.WriteString(w, "x")
		}, "compressed in a way not asked for: br; tell the outlet", 1},
		{"short body", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "500")
			io.WriteString(w, rss)
		}, "response cut short of its 500 bytes", 1},
		{"headers", func(w http.ResponseWriter, r *http.Request) {
			for i := range 12 {
				w.Header().Set(fmt.Sprint("X-", i), strings.Repeat("x", 1<<20))
			}
			io.WriteString(w, rss)
		}, "headers over 256 KiB", 1},
		{"not found", http.NotFound, "not found (404); check the address", 1},
		{"gone", func(w http.ResponseWriter, r *http.Request) { header(w, 410) }, "gone for good (410); remove the address", 1},
		{"login", func(w http.ResponseWriter, r *http.Request) { header(w, 401) }, "asks for a login (401); put name and password into the address, as in https://name:password@host/", 1},
		{"broken", func(w http.ResponseWriter, r *http.Request) { header(w, 500) }, "answered 500 Internal Server Error", 1},
		{"part", func(w http.ResponseWriter, r *http.Request) { header(w, 206) }, "answered 206 Partial Content", 1},
		{"304 out of nothing", func(w http.ResponseWriter, r *http.Request) { header(w, 304) }, "answered 304 to a request without condition", 1},
	} {
		t.Run(tt.what, func(t *testing.T) {
			t.Parallel()
			s := serve(t, at("/feed", tt.handle))
			f := fetcher(t, options(newClock()))
			_, err := f.Fetch(t.Context(), Request{URL: s.URL + "/feed"})
			if got, want := message(err, s), "http://courier.example/feed: "+tt.want; got != want {
				t.Errorf("%q\nwant %q", got, want)
			}
			if n := len(s.asked("/feed")); n != tt.requests {
				t.Errorf("%d requests, want %d", n, tt.requests)
			}
		})
	}
}

// TestHangsUp is apart from [TestBadServers]: net/http would repeat the request
// by itself on the connection that it kept from the request for robots.txt.
func TestHangsUp(t *testing.T) {
	t.Parallel()
	s := serve(t, func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	_, err := fetcher(t, options(newClock())).Fetch(t.Context(), Request{URL: s.URL, Permitted: true})
	if got := message(err, s); got != "http://courier.example: no answer: EOF" || len(s.asked("/")) != 1 {
		t.Errorf("%q after %d requests", got, len(s.asked("/")))
	}
}

// TestTimeout holds that the time counts for the whole response, not for the
// pause between two bytes, and for headers that never come.
func TestTimeout(t *testing.T) {
	t.Parallel()
	for what, handle := range map[string]http.HandlerFunc{
		"drip": drip,
		"dripping gzip": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			drip(flushing{w, gzip.NewWriter(w)}, r)
		},
		"no headers": func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				o := options(newClock())
				o.Timeout = 20 * time.Second
				f := fetcher(t, o)
				f.transport.Proxy, f.transport.DialContext = nil, piped(t, handle)
				start := time.Now()
				_, err := f.Fetch(t.Context(), Request{URL: "http://courier.example/feed", Permitted: true})
				if err == nil || err.Error() != "http://courier.example/feed: timed out after 20 s" {
					t.Errorf("%v", err)
				}
				if took := time.Since(start); took != o.Timeout {
					t.Errorf("took %s, want %s", took, o.Timeout)
				}
				if Next(Poll{}, Outcome{Err: err}, start, 0).Failures != 1 {
					t.Error("not a failure")
				}
			})
		})
	}
}

// TestMendedBySecondRequest holds that gzip that cannot be read is asked for
// once more without compression, and with the same validators.
func TestMendedBySecondRequest(t *testing.T) {
	t.Parallel()
	s := serve(t, at("/feed", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Accept-Encoding") != "identity" {
			w.Header().Set("Content-Encoding", "gzip")
		}
		io.WriteString(w, rss)
	}))
	r, err := fetcher(t, options(newClock())).Fetch(t.Context(), Request{URL: s.URL + "/feed", ETag: `"a"`})
	if err != nil || string(r.Body) != rss {
		t.Errorf("%q, %v", r.Body, err)
	}
	for _, r := range s.asked("/feed") {
		if r.Header.Get("If-None-Match") != `"a"` {
			t.Error("a request without its condition")
		}
	}
}

// TestBadAddresses holds the lines for what is no address of the web, and for
// hosts that are not there.
func TestBadAddresses(t *testing.T) {
	t.Parallel()
	closed := serve(t, http.NotFound)
	closed.Close()
	for _, tt := range []struct{ url, want string }{
		{"ftp://courier.example/feed", "ftp://courier.example/feed: refused: not an address of the web; use one that begins with http:// or https://"},
		{"courier.example/feed", "courier.example/feed: refused: not an address of the web; use one that begins with http:// or https://"},
		{"http:///feed", "http:///feed: not an address: no host in it; check it"},
		{"http://a b/", `http://a b/: not an address: invalid character " " in host name; check it`},
		{closed.URL, "http://courier.example: not fetched: robots.txt unavailable (connection refused)"},
	} {
		_, err := fetcher(t, options(newClock())).Fetch(t.Context(), Request{URL: tt.url})
		if got := message(err, closed); got != tt.want {
			t.Errorf("%q\nwant %q", got, tt.want)
		}
	}
	_, err := fetcher(t, options(newClock())).Fetch(t.Context(), Request{URL: "ftp://me:secret@courier.example/"})
	if strings.Contains(err.Error(), "secret") {
		t.Errorf("a password in %q", err)
	}
}

// TestTLS holds that a certificate that nobody vouches for is refused with its
// line, and that a guarded fetcher speaks HTTP/2 where the server does.
func TestTLS(t *testing.T) {
	t.Parallel()
	s := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, r.Proto)
	}))
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.EnableHTTP2 = true
	s.StartTLS()
	t.Cleanup(s.Close)
	_, err := fetcher(t, options(newClock())).Fetch(t.Context(), Request{URL: s.URL, Permitted: true})
	if want := s.URL + ": certificate refused: x509: certificate signed by unknown authority; check the address"; err == nil || err.Error() != want {
		t.Errorf("%v, want %q", err, want)
	}
	f := fetcher(t, options(newClock()))
	f.transport.TLSClientConfig = s.Client().Transport.(*http.Transport).TLSClientConfig
	if r, err := f.Fetch(t.Context(), Request{URL: s.URL, Permitted: true}); err != nil || string(r.Body) != "HTTP/2.0" {
		t.Errorf("%q, %v", r.Body, err)
	}
}
