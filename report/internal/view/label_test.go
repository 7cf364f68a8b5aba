package view

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/report"
)

func TestLabels(t *testing.T) {
	for _, test := range []struct{ articles, want string }{ // id=outlet, in one line each
		{"000_937296=000_937296 001_dee1bd=001_dee1bd", "000 001"},
		{"2020-06-01-post=2020-06-01-post 2020-06-02-post=2020-06-02-post", "2020-06-01 2020-06-02"},
		{"the-post=the-post the-mail=the-mail", "the-post the-mail"},
		{"a1=Post a2=Mail", "Post Mail"},
		{"a1=Post a2=Post a3=Mail", "Post|(a1) Post|(a2) Mail"},
		{"x1=x1", "x1"},
		{"x1=x1 x1-b=x1-b", "x1 x1-b"},
		{"=", ""},
	} {
		var articles []report.Article
		for _, f := range strings.Fields(test.articles) {
			id, outlet, _ := strings.Cut(f, "=")
			articles = append(articles, report.Article{ID: id, Outlet: outlet})
		}
		got := labels(articles)
		var names []string
		seen := make(map[string]bool)
		for _, a := range articles {
			names = append(names, strings.ReplaceAll(got[a.ID], " ", "|"))
			if seen[got[a.ID]] && a.ID != "" {
				t.Errorf("%s: label %q twice", test.articles, got[a.ID])
			}
			seen[got[a.ID]] = true
		}
		if d := cmp.Diff(test.want, strings.Join(names, " ")); d != "" {
			t.Errorf("%s: %s", test.articles, d)
		}
	}
}
