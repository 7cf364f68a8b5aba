package feed

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"sync"
	"time"

	"code.dny.dev/ssrf"
)

// Fetcher makes requests. It is safe for concurrent use: requests to the same host
// and port wait for each other, others do not.
type Fetcher struct {
	o         Options
	name      string // in robots.txt
	transport *http.Transport
	trusted   *http.Transport // for addresses of whoever runs the program

	mu    sync.Mutex
	hosts map[string]*host
}

// maxHeader is the greatest size of a response's headers, in bytes.
const maxHeader = 256 << 10

// New returns a Fetcher. It fails if the user agent lacks a contact.
func New(o Options) (*Fetcher, error) {
	return newFetcher(o, net.DefaultResolver)
}

// newFetcher returns a Fetcher that looks up names in a resolver and treats some
// addresses as public that are not.
func newFetcher(o Options, r *net.Resolver, public ...netip.Prefix) (*Fetcher, error) {
	o, name, err := o.filled()
	if err != nil {
		return nil, err
	}
	dialer := &net.Dialer{Timeout: o.Timeout, Resolver: r}
	t := &http.Transport{
		DialContext:            dialer.DialContext,
		ForceAttemptHTTP2:      true,
		DisableCompression:     true, // decoded here, to tell what is wrong with it
		MaxResponseHeaderBytes: maxHeader,
		MaxIdleConnsPerHost:    1,
		IdleConnTimeout:        time.Minute,
		TLSHandshakeTimeout:    o.Timeout,
	}
	if o.AllowPrivate {
		t.Proxy = http.ProxyFromEnvironment
	} else {
		dialer.Control = ssrf.New(ssrf.WithAnyPort(), ssrf.WithAllowedV4Prefixes(public...)).Safe
	}
	f := &Fetcher{o: o, name: name, transport: t, hosts: map[string]*host{}}
	f.trusted = &http.Transport{Proxy: http.ProxyFromEnvironment, MaxResponseHeaderBytes: maxHeader, ForceAttemptHTTP2: true}
	for _, h := range o.Hosts {
		f.hosts[h.Name] = newHost(h)
	}
	return f, nil
}

// Close closes the connections that are kept for further requests.
func (f *Fetcher) Close() {
	f.transport.CloseIdleConnections()
	f.trusted.CloseIdleConnections()
}

// Request is what to fetch.
type Request struct {
	URL string // http or https; a name and password in it are sent to that host alone

	// ETag and LastModified are the validators of the last known response, exactly
	// as the server sent them. With one of them the request is conditional.
	ETag, LastModified string

	// NotBefore is the time before which no request is made, zero for none. It is
	// ignored if it is more than a day ahead.
	NotBefore time.Time

	// Permitted says that the outlet permits the fetch whatever its robots.txt says,
	// which is then not read.
	Permitted bool

	// Alone says that a Retry-After from this address holds for the address and not
	// for its whole host, a service that carries the feeds of many.
	Alone bool
}

// Response is a feed or page as it came, or the news that nothing has changed.
type Response struct {
	Status    int
	Body      []byte // decompressed, not empty; nil with NotModified
	MediaType string // "application/rss+xml", empty when not said
	Charset   string // as in the Content-Type, empty when not said

	// NotModified says that the validators still hold: the answer was 304, or 200
	// with the ETag of the request and no other Last-Modified.
	NotModified bool

	// ETag and LastModified are the validators for the next request; those of the
	// last request if a 304 brought none.
	ETag, LastModified string

	FinalURL  string // after all redirects
	Permanent string // FinalURL, when all redirects were 301 or 308 and there was one

	// MaxAge is how long the response stays fresh by its Cache-Control or Expires; 0
	// if it does not say.
	MaxAge time.Duration

	FetchedAt time.Time // UTC
}

// Fetch fetches a feed. Its errors are of type *Error, and RetryAt says when to try
// again. If the context has ended, the error wraps that of the context.
func (f *Fetcher) Fetch(ctx context.Context, r Request) (Response, error) {
	return f.fetch(ctx, r, trip{accept: "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"})
}

// FetchPage fetches the page of an item. Its errors are those of Fetch; a response
// that says it is not text, but a film or a PDF, is one.
func (f *Fetcher) FetchPage(ctx context.Context, r Request) (Response, error) {
	return f.fetch(ctx, r, trip{accept: "text/html, application/xhtml+xml, */*;q=0.1", text: true})
}

// fetch makes the requests for r. t says what kind of response is wanted.
func (f *Fetcher) fetch(ctx context.Context, r Request, t trip) (Response, error) {
	u, err := address(r.URL)
	if err != nil {
		return Response{}, named(r, err)
	}
	if now := f.o.Clock(); ahead(r.NotBefore, now) {
		return Response{}, named(r, &Error{What: "not asked before " + clockTime(r.NotBefore, now), RetryAt: r.NotBefore, Err: ErrNotAsked})
	}
	t.etag, t.lastModified, t.hops, t.max = r.ETag, r.LastModified, 10, f.o.MaxBytes
	t.robots, t.alone = !r.Permitted, r.Alone
	a, err := f.travel(ctx, u, t)
	if err == nil {
		err = f.judge(a, t)
	}
	if err != nil {
		return Response{}, named(r, err)
	}
	return response(a, t), nil
}

// address parses the address of a request.
func address(s string) (*url.URL, *Error) {
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return nil, &Error{What: "not an address: " + oneLine(innermost(err)), Do: "check it", Err: err}
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, &Error{What: "refused: not an address of the web", Do: "use one that begins with http:// or https://"}
	case u.Hostname() == "":
		return nil, &Error{What: "not an address: no host in it", Do: "check it"}
	}
	return u, nil
}

// named puts the address of a request into an error.
func named(r Request, e *Error) error {
	e.Address = r.URL
	if u, err := url.Parse(r.URL); err == nil {
		e.Address = u.Redacted()
	}
	return e
}
