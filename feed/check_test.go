package feed

import (
	"io"
	"net/http"
	"strings"
	"testing"
)

const prose = "The harbour board of Brackwater met on Monday to decide what will become of the north pier, which has been shut since the storm. “We will not close it,” said Anna Bell, who has led the board for eleven years, “and nobody on this board has asked us to.”"

func checked(t *testing.T, path string, handle http.HandlerFunc) (Finding, string, *server) {
	t.Helper()
	s := serve(t, handle)
	got, err := fetcher(t, options(newClock())).Check(t.Context(), Request{URL: s.URL + path, ETag: `"old"`})
	return got, message(err, s), s
}

// TestCheck holds what is found of a good feed: that it carries no more than the
// beginning of its articles, and that its server knows what was read.
func TestCheck(t *testing.T) {
	t.Parallel()
	got, err, s := checked(t, "/feed", func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/robots.txt":
			http.NotFound(w, r)
		case r.URL.Path == "/1":
			io.WriteString(w, "<html><title>Pier</title><article><p>"+strings.Repeat(prose+"</p><p>", 3)+"</p></article></html>")
		case r.Header.Get("If-None-Match") == `"a"`:
			w.WriteHeader(http.StatusNotModified)
		default:
			w.Header().Set("ETag", `"a"`)
			io.WriteString(w, `<rss version="2.0"><channel><title>C</title><item><title>No link</title></item><item><title>Pier</title><link>http://`+r.Host+`/1</link><description>The harbour board met.</description></item></channel></rss>`)
		}
	})
	if err != "" || len(got.Feed.Items) != 2 || !got.Conditional || got.PageErr != nil {
		t.Fatalf("%+v, %s", got, err)
	}
	if !got.Teaser || got.Item == nil || got.Page == nil || len(got.Item.Text) >= len(got.Page.Text) || !strings.Contains(got.Page.Text, "Anna Bell") {
		t.Errorf("%+v, %+v", got.Item, got.Page)
	}
	if asked := s.asked("/feed"); len(asked) != 2 || asked[0].Header.Get("If-None-Match") != "" {
		t.Errorf("%d requests for the feed", len(asked))
	}
}

// TestCheckPoor holds what is found of a feed whose server knows nothing and
// whose pages it does not give.
func TestCheckPoor(t *testing.T) {
	t.Parallel()
	got, err, s := checked(t, "/feed", func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/robots.txt":
			io.WriteString(w, "User-agent: *\nDisallow: /1")
		default:
			w.Header().Set("Last-Modified", "Mon, 02 Mar 2026 10:00:00 GMT")
			io.WriteString(w, `<rss version="2.0"><channel><title>C</title><item><link>http://`+r.Host+`/1</link></item></channel></rss>`)
		}
	})
	if err != "" || got.Conditional || got.Item != nil || got.Page != nil {
		t.Errorf("%+v, %s", got, err)
	}
	host := strings.TrimPrefix(s.URL, "http://")
	if got, want := message(got.PageErr, s), "http://courier.example/1: not fetched: forbidden by robots.txt of "+host+"; ask the outlet for permission"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestCheckNoFeed holds the errors for what is not a feed.
func TestCheckNoFeed(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		`<html><head><title>Courier</title><link rel="alternate" type="application/rss+xml" href="../rss.xml"></head></html>`: `not a feed: HTML page titled "Courier"; try the feed address http://courier.example/rss.xml`,
		`<html><head><title>Just a moment...</title></head></html>`:                                                           `not a feed: HTML page titled "Just a moment..."; check the address`,
		`Fine.`: "not a feed; check the address",
	} {
		_, err, _ := checked(t, "/news/home", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, body) })
		if want = "http://courier.example/news/home: " + want; err != want {
			t.Errorf("%q, want %q", err, want)
		}
	}
}
