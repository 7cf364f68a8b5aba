package divergence

import (
	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
)

// bigrams are the pairs of neighbouring words of an article, in marks or not:
// by them it is known what the article prints anywhere.
type bigrams map[[2]string]bool

// printedShare is the share of a passage's word pairs that an article must print
// for the passage not to be missing there. Set on stories of three outlets
// with quotations cut up by attributions; held by TestPrintedShare.
const printedShare = 0.7

// leastPairs is how many word pairs a passage needs to be looked for in an
// article: two words stand together anywhere.
const leastPairs = 2

// prints reports whether an article prints most of a passage of another one
// anywhere in its text: then it does not leave the passage out.
func (r *run) prints(a *article.Article, w *compare.Wording, at compare.Range) bool {
	e := r.bigramsOf(a)
	n, found := 0, 0
	pairs(w, at, func(p [2]string) {
		n++
		if e[p] {
			found++
		}
	})
	return n >= leastPairs && float64(found) >= printedShare*float64(n)
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

// bigramsOf returns the word pairs of an article; none for a quotation that came
// without its article.
func (r *run) bigramsOf(a *article.Article) bigrams {
	e, ok := r.bigrams[a]
	if !ok {
		e = make(bigrams)
		pairs(compare.New(a.Text, a.Lang), compare.Range{End: len(a.Text)}, func(p [2]string) { e[p] = true })
		r.bigrams[a] = e
	}
	return e
}

// leastRun is how many word pairs in a row an article must print for the words
// to count as printed there: fewer also meet by chance.
const leastRun = 3

// unheardOf returns a range without the words at its ends that the article
// prints elsewhere.
func (r *run) unheardOf(a *article.Article, w *compare.Wording, at compare.Range) compare.Range {
	e := r.bigramsOf(a)
	var tokens []compare.Token
	for _, t := range w.Tokens {
		if t.Word && t.Start >= at.Start && t.End <= at.End {
			tokens = append(tokens, t)
		}
	}
	known := func(i int) bool {
		return i >= 0 && i+1 < len(tokens) && e[[2]string{tokens[i].Norm, tokens[i+1].Norm}]
	}
	from, to := 0, len(tokens)
	if !known(0) && known(1) {
		from = 1 // "but if you": the joining word alone is dropped
	}
	first := from
	for known(from) {
		from++
	}
	for to-1 > from && known(to-2) {
		to--
	}
	if from-first >= leastRun && from+1 < len(tokens) {
		at.Start = tokens[from+1].Start
	}
	if len(tokens)-to >= leastRun && to > 0 {
		at.End = max(at.Start, tokens[to-1].End)
	}
	return at
}
