package matter

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
)

// causes proves that two clauses give one effect two causes or aims: the words of
// the effect answer each other, and no word of one cause answers any of the other
// sentence.
func causes(p *claim.Pair) []Difference {
	a, b := p.A.Sentence, p.B.Sentence
	if len(a.Causes) == 0 || len(b.Causes) == 0 {
		return nil
	}
	v := newView(p)
	for i := range a.Causes {
		for j := range b.Causes {
			x, y := &a.Causes[i], &b.Causes[j]
			if marked(a, x.ReasonFrom) && marked(b, y.ReasonFrom) || identity(a, x) && identity(b, y) || !v.holds(tokens{x.From, x.To}, tokens{y.From, y.To}) {
				continue
			}
			if e := v.effect(x, y); e.comparable(x, y) && v.twoReasons(x, y, e.near) {
				return []Difference{v.cause(x, y, e.near)}
			}
		}
	}
	return nil
}

// identity reports whether a cause only says who somebody is: "painted by Olin Price",
// "works as a teacher".
func identity(s *claim.Sentence, c *claim.Cause) bool {
	within := func(from, to int) bool { return from <= c.ReasonFrom+1 && c.ReasonTo <= to+1 && from < c.ReasonTo }
	return slices.ContainsFunc(s.Names, func(n claim.Name) bool { return n.Person && within(n.From, n.To) }) ||
		slices.ContainsFunc(s.Roles, func(r claim.Role) bool { return within(r.From, r.To) })
}

// effect is what two causes share of their effects.
type effect struct {
	words int     // of content that answer each other
	share float64 // of the information of the one that tells less
	near  bool    // little but the causes differs
	head  bool    // the word of one that stands next to the words of cause answers one of the other
}

func (v *view) effect(x, y *claim.Cause) effect {
	e := effect{head: v.oneHead(x, y)}
	shared := 0.0
	a, b := v.A.Sentence.Wording, v.B.Sentence.Wording
	for i := x.EffectFrom; i < x.EffectTo; i++ {
		if j := v.there[i]; j >= y.EffectFrom && j < y.EffectTo {
			e.words++
			shared += float64(a.Tokens[i].Weight+b.Tokens[j].Weight) / 2
		}
	}
	m, n := information(a, x.EffectFrom, x.EffectTo), information(b, y.EffectFrom, y.EffectTo)
	if e.words > 0 {
		e.share = shared / min(m, n)
		e.near = v.nearEqual() || shared >= nearEffect*max(m, n)
	}
	return e
}

// leastEffect is how many words of content two effects that are told in other words
// share at least, mostOfEffect the share of the information of the one that tells
// less, and nearEffect that of the one that tells more from which they are told in
// the same words. All are held by TestCauses.
const (
	leastEffect  = 2
	mostOfEffect = 0.4
	nearEffect   = 0.8
)

// alike reports whether two effects that are told in other words are one.
func (e *effect) alike() bool {
	return e.words >= leastEffect && e.share >= mostOfEffect && (e.head || e.words > leastEffect)
}

// comparable reports whether two causes can be set against each other: they are of
// one effect, and each is surely a cause. Words that often mean something else are
// one beside the same word only, or where little else differs.
func (e *effect) comparable(x, y *claim.Cause) bool {
	after := func(h claim.How) bool { return h == claim.After || h == claim.Because || h == claim.Leads }
	switch {
	case x.How == claim.If || y.How == claim.If:
		return false
	case (x.How == claim.Way) != (y.How == claim.Way):
		return false
	case always(x.How) && always(y.How):
		return e.near || e.alike()
	case after(x.How) && after(y.How):
		return e.near || e.alike()
	case x.How == y.How, always(x.How), always(y.How):
		return e.near
	}
	return false
}

// oneHead reports whether the word of content of one effect that stands next to the
// words of cause answers one of the other.
func (v *view) oneHead(x, y *claim.Cause) bool {
	i, j := next(v.A.Sentence, x), next(v.B.Sentence, y)
	return i >= 0 && v.there[i] >= y.EffectFrom && v.there[i] < y.EffectTo || j >= 0 && v.back[j] >= x.EffectFrom && v.back[j] < x.EffectTo
}

// next is the word of content of an effect nearest to the words of cause, -1 if there
// is none.
func next(s *claim.Sentence, c *claim.Cause) int {
	for i := c.From - 1; i >= c.EffectFrom && i < c.EffectTo; i-- {
		if !s.Wording.Light(i) {
			return i
		}
	}
	for i := c.To; i >= c.EffectFrom && i < c.EffectTo; i++ {
		if !s.Wording.Light(i) {
			return i
		}
	}
	return -1
}

// information is that of the words of content in a range, in nats.
func information(w *compare.Wording, from, to int) float64 {
	sum := 0.0
	for i := from; i < to; i++ {
		if !w.Light(i) {
			sum += float64(w.Tokens[i].Weight)
		}
	}
	return sum
}

