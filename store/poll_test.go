package store_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/store"
)

// A store that keyed items by one key alone, or forgot the title or the text in
// telling an update from a repeat, fails one of these.
func TestSavePollTellsNewFromChangedFromKnown(t *testing.T) {
	first := item("7", "quay.example/a", "Ferry late", "The ferry was late.")
	tests := []struct {
		name string
		then store.Item
		want store.Fate
	}{
		{"the same again", first, store.Known},
		{"another text", item("7", "quay.example/a", "Ferry late", "The ferry was very late."), store.Changed},
		{"another title", item("7", "quay.example/a", "Ferry delayed", "The ferry was late."), store.Changed},
		{"guid and address with the title", item("8", "quay.example/b", "Ferry delayed", "The ferry was late."), store.Changed},
		{"another guid alone", item("8", "quay.example/a", "Ferry late", "The ferry was late."), store.Known},
		{"another in all keys", item("8", "quay.example/b", "Ferry late", "The ferry was very late."), store.Added},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			db := create(t)
			f := follow(t, db, "https://quay.example/feed")
			s := poll(t, db, store.Poll{Feed: f, At: noon, Items: []store.Item{first}})
			if got := fates(s); got != "added" {
				t.Fatalf("first poll: %s", got)
			}
			s2 := poll(t, db, store.Poll{Feed: f, At: noon.Add(time.Hour), Items: []store.Item{tt.then}})
			if s2.Items[0].Fate != tt.want {
				t.Errorf("got %s, want %s", s2.Items[0].Fate, tt.want)
			}
			if same := s.Items[0].Article == s2.Items[0].Article; same != (tt.want != store.Added) {
				t.Errorf("same article: %v", same)
			}
			if s3 := poll(t, db, store.Poll{Feed: f, At: noon.Add(2 * time.Hour), Items: []store.Item{tt.then}}); s3.Rows != 0 {
				t.Errorf("a repeat wrote %d rows", s3.Rows)
			}
		})
	}
}

func TestARepeatedPollWritesNothing(t *testing.T) {
	t.Parallel()
	db := create(t)
	p := store.Poll{Feed: follow(t, db, "https://quay.example/feed"), Run: 1, At: noon, Items: generate(1, 50, 400)}
	p.Feed.ETag, p.Feed.NextAt, p.Feed.PolledAt = `W/"x"`, noon.Add(time.Hour), noon
	p.Items = append(p.Items, store.Item{Keys: []string{"guid:page"}, Link: "https://quay.example/p", Title: "Elsewhere"})
	if s := poll(t, db, p); s.Rows == 0 {
		t.Fatal("the first poll wrote nothing")
	}
	if s := poll(t, db, p); s.Rows != 0 {
		t.Errorf("the second wrote %d rows", s.Rows)
	}
	p.Feed.NextAt = noon.Add(2 * time.Hour)
	if s := poll(t, db, p); s.Rows != 1 {
		t.Errorf("with another next poll alone it wrote %d rows, want 1", s.Rows)
	}
}

// Two items of one feed with one text are not versions of each other, however
// often they come; else each poll would write two.
func TestItemsOfOnePollAreNoVersionsOfEachOther(t *testing.T) {
	t.Parallel()
	db := create(t)
	f := follow(t, db, "https://quay.example/feed")
	items := []store.Item{
		item("1", "quay.example/1", "Morning notes", "Nothing happened."),
		item("2", "quay.example/2", "Evening notes", "Nothing happened."),
	}
	if got := fates(poll(t, db, store.Poll{Feed: f, At: noon, Items: items})); got != "added added" {
		t.Errorf("first: %s", got)
	}
	for range 2 {
		if s := poll(t, db, store.Poll{Feed: f, At: noon, Items: items}); fates(s) != "known known" || s.Rows != 0 {
			t.Errorf("again: %s, %d rows", fates(s), s.Rows)
		}
	}
}

