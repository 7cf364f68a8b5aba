package divergence

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// splice is a quotation that goes from one passage straight into another.
type splice struct {
	quote       *quote.Quotation
	first, then seat
	join        article.Span // the last word of the first half to the first of the second
}

// findSplices finds the neighbouring halves in every spliced quotation, in the
// order of the articles. Where no article has the passages apart, or more
// articles join them than do not, they are taken for one sentence that others
// cut up.
func (r *run) findSplices() []splice {
	var out []splice
	joined := make(map[seam]lexicon.Set) // ids of the articles
	for _, row := range r.rows {
		for k := 1; k < len(row); k++ {
			a, b := r.at(row[k-1]), r.at(row[k])
			if row[k-1].cluster == row[k].cluster || a.Relation != cluster.Splice || b.Relation != cluster.Splice {
				continue
			}
			s := splice{a.Quote, row[k-1], row[k], joinOf(a, b)}
			out = append(out, s)
			if joined[s.seam()] == nil {
				joined[s.seam()] = lexicon.Set{}
			}
			joined[s.seam()][a.Quote.Article.ID] = true
		}
	}
	common := r.followed(joined)
	for at, by := range joined {
		common[at] = common[at] || len(by) > r.unspliced(at.first, by)
	}
	out = slices.DeleteFunc(out, func(s splice) bool {
		_, apart := r.source(s)
		return !apart || common[s.seam()] || r.short(s)
	})
	printed := r.printedAcross(out)
	return slices.DeleteFunc(out, func(s splice) bool {
		return slices.ContainsFunc(printed[r.wordsAt(s)], func(a *article.Article) bool { return a != s.quote.Article })
	})
}

// short reports whether one half has too few words to be recognized as a
// passage of its own.
func (r *run) short(s splice) bool {
	return r.at(s.first).Wording.Words() < leastFragment || r.at(s.then).Wording.Words() < leastFragment
}

// joinOf covers the last word of one stretch and the first two of the next.
func joinOf(a, b *cluster.Member) article.Span {
	x := exact(a.Stretch, compare.Range{Start: wordBefore(a.Wording.Text, len(a.Wording.Text)), End: len(a.Wording.Text)})
	end := wordAfter(b.Wording.Text, 0)
	y := exact(b.Stretch, compare.Range{Start: 0, End: wordAfter(b.Wording.Text, end)})
	return through(x.Span, y.Span)
}

// splice reports a join, what an editor put into it, and what stood between.
func (r *run) splice(s splice) {
	join := Side{Article: s.quote.Article, Quote: s.quote, Span: s.join}
	c1, c2 := &r.clusters[s.first.cluster], &r.clusters[s.then.cluster]
	from, _ := r.source(s)
	severity, subtype := compare.High, "two passages joined"
	if declared(s.quote, join) {
		severity, subtype = compare.Low, "two passages joined, declared"
	}
	r.report(Divergence{
		Cluster: c1.ID, Type: compare.Splice, Subtype: subtype, Severity: severity,
		A: r.following(from), B: join,
		Note: fmt.Sprintf("%s joins two passages that stand apart in %s: “… %s” runs on to “%s …”.", note.Outlet(s.quote.Article),
			note.Outlet(r.at(from).Quote.Article), note.Ending(r.at(s.first).Wording.Text), note.Opening(r.at(s.then).Wording.Text)),
		Rule: "splice-halves",
	}, append(r.articlesOf(c1), r.articlesOf(c2)...)...)
	r.bracket(s, r.at(from).Quote.Article)
	if severity == compare.High {
		r.between(s, join)
	}
}

// following points at the last word of a stretch and the first word quoted
// after it in its quotation.
func (r *run) following(at seat) Side {
	m := r.at(at)
	text := m.Wording.Text
	side := exact(m.Stretch, compare.Range{Start: wordBefore(text, len(text)), End: len(text)})
	if next, ok := r.next(at); ok {
		n := r.at(next)
		side.Span = through(side.Span, exact(n.Stretch, compare.Range{Start: 0, End: wordAfter(n.Wording.Text, 0)}).Span)
	}
	return side
}

// next returns the seat after this one in the same quotation.
func (r *run) next(at seat) (seat, bool) {
	row := r.row(r.at(at).Quote)
	for _, s := range row[r.inRow[at]+1:] {
		if begin(r.at(s)) > begin(r.at(at)) {
			return s, true
		}
	}
	return seat{}, false
}

