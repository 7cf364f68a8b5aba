package report

import (
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
)

// addCollations adds to each member of a cluster how it differs from the base.
func (r *Report) addCollations(enc *Encoder, run Run) {
	at := make(map[string]int, len(run.Grouping.Clusters))
	for i := range run.Grouping.Clusters {
		at[run.Grouping.Clusters[i].ID] = i
	}
	for _, co := range run.Findings.Collations {
		i, ok := at[co.Cluster]
		if !ok {
			continue
		}
		c := &run.Grouping.Clusters[i]
		if co.Member >= len(c.Members) || c.Base >= len(c.Members) {
			continue
		}
		base, member := c.Members[c.Base].Stretch, c.Members[co.Member].Stretch
		for _, d := range co.Differences {
			r.Clusters[i].Members[co.Member].Edits = append(r.Clusters[i].Members[co.Member].Edits,
				Edit{d.Type, enc.within(base, d.A), enc.within(member, d.B)})
		}
	}
}

// within returns the record of a range of a stretch's wording, whose text is the
// pieces of the stretch joined by a space.
func (e *Encoder) within(s *cluster.Stretch, r compare.Range) Span {
	place := func(at int) int {
		for i, p := range s.Pieces {
			if n := p.End - p.Start; at <= n || i == len(s.Pieces)-1 {
				return s.Quote.Parts[p.Part].Start + p.Start + min(at, n)
			}
			at -= p.End - p.Start + 1
		}
		return 0
	}
	var out Span
	out.Start, out.End = e.points(s.Quote, article.Span{Start: place(r.Start), End: place(r.End)})
	if t := s.Wording.Text; r.Start < r.End && r.End <= len(t) {
		out.Text = t[r.Start:r.End]
	}
	return out
}
