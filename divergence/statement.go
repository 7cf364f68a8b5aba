package divergence

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

// statement is clusters that follow each other in quotations: what one speaker
// said at one time. What is told about the speaking (who, where, when) is
// compared once per statement, not once per sentence.
type statement struct {
	clusters []int // in the order of the grouping
}

// seat is a stretch at its place in a cluster.
type seat struct {
	cluster, member int
}

// findStatements joins clusters that stand next to each other in a quotation.
// The halves of a splice join nothing.
func (r *run) findStatements() []statement {
	group := make([]int, len(r.clusters))
	for i := range group {
		group[i] = i
	}
	root := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	for _, row := range r.rows {
		for k := 1; k < len(row); k++ {
			a, b := row[k-1], row[k]
			if r.at(a).Relation == cluster.Splice || r.at(b).Relation == cluster.Splice {
				continue
			}
			i, j := root(a.cluster), root(b.cluster)
			group[max(i, j)] = min(i, j)
		}
	}
	index := make(map[int]int)
	var out []statement
	for i := range group {
		g := root(i)
		k, ok := index[g]
		if !ok {
			k = len(out)
			index[g] = k
			out = append(out, statement{})
		}
		out[k].clusters = append(out[k].clusters, i)
	}
	return out
}

func (r *run) at(s seat) *cluster.Member { return &r.clusters[s.cluster].Members[s.member] }

// seatAll finds the seats of every quotation, in the order of its text, the
// quotations by article and place.
func (r *run) seatAll() {
	of := make(map[*quote.Quotation][]seat)
	var quotes []*quote.Quotation
	for i, c := range r.clusters {
		for k, m := range c.Members {
			if _, ok := of[m.Quote]; !ok {
				quotes = append(quotes, m.Quote)
			}
			of[m.Quote] = append(of[m.Quote], seat{i, k})
		}
	}
	slices.SortStableFunc(quotes, r.byPlace)
	r.rows = make([][]seat, len(quotes))
	r.rowOf = make(map[*quote.Quotation]int, len(quotes))
	for i, q := range quotes {
		row := of[q]
		slices.SortStableFunc(row, func(a, b seat) int {
			return cmp.Or(cmp.Compare(begin(r.at(a)), begin(r.at(b))), a.cluster-b.cluster)
		})
		r.rows[i], r.rowOf[q] = row, i
	}
}

// row returns the seats of a quotation in the order of its text.
func (r *run) row(q *quote.Quotation) []seat { return r.rows[r.rowOf[q]] }

// byPlace orders quotations by article and place.
func (r *run) byPlace(a, b *quote.Quotation) int {
	return cmp.Or(r.rank[a.Article]-r.rank[b.Article], cmp.Compare(a.Parts[0].Start, b.Parts[0].Start), cmp.Compare(a.ID, b.ID))
}

// begin is the offset at which a stretch begins.
func begin(m *cluster.Member) int {
	spans := m.Spans()
	if len(spans) == 0 {
		return 0
	}
	return spans[0].Start
}

// articlesOf returns the articles that carry a cluster, in order, each once.
func (r *run) articlesOf(c *cluster.Cluster) []*article.Article {
	var out []*article.Article
	for _, m := range c.Members {
		if !slices.Contains(out, m.Quote.Article) {
			out = append(out, m.Quote.Article)
		}
	}
	slices.SortStableFunc(out, func(a, b *article.Article) int { return r.rank[a] - r.rank[b] })
	return out
}

// statement compares what is told about one statement.
func (r *run) statement(s *statement) {
	quotes := r.quotesOf(s)
	r.attribution(s, quotes)
	r.leftOut(quotes)
}

// quotesOf returns the quotations of a statement in order, halves of a splice
// and reported speech among them.
func (r *run) quotesOf(s *statement) []*quote.Quotation {
	seen := make(map[*quote.Quotation]bool)
	var out []*quote.Quotation
	for _, i := range s.clusters {
		for _, m := range r.clusters[i].Members {
			if !seen[m.Quote] {
				seen[m.Quote] = true
				out = append(out, m.Quote)
			}
		}
	}
	slices.SortStableFunc(out, r.byPlace)
	return out
}
