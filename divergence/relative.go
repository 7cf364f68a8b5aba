package divergence

import (
	"fmt"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
)

// relativeDates lists what two articles date by a week, month or year in other
// words that fit together: one fact told by sentences that name the same two,
// and two more words of content.
func (r *run) relativeDates(all []*told) {
	found := make(map[*article.Article][]*told)
	for _, t := range all {
		if t.day.ok {
			found[t.article] = append(found[t.article], t)
		}
	}
	for i, x := range r.articles {
		for _, y := range r.articles[i+1:] {
			r.relativePair(found[x], found[y])
		}
	}
}

func (r *run) relativePair(xs, ys []*told) {
	for _, x := range xs {
		for _, y := range ys {
			a, b := shown(x.article, x.span(x.day.at)), shown(y.article, y.span(y.day.at))
			if strings.EqualFold(a, b) || !x.meets(y.day.day) || x.day.exact() || y.day.exact() || !sameStory(x, y) {
				continue
			}
			d := Divergence{
				Type: compare.Time, Subtype: "relative date", Severity: compare.Info, Rule: "same-fact-days-fit",
				A: Side{Article: x.article, Span: x.span(x.day.at)}, B: Side{Article: y.article, Span: y.span(y.day.at)},
				Note: fmt.Sprintf("%s has “%s”, %s “%s”: this can be one day.", outletOf(x.article), a, outletOf(y.article), b),
			}
			r.report(d)
			r.facts = append(r.facts, Fact{Key: "day", Compatible: true, Tellings: []Telling{{d.A, strings.ToLower(a)}, {d.B, strings.ToLower(b)}}})
			return
		}
	}
}

// sameStory reports whether two sentences tell of one thing: two names and two
// words of content in common.
func sameStory(x, y *told) bool {
	names, content := 0, 0
	for n := range x.names {
		if y.names[n] {
			names++
		}
	}
	if names < 2 {
		return false
	}
	other := y.content()
	for w := range x.content() {
		if other[w] && !common[w] {
			content++
		}
	}
	return content >= 2
}

// common are words of content that tell nothing of a story.
var common = setOf(listed["common"])
