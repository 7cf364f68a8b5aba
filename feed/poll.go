package feed

import (
	"context"
	"errors"
	"time"
)

// Poll is what is remembered of one feed between runs. Its zero value with an
// Address is a feed that was never fetched.
type Poll struct {
	Address            string
	ETag, LastModified string // validators, as they came

	NextAt   time.Time // when the feed is due; zero is at once
	RetryAt  time.Time // no request before, whatever NextAt says; zero for none
	Failures int       // without success between them

	// Moved is where the last fetches were redirected permanently, and MovedSeen how
	// many of them in a row. The third makes it the Address.
	Moved     string
	MovedSeen int
}

// Bounds of the time between two polls of a feed.
const (
	usually  = time.Hour        // when the feed does not say
	soonest  = 20 * time.Minute // whatever it says
	early    = 5 * time.Minute  // so that an hourly run finds an hourly feed due
	moveSeen = 3
)

// Due reports whether the feed is to be fetched now. That may be up to five minutes
// before NextAt, but never before RetryAt.
func (p Poll) Due(now time.Time) bool {
	return !ahead(p.RetryAt, now) && !ahead(p.NextAt.Add(-early), now)
}

// ahead reports whether a time is still to come. One that is more than a day ahead
// does not count: it was written while the clock was wrong, as none is ever set
// further ahead, and must not keep a feed from being fetched.
func ahead(t, now time.Time) bool { return t.After(now) && !t.After(now.Add(day)) }

// Request returns the request for the feed, conditional once a validator is
// known.
func (p Poll) Request() Request {
	return Request{URL: p.Address, ETag: p.ETag, LastModified: p.LastModified, NotBefore: p.RetryAt}
}

// Outcome is the result of a request for a feed.
type Outcome struct {
	Response Response
	TTL      time.Duration // what the feed itself says, article.Feed.TTL; 0 for nothing

	// Err is why there was no feed: the error of Fetch or of reading the body. With
	// an error the Response is not remembered.
	Err error
}

// Next returns what is remembered after a request. jitter in [0,1) lengthens the
// time to the next poll by up to a tenth, so that many feeds do not stay in step.
// An error because the context ended changes nothing.
//
// After a success the next poll is due after what the feed says (TTL, max-age
// or Expires, whichever is longest), between 20 minutes and 24 hours, after an
// hour if it says nothing. After a failure it is due as BackOff says.
func Next(p Poll, o Outcome, now time.Time, jitter float64) Poll {
	if errors.Is(o.Err, context.Canceled) || errors.Is(o.Err, context.DeadlineExceeded) {
		return p
	}
	now = now.UTC().Round(0)
	if o.Err != nil {
		return p.failed(o.Err, now, jitter)
	}
	p.ETag, p.LastModified = o.Response.ETag, o.Response.LastModified
	p.Failures, p.RetryAt = 0, time.Time{}
	pace := max(o.TTL, o.Response.MaxAge)
	if pace <= 0 {
		pace = usually
	}
	p.NextAt = now.Add(spread(max(pace, soonest), jitter))
	return p.moved(o.Response.Permanent)
}

func (p Poll) failed(err error, now time.Time, jitter float64) Poll {
	p.NextAt = BackOff(err, p.Failures, now, jitter)
	var e *Error
	if errors.As(err, &e) && e.RetryAt.After(now) {
		p.RetryAt = e.RetryAt.UTC().Round(0)
	}
	if !errors.Is(err, ErrNotAsked) {
		p.Failures++
	}
	return p
}

// BackOff returns when to try again after a failure that followed so many others in
// a row: 2^failures hours later, but at most 24; or at the time that the server
// named, but not within 20 minutes. jitter is that of Next.
func BackOff(err error, failures int, now time.Time, jitter float64) time.Time {
	now = now.UTC().Round(0)
	wait := day
	if failures < 5 {
		wait = usually << failures
	}
	var e *Error
	if !errors.As(err, &e) || !e.RetryAt.After(now) {
		return now.Add(spread(wait, jitter))
	}
	if at := now.Add(spread(soonest, jitter)); at.After(e.RetryAt) {
		return at
	}
	return e.RetryAt.UTC().Round(0)
}

// moved counts how often a feed was said to have moved for good.
func (p Poll) moved(to string) Poll {
	switch {
	case to == "" || to == p.Address:
		p.Moved, p.MovedSeen = "", 0
	case to != p.Moved:
		p.Moved, p.MovedSeen = to, 1
	default:
		p.MovedSeen++
	}
	if p.MovedSeen >= moveSeen {
		p.Address, p.Moved, p.MovedSeen = to, "", 0
	}
	return p
}

// spread lengthens a time by the given share of a tenth of it, up to a day.
func spread(d time.Duration, jitter float64) time.Duration {
	return min(d+time.Duration(jitter*float64(d)/10), day)
}
