package feed

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"code.dny.dev/ssrf"
)

const maxRobots = 500 << 10 // bytes read of a robots.txt (RFC 9309, 2.5)

// askRobots returns an error if the robots.txt of a host forbids an address or
// cannot be fetched. It fetches robots.txt if what is known of it is too old.
func (f *Fetcher) askRobots(ctx context.Context, u *url.URL, h *host, alone bool) *Error {
	h.asking.Lock()
	defer h.asking.Unlock()
	now := f.o.Clock()
	h.mu.Lock()
	known := h.known
	h.mu.Unlock()
	if !ahead(known.RobotsUntil, now) {
		a, err := f.travel(ctx, &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}, trip{
			accept: "text/plain, */*;q=0.5", etag: known.RobotsETag, lastModified: known.RobotsModified,
			hops: 5, max: maxRobots, cut: true, alone: alone})
		if err != nil && (errors.Is(err, ssrf.ErrProhibitedIP) || ctx.Err() != nil || !err.RetryAt.IsZero()) {
			return err
		}
		if a != nil && a.status == http.StatusTooManyRequests {
			return f.judge(a, trip{})
		}
		known = f.heard(known, a, err)
	}
	h.mu.Lock()
	if h.rules == nil || h.known.Robots != known.Robots {
		h.rules = readRules(known.Robots, f.name)
	}
	known.HoldUntil = h.known.HoldUntil
	h.known = known
	h.mu.Unlock()
	switch {
	case known.RobotsTrouble != "":
		return &Error{What: fmt.Sprintf("not fetched: robots.txt unavailable (%s)", known.RobotsTrouble)}
	case !h.rules.allow(u):
		return &Error{What: "not fetched: forbidden by robots.txt of " + u.Host, Do: "ask the outlet for permission", Err: ErrForbidden}
	}
	return nil
}

// heard returns what is known of a host after a request for its robots.txt (RFC
// 9309, 2.3.1): a 4xx or too many redirects permit everything; a 5xx or no answer
// forbid everything for an hour, unless an earlier copy is known.
func (f *Fetcher) heard(known Host, a *answer, err *Error) Host {
	now := f.o.Clock().UTC().Round(0)
	trouble := ""
	switch {
	case err != nil && !errors.Is(err.Err, errLoop):
		trouble = err.What
	case err == nil && a.status >= 500:
		trouble = fmt.Sprint(a.status)
	}
	if trouble != "" {
		if known.RobotsUntil.IsZero() || known.RobotsTrouble != "" {
			known.RobotsTrouble = trouble
		}
		known.RobotsUntil = now.Add(time.Hour)
		return known
	}
	known.RobotsTrouble, known.RobotsUntil = "", now.Add(day)
	if err != nil {
		known.Robots, known.RobotsETag, known.RobotsModified = "", "", ""
		return known
	}
	if age := maxAge(a.header); age > 0 {
		known.RobotsUntil = now.Add(min(max(age, time.Hour), day))
	}
	if a.status == http.StatusNotModified || a.same {
		return known
	}
	known.Robots, known.RobotsETag, known.RobotsModified = string(a.body), a.header.Get("ETag"), a.header.Get("Last-Modified")
	if a.status != http.StatusOK {
		known.Robots, known.RobotsETag, known.RobotsModified = "", "", ""
	}
	return known
}
