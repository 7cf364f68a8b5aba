package divergence

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/quote"
)

// seat is a stretch at its place in a cluster.
type seat struct {
	cluster, member int
}

func (r *run) at(s seat) *cluster.Member { return &r.clusters[s.cluster].Members[s.member] }

// carrier is an article that carries a cluster.
type carrier struct {
	article *article.Article
	cluster int
}

// seatAll lists the seats of every quotation in the order of its text, with the
// quotations by article and place, and the seats of every article in every
// cluster.
func (r *run) seatAll() {
	of := make(map[*quote.Quotation][]seat)
	r.seats = make(map[carrier][]seat)
	var quotes []*quote.Quotation
	for i, c := range r.clusters {
		for k, m := range c.Members {
			if _, ok := of[m.Quote]; !ok {
				quotes = append(quotes, m.Quote)
			}
			of[m.Quote] = append(of[m.Quote], seat{i, k})
			at := carrier{m.Quote.Article, i}
			r.seats[at] = append(r.seats[at], seat{i, k})
		}
	}
	slices.SortStableFunc(quotes, r.byPlace)
	r.rows = make([][]seat, len(quotes))
	r.rowOf = make(map[*quote.Quotation]int, len(quotes))
	r.inRow = make(map[seat]int)
	for i, q := range quotes {
		row := of[q]
		slices.SortStableFunc(row, func(a, b seat) int {
			return cmp.Or(cmp.Compare(begin(r.at(a)), begin(r.at(b))), a.cluster-b.cluster)
		})
		r.rows[i], r.rowOf[q] = row, i
		for k, s := range row {
			r.inRow[s] = k
		}
	}
}

// row returns the seats of a quotation in the order of its text.
func (r *run) row(q *quote.Quotation) []seat { return r.rows[r.rowOf[q]] }

// carried returns the first member by which an article carries a cluster, in
// marks or reported; nil if it does not.
func (r *run) carried(a *article.Article, c int) *cluster.Member {
	if seats := r.seats[carrier{a, c}]; len(seats) > 0 {
		return r.at(seats[0])
	}
	return nil
}

// carries reports whether an article has a cluster in quotation marks and not
// as half of a splice.
func (r *run) carries(a *article.Article, c int) bool {
	return slices.ContainsFunc(r.seats[carrier{a, c}], func(s seat) bool { return voice(r.at(s)) == cluster.Variant })
}

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
	seen := make(map[*article.Article]bool)
	for _, m := range c.Members {
		if a := m.Quote.Article; !seen[a] {
			seen[a] = true
			out = append(out, a)
		}
	}
	slices.SortStableFunc(out, func(a, b *article.Article) int { return r.rank[a] - r.rank[b] })
	return out
}

// byArticle returns the seats of a cluster by article and place.
func (r *run) byArticle(c int) []seat {
	out, ok := r.sorted[c]
	if !ok {
		for k := range r.clusters[c].Members {
			out = append(out, seat{c, k})
		}
		slices.SortStableFunc(out, func(a, b seat) int { return r.byMember(r.at(a), r.at(b)) })
		r.sorted[c] = out
	}
	return out
}

// byMember orders members by article and place.
func (r *run) byMember(a, b *cluster.Member) int {
	return cmp.Or(r.byPlace(a.Quote, b.Quote), begin(a)-begin(b))
}
