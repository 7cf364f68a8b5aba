package claim

import (
	"slices"
	"strings"
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
	compare.Figure        // its tokens are those of the sentence
	Head           int    // the token of the noun that is counted; -1 where there is none
	Before, After  int    // the nearest words of content before the number and after its noun; -1 where there is none
	Total          bool   // it is the whole of which the number before it is a part: "38 of 71 seats"
	More           bool   // it counts others than those told before: "three other", "two more"
	Toll           string // of people: "dead", "hurt", "missing" or "arrested", empty where no word beside the number says so
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
	for _, class := range []string{"sides", "numbered", "of-number", "people", "common", "others", "toll/dead", "toll/hurt", "toll/missing", "toll/arrested"} {
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
	figures := compare.Figures(s.Wording)
	if s.listed(figures) {
		return nil
	}
	for _, f := range figures {
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
		n.Toll, n.More = s.toll(&n, words), s.more(&n, words["others"])
		if len(out) > 0 && s.part(&out[len(out)-1], &n) {
			n.Total = true
		}
		out = append(out, n)
	}
	return s.votes(out, words["sides"])
}

// leastListed is how many numbers a line of a list or a table has at least.
const leastListed = 3

// listed reports whether a sentence is a line of a list or a table, or a telephone
// number: at least as many numbers as other words.
func (s *Sentence) listed(figures []compare.Figure) bool {
	words, numbers := 0, 0
	for _, t := range s.Wording.Tokens {
		if t.Word {
			words++
		}
	}
	for _, f := range figures {
		if numbers++; f.Pair {
			numbers++
		}
	}
	return numbers >= leastListed && 2*numbers >= words
}

// part reports whether a number is of the whole that the next one names, and gives it
// the noun of that.
func (s *Sentence) part(n, whole *Number) bool {
	of := false
	for i := n.To; i < whole.From; i++ {
		of = of || s.Wording.Of(i)
		if i != n.Head && !s.Wording.Light(i) && !s.Wording.Of(i) || !s.Wording.Tokens[i].Word {
			return false
		}
	}
	if of && n.Head < 0 {
		n.Head, n.After = whole.Head, whole.After
	}
	return of
}

// more reports whether a number counts others than those told before.
func (s *Sentence) more(n *Number, others map[string]bool) bool {
	t := s.Wording.Tokens
	for i := max(0, n.From-1); i < min(len(t), max(n.To, n.Head+1)+1); i++ {
		if (i < n.From || i >= n.To) && others[t[i].Norm] {
			return true
		}
	}
	return false
}

// tolls are what can have happened to the people of a number.
var tolls = []string{"dead", "hurt", "missing", "arrested"}

// toll is what happened to the people of a number, by the nearest word of content
// that says so: its noun, one between, the one after it, the one before it, the second
// after it. A number of anything else has none.
func (s *Sentence) toll(n *Number, words map[string]map[string]bool) string {
	if n.Dimension != compare.Count {
		return ""
	}
	near := []int{n.Head}
	for i := n.To; i < n.Head; i++ {
		near = append(near, i) // "20 injured people"
	}
	near = append(near, n.After, n.Before)
	if n.After >= 0 {
		near = append(near, s.content(n.After, 1)) // "twenty travellers suffered injuries"
	}
	for _, i := range near {
		if i < 0 {
			continue
		}
		for _, toll := range tolls {
			if words["toll/"+toll][s.Wording.Tokens[i].Norm] {
				return toll
			}
		}
	}
	return ""
}

// People reports whether the noun of a number says no more than that it counts
// people, or whether it has none.
func (s *Sentence) People(n *Number) bool {
	if n.Head < 0 {
		return true
	}
	w, words := s.Wording.Tokens[n.Head].Norm, storyWords(s.Wording.Lang)
	return words["people"][w] || words["toll/"+n.Toll][w]
}

// votes makes one of two numbers with a word for votes between: "16 votes to nine".
func (s *Sentence) votes(all []Number, sides map[string]bool) []Number {
	t := s.Wording.Tokens
	for i := 0; i+1 < len(all); i++ {
		x, y := &all[i], &all[i+1]
		if x.Head == x.To && y.From == x.Head+2 && sides[t[x.Head].Norm] && s.Wording.Joins(x.Head+1) && x.Dimension == compare.Count && y.Dimension == compare.Count && !x.Pair && !y.Pair {
			x.Dimension, x.Pair, x.Ends[1], x.To, x.Head, x.After = Sides, true, y.Ends[0], y.To, -1, y.After
			all = slices.Delete(all, i+1, i+2)
		}
	}
	return all
}

// named reports whether a number is part of a name or a code: a word that numbers
// things or a name stands before it, digits stand on both sides of marks.
func (s *Sentence) named(f *compare.Figure, numbered map[string]bool) bool {
	t := s.Wording.Tokens
	if f.Vague || f.Dimension != compare.Count && f.Dimension != compare.Ordinal && f.Dimension != compare.Year {
		return false
	}
	if strings.HasPrefix(s.Wording.Print(f.At), "0") && len(s.Wording.Print(f.At)) > 1 && t[f.At].Value[0] != '0' ||
		plainAt(t, f.From-1) || plainAt(t, f.To) {
		return true // 0800, 900 123
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
	if numbered[t[i].Norm] || roman(s.Wording.Print(f.At)) {
		return true
	}
	digits := f.To == f.At+1 && unicode.IsDigit(rune(s.Wording.Print(f.At)[0]))
	return digits && i == f.From-1 && i > 0 && capital(s.Wording.Print(i)) && !s.Wording.Light(i) && s.alone(f)
}

// roman reports whether a number is printed in capital letters, as in the names of
// people.
func roman(print string) bool {
	return !strings.ContainsFunc(print, func(c rune) bool { return !unicode.IsUpper(c) })
}

// plainAt reports whether a plain number stands at a token.
func plainAt(t []compare.Token, i int) bool {
	return i >= 0 && i < len(t) && t[i].Kind == compare.Numeral && t[i].Unit == ""
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

// besideWords is how many words of content on each side of a number say what it is
// about.
const besideWords = 3

// Beside are the words of content around a number and its noun, in the order of the
// text, the noun left out.
func (s *Sentence) Beside(n *Number) []int { return s.Around(n.From, max(n.To, n.Head+1)) }

// Around are the words of content before and after some tokens, in the order of the
// text.
func (s *Sentence) Around(from, to int) []int {
	var before, after []int
	for i := s.content(from, -1); i >= 0 && len(before) < besideWords; i = s.content(i, -1) {
		before = append(before, i)
	}
	for i := s.content(to-1, 1); i >= 0 && len(after) < besideWords; i = s.content(i, 1) {
		after = append(after, i)
	}
	slices.Reverse(before)
	return append(before, after...)
}

// content is the nearest word of content from a token on, in one direction, within
// the same part of the sentence; -1 where there is none.
func (s *Sentence) content(from, step int) int {
	t, common := s.Wording.Tokens, storyWords(s.Wording.Lang)["common"]
	for i, n := from+step, 0; i >= 0 && i < len(t) && n < besideReach; i, n = i+step, n+1 {
		if t[i].Norm == ";" || t[i].Norm == ":" {
			break
		}
		if t[i].Kind == compare.Letters && t[i].Value == "" && !s.Wording.Light(i) && !common[t[i].Lemma] {
			return i
		}
	}
	return -1
}

// Priced reports whether a price stands before the word of a quantity and the noun
// behind it says of which one: "$2.90 for each share", "3 euros every kilo". The last
// word of the price may have one word of no content behind it.
func (s *Sentence) Priced(at, noun int) bool {
	return noun == at+1 && !s.Wording.Plural(noun) && slices.ContainsFunc(s.Numbers, func(n Number) bool {
		return n.Dimension == compare.Money && (n.To == at || n.To == at-1 && s.Wording.Light(n.To))
	})
}
