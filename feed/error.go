package feed

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"strings"
	"syscall"
	"time"

	"code.dny.dev/ssrf"
)

// Error says why an address could not be fetched, in one line.
type Error struct {
	Address string // as asked for, without a password
	What    string // what happened
	Do      string // what to do about it, empty for nothing but to wait

	// Status is that of the response, 0 if there was none.
	Status int

	// RetryAt is the time before which the address must not be asked again; zero if
	// the server named none.
	RetryAt time.Time

	Err error // the cause, may be nil
}

// Error returns "address: what; what to do".
func (e *Error) Error() string {
	s := e.Address + ": " + e.What
	if e.Do != "" {
		s += "; " + e.Do
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// ErrNotAsked is the cause of an Error if no request was made because it was too
// early for one: nothing has failed.
var ErrNotAsked = errors.New("not asked")

// ErrForbidden is the cause of an Error if robots.txt forbids the address.
var ErrForbidden = errors.New("forbidden by robots.txt")

// Causes on which the package itself acts.
var (
	errTimeout  = errors.New("timed out") // unlike the end of the caller's context
	errLoop     = errors.New("too many redirects")
	errGzip     = errors.New("bad gzip data")
	errEncoding = errors.New("compressed in a way not asked for")
)

// noAnswer says why no response came.
func (f *Fetcher) noAnswer(ctx context.Context, err error) *Error {
	var dns *net.DNSError
	var cert *tls.CertificateVerificationError
	e := &Error{Err: err}
	switch {
	case ctx.Err() != nil:
		e.What, e.Err = "interrupted", ctx.Err()
	case errors.Is(err, ssrf.ErrProhibitedIP):
		e.What, e.Do = "refused: private address", "use --allow-private if it is meant"
	case isTimeout(err):
		e.What, e.Err = fmt.Sprintf("timed out after %s", seconds(f.o.Timeout)), errTimeout
	case errors.As(err, &dns):
		e.What, e.Do = "no such host "+dns.Name, "check the address"
		if !dns.IsNotFound {
			e.What, e.Do = "the name "+dns.Name+" could not be looked up", ""
		}
	case errors.Is(err, syscall.ECONNREFUSED):
		e.What = "connection refused"
	case errors.As(err, &cert):
		e.What, e.Do = "certificate refused: "+oneLine(cert.Err), "check the address"
	case strings.Contains(err.Error(), "server response headers exceeded"):
		e.What = fmt.Sprintf("headers over %d KiB", maxHeader>>10)
	default:
		e.What = "no answer: " + oneLine(innermost(err))
	}
	return e
}

func isTimeout(err error) bool {
	var t interface{ Timeout() bool }
	return errors.Is(err, context.DeadlineExceeded) || errors.As(err, &t) && t.Timeout()
}

// innermost removes the method and address that net/http puts before an error.
func innermost(err error) error {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err
		}
		err = inner
	}
}

func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }

func seconds(d time.Duration) string {
	return strings.TrimSuffix(fmt.Sprintf("%.3g", d.Seconds()), ".0") + " s"
}

// clockTime is a time in words for somebody who reads them now: "14:05" or, on
// another day, "2026-01-02 14:05".
func clockTime(t, now time.Time) string {
	t = t.In(now.Location())
	if t.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return t.Format("15:04")
	}
	return t.Format("2006-01-02 15:04")
}
