package claim

import (
	"slices"
	"strings"
	"testing"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/quote"
)

// TestPageLines: lines in which a page speaks of itself are no sentences of an article;
// those that only look like them are.
func TestPageLines(t *testing.T) {
	for _, k := range []struct {
		lang, lines string
		want        []string
	}{
		{"en", "The bridge fell.|Read more: Bridges of the north|It was old.", []string{"The bridge fell.", "It was old."}},
		{"en", "Photo by Ann Lee/Harbour Press|ADVERTISEMENT|Related: Why bridges fall|Copyright © 2031 The Harbour Post. Click here for permission.", nil},
		{"en", "Subscribers to the paper left in anger.", []string{"Subscribers to the paper left in anger."}},
		{"en", "Advertisements on the bridge were torn down.", []string{"Advertisements on the bridge were torn down."}},
		{"en", "Readers who read more live longer.", []string{"Readers who read more live longer."}},
		{"en", "Hide Caption 3 of 22 Photos|The bridge fell.|Hide Caption 4 of 22 Photos", []string{"The bridge fell."}},
		{"en", "Hide Caption 3 of 22 Photos|The bridge fell.", []string{"Hide Caption 3 of 22 Photos", "The bridge fell."}},
		{"en", "The storm killed 14.|The storm killed 41.", []string{"The storm killed 14.", "The storm killed 41."}},
		{"en", "Of the men on the old bridge 14 died|Of the men on the old bridge 41 died", []string{"Of the men on the old bridge 14 died", "Of the men on the old bridge 41 died"}},
		{"de", "Die Brücke brach ein.|Lesen Sie auch: Brücken im Norden", []string{"Die Brücke brach ein."}},
		{"en", "Read more " + strings.Repeat("about the bridge ", 10) + "today.", []string{"Read more " + strings.Repeat("about the bridge ", 10) + "today."}},
	} {
		a := &article.Article{ID: "a", Lang: k.lang, Text: strings.ReplaceAll(k.lines, "|", "\n\n")}
		var got []string
		for _, s := range Extract(quote.Extract(a)).Sentences {
			got = append(got, a.Cut(s.Span))
		}
		if !slices.Equal(got, k.want) {
			t.Errorf("%q, want %q", got, k.want)
		}
	}
}
