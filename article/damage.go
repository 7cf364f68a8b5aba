package article

import (
	"sort"

	"github.com/quotediff/quotediff/internal/garbled"
)

// Damage is a place where the copy is broken. It is read through, listed in
// the report, and never counted as a divergence.
type Damage struct {
	Type     string // one of the types below, or what another package found
	Severity string // "medium" when it touches a quotation, "low", or "info"
	Span     Span
	Note     string // what was found and how it was read
}

// The types of damage that [Inspect] finds, and the ones that readers add.
const (
	Entity            = "entity"             // a character written as HTML or JSON has it
	Mojibake          = "mojibake"           // UTF-8 taken for another charset and encoded again
	LostCharacter     = "lost character"     // U+FFFD: nothing to read
	ControlCharacter  = "control character"  // left out
	DoubledParagraph  = "doubled paragraph"  // the copy is left out
	EmbeddedText      = "embedded text"      // what the article quotes, shown beside the quotation; left out
	DoubledStop       = "doubled stop"       // the second is left out
	MissingSpace      = "missing space"      // after a stop
	SpaceBeforeMark   = "space before mark"  // left out before a closing mark
	MixedApostrophes  = "mixed apostrophes"  // straight and curly in one text
	FusedMetadata     = "fused metadata"     // a date in front of the first words
	UnreadableDate    = "unreadable date"    // fused metadata without a day of the calendar
	UndeclaredCharset = "undeclared charset" // the bytes are not UTF-8 (readers)
	CutOff            = "cut off"            // the input ends early (readers)
	StruckWords       = "struck words"       // struck out by the page, and left out of the text (readers)
)

// Inspect lists what is wrong with a text, in the order of the text. Readers
// call it for [Article.Damage]. The cost is linear in the text.
func Inspect(text string) []Damage {
	var out []Damage
	for _, r := range repairs(text) {
		if r.damage.Type != "" {
			out = append(out, r.damage)
		}
	}
	return out
}

// repair is one damaged place and what the view shows instead. A repair without a
// type of damage is a place that is sound but not shown.
type repair struct {
	damage  Damage
	with    string // shown instead of the span
	changes bool   // false: the view shows the span as it is
}

// repairs returns the repairs of a text, ascending and not overlapping.
func repairs(text string) []repair {
	s := scanner{text: text, garbled: garbled.NewReader(text), lines: !hasBlankLine(text)}
	if r, ok := fusedMetadata(text); ok {
		s.out = append(s.out, r)
		s.at = r.damage.Span.End
	}
	s.scan()
	return leaveOut(s.out, doubledParagraphs(text))
}

// leaveOut adds the copies of doubled paragraphs. It drops repairs inside a copy,
// which nobody reads.
func leaveOut(found, copies []repair) []repair {
	if len(copies) == 0 {
		return found
	}
	out := make([]repair, 0, len(found)+len(copies))
	for _, r := range found {
		i := sort.Search(len(copies), func(i int) bool { return copies[i].damage.Span.End > r.damage.Span.Start })
		if i == len(copies) || !copies[i].damage.Span.Overlaps(r.damage.Span) {
			out = append(out, r)
		}
	}
	out = append(out, copies...)
	sort.SliceStable(out, func(i, j int) bool { return out[i].damage.Span.Start < out[j].damage.Span.Start })
	return out
}
