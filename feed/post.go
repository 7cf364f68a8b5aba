package feed

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
)

// Post sends a message to an address that the user of the program chose: it may be
// private, and robots.txt is not read. Redirects are not followed. Errors are of
// type *Error; any answer but 2xx is one.
func (f *Fetcher) Post(ctx context.Context, to, mediaType string, message []byte) error {
	u, bad := address(to)
	if bad != nil {
		return named(Request{URL: to}, bad)
	}
	timed, cancel := context.WithTimeout(ctx, f.o.Timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(timed, http.MethodPost, u.String(), bytes.NewReader(message))
	if err != nil {
		return named(Request{URL: to}, &Error{What: "not an address: " + oneLine(innermost(err)), Err: err})
	}
	f.setHeader(req, trip{accept: "*/*"}, "identity")
	req.Header.Set("Content-Type", mediaType)
	resp, err := f.trusted.RoundTrip(req)
	if err != nil {
		return named(Request{URL: to}, f.noAnswer(ctx, err))
	}
	defer resp.Body.Close()
	a := &answer{status: resp.StatusCode, header: resp.Header, at: f.o.Clock()}
	switch {
	case a.status/100 == 2:
		return nil
	case isRedirect(a.status):
		return named(Request{URL: to}, &Error{What: fmt.Sprintf("not taken: redirected (%d) to %s", a.status, shownText(resp.Header.Get("Location"))), Do: "use that address", Status: a.status})
	}
	what, _ := refusal(a.status)
	return named(Request{URL: to}, &Error{What: "not taken: " + what, Status: a.status, RetryAt: retryAt(a)})
}
