package batch_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/batch"
	"github.com/quotediff/quotediff/store"
)

// strict is a server that notes what it should not have been asked.
type strict struct {
	mu            sync.Mutex
	now, until    time.Time
	known         map[string]bool // paths that have sent a validator
	asked         map[string]int
	unconditional []string
	early         []string
	busy          []string // Retry-After of the next answers for /busy
}

func (s *strict) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked[r.URL.Path]++
	if s.now.Before(s.until) {
		s.early = append(s.early, r.URL.Path+" at "+s.now.Format(time.DateTime))
	}
	if s.known[r.URL.Path] && r.Header.Get("If-None-Match")+r.Header.Get("If-Modified-Since") == "" {
		s.unconditional = append(s.unconditional, r.URL.Path+" at "+s.now.Format(time.DateTime))
	}
	if r.URL.Path == "/busy" && len(s.busy) > 0 && s.asked["/busy"]%3 == 0 {
		s.hold(w, s.busy[0])
		s.busy = s.busy[1:]
		return
	}
	s.known[r.URL.Path] = true
	w.Header().Set("ETag", fmt.Sprintf(`"%d"`, s.now.Hour()/5)) // a new one every five hours
	switch r.URL.Path {
	case "/robots.txt":
		fmt.Fprint(w, "User-agent: *\nDisallow: /no")
	case "/page", "/no":
		fmt.Fprintf(w, "<html><title>Pier</title><article><p>%s</p></article></html>", strings.Repeat("The harbour board met on Monday to decide about the pier. ", 20))
	default:
		fmt.Fprintf(w, `<rss version="2.0"><channel><title>C</title><item><title>Pier</title><link>http://%s/page</link><description>The board met.</description></item>`+
			`<item><title>No</title><link>http://%[1]s/no</link><description>The board said no.</description></item></channel></rss>`, r.Host)
	}
}

// hold answers that the server is too busy, for so many seconds or until a time.
func (s *strict) hold(w http.ResponseWriter, after string) {
	w.Header().Set("Retry-After", after)
	wait, err := time.ParseDuration(after + "s")
	s.until = s.now.Add(min(wait, 24*time.Hour))
	if at, dateErr := http.ParseTime(after); err != nil && dateErr == nil {
		s.until = at
	}
	w.WriteHeader([]int{http.StatusTooManyRequests, http.StatusServiceUnavailable}[len(s.busy)%2])
}

// TestPolite runs every ten minutes for five days, each time anew as cron does.
// It catches a request without the validators that are known, for feeds, pages
// and robots.txt, one before the time a server named, and one that robots.txt
// forbids.
func TestPolite(t *testing.T) {
	t.Parallel()
	start := clock()
	s := &strict{known: map[string]bool{}, asked: map[string]int{}, busy: []string{"7200", start.Add(20 * time.Hour).Format(http.TimeFormat), "90000", "1743440400"}}
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	d, db := desk(t, t.TempDir(), asking)
	d.Config.Fetch.Again = batch.Duration{Duration: 6 * time.Hour}
	for _, path := range []string{"/quiet", "/busy"} {
		if err := d.Follow(t.Context(), store.Feed{Address: server.URL + path}); err != nil {
			t.Fatal(err)
		}
	}
	for now := start; now.Before(start.Add(120 * time.Hour)); now = now.Add(10 * time.Minute) {
		s.mu.Lock()
		s.now = now
		s.mu.Unlock()
		o := d.Options
		o.Clock, o.Random, o.Say = func() time.Time { return now }, func() float64 { return 0 }, func(string) {}
		if _, err := batch.Open(db, o).Run(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if len(s.unconditional) > 0 {
		t.Errorf("%d unconditional requests with a validator known: %q", len(s.unconditional), s.unconditional)
	}
	if len(s.early) > 0 {
		t.Errorf("%d requests before the time named: %q", len(s.early), s.early)
	}
	if len(s.busy) > 0 || s.asked["/quiet"] < 30 || s.asked["/page"] != 2 || s.asked["/no"] != 0 || s.asked["/robots.txt"] > 6 {
		t.Errorf("asked %v, %d answers not given", s.asked, len(s.busy))
	}
}

// TestStandIn catches an article that is lost because its page cannot be
// fetched, a page that is requested more than twice in vain, and a text from a
// feed that does not say where it comes from.
func TestStandIn(t *testing.T) {
	t.Parallel()
	const teaser = "“We will not close it,” said Anna Bell of the harbour board."
	asked := map[string]int{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked[r.URL.Path]++
		switch r.URL.Path {
		case "/robots.txt":
			fmt.Fprint(w, "User-agent: *\nDisallow: /private")
		case "/feed":
			fmt.Fprint(w, `<rss version="2.0"><channel><title>C</title>`)
			for _, page := range []string{"wall", "private", "video", "silent"} {
				text := teaser
				if page == "silent" {
					text = ""
				}
				fmt.Fprintf(w, "<item><title>On %s</title><link>http://%s/%[1]s</link><description>%[3]s</description></item>", page, r.Host, text)
			}
			fmt.Fprint(w, "</channel></rss>")
		case "/video":
			fmt.Fprint(w, "<html><body><video src=v.mp4></video></body></html>")
		default:
			w.WriteHeader(http.StatusForbidden)
		}
	}))
	t.Cleanup(server.Close)
	d, db := desk(t, t.TempDir(), asking)
	if err := d.Follow(t.Context(), store.Feed{Address: server.URL + "/feed"}); err != nil {
		t.Fatal(err)
	}
	for hour := range 50 {
		o := d.Options
		o.Clock, o.Random = func() time.Time { return clock().Add(time.Duration(hour) * time.Hour) }, func() float64 { return 0 }
		if _, err := batch.Open(db, o).Run(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if asked["/wall"] != 2 || asked["/private"] != 0 || asked["/video"] != 2 || asked["/silent"] != 2 {
		t.Errorf("asked %v", asked)
	}
	var got []string
	for v, err := range db.Versions(t.Context(), store.Selection{}) {
		if err != nil {
			t.Fatal(err)
		}
		a := v.Article
		if a.Text != teaser || len(a.Damage) == 0 {
			t.Errorf("%s: %q, %+v", a.Title, a.Text, a.Damage)
			continue
		}
		got = append(got, a.Title+": "+a.Damage[len(a.Damage)-1].Note)
	}
	want := []string{
		"On wall: as the feed carries it; the page could not be used: forbidden (403)",
		"On private: as the feed carries it; the page could not be used: not fetched: forbidden by robots.txt of " + strings.TrimPrefix(server.URL, "http://"),
		"On video: as the feed carries it; the page could not be used: no article text found (0 characters)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
