package divergence_test

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/divergence"
	"github.com/quotediff/quotediff/quote"
)

// read takes articles the whole way up to a grouping.
func read(articles ...*article.Article) ([]*quote.Extraction, *cluster.Grouping, error) {
	ctx := context.Background()
	xs, err := quotediff.Extract(ctx, articles, quotediff.DefaultOptions)
	if err != nil {
		return nil, nil, err
	}
	g, err := quotediff.Group(ctx, xs, quotediff.DefaultOptions)
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
	for _, d := range divergence.Of(xs, g, aligned(xs)).Divergences {
		fmt.Printf("%s, %s, %s: %s\n", d.Type, d.Subtype, d.Severity, d.Note)
	}
	// Unordered output:
	// attribution, channel, low: echo: “tweeted”; post: “said”.
	// modality, modal, medium: echo has “must”, post “should”.
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
		found := divergence.Of(xs, g, aligned(xs))
		for _, d := range found.Divergences {
			for _, s := range []divergence.Side{d.A, d.B} {
				if s.Article != nil && (s.Span.Start < 0 || s.Span.End > len(s.Article.Text) || s.Span.Start > s.Span.End) {
					t.Errorf("%s: %v is not in %s", d.Type, s.Span, s.Article.ID)
				}
			}
			if d.Severity.Rank() < 0 {
				t.Errorf("%s has severity %q", d.Type, d.Severity)
			}
		}
		slices.Reverse(xs)
		if again := divergence.Of(xs, g, aligned(xs)); !reflect.DeepEqual(again, found) {
			t.Errorf("another order of the extractions gives %+v, not %+v", again, found)
		}
	})
}

// aligned returns what some articles tell.
func aligned(xs []*quote.Extraction) *claim.Alignment {
	var ts []*claim.Telling
	for _, x := range xs {
		ts = append(ts, claim.Extract(x))
	}
	return claim.Align(ts)
}
