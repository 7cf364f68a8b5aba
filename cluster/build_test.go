package cluster

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/internal/corpus"
	"github.com/quotediff/quotediff/quote"
)

func build(t *testing.T, quotes ...*quote.Quotation) *Grouping {
	t.Helper()
	g, err := Build(context.Background(), quotes, DefaultOptions)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// outline writes clusters as "outlet:relation" of their members.
func outline(g *Grouping) []string {
	var out []string
	for _, c := range g.Clusters {
		var members []string
		for _, m := range c.Members {
			members = append(members, m.Quote.Article.ID+":"+string(m.Relation))
		}
		out = append(out, strings.Join(members, " "))
	}
	return out
}

const pier = "The harbour board never asked the fishermen what they needed before it closed the northern pier."

func TestBuild(t *testing.T) {
	for _, tt := range []struct {
		name   string
		quotes []*quote.Quotation
		want   []string
	}{
		{"nothing", nil, nil},
		{"same words in other print", []*quote.Quotation{
			said("a", "Ida Roth", "The harbour board never asked the fishermen."),
			said("b", "Ida Roth", "“the harbor board never asked the fishermen,”"),
		}, []string{"a:same b:same"}},
		{"variant and part", []*quote.Quotation{
			said("a", "Ida Roth", pier),
			said("b", "Ida Roth", "The harbour board did not ask the fishers what they needed before it shut the northern pier."),
			said("c", "Ida Roth", "never asked the fishermen what they needed"),
		}, []string{"a:same b:variant c:part"}},
		{"other sentences", []*quote.Quotation{
			said("a", "Ida Roth", pier),
			said("b", "Ida Roth", "The fishermen will get a new market hall next to the old customs house."),
		}, []string{"a:same", "b:same"}},
		{"two sentences in one outlet, one of them in another", []*quote.Quotation{
			said("a", "Ida Roth", pier+" We will rebuild it in spring."),
			said("b", "Ida Roth", "We will rebuild it in spring."),
		}, []string{"a:same", "a:same b:same"}},
		{"a rare word in one sentence", []*quote.Quotation{
			said("a", "Ida Roth", "What the minister calls a compromise is a bureaucratic masquerade."),
			said("b", "", "masquerade"),
		}, []string{"a:same b:part"}},
		{"a rare word in two sentences", []*quote.Quotation{
			said("a", "Ida Roth", "What the minister calls a compromise is a bureaucratic masquerade."),
			said("b", "Olaf Brandt", "We have seen the masquerade of those who took the money and ran."),
			said("c", "", "masquerade"),
		}, []string{"a:same", "b:same", "c:same"}},
		{"a rare word in two sentences, and the speaker", []*quote.Quotation{
			said("a", "Ida Roth", "What the minister calls a compromise is a bureaucratic masquerade."),
			said("b", "Olaf Brandt", "We have seen the masquerade of those who took the money and ran."),
			said("c", "Olaf Brandt", "masquerade"),
		}, []string{"a:same", "b:same c:part"}},
		{"frequent words alone", []*quote.Quotation{
			said("a", "Ida Roth", "They told us that there was no time left for this."),
			said("b", "", "there was no"),
		}, []string{"a:same", "b:same"}},
		{"frequent words alone, twice", []*quote.Quotation{
			said("a", "", "there was no"),
			said("b", "", "there was no"),
		}, []string{"a:same", "b:same"}},
		{"a phrase of two speakers", []*quote.Quotation{
			said("a", "Ida Roth", "We stand with the fishing families"),
			said("b", "Olaf Brandt", "in solidarity with the fishing families"),
		}, []string{"a:same", "b:same"}},
		{"a sentence of two speakers", []*quote.Quotation{
			said("a", "Ida Roth", pier),
			said("b", "Olaf Brandt", pier),
		}, []string{"a:same b:same"}},
		{"told without marks", []*quote.Quotation{
			said("a", "Ida Roth", pier),
			told("b", "Ida Roth", "she complained that fishermen had never been asked before the pier was closed"),
		}, []string{"a:same b:reported"}},
		{"told by somebody else", []*quote.Quotation{
			said("a", "Ida Roth", pier),
			told("b", "Olaf Brandt", "fishermen had never been asked about the pier"),
		}, []string{"a:same", "b:same"}},
		{"other words at the same place", []*quote.Quotation{
			said("a", "Ida Roth", pier+" Nobody will lose a berth this winter."),
			said("b", "Ida Roth", pier+" No boat will be without a berth this winter."),
		}, []string{"a:same b:same", "a:variant b:same"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, outline(build(t, tt.quotes...))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestEvents: the same words in two events are two clusters with two ids.
func TestEvents(t *testing.T) {
	a, b, c := said("a", "", pier), said("b", "", pier), said("c", "", pier)
	a.Article.Event, b.Article.Event, c.Article.Event = "spring", "spring", "autumn"
	g := build(t, a, b, c)
	if diff := cmp.Diff([]string{"a:same b:same", "c:same"}, outline(g)); diff != "" {
		t.Fatal(diff)
	}
	if g.Clusters[0].ID == g.Clusters[1].ID {
		t.Error("two clusters have one id")
	}
}

// TestSplice: a quotation that joins two passages is in both clusters, cut at
// the join, and what it joins stays apart.
func TestSplice(t *testing.T) {
	first := "I have always said that the tunnel would cost us more than the engineers were ready to admit, and I was laughed at."
	second := "For the people of the valley our promise is that every household gets clean water before the end of the decade."
	g := build(t,
		said("a", "Ida Roth", first+" Much has happened since. "+second),
		said("b", "Ida Roth", first),
		said("c", "Ida Roth", second),
		said("d", "Ida Roth", "I have always said that the tunnel would cost us more than the engineers were ready to admit, [but] our promise is that every household gets clean water before the end of the decade."),
	)
	want := []string{"a:same b:same d:splice", "a:same", "a:same c:same d:splice"}
	if diff := cmp.Diff(want, outline(g)); diff != "" {
		t.Fatal(diff)
	}
	var halves []string
	for _, i := range []int{0, 2} {
		m := g.Clusters[i].Members
		halves = append(halves, m[len(m)-1].Text())
	}
	wantHalves := []string{
		"I have always said that the tunnel would cost us more than the engineers were ready to admit, [but]",
		"our promise is that every household gets clean water before the end of the decade.",
	}
	if diff := cmp.Diff(wantHalves, halves); diff != "" {
		t.Error(diff)
	}
}

// TestSentencesRunTogether: where an outlet writes one sentence for two that
// follow each other elsewhere, it is cut, but hides nothing.
func TestSentencesRunTogether(t *testing.T) {
	first := "The old bridge was closed to lorries eleven years ago"
	second := "the council spent the repair money on a car park behind the theatre"
	g := build(t,
		said("a", "Ida Roth", first+". "+strings.ToUpper(second[:1])+second[1:]+"."),
		said("b", "Ida Roth", first+". "+strings.ToUpper(second[:1])+second[1:]+"."),
		said("c", "Ida Roth", "The old bridge was closed to lorries, and "+second+"."),
	)
	for _, c := range g.Clusters {
		for _, m := range c.Members {
			if m.Relation == Splice {
				t.Errorf("%q is called a splice", m.Text())
			}
		}
	}
	if len(g.Clusters) != 2 {
		t.Errorf("%d clusters, want 2: %v", len(g.Clusters), outline(g))
	}
}

// TestJoinedSentences: a sentence that stops where its speaker went on, with
// another passage after it, is a splice, unless some article has both.
func TestJoinedSentences(t *testing.T) {
	first := "I told the board in May that the money was gone"
	second := "Every family on the east bank will have a new roof by the end of the summer."
	quotes := []*quote.Quotation{
		said("a", "Ida Roth", first+" and that nobody on the council would ever see it again."),
		said("b", "Ida Roth", second),
		said("c", "Ida Roth", first+". "+second),
	}
	want := []string{"a:same c:splice", "b:same c:splice"}
	if diff := cmp.Diff(want, outline(build(t, quotes...))); diff != "" {
		t.Error(diff)
	}
	quotes = append(quotes, said("d", "Ida Roth", first+" and that nobody on the council would ever see it again. But that is over now. "+second))
	want = []string{"a:same c:part d:same", "b:same c:same d:same", "d:same"}
	if diff := cmp.Diff(want, outline(build(t, quotes...))); diff != "" {
		t.Error(diff)
	}
}

// TestDrift: what is near a member but far from the root is not let in.
func TestDrift(t *testing.T) {
	run := func(from int) string {
		words := make([]string, 10)
		for k := range words {
			words[k] = inventedWord(40 * (from + k))
		}
		return strings.Join(words, " ")
	}
	g := build(t, said("a", "", run(0)), said("b", "", run(0)), said("c", "", run(0)),
		said("d", "", run(4)), said("e", "", run(4)), said("f", "", run(8)))
	want := []string{"a:same b:same c:same d:variant e:variant", "f:same"}
	if diff := cmp.Diff(want, outline(g)); diff != "" {
		t.Error(diff)
	}
}

func TestBase(t *testing.T) {
	g := build(t,
		said("a", "Ida Roth", "never asked the fishermen what they needed before it closed"),
		said("b", "Ida Roth", pier),
		said("c", "Ida Roth", "The harbour board has never asked any fishermen what they needed before it closed the northern pier."),
		said("d", "Ida Roth", pier),
		told("e", "Ida Roth", "the harbour board had never asked the fishermen what they needed before it closed the northern pier, the oldest of the three"),
	)
	if len(g.Clusters) != 1 {
		t.Fatalf("%d clusters, want 1", len(g.Clusters))
	}
	if c := g.Clusters[0]; c.Members[c.Base].Text() != pier {
		t.Errorf("the base is %q", c.Members[c.Base].Text())
	}
}

// TestSpeakerOfCluster: a name says more than a description, whoever prints it.
func TestSpeakerOfCluster(t *testing.T) {
	g := build(t, said("a", "the senior member of the board", pier), said("b", "Ida Roth", "The harbour board never asked the fishermen what they needed."))
	if len(g.Clusters) != 1 || g.Clusters[0].Speaker != "Ida Roth" {
		t.Errorf("%d clusters, the first by %q", len(g.Clusters), g.Clusters[0].Speaker)
	}
}

// TestSureSpeakerOfCluster: of two names the one counts of which an article is sure.
func TestSureSpeakerOfCluster(t *testing.T) {
	unsure, sure := said("a", "Jo Marsh", pier), said("b", "Ida Roth", pier)
	unsure.Speaker.Unsure = true
	var c Cluster
	for _, q := range []*quote.Quotation{unsure, sure} {
		c.Members = append(c.Members, Member{Stretch: &Stretch{Quote: q}})
	}
	if got := speakerOf(&c); got != "Ida Roth" {
		t.Errorf("%q, want the name that is sure", got)
	}
	c.Members = c.Members[:1]
	if got := speakerOf(&c); got != "Jo Marsh" {
		t.Errorf("%q, want the only name", got)
	}
}

// TestOneWordIsNoNearMiss: a word that many sentences of a story have gives a
// person nothing to decide on; two rare ones do.
func TestOneWordIsNoNearMiss(t *testing.T) {
	for _, tt := range []struct {
		fragment string
		want     int
	}{
		{"fishermen", 0},
		{"northern piers", 1},
	} {
		g := build(t, said("a", "Ida Roth", pier), said("b", "Olaf Brandt", tt.fragment))
		if len(g.Clusters) != 2 || len(g.Apart) != tt.want {
			t.Errorf("%q: %d clusters, %d near-misses, want 2 and %d", tt.fragment, len(g.Clusters), len(g.Apart), tt.want)
		}
	}
}

func TestApart(t *testing.T) {
	g := build(t,
		said("a", "Ida Roth", "We stand with the fishing families"),
		said("b", "Olaf Brandt", "in solidarity with the fishing families"),
	)
	if len(g.Apart) != 1 || g.Apart[0].Why != "two speakers, Olaf Brandt and Ida Roth" && g.Apart[0].Why != "two speakers, Ida Roth and Olaf Brandt" {
		t.Errorf("apart: %+v", g.Apart)
	}
}

// canonical is a grouping without the order of its lists.
func canonical(g *Grouping) []string {
	var out []string
	name := func(s *Stretch) string { return fmt.Sprint(s.Quote.ID, s.Pieces) }
	for _, c := range g.Clusters {
		members := make([]string, len(c.Members))
		for i, m := range c.Members {
			parent := "-"
			if m.Parent >= 0 {
				parent = name(c.Members[m.Parent].Stretch)
			}
			members[i] = fmt.Sprint(name(m.Stretch), m.Relation, m.Score, m.Why, parent, i == c.Base)
		}
		slices.Sort(members)
		out = append(out, c.ID+c.Speaker+strings.Join(members, "\n"))
	}
	for _, n := range g.Apart {
		pair := []string{name(n.A), name(n.B)}
		slices.Sort(pair)
		out = append(out, fmt.Sprint(pair, n.Score, n.Why))
	}
	slices.Sort(out)
	return out
}

// TestOrderAndJobs: neither the order of the input nor the number of workers
// changes anything but the order of the lists.
func TestOrderAndJobs(t *testing.T) {
	quotes := generated(corpus.Options{Seed: 1, Number: 1500})
	want := canonical(build(t, quotes...))
	rng := rand.New(rand.NewPCG(9, 9))
	for _, jobs := range []int{1, 2, 3, 8} {
		rng.Shuffle(len(quotes), func(i, j int) { quotes[i], quotes[j] = quotes[j], quotes[i] })
		g, err := Build(context.Background(), quotes, Options{Jobs: jobs})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, canonical(g)); diff != "" {
			t.Fatalf("%d jobs, shuffled:\n%s", jobs, diff)
		}
	}
}

// TestInvariants holds what Cluster promises on a random corpus.
func TestInvariants(t *testing.T) {
	quotes := generated(corpus.Options{Seed: 2, Number: 1500})
	g := build(t, quotes...)
	uncut := map[string]bool{}
	for _, q := range quotes {
		for _, s := range Stretches(q) {
			uncut[fmt.Sprint(q.ID, s.Pieces)] = true
		}
	}
	ids := map[string]bool{}
	covered := map[*quote.Quotation]int{}
	for _, c := range g.Clusters {
		if ids[c.ID] {
			t.Errorf("two clusters are %s", c.ID)
		}
		ids[c.ID] = true
		if c.Base < 0 || c.Base >= len(c.Members) {
			t.Fatalf("base %d of %d members", c.Base, len(c.Members))
		}
		roots := 0
		for i, m := range c.Members {
			if m.Parent == -1 {
				roots++
			} else if p := c.Members[m.Parent]; m.Parent == i || p.Relation == Splice {
				t.Errorf("%q hangs on %q, a %s", m.Text(), p.Text(), p.Relation)
			}
			if !uncut[fmt.Sprint(m.Quote.ID, m.Pieces)] && len(c.Members) == 1 {
				t.Errorf("%q was cut off and hangs nowhere", m.Text())
			}
			if m.Score < 0 || m.Score > 1 {
				t.Errorf("score %g", m.Score)
			}
			for k, span := range m.Spans() {
				part := m.Quote.Parts[m.Pieces[k].Part]
				if m.Quote.Article.Cut(span) != part.Text[m.Pieces[k].Start:m.Pieces[k].End] {
					t.Errorf("span %v is not piece %v", span, m.Pieces[k])
				}
				covered[m.Quote] += span.Len()
			}
		}
		if roots != 1 {
			t.Errorf("%d roots in one cluster", roots)
		}
	}
	for _, q := range quotes {
		if n := len(strings.ReplaceAll(q.Text(), " ", "")); covered[q] < n || covered[q] > len(q.Text()) {
			t.Errorf("%d of the %d bytes of %q are in clusters", covered[q], len(q.Text()), q.Text())
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if g, err := Build(ctx, generated(corpus.Options{Seed: 3, Number: 50}), DefaultOptions); err == nil {
		t.Errorf("no error, %d clusters", len(g.Clusters))
	}
}

func ExampleBuild() {
	g, err := Build(context.Background(), []*quote.Quotation{
		said("The Herald", "Ida Roth", "The harbour board never asked the fishermen."),
		said("Evening Post", "Ida Roth", "The harbor board has never asked fishermen."),
	}, DefaultOptions)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range g.Clusters[0].Members {
		fmt.Println(m.Quote.Article.Outlet, m.Relation)
	}
	// Output:
	// The Herald variant
	// Evening Post same
}
