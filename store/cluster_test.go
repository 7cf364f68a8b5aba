package store_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
	"github.com/quotediff/quotediff/store"
)

// three articles about one event: the first two quote one sentence in two
// wordings, the third another.
var three = []string{
	"“We shall close the old bridge in May. Nobody was asked,” Mayor Ana Morel said on Monday.",
	"The mayor, Ana Morel, said: “We will close the old bridge in May.”",
	"“The café stays,” said Tom Ferris.",
}

// fill stores three articles with their quotations, one story, and a cluster
// for each sentence. The first two articles share one.
func fill(t testing.TB, db *store.DB) []store.Cluster {
	t.Helper()
	var items []store.Item
	for i, text := range three {
		items = append(items, store.Item{Article: &article.Article{
			ID: fmt.Sprint("n", i), Outlet: fmt.Sprint("Outlet ", i), Title: "Bridge", Lang: "en", Text: text,
		}})
	}
	if _, err := db.AddArticles(t.Context(), 1, noon, items); err != nil {
		t.Fatal(err)
	}
	ids := extract(t, db)
	_, err := db.SaveStories(t.Context(), 1, []store.Story{{ID: "e-1", Event: "bridge", State: []byte{1}, Articles: []store.ArticleID{1, 2, 3}}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	clusters := []store.Cluster{
		{ID: "c-close", Speaker: "Ana Morel", Base: 1, Run: 1, Members: []store.Member{
			{Quotation: ids[0], Stretch: 0, Relation: cluster.Variant, Score: .9}, {Quotation: ids[1], Stretch: 0, Relation: cluster.Same, Score: 1}}},
		{ID: "c-asked", Speaker: "Ana Morel", Run: 1, Members: []store.Member{{Quotation: ids[0], Stretch: 1, Relation: cluster.Same, Score: 1}}},
		{ID: "c-stays", Speaker: "Tom Ferris", Run: 1, Members: []store.Member{{Quotation: ids[2], Stretch: 0, Relation: cluster.Same, Score: 1}}},
	}
	save(t, db, 1, clusters, []cluster.Change{{ID: "c-close", Fate: cluster.New}, {ID: "c-asked", Fate: cluster.New}, {ID: "c-stays", Fate: cluster.New}})
	return clusters
}

// extract stores the quotations and claims of all versions that lack them.
func extract(t testing.TB, db *store.DB) []store.QuotationID {
	t.Helper()
	var all []store.QuotationID
	for v, err := range db.Versions(t.Context(), store.Selection{Unread: true}) {
		if err != nil {
			t.Fatal(err)
		}
		x := quote.Extract(v.Article)
		ids, err := db.SaveExtractions(t.Context(), store.Extracted{Version: v.ID, Extraction: x, Telling: claim.Extract(x), Reader: "first"})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, ids[0]...)
	}
	return all
}

func save(t testing.TB, db *store.DB, run store.RunID, clusters []store.Cluster, changes []cluster.Change) int64 {
	t.Helper()
	rows, err := db.SaveClusters(t.Context(), run, "e-1", clusters, changes)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func whole(t testing.TB, db *store.DB) {
	t.Helper()
	problems, err := db.Check(t.Context())
	if err != nil || len(problems) > 0 {
		t.Errorf("check: %q, %v", problems, err)
	}
}

// Quotations come back as they were extracted, to the span.
func TestReadings(t *testing.T) {
	t.Parallel()
	db := create(t)
	fill(t, db)
	n := 0
	for r, err := range db.Readings(t.Context(), store.Selection{Story: "e-1"}) {
		if err != nil {
			t.Fatal(err)
		}
		x := quote.Extract(r.Article)
		var got []*quote.Quotation
		for _, q := range r.Quotations {
			got = append(got, q.Quotation)
		}
		if diff := cmp.Diff(append(x.Quotations, x.Doubtful...), got); diff != "" {
			t.Errorf("%s: %s", r.Article.ID, diff)
		}
		n++
	}
	if n != 3 {
		t.Errorf("%d readings", n)
	}
	whole(t, db)
}

// Extracting again keeps the ids of what is found again and drops the rest with
// its places in clusters and in the index.
func TestExtractingAgain(t *testing.T) {
	t.Parallel()
	db := create(t)
	fill(t, db)
	v := versions(t, db, store.Selection{})[0]
	x := quote.Extract(v.Article)
	again, err := db.SaveExtractions(t.Context(), store.Extracted{Version: v.ID, Extraction: x})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([][]store.QuotationID{{1}}, again); diff != "" {
		t.Error(diff)
	}
	if _, err := db.SaveExtractions(t.Context(), store.Extracted{Version: v.ID, Extraction: &quote.Extraction{Article: v.Article}}); err != nil {
		t.Fatal(err)
	}
	if got := found(t, db, "nobody"); got != "" {
		t.Errorf("a dropped quotation is found: %s", got)
	}
	clusters, err := db.Clusters(t.Context(), "e-1")
	if err != nil || len(clusters) != 2 {
		t.Errorf("clusters of what is left: %+v, %v", clusters, err)
	}
}

func TestClustersKeepTheirIDs(t *testing.T) {
	t.Parallel()
	db := create(t)
	clusters := fill(t, db)
	got, err := db.Clusters(t.Context(), "e-1")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(clusters, got); diff != "" {
		t.Error(diff)
	}
	if rows := save(t, db, 2, clusters, []cluster.Change{{ID: "c-close", Fate: cluster.Kept}}); rows != 0 {
		t.Errorf("the same clusters again wrote %d rows", rows)
	}

	// c-asked goes into c-close.
	merged := []store.Cluster{clusters[0], clusters[2]}
	merged[0].Members = append(merged[0].Members[:2:2], clusters[1].Members...)
	change := cluster.Change{ID: "c-asked", Fate: cluster.Merged, Others: []string{"c-close"}}
	save(t, db, 2, merged, []cluster.Change{change})
	if got, err = db.Clusters(t.Context(), "e-1"); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(merged, got); diff != "" {
		t.Error(diff)
	}
	if has, err := db.HasCluster(t.Context(), "c-asked"); !has || err != nil {
		t.Errorf("a merged id is free again: %v", err)
	}
	var log []store.Change
	for c, err := range db.Changes(t.Context(), 1) {
		if err != nil {
			t.Fatal(err)
		}
		log = append(log, c)
	}
	if diff := cmp.Diff([]store.Change{{Run: 2, Change: change}}, log); diff != "" {
		t.Error(diff)
	}
	whole(t, db)
}

func TestStories(t *testing.T) {
	t.Parallel()
	db := create(t)
	fill(t, db)
	want := store.Story{ID: "e-1", Event: "bridge", State: []byte{1}, Run: 1, Articles: []store.ArticleID{1, 2, 3}}
	got, err := db.Story(t.Context(), "e-1")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	same := want
	same.Articles = nil
	if rows, err := db.SaveStories(t.Context(), 2, []store.Story{same}, nil); rows != 0 || err != nil {
		t.Errorf("the same story again wrote %d rows, %v", rows, err)
	}
	later := store.Story{ID: "e-2", LastDay: "2026-03-14", FirstDay: "2026-03-14", State: []byte{2}, Articles: []store.ArticleID{3}}
	if _, err := db.SaveStories(t.Context(), 2, []store.Story{later}, nil); err != nil {
		t.Fatal(err)
	}
	if id, err := db.StoryOf(t.Context(), 3); id != "e-2" || err != nil {
		t.Errorf("a moved article is in %q, %v", id, err)
	}
	if err := db.ForgetStates(t.Context(), "2026-03-15"); err != nil {
		t.Fatal(err)
	}
	var growing []string
	for s, err := range db.GrowingStories(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		growing = append(growing, s.ID+string(s.State))
	}
	if diff := cmp.Diff([]string{"e-1\x01"}, growing); diff != "" {
		t.Errorf("stories that may grow: %s", diff)
	}
	if _, err := db.Story(t.Context(), "e-9"); !errors.Is(err, store.ErrUnknown) {
		t.Errorf("a story that is not there: %v", err)
	}
}

// found returns the hits of a query, a line each: cluster, then the words of
// each wording, those that match with a star.
func found(t testing.TB, db *store.DB, query string) string {
	t.Helper()
	var b strings.Builder
	for h, err := range db.Find(t.Context(), query) {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s:", h.Cluster)
		for _, w := range h.Wordings {
			star := ""
			if w.Matched {
				star = "*"
			}
			fmt.Fprintf(&b, " [%s%s]", w.Text, star)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestFind(t *testing.T) {
	t.Parallel()
	db := create(t)
	fill(t, db)
	closing := "c-close: [We will close the old bridge in May.] [We shall close the old bridge in May.*]\n"
	tests := []struct{ query, want string }{
		{"SHALL bridge", closing},
		{`"old bridge" shall`, closing},
		{`"bridge old"`, ""},
		{"asked", "c-asked: [Nobody was asked,*]\n"},
		{"cafe", "c-stays: [The café stays,*]\n"},
		{`" café"`, "c-stays: [The café stays,*]\n"},
		{"ferry", ""},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, found(t, db, tt.query)); diff != "" {
			t.Errorf("%s: %s", tt.query, diff)
		}
	}
	for _, err := range db.Find(t.Context(), `" - "`) {
		if err == nil {
			t.Error("a query without a word is taken")
		}
	}
	var articles []string
	for v, err := range db.FindArticles(t.Context(), "monday mayor") {
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, v.Article.ID)
	}
	if diff := cmp.Diff([]string{"n0"}, articles); diff != "" {
		t.Error(diff)
	}
}

func TestRuns(t *testing.T) {
	t.Parallel()
	db := create(t)
	first, err := db.BeginRun(t.Context(), noon)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.EndRun(t.Context(), first, noon.Add(time.Minute), map[string]int{"new": 3}); err != nil {
		t.Fatal(err)
	}
	second, err := db.BeginRun(t.Context(), noon.Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	var got []store.Run
	for r, err := range db.Runs(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, r)
	}
	want := []store.Run{{ID: second, Began: noon.Add(time.Hour)}, {ID: first, Began: noon, Ended: noon.Add(time.Minute), Counts: map[string]int{"new": 3}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, err := db.Run(t.Context(), 99); !errors.Is(err, store.ErrUnknown) {
		t.Errorf("a run that never was: %v", err)
	}
}
