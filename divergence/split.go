package divergence

import (
	"fmt"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// maxAttribution is how far apart, in bytes, two quotations may stand to count
// as one that an attribution interrupts. Attributions of news prose with a
// full title and an affiliation stay below it.
const maxAttribution = 160

// boundaryKey is a place between two sentences of a statement.
type boundaryKey struct{ before, after int }

// joint is a boundary in one article: the last word before it and the first
// after it, and whether the marks close there.
type joint struct {
	side  Side
	split bool
}

// splits reports where one outlet runs on and another closes the marks for an
// attribution.
func (r *run) splits(quotes []*quote.Quotation) {
	var order []boundaryKey
	joints := make(map[boundaryKey][]joint)
	add := func(k boundaryKey, j joint) {
		if joints[k] == nil {
			order = append(order, k)
		}
		joints[k] = append(joints[k], j)
	}
	var last *quote.Quotation
	for _, q := range quotes {
		row := r.row(q)
		for i := range row {
			if i > 0 && row[i-1].cluster != row[i].cluster {
				add(boundaryKey{row[i-1].cluster, row[i].cluster}, r.joint(row[i-1], row[i]))
			}
		}
		if last != nil && last.Article == q.Article && near(last, q) {
			a, b := r.row(last), row
			add(boundaryKey{a[len(a)-1].cluster, b[0].cluster}, r.joint(a[len(a)-1], b[0]))
		}
		if voiceOf(q) == cluster.Variant {
			last = q
		}
	}
	for _, k := range order {
		r.split(k, joints[k])
	}
}

func voiceOf(q *quote.Quotation) cluster.Relation {
	if q.Kind == quote.Indirect {
		return cluster.Reported
	}
	return cluster.Variant
}

// near reports whether b follows a with no more than an attribution between.
func near(a, b *quote.Quotation) bool {
	gap := b.Parts[0].Start - a.Parts[len(a.Parts)-1].End
	return gap >= 0 && gap <= maxAttribution
}

func (r *run) joint(a, b seat) joint {
	x, y := r.at(a), r.at(b)
	split := x.Quote != y.Quote || x.Pieces[len(x.Pieces)-1].Part != y.Pieces[0].Part
	from := exact(x.Stretch, compare.Range{Start: wordBefore(x.Wording.Text, len(x.Wording.Text)), End: len(x.Wording.Text)})
	to := exact(y.Stretch, compare.Range{Start: 0, End: wordAfter(y.Wording.Text, 0)})
	return joint{Side{x.Quote.Article, x.Quote, through(from.Span, to.Span)}, split}
}

// split reports one boundary that some articles run over and others split.
func (r *run) split(k boundaryKey, joints []joint) {
	var run, cut *joint
	var also []*article.Article
	for i := range joints {
		j := &joints[i]
		also = append(also, j.side.Article)
		switch {
		case j.split && cut == nil:
			cut = j
		case !j.split && run == nil:
			run = j
		}
	}
	if run == nil || cut == nil || run.side.Article == cut.side.Article {
		return
	}
	r.report(Divergence{
		Cluster: r.clusters[k.before].ID, Type: compare.Typographic, Subtype: "split", Severity: compare.Info,
		A: run.side, B: cut.side,
		Note: fmt.Sprintf("One run of words in %s, closed and opened again in %s.", outletOf(run.side.Article), outletOf(cut.side.Article)),
		Rule: "marks-close-between-sentences",
	}, also...)
}
