package feed

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestConditional polls a feed many times while the server changes what it
// answers. Once a validator is known, every request carries it.
func TestConditional(t *testing.T) {
	t.Parallel()
	steps := []struct {
		etag, modified string // sent by the server
		status         int
		notModified    bool
		wantETag       string // stored after it
		wantModified   string
	}{
		{"", "", 200, false, "", ""},
		{`"a"`, "Mon, 02 Mar 2026 10:00:00 GMT", 200, false, `"a"`, "Mon, 02 Mar 2026 10:00:00 GMT"},
		{"", "", 304, true, `"a"`, "Mon, 02 Mar 2026 10:00:00 GMT"},
		{`"b"`, "", 304, true, `"b"`, "Mon, 02 Mar 2026 10:00:00 GMT"},
		{`"b"`, "Mon, 02 Mar 2026 10:00:00 GMT", 200, true, `"b"`, "Mon, 02 Mar 2026 10:00:00 GMT"},
		{`"b"`, "Mon, 02 Mar 2026 11:00:00 GMT", 200, false, `"b"`, "Mon, 02 Mar 2026 11:00:00 GMT"},
		{`W/"odd ""one"`, "yesterday", 200, false, `W/"odd ""one"`, "yesterday"},
		{"", "", 304, true, `W/"odd ""one"`, "yesterday"},
		{"", "", 500, false, `W/"odd ""one"`, "yesterday"},
		{"", "yesterday", 200, false, "", "yesterday"},
		{"", "", 304, true, "", "yesterday"},
	}
	step := 0
	s := serve(t, at("/feed", func(w http.ResponseWriter, r *http.Request) {
		now := steps[step]
		for name, value := range map[string]string{"ETag": now.etag, "Last-Modified": now.modified} {
			if value != "" {
				w.Header().Set(name, value)
			}
		}
		w.WriteHeader(now.status)
		if now.status == 200 {
			io.WriteString(w, rss)
		}
	}))
	c := newClock()
	f := fetcher(t, options(c))
	p := Poll{Address: s.URL + "/feed"}
	unconditional := 0
	for i, want := range steps {
		step = i
		known := p
		r, err := f.Fetch(t.Context(), p.Request())
		if (err != nil) != (want.status == 500) || err == nil && (r.NotModified != want.notModified || (r.Body == nil) != want.notModified) {
			t.Errorf("step %d: %+v, %v", i, r, err)
		}
		p = Next(p, Outcome{Response: r, Err: err}, c.Now(), 0)
		if p.ETag != want.wantETag || p.LastModified != want.wantModified {
			t.Errorf("step %d: stored %q and %q", i, p.ETag, p.LastModified)
		}
		asked := s.asked("/feed")[i].Header
		if asked.Get("If-None-Match") != known.ETag || asked.Get("If-Modified-Since") != known.LastModified {
			t.Errorf("step %d: asked with %v", i, asked)
		}
		if known.ETag+known.LastModified != "" && asked.Get("If-None-Match")+asked.Get("If-Modified-Since") == "" {
			unconditional++
		}
	}
	if unconditional != 0 {
		t.Errorf("%d unconditional requests with a validator known", unconditional)
	}
}

// TestConditionalAfterRedirect holds that the condition goes along.
func TestConditionalAfterRedirect(t *testing.T) {
	t.Parallel()
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/old" {
			http.Redirect(w, r, "/feed", http.StatusFound)
			return
		}
		w.WriteHeader(http.StatusNotModified)
	})
	r, err := fetcher(t, options(newClock())).Fetch(t.Context(), Request{URL: s.URL + "/old", ETag: `"a"`, Permitted: true})
	if err != nil || !r.NotModified || s.asked("/feed")[0].Header.Get("If-None-Match") != `"a"` {
		t.Errorf("%+v, %v", r, err)
	}
}

