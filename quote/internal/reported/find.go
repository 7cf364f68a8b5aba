// Package reported finds reported speech without marks in English text:
// clauses and phrases that a reporting verb or "according to" attributes to
// somebody.
//
// Candidates come from rules over the words of a sentence; a small logistic
// model, fitted on hand-marked news by the train command below this package,
// accepts them and finds their ends.
package reported

import (
	"cmp"
	"slices"

	"github.com/quotediff/quotediff/quote/internal/logit"
)

// Clause is a stretch of reported speech: byte offsets, half open.
type Clause struct {
	Start, End       int
	CueStart, CueEnd int
	Score            float64 // in (0,1), probability by the model
	Doubtful         bool    // less likely than not, or the rest of a clause that is in marks in part

	verbless bool // before the verb of saying, without a verb of its own
	clipped  bool // rest of a clause that is in marks in part
}

// threshold is the probability from which a candidate is reported speech: the
// lowest at which, on held-out articles, three of four accepted stretches are
// what people marked (four fifths of both shared).
const threshold = 0.47

// doubtful is the probability from which a stretch is given at all. Below the
// threshold it counts only where it repeats what another article prints in
// marks: what is said with an unusual verb is among it, and much that is not
// said at all. A lower value gives twice as many, and finds nothing more.
const doubtful = 0.04

// clippedLeast is that probability for what is left of a clause that is in
// marks in part: marks are near, so it is sooner speech, and what is not is
// sooner taken for the rest of them.
const clippedLeast = 0.25

// Finder finds reported speech. It keeps its memory from sentence to sentence;
// the zero value is ready. It is not safe for concurrent use.
type Finder struct {
	words      []word
	candidates []candidate
	places     []int
	all, kept  []Clause
}

// Find returns the reported speech of one sentence, text[start:end], in the
// order of the text, doubtful stretches too. Only doubtful stretches overlap
// each other. marked tells whether a byte range holds quotation marks; such a
// stretch is not unmarked speech. The result is valid until the next call. The
// cost is linear in the sentence.
func (f *Finder) Find(text string, start, end int, marked func(start, end int) bool) []Clause {
	f.words, f.kept = words(f.words[:0], text, start, end), f.kept[:0]
	for from := 0; from < len(f.words); from += longestRead {
		f.find(ofEnglish(), f.words[from:min(from+longestRead, len(f.words))], marked)
	}
	return f.kept
}

// longestRead is how many words and marks are read as one sentence. What is
// longer has lost its stops, and is read in pieces.
const longestRead = 500

// find adds what a sentence reports to f.kept.
func (f *Finder) find(m *Model, ws []word, marked func(start, end int) bool) {
	f.all = f.all[:0]
	f.candidates = candidates(f.candidates[:0], ws)
	for i := range f.candidates {
		c := &f.candidates[i]
		f.places = m.extent(c, f.places)
		switch {
		case c.to <= c.from:
		case !marked(c.start(), c.end()):
			f.add(m, c, false)
		default:
			for _, rest := range c.clip(marked) {
				f.add(m, &rest, true)
			}
		}
	}
	f.complete()
	slices.SortStableFunc(f.all, func(a, b Clause) int { return cmp.Compare(b.rank(), a.rank()) })
	before := len(f.kept)
	for _, c := range f.all {
		if !slices.ContainsFunc(f.kept[before:], func(k Clause) bool { return c.yieldsTo(k) }) {
			f.kept = append(f.kept, c)
		}
	}
	slices.SortFunc(f.kept[before:], func(a, b Clause) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
}

// add takes a candidate that the model thinks likely enough.
func (f *Finder) add(m *Model, c *candidate, clipped bool) {
	k := m.Accept.Features()
	c.describe(&k)
	p := logit.Probability(k.LogOdds())
	unsure := clipped || p < threshold
	if p < doubtful || clipped && p < clippedLeast || unsure && !hasVerb(c.sentence[c.from:c.to]) {
		return
	}
	if c.trim(); c.connects() {
		return
	}
	f.all = append(f.all, Clause{
		Start: c.start(), End: c.end(), CueStart: c.sentence[c.cue].start, CueEnd: c.sentence[c.cueEnd-1].end,
		Score: p, Doubtful: unsure, verbless: c.pattern.backward() && !hasVerb(c.sentence[c.from:c.to]), clipped: clipped,
	})
}

// complete makes certain what goes on after an attribution that stands in the
// middle of a clause: “The ferry, she said, was late.”
func (f *Finder) complete() {
	for i := range f.all {
		c := &f.all[i]
		if !c.verbless || c.Doubtful {
			continue
		}
		rest := -1
		for k := range f.all {
			if o := &f.all[k]; o.CueStart == c.CueStart && o.Start > c.CueEnd && !o.clipped && (rest < 0 || o.rank() > f.all[rest].rank()) {
				rest = k
			}
		}
		if rest >= 0 {
			f.all[rest].Doubtful = false
		}
	}
}

// rank sets what is certain before what is doubtful.
func (c *Clause) rank() float64 {
	if c.Doubtful {
		return c.Score - 1
	}
	return c.Score
}

// yieldsTo reports whether c is left out beside k, which ranks before it.
func (c Clause) yieldsTo(k Clause) bool {
	if c.Doubtful && k.Doubtful {
		return c.Start == k.Start && c.End == k.End
	}
	return max(k.Start, c.Start) < min(k.End, c.End)
}
