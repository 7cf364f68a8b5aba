package feed

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

const day = 24 * time.Hour

// heldAfter returns the time before which a host gets no further request: that of
// retryAt, or an hour from now for a 429 that names none.
func heldAfter(a *answer) time.Time {
	if until := retryAt(a); !until.IsZero() || a.status != http.StatusTooManyRequests {
		return until
	}
	return a.at.Add(time.Hour)
}

// retryAt returns the time before which a server wants no further request: that of
// Retry-After with 429 and 503, at most a day ahead; zero if it names none.
func retryAt(a *answer) time.Time {
	if a.status != http.StatusTooManyRequests && a.status != http.StatusServiceUnavailable {
		return time.Time{}
	}
	if wait, ok := retryAfter(a.header.Get("Retry-After"), a.at); ok {
		return a.at.Add(wait)
	}
	return time.Time{}
}

// retryAfter reads a Retry-After: seconds, an HTTP date, or a duration with its
// unit, as some servers send. The result is above 0 and at most a day.
func retryAfter(s string, now time.Time) (time.Duration, bool) {
	s = strings.TrimSpace(s)
	wait, err := time.ParseDuration(s)
	if n, numErr := strconv.ParseFloat(s, 64); numErr == nil {
		wait, err = time.Duration(min(n, day.Seconds())*float64(time.Second)), nil
	}
	if t, dateErr := http.ParseTime(s); dateErr == nil {
		wait, err = t.Sub(now), nil
	}
	if err != nil || wait <= 0 {
		return 0, false
	}
	return min(wait, day), true
}

// maxAge returns how long a response stays fresh (RFC 9111, 4.2.1), 0 if it does
// not say or is stale at once.
func maxAge(h http.Header) time.Duration {
	for directive := range strings.SplitSeq(strings.Join(h.Values("Cache-Control"), ","), ",") {
		name, value, _ := strings.Cut(strings.ToLower(strings.TrimSpace(directive)), "=")
		if name != "max-age" {
			continue
		}
		n, err := strconv.ParseFloat(strings.Trim(value, `" `), 64)
		if err != nil || !(n > 0) {
			return 0
		}
		return time.Duration(min(n, day.Seconds()*365) * float64(time.Second))
	}
	expires, err := http.ParseTime(h.Get("Expires"))
	date, dateErr := http.ParseTime(h.Get("Date"))
	if err != nil || dateErr != nil {
		return 0
	}
	return max(0, expires.Sub(date))
}
