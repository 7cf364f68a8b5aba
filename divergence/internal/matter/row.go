package matter

import (
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
)

// Row is what may be printed of a pair of aligned clauses: what a comparator proved,
// or that two outlets tell one matter in other words.
type Row struct {
	Difference
	Chance float64 // in [0,1]: how likely it is that an editor marks it
	values features
}

// Rows returns what may be printed of an alignment, in the order of its pairs.
func Rows(al *claim.Alignment) []Row {
	w := newWitnesses(al)
	seen := make(map[place]bool)
	var out []Row
	for i := range al.Pairs {
		p := &al.Pairs[i]
		if p.A.Sentence.Title || p.B.Sentence.Title || quotedTwice(p) {
			continue
		}
		m := measured(p, w)
		found := proven(p)
		for _, d := range found {
			at := place{d.Type, p.A.Sentence, p.B.Sentence, d.a, d.b}
			if seen[at] {
				continue
			}
			seen[at] = true
			v := m
			v.prove(&d)
			out = append(out, Row{Difference: d, values: v})
		}
		if len(found) == 0 && p.Evidence.Sentence < tooAlike && !sameWords(p) && running(p.A) && running(p.B) {
			out = append(out, Row{Difference: aside(p), values: m})
		}
	}
	return out
}

// tooAlike is the likeness from which on two sentences say the same where no
// comparator proves anything else: of 35 such pairs editors had marked seven.
const tooAlike = 0.8

// quotedTwice reports whether a third of the words that answer each other stand in
// marks on both sides: the wordings own them, and the rest says who spoke.
func quotedTwice(p *claim.Pair) bool {
	n, all := 0, 0
	for _, l := range p.Links {
		if l.A < p.A.From || l.A >= p.A.To || l.B < p.B.From || l.B >= p.B.To {
			continue
		}
		all++
		if marked(p.A.Sentence, l.A) && marked(p.B.Sentence, l.B) {
			n++
		}
	}
	return quotedShare*n >= all
}

const quotedShare = 3

// running reports whether a clause is running text: a part of its words are light,
// and few are numbers. The lines of a table are not.
func running(c *claim.Clause) bool {
	words, light, numbers := 0, 0, 0
	for i := c.From; i < c.To; i++ {
		if t := &c.Sentence.Wording.Tokens[i]; t.Word {
			words++
			if t.Value != "" {
				numbers++
			} else if c.Sentence.Wording.Light(i) {
				light++
			}
		}
	}
	return lightShare*light >= words && numberShare*numbers <= words
}

// Of the words of running text at least one in lightShare is light, and at most one
// in numberShare is a number.
const lightShare, numberShare = 6, 3

// sameWords reports whether every word of content of both clauses has an answer.
func sameWords(p *claim.Pair) bool {
	a, b := answered(p)
	return len(open(p.A, a)) == 0 && len(open(p.B, b)) == 0
}

// place is where a difference was found: the clauses of two sentences may be paired
// more than once.
type place struct {
	compare.Type
	inA, inB *claim.Sentence
	a, b     tokens
}

// proven returns what the comparators prove of a pair.
func proven(p *claim.Pair) []Difference {
	var out []Difference
	for _, c := range comparators {
		for _, d := range c(p) {
			d.pair = p
			d.A, d.B = passage(p.A, d.a), passage(p.B, d.b)
			out = append(out, d)
		}
	}
	return out
}

// What decides that a row is printed of which no comparator proves a difference.
const besideRule, reportedRule = "told-side-by-side", "quoted-against-reported"

// aside is that two outlets tell one matter side by side.
func aside(p *claim.Pair) Difference {
	d := Difference{
		Type: compare.Telling, Subtype: "told side by side", Severity: compare.Low, Matter: p.Words(), Rule: besideRule,
		pair: p, a: tokens{p.A.From, p.A.To}, b: tokens{p.B.From, p.B.To},
	}
	if p.A.Voice() != p.B.Voice() && sameSpeaker(p) {
		d.Type, d.Subtype, d.Rule = compare.Paraphrase, "other words", reportedRule
	}
	d.A, d.B = passage(p.A, d.a), passage(p.B, d.b)
	d.Note = fmt.Sprintf("%s and %s tell this in other words.", note.Outlet(d.A.Article), note.Outlet(d.B.Article))
	if d.Type == compare.Paraphrase {
		quoting, reporting := d.A.Article, d.B.Article
		if p.B.Voice() == claim.Marked || p.A.Voice() == claim.Told {
			quoting, reporting = reporting, quoting
		}
		if p.A.Voice() == claim.Marked || p.B.Voice() == claim.Marked {
			d.Note = fmt.Sprintf("%s quotes it, %s tells it in its own words.", note.Outlet(quoting), note.Outlet(reporting))
		}
	}
	return d
}

// contentOf returns the tokens of a clause that carry content.
func contentOf(c *claim.Clause) []int {
	var out []int
	for i := c.From; i < c.To; i++ {
		if !c.Sentence.Wording.Light(i) {
			out = append(out, i)
		}
	}
	return out
}

// answered reports by token of the sentence whether the other has an answer to it.
func answered(p *claim.Pair) (a, b []bool) {
	a, b = make([]bool, len(p.A.Sentence.Wording.Tokens)), make([]bool, len(p.B.Sentence.Wording.Tokens))
	for _, l := range p.Links {
		a[l.A], b[l.B] = true, true
	}
	return a, b
}

// open returns the tokens of content of a clause that the other sentence does not
// answer.
func open(c *claim.Clause, answered []bool) []int {
	return slices.DeleteFunc(contentOf(c), func(i int) bool { return answered[i] })
}
