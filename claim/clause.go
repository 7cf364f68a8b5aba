package claim

import (
	"strings"
	"unicode/utf8"
)

// mostRunes is how long a clause may be, in code points: what a reader takes in at
// one glance, and what a side of a divergence may be at most.
const mostRunes = 150

// cut cuts a sentence into clauses at its marks, where both sides have words
// enough, and before a printed word where it is longer than mostRunes.
func (s *Sentence) cut() []*Clause {
	var out []*Clause
	t := s.Wording.Tokens
	from, words := 0, 0
	add := func(to int) {
		if words > 0 {
			out = append(out, &Clause{s, from, to})
		}
		from, words = to, 0
	}
	long := func(i int) {
		to := s.printedStart(from, i)
		add(to)
		words = s.words(to, i)
	}
	for i := range t {
		if s.parts(i) && words >= leastWords && s.left(i) >= leastWords && s.Runes(from, i) >= mostRunes/2 {
			add(i)
		}
		if from < i && s.Runes(from, i+1) > mostRunes {
			long(i)
		}
		if t[i].Word {
			words++
		}
	}
	add(len(t))
	return out
}

// parts reports whether a token is a mark between two parts of a sentence: not the
// hyphen or the stroke inside a word or a number.
func (s *Sentence) parts(i int) bool {
	t := s.Wording.Tokens
	switch {
	case t[i].Word || i == 0 || i+1 == len(t):
		return false
	case t[i-1].End == t[i].Start && t[i].End == t[i+1].Start && t[i-1].Word && t[i+1].Word:
		return t[i].Norm == "-" && strings.ContainsAny(s.Wording.Text[t[i].Start:t[i].End], "—")
	}
	return t[i].Norm == "," || t[i].Norm == ";" || t[i].Norm == ":" || t[i].Norm == "-"
}

// leastWords is how many words a clause has at least where its sentence is cut at a
// mark.
const leastWords = 4

// left is how many words stand from a token on.
func (s *Sentence) left(i int) int { return s.words(i, len(s.Wording.Tokens)) }

// words is how many words tokens [from, to) are.
func (s *Sentence) words(from, to int) int {
	n := 0
	for _, t := range s.Wording.Tokens[from:to] {
		if t.Word {
			n++
		}
	}
	return n
}

// printedStart is the last token up to one that stands behind white space, so that
// neither “Gov.” nor “Brewer’s” is cut in two; the token itself where there is none
// behind from.
func (s *Sentence) printedStart(from, at int) int {
	t := s.Wording.Tokens
	for i := at; i > from; i-- {
		if t[i-1].End < t[i].Start {
			return i
		}
	}
	return at
}

// Runes is how many code points tokens [from, to) take up.
func (s *Sentence) Runes(from, to int) int {
	r := s.Wording.Range(from, to)
	return utf8.RuneCountInString(s.Wording.Text[r.Start:r.End])
}
