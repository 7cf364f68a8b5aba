package divergence

import (
	"fmt"
	"regexp"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// leftOut reports sentences of a statement that an article passes over: where
// it carries at least two stretches of a quotation that goes on in another
// article, or has more between the two.
//
// What stands before the first stretch an article carries is not reported by
// itself: every quotation begins somewhere.
func (r *run) leftOut(quotes []*quote.Quotation) {
	full := r.longest(quotes)
	if full == nil {
		return
	}
	row := r.row(full)
	done := make(map[*article.Article]bool)
	for _, q := range quotes {
		if q.Article == full.Article || done[q.Article] {
			continue
		}
		done[q.Article] = true
		r.leftOutBy(q.Article, row)
	}
}

// longest returns the quotation with the most stretches, the first of several.
func (r *run) longest(quotes []*quote.Quotation) *quote.Quotation {
	var best *quote.Quotation
	n := 1
	for _, q := range quotes {
		if k := len(r.row(q)); k > n && len(r.spliced[q]) == 0 && q.Kind != quote.Indirect {
			best, n = q, k
		}
	}
	return best
}

// leftOutBy compares one article with a row of another.
func (r *run) leftOutBy(a *article.Article, row []seat) {
	mine := make([]*cluster.Member, len(row))
	first, last, n := -1, -1, 0
	for i, s := range row {
		if mine[i] = r.carried(a, s.cluster); mine[i] != nil {
			if first < 0 {
				first = i
			}
			last = i
			n++
		}
	}
	if n < 2 {
		return
	}
	for i := first; i < last; i++ {
		if mine[i] == nil || mine[i+1] != nil {
			continue
		}
		end := i + 1
		for mine[end] == nil {
			end++
		}
		r.gapped(mine[i], mine[end], row[i+1:end])
		i = end - 1
	}
	if last < len(row)-1 && mine[last].Relation != cluster.Splice {
		r.stopped(mine[last], row[last+1:], first)
	}
}

// passage points from the first to the last of some neighbouring seats.
func (r *run) passage(seats []seat) Side {
	a := whole(r.at(seats[0]).Stretch)
	a.Span = through(a.Span, whole(r.at(seats[len(seats)-1]).Stretch).Span)
	return a
}

// gapped reports sentences left out between two stretches of one quotation.
func (r *run) gapped(before, after *cluster.Member, seats []seat) {
	if seats = r.unheard(seats, before.Quote.Article); len(seats) == 0 ||
		before.Relation == cluster.Splice || after.Relation == cluster.Splice || begin(after) < begin(before) {
		return
	}
	d := Divergence{
		Cluster: r.clusters[seats[0].cluster].ID, A: r.passage(seats),
		Type: compare.Omission, Subtype: "sentence", Severity: compare.Low, Rule: "passed-over",
	}
	x, y := lastWord(before), firstWord(after)
	d.B = Side{x.Article, x.Quote, through(x.Span, y.Span)}
	if r.holds(d.B, seats) {
		return
	}
	if before.Quote != after.Quote {
		d.B = x
	} else if between := before.Quote; before.Pieces[len(before.Pieces)-1].Part == after.Pieces[0].Part {
		d.Severity, d.Rule = compare.Medium, "dropped-inside-marks"
		if declared(between, d.B) {
			d.Severity, d.Rule = compare.Low, "dropped-declared"
		}
	} else {
		d.Type, d.Subtype, d.Severity, d.Rule = compare.Elision, "gap behind an attribution", compare.Medium, "gap-behind-attribution"
	}
	words := 0
	for _, s := range seats {
		words += r.at(s).Wording.Words()
	}
	if words < leastFragment {
		d.Severity = compare.Low
	}
	d.Note = fmt.Sprintf("%s has “%s …” between the two, %s does not.", note.Outlet(d.A.Article),
		note.Opening(r.at(seats[0]).Wording.Text), note.Outlet(d.B.Article))
	r.report(d, r.articlesOf(&r.clusters[seats[0].cluster])...)
}

// holds reports whether the place where sentences seem to be missing has most of
// their words: then they are there, in a form that the grouping did not
// recognize.
func (r *run) holds(place Side, seats []seat) bool {
	if !place.Article.HasText() {
		return false
	}
	printed := stems(compare.New(place.Article.Cut(place.Span), place.Article.Lang))
	for _, s := range seats {
		missing := stems(r.at(s).Wording)
		if 2*lexicon.Shared(missing, printed) < len(missing) {
			return false
		}
	}
	return true
}

// stopped reports sentences that follow the last stretch an article carries.
func (r *run) stopped(end *cluster.Member, seats []seat, skipped int) {
	if seats = r.unheard(seats, end.Quote.Article); len(seats) == 0 {
		return
	}
	note := fmt.Sprintf("%s goes on with “%s …”, which %s does not carry.", note.Outlet(r.at(seats[0]).Quote.Article),
		note.Opening(r.at(seats[0]).Wording.Text), note.Outlet(end.Quote.Article))
	if skipped > 0 {
		note = note[:len(note)-1] + "; nor what stands before the part it carries."
	}
	r.report(Divergence{
		Cluster: r.clusters[seats[0].cluster].ID, Type: compare.Omission, Subtype: "sentence", Severity: compare.Low,
		A: r.passage(seats), B: lastWord(end), Note: note, Rule: "stops-before",
	}, r.articlesOf(&r.clusters[seats[0].cluster])...)
}

// unheard returns the seats whose words an article does not print anywhere.
func (r *run) unheard(seats []seat, a *article.Article) []seat {
	var out []seat
	for _, s := range seats {
		w := r.at(s).Wording
		if !r.prints(a, w, compare.Range{End: len(w.Text)}) {
			out = append(out, s)
		}
	}
	return out
}

// ellipsis matches words left out with a mark.
var ellipsis = regexp.MustCompile(`…|\.\s?\.\s?\.|\[\s*\]`)

// declared reports whether an ellipsis stands within a side.
func declared(q *quote.Quotation, s Side) bool {
	for _, p := range q.Parts {
		if p.Contains(s.Span) && q.Article.HasText() {
			return ellipsis.MatchString(q.Article.Cut(s.Span))
		}
	}
	return false
}

func lastWord(m *cluster.Member) Side {
	text := m.Wording.Text
	return exact(m.Stretch, compare.Range{Start: wordBefore(text, len(text)), End: len(text)})
}

func firstWord(m *cluster.Member) Side {
	return exact(m.Stretch, compare.Range{Start: 0, End: wordAfter(m.Wording.Text, 0)})
}
