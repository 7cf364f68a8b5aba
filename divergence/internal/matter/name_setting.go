package matter

import (
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
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