// Two feeds of one outlet carry one page, the second in other words. Neither may
// undo the other at each poll.
func TestTwoFeedsWithOnePage(t *testing.T) {
	t.Parallel()
	db := create(t)
	news, sport := follow(t, db, "https://quay.example/news"), follow(t, db, "https://quay.example/sport")
	long := []store.Item{item("n1", "quay.example/a", "Regatta", "The regatta began with a delay.")}
	short := []store.Item{item("s1", "quay.example/a", "Regatta", "The regatta began.")}
	poll(t, db, store.Poll{Feed: news, At: noon, Items: long})
	if got := fates(poll(t, db, store.Poll{Feed: sport, At: noon, Items: short})); got != "changed" {
		t.Errorf("second feed: %s", got)
	}
	for range 2 {
		a := poll(t, db, store.Poll{Feed: news, At: noon, Items: long})
		b := poll(t, db, store.Poll{Feed: sport, At: noon, Items: short})
		if a.Rows+b.Rows != 0 {
			t.Errorf("repeats wrote %d and %d rows", a.Rows, b.Rows)
		}
	}
	// A guid that two feeds use is not one item.
	poll(t, db, store.Poll{Feed: news, At: noon, Items: []store.Item{item("5", "quay.example/5", "Five", "Fifth.")}})
	s := poll(t, db, store.Poll{Feed: sport, At: noon, Items: []store.Item{item("5", "quay.example/6", "Six", "Sixth.")}})
	if fates(s) != "added" {
		t.Errorf("another feed's guid: %s", fates(s))
	}
}

