package feed

import (
	"bytes"
	"fmt"
	"mime"
	"net/http"
	"strings"
)

// judge returns why an answer is not what was asked for, nil if it is.
func (f *Fetcher) judge(a *answer, t trip) *Error {
	e := &Error{Status: a.status, RetryAt: retryAt(a)}
	switch {
	case blocked(a):
		e.What, e.Do = fmt.Sprintf("blocked by bot protection (%d)", a.status), "ask the outlet for access"
	case a.status == http.StatusNotModified && t.etag == "" && t.lastModified == "":
		e.What = "answered 304 to a request without condition"
	case a.status == http.StatusNotModified || a.same:
		return nil
	case a.status == http.StatusNoContent, a.status == http.StatusOK && len(bytes.TrimSpace(a.body)) == 0:
		e.What, e.Do = "empty response", "check the address"
	case a.status == http.StatusOK:
		return nil
	default:
		e.What, e.Do = refusal(a.status)
		if !e.RetryAt.IsZero() {
			e.What, e.Do = e.What+"; next try "+clockTime(e.RetryAt, f.o.Clock()), ""
		}
	}
	return e
}

// refusal puts a status into words.
func refusal(status int) (what, do string) {
	switch status {
	case http.StatusUnauthorized:
		return "asks for a login (401)", "put name and password into the address, as in https://name:password@host/"
	case http.StatusPaymentRequired:
		return "asks for payment (402)", "ask the outlet for access"
	case http.StatusForbidden:
		return "forbidden (403)", "ask the outlet for access"
	case http.StatusNotFound:
		return "not found (404)", "check the address"
	case http.StatusGone:
		return "gone for good (410)", "remove the address"
	case http.StatusTooManyRequests:
		return "rate limited", ""
	case http.StatusServiceUnavailable:
		return "unavailable (503)", ""
	}
	if isRedirect(status) {
		return fmt.Sprintf("redirect without a target (%d)", status), "check the address"
	}
	return strings.TrimSpace(fmt.Sprintf("answered %d %s", status, http.StatusText(status))), ""
}

// challenge are headers by which services that keep programs out say so:
// Cloudflare ("Detect a challenge page response", its documentation), DataDome
// ("Response headers", its documentation), AWS WAF ("How the challenge and
// CAPTCHA actions work", developer guide).
var challenge = []struct{ name, value string }{
	{"Cf-Mitigated", "challenge"},
	{"X-Datadome", "protected"},
	{"X-Amzn-Waf-Action", "challenge"},
	{"X-Amzn-Waf-Action", "captcha"},
}

// titles occur in the titles of the pages of such services; in lower case.
var titles = []string{"just a moment", "attention required! | cloudflare", "pardon our interruption", "ddos-guard", "are you a robot", "bot verification"}

// blocked reports whether a page comes from a service that keeps programs out. Of a
// response with 200 only the headers count: an article may have any title.
func blocked(a *answer) bool {
	if a.same || a.status == http.StatusNotModified {
		return false
	}
	for _, c := range challenge {
		if v := strings.ToLower(a.header.Get(c.name)); strings.HasPrefix(v, c.value) && (a.status != http.StatusOK || c.name == "Cf-Mitigated") {
			return true
		}
	}
	if a.status != http.StatusForbidden && a.status != http.StatusServiceUnavailable {
		return false
	}
	_, rest, _ := strings.Cut(strings.ToLower(string(a.body)), "<title")
	title, _, _ := strings.Cut(rest, "</title")
	for _, t := range titles {
		if strings.Contains(title, t) {
			return true
		}
	}
	return false
}

// response makes the Response of an answer.
func response(a *answer, t trip) Response {
	r := Response{Status: a.status, Body: a.body, FinalURL: a.url.String(), MaxAge: maxAge(a.header), FetchedAt: a.at}
	r.ETag, r.LastModified = a.header.Get("ETag"), a.header.Get("Last-Modified")
	if a.permanent {
		r.Permanent = r.FinalURL
	}
	if a.status == http.StatusNotModified || a.same {
		r.NotModified, r.Body = true, nil
		r.ETag, r.LastModified = orText(r.ETag, t.etag), orText(r.LastModified, t.lastModified)
		return r
	}
	r.MediaType = mediaType(a.header)
	if _, params, err := mime.ParseMediaType(a.header.Get("Content-Type")); err == nil {
		r.Charset = params["charset"]
	}
	return r
}

// mediaType returns the media type of a response, empty when it does not say.
func mediaType(h http.Header) string {
	kind, _, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil {
		return ""
	}
	return kind
}

func orText(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// isText reports whether a media type may be that of a page.
func isText(kind string) bool {
	return kind == "" || strings.HasPrefix(kind, "text/") || strings.Contains(kind, "html") || strings.Contains(kind, "xml") || kind == "application/octet-stream"
}
