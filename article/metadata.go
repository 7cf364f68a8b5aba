package article

import (
	"regexp"
	"time"
)

// fusedDate matches what a crawler glued to the beginning of a text: the word
// "date" and a day, with or without a time.
var fusedDate = regexp.MustCompile(`^\s{0,8}date[ \t:]{1,4}(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?))?\s+`)

// fusedMetadata finds the metadata in front of a text. The view leaves it out,
// together with the white space after it.
func fusedMetadata(text string) (repair, bool) {
	head := text[:min(len(text), 96)]
	m := fusedDate.FindStringSubmatchIndex(head)
	if m == nil {
		return repair{}, false
	}
	span := Span{0, m[1]}
	date := head[m[2]:m[3]]
	if _, err := time.Parse(time.DateOnly, date); err != nil {
		note := date + " is not a day of the calendar; the article has no date"
		return repair{damage: Damage{UnreadableDate, "low", span, note}}, true
	}
	return repair{Damage{FusedMetadata, "info", span, "read as the date of the article, " + date}, "", true}, true
}

// fusedDay returns the day that is fused to the beginning of a text, empty if there
// is none.
func fusedDay(text string) string {
	r, ok := fusedMetadata(text)
	if !ok || r.damage.Type != FusedMetadata {
		return ""
	}
	return fusedDate.FindStringSubmatch(text[r.damage.Span.Start:min(len(text), 96)])[1]
}
