package divergence

import (
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// maxAttribution is how far apart, in bytes, two quotations may stand to count
// as one that an attribution interrupts. Attributions of news prose with a
// full title and an affiliation stay below it.
const maxAttribution = 160

// boundary is the place between two sentences of a statement, by their clusters.
type boundary struct{ before, after int }

// joint is a boundary in one article: the last word before it and the first
// after it, and whether the marks close there.
type joint struct {
	side  Side
	split bool
}

// splits reports where one outlet runs on while another closes the marks for an
// attribution.
func (r *run) splits() {
	var order []boundary
	joints := make(map[boundary][]joint)
	add := func(k boundary, j joint) {
		if joints[k] == nil {
			order = append(order, k)
		}
		joints[k] = append(joints[k], j)
	}
	// between notes a boundary, unless it is the join of a splice.
	between := func(a, b seat) {
		spliced := slices.ContainsFunc(r.spliced[r.at(a).Quote], func(s splice) bool { return s.first == a && s.then == b })
		if a.cluster != b.cluster && !spliced {
			add(boundary{a.cluster, b.cluster}, r.joint(a, b))
		}
	}
	for i, row := range r.rows {
		q := r.at(row[0]).Quote
		for k := 1; k < len(row); k++ {
			between(row[k-1], row[k])
		}
		for _, before := range slices.Backward(r.rows[:i]) {
			last := r.at(before[0]).Quote
			gap := q.Parts[0].Start - last.Parts[len(last.Parts)-1].End
			if last.Article != q.Article || gap > maxAttribution {
				break
			}
			if last.Kind != quote.Indirect && gap >= 0 {
				between(before[len(before)-1], row[0])
			}
		}
	}
	for _, k := range order {
		r.split(k, joints[k])
	}
}

func (r *run) joint(a, b seat) joint {
	x, y := r.at(a), r.at(b)
	split := x.Quote != y.Quote || x.Pieces[len(x.Pieces)-1].Part != y.Pieces[0].Part
	from := exact(x.Stretch, compare.Range{Start: wordBefore(x.Wording.Text, len(x.Wording.Text)), End: len(x.Wording.Text)})
	to := exact(y.Stretch, compare.Range{Start: 0, End: wordAfter(y.Wording.Text, 0)})
	return joint{Side{Article: x.Quote.Article, Quote: x.Quote, Span: through(from.Span, to.Span)}, split}
}

// split reports a boundary that some articles run over and others split.
func (r *run) split(k boundary, joints []joint) {
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
		Note: fmt.Sprintf("%s runs on where %s closes the marks and opens them again.", note.Outlet(run.side.Article), note.Outlet(cut.side.Article)),
		Rule: "marks-close-between-sentences",
	}, also...)
}
