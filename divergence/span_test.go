package divergence

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
)

func TestPlaces(t *testing.T) {
	const text = "We, the crew — all of us — left."
	for _, test := range []struct {
		at   compare.Range
		want string
	}{
		{compare.Range{Start: 0, End: 0}, "We,"},
		{compare.Range{Start: 4, End: 4}, "We, the"},
		{compare.Range{Start: len(text), End: len(text)}, "left."},
	} {
		w := widen(text, test.at)
		if got := text[w.Start:w.End]; got != test.want {
			t.Errorf("%v: %q, want %q", test.at, got, test.want)
		}
	}
	span := func(a, b int) article.Span { return article.Span{Start: a, End: b} }
	if diff := cmp.Diff(span(2, 9), through(span(2, 4), span(7, 9))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(span(7, 9), through(span(7, 9), span(2, 4))); diff != "" {
		t.Errorf("places in reverse order: %s", diff)
	}
}

// A clitic keeps its apostrophe; a mark before a word does not count to it.
func TestWordStart(t *testing.T) {
	for text, want := range map[string]string{
		"it|’s going to be good": "’s going to be good",
		"it|'s going to be good": "'s going to be good",
		"he said |‘stop’ twice":  "stop’ twice",
		"well|, we go":           "we go",
		"so |[we] go":            "[we] go",
	} {
		before, after, _ := strings.Cut(text, "|")
		all := before + after
		if got := all[wordStart(all, compare.Range{Start: len(before), End: len(all)}):]; got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
