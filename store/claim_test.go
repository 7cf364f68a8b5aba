package store_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/store"
)

// fire is a story of two articles.
var fire = []*article.Article{
	{ID: "post", Outlet: "post", URL: "https://post.example/fire", Title: "Four hurt in harbour fire", Lang: "en", Text: "Four dockers were hurt in the harbour of Tarnby. The fire burned all night."},
	{ID: "mail", Outlet: "mail", Title: "Harbour fire", Lang: "en", Text: "The foreman said that seven dockers had been hurt.\n\n“Nine boats are gone,” he said."},
}

// burning stores the story with what its articles tell.
func burning(t *testing.T) *store.DB {
	t.Helper()
	db := create(t)
	var items []store.Item
	for _, a := range fire {
		items = append(items, store.Item{Article: a})
	}
	if _, err := db.AddArticles(t.Context(), 1, noon, items); err != nil {
		t.Fatal(err)
	}
	extract(t, db)
	if _, err := db.SaveStories(t.Context(), 1, []store.Story{{ID: "e-1", Articles: []store.ArticleID{1, 2}}}, nil); err != nil {
		t.Fatal(err)
	}
	return db
}

// told returns what the claims of each version of the story tell, as the articles
// print it.
func told(t *testing.T, db *store.DB, reader string) map[string][]string {
	t.Helper()
	all, err := db.Claims(t.Context(), "e-1", reader)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, v := range versions(t, db, store.Selection{}) {
		for _, c := range all[v.ID] {
			text := v.Article.Text
			if c.Title {
				text = v.Article.Title
			}
			for _, s := range c.Slots {
				out[v.Article.ID] = append(out[v.Article.ID], fmt.Sprintf("%s: %s %s, %s", c.Voice, s.Kind, text[s.Span.Start:s.Span.End], s.Key))
			}
		}
	}
	return out
}

// TestClaims catches a slot that comes back with another place, voice or key, and
// claims of versions that are no longer the last.
func TestClaims(t *testing.T) {
	t.Parallel()
	db := burning(t)
	mail := []string{"reported: number seven, count dockers", "marked: number Nine, count boat"}
	want := map[string][]string{
		"post": {"told: number Four, count hurt", "told: number Four, count dockers", "told: place Tarnby, tarnby", "told: time night, night"},
		"mail": mail,
	}
	if diff := cmp.Diff(want, told(t, db, "first")); diff != "" {
		t.Error(diff)
	}
	whole(t, db)

	corrected := *fire[0]
	corrected.Text = "Six dockers were hurt in the fire."
	if _, err := db.AddArticles(t.Context(), 2, noon, []store.Item{{Article: &corrected}}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string][]string{"mail": mail}, told(t, db, "first")); diff != "" {
		t.Errorf("a version that is still unread: %s", diff)
	}
	extract(t, db)
	want = map[string][]string{"post@2": {"told: number Four, count hurt", "told: number Six, count dockers"}, "mail": mail}
	if diff := cmp.Diff(want, told(t, db, "first")); diff != "" {
		t.Error(diff)
	}
	whole(t, db)
}

// TestAnotherReader catches claims that one reader found and another takes for its
// own, and claims that stay beside those that replace them.
func TestAnotherReader(t *testing.T) {
	t.Parallel()
	db := burning(t)
	if got := told(t, db, "second"); len(got) > 0 {
		t.Errorf("the second reader finds %q of the first", got)
	}
	v := versions(t, db, store.Selection{})[0]
	shorter := *v.Article
	shorter.Title = ""
	again := claim.Extract(&quote.Extraction{Article: &shorter})
	if err := db.SaveClaims(t.Context(), "second", store.Told{Version: v.ID, Telling: again}); err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{"post": {"told: number Four, count dockers", "told: place Tarnby, tarnby", "told: time night, night"}}
	if diff := cmp.Diff(want, told(t, db, "second")); diff != "" {
		t.Error(diff)
	}
	if got := told(t, db, "first"); len(got) != 1 || got["mail"] == nil {
		t.Errorf("of the first reader are left %q", got)
	}
	whole(t, db)
}

// TestNothingTold catches an article that tells nothing and cannot be told from one
// that is unread.
func TestNothingTold(t *testing.T) {
	t.Parallel()
	db := create(t)
	if _, err := db.AddArticles(t.Context(), 1, noon, []store.Item{{Article: &article.Article{ID: "dull", Lang: "en", Text: "It rained."}}}); err != nil {
		t.Fatal(err)
	}
	if _, err := db.SaveStories(t.Context(), 1, []store.Story{{ID: "e-1", Articles: []store.ArticleID{1}}}, nil); err != nil {
		t.Fatal(err)
	}
	for _, want := range []bool{false, true} {
		all, err := db.Claims(t.Context(), "e-1", "first")
		if _, read := all[1]; err != nil || read != want {
			t.Errorf("read: %v, want %v; %v", read, want, err)
		}
		extract(t, db)
	}
	whole(t, db)
}
