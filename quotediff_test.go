package quotediff_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/report"
)

// ferry is one story in three articles, afresh at each call.
func ferry() []*article.Article {
	return []*article.Article{
		{ID: "courier", Outlet: "Courier", Lang: "en", Text: "“We counted forty boats in the harbour on Friday,” said Ines Mott, who runs the ferry. “Nobody had asked us.”"},
		{ID: "echo", Outlet: "Echo", Lang: "en", Text: "“We counted forty boats in the harbour on Friday,” Ms Mott said."},
		{ID: "post", Outlet: "Post", Lang: "en", Text: "Ferry owner Ines Mott was angry. “We counted fourteen boats in the harbour on Friday,” she said."},
	}
}

func analyse(t *testing.T, articles []*article.Article, o quotediff.Options) *report.Report {
	t.Helper()
	r, err := quotediff.Analyse(t.Context(), articles, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func asJSON(t *testing.T, r *report.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := report.JSON(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestAnalyseOrder: neither the order of the articles nor the number of jobs
// changes a byte.
func TestAnalyseOrder(t *testing.T) {
	want := asJSON(t, analyse(t, ferry(), quotediff.DefaultOptions))
	for _, jobs := range []int{-1, 1, 2, 8} {
		articles := ferry()
		slices.Reverse(articles)
		if diff := cmp.Diff(want, asJSON(t, analyse(t, articles, quotediff.Options{Jobs: jobs}))); diff != "" {
			t.Errorf("reversed, %d jobs: %s", jobs, diff)
		}
	}
}

// TestAnalyseExtracted: an extraction that was made before stands for its
// article, whether or not that is given as well.
func TestAnalyseExtracted(t *testing.T) {
	want := asJSON(t, analyse(t, ferry(), quotediff.DefaultOptions))
	for _, given := range []int{0, 1} {
		articles := ferry()
		o := quotediff.Options{Extracted: []*quote.Extraction{quote.Extract(articles[0])}}
		if diff := cmp.Diff(want, asJSON(t, analyse(t, articles[1-given:], o))); diff != "" {
			t.Errorf("%d of it given: %s", given, diff)
		}
	}
	articles := ferry()
	bare := &quote.Extraction{Article: articles[0]}
	if r := analyse(t, articles, quotediff.Options{Extracted: []*quote.Extraction{bare}}); len(r.Quotes) != 2 || len(r.Articles) != 3 {
		t.Errorf("the article was read again: %d quotations of %d articles", len(r.Quotes), len(r.Articles))
	}
}

// TestAnalyseMinOutlets: what too few outlets carry is left out, and the report
// says by its settings that it was.
func TestAnalyseMinOutlets(t *testing.T) {
	settings := make(map[string]bool)
	for least, clusters := range []int{2, 2, 1, 1, 0} {
		r := analyse(t, ferry(), quotediff.Options{MinOutlets: least})
		if len(r.Clusters) != clusters {
			t.Errorf("at least %d outlets: %d clusters, want %d", least, len(r.Clusters), clusters)
		}
		settings[r.Tool.Settings] = true
	}
	if len(settings) != 4 {
		t.Errorf("%d different settings, want one for 0 and 1 and one for each other number", len(settings))
	}
}

// TestAnalyseRename: the clusters have their new ids wherever the report refers
// to them.
func TestAnalyseRename(t *testing.T) {
	o := quotediff.Options{Rename: func(g *cluster.Grouping) {
		for i := range g.Clusters {
			g.Clusters[i].ID = fmt.Sprint("kept-", i)
		}
	}}
	r := analyse(t, ferry(), o)
	if len(r.Clusters) == 0 || len(r.Divergences) == 0 || len(r.Statements) == 0 {
		t.Fatalf("nothing to look at: %+v", r)
	}
	ids := make(map[string]bool)
	for _, c := range r.Clusters {
		ids[c.ID] = strings.HasPrefix(c.ID, "kept-")
	}
	for _, d := range r.Divergences {
		if d.Cluster != "" && !ids[d.Cluster] {
			t.Errorf("%s refers to the cluster %s", d.ID, d.Cluster)
		}
	}
	for _, s := range r.Statements {
		for _, id := range s.Clusters {
			if !ids[id] {
				t.Errorf("%s refers to the cluster %s", s.ID, id)
			}
		}
	}
}

// TestAnalyseProgress: each stage and each article is reported.
func TestAnalyseProgress(t *testing.T) {
	var stages []string
	var steps atomic.Int64
	analyse(t, ferry(), quotediff.Options{
		Stage: func(name string) func(int) {
			return func(found int) { stages = append(stages, fmt.Sprint(name, " ", found)) }
		},
		Step: func(of int) { steps.Add(int64(of)) },
	})
	if diff := cmp.Diff([]string{"extract 3", "cluster 2", "align 4", "compare 2"}, stages); diff != "" {
		t.Error(diff)
	}
	if steps.Load() != 3*3 {
		t.Errorf("steps of 3 articles add up to %d", steps.Load())
	}
}

func TestAnalyseCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := quotediff.Analyse(ctx, ferry(), quotediff.DefaultOptions); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// TestAnalyseNothing: no articles are not an error.
func TestAnalyseNothing(t *testing.T) {
	if r := analyse(t, nil, quotediff.DefaultOptions); len(r.Articles) != 0 {
		t.Errorf("%d articles", len(r.Articles))
	}
}
