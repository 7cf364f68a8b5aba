package batch_test

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/batch"
	"github.com/quotediff/quotediff/store"
)

// TestCheck catches a wrong finding about a feed, and a check that stops at the
// first bad feed or requests one that asked to be left alone.
func TestCheck(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("The harbour board met on Monday to decide about the pier. ", 20)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		text := "The board met."
		switch r.URL.Path {
		case "/moved":
			http.Redirect(w, r, "/whole", http.StatusMovedPermanently)
			return
		case "/whole":
			if w.Header().Set("ETag", `"a"`); r.Header.Get("If-None-Match") == `"a"` {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			text = long
		case "/teaser", "/cut":
		case "/page":
			fmt.Fprintf(w, `<html><title>Courier</title><link rel="alternate" type="application/rss+xml" href="teaser"><article><p>%s</p></article></html>`, long)
			return
		default:
			http.NotFound(w, r)
			return
		}
		item := fmt.Sprintf("<item><title>Pier</title><link>http://%s/page</link><description>%s</description></item>", r.Host, text)
		feed := `<rss version="2.0"><channel><title>C</title>` + item
		if r.URL.Path == "/cut" {
			feed += item[:len(item)-20]
		} else {
			feed += "</channel></rss>"
		}
		fmt.Fprint(w, feed)
	}))
	t.Cleanup(server.Close)
	d, db := desk(t, t.TempDir(), asking)
	if _, err := db.AddFeed(t.Context(), store.Feed{Address: server.URL + "/busy", RetryAt: clock().Add(3600e9)}); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var all []string
	for _, path := range []string{"/whole", "/moved", "/teaser", "/cut", "/page", "/none", "/busy"} {
		all = append(all, server.URL+path)
	}
	if err := d.Check(t.Context(), &b, all...); !errors.Is(err, batch.ErrFeeds) {
		t.Errorf("error %v", err)
	}
	size := len([]rune(strings.TrimSpace(long)))
	want := fmt.Sprintf(`/whole: "C", 1 items; carries the text
/moved: "C", 1 items; carries the text; has moved to /whole
/teaser: "C", 1 items; the pages have the text (%d characters of the first); the server sends it whole every time
/cut: "C", 1 items; the pages have the text (%[1]d characters of the first); the server sends it whole every time; feed cut at byte N: kept 1 item
/page: not a feed: HTML page titled "Courier"; try the feed address /teaser
/none: not found (404); check the address
/busy: not asked before 13:00
`, size)
	got := regexp.MustCompile(`byte \d+`).ReplaceAllString(strings.ReplaceAll(b.String(), server.URL, ""), "byte N")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
