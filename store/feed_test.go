package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/store"
)

// What is remembered of feeds and hosts comes back to the nanosecond, and
// adding a feed again forgets nothing.
func TestFeedsAreRemembered(t *testing.T) {
	t.Parallel()
	db := create(t)
	f := follow(t, db, "https://quay.example/feed")
	f = store.Feed{
		ID: f.ID, Address: f.Address, Title: "Quay", Folder: "Ports", Outlet: "The Quay", ETag: `W/"ä"`, LastModified: "Sat, 14 Mar 2026 12:00:00 GMT",
		NextAt: noon.Add(time.Hour), RetryAt: noon.Add(time.Minute), PolledAt: noon, DoneAt: noon.Add(-time.Hour),
		Failures: 2, Trouble: "timed out", Moved: "https://quay.example/new", MovedSeen: 1,
	}
	poll(t, db, store.Poll{Feed: f, At: noon})
	again, err := db.AddFeed(t.Context(), store.Feed{Address: f.Address, Title: "The Quay, news"})
	if err != nil {
		t.Fatal(err)
	}
	f.Title = "The Quay, news"
	if diff := cmp.Diff(f, again); diff != "" {
		t.Error(diff)
	}
	feeds, err := db.Feeds(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]store.Feed{f}, feeds); diff != "" {
		t.Error(diff)
	}
	hosts := []store.Host{
		{Name: "a.example:443", HoldUntil: noon, Robots: "User-agent: *\n", RobotsUntil: noon.Add(time.Hour), RobotsETag: "x", RobotsModified: "y"},
		{Name: "b.example:80", RobotsTrouble: "503"},
	}
	if err := db.SaveHosts(t.Context(), hosts); err != nil {
		t.Fatal(err)
	}
	hosts[1].RobotsTrouble = ""
	if err := db.SaveHosts(t.Context(), hosts[1:]); err != nil {
		t.Fatal(err)
	}
	got, err := db.Hosts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(hosts, got); diff != "" {
		t.Error(diff)
	}
}

// A feed that is removed and added again knows its items: they are not new a
// second time. It is found by the address it was added with, also after a move.
func TestRemovedFeeds(t *testing.T) {
	t.Parallel()
	const address = "https://quay.example/feed"
	db := create(t)
	f := follow(t, db, address)
	f.Address = "https://quay.example/moved"
	items := generate(1, 3, 200)
	poll(t, db, store.Poll{Feed: f, At: noon, Items: items})
	if err := db.RemoveFeed(t.Context(), address); err != nil {
		t.Fatal(err)
	}
	if feeds, err := db.Feeds(t.Context()); len(feeds) != 0 || err != nil {
		t.Errorf("still followed: %+v, %v", feeds, err)
	}
	if err := db.RemoveFeed(t.Context(), address); !errors.Is(err, store.ErrUnknown) {
		t.Errorf("removed twice: %v", err)
	}
	f = follow(t, db, address)
	if f.Address != "https://quay.example/moved" {
		t.Errorf("added again at %s", f.Address)
	}
	if got := fates(poll(t, db, store.Poll{Feed: f, At: noon, Items: items})); got != "known known known" {
		t.Errorf("items: %s", got)
	}
	if feeds, err := db.Feeds(t.Context()); len(feeds) != 1 || err != nil {
		t.Errorf("followed again: %+v, %v", feeds, err)
	}
}

// Two feeds that move to one address stay two: the second keeps its own, and
// the items that came with the move are kept.
func TestTwoFeedsMoveToOneAddress(t *testing.T) {
	t.Parallel()
	db := create(t)
	one, two := follow(t, db, "https://quay.example/1"), follow(t, db, "https://quay.example/2")
	one.Address, two.Address = "https://quay.example/all", "https://quay.example/all"
	poll(t, db, store.Poll{Feed: one, At: noon})
	if got := fates(poll(t, db, store.Poll{Feed: two, At: noon, Items: generate(1, 1, 200)})); got != "added" {
		t.Errorf("items: %s", got)
	}
	feeds, err := db.Feeds(t.Context())
	if err != nil || len(feeds) != 2 || feeds[0].Address != "https://quay.example/all" || feeds[1].Address != "https://quay.example/2" {
		t.Errorf("feeds: %+v, %v", feeds, err)
	}
	if _, err := db.SavePoll(t.Context(), store.Poll{Feed: store.Feed{ID: 9, Address: "https://none.example"}, At: noon}); !errors.Is(err, store.ErrUnknown) {
		t.Errorf("a feed that was never added: %v", err)
	}
}
