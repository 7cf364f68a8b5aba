package divergence

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

// The findings are the same, in the same order, whatever the order of the
// extractions.
func TestOrderOfExtractions(t *testing.T) {
	s := spliced(t, "bee")
	s.article("cat", "Holm and Zell spoke on the phone Tuesday.")
	s.article("dog", "Mrs Holm had a long phone call with Zell on Thursday.")
	want := ids(Of(s.xs, &s.g, aligned(s.xs)))
	slices.Reverse(s.xs)
	if diff := cmp.Diff(want, ids(Of(s.xs, &s.g, aligned(s.xs)))); diff != "" {
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
		f := Of(xs, &cluster.Grouping{}, aligned(xs))
		if len(f.Divergences)+len(f.Facts)+len(f.Remarks)+len(f.Collations) > 0 {
			t.Errorf("%s: %+v", name, f)
		}
	}
}

// Quotations may come as records, without their articles; a side shows the bytes
// of their words that differ.
func TestRecordsWithoutArticles(t *testing.T) {
	s := newStory(t)
	quotes := [2]string{"Die Brücke muß zu, sagt er — the bridge should stay shut.", "Die Brücke muß zu, sagt er — the bridge must stay shut."}
	var members []cluster.Member
	for i, words := range quotes {
		a := &article.Article{ID: []string{"ann", "bee"}[i], Lang: "en"}
		q := &quote.Quotation{ID: "q-" + a.ID, Article: a, Kind: quote.Direct,
			Parts: []quote.Part{{Span: article.Span{Start: 100, End: 100 + len(words)}, Text: words}}}
		members = append(members, s.same(q, words))
	}
	s.cluster("c-1", members...)
	f := Of(nil, &s.g, aligned(nil))
	if len(f.Divergences) != 1 {
		t.Fatalf("%+v", f.Divergences)
	}
	side := f.Divergences[0].A
	if got := quotes[0][side.Span.Start-100 : side.Span.End-100]; got != "should" {
		t.Errorf("the side shows %q", got)
	}
}
