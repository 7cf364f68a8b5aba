package attribution

import (
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// Apart reports whether two quotations of like words are two utterances by what their
// articles say of them: two people spoke, neither for the other, or one person told two
// outlets that are both named. What differs between their words is then no change of
// words by an outlet.
func Apart(a, b *quote.Quotation) bool { return twoSpeakers(a, b) || twoOccasions(a, b) }

func twoSpeakers(a, b *quote.Quotation) bool {
	for _, q := range []*quote.Quotation{a, b} {
		if q.Speaker.Unsure || !q.Article.HasText() || q.Speaker.Mention.Empty() || !q.Speaker.Named() || !named(q) || !plausible(q) || byPronoun(q) || relayed(q) {
			return false
		}
	}
	return quote.SameSpeaker(a.Speaker, b.Speaker) == quote.Different &&
		!speaksFor(a, b) && !speaksFor(b, a) && !oneName(a, b) && !misspelt(a.Speaker.Name, b.Speaker.Name)
}

func twoOccasions(a, b *quote.Quotation) bool {
	x, y := a.Via.Name, b.Via.Name
	if x == "" || y == "" || holdsName(x, y) || holdsName(y, x) {
		return false
	}
	own := func(q *quote.Quotation) bool { return holdsName(q.Via.Name, note.Outlet(q.Article)) }
	return !own(a) && !own(b)
}
