package feed

import (
	"cmp"
	"context"
	"net"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
)

// Host is what is remembered of a host and port between runs. Times are UTC;
// Hosts can be compared with ==.
type Host struct {
	Name string // "host:port"

	// HoldUntil is the time before which the host gets no request, because it
	// answered 429 or 503; zero for none.
	HoldUntil time.Time

	// Robots is its robots.txt as read, at most 500 KiB; RobotsUntil is the time
	// from which it is requested again, zero if it never was; RobotsTrouble says
	// why it could not be fetched; then nothing else of the host is fetched
	// either.
	Robots        string
	RobotsUntil   time.Time
	RobotsTrouble string

	RobotsETag, RobotsModified string // validators
}

// host is a Host in use.
type host struct {
	turn   chan struct{} // whoever took its one value may make a request
	asking sync.Mutex    // held while robots.txt is looked at or fetched

	mu    sync.Mutex
	known Host
	rules *rules    // of known.Robots, nil until needed
	free  time.Time // the end of the pause
}

func newHost(h Host) *host {
	n := &host{turn: make(chan struct{}, 1), known: h}
	n.turn <- struct{}{}
	return n
}

// hostOf returns the host of an address.
func (f *Fetcher) hostOf(u *url.URL) *host {
	name := hostName(u)
	f.mu.Lock()
	defer f.mu.Unlock()
	h := f.hosts[name]
	if h == nil {
		h = newHost(Host{Name: name})
		f.hosts[name] = h
	}
	return h
}

// hostName returns host:port in lower case.
func hostName(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	return net.JoinHostPort(strings.ToLower(u.Hostname()), port)
}

// Hosts returns what a later run needs to know of all hosts in its
// Options.Hosts, sorted by name. It leaves out hosts about which nothing is
// valid any more.
func (f *Fetcher) Hosts() []Host {
	f.mu.Lock()
	defer f.mu.Unlock()
	now := f.o.Clock()
	var all []Host
	for _, h := range f.hosts {
		h.mu.Lock()
		if k := h.known; k.HoldUntil.After(now) || k.RobotsUntil.After(now) || k.RobotsETag != "" || k.RobotsModified != "" {
			all = append(all, k)
		}
		h.mu.Unlock()
	}
	slices.SortFunc(all, func(a, b Host) int { return cmp.Compare(a.Name, b.Name) })
	return all
}

// take waits for a turn at a host and for the end of the pause. A caller that got
// its turn must give it back.
func (f *Fetcher) take(ctx context.Context, h *host) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-h.turn:
	}
	h.mu.Lock()
	wait := h.free.Sub(f.o.Clock())
	h.mu.Unlock()
	if wait > 0 {
		if err := f.o.Sleep(ctx, wait); err != nil {
			h.turn <- struct{}{}
			return err
		}
	}
	return nil
}

// give ends a turn and begins the pause.
func (f *Fetcher) give(h *host) {
	h.mu.Lock()
	pause := f.o.HostPause
	if h.rules != nil {
		pause = max(pause, h.rules.delay)
	}
	h.free = f.o.Clock().Add(pause)
	h.mu.Unlock()
	h.turn <- struct{}{}
}

// hold forbids requests to a host before a time; the zero time forbids none.
func (h *host) hold(until time.Time) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.known.HoldUntil = until.UTC().Round(0)
}

// heldUntil returns the time before which no request may be made, zero for none.
func (h *host) heldUntil(now time.Time) time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	if ahead(h.known.HoldUntil, now) {
		return h.known.HoldUntil
	}
	return time.Time{}
}
