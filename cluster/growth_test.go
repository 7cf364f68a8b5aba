package cluster_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/internal/corpus"
	"github.com/quotediff/quotediff/quote"
)

// membersOf lists the members of every cluster by its id.
func membersOf(t *testing.T, qs []*quote.Quotation) map[string]string {
	t.Helper()
	g, err := cluster.Build(t.Context(), qs, cluster.DefaultOptions)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, c := range g.Clusters {
		var members []string
		for _, m := range c.Members {
			members = append(members, fmt.Sprint(m.Quote.ID, m.Pieces[0]))
		}
		slices.Sort(members)
		out[c.ID] = strings.Join(members, " ")
	}
	if len(out) != len(g.Clusters) {
		t.Errorf("%d ids for %d clusters", len(out), len(g.Clusters))
	}
	return out
}

// TestGrowingEventKeepsIDs: while an event grows, a cluster whose members did not
// change keeps its id, and most members stay together.
func TestGrowingEventKeepsIDs(t *testing.T) {
	qs := recorded(corpus.Options{Seed: 11, Number: 9000})
	before := membersOf(t, qs[:3600])
	for _, n := range []int{4300, 9000} {
		now := membersOf(t, qs[:n])
		id := map[string]string{}
		for i, members := range now {
			id[members] = i
		}
		same, kept := 0, 0
		for i, members := range before {
			if j, ok := id[members]; ok {
				same++
				if i == j {
					kept++
				}
			}
		}
		if same < len(before)/3 || float64(kept) < .99*float64(same) {
			t.Errorf("%d quotations: of %d clusters %d have their members still, %d their id", n, len(before), same, kept)
		}
		before = now
	}
}

// TestHalfOfAnEvent: quotations are grouped alike whether they are all of an
// event or half of a larger one.
func TestHalfOfAnEvent(t *testing.T) {
	qs := recorded(corpus.Options{Seed: 12, Number: 8000})
	half := map[string]bool{}
	for _, q := range qs[:4000] {
		half[q.ID] = true
	}
	var with [2]map[string]map[string]bool
	for k, some := range [][]*quote.Quotation{qs[:4000], qs} {
		g, err := cluster.Build(t.Context(), some, cluster.DefaultOptions)
		if err != nil {
			t.Fatal(err)
		}
		with[k] = together(g)
	}
	sum := 0.0
	for id, a := range with[0] {
		both, n := 0, 0
		for other := range with[1][id] {
			if half[other] {
				n++
				if a[other] {
					both++
				}
			}
		}
		sum += float64(2*both) / float64(len(a)+n)
	}
	if f := sum / float64(len(with[0])); f < .975 {
		t.Errorf("B-cubed between the two %.4f", f)
	}
}

// TestManySpeakersSameBytes: texts that are credited to many speakers, and
// quotations of several sentences, are grouped alike in whatever order they come,
// by however many workers, within whatever memory.
func TestManySpeakersSameBytes(t *testing.T) {
	qs := recorded(corpus.Options{Seed: 13, Number: 3000})
	rng := rand.New(rand.NewPCG(13, 1))
	for _, q := range qs {
		name := fmt.Sprintf("%s %s", []string{"Ann", "Bo", "Cy"}[rng.IntN(3)], []string{"Ahl", "Berg", "Dahl", "Ek", "Falk", "Gran"}[rng.IntN(6)])
		q.Speaker = quote.Speaker{Name: name}
		if rng.IntN(8) == 0 {
			q.Parts[0].Text = "The price is right."
		}
	}
	want := grouped(t, qs, cluster.NewRecords(0, nil), cluster.Options{Jobs: 1})
	for k := range 6 {
		shuffled := slices.Clone(qs)
		rng.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		o := cluster.Options{Jobs: []int{1, 2, 8}[k%3], Memory: k % 2 << 20}
		if got := grouped(t, shuffled, cluster.NewRecords(o.Memory/2, scratchIn(t)), o); got != want {
			t.Errorf("shuffle %d, %+v: other bytes", k, o)
		}
	}
}

// TestLongQuotation: every sentence of a long quotation is a stretch once.
func TestLongQuotation(t *testing.T) {
	var b strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&b, "Sentence number %d of the speech. ", i)
	}
	q := recorded(corpus.Options{Seed: 14, Number: 1})[0]
	q.Parts[0].Text = b.String()
	out := grouped(t, []*quote.Quotation{q}, cluster.NewRecords(0, nil), cluster.DefaultOptions)
	for i := range 3000 {
		if n := strings.Count(out, fmt.Sprintf("number %d of", i)); n != 1 {
			t.Fatalf("sentence %d stands %d times", i, n)
		}
	}
}
