package feed

import (
	"net/url"
	"strings"
	"testing"
	"time"
)

// TestRules holds the cases of RFC 9309 and of its section 5, and those in
// which other matchers go wrong.
func TestRules(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		what, robots, path string
		allow              bool
	}{
		{"nothing", "", "/a", true},
		{"all forbidden", "User-agent: *\nDisallow: /", "/a", false},
		{"empty rule", "User-agent: *\nDisallow:", "/a", true},
		{"prefix", "User-agent: *\nDisallow: /a", "/abc", false},
		{"case of paths", "User-agent: *\nDisallow: /A", "/abc", true},
		{"robots.txt itself", "User-agent: *\nDisallow: /", "/robots.txt", true},
		{"longest", "User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/b/c", true},
		{"longest, other order", "User-agent: *\nDisallow: /a/b\nAllow: /a", "/a/b/c", false},
		{"equally long", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true},
		{"star", "User-agent: *\nDisallow: /*.pdf", "/x/y.pdf?z", false},
		{"star and end", "User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true},
		{"end", "User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf.pdf", false},
		{"end without a star", "User-agent: *\nDisallow: /a$", "/ab", true},
		{"star that overlaps", "User-agent: *\nDisallow: /ab*ba$", "/aba", true},
		{"several stars", "User-agent: *\nDisallow: /a*b*c", "/xaxbxc", true},
		{"several stars that match", "User-agent: *\nDisallow: /a*b*c", "/axbxcx", false},
		{"query", "User-agent: *\nDisallow: /*?print=", "/a?print=1", false},
		{"escape not needed", "User-agent: *\nDisallow: /%7Ejoe", "/~joe/x", false},
		{"escape of the path not needed", "User-agent: *\nDisallow: /~joe", "/%7ejoe/x", false},
		{"not ASCII in the rule", "User-agent: *\nDisallow: /café", "/caf%c3%a9", false},
		{"not ASCII in the path", "User-agent: *\nDisallow: /caf%c3%a9", "/café", false},
		{"escaped slash is no slash", "User-agent: *\nDisallow: /a%2Fb", "/a/b", true},
		{"escaped star", "User-agent: *\nDisallow: /a-%2a.html", "/a-*.html", false},
		{"escaped star is no star", "User-agent: *\nDisallow: /a-%2a.html", "/a-b.html", true},
		{"own group", "User-agent: *\nDisallow: /\n\nUser-agent: quotediff\nDisallow: /b", "/a", true},
		{"own group forbids", "User-agent: *\nAllow: /\n\nUser-agent: quotediff\nDisallow: /b", "/b", false},
		{"own empty group", "User-agent: *\nDisallow: /\n\nUser-agent: QuoteDiff\nDisallow:", "/a", true},
		{"own two groups", "User-agent: quotediff\nDisallow: /a\n\nUser-agent: x\nDisallow: /c\n\nUser-agent: quotediff\nDisallow: /b", "/a", false},
		{"version behind the name", "User-agent: quotediff/2.0\nDisallow: /a", "/a", false},
		{"longer name", "User-agent: quotediff-images\nDisallow: /", "/a", true},
		{"shorter name", "User-agent: quote\nDisallow: /", "/a", true},
		{"shared group", "User-agent: x\nUser-agent: quotediff\nDisallow: /a", "/a", false},
		{"group of others", "User-agent: x\nDisallow: /a\n", "/a", true},
		{"rule outside of groups", "Disallow: /a\nUser-agent: *\nDisallow: /b", "/a", true},
		{"blank lines in a group", "User-agent: *\n\nDisallow: /a", "/a", false},
		{"sitemap in a group", "User-agent: x\nSitemap: https://courier.example/s.xml\nUser-agent: *\nDisallow: /a", "/a", false},
		{"comments", "# all\nUser-agent: * # all\nDisallow: /a # not this", "/a", false},
		{"no colon", "User-agent: *\nDisallow /a", "/a", true},
		{"mark and ends of lines", "\ufeffUSER-AGENT: *\r\nDISALLOW: /a\rDisallow: /b", "/b", false},
		{"a page instead", "<html><body>Not found: sorry</body></html>", "/a", true},
	} {
		u, err := url.Parse("https://courier.example" + tt.path)
		if err != nil {
			t.Fatal(err)
		}
		if got := readRules(tt.robots, "quotediff").allow(u); got != tt.allow {
			t.Errorf("%s: %v", tt.what, got)
		}
	}
}

// TestCrawlDelay holds whose delay counts, and how much of it.
func TestCrawlDelay(t *testing.T) {
	t.Parallel()
	for robots, want := range map[string]time.Duration{
		"User-agent: *\nCrawl-delay: 10\nDisallow: /a":                                          10 * time.Second,
		"User-agent: *\nCrawl-delay: 86400":                                                     2 * time.Minute,
		"User-agent: *\nCrawl-delay: 1.5":                                                       1500 * time.Millisecond,
		"User-agent: *\nCrawl-delay: -3":                                                        0,
		"User-agent: *\nCrawl-delay: NaN":                                                       0,
		"User-agent: x\nCrawl-delay: 10":                                                        0,
		"User-agent: *\nCrawl-delay: 10\n\nUser-agent: quotediff\nCrawl-delay: 3\nDisallow: /a": 3 * time.Second,
	} {
		if got := readRules(robots, "quotediff").delay; got != want {
			t.Errorf("%q: %v", robots, got)
		}
	}
}

// FuzzRules holds that reading a robots.txt ends, that an escape more or less
// changes nothing, and that normalizing twice is normalizing once.
func FuzzRules(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$", "/a%62")
	f.Fuzz(func(t *testing.T, robots, path string) {
		once := normalized(path, false)
		if twice := normalized(once, false); twice != once {
			t.Errorf("%q, then %q", once, twice)
		}
		u := &url.URL{Scheme: "http", Host: "courier.example", Path: "/" + strings.TrimLeft(path, "/")}
		r := readRules(robots, "quotediff")
		plain := r.allow(u)
		var all strings.Builder
		for i := range len(u.Path) {
			if c := u.Path[i]; unreserved(c) {
				all.WriteString("%" + string("0123456789ABCDEF"[c>>4]) + string("0123456789ABCDEF"[c&15]))
			} else {
				all.WriteByte(c)
			}
		}
		if e := (&url.URL{Scheme: "http", Host: "courier.example", Path: u.Path, RawPath: all.String()}); e.EscapedPath() == all.String() && u.EscapedPath() != "/robots.txt" && r.allow(e) != plain {
			t.Errorf("%q of %q: %v, escaped %v", robots, u.Path, plain, !plain)
		}
	})
}
