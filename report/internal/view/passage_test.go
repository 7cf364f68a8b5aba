package view

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quotediff/quotediff/report"
)

// told is a statement of several sentences: for each article the sentences it
// prints, "" for one it lacks. The first that has a sentence has its base, or the
// one whose sentence begins with "*".
func told(articles ...[]string) (*Index, *Shared) {
	r := &report.Report{}
	st := report.Statement{ID: "s-1"}
	for i := range articles[0] {
		r.Clusters = append(r.Clusters, report.Cluster{ID: fmt.Sprint("c-", i)})
		st.Clusters = append(st.Clusters, fmt.Sprint("c-", i))
	}
	for k, sentences := range articles {
		id := string(rune('a' + k))
		text := ""
		for i, said := range sentences {
			said, base := strings.CutPrefix(said, "*")
			if said == "" {
				continue
			}
			span := report.Span{Start: len(text), End: len(text) + len(said), Text: said}
			text += said + " "
			c := &r.Clusters[i]
			c.Members = append(c.Members, report.Member{Quote: "q-" + id, Article: id, Outlet: id, Base: base, Relation: "same", Spans: []report.Span{span}})
		}
		r.Articles = append(r.Articles, report.Article{ID: id, Outlet: id, Text: text})
		r.Quotes = append(r.Quotes, report.Quotation{ID: "q-" + id, Article: id, Spans: []report.Span{{End: len(text) - 1, Text: text[:len(text)-1]}}})
	}
	for i := range r.Clusters {
		if c := &r.Clusters[i]; !c.Members[0].Base {
			any := false
			for _, m := range c.Members {
				any = any || m.Base
			}
			c.Members[0].Base = !any
		}
	}
	r.Statements = []report.Statement{st}
	x := New(r)
	return x, &x.Shared()[0]
}

// A base is what one article prints. Sentences that no article prints together
// are passages.
func TestPassages(t *testing.T) {
	const one, two, three = "The gates were open.", "Nobody rang the bell.", "It was dark."
	for name, test := range map[string]struct {
		articles [][]string
		want     []string
	}{
		"all in one":       {[][]string{{one, "", ""}, {one, two, three}, {"", two, three}}, []string{"Base b: " + one + " " + two + " " + three + " | part of it a, part of it c"}},
		"together in none": {[][]string{{one, two, ""}, {"", two, three}}, []string{"Base, passage 1 a: " + one + " " + two + " | part of it b", "Base, passage 2 b: " + three + " |"}},
		"equally long: most": {[][]string{{one, two, ""}, {"", two, "It was so dark."}, {"", two, "It was so dark."}},
			[]string{"Base, passage 1 a: " + one + " |", "Base, passage 2 b: " + two + " It was so dark. | c, part of it a"}},
		"equally long: the bases": {[][]string{{"the gates were open"}, {"*The gates were open"}}, []string{"Base b: The gates were open | same words but for punctuation and spelling a"}},
	} {
		x, s := told(test.articles...)
		var got []string
		for _, w := range x.baseWordings(s) {
			var blocks, others []string
			for _, b := range w.Blocks {
				blocks = append(blocks, strings.TrimSpace(b[0].Text))
			}
			for _, p := range w.Places[1:] {
				others = append(others, strings.TrimSpace(p.Note+" "+p.Article))
			}
			got = append(got, strings.TrimSpace(fmt.Sprintf("%s %s: %s | %s", w.Name, w.Places[0].Article, strings.Join(blocks, " / "), strings.Join(others, ", "))))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
