// Package compare sets two wordings side by side: words as printed and as
// normalized, an alignment of them, how alike they are, and typed differences.
//
// Start with [New] and [Pair]. The package knows strings only, no articles and
// no speakers.
package compare

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
	Type     string // as in the report's table: "substitution", "number", …
	Subtype  string
	Severity Severity
	A, B     Range  // what differs, in the texts of the two wordings
	Rule     string // the rule that typed it, for explain
}
