package matter

import (
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// Row is what may be printed of two sentences that answer each other: what a
// comparator proved, or that two outlets tell one matter in other words.
type Row struct {
	Difference
	Chance float64 // in [0,1]: how likely it is that an editor marks it
	values features
}

// Rows returns what may be printed of an alignment, in the order of its pairs.
func Rows(al *claim.Alignment) []Row {
	w := newWitnesses(al)
	var out []Row
	all := answering(al)
	for i := range all {
		n := &all[i]
		if n.A.Sentence.Title || n.B.Sentence.Title {
			continue
		}
		found := n.proven()
		frames := n.frames()
		for _, d := range found {
			f := frame{answer: n, a: around(n.A.Sentence, d.a), b: around(n.B.Sentence, d.b)}
			for _, g := range frames {
				if g.a.reaches(d.a) && g.b.reaches(d.b) {
					f = g
					break
				}
			}
			v := measured(&f, w)
			v.prove(&d)
			out = append(out, Row{Difference: d, values: v})
		}
		for k := range frames {
			f := &frames[k]
			if f.open() && !slices.ContainsFunc(found, func(d Difference) bool { return f.a.reaches(d.a) && f.b.reaches(d.b) }) {
				out = append(out, Row{Difference: f.aside(), values: measured(f, w)})
			}
		}
	}
	return out
}

// proven returns what the comparators prove of the clauses of two sentences, each
// difference once.
func (n *answer) proven() []Difference {
	var out []Difference
	for _, p := range n.pairs {
		if quotedTwice(p, tokens{p.A.From, p.A.To}, tokens{p.B.From, p.B.To}) {
			continue
		}
		for _, c := range comparators {
			for _, d := range c(p) {
				if slices.ContainsFunc(out, func(o Difference) bool { return o.Type == d.Type && o.a == d.a && o.b == d.b }) {
					continue
				}
				d.pair = p
				d.A, d.B = passage(p.A, d.a), passage(p.B, d.b)
				out = append(out, d)
			}
		}
	}
	return out
}

// around is the first window of a sentence that holds the beginning of some tokens.
func around(s *claim.Sentence, at tokens) tokens {
	all := windows(s)
	for _, w := range all {
		if w.holds(at.from) {
			return w
		}
	}
	return all[len(all)-1]
}

// reaches reports whether a range holds a token of another, or the place of an empty
// one.
func (t tokens) reaches(o tokens) bool { return max(t.from, o.from) < min(t.to, max(o.to, o.from+1)) }

// What decides that a row is printed of which no comparator proves a difference.
const besideRule, reportedRule = "told-side-by-side", "quoted-against-reported"

// aside is that two outlets tell one matter side by side.
func (f *frame) aside() Difference {
	d := Difference{
		Type: compare.Telling, Subtype: "told side by side", Severity: compare.Low, Matter: f.Words(), Rule: besideRule, pair: f.Pair, a: f.a, b: f.b,
		A: wide(f.A.Sentence, f.a), B: wide(f.B.Sentence, f.b),
	}
	x, y := note.Outlet(d.A.Article), note.Outlet(d.B.Article)
	d.Note = fmt.Sprintf("%s and %s tell this in other words.", x, y)
	inA, _ := voices(f.A.Sentence, f.a)
	inB, _ := voices(f.B.Sentence, f.b)
	if q, r := speakerOf(f.A.Sentence), speakerOf(f.B.Sentence); q != nil && r != nil && quote.SameSpeaker(*q, *r) == quote.Same && (inA > 0) != (inB > 0) {
		d.Type, d.Subtype, d.Rule = compare.Paraphrase, "other words", reportedRule
		if inB > 0 {
			x, y = y, x
		}
		d.Note = fmt.Sprintf("%s quotes it, %s tells it in its own words.", x, y)
	}
	return d
}

// tooAlike is the likeness from which on two sentences say the same where no
// comparator proves anything else: of 35 such pairs editors had marked seven.
const tooAlike = 0.8

// leastShared is the likeness below which two sentences are not set side by side.
const leastShared = 0.2

// open reports whether the windows leave anything to be told apart: running text with
// words of content without an answer, and not one quotation that both have in marks.
func (f *frame) open() bool {
	return f.Evidence.Sentence >= leastShared && f.Evidence.Sentence < tooAlike && count(f.openA, f.a)+count(f.openB, f.b) > 0 &&
		!quotedTwice(f.Pair, f.a, f.b) && min(f.A.Sentence.Runes(f.a.from, f.a.to), f.B.Sentence.Runes(f.b.from, f.b.to)) >= leastRunes &&
		runningText(f.A.Sentence, f.a) && runningText(f.B.Sentence, f.b)
}

// quotedTwice reports whether a third of the words that answer each other in two
// ranges stand in marks on both sides: the wordings own them, and the rest says who
// spoke.
func quotedTwice(p *claim.Pair, a, b tokens) bool {
	twice, links := 0, 0
	for _, l := range p.Links {
		if a.holds(l.A) && b.holds(l.B) {
			links++
			if marked(p.A.Sentence, l.A) && marked(p.B.Sentence, l.B) {
				twice++
			}
		}
	}
	return twice > 0 && quotedShare*twice >= links
}

const quotedShare = 3

// runningText reports whether a window is running text: a part of its words are light,
// and few are numbers. The lines of a table are not.
func runningText(s *claim.Sentence, at tokens) bool {
	words, light, numbers := 0, 0, 0
	for i := at.from; i < at.to; i++ {
		if t := &s.Wording.Tokens[i]; t.Word {
			words++
			if t.Value != "" {
				numbers++
			} else if s.Wording.Light(i) {
				light++
			}
		}
	}
	return lightShare*light >= words && numberShare*numbers <= words
}

// Of the words of running text at least one in lightShare is light, and at most one
// in numberShare is a number.
const lightShare, numberShare = 6, 3

// leastRunes is how long windows must be to be set side by side, in code points: short
// sentences in other words mostly say the same.
const leastRunes = 90
