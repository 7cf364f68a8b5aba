package cluster_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/internal/corpus"
	"github.com/quotediff/quotediff/quote"
)

// recorded makes quotations as they come in records: no two share an article.
func recorded(o corpus.Options) []*quote.Quotation {
	var all []*quote.Quotation
	for c := range corpus.Quotations(o) {
		all = append(all, &quote.Quotation{ID: c.ID, Kind: quote.Direct,
			Article: &article.Article{ID: c.Article, Outlet: c.Outlet},
			Parts:   []quote.Part{{Span: article.Span{Start: c.Start, End: c.Start + len([]rune(c.Text))}, Text: c.Text}}})
	}
	return all
}

// grouped writes the clusters of quotations out, all that is in them.
func grouped(t *testing.T, qs []*quote.Quotation, r *cluster.Records, o cluster.Options) string {
	t.Helper()
	for _, q := range qs {
		if err := r.Add(q); err != nil {
			t.Fatal(err)
		}
	}
	clusters, err := r.Group(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for c, err := range clusters.All() {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&b, c.ID, c.Base, c.Speaker)
		for _, m := range c.Members {
			fmt.Fprintln(&b, m.Quote.ID, m.Quote.Article.ID, m.Spans(), m.Text(), m.Relation, m.Score, m.Measures, m.Parent, m.Why)
		}
	}
	return b.String()
}

func scratchIn(t *testing.T) func() (cluster.Scratch, error) {
	return func() (cluster.Scratch, error) {
		f, err := os.Create(filepath.Join(t.TempDir(), "laid"))
		t.Cleanup(func() { f.Close() })
		return f, err
	}
}

// TestRecordsSameBytes holds that neither the order of twenty thousand
// quotations nor the number of workers nor what is written to scratch changes a
// byte.
func TestRecordsSameBytes(t *testing.T) {
	qs := recorded(corpus.Options{Seed: 1, Number: 20_000})
	want := grouped(t, qs, cluster.NewRecords(0, nil), cluster.Options{Jobs: 1})
	for _, jobs := range []int{1, 2, 3, 8} {
		for _, memory := range []int{0, 1 << 20} {
			shuffled := slices.Clone(qs)
			rng := rand.New(rand.NewPCG(uint64(jobs), uint64(memory)))
			rng.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			got := grouped(t, shuffled, cluster.NewRecords(memory/2, scratchIn(t)), cluster.Options{Jobs: jobs, Memory: memory})
			if got != want {
				t.Errorf("jobs %d, memory %d: other bytes", jobs, memory)
			}
		}
	}
}

// TestBuildAsRecords holds that quotations as they come are grouped as packed
// ones are.
func TestBuildAsRecords(t *testing.T) {
	qs := recorded(corpus.Options{Seed: 2, Number: 6000})
	sets := func(clusters []cluster.Cluster) []string {
		var out []string
		for _, c := range clusters {
			var ids []string
			for _, m := range c.Members {
				ids = append(ids, fmt.Sprint(m.Quote.ID, m.Text(), m.Relation == cluster.Splice))
			}
			slices.Sort(ids)
			out = append(out, c.ID+strings.Join(ids, "\n"))
		}
		slices.Sort(out)
		return out
	}
	g, err := cluster.Build(t.Context(), qs, cluster.DefaultOptions)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range g.Clusters {
		for _, m := range c.Members {
			if m.Wording == nil || m.Wording.Text != m.Text() {
				t.Fatalf("%s has no wording of its text", m.Quote.ID)
			}
		}
	}
	r := cluster.NewRecords(0, nil)
	for _, q := range qs {
		if err := r.Add(q); err != nil {
			t.Fatal(err)
		}
	}
	packed, err := r.Group(t.Context(), cluster.DefaultOptions)
	if err != nil {
		t.Fatal(err)
	}
	var clusters []cluster.Cluster
	for c, err := range packed.All() {
		if err != nil {
			t.Fatal(err)
		}
		clusters = append(clusters, *c)
	}
	if !slices.Equal(sets(g.Clusters), sets(clusters)) {
		t.Error("packed quotations are grouped otherwise")
	}
}

