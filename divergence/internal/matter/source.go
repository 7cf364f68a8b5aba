package matter

import (
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
	"github.com/quotediff/quotediff/quote"
)

// leastSaid is the share of words from which two people said one thing.
const leastSaid = .7

// sources compares whom the two outlets have the two clauses from, where at least one
// reports without marks: the words in marks are compared with their speakers.
func (s *setting) sources() []Difference {
	x, ok := s.p.A.Source()
	if !ok {
		return nil
	}
	y, ok := s.p.B.Source()
	if !ok || x.Of.Kind != quote.Indirect && y.Of.Kind != quote.Indirect || x.Of.Frame.Polarity != y.Of.Frame.Polarity {
		return nil
	}
	d := Difference{Type: compare.Attribution, Severity: compare.Medium, a: tokens{x.From, x.To}, b: tokens{y.From, y.To}}
	if s.p.Score < leastSure || s.near(d.a, d.b) < leastSaid {
		return nil
	}
	first, second := s.printed(d)
	d.Matter = "who says it"
	d.Note = fmt.Sprintf("%s has it from %s, %s from %s.", note.Outlet(s.a.Article), first, note.Outlet(s.b.Article), second)
	switch like := quote.SameSpeaker(x.Of.Speaker, y.Of.Speaker); {
	case like == quote.Different && x.Head < 0 && y.Head < 0 && s.otherPeople(&x, &y):
		d.Subtype, d.Rule = "speaker", "another-source"
	case like != quote.Same && x.Head >= 0 && y.Head >= 0 && s.otherSources(&x, &y):
		d.Subtype, d.Rule = "speaker", "another-source"
	case like == quote.Same && x.Channel() != "" && y.Channel() != "" && x.Channel() != y.Channel():
		d.Subtype, d.Rule = "channel", "another-channel"
		d.a, d.b = s.channel(s.a, &x), s.channel(s.b, &y)
		first, second = s.printed(d)
		d.Matter = "how it was said"
		d.Note = fmt.Sprintf("%s: “%s”; %s: “%s”.", note.Outlet(s.a.Article), first, note.Outlet(s.b.Article), second)
	default:
		return nil
	}
	return []Difference{d}
}

// otherPeople reports whether two named sources are two, of whom neither article names
// that of the other, and neither speaks for the other.
func (s *setting) otherPeople(x, y *claim.Source) bool {
	words := func(in *claim.Sentence, f *claim.Source) []string {
		for i := range in.Names {
			if n := &in.Names[i]; n.From < f.To && f.From < n.To {
				return n.Words
			}
		}
		return nil
	}
	v, w := words(s.a, x), words(s.b, y)
	return len(v) > 0 && len(w) > 0 && likeness(v, w) <= kin && s.apart(v, w, true)
}

// otherSources reports whether two sources that are not named are of two sorts, of which
// neither article has that of the other.
func (s *setting) otherSources(x, y *claim.Source) bool {
	if x.Vague(s.a) || y.Vague(s.b) || s.akin[x.Head] >= 0 && s.akin[x.Head] < y.To && s.akin[x.Head] >= y.From {
		return false
	}
	v, w := &s.a.Wording.Tokens[x.Head], &s.b.Wording.Tokens[y.Head]
	return v.Lemma != w.Lemma && v.Stem != w.Stem && !s.b.Cast.Prints(v.Norm) && !s.a.Cast.Prints(w.Norm) && !s.b.Cast.Prints(v.Lemma) && !s.a.Cast.Prints(w.Lemma)
}

// channel returns the tokens that say by what channel something was said, or, where they
// stand in another sentence, who said it.
func (s *setting) channel(in *claim.Sentence, f *claim.Source) tokens {
	at := tokens{-1, -1}
	for i := range in.Wording.Tokens {
		if p := in.Place(i, i+1); f.Of.Channel.Span.Contains(p) {
			if at.from < 0 {
				at.from = i
			}
			at.to = i + 1
		}
	}
	if at.from < 0 {
		return tokens{f.From, f.To}
	}
	return at
}

// covered reports whether one of some differences stands at the tokens of another.
func covered(d Difference, by []Difference) bool {
	return slices.ContainsFunc(by, func(o Difference) bool {
		return o.a.from < d.a.to && d.a.from < o.a.to || o.b.from < d.b.to && d.b.from < o.b.to
	})
}
