package narration

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
)

// effect is what one sentence says that something led to.
type effect struct {
	t        *sentence
	from, to int         // from the verb to the end of the effect
	words    lexicon.Set // of the effect: lemmas and names
	cause    lexicon.Set // of what came before it
}

// leads are verbs and prepositions of cause: what follows them is the effect.
var leads = func() (out [][]string) {
	for _, p := range lexicon.Words("cause") {
		out = append(out, strings.Fields(p))
	}
	return out
}()

// backward are words that stand for what the sentence before tells.
var backward = lexicon.SetOf(lexicon.Words("before"))

// maxBackward is the index of the last token at which a verb of cause still has a
// "this" at the start of the sentence as its subject: "This soon led to".
const maxBackward = 2

// maxEffect is how many tokens of an effect are read.
const maxEffect = 9

// effects finds what a sentence says something led to. before is the sentence
// before it in the same article, to which "this" refers; nil for the first.
func (t *sentence) effects(before *sentence) []effect {
	var out []effect
	for i := range t.w.Tokens {
		for _, p := range leads {
			if !t.matches(i, p) {
				continue
			}
			e := effect{t: t, from: i, words: lexicon.Set{}, cause: lexicon.Set{}}
			e.read(i + len(p))
			src, end := t, i
			if backward[t.w.Tokens[0].Norm] && i <= maxBackward && before != nil {
				src, end = before, len(before.w.Tokens)
			}
			for k := 0; k < end; k++ {
				if !src.w.Light(k) && src.w.Tokens[k].Word {
					e.cause[src.w.Tokens[k].Lemma] = true
				}
			}
			out = append(out, e)
		}
	}
	return out
}

func (e *effect) read(i int) {
	t := e.t
	e.to = i
	for n := 0; n < maxEffect && i < len(t.w.Tokens); i, n = i+1, n+1 {
		k := t.w.Tokens[i]
		if k.Norm == "," || k.Norm == "." || clauseWord[k.Norm] {
			break
		}
		if k.Word && !t.w.Light(i) && !common[k.Lemma] {
			e.words[k.Lemma] = true
			e.to = i + 1
		}
	}
}

// causes reports an effect that two articles put down to different causes. The rule
// stays beside the causes that clauses tell, since a cause may fill the whole sentence
// before: "This led to". Without it the five sample articles keep 49 of 50 divergences,
// and 11 of 12 at medium.
func (c *comparison) causes(all []*sentence) {
	var found []effect
	for i, t := range all {
		var before *sentence
		if i > 0 && all[i-1].article == t.article {
			before = all[i-1]
		}
		found = append(found, t.effects(before)...)
	}
	for _, ms := range matches(len(found), func(i int) int { return found[i].t.rank }, func(i int) []string { return pairs(found[i].words) }) {
		for _, m := range ms {
			if x, y := &found[m.a], &found[m.b]; x.otherCause(y) {
				d := Difference{
					Type: compare.Time, Subtype: "cause and order", Severity: compare.Medium, Rule: "one-effect-two-causes",
					A: x.t.passage(x.from, x.to), B: y.t.passage(y.from, y.to), Matter: "what led to it",
				}
				d.Note = fmt.Sprintf("What %s and %s name as the cause of “%s” differs.", note.Outlet(x.t.article), note.Outlet(y.t.article), d.B.shown())
				c.report(d)
				break
			}
		}
	}
}

// Two effects are one if they share leastEffect words. Two causes are different if
// they share at most mostOfCause.
const leastEffect, mostOfCause = 3, 1

// otherCause reports whether two effects are one, and put down to different
// things.
func (e *effect) otherCause(f *effect) bool {
	n := lexicon.Shared(e.words, f.words)
	return n >= leastEffect && 2*n >= min(len(e.words), len(f.words)) && lexicon.Shared(e.cause, f.cause) <= mostOfCause
}

// mostPaired is how many words of a set are paired, the first in alphabetical
// order: a sentence with more names is a list.
const mostPaired = 16

// pairs returns the pairs of words of a set.
func pairs(s lexicon.Set) []string {
	words := slices.Sorted(maps.Keys(s))
	words = words[:min(len(words), mostPaired)]
	var out []string
	for i, v := range words {
		for _, w := range words[i+1:] {
			out = append(out, v+" "+w)
		}
	}
	return out
}
