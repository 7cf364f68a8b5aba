package narration

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/lexicon"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/internal/day"
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
	for name, patterns := range lexicon.Rows(language.Acts) {
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
func (a *act) find(t *sentence) (from, to int, parties []string) {
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

// joins are words that join two names. Behind a word of between stand both parties
// of an act.
var (
	joins   = lexicon.SetOf(lexicon.Words("and"))
	between = lexicon.SetOf(lexicon.Words("between"))
)

// maxParty is how many words may stand between an act and who takes part.
const maxParty = 7

// parties returns who takes part in an act at tokens [from, to): for two
// parties "A and B met" or "A met (with, between) B (and C)", sorted;
// otherwise the name before the verb. nil where parties are missing.
func (t *sentence) parties(a *act, from, to int) []string {
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
	case len(both) == 2 && between[t.w.Tokens[to-1].Norm]:
		return both
	case before != "" && after != "" && before != after && (to-from > 1 || t.direct(to)):
		return slices.Sorted(slices.Values([]string{before, after}))
	}
	return nil
}

// direct reports whether a name follows with nothing but titles before it: "met
// Governor Pell".
func (t *sentence) direct(i int) bool {
	for ; i < len(t.w.Tokens) && t.w.Tokens[i].Word; i++ {
		if t.who[i] != "" {
			return true
		}
		if !lexicon.Capital(t.w.Print(i)) && !titleNouns[t.w.Tokens[i].Norm] {
			return false
		}
	}
	return false
}

// nearest returns the nearest name before (step -1) or after (1) a token, in
// the same clause, and both names of "A and B" there.
func (t *sentence) nearest(i, step int) (string, []string) {
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
			if and := t.w.Tokens[i-step]; joins[and.Norm] || joins[t.w.Tokens[max(0, i-1)].Norm] {
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

func (t *sentence) matches(i int, pattern []string) bool {
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

// maxDayGap is how many tokens may stand between an act and its day. A clause of
// news prose rarely has more.
const maxDayGap = 12

// dates reports whether the day of the sentence is that of an act at tokens
// [from, to): near it, with no new clause between. An act of one party asks for
// the day right after its verb ("died on Friday"), since a day farther off is
// often that of a report or of another act.
func (t *sentence) dates(a *act, from, to int) bool {
	at := t.token(t.day.at.Start)
	if !t.day.ok || !t.day.Exact() || at < 0 || at > 0 && vagueDay[t.w.Tokens[at-1].Norm] {
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
var vagueDay = lexicon.SetOf(lexicon.Words("vague-day"))

// clauseWord are words and marks that begin another clause, in which a day
// belongs to another verb.
var clauseWord = lexicon.SetOf(append([]string{";", ":", "—", "–"}, lexicon.Words("clause")...))

// dated is an article's day of an act.
type dated struct {
	t        *sentence
	from, to int // of the act
	parties  []string
}

// acts reports acts of the same people that two articles put on different
// days. An article that tells of two such acts on two days is not compared. The rule
// stays beside the times that clauses tell: "spoke on the phone Friday" and "phone call
// on Sunday" have no verb in common by which their clauses would be joined. Without it
// the five sample articles keep 49 of 50 divergences, and 4 of 5 at high.
func (c *comparison) acts(all []*sentence) {
	for k := range actsOf() {
		a := &actsOf()[k]
		var found []dated
		of := make(map[int][]*sentence) // of an article, by its rank, those that tell of the act
		for _, t := range all {
			if from, to, who := a.find(t); from >= 0 && len(who) > 0 && t.dates(a, from, to) {
				found = append(found, dated{t, from, to, who})
				of[t.rank] = append(of[t.rank], t)
			}
		}
		rank := func(i int) int { return found[i].t.rank }
		key := func(i int) []string { return []string{strings.Join(found[i].parties, "\n")} }
		for _, ms := range matches(len(found), rank, key) {
			c.act(a, found, ms, of)
		}
	}
}

// act compares an act in two articles.
func (c *comparison) act(a *act, found []dated, ms []match, of map[int][]*sentence) {
	for _, m := range ms {
		x, y := &found[m.a], &found[m.b]
		if x.t.day.Meets(y.t.day.Day) || x.alsoOn(of[x.t.rank], y.t.day.Day) || y.alsoOn(of[y.t.rank], x.t.day.Day) {
			continue
		}
		matter := a.when(x.parties)
		c.report(Difference{
			Type: compare.Time, Subtype: "day of an event", Severity: compare.High, Rule: "same-parties-same-act-two-days",
			A: x.passage(), B: y.passage(), Matter: matter,
			Note: fmt.Sprintf("%s has “%s”, %s “%s”%s.", note.Outlet(x.t.article), x.t.shown(x.t.day.at),
				note.Outlet(y.t.article), y.t.shown(y.t.day.at), day.Remark(x.t.day.Day, y.t.day.Day)),
		})
		c.facts = append(c.facts, Fact{Key: matter, A: x.version(), B: y.version()})
		return
	}
}

// alsoOn reports whether another sentence of the article about this act gives it
// the other article's day.
func (x *dated) alsoOn(ts []*sentence, other day.Day) bool {
	return slices.ContainsFunc(ts, func(t *sentence) bool {
		return t != x.t && t.day.Meets(other) && lexicon.SetOf(x.parties).Within(t.names)
	})
}

// passage points from the act to the day.
func (x *dated) passage() Passage {
	at := x.t.w.Range(x.from, x.to)
	return Passage{Article: x.t.article, Span: x.t.span(compare.Range{
		Start: min(at.Start, x.t.day.at.Start), End: max(at.End, x.t.day.at.End),
	})}
}

func (x *dated) version() Version {
	return Version{x.passage(), strings.ToLower(x.t.shown(x.t.day.at))}
}

// when names the day of the act, in words: "when Holm and Zell meet".
func (a *act) when(parties []string) string {
	names := make([]string, len(parties))
	for i, p := range parties {
		first, n := utf8.DecodeRuneInString(p)
		names[i] = string(unicode.ToUpper(first)) + p[n:]
	}
	who := strings.Join(names, " and ")
	if a.pair {
		return "when " + who + " " + a.name
	}
	return "the day of the event (" + who + ": " + a.name + ")"
}