// TestRetryAfter polls for three days a feed whose server is busy, every five
// minutes. No request comes before the time the server named, none of another
// feed of that host either, also in a later run; a feed that goes by its own
// is not held.
func TestRetryAfter(t *testing.T) {
	t.Parallel()
	c := newClock()
	busy := []struct {
		status int
		after  string
		wait   time.Duration
	}{
		{429, "3600", time.Hour},
		{503, "7200", 2 * time.Hour},
		{429, "Mon, 02 Mar 2026 23:00:00 GMT", 0},
		{503, "484289h", 24 * time.Hour},
		{429, "1743440400", 24 * time.Hour},
	}
	var until time.Time
	early, answers := 0, 0
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if c.Now().Before(until) {
			early++
		}
		if answers == len(busy) {
			io.WriteString(w, rss)
			return
		}
		b := busy[answers]
		answers++
		w.Header().Set("Retry-After", b.after)
		until = c.Now().Add(b.wait)
		if at, err := http.ParseTime(b.after); err == nil {
			until = at
		}
		w.WriteHeader(b.status)
	})
	o := options(c)
	one, two := Poll{Address: s.URL + "/one"}, Poll{Address: s.URL + "/two"}
	for end := c.Now().Add(72 * time.Hour); c.Now().Before(end); {
		f := fetcher(t, o) // a new run
		for _, p := range []*Poll{&one, &two} {
			r := p.Request()
			r.Permitted = true
			if p.Due(c.Now()) {
				got, err := f.Fetch(t.Context(), r)
				*p = Next(*p, Outcome{Response: got, Err: err}, c.Now(), 0)
			} else if _, err := f.Fetch(t.Context(), r); err == nil && c.Now().Before(p.RetryAt) {
				t.Error("a request that is not due")
			}
		}
		o.Hosts = f.Hosts()
		c.Sleep(t.Context(), 5*time.Minute-time.Second)
	}
	if early != 0 || answers != len(busy) {
		t.Errorf("%d requests before the time named, %d of %d answers", early, answers, len(busy))
	}
	if one.Failures != 0 || two.Failures != 0 {
		t.Errorf("not well again: %+v, %+v", one, two)
	}
}

// TestAlone holds that the feed of a service that carries many is not held with
// the others, and holds none.
func TestAlone(t *testing.T) {
	t.Parallel()
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/busy" {
			header(w, 429, "Retry-After", "3600")
			return
		}
		io.WriteString(w, rss)
	})
	f := fetcher(t, options(newClock()))
	fetch := func(path string, alone bool) error {
		_, err := f.Fetch(t.Context(), Request{URL: s.URL + path, Alone: alone, Permitted: true})
		return err
	}
	if fetch("/busy", true); fetch("/other", false) != nil {
		t.Error("held by one that goes by its own")
	}
	fetch("/busy", false)
	if fetch("/another", true) != nil {
		t.Error("one that goes by its own is held")
	}
	err := fetch("/other", false)
	if got, want := message(err, s), "http://courier.example/other: "+strings.TrimPrefix(s.URL, "http://")+" is not asked before 14:05"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if len(s.asked("/other")) != 1 || Next(Poll{}, Outcome{Err: err}, newClock().Now(), 0).Failures != 0 {
		t.Error("what was not asked has failed")
	}
}

// TestHeldByAnotherRun holds that what a host said in one run counts in the
// next for feeds that run knows nothing of, and that a 429 that names no time
// is taken for an hour.
func TestHeldByAnotherRun(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"/feed", "/robots.txt"} {
		c := newClock()
		s := serve(t, at(path, func(w http.ResponseWriter, r *http.Request) { header(w, 429) }))
		f := fetcher(t, options(c))
		if _, err := f.Fetch(t.Context(), Request{URL: s.URL + "/feed"}); message(err, s) != "http://courier.example/feed: rate limited" {
			t.Error(err)
		}
		asked := len(s.seen)
		o := options(c)
		o.Hosts = f.Hosts()
		c.Sleep(t.Context(), 59*time.Minute)
		if _, err := fetcher(t, o).Fetch(t.Context(), Request{URL: s.URL + "/other"}); err == nil || len(s.seen) != asked {
			t.Errorf("%v after %d requests", err, len(s.seen)-asked)
		}
		c.Sleep(t.Context(), time.Minute)
		fetcher(t, o).Fetch(t.Context(), Request{URL: s.URL + "/other"})
		if len(s.seen) == asked {
			t.Error("held for longer than an hour")
		}
	}
}

// TestHeldByRobots holds that a Retry-After of robots.txt counts for the host.
func TestHeldByRobots(t *testing.T) {
	t.Parallel()
	c := newClock()
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { header(w, 503, "Retry-After", "7200") })
	f := fetcher(t, options(c))
	for range 7 {
		f.Fetch(t.Context(), Request{URL: s.URL + "/feed"})
		c.Sleep(t.Context(), 17*time.Minute)
	}
	if len(s.seen) != 1 {
		t.Errorf("%d requests within two hours", len(s.seen))
	}
}

// TestNotBefore holds that a request is not made before its time whatever the
// host said.
func TestNotBefore(t *testing.T) {
	t.Parallel()
	c := newClock()
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, rss) })
	r := Request{URL: s.URL + "/feed", NotBefore: c.Now().Add(time.Hour), Alone: true}
	_, err := fetcher(t, options(c)).Fetch(t.Context(), r)
	if message(err, s) != "http://courier.example/feed: not asked before 14:05" || len(s.seen) != 0 {
		t.Errorf("%v, %d requests", err, len(s.seen))
	}
}

