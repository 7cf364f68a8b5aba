package divergence

import (
	"fmt"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// edges are the words at the ends of one wording that the other does not have.
// flipped means that it is the base that is cut there.
type edges struct {
	head, tail *edge
}

type edge struct {
	compare.Difference
	flipped bool
}

func (e edges) has(d compare.Difference) bool {
	return e.head != nil && e.head.Difference == d || e.tail != nil && e.tail.Difference == d
}

// edges finds the one-sided differences at the ends.
func (v *variant) edges() edges {
	var out edges
	a, b := v.base.Wording.Text, v.other.Wording.Text
	for _, d := range v.differences {
		if d.Type != "omission" && d.Type != "insertion" {
			continue
		}
		missingA, missingB := !wordy(a[d.A.Start:d.A.End]), !wordy(b[d.B.Start:d.B.End])
		if missingA == missingB {
			continue
		}
		e := &edge{d, missingA}
		switch {
		case !wordy(a[:d.A.Start]) && !wordy(b[:d.B.Start]):
			out.head = e
		case !wordy(a[d.A.End:]) && !wordy(b[d.B.End:]):
			out.tail = e
		}
	}
	return out
}

// fragment reports whether the other wording is a fragment of the base: in
// marks inside the outlet's own sentence, and less than half of the words.
func (v *variant) fragment(e edges) bool {
	return v.other.Quote.Kind == quote.Partial && (e.head != nil || e.tail != nil) &&
		2*words(v.other.Wording) < words(v.base.Wording)
}

// words counts the words of a wording.
func words(w *compare.Wording) int {
	n := 0
	for _, t := range w.Tokens {
		if t.Word {
			n++
		}
	}
	return n
}

// fragment reports an outlet that quotes only a few words of a sentence.
func (r *run) fragment(v variant, _ edges) {
	r.report(Divergence{
		Cluster: v.cluster.ID, Type: "omission", Subtype: "fragment", Severity: compare.Low,
		A: whole(v.base.Stretch), B: whole(v.other.Stretch),
		Note: fmt.Sprintf("%s quotes %d of the %d words that %s has.", outletOf(v.other.Quote.Article),
			words(v.other.Wording), words(v.base.Wording), outletOf(v.base.Quote.Article)),
		Rule: "fragment-under-half",
	}, v.also...)
	r.describes(v)
}

// cut reports the words that one outlet leaves out at the start or the end.
func (r *run) cut(v variant, e edges) {
	if e.head != nil {
		r.cutEdge(v, e.head, true)
	}
	if e.tail != nil {
		r.cutEdge(v, e.tail, false)
	}
}

func (r *run) cutEdge(v variant, e *edge, head bool) {
	full, short, at, place := v.base, v.other, e.A, e.B
	if e.flipped {
		full, short, at, place = v.other, v.base, e.B, e.A
	}
	d := Divergence{
		Cluster: v.cluster.ID, Type: "omission", Severity: e.Severity, Rule: e.Rule,
		A: side(full.Stretch, at), B: side(short.Stretch, place),
	}
	dropped := printed(full.Wording.Text, at)
	outlet, other := outletOf(short.Quote.Article), outletOf(full.Quote.Article)
	switch {
	case head && recast(short):
		d.Type, d.Subtype, d.Severity, d.Rule = "paraphrase", "mixed quotation", compare.Info, "outlet-leads-in"
		d.Note = fmt.Sprintf("%s puts its own words where %s quotes “%s”.", outlet, other, dropped)
		d.B = leadIn(short)
	case head:
		d.Subtype = e.named("first words dropped", "first clause dropped")
		d.Note = fmt.Sprintf("%s begins after “%s”, which %s has.", outlet, dropped, other)
	default:
		d.Subtype = e.named("truncated at the end", "truncated clause")
		d.Note = fmt.Sprintf("%s stops before “%s”, which %s has%s.", outlet, dropped, other, closing(short))
	}
	if short.Relation == cluster.Splice && joinedAt(r, short, head) {
		d.Severity = compare.High
		d.Note = strings.TrimSuffix(d.Note, ".") + "; the place is a join of two passages."
	}
	r.report(d, v.also...)
}

// named picks a subtype by whether a clause is missing.
func (e *edge) named(few, clause string) string {
	if strings.Contains(e.Subtype, "clause") || e.Severity.Rank() >= compare.Medium.Rank() {
		return clause
	}
	return few
}

// recast reports whether the outlet leads into a fragment with words of its
// own, which stand for the start of the sentence.
func recast(m *cluster.Member) bool {
	return m.Quote.Kind == quote.Partial && m.Quote.Article.Text != "" && wordy(before(m, 40))
}

// before returns up to n bytes of the paragraph before a stretch.
func before(m *cluster.Member, n int) string {
	at := whole(m.Stretch).Span.Start
	text := m.Quote.Article.Text[max(0, at-n):at]
	if i := strings.LastIndexByte(text, '\n'); i >= 0 {
		text = text[i+1:]
	}
	return text
}

// leadIn points at the first word of a fragment with the word before the mark.
func leadIn(m *cluster.Member) Side {
	s := whole(m.Stretch)
	text := m.Quote.Article.Text
	return Side{s.Article, s.Quote, article.Span{
		Start: wordBefore(text, s.Span.Start),
		End:   min(wordAfter(text, s.Span.Start), s.Span.End),
	}}
}

// closing says with what mark a shortened wording closes.
func closing(m *cluster.Member) string {
	text := strings.TrimSpace(m.Wording.Text)
	switch {
	case strings.HasSuffix(text, "…"), strings.HasSuffix(text, "..."):
		return ", with an ellipsis"
	case strings.HasSuffix(text, "."):
		return ", with a full stop"
	case strings.HasSuffix(text, ","):
		return ", with a comma"
	}
	return ""
}
