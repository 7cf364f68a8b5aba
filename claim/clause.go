package claim

import (
	"strings"
	"unicode/utf8"
)

// mostRunes is how long a clause may be, in code points: what a reader takes in at
// one glance, and what a side of a divergence may be at most.
const mostRunes = 150

// cut cuts a sentence into clauses at its marks, where both sides have words
// enough, and where it is longer than mostRunes.
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
	for i := range t {
		if s.parts(i) && words >= leastWords && s.left(i) >= leastWords && s.Runes(from, i) >= mostRunes/2 {
			add(i)
		}
		if from < i && s.Runes(from, i+1) > mostRunes {
			add(i)
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

func (s *Sentence) left(i int) int {
	n := 0
	for _, t := range s.Wording.Tokens[i:] {
		if t.Word {
			n++
		}
	}
	return n
}

// Runes is how many code points tokens [from, to) take up.
func (s *Sentence) Runes(from, to int) int {
	r := s.Wording.Range(from, to)
	return utf8.RuneCountInString(s.Wording.Text[r.Start:r.End])
}
