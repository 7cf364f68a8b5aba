package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/report"
)

// reach is the greatest distance, in code points, between a role, a day or a
// channel and the quoted words or the cue at which it is still printed as part of
// the attribution.
const reach = 200

// gap is the greatest distance, in code points, between two pieces of an
// attribution at which the text between them is printed too. Beyond it an
// ellipsis stands there.
const gap = 40

// attribution returns how an article attributes a quotation, as it prints it: the
// cue, the speaker, the role, the day and the channel, without the quoted words.
func (x *Index) attribution(q *report.Quotation) string {
	if q == nil || !x.page(q.Article).given() {
		return ""
	}
	var spans []report.Span
	places := report.Places{}
	if q.Places != nil {
		places = *q.Places
	}
	for _, s := range []*report.Span{q.Cue, mentioned(q.Speaker), places.Role, places.Channel, places.When, places.Via} {
		if s != nil && reaches(q, *s) {
			spans = append(spans, *s)
		}
	}
	slices.SortFunc(spans, func(a, b report.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	var pieces []report.Span
	for _, s := range spans {
		if n := len(pieces); n > 0 && s.Start <= pieces[n-1].End+gap && !between(q, pieces[n-1].End, s.Start) {
			pieces[n-1].End = max(pieces[n-1].End, s.End)
			continue
		}
		pieces = append(pieces, s)
	}
	texts := make([]string, len(pieces))
	for i, s := range pieces {
		texts[i] = strings.Join(strings.Fields(x.page(q.Article).cut(s.Start, s.End)), " ")
	}
	return strings.Join(texts, " … ")
}

// reaches reports whether a span is within reach of the quotation or its cue.
func reaches(q *report.Quotation, s report.Span) bool {
	near := func(t report.Span) bool { return s.Start <= t.End+reach && t.Start <= s.End+reach }
	return q.Cue != nil && near(*q.Cue) || slices.ContainsFunc(q.Spans, near)
}

// between reports whether quoted words stand between two places.
func between(q *report.Quotation, start, end int) bool {
	return slices.ContainsFunc(q.Spans, func(t report.Span) bool { return start <= t.Start && t.Start < end })
}

// mentioned returns where the article mentions the speaker, nil where it does not.
func mentioned(s *report.Speaker) *report.Span {
	if s == nil || s.Start == nil || s.End == nil {
		return nil
	}
	return &report.Span{Start: *s.Start, End: *s.End, Text: s.Mention}
}
