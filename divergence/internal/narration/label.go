package narration

import (
	"strings"
	"sync"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/internal/language"
)

var labelsOf = sync.OnceValue(func() map[string]string {
	out := make(map[string]string)
	for class, verbs := range lexicon.Grouped(language.Labels) {
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
	t        *sentence
	from, to int // from the verb to the end of the reason
	class    string
	object   lexicon.Set // words of content between verb and reason, names apart
	reason   lexicon.Set // stems
}

// maxObject and maxReason are how many tokens the object and the reason may
// have; after that the words belong to another phrase.
const maxObject, maxReason = 7, 8

// leastReason is how many content words a reason needs: one word alone is not
// enough to tell two reasons apart.
const leastReason = 2

// labels finds the labels in a sentence. The reason may stand in marks.
func (t *sentence) labels() []label {
	var out []label
	for i, k := range t.w.Tokens {
		class := labelsOf()[k.Lemma]
		if class == "" || t.quoted[i] || k.Norm == k.Lemma || strings.HasSuffix(k.Norm, "s") || i > 0 && t.w.Tokens[i-1].Lemma == "be" {
			continue
		}
		l := label{t: t, from: i, class: class, object: lexicon.Set{}, reason: lexicon.Set{}}
		at := l.preposition(i + 1)
		if at <= i+1 { // no object: "condemned for", by whom is not said
			continue
		}
		l.read(at + 1)
		if len(l.reason) >= leastReason {
			out = append(out, l)
		}
	}
	return out
}

// preposition finds "for", after a label also "as", and reads the object
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
		if clauseWord[k.Norm] || k.Norm == "," || k.Norm == "." || k.Norm == "and" && len(l.reason) >= leastReason {
			break
		}
		if !l.t.w.Light(i) {
			l.reason[k.Stem] = true
			l.to = i + 1
		}
	}
}

// labels reports what one actor labelled or punished, by two articles for two
// reasons. No comparison of clauses sets reasons after "as" and "for" side by side.
// Without the rule the five sample articles keep 49 of 50 divergences, and 11 of 12 at
// medium.
func (c *comparison) labels(all []*sentence) {
	var found []label
	for _, t := range all {
		found = append(found, t.labels()...)
	}
	keys := func(i int) []string {
		var out []string
		for who := range found[i].actors() {
			out = append(out, found[i].class+" "+who)
		}
		return out
	}
	for _, ms := range matches(len(found), func(i int) int { return found[i].t.rank }, keys) {
		c.label(found, ms)
	}
	c.once("reason given")
}

// label compares the labels in two articles. Where they agree on one, nothing
// is said of the others.
func (c *comparison) label(found []label, ms []match) {
	var a, b *label
	for _, m := range ms {
		x, y := &found[m.a], &found[m.b]
		if len(x.object) > 0 && len(y.object) > 0 && !x.object.Meets(y.object) {
			continue
		}
		if x.reason.Meets(y.reason) {
			return
		}
		if a == nil {
			a, b = x, y
		}
	}
	if a == nil {
		return
	}
	d := Difference{
		Type: compare.Fact, Subtype: "reason given", Severity: compare.Medium, Rule: "same-actor-same-act-two-reasons",
		A: a.t.passage(a.from, a.to), B: b.t.passage(b.from, b.to),
		Matter: "the reason given for “" + a.t.w.Tokens[a.from].Norm + "”",
	}
	d.Note = d.has()
	c.report(d)
	c.facts = append(c.facts, Fact{Key: d.Matter, A: d.A.version(), B: d.B.version()})
}

// actors are the names before the verb: one of them did it.
func (l *label) actors() lexicon.Set {
	out := lexicon.Set{}
	for i := 0; i < l.from; i++ {
		if w := lexicon.Fold(l.t.w.Print(i)); l.t.names[w] {
			out[w] = true
		}
	}
	return out
}