// TestRecordsTruth holds floors of quality on the project's own corpus: what
// is found again of every kind of edit, and that it does not
// run utterances together.
func TestRecordsTruth(t *testing.T) {
	o := corpus.Options{Seed: 3, Number: 20_000}
	truth := map[string]corpus.Quotation{}
	whole := map[int]string{}
	for c := range corpus.Quotations(o) {
		truth[c.ID] = c
		if c.Edit == corpus.Whole {
			whole[c.Clusters[0]] = c.ID
		}
	}
	r := cluster.NewRecords(0, nil)
	for _, q := range recorded(o) {
		if err := r.Add(q); err != nil {
			t.Fatal(err)
		}
	}
	clusters, err := r.Group(t.Context(), cluster.DefaultOptions)
	if err != nil {
		t.Fatal(err)
	}
	in := map[string][]int{}
	n, strange, flagged, right := 0, 0, 0, 0
	for c, err := range clusters.All() {
		if err != nil {
			t.Fatal(err)
		}
		of := map[int]int{}
		for _, m := range c.Members {
			q := truth[m.Quote.ID]
			in[q.ID] = append(in[q.ID], n)
			for _, u := range q.Clusters {
				of[u]++
			}
			strange++
			if m.Relation == cluster.Splice {
				flagged++
				if len(q.Clusters) > 1 {
					right++
				}
			}
		}
		most := 0
		for _, members := range of {
			most = max(most, members)
		}
		strange -= most
		n++
	}
	seen, found := map[corpus.Edit]int{}, map[corpus.Edit]int{}
	for id, q := range truth {
		seen[q.Edit]++
		for _, u := range q.Clusters {
			if slices.ContainsFunc(in[whole[u]], func(k int) bool { return slices.Contains(in[id], k) }) {
				found[q.Edit]++
				break
			}
		}
	}
	for edit, n := range seen {
		floor := .9
		if edit == corpus.Paraphrase {
			floor = .8
		}
		if float64(found[edit]) < floor*float64(n) {
			t.Errorf("%v: %d of %d with the whole sentence", edit, found[edit], n)
		}
	}
	if float64(strange) > .03*float64(len(truth)) {
		t.Errorf("%d members are of another utterance than most of their cluster", strange)
	}
	if float64(right) < .93*float64(flagged) {
		t.Errorf("%d of %d flags are of splices", right, flagged)
	}
}

// TestRecordsOdd groups what records may hold besides.
func TestRecordsOdd(t *testing.T) {
	many := recorded(corpus.Options{Seed: 4, Number: 5000})
	same := *many[0]
	same.Parts = slices.Clone(same.Parts)
	same.Parts[0].Text = "An id may stand twice, with other words."
	textless := &quote.Quotation{ID: "q-none", Kind: quote.Direct, Article: many[1].Article, Parts: []quote.Part{{}}}
	r := cluster.NewRecords(0, nil)
	got := grouped(t, append(many, &same, textless), r, cluster.DefaultOptions)
	if !strings.Contains(got, "An id may stand twice") {
		t.Error("a second quotation of one id is lost")
	}
	if strings.Contains(got, "q-none") {
		t.Error("a quotation that says nothing is in a cluster")
	}
	if got := grouped(t, nil, cluster.NewRecords(0, nil), cluster.DefaultOptions); got != "" {
		t.Errorf("no quotations make %q", got)
	}
}

var errDisk = errors.New("disk full")

// TestRecordsNoScratch holds that the error of the scratch file is returned.
func TestRecordsNoScratch(t *testing.T) {
	r := cluster.NewRecords(1, func() (cluster.Scratch, error) { return nil, errDisk })
	q := recorded(corpus.Options{Seed: 5, Number: 1})[0]
	q.Parts[0].Text = strings.Repeat("so many words ", 1<<20)
	if err := r.Add(q); !errors.Is(err, errDisk) {
		t.Errorf("error %v", err)
	}
}

// TestRecordsStop holds that a cancelled context ends the grouping.
func TestRecordsStop(t *testing.T) {
	r := cluster.NewRecords(0, nil)
	for _, q := range recorded(corpus.Options{Seed: 6, Number: 5000}) {
		if err := r.Add(q); err != nil {
			t.Fatal(err)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := r.Group(ctx, cluster.DefaultOptions); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