// bracket reports words in square brackets at the join. They are compared with
// the second passage as the source of the first half prints it, if it does.
func (r *run) bracket(s splice, source *article.Article) {
	m := r.at(s.then)
	text := m.Quote.Article.Text
	if text == "" {
		return
	}
	open := strings.IndexByte(text[s.join.Start:s.join.End], '[')
	if open < 0 {
		return
	}
	end := strings.IndexByte(text[s.join.Start+open:], ']')
	if end < 0 || s.join.Start+open+end > s.join.End {
		return
	}
	span := article.Span{Start: s.join.Start + open, End: s.join.Start + open + end + 1}
	c := &r.clusters[s.then.cluster]
	base := &c.Members[c.Base]
	found := false
	for _, at := range r.seats[carrier{source, s.then.cluster}] {
		if o := r.at(at); voice(o) == cluster.Variant && (!found || r.byPlace(base.Quote, o.Quote) <= 0) {
			base, found = o, true
		}
	}
	at := shared(base.Wording, m.Wording)
	r.report(Divergence{
		Cluster: r.clusters[s.first.cluster].ID, Type: compare.Insertion, Subtype: "editorial bracket", Severity: compare.Medium,
		A: side(base.Stretch, compare.Range{Start: at, End: at}), B: Side{Article: s.quote.Article, Quote: s.quote, Span: span},
		Note: fmt.Sprintf("%s joins two passages with “%s”.", note.Outlet(s.quote.Article), text[span.Start:span.End]),
		Rule: "bracket-at-join",
	}, r.articlesOf(c)...)
}

// shared returns where in base the words begin that part shares with it.
func shared(base, part *compare.Wording) int {
	for _, l := range compare.Align(base, part).Links {
		if base.Tokens[l.A].Word && !part.Tokens[l.B].Bracketed {
			return base.Tokens[l.A].Start
		}
	}
	return 0
}

// mostSources is how many seats of the first half are searched for what follows
// it, so that the cost stays linear in the number of splices.
const mostSources = 32

// between reports the passage that another outlet has after the first half and
// that the splice leaves out. A quotation that holds both halves in order shows
// best what stood between; next best is one whose article lacks the second half.
func (r *run) between(s splice, join Side) {
	best, score, tried := []seat(nil), 0, 0
	for _, at := range r.byArticle(s.first.cluster) {
		m := r.at(at)
		if m.Quote.Article == s.quote.Article || voice(m) != cluster.Variant {
			continue
		}
		if tried++; tried > mostSources {
			break
		}
		gap, both := r.gap(at, s.then.cluster)
		gap = r.unheard(r.missing(gap, s.quote.Article), s.quote.Article)
		if len(gap) == 0 {
			continue
		}
		n := 1
		switch {
		case both:
			n = 3
		case !r.carries(m.Quote.Article, s.then.cluster):
			n = 2
		}
		if n > score {
			best, score = gap, n
		}
	}
	if score == 0 {
		return
	}
	a := r.passage(best)
	r.report(Divergence{
		Cluster: r.clusters[best[0].cluster].ID, Type: compare.Omission, Subtype: "passage dropped inside a splice", Severity: compare.High,
		A: a, B: join,
		Note: fmt.Sprintf("%s drops “%s …” between the two passages that it joins, without a mark; %s has it.",
			note.Outlet(s.quote.Article), note.Opening(r.at(best[0]).Wording.Text), note.Outlet(a.Article)),
		Rule: "between-splice-halves",
	}, r.articlesOf(&r.clusters[best[0].cluster])...)
}

// gap returns what follows a seat in its quotation: up to the cluster to if
// that follows (both), otherwise the next stretch alone.
func (r *run) gap(at seat, to int) (gap []seat, both bool) {
	for cur, ok := r.next(at); ok; cur, ok = r.next(cur) {
		if cur.cluster == to {
			return gap, true
		}
		gap = append(gap, cur)
	}
	return gap[:min(1, len(gap))], false
}

// missing returns the seats whose clusters an article does not carry.
func (r *run) missing(seats []seat, a *article.Article) []seat {
	var out []seat
	for _, s := range seats {
		if !r.carries(a, s.cluster) {
			out = append(out, s)
		}
	}
	return out
}

// joinedAt reports whether this end of a member is a join.
func (r *run) joinedAt(m *cluster.Member, head bool) bool {
	for _, s := range r.spliced[m.Quote] {
		if declared(s.quote, Side{Article: s.quote.Article, Quote: s.quote, Span: s.join}) {
			continue
		}
		if head && r.at(s.then) == m || !head && r.at(s.first) == m {
			return true
		}
	}
	return false
}

// atJoin reports whether a difference is the bracket at a join, which is
// reported with the splice.
func (r *run) atJoin(v variant, d compare.Difference) bool {
	if v.other.Relation != cluster.Splice || !strings.ContainsAny(v.other.Wording.Text[d.B.Start:d.B.End], "[]") {
		return false
	}
	at := exact(v.other.Stretch, d.B).Span
	for _, s := range r.spliced[v.other.Quote] {
		if s.join.Overlaps(at) {
			return true
		}
	}
	return false
}
