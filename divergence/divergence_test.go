package divergence

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

// read takes articles the whole way up to a grouping.
func read(articles ...*article.Article) ([]*quote.Extraction, *cluster.Grouping, error) {
	var xs []*quote.Extraction
	var quotes []*quote.Quotation
	for _, a := range articles {
		xs = append(xs, quote.Extract(a))
	}
	quote.Reconcile(xs)
	for _, x := range xs {
		quotes = append(quotes, x.Quotations...)
	}
	g, err := cluster.Build(context.Background(), quotes, cluster.DefaultOptions)
	return xs, g, err
}

func ExampleOf() {
	post := &article.Article{ID: "post", Lang: "en", Text: "“We should open the north gate before the festival,” Mayor Ida Holm said."}
	echo := &article.Article{ID: "echo", Lang: "en", Text: "“We must open the north gate before the festival,” Holm tweeted."}
	xs, g, err := read(post, echo)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range Of(xs, g).Divergences {
		fmt.Printf("%s, %s, %s: %s\n", d.Type, d.Subtype, d.Severity, d.Note)
	}
	// Unordered output:
	// attribution, channel, low: echo: “tweeted”; post: “said”.
	// modality, modal, medium: “must” in echo is “should” in post.
}

// The findings are the same, in the same order, whatever the order of the
// extractions.
func TestOrderOfExtractions(t *testing.T) {
	s := spliced(t, "bee")
	s.article("cat", "Holm and Zell spoke on the phone Tuesday.")
	s.article("dog", "Mrs Holm had a long phone call with Zell on Thursday.")
	want := ids(Of(s.xs, &s.g))
	slices.Reverse(s.xs)
	if diff := cmp.Diff(want, ids(Of(s.xs, &s.g))); diff != "" {
		t.Error(diff)
	}
	if len(want) < 4 {
		t.Errorf("only %d findings", len(want))
	}
}

func ids(f *Findings) []string {
	var out []string
	for _, d := range f.Divergences {
		out = append(out, d.ID+" "+strings.Join(d.Outlets, ","))
	}
	return out
}

func TestNothingToCompare(t *testing.T) {
	for name, xs := range map[string][]*quote.Extraction{
		"no article":       nil,
		"an empty article": {{Article: &article.Article{ID: "ann"}}},
	} {
		f := Of(xs, &cluster.Grouping{})
		if len(f.Divergences)+len(f.Facts)+len(f.Remarks)+len(f.Collations) > 0 {
			t.Errorf("%s: %+v", name, f)
		}
	}
}

// Quotations may come as records, without their articles; their parts count
// code points.
func TestRecordsWithoutArticles(t *testing.T) {
	s := newStory(t)
	quotes := [2]string{"Die Brücke muß zu, sagt er — the bridge should stay shut.", "Die Brücke muß zu, sagt er — the bridge must stay shut."}
	var members []cluster.Member
	for i, words := range quotes {
		a := &article.Article{ID: []string{"ann", "bee"}[i], Lang: "en"}
		q := &quote.Quotation{ID: "q-" + a.ID, Article: a, Kind: quote.Direct,
			Parts: []quote.Part{{Span: article.Span{Start: 100, End: 100 + len([]rune(words))}, Text: words}}}
		members = append(members, s.same(q, words))
	}
	s.cluster("c-1", members...)
	f := Of(nil, &s.g)
	if len(f.Divergences) != 1 {
		t.Fatalf("%+v", f.Divergences)
	}
	side := f.Divergences[0].A
	if got := string([]rune(quotes[0])[side.Span.Start-100 : side.Span.End-100]); got != "should" {
		t.Errorf("the side shows %q", got)
	}
}

func FuzzOf(f *testing.F) {
	f.Add("“We should open the gate,” Ida Holm said Friday.", "“We must open … the gate,” Holm tweeted. “No.”")
	f.Add("Holm and Zell met on Monday. 12 workers died.", "“Nobody” ‘is’ here.\n\n“Nobody is here, [but] we are,” she said.")
	f.Add("", "\x00“„”")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 4000 {
			t.Skip("longer texts only take longer")
		}
		a, b = strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?")
		xs, g, err := read(&article.Article{ID: "ann", Lang: "en", Text: a}, &article.Article{ID: "bee", Lang: "en", Text: b, Date: "2021-03-15"})
		if err != nil {
			t.Fatal(err)
		}
		found := Of(xs, g)
		for _, d := range found.Divergences {
			for _, s := range []Side{d.A, d.B} {
				if s.Article != nil && (s.Span.Start < 0 || s.Span.End > len(s.Article.Text) || s.Span.Start > s.Span.End) {
					t.Errorf("%s: %v is not in %s", d.Type, s.Span, s.Article.ID)
				}
			}
			if d.Severity.Rank() < 0 {
				t.Errorf("%s has severity %q", d.Type, d.Severity)
			}
		}
		slices.Reverse(xs)
		if diff := cmp.Diff(ids(found), ids(Of(xs, g))); diff != "" {
			t.Errorf("another order of the extractions: %s", diff)
		}
	})
}

// The story that is measured: eight outlets that print the same ten statements
// with small changes.
func BenchmarkOf(b *testing.B) {
	var articles []*article.Article
	for i := range 8 {
		var text strings.Builder
		for k := range 10 {
			fmt.Fprintf(&text, "“The council will repair bridge number %d before the winter floods reach the %s quarter,” Mayor Ida Holm said on Friday.\n\n",
				k, []string{"old", "northern", "harbour", "market"}[(i+k)%4])
		}
		articles = append(articles, &article.Article{ID: fmt.Sprint("outlet", i), Lang: "en", Text: text.String()})
	}
	xs, g, err := read(articles...)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		Of(xs, g)
	}
}
