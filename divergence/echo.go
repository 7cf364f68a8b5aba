package divergence

import (
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
)

// echo is the pairs of neighbouring words of an article: what it prints
// anywhere, in marks or not.
type echo map[[2]string]bool

// echoShare is the share of a passage's word pairs that an article must print
// for the passage not to be missing there. Set on stories of three outlets
// with quotations cut up by attributions; held by TestCarriedElsewhere.
const echoShare = 0.7

// echoes reports whether an article prints most of some words of another one,
// wherever that is: then it does not leave them out.
func (r *run) echoes(a *article.Article, w *compare.Wording, at compare.Range) bool {
	if a.Text == "" {
		return false
	}
	e, ok := r.echo[a]
	if !ok {
		e = make(echo)
		pairs(compare.New(a.Text, a.Lang), compare.Range{End: len(a.Text)}, func(p [2]string) { e[p] = true })
		r.echo[a] = e
	}
	n, found := 0, 0
	pairs(w, at, func(p [2]string) {
		n++
		if e[p] {
			found++
		}
	})
	return n > 1 && float64(found) >= echoShare*float64(n)
}

// pairs calls yield with every two neighbouring words in a range.
func pairs(w *compare.Wording, at compare.Range, yield func([2]string)) {
	last := ""
	for _, t := range w.Tokens {
		if !t.Word || t.Start < at.Start || t.End > at.End {
			continue
		}
		if last != "" {
			yield([2]string{last, t.Norm})
		}
		last = t.Norm
	}
}
