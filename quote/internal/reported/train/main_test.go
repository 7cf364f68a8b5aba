package main

import (
	"strings"
	"testing"

	"github.com/quotediff/quotediff/quote/internal/reported"
)

// TestFitLearnsWhatIsMarked holds that all three decisions are learned from
// sentences in which people marked what is reported, and from others.
func TestFitLearnsWhatIsMarked(t *testing.T) {
	none := func(start, end int) bool { return false }
	var xs []reported.Example
	for range 20 {
		for _, s := range []string{"The clerk said the train left, with a sigh.", "The clerk praised the train.", "On Monday, the train left, the clerk said."} {
			x := reported.Example{Text: s, End: len(s), Marked: none}
			if i := strings.Index(s, "the train left"); i >= 0 {
				cue := strings.Index(s, "said")
				x.Clauses = []reported.Clause{{Start: i, End: i + len("the train left"), CueStart: cue, CueEnd: cue + len("said")}}
			}
			xs = append(xs, x)
		}
	}
	sets, err := fitted(xs)
	if err != nil {
		t.Fatal(err)
	}
	same := make(figures)
	same.add(sets, xs)
	for _, decision := range decisions {
		if m := same[decision]; m.Cases == 0 || m.Accuracy < 1 {
			t.Errorf("%s: %v, want all right", decision, m)
		}
	}
}
