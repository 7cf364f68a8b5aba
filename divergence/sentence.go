package divergence

import (
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
)

// sentences returns the members of a cluster. Where a quotation prints as two
// sentences what the base has in one, the two are one member: neither lacks what
// the other has.
func (r *run) sentences(c *cluster.Cluster) []*cluster.Member {
	base := &c.Members[c.Base]
	out := make([]*cluster.Member, 0, len(c.Members))
	for _, s := range r.byArticle(r.index[c.ID]) {
		m := r.at(s)
		if n := len(out); n > 0 && out[n-1].Quote == m.Quote && out[n-1] != base && m != base && r.adjoin(s) &&
			voice(m) == cluster.Variant && voice(out[n-1]) == cluster.Variant && follows(base, out[n-1], m) {
			out[n-1] = together(out[n-1], m)
			continue
		}
		out = append(out, m)
	}
	return out
}

// adjoin reports whether the seat before this one in its quotation is in the same
// cluster.
func (r *run) adjoin(s seat) bool {
	i := r.inRow[s]
	return i > 0 && r.row(r.at(s).Quote)[i-1].cluster == s.cluster
}

// follows reports whether the words that b shares with the base stand in it after
// those that a shares.
func follows(base, a, b *cluster.Member) bool {
	_, end := reach(base.Wording, a.Wording)
	start, _ := reach(base.Wording, b.Wording)
	return end > 0 && start >= end
}

// reach returns where in base the first of the words begins that it shares with
// part, and where the last ends; zeros if it shares none.
func reach(base, part *compare.Wording) (start, end int) {
	for _, l := range compare.Align(base, part).Links {
		if t := base.Tokens[l.A]; t.Word && !l.Moved && (l.Kind == compare.Equal || l.Kind == compare.Normalized) {
			if end == 0 {
				start = t.Start
			}
			end = t.End
		}
	}
	return start, end
}

// together makes one member of two that follow each other in a quotation.
func together(a, b *cluster.Member) *cluster.Member {
	s := &cluster.Stretch{Quote: a.Quote}
	s.Pieces = append(s.Pieces, a.Pieces...)
	last, next := &s.Pieces[len(s.Pieces)-1], b.Pieces
	if last.Part == next[0].Part && next[0].Start >= last.End {
		last.End, next = next[0].End, next[1:]
	}
	s.Pieces = append(s.Pieces, next...)
	s.Wording = compare.New(s.Text(), a.Quote.Article.Lang)
	return &cluster.Member{Stretch: s, Relation: cluster.Variant, Parent: -1}
}
