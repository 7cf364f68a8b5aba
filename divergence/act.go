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

// act is something done once on one day, and its wordings.
type act struct {
	name     string
	pair     bool // two parties, both named
	patterns [][]string
}

var actsOf = sync.OnceValue(func() []act {
	var out []act
	for name, patterns := range language.Of("en").Rows(language.Acts) {
		a := act{name: strings.TrimSuffix(name, "*"), pair: strings.HasSuffix(name, "*")}
		for _, p := range patterns {
			a.patterns = append(a.patterns, strings.Fields(p))
		}
		out = append(out, a)
	}
	return out
})

// find returns the first place of an act in a sentence and the names of its
// parties; from is -1 if the act is not there or stands in a quotation.
func (a *act) find(t *told) (from, to int, parties []string) {
	for i := range t.w.Tokens {
		for _, p := range a.patterns {
			if !t.matches(i, p) {
				continue
			}
			if parties = t.parties(a, i, i+len(p)); parties != nil {
				return i, i + len(p), parties
			}
		}
	}
	return -1, -1, nil
}

// maxParty is how many words may stand between an act and who takes part.
const maxParty = 7

// parties returns who takes part in an act at tokens [from, to): for two
// parties "A and B met" or "A met (with, between) B (and C)", sorted;
// otherwise the name before the verb. nil where parties are missing.
func (t *told) parties(a *act, from, to int) []string {
	if !a.pair {
		if who, _ := t.nearest(from, -1); who != "" {
			return []string{who}
		}
		return nil
	}
	before, joined := t.nearest(from, -1)
	after, both := t.nearest(to, 1)
	switch {
	case len(joined) == 2 && after == "":
		return joined
	case len(both) == 2 && t.w.Tokens[to-1].Norm == "between":
		return both
	case before != "" && after != "" && before != after && (to-from > 1 || t.direct(to)):
		return slices.Sorted(slices.Values([]string{before, after}))
	}
	return nil
}

// direct reports whether a name follows with nothing but titles before it: "met
// Governor Pell".
func (t *told) direct(i int) bool {
	for ; i < len(t.w.Tokens) && t.w.Tokens[i].Word; i++ {
		if t.who[i] != "" {
			return true
		}
		if !isUpper(t.w.Print(i)) && !titleNouns[t.w.Tokens[i].Norm] {
			return false
		}
	}
	return false
}

// nearest returns the nearest name before (step -1) or after (1) a token, in
// the same clause, and both names of "A and B" there.
func (t *told) nearest(i, step int) (string, []string) {
	var names []string
	if step < 0 {
		i--
	}
	for n := 0; n < maxParty && i >= 0 && i < len(t.w.Tokens); i, n = i+step, n+1 {
		k := t.w.Tokens[i]
		if clauseWord[k.Norm] || k.Norm == "," {
			break
		}
		who := t.who[i]
		if who == "" {
			continue
		}
		if len(names) == 0 {
			names = append(names, who)
		} else if who != names[0] {
			if and := t.w.Tokens[i-step]; and.Norm == "and" || t.w.Tokens[max(0, i-1)].Norm == "and" {
				names = append(names, who)
			}
			break
		}
	}
	if len(names) == 0 {
		return "", nil
	}
	if len(names) == 2 {
		return names[0], slices.Sorted(slices.Values(names))
	}
	return names[0], nil
}

func (t *told) matches(i int, pattern []string) bool {
	if i+len(pattern) > len(t.w.Tokens) {
		return false
	}
	for k, want := range pattern {
		if t.quoted[i+k] || t.w.Tokens[i+k].Lemma != want && t.w.Tokens[i+k].Norm != want {
			return false
		}
	}
	return true
}

// maxDayGap is how many tokens may stand between an act and the day it is told
// of. A clause of news prose rarely has more.
const maxDayGap = 12

