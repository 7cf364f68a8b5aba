package divergence

import (
	"fmt"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
)

// effect is what one sentence says that something led to.
type effect struct {
	t        *told
	from, to int // from the verb to the end of the effect
	words    set // of the effect: lemmas and names
	cause    set // of what came before it
}

// leads are verbs and prepositions of cause: what follows them is the effect.
var leads = [][]string{{"prompting"}, {"leading", "to"}, {"led", "to"}, {"triggering"}, {"triggered"}, {"sparking"}, {"sparked"},
	{"forcing"}, {"resulting", "in"}, {"resulted", "in"}, {"prompted"}, {"spurring"}}

// maxEffect is how many tokens of an effect are read.
const maxEffect = 9

// effects finds what a sentence says something led to. before is the sentence
// before it in the same article: "this" means what it tells.
func (t *told) effects(before *told) []effect {
	var out []effect
	for i := range t.w.Tokens {
		for _, p := range leads {
			if !t.matches(i, p) {
				continue
			}
			e := effect{t: t, from: i, words: set{}, cause: set{}}
			e.read(i + len(p))
			src, end := t, i
			if first := t.w.Tokens[0].Norm; (first == "this" || first == "that") && i <= 2 && before != nil {
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

// causes reports one effect that two articles put down to different things.
func (r *run) causes(all []*told) {
	found := make(map[*article.Article][]effect)
	for i, t := range all {
		var before *told
		if i > 0 && all[i-1].article == t.article {
			before = all[i-1]
		}
		found[t.article] = append(found[t.article], t.effects(before)...)
	}
	for i, x := range r.articles {
		for _, y := range r.articles[i+1:] {
			r.causePair(found[x], found[y])
		}
	}
}

func (r *run) causePair(xs, ys []effect) {
	for i := range xs {
		for k := range ys {
			x, y := &xs[i], &ys[k]
			n := 0
			for w := range x.words {
				if y.words[w] {
					n++
				}
			}
			if n < 3 || 2*n < min(len(x.words), len(y.words)) || sharedWords(x.cause, y.cause) > 1 {
				continue
			}
			d := Divergence{
				Type: compare.Time, Subtype: "cause and order", Severity: compare.Medium, Rule: "one-effect-two-causes",
				A: x.t.side(x.from, x.to), B: y.t.side(y.from, y.to),
			}
			d.Note = fmt.Sprintf("What %s and %s name as the cause of “%s” differs.", outletOf(x.t.article), outletOf(y.t.article), shown(y.t.article, d.B.Span))
			r.report(d)
			return
		}
	}
}

func sharedWords(a, b set) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}