// telling is the information in nats from which a word that two causes share makes
// them one: not that of "high" or "last". Held by TestCauses.
const telling = 7

// twoReasons reports whether two causes share nothing: no word of one answers a word
// of the other's sentence. Where little else differs they may go on alike: what fell
// "on the bridge on Sunday" is then what stands before.
func (v *view) twoReasons(x, y *claim.Cause, near bool) bool {
	s, t := tokens{x.ReasonFrom, x.ReasonTo}, tokens{y.ReasonFrom, y.ReasonTo}
	if near {
		s, t = v.beforeShared(s, t)
	}
	a, b := v.A.Sentence, v.B.Sentence
	if aims(x) && aims(y) { // "to protect", "to save": what tells them apart is what is protected
		s.from, t.from = afterVerb(a, s), afterVerb(b, t)
	}
	m, n := 0, 0
	for i := s.from; i < s.to; i++ {
		if !weighty(a, i) {
			continue
		}
		if m++; v.answered(i, v.there[i]) {
			return false
		}
		for j := t.from; j < t.to; j++ {
			if weighty(b, j) && v.akin(i, j) {
				return false
			}
		}
	}
	for j := t.from; j < t.to; j++ {
		if !weighty(b, j) {
			continue
		}
		if n++; v.answered(v.back[j], j) {
			return false
		}
	}
	return m > 0 && n > 0
}

func aims(c *claim.Cause) bool { return c.How == claim.Aim || c.How == claim.Toward }

// afterVerb is where a range goes on after its first word of content, its start where
// no other follows.
func afterVerb(s *claim.Sentence, at tokens) int {
	first := -1
	for i := at.from; i < at.to; i++ {
		if s.Wording.Light(i) {
			continue
		}
		if first >= 0 {
			return first + 1
		}
		first = i
	}
	return at.from
}

// answered reports whether two tokens are both there and say the same.
func (v *view) answered(i, j int) bool { return i >= 0 && j >= 0 && answers(v.relation(i, j)) }

// beforeShared cuts two ranges off at the first word that answers one of the other.
func (v *view) beforeShared(s, t tokens) (tokens, tokens) {
	for i := s.from; i < s.to; i++ {
		if j := v.there[i]; weighty(v.A.Sentence, i) && j >= t.from && j < t.to && v.answered(i, j) {
			if i > s.from && j > t.from && v.A.Sentence.Wording.Light(i-1) && v.B.Sentence.Wording.Light(j-1) {
				return tokens{s.from, i}, tokens{t.from, j}
			}
			break // the two are parts of phrases: "weak demand", "slack demand"
		}
	}
	return s, t
}

// weighty reports whether a word says so much that to share it means something. A
// number or a day alone is no cause.
func weighty(s *claim.Sentence, i int) bool {
	t := &s.Wording.Tokens[i]
	return !s.Wording.Light(i) && t.Kind == compare.Letters && t.Value == "" && t.Weight >= telling
}

// leastStem is how many letters of a word another one must contain to be akin to it.
const leastStem = 5

// akin reports whether two words say the same, or one is formed with the other.
func (v *view) akin(i, j int) bool {
	p, q := v.A.Sentence.Wording.Tokens[i], v.B.Sentence.Wording.Tokens[j]
	r := v.relation(i, j)
	return answers(r) || r == compare.Related && !v.nearEqual() || len(p.Stem) >= leastStem && strings.Contains(q.Norm, p.Stem) || len(q.Stem) >= leastStem && strings.Contains(p.Norm, q.Stem)
}

// always reports whether words of a kind always give a cause.
func always(h claim.How) bool { return h == claim.Because || h == claim.Aim || h == claim.Leads }

func (v *view) cause(x, y *claim.Cause, near bool) Difference {
	d := Difference{
		Type: compare.Cause, Subtype: "another cause", Severity: compare.Medium, Rule: "one-effect-two-causes",
		a: joined(x), b: joined(y),
	}
	if x.How == claim.Aim && y.How == claim.Aim {
		d.Subtype = "another aim"
	}
	if !near && !(always(x.How) && always(y.How)) {
		d.Severity = compare.Low
	}
	d.Matter = "why it happened"
	d.Note = fmt.Sprintf("%s gives as the cause “%s”, %s “%s”.", note.Outlet(v.A.Sentence.Article), shown(v.A.Sentence, tokens{x.ReasonFrom, x.ReasonTo}),
		note.Outlet(v.B.Sentence.Article), shown(v.B.Sentence, tokens{y.ReasonFrom, y.ReasonTo}))
	return d
}

// joined is a cause with the words that join it.
func joined(c *claim.Cause) tokens {
	return tokens{min(c.From, c.ReasonFrom), max(c.To, c.ReasonTo)}
}
