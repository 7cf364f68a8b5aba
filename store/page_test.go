package store_test

import (
	"testing"
	"time"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/store"
)

// due returns the only page that is due.
func due(t *testing.T, db *store.DB, now time.Time) store.DuePage {
	t.Helper()
	var all []store.DuePage
	for d, err := range db.DuePages(t.Context(), now) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, d)
	}
	if len(all) != 1 {
		t.Fatalf("%d pages due", len(all))
	}
	return all[0]
}

// The page of an item is due until it has been fetched, and again when it is
// to be looked at once more, with the validators that last came with it.
func TestPages(t *testing.T) {
	db := create(t)
	f := follow(t, db, "https://quay.example/feed")
	item := store.Item{Keys: []string{"guid:1"}, Raw: []byte("The ferry"), Link: "https://quay.example/1", Title: "Ferry"}
	if _, err := db.SavePoll(t.Context(), store.Poll{Feed: f, Run: 1, At: noon, Items: []store.Item{item}}); err != nil {
		t.Fatal(err)
	}
	save := func(p store.Page) store.SavedItem {
		t.Helper()
		d := due(t, db, noon)
		p.Article, p.Feed, p.Run, p.At = d.Article, d.Feed, 1, noon
		s, err := db.SavePage(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	text := func(s string) *article.Article { return &article.Article{Outlet: "Quay", Text: s} }
	save(store.Page{Trouble: "timed out", NextAt: noon})
	if d := due(t, db, noon); d.Tries != 1 || d.Trouble != "timed out" || d.Teaser != "The ferry" || d.Link != item.Link {
		t.Errorf("after a failure: %+v", d)
	}
	if s := save(store.Page{Text: text("The ferry sails."), ETag: `"a"`, LastModified: "today", NextAt: noon}); s.Fate != store.Added {
		t.Errorf("the first text: %+v", s)
	}
	save(store.Page{Trouble: "timed out", NextAt: noon})
	if d := due(t, db, noon); d.Tries != 1 || d.ETag != `"a"` || d.LastModified != "today" {
		t.Errorf("after a text and a failure: %+v", d)
	}
	if s := save(store.Page{ETag: `"b"`, NextAt: noon}); s.Fate != store.Known || s.Version != 0 {
		t.Errorf("nothing new: %+v", s)
	}
	if d := due(t, db, noon); d.Tries != 0 || d.ETag != `"b"` || d.Teaser != "" || d.LastModified != "" {
		t.Errorf("after nothing new: %+v", d)
	}
	if s := save(store.Page{Text: text("The ferry has sailed.")}); s.Fate != store.Changed {
		t.Errorf("another text: %+v", s)
	}
	for d := range db.DuePages(t.Context(), noon.Add(1000*time.Hour)) {
		t.Errorf("due for ever: %+v", d)
	}
}
