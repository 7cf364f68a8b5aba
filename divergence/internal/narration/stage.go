package narration

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/internal/language"
)

// stageWords are the verbs that say how far an event has come, and the kinds
// of event by noun.
type stageWords struct {
	planned, done lexicon.Set
	kinds         map[string][]string // by noun, sorted
}

var stagesOf = sync.OnceValue(func() stageWords {
	lists := lexicon.Grouped(language.Stages)
	w := stageWords{lexicon.SetOf(lists["planned"]), lexicon.SetOf(lists["done"]), make(map[string][]string)}
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
	t        *sentence
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
func (t *sentence) events() []event {
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
func (t *sentence) wordBefore(i int) int {
	for i--; i >= 0; i-- {
		if t.w.Tokens[i].Word {
			return i
		}
		if lexicon.Wordy(t.w.Print(i)) || strings.ContainsAny(t.w.Print(i), ",.;:") {
			return -1
		}
	}
	return -1
}

// plans are words that make a verb after them a plan.
var plans = lexicon.SetOf(lexicon.Words("plan"))

// maxVerbGap is how many words may stand between a verb and the event it has
// as its object: an article and modifiers.
const maxVerbGap = 4

// stage looks for a verb that has the event as its object, or a participle
// after it. "Will hold" and "to hold" are plans.
func (e *event) stage(words stageWords) {
	w := e.t.w
	for i, n := e.at[0]-1, 0; i >= 0 && n <= maxVerbGap; i, n = i-1, n+1 {
		k := w.Tokens[i]
		if clauseWord[k.Norm] || k.Norm == "," || k.Norm == "of" {
			break
		}
		if planned, done := words.planned[k.Lemma], words.done[k.Lemma]; planned || done {
			if p := e.t.wordBefore(i); done && p >= 0 && plans[w.Tokens[p].Norm] {
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

// passage points at the event with its verb.
func (e *event) passage() Passage { return e.t.passage(e.from, e.to) }

// keys returns keys of which two mentions of one event share at least one, see
// [event.same].
func (e *event) keys() []string {
	var out []string
	if e.modifier == "" {
		return nil
	}
	for _, kind := range e.kinds {
		for who := range e.t.names {
			out = append(out, kind+" "+e.modifier+" "+who)
		}
	}
	return out
}

// stages compares what articles call one event, and how far it has come. Clauses are
// compared by their verbs, and here the event is a noun: "planned a walkout", "staged a
// strike". Without the two rules the five sample articles keep 48 of 50 divergences.
func (c *comparison) stages(all []*sentence) {
	var found []event
	of := make(map[int][]*event) // by rank of the article
	for _, t := range all {
		found = append(found, t.events()...)
	}
	for i := range found {
		of[found[i].t.rank] = append(of[found[i].t.rank], &found[i])
	}
	for _, ms := range matches(len(found), func(i int) int { return found[i].t.rank }, func(i int) []string { return found[i].keys() }) {
		x, y := found[ms[0].a].t.rank, found[ms[0].b].t.rank
		c.stage(found, ms, of[x], of[y])
		c.term(found, ms, of[x], of[y])
	}
	c.once("stage")
	c.once("term")
}

// same reports whether two mentions are of one event: of one kind, with the
// same modifier, and one name in common.
func (e *event) same(f *event) bool {
	shared := slices.ContainsFunc(e.kinds, func(k string) bool { return slices.Contains(f.kinds, k) })
	return shared && e.modifier != "" && e.modifier == f.modifier && e.t.names.Meets(f.t.names)
}

// stage reports an event that is planned in one article and has happened in the
// other. xs and ys are all events of the two.
func (c *comparison) stage(found []event, ms []match, xs, ys []*event) {
	for _, m := range ms {
		x, y := &found[m.a], &found[m.b]
		if !(x.planned && y.done || x.done && y.planned) || bothStages(xs, x) || bothStages(ys, y) {
			continue
		}
		d := Difference{
			Type: compare.Time, Subtype: "stage", Severity: compare.Low, Rule: "planned-and-done",
			A: x.passage(), B: y.passage(), Matter: "whether planned or done (" + x.modifier + " " + x.noun + ")",
		}
		d.Note = d.has()
		c.report(d)
		c.facts = append(c.facts, Fact{Key: d.Matter, A: x.version(), B: y.version()})
		return
	}
}

func (e *event) version() Version {
	value := "done"
	if e.planned {
		value = "planned"
	}
	return Version{e.passage(), value}
}

// bothStages reports whether an article tells of an event as planned and as
// done.
func bothStages(es []*event, e *event) bool {
	return slices.ContainsFunc(es, func(f *event) bool { return f.same(e) && f.planned != e.planned && (f.planned || f.done) })
}

// term reports two nouns for one event, where neither article uses the other's.
func (c *comparison) term(found []event, ms []match, xs, ys []*event) {
	for _, m := range ms {
		x, y := &found[m.a], &found[m.b]
		if x.marked || y.marked || x.noun == y.noun || uses(xs, y.noun) || uses(ys, x.noun) {
			continue
		}
		d := Difference{
			Type: compare.Fact, Subtype: "term", Severity: compare.Low, Rule: "two-nouns-one-event",
			A: x.t.passage(x.at[0], x.at[1]), B: y.t.passage(y.at[0], y.at[1]), Matter: "what the event is called",
		}
		d.Note = fmt.Sprintf("%s calls it “%s”, %s “%s”.", note.Outlet(x.t.article), d.A.shown(), note.Outlet(y.t.article), d.B.shown())
		c.report(d)
		return
	}
}

func uses(es []*event, noun string) bool {
	return slices.ContainsFunc(es, func(e *event) bool { return e.noun == noun })
}
