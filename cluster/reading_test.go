package cluster

import (
	"context"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

var update = flag.Bool("update", false, "rewrite how the articles of testdata/thresholds.txtar are grouped")

// TestThresholds holds the numbers that decide what is one utterance, in this
// package and in the engine.
func TestThresholds(t *testing.T) {
	file, err := os.ReadFile("testdata/thresholds.txtar")
	if err != nil {
		t.Fatal(err)
	}
	archive := txtar.Parse(file)
	cases := archive.Files
	for i := 0; i+1 < len(cases); i += 2 {
		articles := strings.TrimSuffix(string(cases[i].Data), "\n")
		got := groupedAs(t, articles)
		if *update {
			cases[i+1].Data = []byte(got)
			continue
		}
		if diff := cmp.Diff(string(cases[i+1].Data), got); diff != "" {
			t.Errorf("%s:\n%s\n%s", cases[i].Name, articles, diff)
		}
	}
	if *update {
		if err := os.WriteFile("testdata/thresholds.txtar", txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// groupedAs prints how articles, a line each after the name of their outlet,
// are grouped: a cluster a line, the base with a star, each member with what it
// is to the base and the member it hangs on; then what was kept apart.
func groupedAs(t *testing.T, articles string) string {
	t.Helper()
	var xs []*quote.Extraction
	for i, line := range strings.Split(articles, "\n") {
		outlet, text, _ := strings.Cut(line, "| ")
		id := fmt.Sprint(outlet, i)
		xs = append(xs, quote.Extract(&article.Article{ID: id, SHA256: id, Outlet: outlet, Lang: "en", Text: text}))
	}
	quote.Reconcile(xs)
	var quotes []*quote.Quotation
	for _, x := range xs {
		quotes = append(quotes, x.Quotations...)
	}
	g, err := Build(context.Background(), quotes, Options{Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	Confirm(xs, g)
	var out []string
	for _, c := range g.Clusters {
		var members []string
		for i, m := range c.Members {
			star := ""
			if i == c.Base {
				star = "*"
			}
			members = append(members, fmt.Sprintf("%s%s [%s] %s %d", star, m.Quote.Article.Outlet, m.Text(), m.Relation, m.Parent))
		}
		out = append(out, strings.Join(members, " | "))
	}
	slices.Sort(out)
	for _, n := range g.Apart {
		out = append(out, fmt.Sprintf("apart [%s] [%s]", n.A.Text(), n.B.Text()))
	}
	return strings.Join(out, "\n") + "\n"
}
