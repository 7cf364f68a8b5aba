package feed

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

// TestRobotsAnswers holds what each answer to the question for robots.txt
// permits (RFC 9309, 2.3.1).
func TestRobotsAnswers(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		what   string
		robots http.HandlerFunc
		want   string // error after the address, empty for none
	}{
		{"none", http.NotFound, ""},
		{"forbidden itself", func(w http.ResponseWriter, r *http.Request) { header(w, 403) }, ""},
		{"rules on a page that is not there", func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(404)
			io.WriteString(w, "User-agent: *\nDisallow: /feed")
		}, ""},
		{"rules", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "User-agent: *\nDisallow: /feed") }, "not fetched: forbidden by robots.txt of HOST; ask the outlet for permission"},
		{"other rules", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "User-agent: *\nDisallow: /admin") }, ""},
		{"empty", func(w http.ResponseWriter, r *http.Request) {}, ""},
		{"broken", func(w http.ResponseWriter, r *http.Request) { header(w, 500) }, "not fetched: robots.txt unavailable (500)"},
		{"hangs up", func(w http.ResponseWriter, r *http.Request) { panic(http.ErrAbortHandler) }, "not fetched: robots.txt unavailable (no answer: EOF)"},
		{"busy", func(w http.ResponseWriter, r *http.Request) { header(w, 429, "Retry-After", "3600") }, "rate limited; next try 14:05"},
		{"busy for a time not said", func(w http.ResponseWriter, r *http.Request) { header(w, 429) }, "rate limited"},
		{"elsewhere", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/5", http.StatusFound) }, "not fetched: forbidden by robots.txt of HOST; ask the outlet for permission"},
		{"too far elsewhere", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/6", http.StatusFound) }, ""},
		{"redirect to nowhere", func(w http.ResponseWriter, r *http.Request) { header(w, 302) }, ""},
		{"larger than is read", func(w http.ResponseWriter, r *http.Request) {
			io.WriteString(w, "User-agent: *\nDisallow: /feed\n"+strings.Repeat("# and so on\n", 1<<20))
		}, "not fetched: forbidden by robots.txt of HOST; ask the outlet for permission"},
		{"gzip", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(gz("User-agent: *\nDisallow: /feed"))
		}, "not fetched: forbidden by robots.txt of HOST; ask the outlet for permission"},
	} {
		t.Run(tt.what, func(t *testing.T) {
			t.Parallel()
			hops := map[string]string{"/6": "/5", "/5": "/4", "/4": "/3", "/3": "/2", "/2": "/1"}
			s := serve(t, func(w http.ResponseWriter, r *http.Request) {
				switch {
				case r.URL.Path == "/robots.txt":
					tt.robots(w, r)
				case hops[r.URL.Path] != "":
					http.Redirect(w, r, hops[r.URL.Path], http.StatusMovedPermanently)
				case r.URL.Path == "/1":
					io.WriteString(w, "User-agent: *\nDisallow: /feed")
				default:
					io.WriteString(w, rss)
				}
			})
			_, err := fetcher(t, options(newClock())).Fetch(t.Context(), Request{URL: s.URL + "/feed"})
			want := tt.want
			if want != "" {
				want = "http://courier.example/feed: " + strings.ReplaceAll(want, "HOST", strings.TrimPrefix(s.URL, "http://"))
			}
			if errors.Is(err, ErrForbidden) != strings.Contains(want, "forbidden by robots.txt") {
				t.Errorf("the cause of %v", err)
			}
			if got := message(err, s); got != want {
				t.Errorf("%q, want %q", got, want)
			}
			if n := len(s.asked("/feed")); n != 1 && want == "" || n != 0 && want != "" {
				t.Errorf("the feed was asked %d times", n)
			}
		})
	}
}

// TestRobotsKept holds that robots.txt is asked once a day, over many runs, and
// then with its validators; that an earlier copy counts while none can be
// fetched; and that it is asked at each hop, of each host.
func TestRobotsKept(t *testing.T) {
	t.Parallel()
	c := newClock()
	broken := false
	var conditions []string
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/robots.txt" && broken:
			header(w, 503)
		case r.URL.Path == "/robots.txt":
			conditions = append(conditions, r.Header.Get("If-None-Match"))
			w.Header().Set("ETag", `"r"`)
			if r.Header.Get("If-None-Match") == `"r"` {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			io.WriteString(w, "User-agent: *\nDisallow: /secret\nCrawl-delay: 20")
		case r.URL.Path == "/open":
			http.Redirect(w, r, "/secret", http.StatusFound)
		default:
			io.WriteString(w, rss)
		}
	})
	o := options(c)
	run := func(path string) string {
		f := fetcher(t, o)
		_, err := f.Fetch(t.Context(), Request{URL: s.URL + path})
		o.Hosts = f.Hosts()
		return message(err, s)
	}
	for range 30 {
		if got := run("/feed"); got != "" {
			t.Fatal(got)
		}
		c.Sleep(t.Context(), time.Hour)
	}
	if len(conditions) != 2 || conditions[1] != `"r"` {
		t.Errorf("asked with %q", conditions)
	}
	host := strings.TrimPrefix(s.URL, "http://")
	if got, want := run("/open"), "http://courier.example/open: not fetched: forbidden by robots.txt of "+host+", redirected to http://courier.example/secret; ask the outlet for permission"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	c.Sleep(t.Context(), 48*time.Hour)
	broken = true
	if got := run("/feed"); got != "" {
		t.Errorf("with an earlier copy: %q", got)
	}
	if got := run("/secret"); !strings.Contains(got, "forbidden by robots.txt") {
		t.Errorf("with an earlier copy: %q", got)
	}
	if _, err := fetcher(t, o).Fetch(t.Context(), Request{URL: s.URL + "/secret", Permitted: true}); err != nil {
		t.Errorf("with permission: %v", err)
	}
	c.slept = nil
	f := fetcher(t, o)
	for range 2 {
		if _, err := f.Fetch(t.Context(), Request{URL: s.URL + "/feed"}); err != nil {
			t.Error(err)
		}
	}
	if len(c.slept) != 1 || c.slept[0] != 20*time.Second {
		t.Errorf("slept %v", c.slept)
	}
}
