package quote

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quotediff/quotediff/article"
)

// TestQuotations reads testdata/quotations.txt: one phenomenon a case.
func TestQuotations(t *testing.T) {
	b, err := os.ReadFile("testdata/quotations.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, cases, _ := strings.Cut(string(b), "\n= ")
	for c := range strings.SplitSeq(cases, "\n= ") {
		head, rest, _ := strings.Cut(c, "\n")
		name, lang, _ := strings.Cut(head, " | ")
		if lang == "" {
			lang = "en"
		}
		var text, want []string
		for line := range strings.SplitSeq(strings.TrimSpace(rest), "\n") {
			if strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "! ") {
				want = append(want, line)
			} else {
				text = append(text, line)
			}
		}
		t.Run(name, func(t *testing.T) {
			a := &article.Article{ID: "a", Lang: lang, Text: strings.Join(text, "\n")}
			if diff := cmp.Diff(want, printed(Extract(a))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// printed gives what stands in marks and is speech, then the damage, as the
// fixture has them.
func printed(x *Extraction) []string {
	var out []string
	for _, q := range x.Quotations {
		if q.Kind == Indirect {
			continue
		}
		var parts []string
		for _, p := range q.Parts {
			parts = append(parts, p.Text)
		}
		out = append(out, "- "+string(q.Kind)+": "+strings.Join(parts, " | "))
	}
	for _, d := range x.Damage {
		out = append(out, "! "+d.Type+": "+x.Article.Cut(d.Span))
	}
	return out
}