// What is stored comes back to the last byte, and a change keeps the first.
func TestVersions(t *testing.T) {
	t.Parallel()
	db := create(t)
	f := follow(t, db, "https://quay.example/feed")
	was := article.Article{
		ID: "quay", Outlet: "The Quay", URL: "https://quay.example/a", Date: "2026-03-14", Title: "Ferry", Author: "R. Oake",
		Lang: "en", Event: "ferry", Source: "feed.xml", Text: "“We wait,\" he said.. Caf\u00e9 \U0001f6a2",
		SHA256: strings.Repeat("ab", 32),
	}
	was.Damage = article.Inspect(was.Text)
	is := was
	is.Text = strings.Replace(was.Text, "wait", "waited", 1)
	raw := []byte("<p>\xff\x00 page</p>")
	one := store.Item{Keys: []string{"guid:1"}, Article: &was, Raw: raw}
	poll(t, db, store.Poll{Feed: f, Run: 1, At: noon, Items: []store.Item{one}})
	one.Article = &is
	one.Raw = nil
	poll(t, db, store.Poll{Feed: f, Run: 2, At: noon.Add(time.Hour), Items: []store.Item{one}})

	is.ID = "quay@2"
	want := []*store.Version{
		{ID: 1, Of: 1, Number: 1, Article: &was, Run: 1, Feed: f.ID, SeenAt: noon},
		{ID: 2, Of: 1, Number: 2, Article: &is, Run: 2, Feed: f.ID, SeenAt: noon.Add(time.Hour)},
	}
	if diff := cmp.Diff(want, versions(t, db, store.Selection{})); diff != "" {
		t.Error(diff)
	}
	for name, s := range map[string]store.Selection{
		"since": {Since: noon.Add(time.Hour)}, "after run": {AfterRun: 1}, "last": {LastOnly: true},
		"both": {Article: 1, Since: noon.Add(time.Minute), Unread: true},
	} {
		if diff := cmp.Diff(want[1:], versions(t, db, s)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if diff := cmp.Diff(want[:1], versions(t, db, store.Selection{Until: noon.Add(time.Hour)})); diff != "" {
		t.Errorf("until: %s", diff)
	}
	for id, want := range map[store.VersionID]string{1: string(raw), 2: is.Text} {
		if got, err := db.Raw(t.Context(), id); err != nil || string(got) != want {
			t.Errorf("raw of %d: %q, %v", id, got, err)
		}
	}
	if _, err := db.Raw(t.Context(), 9); !errors.Is(err, store.ErrUnknown) {
		t.Errorf("raw of none: %v", err)
	}
}

// An id is given once: another text under it gets one of its own, and none
// looks like a version.
func TestNamesOfArticles(t *testing.T) {
	t.Parallel()
	db := create(t)
	var items []store.Item
	for i, id := range []string{"notes", "notes", "notes@2", "", ""} {
		items = append(items, store.Item{Article: &article.Article{ID: id, Text: fmt.Sprint("Text ", i)}})
	}
	add := func() store.Saved {
		s, err := db.AddArticles(t.Context(), 0, noon, items)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	add()
	seen := map[string]bool{}
	for _, v := range versions(t, db, store.Selection{}) {
		if seen[v.Article.ID] || v.Article.ID == "notes@2" {
			t.Errorf("id %q", v.Article.ID)
		}
		seen[v.Article.ID] = true
	}
	if len(seen) != len(items) || !seen["notes"] {
		t.Errorf("ids: %v", seen)
	}
	if s := add(); s.Rows != 0 {
		t.Errorf("adding again wrote %d rows", s.Rows)
	}
}

// The keys that the store makes are those of a feed for the same address, so an
// article that was added by hand meets itself in a feed.
func TestKeysMeetThoseOfFeeds(t *testing.T) {
	t.Parallel()
	const link = "https://www.quay.example/a?utm_source=x&id=3"
	f, err := article.ReadFeed(strings.NewReader(`<rss version="2.0"><channel><title>Quay</title><item><guid>1</guid><title>Ferry</title>
		<link>https://www.quay.example/a?utm_source=x&amp;id=3</link><description>The ferry was late.</description></item></channel></rss>`), "")
	if err != nil {
		t.Fatal(err)
	}
	db := create(t)
	feed := follow(t, db, "https://quay.example/feed")
	a := article.ItemArticle(f, f.Items[0])
	first := poll(t, db, store.Poll{Feed: feed, At: noon, Items: []store.Item{{Keys: f.Items[0].Keys, Article: a}}})
	again, err := db.AddArticles(t.Context(), 0, noon, []store.Item{{Article: &article.Article{URL: strings.Replace(link, "https", "http", 1), Title: a.Title, Text: a.Text}}})
	if err != nil {
		t.Fatal(err)
	}
	if again.Items[0].Article != first.Items[0].Article || again.Items[0].Fate != store.Known {
		t.Errorf("got %+v, first %+v", again.Items[0], first.Items[0])
	}
}

// Items and the state of the feed come together or not at all: validators
// without their items would hide these behind a 304 for ever.
func TestSavePollIsOneTransaction(t *testing.T) {
	t.Parallel()
	db := create(t)
	f := follow(t, db, "https://quay.example/feed")
	f.ETag = `"new"`
	items := append(generate(1, 3, 200), store.Item{Title: "no key"})
	if _, err := db.SavePoll(t.Context(), store.Poll{Feed: f, At: noon, Items: items}); err == nil {
		t.Fatal("an item without key and text was taken")
	}
	feeds, err := db.Feeds(t.Context())
	if err != nil || feeds[0].ETag != "" {
		t.Errorf("validators were kept without their items: %+v, %v", feeds, err)
	}
	if n := len(versions(t, db, store.Selection{})); n != 0 {
		t.Errorf("%d items were kept without their poll", n)
	}
}

// BenchmarkSavePoll saves new items of 200 feeds in turn, 40 a poll, of 700
// bytes each: the mean of real feeds is 660.
func BenchmarkSavePoll(b *testing.B) {
	const perPoll = 40
	db := create(b)
	var feeds []store.Feed
	var polls [][]store.Item
	for i := range 200 {
		feeds = append(feeds, follow(b, db, fmt.Sprintf("https://quay.example/%d", i)))
		polls = append(polls, generate(uint64(i), perPoll, 700))
	}
	n := 0
	for b.Loop() {
		f, items := feeds[n%len(feeds)], polls[n%len(feeds)]
		for i := range items { // other articles than before
			id := fmt.Sprintf("%06d-%02d", n, i)
			items[i].Keys = []string{"guid:" + id, "url:" + id, "text:" + id}
			items[i].Article.Text = id + items[i].Article.Text[len(id):]
		}
		f.NextAt = noon.Add(time.Duration(n) * time.Hour)
		if s := poll(b, db, store.Poll{Feed: f, At: noon, Items: items}); s.Items[0].Fate != store.Added {
			b.Fatal(fates(s))
		}
		n++
	}
	b.ReportMetric(float64(n*perPoll)/b.Elapsed().Seconds(), "items/s")
}

func BenchmarkRepeatedPoll(b *testing.B) {
	const perPoll = 40
	db := create(b)
	p := store.Poll{Feed: follow(b, db, "https://quay.example/feed"), At: noon, Items: generate(1, perPoll, 700)}
	poll(b, db, p)
	n := 0
	for b.Loop() {
		if s := poll(b, db, p); s.Rows != 0 {
			b.Fatal(s.Rows)
		}
		n++
	}
	b.ReportMetric(float64(n*perPoll)/b.Elapsed().Seconds(), "items/s")
}
