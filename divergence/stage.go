package divergence

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/language"
)

// stageWords are the verbs that say how far an event has come, and the kinds
// of event by noun.
type stageWords struct {
	planned, done set
	kinds         map[string][]string // by noun, sorted
}

var stagesOf = sync.OnceValue(func() stageWords {
	lists := language.Of("en").Grouped(language.Stages)
	w := stageWords{setOf(lists["planned"]), setOf(lists["done"]), make(map[string][]string)}
	for class, nouns := range lists {
		if kind, ok := strings.CutPrefix(class, "event/"); ok {
			for _, n := range nouns {
				w.kinds[n] = append(w.kinds[n], kind)
				slices.Sort(w.kinds[n])
			}
		}
	}
	return w
})

// event is a mention of one: "planned a virtual walkout".
type event struct {
	t        *told
	from, to int    // from the verb, or the modifier, to the noun; or to a verb after it
	noun     string // lemma
	kinds    []string
	modifier string // lemma of the word before the noun, if it has content
	at       [2]int // modifier and noun
	marked   bool   // the noun stands in marks: the article keeps its distance
	planned  bool
	done     bool
}

// events finds the events a sentence names.
func (t *told) events() []event {
	words := stagesOf()
	var out []event
	for i, k := range t.w.Tokens {
		kinds := words.kinds[k.Lemma]
		if kinds == nil || t.quoted[i] {
			continue
		}
		e := event{t: t, from: i, to: i + 1, noun: k.Lemma, kinds: kinds, at: [2]int{i, i + 1}}
		e.marked = i > 0 && !t.w.Tokens[i-1].Word && !strings.ContainsAny(t.w.Print(i-1), "-–")
		m := t.wordBefore(i)
		if m >= 0 && !t.w.Light(m) && t.w.Tokens[m].Kind == compare.Letters && !words.planned[t.w.Tokens[m].Lemma] && !words.done[t.w.Tokens[m].Lemma] {
			e.modifier, e.from, e.at[0] = t.w.Tokens[m].Lemma, m, m
		}
		e.stage(words)
		out = append(out, e)
	}
	return out
}

// wordBefore returns the token before i that is a word, marks of quotation
// skipped; -1 if something else is there.
func (t *told) wordBefore(i int) int {
	for i--; i >= 0; i-- {
		if t.w.Tokens[i].Word {
			return i
		}
		if wordy(t.w.Print(i)) || strings.ContainsAny(t.w.Print(i), ",.;:") {
			return -1
		}
	}
	return -1
}

// maxVerbGap is how many words may stand between a verb and the event it has
// as its object: an article and modifiers.
const maxVerbGap = 4

// stage looks for a verb that has the event as its object, or a participle
// behind it. "Will hold" and "to hold" are plans.
func (e *event) stage(words stageWords) {
	w := e.t.w
	for i, n := e.at[0]-1, 0; i >= 0 && n <= maxVerbGap; i, n = i-1, n+1 {
		k := w.Tokens[i]
		if clauseWord[k.Norm] || k.Norm == "," || k.Norm == "of" {
			break
		}
		if planned, done := words.planned[k.Lemma], words.done[k.Lemma]; planned || done {
			if p := e.t.wordBefore(i); done && p >= 0 && (w.Tokens[p].Norm == "to" || w.Tokens[p].Norm == "will" || w.Tokens[p].Norm == "would") {
				planned, done = true, false
			}
			e.planned, e.done, e.from = planned, done && k.Norm != k.Lemma, i
			return
		}
	}
	if i := e.to; i < len(w.Tokens) && w.Tokens[i].Norm != w.Tokens[i].Lemma {
		e.planned, e.done = words.planned[w.Tokens[i].Lemma], words.done[w.Tokens[i].Lemma]
		if e.planned || e.done {
			e.to = i + 1
		}
	}
}

// side points at the event with its verb.
func (e *event) side() Side { return e.t.side(e.from, e.to) }

// stages compares what articles call one event, and how far it has come.
func (r *run) stages(all []*told) {
	found := make(map[*article.Article][]event)
	for _, t := range all {
		found[t.article] = append(found[t.article], t.events()...)
	}
	for i, x := range r.articles {
		for _, y := range r.articles[i+1:] {
			r.stagePair(found[x], found[y])
			r.termPair(found[x], found[y])
		}
	}
	r.once("stage")
	r.once("term")
}

// same reports whether two mentions are of one event: of one kind, with the
// same modifier, and one name in common.
func (e *event) same(f *event) bool {
	shared := slices.ContainsFunc(e.kinds, func(k string) bool { return slices.Contains(f.kinds, k) })
	return shared && e.modifier != "" && e.modifier == f.modifier && e.t.names.meets(f.t.names)
}

// stagePair reports an event that is planned in one article and has happened
// in the other.
func (r *run) stagePair(xs, ys []event) {
	for i := range xs {
		for k := range ys {
			x, y := &xs[i], &ys[k]
			if !x.same(y) || !(x.planned && y.done || x.done && y.planned) || bothStages(xs, x) || bothStages(ys, y) {
				continue
			}
			r.report(Divergence{
				Type: compare.Time, Subtype: "stage", Severity: compare.Low, Rule: "planned-and-done",
				A: x.side(), B: y.side(),
				Note: fmt.Sprintf("%s has “%s”, %s “%s”.", outletOf(x.t.article), shown(x.t.article, x.side().Span),
					outletOf(y.t.article), shown(y.t.article, y.side().Span)),
			})
			r.facts = append(r.facts, Fact{Key: x.modifier + " " + x.noun + ": stage", Tellings: []Telling{x.telling(), y.telling()}})
			return
		}
	}
}

func (e *event) telling() Telling {
	value := "done"
	if e.planned {
		value = "planned"
	}
	return Telling{e.side(), value}
}

// bothStages reports whether an article tells of an event as planned and as
// done.
func bothStages(es []event, e *event) bool {
	for i := range es {
		if f := &es[i]; f.same(e) && f.planned != e.planned && (f.planned || f.done) {
			return true
		}
	}
	return false
}

// termPair reports two nouns for one event, where neither article uses the
// other's.
func (r *run) termPair(xs, ys []event) {
	for i := range xs {
		for k := range ys {
			x, y := &xs[i], &ys[k]
			if x.marked || y.marked || !x.same(y) || x.noun == y.noun || uses(xs, y.noun) || uses(ys, x.noun) {
				continue
			}
			a, b := x.t.side(x.at[0], x.at[1]), y.t.side(y.at[0], y.at[1])
			r.report(Divergence{
				Type: compare.Fact, Subtype: "term", Severity: compare.Low, Rule: "two-nouns-one-event", A: a, B: b,
				Note: fmt.Sprintf("%s calls it “%s”, %s “%s”.", outletOf(x.t.article), shown(x.t.article, a.Span),
					outletOf(y.t.article), shown(y.t.article, b.Span)),
			})
			return
		}
	}
}

func uses(es []event, noun string) bool {
	for i := range es {
		if es[i].noun == noun {
			return true
		}
	}
	return false
}
