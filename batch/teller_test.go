package batch_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/report"
)

// letters are n articles of the fire that tell nothing of it.
func letters(n int) []*article.Article {
	var all []*article.Article
	for i := range n {
		outlet := fmt.Sprintf("letter%02d", i)
		all = append(all, &article.Article{ID: outlet, Outlet: outlet, URL: "https://" + outlet + ".example", Event: "fire", Date: "2031-03-05", Lang: "en",
			Text: fmt.Sprintf("A reader of the weekly number %d writes about his garden.", 500+i)})
	}
	return all
}

// TestMostTellers catches a story of which fewer articles are compared in what they
// tell than the limit, or more.
func TestMostTellers(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		between int
		want    bool
	}{{58, true}, {59, false}} {
		d, db := desk(t, t.TempDir(), nil)
		all := blaze()
		for _, some := range [][]*article.Article{all[:1], letters(tt.between), all[2:]} {
			if _, err := d.Add(t.Context(), each(some)); err != nil {
				t.Fatal(err)
			}
		}
		for s, err := range db.Stories(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			r, err := d.Report(t.Context(), s.ID, 1)
			if err != nil {
				t.Fatal(err)
			}
			got := slices.ContainsFunc(r.Claims, func(c report.Claim) bool {
				return slices.ContainsFunc(c.Members, func(m report.Clause) bool { return m.Article == all[0].ID })
			})
			if got != tt.want {
				t.Errorf("%d articles after the first: it is compared %v, want %v", tt.between+1, got, tt.want)
			}
		}
	}
}

// TestNearestTellers catches a figure in a large story that a new article contradicts
// and that is passed over because many articles came since.
func TestNearestTellers(t *testing.T) {
	t.Parallel()
	d, db := desk(t, t.TempDir(), nil)
	all := blaze()
	arrive(t, d, db, all[0])
	arrive(t, d, db, letters(80)...)
	if text, found := arrive(t, d, db, all[2]); len(found) != 1 {
		t.Errorf("%d contradictions of the first of 82 articles, want 1: %s", len(found), text)
	}
}
