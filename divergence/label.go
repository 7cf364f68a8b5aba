package divergence

import (
	"fmt"
	"strings"
	"sync"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/language"
)

var labelsOf = sync.OnceValue(func() map[string]string {
	out := make(map[string]string)
	for class, verbs := range language.Of("en").Grouped(language.Labels) {
		for _, v := range verbs {
			if out[v] == "" || class < out[v] {
				out[v] = class
			}
		}
	}
	return out
})

// label is "X flagged Y as Z", or "for Z".
type label struct {
	t        *told
	from, to int // from the verb to the end of the reason
	class    string
	object   set // words of content between verb and reason, names apart
	reason   set // stems
}

// maxObject and maxReason are how many tokens the object and the reason may
// have; behind that the words belong to another phrase.
const maxObject, maxReason = 7, 8

// labels finds the labels in a sentence. The reason may stand in marks.
func (t *told) labels() []label {
	var out []label
	for i, k := range t.w.Tokens {
		class := labelsOf()[k.Lemma]
		if class == "" || t.quoted[i] || k.Norm == k.Lemma || strings.HasSuffix(k.Norm, "s") || i > 0 && t.w.Tokens[i-1].Lemma == "be" {
			continue
		}
		l := label{t: t, from: i, class: class, object: set{}, reason: set{}}
		at := l.preposition(i + 1)
		if at <= i+1 { // no object: "condemned for", by whom is not said
			continue
		}
		l.read(at + 1)
		if len(l.reason) >= 2 {
			out = append(out, l)
		}
	}
	return out
}

// preposition finds "for", behind a label also "as", and reads the object
// before it.
func (l *label) preposition(i int) int {
	for n := 0; n < maxObject && i < len(l.t.w.Tokens); i, n = i+1, n+1 {
		k := l.t.w.Tokens[i]
		switch {
		case k.Norm == "for", k.Norm == "as" && l.class == "label":
			return i
		case clauseWord[k.Norm] || k.Norm == ",":
			return -1
		case !l.t.w.Light(i) && !l.t.names[k.Norm]:
			l.object[k.Lemma] = true
		}
	}
	return -1
}

// read reads the reason up to the end of the clause.
func (l *label) read(i int) {
	l.to = i
	for n := 0; n < maxReason && i < len(l.t.w.Tokens); i, n = i+1, n+1 {
		k := l.t.w.Tokens[i]
		if clauseWord[k.Norm] || k.Norm == "," || k.Norm == "." || k.Norm == "and" && len(l.reason) >= 2 {
			break
		}
		if !l.t.w.Light(i) {
			l.reason[k.Stem] = true
			l.to = i + 1
		}
	}
}

// labels reports one actor's label with two reasons.
func (r *run) labels(all []*told) {
	found := make(map[*article.Article][]label)
	for _, t := range all {
		found[t.article] = append(found[t.article], t.labels()...)
	}
	for i, x := range r.articles {
		for _, y := range r.articles[i+1:] {
			r.labelPair(found[x], found[y])
		}
	}
	r.once("reason given")
}

func (r *run) labelPair(xs, ys []label) {
	var a, b *label
	for i := range xs {
		for k := range ys {
			x, y := &xs[i], &ys[k]
			if x.class != y.class || !x.actors().meets(y.actors()) || len(x.object) > 0 && len(y.object) > 0 && !x.object.meets(y.object) {
				continue
			}
			if x.reason.meets(y.reason) {
				return
			}
			if a == nil {
				a, b = x, y
			}
		}
	}
	if a == nil {
		return
	}
	d := Divergence{
		Type: compare.Fact, Subtype: "reason given", Severity: compare.Medium, Rule: "same-actor-same-act-two-reasons",
		A: a.t.side(a.from, a.to), B: b.t.side(b.from, b.to),
	}
	d.Note = fmt.Sprintf("%s has “%s”, %s “%s”.", outletOf(a.t.article), shown(a.t.article, d.A.Span), outletOf(b.t.article), shown(b.t.article, d.B.Span))
	r.report(d)
	r.facts = append(r.facts, Fact{Key: a.t.w.Tokens[a.from].Lemma + ": reason", Tellings: []Telling{
		{d.A, shown(a.t.article, d.A.Span)}, {d.B, shown(b.t.article, d.B.Span)},
	}})
}

// actors are the names before the verb: one of them did it.
func (l *label) actors() set {
	out := set{}
	for i := 0; i < l.from; i++ {
		if w := foldName(l.t.w.Print(i)); l.t.names[w] {
			out[w] = true
		}
	}
	return out
}
