package cluster

import (
	"strings"

	"github.com/quotediff/quotediff/compare"
	"github.com/quotediff/quotediff/quote"
)

const (
	// amidMass is the least a clause without marks has in common with a
	// sentence that quotes a fragment, nats; amidCover the least share of the
	// clause; amidInside the least share of the fragment.
	amidMass   = 13
	amidCover  = .5
	amidInside = .25
)

// amid sets what is told without marks against the sentence in which the
// reading that seen leads to stands, a fragment in marks: the outlet told the
// rest in its own words. Some of the fragment itself has to be repeated.
func (g *grouped) amid(r *reading, seen edge) edge {
	if seen.speakers != quote.Same && seen.speakers != quote.Compatible || seen.y.cover < amidInside {
		return seen
	}
	for _, s := range few(g.readings[seen.to].stretches) {
		q := g.stretches[s].Quote
		at := strings.Index(q.Sentence.Text, q.Parts[0].Text)
		if q.Sentence.Text == "" || at < 0 {
			continue
		}
		sentence := &reading{wording: compare.New(q.Sentence.Text, g.stretches[s].Wording.Lang), event: r.event}
		sentence.readWords()
		g.info.weigh(sentence)
		e := g.judge.retoldAmid(r, sentence, compare.Range{Start: at, End: at + len(q.Parts[0].Text)})
		e.speakers = seen.speakers
		if v := decideAmid(&e); v.joined {
			return edge{to: seen.to, evidence: e, verdict: v}
		}
	}
	return seen
}

// retoldAmid is the evidence for x telling without marks what a sentence says;
// y of the evidence is its fragment in marks.
func (w *judge) retoldAmid(x, sentence *reading, fragment compare.Range) evidence {
	in := func(j int) bool {
		t := &sentence.wording.Tokens[sentence.words[j].token]
		return t.Start >= fragment.Start && t.End <= fragment.End
	}
	var e evidence
	tied := make([]float64, len(x.words))
	inside := 0.0
	for t := range linked(x, sentence, compare.Align(x.wording, sentence.wording)) {
		if !x.says(t.i) {
			continue
		}
		e.links++
		e.matched += t.mass
		tied[t.i] = t.mass
		if in(t.j) {
			inside += t.mass
		}
	}
	quoted := 0.0
	for j, word := range sentence.words {
		if in(j) && sentence.says(j) {
			quoted += word.mass
		}
	}
	e.clause = x.toldIn(tied)
	e.x = side{0, len(x.words), share(e.matched, x.contentMass())}
	e.y.cover = share(inside, quoted)
	return e
}

func decideAmid(e *evidence) verdict {
	told := max(e.x.cover, e.clause.cover())
	return verdict{
		joined: e.links >= 2 && e.clause.matched >= amidMass && told >= amidCover && e.y.cover >= amidInside,
		score:  told,
		rule:   contentAmid,
	}
}
