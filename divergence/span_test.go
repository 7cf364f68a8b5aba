package divergence

import (
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
