package batch_test

import (
	"context"
	"encoding/xml"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/batch"
	"github.com/quotediff/quotediff/store"
)

// press is a server with feeds that change.
type press struct {
	*httptest.Server
	mu    sync.Mutex
	items map[string][]*article.Article // by path of the feed
	whole bool                          // the feeds carry the text, otherwise their pages do
	asked map[string]int                // by path and query
}

func newPress(t testing.TB, whole bool) *press {
	p := &press{items: map[string][]*article.Article{}, whole: whole, asked: map[string]int{}}
	p.Server = httptest.NewServer(p)
	t.Cleanup(p.Close)
	return p
}

func (p *press) print(feed string, all ...*article.Article) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.items[feed] = append(p.items[feed], all...)
}

func (p *press) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if r.URL.Path == "/robots.txt" {
		http.NotFound(w, r)
		return
	}
	p.asked[r.URL.Path]++
	if all, ok := p.items[r.URL.Path]; ok {
		tag := fmt.Sprintf(`"%d"`, len(all))
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			p.asked["not modified"]++
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("Content-Type", "application/rss+xml")
		fmt.Fprint(w, p.rss(r.URL.Path, all))
		return
	}
	for _, all := range p.items {
		for _, a := range all {
			if r.URL.Path == "/"+a.ID {
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				fmt.Fprintf(w, "<html lang=en><head><title>%s</title></head><body><article><h1>%[1]s</h1>%s</article></body></html>", a.Title, paragraphs(a.Text))
				return
			}
		}
	}
	http.NotFound(w, r)
}

func (p *press) rss(feed string, all []*article.Article) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0"?><rss version="2.0"><channel><title>%s</title><link>%s</link>`, feed, p.URL)
	for _, a := range all {
		text := a.Text[:60]
		if p.whole {
			text = paragraphs(a.Text)
		}
		day, _ := time.Parse(time.DateOnly, a.Date)
		fmt.Fprintf(&b, "<item><guid>%s</guid><link>%s/%s</link><title>%s</title><pubDate>%s</pubDate><description>%s</description></item>",
			a.ID, p.URL, a.ID, escaped(a.Title), day.Format(time.RFC1123Z), escaped(text))
	}
	b.WriteString("</channel></rss>")
	return b.String()
}

func paragraphs(text string) string {
	return "<p>" + strings.ReplaceAll(escaped(text), "\n\n", "</p><p>") + "</p>"
}

func escaped(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s))
	return strings.ReplaceAll(b.String(), "&#xA;", "\n")
}

// asking lets a desk ask the press.
func asking(c *batch.Config) {
	c.Fetch.UserAgent = "quotediff/test (+mailto:desk@example.org)"
	c.Fetch.Private = true
	c.Fetch.Timeout = batch.Duration{Duration: time.Hour}
	c.Fetch.Pause = batch.Duration{Duration: time.Nanosecond}
	c.Digest.File = ""
}

// follow follows feeds of the press, which gets n articles over them.
func (p *press) follow(t testing.TB, d *batch.Desk, feeds, n int) {
	t.Helper()
	for i, a := range written(n) {
		p.print(fmt.Sprintf("/feed%d", i%feeds), a)
	}
	for i := range feeds {
		if err := d.Follow(t.Context(), store.Feed{Address: fmt.Sprintf("%s/feed%d", p.URL, i)}); err != nil {
			t.Fatal(err)
		}
	}
}

// TestRun catches items that are lost or read twice, and a request that is made
// before a feed is due.
func TestRun(t *testing.T) {
	t.Parallel()
	p := newPress(t, true)
	d, db := desk(t, t.TempDir(), asking)
	p.follow(t, d, 3, 30)
	counts, err := d.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if counts.Articles != 30 || counts.Quotations == 0 {
		t.Fatalf("%+v, want 30 articles", counts)
	}
	before := state(t, db)
	again, err := d.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if again != (batch.Counts{}) || p.asked["/feed0"] != 1 {
		t.Errorf("a run at the same hour: %+v and %d requests for a feed, want nothing", again, p.asked["/feed0"])
	}
	if diff := cmp.Diff(before, state(t, db)); diff != "" {
		t.Errorf("a run with nothing new changed the store:\n%s", diff)
	}
}

// TestRunLater catches an unconditional request for a feed that is known, and a
// new item that is not seen.
func TestRunLater(t *testing.T) {
	t.Parallel()
	p := newPress(t, true)
	folder := t.TempDir()
	d, db := desk(t, folder, asking)
	p.follow(t, d, 2, 10)
	if _, err := d.Run(t.Context()); err != nil {
		t.Fatal(err)
	}
	all := written(11)
	p.print("/feed0", all[10])
	config := d.Config
	later := batch.Open(db, batch.Options{Config: config, Say: func(l string) { t.Log(l) }, Clock: func() time.Time { return clock().Add(25 * time.Hour) }})
	counts, err := later.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if counts.Articles != 1 || counts.Changed != 0 {
		t.Errorf("%+v, want one article", counts)
	}
	if p.asked["not modified"] != 1 {
		t.Errorf("%d answers that nothing is new, want 1 of 2 feeds", p.asked["not modified"])
	}
}

