package matter

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/day"
)

// times proves that two clauses give other days, months or times of day for the same,
// by the words around them, or put two events in another order. A time that the other
// article gives as well is no conflict. On which day somebody said something is
// compared with what was said.
func times(p *claim.Pair) []Difference {
	if len(p.A.Sentence.Times) == 0 || len(p.B.Sentence.Times) == 0 {
		return nil
	}
	v := newView(p)
	var out []Difference
	for _, m := range v.times() {
		if m.meets || !v.holds(tokens{m.a.From, m.a.To}, tokens{m.b.From, m.b.To}) || m.evidence(v) < enough || m.known(v) {
			continue
		}
		out = append(out, v.time(m))
	}
	return out
}

// timed is a time of each side, and what says that they are of the same.
type timed struct {
	a, b               *claim.Time
	governed, parallel int
	meets, only        bool
	sole               bool // of times of day: neither article tells another
}

// times matches the times of two sentences that can contradict each other, each with
// one of the other side, the surest first.
func (v *view) times() []timed {
	x, y := v.A.Sentence.Times, v.B.Sentence.Times
	var all []timed
	for i := range x {
		for j := range y {
			if x[i].Comparable(&y[j]) && !x[i].Said && !y[j].Said && !v.bothMarked(x[i].From, y[j].From) {
				all = append(all, v.timed(&x[i], &y[j]))
			}
		}
	}
	slices.SortStableFunc(all, func(m, n timed) int { return cmp.Compare(n.worth(), m.worth()) })
	usedA, usedB := make(map[*claim.Time]bool), make(map[*claim.Time]bool)
	return slices.DeleteFunc(all, func(m timed) bool {
		if usedA[m.a] || usedB[m.b] {
			return true
		}
		usedA[m.a], usedB[m.b] = true, true
		return false
	})
}

func (v *view) timed(x, y *claim.Time) timed {
	a, b := v.A.Sentence, v.B.Sentence
	m := timed{a: x, b: y, meets: x.Meets(y), only: loneTime(a, x) && loneTime(b, y)}
	m.parallel = v.parallel(tokens{x.From, x.To}, tokens{y.From, y.To})
	m.governed = v.governed(a.Around(x.From, x.To), b.Around(y.From, y.To))
	m.sole = x.Kind == claim.AtClock && m.only && soleTime(a.Telling, x) && soleTime(b.Telling, y)
	return m
}

func (m *timed) worth() int {
	n := m.governed + m.parallel
	if m.meets {
		n += 2
	}
	return n
}

// loneTime reports whether a sentence has no other time that can contradict those of
// the kind.
func loneTime(s *claim.Sentence, t *claim.Time) bool {
	for i := range s.Times {
		if o := &s.Times[i]; o != t && o.Comparable(t) {
			return false
		}
	}
	return true
}

// soleTime reports whether an article tells no other time of the kind, or no more than
// one that it tells twice.
func soleTime(t *claim.Telling, x *claim.Time) bool {
	for _, s := range t.Sentences {
		for i := range s.Times {
			if o := &s.Times[i]; o.Kind == x.Kind && !o.Meets(x) {
				return false
			}
		}
	}
	return true
}

// evidence is what says that two times are of the same. Two orders are of the same
// events only where the events that follow them are the same.
func (m *timed) evidence(v *view) float64 {
	if v.otherPeople(v.A.Sentence.Around(m.a.From, m.a.To), v.B.Sentence.Around(m.b.From, m.b.To)) {
		return 0
	}
	e := v.context(m.governed, m.parallel, m.only)
	if m.sole && m.governed > 0 {
		e += alone
	}
	if m.a.Kind == claim.InOrder {
		a, b := v.A.Sentence.Around(m.a.From, m.a.To), v.B.Sentence.Around(m.b.From, m.b.To)
		if v.governed(after(a, m.a.To), after(b, m.b.To)) == 0 || v.governed(before(a, m.a.From), before(b, m.b.From)) == 0 && !v.nearEqual() {
			return 0
		}
	}
	return e
}

// after and before are those of some tokens that stand after or before one.
func after(all []int, at int) []int {
	return slices.DeleteFunc(slices.Clone(all), func(i int) bool { return i < at })
}

func before(all []int, at int) []int {
	return slices.DeleteFunc(slices.Clone(all), func(i int) bool { return i >= at })
}

// known reports whether one of the articles gives the time of the other as well, of
// what shares a word of content with it.
func (m *timed) known(v *view) bool {
	return m.a.Kind != claim.InOrder && (givesTime(v.A.Sentence.Telling, m.b, v.B.Sentence) || givesTime(v.B.Sentence.Telling, m.a, v.A.Sentence))
}

func givesTime(t *claim.Telling, x *claim.Time, of *claim.Sentence) bool {
	beside := timeStems(of, x)
	for _, s := range t.Sentences {
		for i := range s.Times {
			if o := &s.Times[i]; o.Kind != x.Kind || !o.Meets(x) {
				continue
			}
			for w := range timeStems(s, &s.Times[i]) {
				if beside[w] {
					return true
				}
			}
		}
	}
	return false
}

// timeStems are the stems of the words of content around a time.
func timeStems(s *claim.Sentence, x *claim.Time) map[string]bool {
	out := make(map[string]bool)
	for _, i := range s.Around(x.From, x.To) {
		out[s.Wording.Tokens[i].Stem] = true
	}
	return out
}

// subtypes are what differs, by the kind of time.
var subtypes = map[claim.TimeKind]string{
	claim.OnDay: "day", claim.InMonth: "month", claim.AtClock: "time of day", claim.InPart: "time of day", claim.InOrder: "order",
}

// time says what differs.
func (v *view) time(m timed) Difference {
	d := Difference{Type: compare.Time, Subtype: subtypes[m.a.Kind], Severity: compare.Medium, Rule: "same-place-other-time", Matter: "when it happened"}
	d.a, d.b = tokens{m.a.From, m.a.To}, tokens{m.b.From, m.b.To}
	switch m.a.Kind {
	case claim.OnDay, claim.InMonth:
		d.Matter = "on which day it happened"
		if v.nearEqual() {
			d.Severity = compare.High
		}
	case claim.AtClock, claim.InPart:
		d.Matter = "at what time it happened"
	case claim.InOrder:
		d.Rule, d.Matter = "same-events-other-order", "what happened first"
	}
	d.Note = v.both(d.a, d.b)
	if remark := day.Remark(m.a.Day, m.b.Day); remark != "" {
		d.Note = d.Note[:len(d.Note)-1] + remark + "."
	}
	return d
}
