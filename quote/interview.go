package quote

import (
	"slices"
	"strings"

	"github.com/quotediff/quotediff/article"
	"github.com/quotediff/quotediff/internal/language"
	"github.com/quotediff/quotediff/quote/internal/attribution"
	"github.com/quotediff/quotediff/quote/internal/marks"
)

// interviews is by which words of a language it is known who asks whom.
type interviews struct {
	askers map[string]bool // nouns for who asks
	asks   map[string]bool // verbs whose subject asks and whose object answers
	by     map[string]bool // what stands before the asker in the passive
}

var interviewsOf = language.Cached(func(of language.Language) *interviews {
	lists := of.Grouped(language.Interviews)
	return &interviews{askers: foldedSet(lists["asker"]), asks: foldedSet(lists["asks"]), by: foldedSet(lists["by"])}
})

// foldedSet returns words as [foldName] folds them.
func foldedSet(words []string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		set[foldName(w)] = true
	}
	return set
}

// nameTurns gives the turns of a transcript the full names of those whom the
// text names: a label that is a name that of its bearer, and the labels of
// questions and answers those of the people of the interview. A side of whom the
// text does not tell has no speaker.
func (d *document) nameTurns(x *Extraction) {
	var asker, guest string
	for i, t := range d.turns {
		q := d.turnsOf[i]
		switch {
		case t.Side == marks.Named:
			q.Speaker.Name = bearerOf(x.People, q.Speaker.Name)
			continue
		case asker == "" && guest == "":
			asker, guest = d.interviewed(x.People, t.Label.Start)
		}
		q.Speaker.Name = guest
		if t.Side == marks.Question {
			q.Speaker.Name = asker
		}
	}
}

// bearerOf returns the fullest name that one person of the text has of those whom
// a label may mean; the label itself where nobody or several may be meant.
func bearerOf(people []Person, label string) string {
	found := ""
	n := readName(label)
	for _, p := range people {
		if m := readName(p.Name); len(m.words) < 2 || n.compare(m) != Same || strings.EqualFold(p.Name, label) {
			continue
		}
		if found != "" && found != p.Name {
			return label
		}
		found = p.Name
	}
	if found == "" || len(readName(found).words) < len(n.words) {
		return label
	}
	return found
}

// introduced is somebody whom the text names before an interview.
type introduced struct {
	name  string
	at    article.Span // the first mention
	times int          // mentions before the interview
	asks  bool
}

// interviewed returns who asks and who answers in an interview that begins at a
// byte of the text, as far as what stands before it tells.
func (d *document) interviewed(people []Person, start int) (asker, guest string) {
	var all []introduced
	for _, p := range people {
		i := introduced{name: p.Name}
		for _, m := range p.Mentions {
			if m.End <= start {
				if i.times == 0 {
					i.at = m
				}
				i.times++
			}
		}
		if i.times > 0 && isHuman(p) {
			i.asks = d.isAsker(i.at)
			all = append(all, i)
		}
	}
	slices.SortFunc(all, func(a, b introduced) int { return a.at.Start - b.at.Start })
	d.findAsked(all)
	for i := range all {
		switch p := &all[i]; {
		case p.asks:
			asker = p.name
		case guest == "":
			guest = p.name
		default:
			guest = d.mostNamed(all)
		}
	}
	return asker, guest
}

// mostNamed returns who of those that do not ask is named more often than any
// other; empty where two are named as often.
func (d *document) mostNamed(all []introduced) string {
	best, most := "", 0
	for _, p := range all {
		switch {
		case p.asks:
		case p.times > most:
			best, most = p.name, p.times
		case p.times == most:
			best = ""
		}
	}
	return best
}

// isHuman reports whether a person is somebody and no body, as far as a name of
// several words and the roles printed with it tell.
func isHuman(p Person) bool {
	n := readName(p.Name)
	return len(n.words) > 1 && (len(p.Roles) > 0 || attribution.IsGiven(n.words[0]))
}

// nearAsker is how many words before a name, or after a comma behind it, may
// say that its bearer asks.
const nearAsker = 4

// isAsker reports whether a noun for somebody who asks stands by a name.
func (d *document) isAsker(at article.Span) bool {
	words := interviewsOf(d.lang).askers
	before := strings.Fields(d.text[d.lineStart(at.Start):at.End])
	for _, w := range before[max(0, len(before)-nearAsker-2):] {
		if words[foldName(w)] {
			return true
		}
	}
	behind, found := strings.CutPrefix(d.text[at.End:], ", ")
	for i, w := range strings.Fields(behind[:min(len(behind), 80)]) {
		if found && i < nearAsker && words[foldName(w)] {
			return true
		}
	}
	return false
}

func (d *document) lineStart(at int) int {
	return max(0, at-80, strings.LastIndexAny(d.text[:at], "\n.!?,;")+1)
}

// findAsked reads the verb that says who asks whom: of two people around it the
// first asks, and the second where it is in the passive.
func (d *document) findAsked(all []introduced) {
	l := interviewsOf(d.lang)
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if a.asks || b.asks || b.at.Start <= a.at.End {
			continue
		}
		words := strings.Fields(d.text[a.at.End:b.at.Start])
		verb := slices.IndexFunc(words, func(w string) bool { return l.asks[foldName(w)] })
		if verb < 0 {
			continue
		}
		if slices.ContainsFunc(words[verb:], func(w string) bool { return l.by[foldName(w)] }) {
			b.asks = true
		} else {
			a.asks = true
		}
	}
}
