package feed

import (
	"context"
	"errors"
	"regexp"
	"time"
)

// Options say how a Fetcher behaves. Zero fields, UserAgent apart, have the
// values of DefaultOptions.
type Options struct {
	// UserAgent names the program and a contact:
	// "quotediff/1.0 (+https://desk.example/quotediff)" or
	// "quotediff/1.0 (+mailto:desk@example.org)". What precedes the slash is its
	// name in robots.txt. Required.
	UserAgent string

	// Timeout is for one request, its body included. Each redirect is a request.
	Timeout time.Duration

	// MaxBytes is the greatest size of a body after decompression.
	MaxBytes int64

	// HostPause passes between the end of one request to a host and port and the
	// beginning of the next. A Crawl-delay in robots.txt makes it longer, up to two
	// minutes.
	HostPause time.Duration

	// AllowPrivate permits addresses of private networks and of this machine,
	// and the proxy that the environment names.
	AllowPrivate bool

	// Hosts are what earlier runs remembered, from Fetcher.Hosts.
	Hosts []Host

	// Clock tells the time, Sleep waits for a duration or until the context
	// ends, whose error it then returns.
	Clock func() time.Time
	Sleep func(context.Context, time.Duration) error
}

// DefaultOptions lack only the UserAgent. The timeout is that of miniflux and
// FreshRSS; MaxBytes is what article.ReadFeed and article.ReadPage take at most.
var DefaultOptions = Options{
	Timeout:   20 * time.Second,
	MaxBytes:  10 << 20,
	HostPause: 2 * time.Second,
	Clock:     time.Now,
	Sleep:     sleep,
}

// contact is a User-Agent that begins with a name and holds the address of a
// page or of a mailbox.
var contact = regexp.MustCompile(`^([A-Za-z_-]+)(/\S*)? .*([^\s@]@[^\s@]|https?://[^\s)]).*$`)

// filled returns the options with the defaults in, and the name in robots.txt.
func (o Options) filled() (Options, string, error) {
	name := contact.FindStringSubmatch(o.UserAgent)
	if name == nil {
		return o, "", errors.New("user agent without a contact; name a page or a mail address, as in \"quotediff/1.0 (+https://desk.example/quotediff)\"")
	}
	d := DefaultOptions
	o.Timeout = or(o.Timeout, d.Timeout)
	o.MaxBytes = or(o.MaxBytes, d.MaxBytes)
	o.HostPause = or(o.HostPause, d.HostPause)
	if o.Clock == nil {
		o.Clock = d.Clock
	}
	if o.Sleep == nil {
		o.Sleep = d.Sleep
	}
	return o, name[1], nil
}

func or[T ~int64](v, other T) T {
	if v == 0 {
		return other
	}
	return v
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
