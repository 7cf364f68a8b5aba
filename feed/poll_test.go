package feed

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

// TestPace holds when a feed is polled again after a success.
func TestPace(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		ttl, maxAge time.Duration
		jitter      float64
		want        time.Duration
	}{
		{0, 0, 0, time.Hour},
		{time.Minute, 0, 0, 20 * time.Minute},
		{0, 5 * time.Minute, 0, 20 * time.Minute},
		{2 * time.Hour, 3 * time.Hour, 0, 3 * time.Hour},
		{4 * time.Hour, 3 * time.Hour, 0, 4 * time.Hour},
		{0, 8760 * time.Hour, 0, 24 * time.Hour},
		{0, 0, .5, 63 * time.Minute},
		{24 * time.Hour, 0, .5, 24 * time.Hour},
	} {
		p := Next(Poll{Failures: 3, RetryAt: noon}, Outcome{TTL: tt.ttl, Response: Response{MaxAge: tt.maxAge}}, noon, tt.jitter)
		if want := (Poll{NextAt: noon.Add(tt.want)}); !cmp.Equal(p, want) {
			t.Errorf("%+v: %s", tt, cmp.Diff(want, p))
		}
	}
}

// TestBackOff holds that a feed that fails for ever is asked less and less, but
// at least once a day.
func TestBackOff(t *testing.T) {
	t.Parallel()
	p := Poll{Address: "http://courier.example/feed", ETag: `"a"`}
	for n, want := range []int{1, 2, 4, 8, 16, 24, 24} {
		p = Next(p, Outcome{Err: errors.New("no feed")}, noon, 0)
		if got := p.NextAt.Sub(noon); got != time.Duration(want)*time.Hour {
			t.Errorf("failure %d: next after %s, want %d h", n+1, got, want)
		}
	}
	for range 100 {
		p = Next(p, Outcome{Err: errors.New("no feed")}, noon, .99)
		if p.NextAt.Sub(noon) != 24*time.Hour || p.ETag != `"a"` {
			t.Errorf("after %d failures: %+v", p.Failures, p)
		}
	}
}

// TestMovedElsewhere holds that three different new addresses are none.
func TestMovedElsewhere(t *testing.T) {
	t.Parallel()
	p := Poll{Address: "http://courier.example/feed"}
	for _, to := range []string{"http://a.example/", "http://b.example/", "http://a.example/", "http://a.example/"} {
		p = Next(p, Outcome{Response: Response{Permanent: to}}, noon, 0)
	}
	if p.Address != "http://courier.example/feed" || p.MovedSeen != 2 {
		t.Errorf("%+v", p)
	}
}

// TestNamedTime holds that the time a server names comes before the back-off,
// and that no feed is polled sooner than every 20 minutes.
func TestNamedTime(t *testing.T) {
	t.Parallel()
	for wait, want := range map[time.Duration]time.Duration{time.Second: 20 * time.Minute, time.Hour: time.Hour, 24 * time.Hour: 24 * time.Hour} {
		p := Next(Poll{Failures: 3}, Outcome{Err: &Error{RetryAt: noon.Add(wait)}}, noon, 0)
		if p.NextAt.Sub(noon) != want || p.RetryAt.Sub(noon) != wait {
			t.Errorf("%s: %+v", wait, p)
		}
		if p.Due(p.RetryAt.Add(-time.Second)) || !p.Due(p.NextAt) {
			t.Errorf("%s: due at the wrong time", wait)
		}
	}
}

// TestClockThatWasWrong holds that times written by a clock that was years ahead
// keep no feed and no host from being asked.
func TestClockThatWasWrong(t *testing.T) {
	t.Parallel()
	c := newClock()
	later := c.Now().Add(1000 * time.Hour)
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		io.WriteString(w, rss)
	})
	o := options(c)
	o.Hosts = []Host{{Name: strings.TrimPrefix(s.URL, "http://"), HoldUntil: later, RobotsUntil: later, RobotsTrouble: "500"}}
	p := Poll{Address: s.URL + "/feed", NextAt: later, RetryAt: later}
	if !p.Due(c.Now()) {
		t.Error("not due")
	}
	if _, err := fetcher(t, o).Fetch(t.Context(), p.Request()); err != nil {
		t.Error(err)
	}
}

// TestDue holds that an hourly run which begins a little early finds an hourly
// feed due.
func TestDue(t *testing.T) {
	t.Parallel()
	p := Next(Poll{}, Outcome{}, noon.Add(10*time.Second), 0)
	if !p.Due(noon.Add(time.Hour)) || p.Due(noon.Add(50*time.Minute)) || !(Poll{}).Due(noon) {
		t.Errorf("%+v", p)
	}
}