// dated reports whether the day of the sentence is that of an act at tokens
// [from, to): near it, with no new clause between. An act of one party asks for
// the day right behind its verb ("died on Friday"), since a day farther off is
// often that of a report or of another act.
func (t *told) dated(a *act, from, to int) bool {
	at := t.token(t.day.at.Start)
	if !t.day.ok || !t.day.exact() || at < 0 || at > 0 && vagueDay[t.w.Tokens[at-1].Norm] {
		return false
	}
	if !a.pair {
		verb := t.w.Tokens[from]
		return at >= to && at-to <= 1 && verb.Norm != verb.Lemma
	}
	lo, hi := to, at
	if at < from {
		lo, hi = at, from
	}
	if hi-lo > maxDayGap {
		return false
	}
	for i := lo; i < hi; i++ {
		if clauseWord[t.w.Tokens[i].Norm] {
			return false
		}
	}
	return true
}

// vagueDay are words before a day that make it one of several.
var vagueDay = setOf(listed["vague-day"])

// clauseWord are words and marks that begin another clause, in which a day
// belongs to another verb.
var clauseWord = setOf(append([]string{";", ":", "—", "–"}, listed["clause"]...))

// actTelling is one article's day of an act.
type actTelling struct {
	t        *told
	from, to int
	parties  []string
}

// acts reports acts of the same people that two articles put on different
// days. An article that tells of two such acts on two days is not compared.
func (r *run) acts(all []*told) {
	for k := range actsOf() {
		a := &actsOf()[k]
		found := make(map[*article.Article][]actTelling)
		for _, t := range all {
			if from, to, who := a.find(t); from >= 0 && len(who) > 0 && t.dated(a, from, to) {
				found[t.article] = append(found[t.article], actTelling{t, from, to, who})
			}
		}
		for i, x := range r.articles {
			for _, y := range r.articles[i+1:] {
				r.actPair(a, found[x], found[y])
			}
		}
	}
}

// actPair compares the tellings of an act in two articles.
func (r *run) actPair(a *act, xs, ys []actTelling) {
	for _, x := range xs {
		for _, y := range ys {
			key := x.parties
			if !slices.Equal(key, y.parties) || x.t.meets(y.t.day.day) || oneOf(xs, x, y.t.day.day, key) || oneOf(ys, y, x.t.day.day, key) {
				continue
			}
			d := Divergence{
				Type: compare.Time, Subtype: "day of an event", Severity: compare.High, Rule: "same-parties-same-act-two-days",
				A: x.side(), B: y.side(),
				Note: fmt.Sprintf("%s has “%s”, %s “%s”%s.", outletOf(x.t.article), shown(x.t.article, x.t.span(x.t.day.at)),
					outletOf(y.t.article), shown(y.t.article, y.t.span(y.t.day.at)), remark(x.t.day.day, y.t.day.day)),
			}
			r.report(d)
			r.facts = append(r.facts, Fact{
				Key:      a.name + " (" + strings.Join(key, ", ") + "): day",
				Tellings: []Telling{x.telling(), y.telling()},
			})
			return
		}
	}
}

func (t *told) meets(d day) bool { return t.day.day.meets(d) }

// oneOf reports whether an article tells of the same act on the other
// article's day as well.
func oneOf(ts []actTelling, self actTelling, other day, key []string) bool {
	for _, t := range ts {
		if t.t != self.t && t.t.day.meets(other) && setOf(key).within(t.t.names) {
			return true
		}
	}
	return false
}

// side points from the act to the day.
func (x actTelling) side() Side {
	at := x.t.w.Range(x.from, x.to)
	return Side{Article: x.t.article, Span: x.t.span(compare.Range{
		Start: min(at.Start, x.t.day.at.Start), End: max(at.End, x.t.day.at.End),
	})}
}

func (x actTelling) telling() Telling {
	return Telling{Side: x.side(), Value: strings.ToLower(shown(x.t.article, x.t.span(x.t.day.at)))}
}
