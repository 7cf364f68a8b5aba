package batch_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/batch"
)

// fire returns what an outlet prints of a fire at a harbour: how many were hurt, and
// what else it has.
func fire(outlet, hurt, more string) *article.Article {
	return &article.Article{ID: outlet + "-fire", Outlet: outlet, URL: "https://" + outlet + ".example/fire", Event: "fire", Date: "2031-03-05", Lang: "en",
		Title: "Fire in the harbour of Tarnby",
		Text:  hurt + " dockers were hurt when a fire broke out in the harbour of Tarnby on Tuesday night.\n\n" + more}
}

// blaze is the fire as three outlets tell it.
func blaze() []*article.Article {
	return []*article.Article{
		fire("post", "Four", "The flames destroyed a shed of the fishing company Holm."),
		fire("mail", "Four", "“We lost everything we had,” said Rut Holm, who owns the boats."),
		fire("echo", "Seven", "A tug pumped water from the bay for six hours."),
	}
}

// TestClaims catches claims that are not stored with an article, and claims that
// depend on the order in which articles came.
func TestClaims(t *testing.T) {
	t.Parallel()
	var want []string
	for _, order := range [][]int{{0, 1, 2}, {2, 0, 1}, {1, 2, 0}} {
		d, db := desk(t, t.TempDir(), nil)
		for _, i := range order {
			if _, err := d.Add(t.Context(), each(blaze()[i:i+1])); err != nil {
				t.Fatal(err)
			}
		}
		got := state(t, db)
		if n := len(slices.DeleteFunc(slices.Clone(got), func(l string) bool { return !strings.HasPrefix(l, "told") || !strings.Contains(l, "count docker") })); n != 3 {
			t.Errorf("%d articles tell how many dockers, want 3: %q", n, got)
		}
		if want == nil {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("in the order %v: %s", order, diff)
		}
	}
}

// TestClaimsOfAnotherVersion catches claims that an earlier version of the program
// found and that stay when their story grows.
func TestClaimsOfAnotherVersion(t *testing.T) {
	t.Parallel()
	d, db := desk(t, t.TempDir(), nil)
	o := d.Options
	o.Version = "earlier"
	if _, err := batch.Open(db, o).Add(t.Context(), each(blaze()[:2])); err != nil {
		t.Fatal(err)
	}
	if got := state(t, db); slices.ContainsFunc(got, func(l string) bool { return strings.HasPrefix(l, "told") }) {
		t.Errorf("claims of the earlier version are taken for those of this one: %q", got)
	}
	if _, err := d.Add(t.Context(), each(blaze()[2:])); err != nil {
		t.Fatal(err)
	}
	whole, all := desk(t, t.TempDir(), nil)
	if _, err := whole.Add(t.Context(), each(blaze())); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(state(t, all), state(t, db)); diff != "" {
		t.Errorf("claims found at once and claims found again: %s", diff)
	}
}