// TestPause holds that requests to one host follow each other, with the pause
// between the end of one and the beginning of the next.
func TestPause(t *testing.T) {
	t.Parallel()
	c := newClock()
	var last time.Time
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if pause := c.Now().Sub(last); pause < 3*time.Second {
			t.Errorf("%s asked after %s", r.URL.Path, pause)
		}
		io.WriteString(w, rss)
		c.Sleep(r.Context(), time.Second) // the request takes that long
		last = c.Now()
	})
	o := options(c)
	o.HostPause = 3 * time.Second
	f := fetcher(t, o)
	done := make(chan error)
	for i := range 6 {
		go func() {
			_, err := f.Fetch(t.Context(), Request{URL: fmt.Sprintf("%s/%d", s.URL, i)})
			done <- err
		}()
	}
	for range 6 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if n := len(s.asked("/robots.txt")); n != 1 {
		t.Errorf("robots.txt asked %d times", n)
	}
}

// TestMoved holds that a feed that was moved for good three times in a row is
// asked where it is now, and that one temporary hop or a failure between makes
// it none.
func TestMoved(t *testing.T) {
	t.Parallel()
	statuses := []int{301, 308, 302, 301, 301, 500, 308}
	step := 0
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/new":
			io.WriteString(w, rss)
		case r.URL.Path == "/between":
			http.Redirect(w, r, "/new", http.StatusMovedPermanently)
		case statuses[step] == 500:
			w.WriteHeader(500)
		default:
			http.Redirect(w, r, "/between", statuses[step])
		}
	})
	c := newClock()
	f := fetcher(t, options(c))
	p := Poll{Address: s.URL + "/old"}
	var seen []int
	for ; step < len(statuses); step++ {
		r := p.Request()
		r.Permitted = true
		got, err := f.Fetch(t.Context(), r)
		if err == nil && got.FinalURL != s.URL+"/new" {
			t.Errorf("came from %s", got.FinalURL)
		}
		p = Next(p, Outcome{Response: got, Err: err}, c.Now(), 0)
		seen = append(seen, p.MovedSeen)
	}
	if want := []int{1, 2, 0, 1, 2, 2, 0}; !slices.Equal(seen, want) || p.Address != s.URL+"/new" {
		t.Errorf("seen %v, want %v; now at %s", seen, want, p.Address)
	}
}

// TestResponse holds what is read from the headers of a response.
func TestResponse(t *testing.T) {
	t.Parallel()
	s := serve(t, at("/feed", func(w http.ResponseWriter, r *http.Request) {
		header(w, 200, "Content-Type", "application/rss+xml; charset=ISO-8859-1", "Cache-Control", "public, max-age=5400", "Content-Encoding", "gzip")
		w.Write(gz(rss))
	}))
	c := newClock()
	r, err := fetcher(t, options(c)).Fetch(t.Context(), Request{URL: s.URL + "/feed"})
	if err != nil || string(r.Body) != rss || r.MediaType != "application/rss+xml" || r.Charset != "ISO-8859-1" || r.MaxAge != 90*time.Minute || r.Permanent != "" || !r.FetchedAt.Equal(c.Now()) {
		t.Errorf("%+v, %v", r, err)
	}
	asked := s.asked("/feed")[0].Header
	if asked.Get("User-Agent") != "quotediff/1.0 (+mailto:desk@example.org)" || asked.Get("Cookie") != "" {
		t.Errorf("asked with %v", asked)
	}
}

// TestFetchPage holds that a film is not read as a page.
func TestFetchPage(t *testing.T) {
	t.Parallel()
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/film" {
			w.Header().Set("Content-Type", "video/mp4")
		}
		io.WriteString(w, "<html><p>The pier stays open.</p>")
	})
	f := fetcher(t, options(newClock()))
	if r, err := f.FetchPage(t.Context(), Request{URL: s.URL + "/page"}); err != nil || len(r.Body) == 0 {
		t.Errorf("%+v, %v", r, err)
	}
	if _, err := f.FetchPage(t.Context(), Request{URL: s.URL + "/film"}); message(err, s) != "http://courier.example/film: not a page: video/mp4" {
		t.Error(err)
	}
}

// TestInterrupted holds that a run that is interrupted does not count as a
// failure of a feed.
func TestInterrupted(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	})
	_, err := fetcher(t, options(newClock())).Fetch(ctx, Request{URL: s.URL})
	p := Poll{Address: s.URL, Failures: 2}
	if got := Next(p, Outcome{Err: err}, time.Now(), 0); got != p {
		t.Errorf("%v: %+v", err, got)
	}
}

// TestContact holds that nobody asks without saying who it is.
func TestContact(t *testing.T) {
	t.Parallel()
	for agent, ok := range map[string]bool{
		"":              false,
		"quotediff/1.0": false,
		"quotediff/1.0 (+https://desk.example/quotediff)": true,
		"DeskBot (desk@example.org)":                      true,
		"(+https://desk.example)":                         false,
	} {
		if _, err := New(Options{UserAgent: agent}); (err == nil) != ok {
			t.Errorf("%q: %v", agent, err)
		}
	}
}
