package report

import (
	"cmp"
	"slices"
	"strings"
)

// reach is how far, in code points, a role, a day or a channel may stand from
// the quoted words or the cue to be printed as part of the attribution.
const reach = 200

// gap is the longest stretch between two pieces of an attribution that is
// printed with them instead of an ellipsis.
const gap = 40

// attribution returns how an article attributes a quotation, as printed: the
// stretches that hold the cue, the speaker, the role, the day and the channel,
// without the quoted words.
func (x *index) attribution(q *Quotation) string {
	if q == nil || len(x.page(q.Article).text) == 0 {
		return ""
	}
	var spans []Span
	for _, s := range []*Span{q.Cue, q.Speaker.span(), q.Places.or().Role, q.Places.or().Channel, q.Places.or().When, q.Places.or().Via} {
		if s != nil && q.reaches(*s) {
			spans = append(spans, *s)
		}
	}
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	var pieces []Span
	for _, s := range spans {
		if n := len(pieces); n > 0 && s.Start <= pieces[n-1].End+gap && !q.between(pieces[n-1].End, s.Start) {
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

// reaches reports whether a span stands near the quotation or its cue.
func (q *Quotation) reaches(s Span) bool {
	near := func(t Span) bool { return s.Start <= t.End+reach && t.Start <= s.End+reach }
	return q.Cue != nil && near(*q.Cue) || slices.ContainsFunc(q.Spans, near)
}

// between reports whether quoted words stand between two places.
func (q *Quotation) between(start, end int) bool {
	return slices.ContainsFunc(q.Spans, func(t Span) bool { return start <= t.Start && t.Start < end })
}

// span returns where the speaker is mentioned; nil for nowhere.
func (s *Speaker) span() *Span {
	if s == nil || s.Start == nil || s.End == nil {
		return nil
	}
	return &Span{*s.Start, *s.End, s.Mention}
}

// or returns the places, or none.
func (p *Places) or() Places {
	if p == nil {
		return Places{}
	}
	return *p
}
