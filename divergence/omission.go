package divergence

import (
	"regexp"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/cluster"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/attribution"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/quote"
)

// leftOut reports sentences of a statement that an article passes over: what
// another prints before, between or after the sentences that both have.
//
// What stands before the first of them counts only if it belongs to the same
// statement: every quotation begins somewhere, and where outlets chose different
// sentences of one speech none of them drops any.
func (r *run) leftOut(s *attribution.Statement) {
	in := make(map[int]bool, len(s.Clusters))
	for _, c := range s.Clusters {
		in[r.index[c.ID]] = true
	}
	var articles []*article.Article
	for _, q := range s.Quotes {
		if n := len(articles); n == 0 || articles[n-1] != q.Article {
			articles = append(articles, q.Article)
		}
	}
	for _, c := range r.chains(s.Quotes) {
		var lapses []lapse
		for _, a := range articles {
			if a != r.at(c[0]).Quote.Article {
				lapses = r.appendLapses(lapses, a, c, in)
			}
		}
		r.lapses(lapses)
	}
}

// appendLapses adds what an article passes over of a chain of another, in which
// the clusters of the statement are. What was found missing there before is not
// found again, and what is quoted as a term is not missing.
func (r *run) appendLapses(to []lapse, a *article.Article, c chain, statement map[int]bool) []lapse {
	mine := make([]held, len(c))
	var have []int
	for i, s := range c {
		var ok bool
		if mine[i], ok = r.held(a, s.cluster); ok {
			have = append(have, i)
		}
	}
	if len(have) == 0 {
		return to
	}
	add := func(before, after *cluster.Member, from, end int) {
		var seats []seat
		beside := stemsBeside(before, after)
		for _, s := range r.unheard(c[from:end], a) {
			if at := (carrier{a, s.cluster}); !r.told[at] && !(before == nil && !statement[s.cluster]) && !isTerm(r.at(s)) && !resaid(r.at(s), beside) {
				r.told[at] = true
				seats = append(seats, s)
			}
		}
		if len(seats) > 0 {
			to = append(to, lapse{seats, before, after})
		}
	}
	for k := 1; k < len(have); k++ {
		if i, end := have[k-1], have[k]; end > i+1 && r.apart(mine[i].last, mine[end].first, c[i+1:end]) {
			add(mine[i].last, mine[end].first, i+1, end)
		}
	}
	i, end := have[0], have[len(have)-1]
	if h := mine[i]; h.anchors() && !h.cutShort(h.first, r.at(c[i]), firstNorm) {
		add(nil, h.first, 0, i)
	}
	if h := mine[end]; h.anchors() && !h.cutShort(h.last, r.at(c[end]), lastNorm) {
		add(h.last, nil, end+1, len(c))
	}
	return to
}

// apart reports whether sentences may be missing between two members.
func (r *run) apart(before, after *cluster.Member, seats []seat) bool {
	x, y := lastWord(before), firstWord(after)
	return before.Relation != cluster.Splice && after.Relation != cluster.Splice && begin(after) >= begin(before) &&
		!r.holds(Side{Article: x.Article, Quote: x.Quote, Span: through(x.Span, y.Span)}, seats)
}

// besideReach is how many bytes of an article beside what it carries are looked at
// for a sentence in other words.
const besideReach = 200

// stemsBeside returns the words of content that an article prints next to the place
// where sentences may be missing, on the side of them, and those of the sentences
// that it carries there.
func stemsBeside(before, after *cluster.Member) lexicon.Set {
	out := lexicon.Set{}
	add := func(m *cluster.Member, from, to int) {
		a := m.Quote.Article
		if !a.HasText() {
			return
		}
		text := strings.ToValidUTF8(a.Text[max(0, from):min(len(a.Text), to)], "")
		for w := range stems(compare.New(text, a.Lang)) {
			out[w] = true
		}
	}
	if before != nil {
		at := whole(before.Stretch).Span
		add(before, at.End, at.End+besideReach)
	}
	if after != nil {
		at := whole(after.Stretch).Span
		if before != nil {
			add(after, at.Start, at.End)
		} else {
			add(after, at.Start-besideReach, at.Start)
		}
	}
	return out
}

// resaid reports whether most of the content of a sentence stands at the place
// where it is missing: then the article has it in other words.
func resaid(m *cluster.Member, beside lexicon.Set) bool {
	missing := stems(m.Wording)
	return 3*lexicon.Shared(missing, beside) >= 2*len(missing)
}

// holds reports whether the place where sentences seem to be missing has most of
// their words: then they are there, in a form that the grouping did not
// recognize.
func (r *run) holds(place Side, seats []seat) bool {
	if !place.Article.HasText() {
		return false
	}
	printed := stems(compare.New(place.Article.Cut(place.Span), place.Article.Lang))
	for _, s := range seats {
		missing := stems(r.at(s).Wording)
		if 2*lexicon.Shared(missing, printed) < len(missing) {
			return false
		}
	}
	return true
}

// unheard returns the seats whose words an article does not print anywhere.
func (r *run) unheard(seats []seat, a *article.Article) []seat {
	var out []seat
	for _, s := range seats {
		w := r.at(s).Wording
		if !r.prints(a, w, compare.Range{End: len(w.Text)}) {
			out = append(out, s)
		}
	}
	return out
}

// ellipsis matches words left out with a mark.
var ellipsis = regexp.MustCompile(`…|\.[\s\p{Zs}]?\.[\s\p{Zs}]?\.|\[[\s\p{Zs}]*\]`)

// declared reports whether an ellipsis stands among the words of a quotation that
// a side covers.
func declared(q *quote.Quotation, s Side) bool {
	if !q.Article.HasText() {
		return false
	}
	for _, p := range q.Parts {
		at := article.Span{Start: max(p.Start, s.Span.Start), End: min(p.End, s.Span.End)}
		if at.Start < at.End && ellipsis.MatchString(q.Article.Cut(at)) {
			return true
		}
	}
	return false
}

func lastWord(m *cluster.Member) Side {
	text := m.Wording.Text
	return exact(m.Stretch, compare.Range{Start: wordBefore(text, len(text)), End: len(text)})
}

func firstWord(m *cluster.Member) Side {
	return exact(m.Stretch, compare.Range{Start: 0, End: wordAfter(m.Wording.Text, 0)})
}
