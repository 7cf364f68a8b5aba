package divergence

import (
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
)

// paraphrase reports words that one outlet has in marks and another without.
// Two reports without marks are not a divergence of wording.
func (r *run) paraphrase(v variant) {
	marked, reported := v.base, v.other
	if voice(marked) == cluster.Reported {
		marked, reported = reported, marked
	}
	if voice(marked) == cluster.Reported || !retells(reported.Wording, marked.Wording) {
		return
	}
	d := Divergence{
		Cluster: v.cluster.ID, Type: compare.Paraphrase, Subtype: "reported without marks", Severity: compare.Low,
		A: whole(marked.Stretch), B: whole(reported.Stretch),
		Note: fmt.Sprintf("%s quotes it, %s says it in its own words.", note.Outlet(marked.Quote.Article), note.Outlet(reported.Quote.Article)),
		Rule: "marked-against-reported",
	}
	if x, y, ok := copied(marked.Wording, reported.Wording); ok {
		d.Rule = "marked-against-copied"
		d.Note = fmt.Sprintf("%s quotes it, %s prints the same words without marks.", note.Outlet(marked.Quote.Article), note.Outlet(reported.Quote.Article))
		if x.End > x.Start || y.End > y.Start {
			d.A, d.B = side(marked.Stretch, x), side(reported.Stretch, y)
			d.Note = fmt.Sprintf("%s quotes “%s”; %s prints, without marks, “%s”.",
				note.Outlet(marked.Quote.Article), note.Clip(note.Shown(d.A.Article, d.A.Span)),
				note.Outlet(reported.Quote.Article), note.Clip(note.Shown(d.B.Article, d.B.Span)))
		}
	}
	r.report(d, slices.Concat(v.with, v.others)...)
}

// copied reports whether a report without marks prints the words in marks, in
// their order, and returns the first to the last word that differs in each: empty
// ranges where none does.
func copied(marked, reported *compare.Wording) (a, b compare.Range, ok bool) {
	al := compare.Align(marked, reported)
	start, end, n := 0, 0, 0
	for _, l := range al.Links {
		if t := marked.Tokens[l.A]; t.Word && !l.Moved && (l.Kind == compare.Equal || l.Kind == compare.Normalized) {
			if n == 0 {
				start = t.Start
			}
			end = t.End
			n++
		}
	}
	if n < leastFragment || float64(n) < verbatim*float64(marked.Words()) {
		return a, b, false
	}
	for _, d := range compare.Differences(marked, reported, al) {
		if d.Type.Cosmetic() || d.A.Start < start || d.A.End <= start || d.A.Start >= end {
			continue
		}
		if a == (compare.Range{}) && b == (compare.Range{}) {
			a, b = d.A, d.B
		}
		a.End, b.End = max(a.End, d.A.End), max(b.End, d.B.End)
	}
	a.Start, b.Start = wordStart(marked.Text, a), wordStart(reported.Text, b)
	return a, b, true
}

// verbatim is the share of the words in marks that a report must print for it to
// have copied them. Set where it changes what stands beside the marks, from "he"
// for "I" on, and held by TestCopiedWithoutMarks.
const verbatim = 0.7

// retold is the share of a report's content words that the quoted words must
// contain for the two to be called one statement. Set by reading reports of three
// outlets' stories: below it most pairs only share their subject.
const retold = 0.5

// leastRetold is how many words of content two wordings must share at least to be
// the same statement.
const leastRetold = 2

// retells reports whether one wording has enough of the other's content.
func retells(a, b *compare.Wording) bool {
	x, y := stems(a), stems(b)
	n := lexicon.Shared(x, y)
	return n >= leastRetold && float64(n) >= retold*float64(min(len(x), len(y)))
}

// stems returns the stems of a wording's words of content.
func stems(w *compare.Wording) lexicon.Set {
	out := lexicon.Set{}
	for i := range w.Tokens {
		if !w.Light(i) {
			out[w.Tokens[i].Stem] = true
		}
	}
	return out
}
