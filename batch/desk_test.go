package batch_test

import (
	"context"
	"fmt"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/batch"
	"github.com/quotediff/quotediff/internal/corpus"
	"github.com/quotediff/quotediff/store"
)

// desk opens a desk over the store of a folder, made where there is none.
func desk(t testing.TB, folder string, change func(*batch.Config)) (*batch.Desk, *store.DB) {
	t.Helper()
	db, err := store.Create(t.Context(), filepath.Join(folder, "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	config, err := batch.ReadConfig(nil, filepath.Join(folder, "quotediff.toml"))
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(&config)
	}
	return batch.Open(db, batch.Options{Config: config, Version: "test", Jobs: 2, Clock: clock, Say: func(line string) { t.Log(line) }}), db
}

// clock stands still: nothing that a test asks for depends on the time of day.
func clock() time.Time { return time.Date(2031, 3, 5, 12, 0, 0, 0, time.UTC) }

// written returns n articles that are generated, without their events.
func written(n int) []*article.Article {
	var all []*article.Article
	for a := range corpus.Articles(11, n) {
		all = append(all, &article.Article{ID: a.ID, Outlet: a.Outlet, URL: a.URL, Date: a.Date, Title: a.Title, Lang: "en", Text: a.Text})
	}
	return all
}

func each(all []*article.Article) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		for _, a := range all {
			copied := *a
			if !yield(&copied, nil) {
				return
			}
		}
	}
}

// state returns what a store holds: which articles are in one story, which stretches
// in one cluster, and what the last versions tell, whatever the ids are.
func state(t *testing.T, db *store.DB) []string {
	t.Helper()
	var lines []string
	for s, err := range db.Stories(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		claims, err := db.Claims(t.Context(), s.ID, "test")
		if err != nil {
			t.Fatal(err)
		}
		printed := map[store.QuotationID]string{}
		for r, err := range db.Readings(t.Context(), store.Selection{Story: s.ID}) {
			if err != nil {
				t.Fatal(err)
			}
			ids = append(ids, r.Article.ID)
			if all, ok := claims[r.ID]; ok {
				lines = append(lines, fmt.Sprintf("told %s %v", r.Article.ID, all))
			}
			for _, q := range r.Quotations {
				printed[q.ID] = q.Quotation.ID
			}
		}
		slices.Sort(ids)
		lines = append(lines, "story "+strings.Join(ids, " "))
		clusters, err := db.Clusters(t.Context(), s.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range clusters {
			var members []string
			for _, m := range c.Members {
				members = append(members, fmt.Sprintf("%s/%d:%s", printed[m.Quotation], m.Stretch, m.Relation))
			}
			slices.Sort(members)
			lines = append(lines, ids[0]+" cluster "+strings.Join(members, " "))
		}
	}
	slices.Sort(lines)
	return lines
}

// TestAdd catches articles that are stored twice, and clusters that do not
// join what outlets share.
func TestAdd(t *testing.T) {
	t.Parallel()
	d, db := desk(t, t.TempDir(), nil)
	all := written(60)
	counts, err := d.Add(t.Context(), each(all))
	if err != nil {
		t.Fatal(err)
	}
	if counts.Articles != len(all) || counts.Quotations == 0 || counts.Stories == 0 || counts.Clusters == 0 {
		t.Fatalf("counts %+v of %d articles", counts, len(all))
	}
	before := state(t, db)
	shared := slices.ContainsFunc(before, func(line string) bool {
		return strings.Contains(line, "cluster") && strings.Count(line, "q-") > 2
	})
	if !shared {
		t.Error("no cluster has three members")
	}
	again, err := d.Add(t.Context(), each(all))
	if err != nil {
		t.Fatal(err)
	}
	if again != (batch.Counts{}) {
		t.Errorf("the same articles once more: %+v, want nothing new", again)
	}
	if diff := cmp.Diff(before, state(t, db)); diff != "" {
		t.Errorf("the same articles once more (-before +after):\n%s", diff)
	}
}

// TestChangedArticle catches a new version that takes the place of the old one
// or leaves the story.
func TestChangedArticle(t *testing.T) {
	t.Parallel()
	d, db := desk(t, t.TempDir(), nil)
	all := written(20)
	if _, err := d.Add(t.Context(), each(all)); err != nil {
		t.Fatal(err)
	}
	edited := *all[3]
	edited.Text = "Corrected: " + edited.Text
	counts, err := d.Add(t.Context(), each([]*article.Article{&edited}))
	if err != nil {
		t.Fatal(err)
	}
	if counts.Articles != 0 || counts.Changed != 1 || counts.Stories != 1 {
		t.Errorf("counts %+v, want one changed", counts)
	}
	both := 0
	for _, line := range state(t, db) {
		if strings.HasPrefix(line, "story") && strings.Contains(line, edited.ID) && strings.Contains(line, edited.ID+"@2") {
			both++
		}
	}
	if both != 1 {
		t.Errorf("%d stories hold both versions, want 1", both)
	}
}

// TestCutOff catches a pass that is not resumed where it was cut off, at any
// write, by a context that ends.
func TestCutOff(t *testing.T) {
	t.Parallel()
	all := written(80)
	whole, db := desk(t, t.TempDir(), nil)
	uncut := &dying{Context: t.Context()}
	if _, err := whole.Add(uncut, each(all)); err != nil {
		t.Fatal(err)
	}
	want := state(t, db)
	d, db := desk(t, t.TempDir(), nil)
	cuts := cutOff(t, -uncut.left, func(ctx context.Context) error {
		_, err := d.Add(ctx, each(all))
		return err
	})
	if diff := cmp.Diff(want, state(t, db)); diff != "" {
		t.Errorf("cut off %d times (-uncut +cut):\n%s", cuts, diff)
	}
}
