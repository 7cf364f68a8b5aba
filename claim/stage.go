package claim

import (
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/internal/language"
)

// Stage says how far something has come.
type Stage string

const (
	Done       Stage = "" // it has happened, or is so
	UnderWay   Stage = "under-way"
	Begun      Stage = "begun"
	Ended      Stage = "ended"
	Expected   Stage = "expected" // it will happen, or is to
	Planned    Stage = "planned"
	Considered Stage = "considered"
	Wanted     Stage = "wanted"
	Would      Stage = "would"
	Tried      Stage = "tried"
	Almost     Stage = "almost"
	Postponed  Stage = "postponed"
)

// Step is a place on a scale.
type Step struct {
	Kind  string // "stage", "outcome", "response"
	Scale string
	At    string // a number, or "+" and "-"
}

// scaled is a phrase that stands on a scale.
type scaled struct {
	words []string // lemmas
	step  Step
}

func readScales(l language.Language) map[string][]scaled {
	out := make(map[string][]scaled)
	for key, phrases := range l.Rows(language.Scales) {
		f := strings.Split(key, "/")
		for _, p := range phrases {
			words := strings.Fields(p)
			out[words[0]] = append(out[words[0]], scaled{words, Step{f[0], f[1], f[2]}})
		}
	}
	return out
}

// mostParted is how many words may stand inside a phrase of a scale: "turned the
// offer down".
const mostParted = 4

// stepsAt returns the steps whose words begin at a token, and where the longest of
// them ends. Where a phrase of several words is there, its first word alone does not
// count. gap is how many words may stand inside a phrase.
func (r *eventReader) stepsAt(i, gap int) (steps []Step, end int) {
	most := 0
	t := r.w.Tokens[i]
	keys := []string{t.Norm, t.Lemma}
	if t.Norm == t.Lemma {
		keys = keys[1:]
	}
	for _, key := range keys {
		for _, x := range r.g.scales[key] {
			e, ok := matches(r.w, i, x.words, gap)
			switch {
			case !ok || len(x.words) < most:
			case len(x.words) > most:
				most, steps, end = len(x.words), []Step{x.step}, e
			default:
				steps = append(steps, x.step)
				end = max(end, e)
			}
		}
	}
	return steps, end
}

// standing reads where a verb stands on scales, and its stage by its form.
func (r *eventReader) standing(e *Event) {
	v := e.group
	if v.progressive && !v.perfect && e.Stage == Done {
		e.Stage = UnderWay
	}
	if v.infinitive && e.From == v.from && e.Stage == Done {
		e.Open = e.Open || !r.is(v.from, be|have)
	}
	var end int
	e.Steps, end = r.stepsAt(v.head, mostParted)
	if e.Copula && len(e.Steps) == 0 {
		for i := v.to - 1; i >= v.from && len(e.Steps) == 0; i-- {
			if r.word(i) && !r.is(i, auxiliary) {
				e.Steps, end = r.stepsAt(i, mostParted)
			}
		}
	}
	if end > e.To && end <= e.To+mostParted {
		e.To = end
	}
}

// nouns reads the events that nouns tell: "the arrest of", "her resignation". verbs
// are those that verbs tell.
func (r *eventReader) nouns(verbs []Event) []Event {
	var out []Event
	for i := range r.w.Tokens {
		if r.in[i] > 0 || !r.word(i) || r.is(i, auxiliary|det) {
			continue
		}
		steps, end := r.stepsAt(i, mostParted)
		if len(steps) == 0 || r.w.Use(i, compare.Noun) == 0 && end == i+1 && r.w.Use(i, compare.Adverb) < 2 {
			continue
		}
		e := Event{From: i, To: max(i+1, end), Head: i, Lemma: r.w.Tokens[i].Lemma, Noun: true, Steps: steps}
		if r.is(i+1, of) {
			e.Patient = r.phraseFrom(i + 2)
		}
		if e.Patient.Empty() {
			e.Patient = r.possessor(i)
		}
		if x, _ := r.rulingAt(max(0, i-1), attributed); x.effect != "" {
			e.apply(x.effect)
			e.From = i - 1
		}
		out = append(out, e)
	}
	return append(out, r.objects(verbs)...)
}

// objects reads the events that are objects of verbs which say how far they have come:
// "began repairs", "ruled out an appeal".
func (r *eventReader) objects(verbs []Event) []Event {
	var out []Event
	for i := range verbs {
		v := &verbs[i]
		x, _ := r.rulingAt(v.Head, beforeVerb)
		if !ofNouns[x.effect] || !v.Passive && r.is(v.To, prep) && len(x.words) == 1 || v.Patient.Empty() || v.Copula || v.Governs || r.w.Use(v.Patient.Head, compare.Verb) == 0 && len(r.w.Tokens[v.Patient.Head].Lemma) < leastDerived {
			continue
		}
		e := Event{From: min(v.From, v.Patient.From), To: max(v.To, v.Patient.To), Head: v.Patient.Head, Lemma: r.w.Tokens[v.Patient.Head].Lemma, Agent: v.Agent, Noun: true, Past: v.Past, Sourced: v.Sourced, Source: v.Source, Open: v.Open, Opinion: v.Opinion}
		if r.is(e.Head+1, of) {
			e.Patient = r.phraseFrom(e.Head + 2)
		}
		e.apply(x.effect)
		e.under(v, v.group)
		out = append(out, e)
	}
	return out
}

// ofNouns are the effects of verbs on a noun of event that is their object.
var ofNouns = map[string]bool{
	"negated": true, "denied": true, "refused": true, "failed": true, "planned": true, "considered": true,
	"expected": true, "tried": true, "begun": true, "ended": true, "postponed": true,
}

// leastDerived is how many letters a noun has at least that is derived from a verb and
// is none itself.
const leastDerived = 6

// possessor reads whose event it is: "the mayor's resignation".
func (r *eventReader) possessor(i int) Party {
	for k := i - 1; k > max(0, i-4); k-- {
		if r.w.Tokens[k].Kind == compare.Clitic {
			return r.phraseTo(k - 1)
		}
		if !r.word(k) || r.is(k, prep|det) {
			break
		}
	}
	return Party{}
}
