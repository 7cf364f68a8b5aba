package divergence

import (
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
)

// lapse is what an article passes over of the chain of another: sentences
// before its first words of them, between two, or after the last.
type lapse struct {
	seats         []seat
	before, after *cluster.Member // in the article that passes over; one is nil at an end
}

// article is the one that passes over.
func (l lapse) article() *article.Article {
	if l.before != nil {
		return l.before.Quote.Article
	}
	return l.after.Quote.Article
}

// lapses reports what articles pass over of one chain. Those that pass over the
// same sentences in the same way are in one divergence.
func (r *run) lapses(ls []lapse) {
	type key struct {
		first, last seat
		rule        string
	}
	found := make(map[key]Divergence)
	by := make(map[key][]*article.Article)
	var order []key
	place := make(map[key]lapse)
	for _, l := range ls {
		d := r.lapse(l)
		k := key{l.seats[0], l.seats[len(l.seats)-1], d.Rule}
		if by[k] == nil {
			order = append(order, k)
			found[k], place[k] = d, l
		}
		by[k] = append(by[k], l.article())
	}
	for _, k := range order {
		d := found[k]
		d.Note = r.passedOver(place[k], d.A.Article, by[k])
		at := r.nearest(place[k])
		d.Cluster = r.clusters[at[0].cluster].ID
		r.report(d, append(r.articlesOf(&r.clusters[at[0].cluster]), by[k]...)...)
	}
}

// lapse says how much a lapse matters. Where an attribution or the end of the
// marks stands in its place, it is hidden only if the quotation goes on behind it.
func (r *run) lapse(l lapse) Divergence {
	d := Divergence{A: r.passage(r.nearest(l)), Type: compare.Omission, Subtype: "sentence", Severity: compare.Low}
	switch {
	case l.after == nil:
		d.B, d.Rule, d.Severity = lastWord(l.before), "stops-before", compare.Medium
		return d
	case l.before == nil:
		d.B, d.Rule, d.Severity = firstWord(l.after), "begins-after", compare.Medium
		return d
	}
	x, y := lastWord(l.before), firstWord(l.after)
	d.B, d.Rule = x, "passed-over"
	if l.before.Quote == l.after.Quote {
		d.B = Side{Article: x.Article, Quote: x.Quote, Span: through(x.Span, y.Span)}
		switch {
		case declared(l.before.Quote, d.B):
			d.Rule = "dropped-declared"
		case l.before.Pieces[len(l.before.Pieces)-1].Part != l.after.Pieces[0].Part:
			d.Type, d.Subtype, d.Severity, d.Rule = compare.Elision, "gap behind an attribution", compare.Medium, "gap-behind-attribution"
		default:
			d.Severity, d.Rule = compare.Medium, "dropped-inside-marks"
		}
	}
	words := 0
	for _, s := range l.seats {
		words += r.at(s).Wording.Words()
	}
	if words < leastFragment {
		d.Severity = compare.Low
	}
	return d
}

// shownPassage is how many bytes of the sentences that are passed over are
// pointed at, in whole sentences; at least one sentence is.
const shownPassage = 160

// nearest returns the sentences of a lapse that stand next to what the article
// has of the chain: as many as can be shown.
func (r *run) nearest(l lapse) []seat {
	seats := slices.Clone(l.seats)
	for len(seats) > 1 {
		if s := r.passage(seats); s.Quote == r.at(seats[len(seats)-1]).Quote && s.Span.End-s.Span.Start <= shownPassage {
			break
		}
		if l.before == nil {
			seats = seats[1:]
		} else {
			seats = seats[:len(seats)-1]
		}
	}
	return seats
}

// passage points from the first to the last of some neighbouring seats.
func (r *run) passage(seats []seat) Side {
	a := whole(r.at(seats[0]).Stretch)
	a.Span = through(a.Span, whole(r.at(seats[len(seats)-1]).Stretch).Span)
	return a
}

// passedOver says in one sentence what some articles pass over.
func (r *run) passedOver(l lapse, full *article.Article, by []*article.Article) string {
	who, has := note.Names(r.outlets(by...)), note.Outlet(full)
	opening := note.Opening(r.at(l.seats[0]).Wording.Text)
	size := "the sentence"
	if n := len(l.seats); n > 1 {
		size = fmt.Sprintf("%d sentences", n)
	}
	lead, goes := who+" "+note.Verb(r.outlets(by...), "begins", "begin"), note.Verb(r.outlets(by...), "goes", "go")
	switch {
	case l.before == nil:
		return fmt.Sprintf("%s with “%s …”; %s has %s before it: “%s …”.", lead, note.Opening(l.after.Wording.Text), has, size, opening)
	case l.after == nil:
		return fmt.Sprintf("%s %s with “… %s”; %s goes on with %s: “%s …”.", who, note.Verb(r.outlets(by...), "ends", "end"),
			note.Ending(l.before.Wording.Text), has, size, opening)
	}
	return fmt.Sprintf("%s %s from “… %s” to “%s …”; %s has %s between the two: “%s …”.", who, goes,
		note.Ending(l.before.Wording.Text), note.Opening(l.after.Wording.Text), has, size, opening)
}
