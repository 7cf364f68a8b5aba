package matter

import (
	"slices"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/language"
)

// setting is how the words around names, places and roles of two sentences answer
// each other.
type setting struct {
	p    *claim.Pair
	a, b *claim.Sentence
	to   []int // by token of a: the one of b that it answers in order, -1 for none
	from []int // the same from b
	akin []int // like to, also where the order is another or the words are only of one field

	answered int // words of content of a that have an answer in b, in any order
}

// settingOf aligns the sentences of a pair. The cost is the product of their lengths.
func settingOf(p *claim.Pair) *setting {
	s := &setting{p: p, a: p.A.Sentence, b: p.B.Sentence}
	s.to, s.from, s.akin = unanswered(s.a), unanswered(s.b), unanswered(s.a)
	al := compare.Align(s.a.Wording, s.b.Wording)
	for _, l := range al.Links {
		if l.Kind == compare.Respelled || l.Kind == compare.Replaced {
			continue
		}
		if !s.a.Wording.Light(l.A) {
			s.answered++
		}
		s.akin[l.A] = l.B
		if !l.Moved && l.Kind != compare.Related {
			s.to[l.A], s.from[l.B] = l.B, l.A
		}
	}
	return s
}

func unanswered(s *claim.Sentence) []int {
	out := make([]int, len(s.Wording.Tokens))
	for i := range out {
		out[i] = -1
	}
	return out
}

// near is the share of the words of content of the shorter sentence that have an
// answer, but for a range on each side.
func (s *setting) near(x, y tokens) float64 {
	return float64(s.answered) / float64(max(1, min(content(s.a, x), content(s.b, y))))
}

// equal reports whether two ranges stand in one place of two sentences that are one but
// for them.
func (s *setting) equal(x, y tokens) bool {
	most := max(content(s.a, x), content(s.b, y))
	return s.parallel(x, y) && most > 0 && float64(s.answered) >= leastEqual*float64(most)
}

// identical reports whether the words of two sentences are the same before two ranges,
// and the same behind them.
func (s *setting) identical(x, y tokens) bool {
	return slices.Equal(words(s.a, 0, x.from), words(s.b, 0, y.from)) && slices.Equal(words(s.a, x.to, len(s.to)), words(s.b, y.to, len(s.from)))
}

// words returns the words of a range of a sentence in lower case, without marks.
func words(in *claim.Sentence, from, to int) []string {
	var out []string
	for i := from; i < to; i++ {
		if t := &in.Wording.Tokens[i]; t.Word {
			out = append(out, t.Norm)
		}
	}
	return out
}

// identifying reports whether a range ends a sentence that says who or what one thing
// with a definite article is, or by whom it was made: "The referee was", "The pool was
// designed by". Whoever is named so is named as the only one, unlike who is named
// below a report.
func identifying(in *claim.Sentence, at tokens) bool {
	k := language.Of(in.Wording.Lang).Grouped(language.FunctionWords)
	before := words(in, 0, at.from)
	return len(before) > 1 && len(words(in, at.to, len(in.Wording.Tokens))) == 0 &&
		slices.Contains(k["det"], before[0]) && !slices.Contains(k["indef"], before[0]) && !slices.Contains(k["indefinite"], before[0]) &&
		slices.ContainsFunc(before, func(w string) bool { return slices.Contains(k["be"], w) })
}

// credited reports whether a sentence begins with what the one in a range did for the
// article: "Reporting by", "Additional reporting by".
func credited(in *claim.Sentence, at tokens) bool {
	k := language.Of(in.Wording.Lang).Grouped(language.FunctionWords)
	before := words(in, 0, at.from)
	n := len(before)
	return n > 1 && n <= mostOfCredit && slices.Contains(k["by"], before[n-1]) &&
		!slices.ContainsFunc(before, func(w string) bool { return slices.Contains(k["be"], w) || slices.Contains(k["det"], w) })
}

// mostOfCredit is how many words stand at most before the name in a credit: "Additional
// reporting by".
const mostOfCredit = 3

// leastEqual is the share of words from which two sentences are one.
const leastEqual = .85

// content counts the words of content of a sentence outside a range.
func content(s *claim.Sentence, but tokens) int {
	n := 0
	for i := range s.Wording.Tokens {
		if (i < but.from || i >= but.to) && !s.Wording.Light(i) {
			n++
		}
	}
	return n
}

// margin is how many tokens may stand between a name and the words beside it that
// answer each other: a title, an article, a mark.
const margin = 3

// leastNear is the share of words from which two sentences are told in parallel.
const leastNear = .55

// parallel reports whether two ranges stand in one place of two sentences that share
// most of their words: what stands before answers what stands before, and so behind.
func (s *setting) parallel(x, y tokens) bool {
	return s.near(x, y) >= leastNear && s.before(x.from, y.from) && s.behind(x.to, y.to)
}

func (s *setting) before(i, j int) bool {
	for k := i - 1; k >= max(0, i-margin); k-- {
		if m := s.to[k]; m >= 0 && m < j {
			return j-m <= margin+1
		}
	}
	return i <= margin && j <= margin && !s.answers(0, i) && !s.answersB(0, j)
}

func (s *setting) behind(i, j int) bool {
	n, o := len(s.to), len(s.from)
	for k := i; k < min(n, i+margin); k++ {
		if m := s.to[k]; m >= j {
			return m-j <= margin
		}
	}
	return n-i <= margin && o-j <= margin && !s.answers(i, n) && !s.answersB(j, o)
}

// answers reports whether a token of [from, to) of a has an answer.
func (s *setting) answers(from, to int) bool {
	for i := from; i < to; i++ {
		if s.to[i] >= 0 {
			return true
		}
	}
	return false
}

func (s *setting) answersB(from, to int) bool {
	for i := from; i < to; i++ {
		if s.from[i] >= 0 {
			return true
		}
	}
	return false
}

// linked counts the words of content near one range that answer words near the other,
// in any order.
func (s *setting) linked(x, y tokens) int {
	n := 0
	for _, l := range s.p.Links {
		if close(l.A, x) && close(l.B, y) && !s.a.Wording.Light(l.A) {
			n++
		}
	}
	return n
}

// vicinity is how many tokens before or behind a name are near it.
const vicinity = 7

func close(i int, t tokens) bool {
	return i >= t.from-vicinity && i < t.to+vicinity && (i < t.from || i >= t.to)
}
