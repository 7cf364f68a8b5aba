// Package compare sets two wordings side by side: words as printed and as
// normalized, an alignment of them, how alike they are, and typed differences.
//
// Start with [New] and [Pair]. The package knows strings only, no articles and
// no speakers.
package compare

import "slices"

// Severity says how much a difference matters to the meaning.
type Severity string

const (
	Info   Severity = "info"   // punctuation, case, spelling, house style
	Low    Severity = "low"    // the wording differs, the meaning does not
	Medium Severity = "medium" // content words changed, dropped or added
	High   Severity = "high"   // changes who, what, when or the meaning, or hides that words were joined or dropped
)

// Rank orders severities: 0 for Info to 3 for High, -1 for anything else.
func (s Severity) Rank() int {
	switch s {
	case Info:
		return 0
	case Low:
		return 1
	case Medium:
		return 2
	case High:
		return 3
	}
	return -1
}

// Range is a stretch of a wording's text: byte offsets, half open. An empty
// range marks the place where words are missing.
type Range struct{ Start, End int }

// Difference is one edit between two wordings, typed.
type Difference struct {
	Type     Type
	Subtype  string
	Severity Severity
	A, B     Range  // what differs, in the texts of the two wordings
	Rule     string // the rule that typed it, for explain
}

// Differences types what differs between two wordings that al aligns. The
// differences are in the order of their places in a, then in b; on either side
// no two overlap. A word that only one side has is an insertion or omission
// with an empty range on the other side, at the place, or the ellipsis that
// stands there. Outside the differences both sides print the same, apart from
// white space. Differences(b, a) is the mirror of Differences(a, b): sides
// swapped, insertion for omission. The subtype and the severity of an omission
// and of the insertion that mirrors it are the same. Time is linear in the
// tokens, except for moved blocks, each of which looks at every edit and every
// link.
func Differences(a, b *Wording, al Alignment) []Difference {
	if a.Text == b.Text {
		return nil
	}
	c := collations.Get().(*collation)
	defer collations.Put(c)
	// one direction is computed, the other is its mirror
	flip := b.Text < a.Text
	if flip {
		a, b = b, a
	}
	c.collate(a, b, al, flip)
	c.cut()
	c.genitives()
	c.moves()
	c.settle()
	for c.swallow() {
		c.settle()
	}
	c.unmask()
	c.peel()
	c.merge()
	c.exchanges()
	c.displaced()
	c.voices()
	found := c.report()
	if flip {
		for i := range found {
			d := &found[i]
			d.A, d.B, d.Type = d.B, d.A, d.Type.Mirror()
		}
		slices.SortFunc(found, byPlace)
	}
	return found
}
