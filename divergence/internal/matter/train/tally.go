package main

import (
	"fmt"
	"io"

	"github.com/quotediff/quotediff/divergence/internal/matter"
)

// tally counts, for some chances from which a row is read first, the rows, those that
// an editor marked, and the items that they point at.
type tally struct {
	stories, items int
	at             [len(chances)]struct{ rows, marked, found int }
}

// chances are those for which figures are printed.
var chances = [...]float64{.2, .25, .3, .35, .4, .45, .5, .55, .6}

// add counts a story whose rows are ranked.
func (t *tally) add(s *story) {
	t.stories++
	for _, it := range s.items {
		if it.heavy() {
			t.items++
		}
	}
	for k, least := range chances {
		n := &t.at[k]
		found := make(map[int]bool)
		for _, r := range matter.Ranked(s.rows, least) {
			n.rows++
			if s.marked(&r.Difference) {
				n.marked++
			}
			for i := range s.items {
				if s.items[i].heavy() && s.items[i].at(&r.Difference) {
					found[i] = true
				}
			}
		}
		n.found += len(found)
	}
}

// heavy reports whether an editor marked the item as high or medium.
func (it *item) heavy() bool { return it.severity == "high" || it.severity == "medium" }

func (t *tally) print(w io.Writer) {
	fmt.Fprintf(w, "%d stories left out one by one, %d items\nchance  rows/story  marked  recall\n", t.stories, t.items)
	for k, n := range t.at {
		fmt.Fprintf(w, "%6.2f  %10.1f  %6.3f  %6.3f\n", chances[k], float64(n.rows)/float64(t.stories), float64(n.marked)/float64(max(1, n.rows)), float64(n.found)/float64(max(1, t.items)))
	}
}
