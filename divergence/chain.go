package divergence

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

// chain is what one article prints of a speech in a row: the seats of a
// quotation, and of those of the same speaker that stand beside it in the same
// paragraph.
type chain []seat

// mostChains is how many chains of a statement the articles are compared with,
// so that the cost stays linear in the members.
const mostChains = 8

// chains returns the chains that hold the quotations of a statement and more
// than one stretch, the longest first. Reported speech and splices are in none.
func (r *run) chains(quotes []*quote.Quotation) []chain {
	var out []chain
	used := make(map[*quote.Quotation]bool)
	for _, q := range quotes {
		if used[q] || !r.chained(q) {
			continue
		}
		var c chain
		for _, i := range r.beside(q) {
			used[r.at(r.rows[i][0]).Quote] = true
			c = append(c, r.rows[i]...)
		}
		if len(c) > 1 {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b chain) int { return cmp.Compare(r.wordsOf(b), r.wordsOf(a)) })
	return out[:min(len(out), mostChains)]
}

// chained reports whether a quotation may be part of a chain.
func (r *run) chained(q *quote.Quotation) bool {
	return q.Kind != quote.Indirect && len(r.spliced[q]) == 0
}

// beside returns the rows of a quotation and of those that its speaker goes on
// with in the same paragraph, in the order of the text.
func (r *run) beside(q *quote.Quotation) []int {
	at := r.rowOf[q]
	out := []int{at}
	for _, step := range []int{-1, 1} {
		last := q
		for i := at + step; i >= 0 && i < len(r.rows); i += step {
			next := r.at(r.rows[i][0]).Quote
			if next.Article != q.Article {
				break
			}
			if next.Kind == quote.Indirect {
				continue
			}
			a, b := last, next
			if step < 0 {
				a, b = next, last
			}
			if !r.chained(next) || !resumes(a, b) {
				break
			}
			out = append(out, i)
			last = next
		}
	}
	slices.Sort(out)
	return out
}

// resumes reports whether b goes on where a ends: the same named speaker, in the
// same paragraph, with no more than an attribution between.
func resumes(a, b *quote.Quotation) bool {
	from, to := a.Parts[len(a.Parts)-1].End, b.Parts[0].Start
	return a.Speaker.Name != "" && a.Speaker.Name == b.Speaker.Name && a.Article.HasText() &&
		from <= to && to-from <= maxAttribution && !strings.Contains(a.Article.Text[from:to], "\n")
}

// wordsOf counts the words of some seats.
func (r *run) wordsOf(seats []seat) int {
	n := 0
	for _, s := range seats {
		n += r.at(s).Wording.Words()
	}
	return n
}

// held is what an article carries of a cluster: the first and the last of its
// members in the quotation that has the most words of it, and in those that its
// speaker goes on with.
type held struct {
	first, last *cluster.Member
	words       int
}

// held returns what an article carries of a cluster; false if it carries nothing
// of it, in marks or reported.
func (r *run) held(a *article.Article, c int) (held, bool) {
	var best []seat
	for _, s := range r.seats[carrier{a, c}] {
		if row := r.of(c, r.rowOf[r.at(s).Quote]); r.wordsOf(row) > r.wordsOf(best) {
			best = row
		}
	}
	if len(best) == 0 {
		return held{}, false
	}
	if q := r.at(best[0]).Quote; r.chained(q) {
		best = r.of(c, r.beside(q)...)
	}
	return held{r.at(best[0]), r.at(best[len(best)-1]), r.wordsOf(best)}, true
}

// of returns the seats of some rows that are in a cluster.
func (r *run) of(c int, rows ...int) []seat {
	var out []seat
	for _, i := range rows {
		for _, s := range r.rows[i] {
			if s.cluster == c {
				out = append(out, s)
			}
		}
	}
	return out
}

// anchors reports whether an article says enough of a sentence, in marks, for
// what stands beside the sentence elsewhere to be missing.
func (h held) anchors() bool {
	return voice(h.first) == cluster.Variant && h.words >= leastFragment
}

// cutShort reports whether an article has fewer words of a sentence than another
// and not its word at one end: that cut is a divergence of its own.
func (h held) cutShort(at, full *cluster.Member, end func(*compare.Wording) string) bool {
	return h.words < full.Wording.Words() && end(at.Wording) != end(full.Wording)
}
