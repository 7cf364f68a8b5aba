package matter

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
)

// loads orders the loads of a set by how they speak of the thing.
var loads = map[string]int{"bad": -2, "ill": -1, "plain": 0, "good": 1}

// opposedFrom is how far two loads are apart from which they are opposed: to condemn
// and to say what it is, or to lean against and to praise. Held by TestLabels.
const opposedFrom = 2

// labels reports two words for one thing that judge it differently. Words in marks
// are their speaker's.
func labels(p *claim.Pair) []Difference {
	a, b := p.A.Sentence, p.B.Sentence
	var out []Difference
	for i := range a.Labels {
		x := &a.Labels[i]
		if !holds(p.A, x.From) || marked(a, x.From) {
			continue
		}
		for j := range b.Labels {
			y := &b.Labels[j]
			if !holds(p.B, y.From) || marked(b, y.From) {
				continue
			}
			if set, gap := apart(x, y); gap > 0 && onePlace(p, tokens{x.From, x.To}, tokens{y.From, y.To}, set) {
				out = append(out, label(p, x, y, gap))
				break
			}
		}
	}
	return out
}

// label is the difference between two labels whose loads are gap apart.
func label(p *claim.Pair, x, y *claim.Label, gap int) Difference {
	d := Difference{
		Type: compare.Label, Subtype: "loaded word", Severity: compare.Low, Rule: "one-thing-two-labels",
		a: tokens{x.From, x.To}, b: tokens{y.From, y.To},
	}
	s, t := shown(p.A.Sentence, d.a), shown(p.B.Sentence, d.b)
	if gap >= opposedFrom && !(prints(p.A.Sentence, t) && prints(p.B.Sentence, s)) {
		d.Severity = compare.Medium
	}
	d.Matter = fmt.Sprintf("what is called “%s” or “%s”", s, t)
	d.Note = fmt.Sprintf("%s says “%s”, %s says “%s” of the same.", note.Outlet(p.A.Sentence.Article), s, note.Outlet(p.B.Sentence.Article), t)
	return d
}

// prints reports whether the article of a sentence prints some words in its text.
func prints(s *claim.Sentence, words string) bool {
	return strings.Contains(strings.ToLower(s.Article.Text), strings.ToLower(words))
}

// apart is how far the loads of two labels are from each other, the most by any set
// that holds both, and that set; 0 where none does.
func apart(x, y *claim.Label) (set string, gap int) {
	for _, s := range x.Senses {
		for _, t := range y.Senses {
			if d := loads[s.Load] - loads[t.Load]; s.Set == t.Set && max(d, -d) > gap {
				set, gap = s.Set, max(d, -d)
			}
		}
	}
	return set, gap
}

// anybody is the set of words for people, whoever they are. Two of its words stand
// for the same people only where they stand beside the same word.
const anybody = "anybody"

// tellingWord is the information in nats from which a word is so rare that another
// word of its set in an aligned clause is about the same thing, wherever it stands:
// that of "riot" and not that of "plan". leastBesides is how many words of the clauses
// must answer each other then. Both are held by TestLabels.
const (
	tellingWord  = 9
	leastBesides = 2
)

// onePlace reports whether two ranges of words stand for one thing: neither answers
// another word, and a word of content beside one answers a word of content beside
// the other, or the two are rare and their clauses share more.
func onePlace(p *claim.Pair, x, y tokens, set string) bool {
	if n := p.Partner(x.to - 1); n >= 0 && (n < y.from || n >= y.to) {
		return false
	}
	beside := neighbours(p.B.Sentence, y)
	met := set != anybody && p.Evidence.Links >= leastBesides && rare(p.A.Sentence, x) && rare(p.B.Sentence, y)
	near := neighbours(p.A.Sentence, x)
	for _, l := range p.Links {
		if l.B == y.to-1 && (l.A < x.from || l.A >= x.to) {
			return false
		}
		met = met || slices.Contains(near, l.A) && slices.Contains(beside, l.B)
	}
	return met
}

// rare reports whether the last of some tokens tells much by itself.
func rare(s *claim.Sentence, at tokens) bool { return s.Wording.Tokens[at.to-1].Weight >= tellingWord }

// neighbours are the nearest words of content before and after some tokens, inside
// the sentence.
func neighbours(s *claim.Sentence, at tokens) []int {
	var out []int
	for i := at.from - 1; i >= 0; i-- {
		if !s.Wording.Light(i) {
			out = append(out, i)
			break
		}
	}
	for i := at.to; i < len(s.Wording.Tokens); i++ {
		if !s.Wording.Light(i) {
			out = append(out, i)
			break
		}
	}
	return out
}

// holds reports whether a token is part of a clause.
func holds(c *claim.Clause, i int) bool { return c.From <= i && i < c.To }
