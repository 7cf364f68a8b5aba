package feed

import (
	"bytes"
	"compress/gzip"
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// clock is a time that passes only while somebody sleeps.
type clock struct {
	mu    sync.Mutex
	now   time.Time
	slept []time.Duration
}

func newClock() *clock {
	return &clock{now: time.Date(2026, 3, 2, 13, 5, 0, 0, time.UTC)}
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) Sleep(ctx context.Context, d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	c.slept = append(c.slept, d)
	return ctx.Err()
}

// options are those of a fetcher that may speak to this machine.
func options(c *clock) Options {
	return Options{
		UserAgent: "quotediff/1.0 (+mailto:desk@example.org)", Timeout: time.Hour,
		AllowPrivate: true, Clock: c.Now, Sleep: c.Sleep,
	}
}

func fetcher(t *testing.T, o Options) *Fetcher {
	t.Helper()
	f, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(f.Close)
	return f
}

// server is a real server that notes what it was asked for.
type server struct {
	*httptest.Server
	mu   sync.Mutex
	seen []*http.Request
}

// serve starts a server with a handler. It has no robots.txt unless the handler
// has one.
func serve(t testing.TB, handle http.HandlerFunc) *server {
	t.Helper()
	s := &server{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.seen = append(s.seen, r)
		s.mu.Unlock()
		handle(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

// piped starts a server in memory and returns how to dial it, for tests in a
// bubble of synctest, which no network reaches.
func piped(t *testing.T, handle http.HandlerFunc) func(context.Context, string, string) (net.Conn, error) {
	t.Helper()
	l := &pipeListener{conns: make(chan net.Conn), closed: make(chan struct{})}
	s := &http.Server{Handler: handle}
	go s.Serve(l)
	t.Cleanup(func() { s.Close() })
	return func(ctx context.Context, _, _ string) (net.Conn, error) {
		client, server := net.Pipe()
		select {
		case l.conns <- server:
			return client, nil
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

type pipeListener struct {
	conns  chan net.Conn
	closed chan struct{}
	once   sync.Once
}

func (l *pipeListener) Accept() (net.Conn, error) {
	select {
	case c := <-l.conns:
		return c, nil
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

func (l *pipeListener) Close() error {
	l.once.Do(func() { close(l.closed) })
	return nil
}

func (l *pipeListener) Addr() net.Addr { return &net.UnixAddr{Net: "pipe"} }

// asked returns the requests for a path.
func (s *server) asked(path string) []*http.Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(slices.DeleteFunc(slices.Clone(s.seen), func(r *http.Request) bool { return r.URL.Path != path }))
}

// at answers one path, everything else is not found.
func at(path string, handle http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != path {
			http.NotFound(w, r)
			return
		}
		handle(w, r)
	}
}

func gz(s string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.Bytes()
}

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Courier</title></channel></rss>`

// message returns an error with the address of a server cut out.
func message(err error, s *server) string {
	if err == nil {
		return ""
	}
	return strings.ReplaceAll(err.Error(), s.URL, "http://courier.example")
}
