package claim

import (
	"slices"
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/language"
)

// Cause is words that say why something happened, or what it was done for.
type Cause struct {
	How                  How
	From, To             int // tokens of the words that join cause and effect, half open
	ReasonFrom, ReasonTo int // tokens of the cause, half open
	EffectFrom, EffectTo int // tokens of the effect, half open
}

// How says in which way words join a cause to its effect.
type How string

const (
	Because How = "because" // the cause follows
	After   How = "after"   // the cause may follow, or only what came before
	Beside  How = "beside"  // the cause may follow, or something else
	Aim     How = "aim"     // what was meant to be reached follows
	Toward  How = "toward"  // the same, by a word that often means something else
	Leads   How = "leads"   // the effect follows
	Agent   How = "agent"   // who or what did it follows
	If      How = "if"      // what must hold follows, or what must not
	Way     How = "way"     // the word itself is a way to die or to be lost
)

// notCause stands in the list for words that look like words of cause.
const notCause How = "none"

// joint is what a phrase of the list of language.Causes means. way is the name of
// the way where it is one.
type joint struct {
	how How
	way string
}

var joints = language.Cached(func(l language.Language) *phrases[joint] {
	p := &phrases[joint]{form: norm}
	for key, words := range l.Rows(language.Causes) {
		how, way, _ := strings.Cut(key, "/")
		for _, w := range words {
			p.add(w, l.Tag, joint{How(how), way})
		}
	}
	return p
})

// mostReason is how many tokens of a cause are read.
const mostReason = 14

// causes finds the causes that a sentence gives, in the order of the words that join
// them to their effects.
func (s *Sentence) causes() []Cause {
	known := joints(s.Article.Lang)
	if len(known.of) == 0 {
		return nil
	}
	var out []Cause
	t := s.Wording.Tokens
	for i := 0; i < len(t); i++ {
		js, n := known.at(t, i)
		if n == 0 {
			continue
		}
		if how := js[0].how; how != notCause {
			if c, ok := s.cause(how, i, i+n, known); ok {
				out = append(out, c)
			}
		}
		i += n - 1
	}
	return out
}

// cause reads the cause that stands beside the words [from, to).
func (s *Sentence) cause(how How, from, to int, known *phrases[joint]) (Cause, bool) {
	c := Cause{How: how, From: from, To: to}
	switch how {
	case Way:
		c.ReasonFrom, c.ReasonTo = from, to
		c.EffectFrom, c.EffectTo = s.clauseStart(from), from
		return c, true
	case Leads:
		c.ReasonFrom, c.ReasonTo = s.phraseStart(from), from
		c.EffectFrom, c.EffectTo = to, s.phraseEnd(to, known)
	default:
		if from == 0 && how != Because && how != Aim && how != If || how == Toward && (to == len(s.Wording.Tokens) || s.Wording.Light(to) || s.capital(to)) || (how == Toward || how == Agent) && s.measured(to) {
			return c, false
		}
		c.ReasonFrom, c.ReasonTo = to, s.phraseEnd(to, known)
		c.EffectFrom, c.EffectTo = s.clauseStart(from), from
		if knownRoles(s.Wording.Lang).as[s.Wording.Tokens[from].Norm] && !s.happens(c.ReasonFrom, c.ReasonTo) {
			return c, false
		}
		if from == 0 { // "Because of fog, the start was put off."
			c.EffectFrom, c.EffectTo = c.ReasonTo, len(s.Wording.Tokens)
		}
	}
	return c, s.telling(c.ReasonFrom, c.ReasonTo) > 0 && s.telling(c.EffectFrom, c.EffectTo) > 0
}

// measured reports whether a number begins at a token: "limited to 21", "by 226 votes".
func (s *Sentence) measured(at int) bool {
	return slices.ContainsFunc(s.Numbers, func(n Number) bool { return n.From <= at && at < n.To })
}

// happens reports whether tokens begin with somebody or something that does what
// follows, "as guests arrived", and not with what somebody is, "as a teacher".
func (s *Sentence) happens(from, to int) bool {
	return slices.ContainsFunc(s.Events, func(e Event) bool {
		who := e.Agent
		if e.Passive {
			who = e.Patient
		}
		return !e.Noun && from <= e.Head && e.Head < to && who.From <= from+1 && from <= who.Head
	})
}

// phraseEnd is where the phrase that begins at a token ends: at a mark, at the next
// words of cause, or after mostReason tokens.
func (s *Sentence) phraseEnd(from int, known *phrases[joint]) int {
	t := s.Wording.Tokens
	for i := from; i < len(t); i++ {
		if i-from == mostReason || !t[i].Word && t[i].Kind == compare.Mark && t[i].Norm != "-" {
			return i
		}
		if js, n := known.at(t, i); n > 0 && i > from && (js[0].how == Because || js[0].how == After) {
			return i
		}
	}
	return len(t)
}

// phraseStart is where the phrase before a token begins: behind a mark, or with the
// printed word that is at most mostReason tokens before.
func (s *Sentence) phraseStart(at int) int {
	t := s.Wording.Tokens
	for i := at - 1; i >= max(0, at-mostReason); i-- {
		if !t[i].Word && t[i].Kind == compare.Mark && t[i].Norm != "-" {
			return i + 1
		}
	}
	from := max(0, at-mostReason)
	for from > 0 && from < at && t[from-1].End == t[from].Start {
		from++
	}
	return from
}

// clauseStart is where the words before a token begin that belong to it: at the
// start of the sentence, or mostEffect tokens before.
func (s *Sentence) clauseStart(at int) int { return max(0, at-mostEffect) }

// mostEffect is how many tokens before the words of cause belong to the effect.
const mostEffect = 30

// telling counts the words of content in a range.
func (s *Sentence) telling(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if !s.Wording.Light(i) {
			n++
		}
	}
	return n
}