// TestPages catches a page that is not fetched where the feed has a summary, and
// one that is asked for again and again.
func TestPages(t *testing.T) {
	t.Parallel()
	p := newPress(t, false)
	d, db := desk(t, t.TempDir(), asking)
	p.follow(t, d, 2, 6)
	counts, err := d.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if counts.Articles != 6 {
		t.Errorf("%+v, want 6 articles", counts)
	}
	texts := 0
	for v, err := range db.Versions(t.Context(), store.Selection{}) {
		if err != nil {
			t.Fatal(err)
		}
		if len(v.Article.Text) > 300 && v.Article.Outlet != "" && v.Article.Date != "" && v.Article.Lang == "en" {
			texts++
		}
	}
	if texts != 6 {
		t.Errorf("%d versions with the text of their page, an outlet, a date and a language; want 6", texts)
	}
	// Once more after a day, and never again.
	for day := 1; day <= 4; day++ {
		now := clock().AddDate(0, 0, day).Add(time.Hour)
		if _, err := batch.Open(db, batch.Options{Config: d.Config, Clock: func() time.Time { return now }}).Run(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	for path, n := range p.asked {
		if strings.HasPrefix(path, "/n") && n != 2 {
			t.Errorf("%s was asked for %d times in five days, want 2", path, n)
		}
	}
}

// TestRunCutOff catches items behind a validator that were lost, at any moment
// at which a run can be cut off.
func TestRunCutOff(t *testing.T) {
	t.Parallel()
	whole, cut := newPress(t, true), newPress(t, true)
	d, db := desk(t, t.TempDir(), asking)
	whole.follow(t, d, 3, 24)
	uncut := &dying{Context: t.Context()}
	if _, err := d.Run(uncut); err != nil {
		t.Fatal(err)
	}
	want := linkless(state(t, db))
	d, db = desk(t, t.TempDir(), asking)
	cut.follow(t, d, 3, 24)
	cuts := cutOff(t, -uncut.left, func(ctx context.Context) error {
		_, err := d.Run(ctx)
		return err
	})
	if diff := cmp.Diff(want, linkless(state(t, db))); diff != "" {
		t.Errorf("cut off %d times (-uncut +cut):\n%s", cuts, diff)
	}
}

// linkless drops from a state what the address of the server decides.
func linkless(lines []string) []string {
	var out []string
	for _, l := range lines {
		kind, rest, _ := strings.Cut(l, " ")
		if kind == "story" {
			out = append(out, fmt.Sprintf("%s of %d", kind, len(strings.Fields(rest))))
			continue
		}
		_, rest, _ = strings.Cut(rest, " ")
		if kind == "told" {
			out = append(out, "told "+rest)
			continue
		}
		out = append(out, fmt.Sprintf("cluster of %d", len(strings.Fields(rest))))
	}
	slices.Sort(out)
	return out
}

// TestFeeds catches a list that is not written as it was read, and an address
// that cannot be asked.
func TestFeeds(t *testing.T) {
	t.Parallel()
	d, _ := desk(t, t.TempDir(), asking)
	list := `<opml version="2.0"><body><outline text="North"><outline type="rss" text="Post" xmlUrl="https://post.example/rss"/></outline>` +
		`<outline type="rss" text="Mail" xmlUrl="https://mail.example/rss"/></body></opml>`
	if n, err := d.Import(t.Context(), strings.NewReader(list)); n != 2 || err != nil {
		t.Fatalf("%d feeds, %v; want 2", n, err)
	}
	var b strings.Builder
	if err := d.Export(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	subs, err := article.ReadOPML(strings.NewReader(b.String()))
	if err != nil || len(subs) != 2 || subs[0].Feed != "https://post.example/rss" || !slices.Equal(subs[0].In, []string{"North"}) || subs[1].Title != "Mail" {
		t.Errorf("the list came back as %+v, %v", subs, err)
	}
	if err := d.Unfollow(t.Context(), "https://mail.example/rss"); err != nil {
		t.Fatal(err)
	}
	b.Reset()
	if err := d.List(t.Context(), &b); err != nil || strings.Contains(b.String(), "mail") || !strings.Contains(b.String(), "post") {
		t.Errorf("after one was removed: %q, %v", b.String(), err)
	}
	for _, bad := range []string{"post.example/rss", "file:///etc/passwd", "https://"} {
		if d.Follow(t.Context(), store.Feed{Address: bad}) == nil {
			t.Errorf("%s is followed", bad)
		}
	}
}
