package engine

import (
	"strings"

	"github.com/quotediff/quotediff/compare"
)

const (
	// aroundMass is the least a clause without marks has in common with a
	// sentence that quotes a fragment, nats; aroundCover the least share of the
	// clause; aroundInside the least share of the fragment.
	aroundMass   = 13
	aroundCover  = .5
	aroundInside = .25
)

// around sets what is told without marks against the sentence in which the text
// that seen leads to stands, a fragment in marks: the outlet told the rest in
// its own words. Some of the fragment itself has to be repeated.
func (g *graph) around(x uint32, seen edge, c *closer) (edge, *closer) {
	if seen.speakers != same && seen.speakers != compatible || seen.y.cover < aroundInside {
		return seen, c
	}
	for _, s := range Few(g.stretches(seen.to)) {
		q := g.Quote(s)
		at := strings.Index(q.Sentence.Text, q.Parts[0].Text)
		if q.Sentence.Text == "" || at < 0 {
			continue
		}
		sentence := g.judge.readWording(compare.New(q.Sentence.Text, g.judge.read(seen.to).Lang))
		e, c := retoldAround(g.judge.read(x), sentence, compare.Range{Start: at, End: at + len(q.Parts[0].Text)})
		if v := decideAround(&e, c, seen.speakers); v.joined {
			return edge{to: seen.to, evidence: e, verdict: v}, c
		}
	}
	return seen, c
}

// retoldAround is the evidence for x telling without marks what a sentence says;
// y of the evidence is its fragment in marks.
func retoldAround(x, sentence *reading, fragment compare.Range) (evidence, *closer) {
	in := func(j int) bool {
		t := &sentence.Tokens[sentence.words[j].token]
		return t.Start >= fragment.Start && t.End <= fragment.End
	}
	var e evidence
	tied := make([]float32, len(x.words))
	inside := float32(0)
	al := compare.Align(x.Wording, sentence.Wording)
	for t := range linked(x, sentence, &al) {
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
	quoted := float32(0)
	for j, word := range sentence.words {
		if in(j) && sentence.says(j) {
			quoted += word.mass
		}
	}
	e.x = side{0, uint16(min(len(x.words), longest)), share(e.matched, x.said)}
	e.y.cover = share(inside, quoted)
	return e, &closer{clause: x.toldIn(tied)}
}

func decideAround(e *evidence, c *closer, speakers likeness) verdict {
	told := max(e.x.cover, c.clause.cover())
	return verdict{
		joined:   e.links >= 2 && c.clause.matched >= aroundMass && told >= aroundCover && e.y.cover >= aroundInside,
		score:    told,
		rule:     contentAround,
		speakers: speakers,
	}
}
