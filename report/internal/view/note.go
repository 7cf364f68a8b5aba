package view

import (
	"slices"
	"strings"
	"unicode"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/report"
)

// note returns the note of a divergence, with labels in place of article ids. It is
// empty where the note says no more than the two wordings do.
func (x *Index) note(d *report.Divergence) string {
	said := slices.Clone(d.Outlets)
	for _, s := range []*report.Side{d.A, d.B} {
		if s != nil {
			said = append(said, s.Text, words(s).Text)
		}
	}
	// The longest first: one may be part of another.
	slices.SortStableFunc(said, func(a, b string) int { return len(b) - len(a) })
	left := d.Note
	for _, s := range said {
		if s != "" {
			left = strings.ReplaceAll(left, s, "")
		}
	}
	own, few := len(strings.FieldsFunc(left, func(r rune) bool { return !unicode.IsLetter(r) })), fewWords
	if isAside(d) && d.Matter != "" || d.Type == compare.Label {
		few = fewBeside
	}
	if own <= few && twoWordings(d) {
		return ""
	}
	return x.shorten.Replace(d.Note)
}

// fewWords is the greatest number of words, names and wordings apart, of a note that
// says nothing of its own: "in … it is … in …".
const fewWords = 4

// fewBeside is that number where a line says beforehand that the words are others: "…
// and … tell this in other words", "… says …, … says … of the same".
const fewBeside = 6

// twoWordings reports whether the two sides of a divergence show by themselves what
// differs. Where words are only left out or added, one side shows nothing.
func twoWordings(d *report.Divergence) bool {
	if d.Type.Narrated() || d.Matter != "" {
		return d.A != nil && d.B != nil
	}
	return d.Type.Worded() && !d.Type.OneSided()
}

// quotesBoth reports whether the note of a divergence holds both wordings.
func quotesBoth(d *report.Divergence) bool {
	return d.A != nil && d.B != nil && d.A.Text != "" && d.B.Text != "" &&
		strings.Contains(d.Note, d.A.Text) && strings.Contains(d.Note, d.B.Text)
}
