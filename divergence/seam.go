package divergence

import (
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
)

// seam is the two clusters that a splice joins, in its order.
type seam struct{ first, then int }

func (s splice) seam() seam { return seam{s.first.cluster, s.then.cluster} }

// followed returns the pairs of clusters that follow each other in a quotation
// that is not spliced: a seam between them is not a join.
func (r *run) followed(asked map[seam]lexicon.Set) map[seam]bool {
	out := make(map[seam]bool)
	if len(asked) == 0 {
		return out
	}
	for _, row := range r.rows {
		for _, here := range row {
			if next, ok := r.next(here); ok && r.at(here).Relation != cluster.Splice {
				out[seam{here.cluster, next.cluster}] = true
			}
		}
	}
	return out
}

// wordsAt returns the words on both sides of a join.
func (r *run) wordsAt(s splice) [2]string {
	return [2]string{lastNorm(r.at(s.first).Wording), firstNorm(r.at(s.then).Wording)}
}

// printedAcross returns, for the words on both sides of each join, at most two
// articles that print them one after the other. What another article prints as
// well is not a join. The cost is linear in the text.
func (r *run) printedAcross(splices []splice) map[[2]string][]*article.Article {
	out := make(map[[2]string][]*article.Article)
	if len(splices) == 0 {
		return out
	}
	for _, s := range splices {
		out[r.wordsAt(s)] = nil
	}
	for _, a := range r.articles {
		for p := range r.bigramsOf(a) {
			if in, asked := out[p]; asked && len(in) < 2 {
				out[p] = append(in, a)
			}
		}
	}
	return out
}

// lastNorm and firstNorm return the words at the ends of a wording, an editor's
// words in brackets left out.
func lastNorm(w *compare.Wording) string {
	for i := len(w.Tokens) - 1; i >= 0; i-- {
		if w.Tokens[i].Word && !w.Tokens[i].Bracketed {
			return w.Tokens[i].Norm
		}
	}
	return ""
}

func firstNorm(w *compare.Wording) string {
	for i := range w.Tokens {
		if w.Tokens[i].Word && !w.Tokens[i].Bracketed {
			return w.Tokens[i].Norm
		}
	}
	return ""
}

// unspliced counts the articles that carry a cluster and are not among those
// that join it to another.
func (r *run) unspliced(c int, joined lexicon.Set) int {
	in := lexicon.Set{}
	for k := range r.clusters[c].Members {
		m := &r.clusters[c].Members[k]
		if voice(m) == cluster.Variant && !joined[m.Quote.Article.ID] {
			in[m.Quote.Article.ID] = true
		}
	}
	return len(in)
}

// source returns the seat of the first half in an article that also has the
// second and does not splice them; false if there is no such article.
func (r *run) source(s splice) (seat, bool) {
	at, ok := r.sources[s.seam()]
	if !ok {
		at = r.sourcesOf(s.seam())
		r.sources[s.seam()] = at
	}
	for _, from := range at {
		if r.at(from).Quote.Article != s.quote.Article {
			return from, true
		}
	}
	return seat{}, false
}

// sourcesOf returns, of the articles that have both passages of a seam in marks,
// the first two seats of the first passage in different articles.
func (r *run) sourcesOf(at seam) []seat {
	var out []seat
	for _, s := range r.byArticle(at.first) {
		m := r.at(s)
		if voice(m) != cluster.Variant || !r.carries(m.Quote.Article, at.then) {
			continue
		}
		if len(out) == 0 || r.at(out[0]).Quote.Article != m.Quote.Article {
			out = append(out, s)
		}
		if len(out) == 2 {
			break
		}
	}
	return out
}
