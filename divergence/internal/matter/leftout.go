package matter

import (
	"fmt"
	"slices"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/claim"
	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/divergence/internal/note"
)

// Absence is what all outlets but one tell. Its side B is empty.
type Absence struct {
	Difference
	Has     []*article.Article // that have it, the one of side A first
	Without *article.Article
}

// LeftOut finds what all outlets but one tell: how somebody answered an accusation,
// on what condition something is so, how many it were. The one tells what stands
// beside it, and has nothing like it anywhere. With fewer than three articles it
// finds nothing. The cost is linear in the pairs.
func LeftOut(al *claim.Alignment) []Absence {
	if len(al.Tellings) < leastTellings {
		return nil
	}
	w := &absences{al: al, mates: make(map[*claim.Sentence][]mate), told: make(map[*claim.Sentence]bool)}
	for i := range al.Pairs {
		p := &al.Pairs[i]
		a, b := p.A.Sentence, p.B.Sentence
		w.mates[a] = append(w.mates[a], mate{b, p.Score})
		w.mates[b] = append(w.mates[b], mate{a, p.Score})
	}
	var out []Absence
	for _, t := range al.Tellings {
		for _, s := range t.Sentences {
			if d, ok := w.absent(s); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

// leastTellings is how many articles a story has from which something can be left
// out by one of them.
const leastTellings = 3

// absences looks for what one article lacks.
type absences struct {
	al    *claim.Alignment
	mates map[*claim.Sentence][]mate
	told  map[*claim.Sentence]bool // of which it is said already
}

// mate is a sentence of another article that tells the same matter.
type mate struct {
	*claim.Sentence
	score float64
}

// absent reports what a sentence tells that every other article tells, but for one.
func (w *absences) absent(s *claim.Sentence) (Absence, bool) {
	if s.Title || w.told[s] || !slices.ContainsFunc(s.Clauses, func(c *claim.Clause) bool { return runningText(s, tokens{c.From, c.To}) }) {
		return Absence{}, false
	}
	for _, k := range kept(s) {
		holders := []*claim.Sentence{s}
		for _, m := range w.mates[s] {
			if m.score >= oneMatter && !m.Title && k.in(m.Sentence) {
				holders = append(holders, m.Sentence)
			}
		}
		without := w.lacking(holders, k)
		if without == nil {
			continue
		}
		for _, h := range holders {
			w.told[h] = true
		}
		return k.absence(s, holders, without), true
	}
	return Absence{}, false
}

// oneMatter is the score from which two sentences tell one matter for sure enough to
// be each other's witnesses. Held by TestLeftOut.
const oneMatter = 0.3

// lacking returns the one article that has none of what the holders tell, though it
// tells what stands beside it; nil where there is none, or more than one.
func (w *absences) lacking(holders []*claim.Sentence, k keepsake) *article.Article {
	has := make(map[string]bool)
	for _, h := range holders {
		has[note.Outlet(h.Article)] = true
	}
	if len(has) < leastTellings-1 {
		return nil
	}
	var out *article.Article
	for _, t := range w.al.Tellings {
		a := t.Extraction.Article
		if has[note.Outlet(a)] {
			continue
		}
		if out != nil || !w.besides(holders, a) || w.mentions(t, holders, k) {
			return nil
		}
		out = a
	}
	return out
}

// besides reports whether an article tells what stands beside some sentences.
func (w *absences) besides(holders []*claim.Sentence, a *article.Article) bool {
	n := 0
	for _, h := range holders {
		for _, s := range h.Telling.Sentences {
			if d := s.Index - h.Index; s.Title || d == 0 || d > beside || d < -beside {
				continue
			}
			for _, m := range w.mates[s] {
				if m.Article == a && m.score >= oneMatter {
					n++
					break
				}
			}
		}
	}
	return n >= leastBeside
}

// What stands at most beside sentences away is beside; an article that tells
// leastBeside of these tells the matter. Held by TestLeftOut.
const beside, leastBeside = 4, 1

// mentions reports whether an article has anything of what some sentences tell.
func (w *absences) mentions(t *claim.Telling, holders []*claim.Sentence, k keepsake) bool {
	for _, h := range holders {
		for _, m := range w.mates[h] {
			if m.Article == t.Extraction.Article && (k.in(m.Sentence) || m.score >= sameMatter) {
				return true
			}
		}
	}
	named := make(map[string]bool)
	for _, h := range holders {
		for _, who := range h.Who {
			named[who] = who != ""
		}
	}
	for _, s := range t.Sentences {
		if k.in(s) && (k.subtype != ofAnswer || len(named) < leastNamed || names(s, named)) {
			return true
		}
	}
	return false
}

// sameMatter is the score from which a sentence tells the same as another, whatever it
// leaves out. Held by TestLeftOut.
const sameMatter = 0.6

// ofAnswer is the kind of what somebody answers.
const ofAnswer = "answer"

// leastNamed is how many people some answers must name for an answer that names none
// of them to be another. The empty name is one of them.
const leastNamed = 2

// names reports whether a sentence names one of some people.
func names(s *claim.Sentence, people map[string]bool) bool {
	return slices.ContainsFunc(s.Who, func(who string) bool { return people[who] })
}

// keepsake is a kind of thing that is not to be left out.
type keepsake struct {
	in       func(*claim.Sentence) bool
	at       tokens
	subtype  string
	severity compare.Severity
}

// kept are what a sentence tells that is not to be left out.
func kept(s *claim.Sentence) []keepsake {
	var out []keepsake
	for _, x := range s.Answers() {
		in := func(t *claim.Sentence) bool {
			return slices.ContainsFunc(t.Answers(), func(y claim.Answer) bool { return x.Kind == y.Kind })
		}
		out = append(out, keepsake{in, tokens{x.From, x.To}, ofAnswer, compare.Medium})
	}
	for i := range s.Causes {
		if x := &s.Causes[i]; x.How == claim.If && !marked(s, x.From) {
			in := func(t *claim.Sentence) bool {
				return slices.ContainsFunc(t.Causes, func(y claim.Cause) bool { return y.How == claim.If && oneReason(s, x, t, &y) })
			}
			out = append(out, keepsake{in, joined(x), "condition", compare.Low})
		}
	}
	for i := range s.Numbers {
		if x := &s.Numbers[i]; x.Head >= 0 && x.Low >= leastFigure && x.Dimension != compare.Ordinal && x.Dimension != compare.Year {
			in := func(t *claim.Sentence) bool {
				return slices.ContainsFunc(t.Numbers, func(y claim.Number) bool { return x.Comparable(&y.Figure) && x.Meets(&y) })
			}
			at := tokens{x.From, x.To}
			if x.Head >= x.To {
				at.to = x.Head + 1
			}
			out = append(out, keepsake{in, at, "figure", compare.Low})
		}
	}
	return out
}

// leastFigure is the number from which one is a figure of the story: below it stand
// those that a writer counts on the fingers. Held by TestLeftOut.
const leastFigure = 20

// oneReason reports whether two conditions share a word that says much.
func oneReason(s *claim.Sentence, x *claim.Cause, t *claim.Sentence, y *claim.Cause) bool {
	for i := x.ReasonFrom; i < x.ReasonTo; i++ {
		for j := y.ReasonFrom; j < y.ReasonTo; j++ {
			if weighty(s, i) && weighty(t, j) && s.Wording.Tokens[i].Stem == t.Wording.Tokens[j].Stem {
				return true
			}
		}
	}
	return false
}

func (k *keepsake) absence(s *claim.Sentence, holders []*claim.Sentence, without *article.Article) Absence {
	var has []*article.Article
	var outlets []string
	for _, h := range holders {
		if !slices.Contains(has, h.Article) {
			has = append(has, h.Article)
		}
		if o := note.Outlet(h.Article); !slices.Contains(outlets, o) {
			outlets = append(outlets, o)
		}
	}
	d := Difference{
		Type: compare.LeftOut, Subtype: k.subtype, Severity: k.severity, Rule: "all-others-tell",
		Matter: "what one outlet leaves out",
		Note:   fmt.Sprintf("%s have “%s”, %s does not.", note.Names(outlets), shown(s, k.at), note.Outlet(without)),
	}
	for _, c := range s.Clauses {
		if holds(c, k.at.from) {
			d.A = passage(c, k.at)
		}
	}
	return Absence{d, has, without}
}
