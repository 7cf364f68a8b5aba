package claim

import (
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/language"
)

// Sides is what two numbers measure that are the sides of a vote, or a score:
// "14 to 11", "3-1". No figure has it before the words around are read.
const Sides compare.Dimension = "sides"

// Number is a number that a sentence tells: how many of what, doing what.
type Number struct {
	compare.Figure     // its tokens are those of the sentence
	Head           int // the token of the noun that is counted; -1 where there is none
	Before, After  int // the nearest words of content before the number and after its noun; -1 where there is none
}

// Meets reports whether two comparable numbers can be one. The sides of a vote meet
// where they are the same, in any order.
func (n *Number) Meets(o *Number) bool {
	if n.Dimension == Sides {
		a, b := n.Ends, o.Ends
		return a == b || a[0] == b[1] && a[1] == b[0]
	}
	return n.Figure.Meets(&o.Figure)
}

// Noun is the dictionary form of the noun of which a number of the sentence says how
// many; empty where there is none.
func (s *Sentence) Noun(n *Number) string {
	if n.Head < 0 {
		return ""
	}
	return s.Wording.Tokens[n.Head].Lemma
}

// storyWords are classes of words of a language that say what a number is.
var storyWords = language.Cached(func(l language.Language) map[string]map[string]bool {
	out := make(map[string]map[string]bool)
	for _, class := range []string{"sides", "numbered", "of-number"} {
		out[class] = make(map[string]bool)
		for _, w := range l.Grouped(language.StoryWords)[class] {
			out[class][w] = true
		}
	}
	return out
})

// numbers reads the numbers of a sentence. Those that are part of a name are none:
// "Section 230", "Boeing 737", a telephone number.
func (s *Sentence) numbers() []Number {
	var out []Number
	words := storyWords(s.Wording.Lang)
	for _, f := range compare.Figures(s.Wording) {
		if s.named(&f, words["numbered"]) {
			continue
		}
		n := Number{Figure: f, Head: -1}
		if n.Pair && !n.Vague && n.Dimension == compare.Count && s.sided(&n, words["sides"]) {
			n.Dimension = Sides
		} else {
			n.Head = s.counted(&n, words["of-number"])
		}
		n.Before, n.After = s.content(n.From, -1), s.content(max(n.To, n.Head+1)-1, 1)
		out = append(out, n)
	}
	return out
}

// named reports whether a number is part of a name or a code: a word that numbers
// things or a name stands before it, digits stand on both sides of marks.
func (s *Sentence) named(f *compare.Figure, numbered map[string]bool) bool {
	t := s.Wording.Tokens
	if f.Vague || f.Dimension != compare.Count && f.Dimension != compare.Ordinal && f.Dimension != compare.Year {
		return false
	}
	if glued(t, f.From, -1) || glued(t, f.To-1, 1) {
		return true
	}
	if f.Dimension == compare.Year {
		return false
	}
	i := f.From - 1
	if i >= 0 && t[i].Norm == "." {
		i--
	}
	if i < 0 || t[i].Kind != compare.Letters {
		return false
	}
	if numbered[t[i].Norm] {
		return true
	}
	digits := f.To == f.At+1 && unicode.IsDigit(rune(s.Wording.Print(f.At)[0]))
	return digits && i == f.From-1 && i > 0 && capital(s.Wording.Print(i)) && !s.Wording.Light(i) && s.alone(f)
}

// glued reports whether a mark and more digits are printed onto a number, in a
// direction: "555-1234", "4/16".
func glued(t []compare.Token, i, step int) bool {
	j, k := i+step, i+2*step
	if min(j, k) < 0 || max(j, k) >= len(t) || t[j].Word || t[k].Kind != compare.Numeral {
		return false
	}
	return t[max(i, j)].Start == t[min(i, j)].End && t[max(j, k)].Start == t[min(j, k)].End
}

// alone reports whether no plural follows a number, so that it counts nothing.
func (s *Sentence) alone(f *compare.Figure) bool {
	t := s.Wording.Tokens
	for i := f.To; i < min(f.To+mostModifiers, len(t)) && t[i].Kind == compare.Letters; i++ {
		if s.Wording.Plural(i) {
			return false
		}
	}
	return true
}

func capital(print string) bool {
	c, _ := utf8.DecodeRuneInString(print)
	return unicode.IsUpper(c)
}

// sidesReach is how many tokens beside two numbers a word may stand that makes them
// the sides of a vote or a score.
const sidesReach = 5

// sided reports whether two numbers are the sides of a vote, or a score: the greater
// stands first, or a word near them says so.
func (s *Sentence) sided(n *Number, sides map[string]bool) bool {
	if n.Ends[0] > n.Ends[1] {
		return true
	}
	t := s.Wording.Tokens
	for i := max(0, n.From-sidesReach); i < min(len(t), n.To+2); i++ {
		if sides[t[i].Norm] {
			return true
		}
	}
	return false
}

// mostModifiers is how many words may stand between a number and its noun.
const mostModifiers = 4

// counted is the noun of which a number says how many: the first plural after it, or
// the last word of content before a function word; -1 for what is measured and not
// counted.
func (s *Sentence) counted(n *Number, ofNumber map[string]bool) int {
	switch n.Dimension {
	case compare.Count, compare.Share, compare.Ordinal:
	default:
		return -1
	}
	t, last := s.Wording.Tokens, -1
	i := n.To
	for i < len(t) && (ofNumber[t[i].Norm] || t[i].Norm == "-" && t[i].Start == t[i-1].End) {
		i++
	}
	for to := min(len(t), i+mostModifiers); i < to; i++ {
		if t[i].Norm == "-" && i+1 < len(t) && t[i].Start == t[i-1].End {
			continue
		}
		if t[i].Kind != compare.Letters || s.Wording.Light(i) {
			break
		}
		if last = i; s.Wording.Plural(i) || n.Dimension == compare.Ordinal {
			break
		}
	}
	return last
}

// besideReach is how many words from a number the word that governs it may stand.
const besideReach = 5

// content is the nearest word of content from a token on, in one direction, within
// the same part of the sentence; -1 where there is none.
func (s *Sentence) content(from, step int) int {
	t := s.Wording.Tokens
	for i, n := from+step, 0; i >= 0 && i < len(t) && n < besideReach; i, n = i+step, n+1 {
		if t[i].Norm == ";" || t[i].Norm == ":" {
			break
		}
		if t[i].Kind == compare.Letters && t[i].Value == "" && !s.Wording.Light(i) {
			return i
		}
	}
	return -1
}
