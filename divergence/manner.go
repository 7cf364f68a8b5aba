package divergence

import (
	"fmt"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
)

// manner is what an article says that an act came down to: "flagged and hid the
// post", "flagged the post by hiding it and warning readers".
type manner struct {
	t        *told
	from, to int
	verb     string
	object   set // words of content of the object, names apart
	with     set // lemmas of the other verbs
}

// maxManner is how many tokens behind a verb are read for what goes with it.
const maxManner = 12

// manners finds verbs of one sentence that another verb explains: joined by
// "and" before the object, or behind it by "by" and a form in -ing.
func (t *told) manners() []manner {
	var out []manner
	for i, k := range t.w.Tokens {
		if k.Kind != compare.Letters || t.quoted[i] || k.Norm == k.Lemma || t.w.Light(i) || !past(k) {
			continue
		}
		m := manner{t: t, from: i, to: i + 1, verb: k.Lemma, object: set{}, with: set{}}
		if m.read(i + 1); len(m.with) > 0 && len(m.object) > 0 {
			out = append(out, m)
		}
	}
	return out
}

// past reports whether a token looks like a verb in the past.
func past(k compare.Token) bool {
	n := len(k.Norm)
	return n > 3 && k.Norm[n-2:] == "ed"
}

// gerund reports whether a token looks like a verb in -ing.
func gerund(k compare.Token) bool {
	n := len(k.Norm)
	return n > 5 && k.Norm[n-3:] == "ing" && k.Lemma != k.Norm
}

func (m *manner) read(i int) {
	tokens := m.t.w.Tokens
	by := false
	for n := 0; n < maxManner && i < len(tokens); i, n = i+1, n+1 {
		k := tokens[i]
		switch {
		case clauseWord[k.Norm] || k.Norm == "," || k.Norm == ".":
			return
		case k.Norm == "by":
			by = true
		case i > 0 && tokens[i-1].Norm == "and" && len(m.object) == 0 && past(k), by && gerund(k):
			m.with[k.Lemma] = true
			m.to = i + 1
		case !by && !m.t.w.Light(i) && !m.t.names[k.Norm]:
			m.object[k.Lemma] = true
		}
	}
}

// manners reports one act of one actor on one object that two articles tell
// with other verbs beside it.
func (r *run) manners(all []*told) {
	found := make(map[*article.Article][]manner)
	for _, t := range all {
		found[t.article] = append(found[t.article], t.manners()...)
	}
	for i, x := range r.articles {
		for _, y := range r.articles[i+1:] {
			r.mannerPair(found[x], found[y])
		}
	}
	r.once("action")
}

func (r *run) mannerPair(xs, ys []manner) {
	for i := range xs {
		for k := range ys {
			x, y := &xs[i], &ys[k]
			if x.verb != y.verb || x.with.meets(y.with) || !x.object.meets(y.object) || !x.t.names.meets(y.t.names) {
				continue
			}
			a, b := x.t.side(x.from, x.to), y.t.side(y.from, y.to)
			r.report(Divergence{
				Type: compare.Fact, Subtype: "action", Severity: compare.Low, Rule: "same-act-other-verbs-beside", A: a, B: b,
				Note: fmt.Sprintf("%s has “%s”, %s “%s”.", outletOf(x.t.article), shown(x.t.article, a.Span), outletOf(y.t.article), shown(y.t.article, b.Span)),
			})
			return
		}
	}
}
