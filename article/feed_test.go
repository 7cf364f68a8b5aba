package article_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
)

// TestReadFeed holds what a program gets of a feed, and of a page in its place.
func TestReadFeed(t *testing.T) {
	const data = `<rss version="2.0"><channel><title>The Courier</title><link>https://courier.example/</link><language>en</language><ttl>90</ttl>` +
		`<item><title>Pier stays</title><link>/pier</link><guid>g1</guid><author>Anna Bell</author><pubDate>Tue, 04 May 2021 09:30:15 GMT</pubDate><description>The board met.</description></item></channel></rss>`
	got, err := article.ReadFeed(strings.NewReader(data), "")
	if err != nil {
		t.Fatal(err)
	}
	keys := got.Items[0].Keys
	if len(keys) != 3 || !strings.HasPrefix(keys[0], "guid:") || !strings.HasPrefix(keys[1], "url:") || !strings.HasPrefix(keys[2], "text:") {
		t.Errorf("keys %q", keys)
	}
	want := &article.Feed{Title: "The Courier", Home: "https://courier.example/", Lang: "en", TTL: 90 * time.Minute, Items: []article.FeedItem{{
		GUID: "g1", Link: "https://courier.example/pier", Title: "Pier stays", Author: "Anna Bell", HTML: "The board met.",
		Date: "2021-05-04T09:30:15Z", DateText: "Tue, 04 May 2021 09:30:15 GMT", Keys: keys,
	}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	var page *article.NotFeed
	_, err = article.ReadFeed(strings.NewReader(`<html><title>Courier</title><link rel="alternate" type="application/rss+xml" href="/rss">`), "")
	if !errors.As(err, &page) || *page != (article.NotFeed{Title: "Courier", Link: "/rss"}) || err.Error() != `not a feed: HTML page titled "Courier"; try the feed address /rss` {
		t.Errorf("a page: %v", err)
	}
}

// TestClamp holds that no item is dated later than a day after it was fetched.
func TestClamp(t *testing.T) {
	fetched := time.Date(2021, 5, 5, 12, 0, 0, 0, time.FixedZone("", 3600))
	for date, want := range map[string]string{
		"2021-05-04T09:30:15Z": "2021-05-04T09:30:15Z",
		"2021-05-06T10:59:59Z": "2021-05-06T10:59:59Z",
		"2021-05-06T11:00:00Z": "2021-05-05T11:00:00Z",
		"2021-05-06":           "2021-05-06",
		"2021-05-07":           "2021-05-05T11:00:00Z",
		"2041-05":              "2041-05",
		"":                     "",
	} {
		if got := (article.FeedItem{Date: date}).Clamp(fetched); got != want {
			t.Errorf("%q: %q, want %q", date, got, want)
		}
	}
}

// TestOPML holds that a list of feeds comes back as it was written.
func TestOPML(t *testing.T) {
	want := []article.Subscription{
		{Title: "Post", Feed: "https://post.example/rss", Home: "https://post.example/", In: []string{"North", "Coast"}},
		{Title: "Mail", Feed: "https://mail.example/rss"},
	}
	var b bytes.Buffer
	if err := article.WriteOPML(&b, "Feeds", want); err != nil {
		t.Fatal(err)
	}
	got, err := article.ReadOPML(&b)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
