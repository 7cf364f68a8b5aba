package main

import (
	"cmp"
	"unicode/utf8"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster/internal/engine"
)

// place is a stretch of an article: code points of its text, half open.
type place struct {
	article    string
	start, end int
}

// placeOf is where spans stand, from the first to the last.
func placeOf(a *article.Article, spans []article.Span) place {
	start, end := spans[0].Start, spans[len(spans)-1].End
	from := utf8.RuneCountInString(a.Text[:start])
	return place{a.ID, from, from + utf8.RuneCountInString(a.Text[start:end])}
}

func (p place) length() int { return p.end - p.start }

// shared is how many code points two places share.
func (p place) shared(q place) int {
	if p.article != q.article {
		return 0
	}
	return max(0, min(p.end, q.end)-max(p.start, q.start))
}

// compare orders places by article, then by where they stand.
func (p place) compare(q place) int {
	return cmp.Or(cmp.Compare(p.article, q.article), cmp.Compare(p.start, q.start), cmp.Compare(p.end, q.end))
}

// enough is how many code points of a place have to be found: half of it, and
// never more than some four words.
func enough(length int) int { return min(25, (length+1)/2) }

// holds reports whether two places are of the same words.
func (p place) holds(q place) bool { return p.shared(q) >= enough(min(p.length(), q.length())) }

// pair is two stretches that the decision was asked about.
type pair struct {
	engine.Pair
	event string
	a, b  place
}

func newPair(event string, p engine.Pair) pair {
	return pair{p, event, placeOf(p.A.Article, p.AtA), placeOf(p.B.Article, p.AtB)}
}
