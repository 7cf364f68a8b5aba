package speech

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/quote/internal/logit"
)

// reach is how many words on either side are looked at.
const reach = 7

// surroundings are the words in and around the marks, as the features see them.
type surroundings struct {
	before, after []token // nearest the marks last and first
	prev, next    *token
	size, shape   *logit.Part
	few           *logit.Part // the size, four words and more alike
	last          logit.Part  // the last of the marked characters
}

// describe gives the features by which the model decides. read has read the
// words around the candidate.
func (j *Judge) describe(f *logit.Features, c *Candidate) {
	s := surroundings{
		before: j.tail(c, reach),
		after:  j.head(c, reach),
		size:   size(c.inner.n),
		shape:  shapes[c.inner.shape],
		few:    size(min(c.inner.n, 4)),
		last:   lastRune(c.words()),
	}
	s.prev, s.next = j.lang.edgeBack(s.before, 0), j.lang.edge(s.after, 0)
	s.describeMarked(f, c)
	if !j.lang.byClass {
		c.describeWords(f)
	}
	j.describeEdges(f, &s)
	j.describeHints(f, &s)
	c.describePlace(f, &s)
	j.describeNeighbours(f, c, &s)
	j.describeSentence(f, c, &s)
}

// describeMarked gives what the marked words are like as a whole.
func (s *surroundings) describeMarked(f *logit.Features, c *Candidate) {
	f.Add("bias")
	f.Add("n", s.size)
	f.Add("shape", s.shape)
	f.Add("ns", s.size, s.shape)
	if c.Single {
		f.Add("single")
		f.Add("single", s.size, s.shape)
	}
	f.Add("last", &s.last)
	f.Add("lasts", &s.last, s.size)
}

// describeWords gives the marked words.
func (c *Candidate) describeWords(f *logit.Features) {
	for w := range strings.FieldsSeq(c.words()) {
		if w := bare(w); len(w) <= 6 && isSmall(w) {
			p := logit.PartOf(w)
			f.Add("i", &p)
		}
	}
	if c.inner.n == 0 || c.inner.n > 3 {
		return
	}
	w := bare(c.inner.last)
	last, first := logit.PartOf(w), logit.PartOf(strings.ToLower(bare(c.inner.first)))
	f.Add("lastword", &last)
	f.Add("firstword", &first)
	if len(w) > 3 && isSmall(w) {
		suffix := logit.PartOf(w[len(w)-2:])
		f.Add("suffix", &suffix)
	}
}

// isSmall reports whether the word is printed in lower case.
func isSmall(w string) bool {
	for _, r := range w {
		if r != unicode.ToLower(r) {
			return false
		}
	}
	return true
}

// describeEdges gives the words on either side.
func (j *Judge) describeEdges(f *logit.Features, s *surroundings) {
	prev, prev2, next := &s.prev.part, &j.lang.edgeBack(s.before, 1).part, &s.next.part
	f.Add("next", next)
	f.Add("prev", prev)
	f.Add("prevn", prev, s.shape)
	f.Add("prevs", prev, s.few)
	f.Add("b_1", prev, s.size)
	f.Add("b_2", prev2)
	f.Add("prev2", prev2, prev)
	f.Add("prev3", &j.lang.edgeBack(s.before, 2).part, prev2, prev)
	f.Add("nexts", next, s.shape)
	f.Add("nextn", next, s.size)
	f.Add("next2", next, &j.lang.edge(s.after, 1).part)
	f.Add("both", prev, next)
	for i := range s.before {
		f.Add("b", &s.before[i].part)
	}
	for i := range s.after {
		f.Add("a", &s.after[i].part)
	}
}

// describeHints gives the classes of the words on either side.
func (j *Judge) describeHints(f *logit.Features, s *surroundings) {
	prev, next := classNames[s.prev.class], classNames[s.next.class]
	if s.prev.class == noClass && s.prev.text == "Name" {
		prev = &j.lang.name.part
	}
	follows := follow(s.next)
	f.Add("hprev", prev)
	f.Add("hprev2", classNames[j.lang.edgeBack(s.before, 1).class], prev)
	f.Add("hprevs", prev, s.shape)
	f.Add("hfollow", prev, follows, s.few)
	f.Add("hfollows", prev, follows, s.shape)
	f.Add("hnext", next, &s.last)
	cueBefore, cueAfter := nearest(s.before, true), nearest(s.after, false)
	cued := truth(cueBefore != noPart || cueAfter != noPart)
	f.Add("cueb", cueBefore)
	f.Add("cuea", cueAfter, &s.last)
	f.Add("cues", cued, s.size)
	f.Add("cueshape", cued, s.shape)
	for _, t := range s.before[max(0, len(s.before)-3):] {
		if t.class == titleWord || t.class == textWord || t.class == nameWord {
			f.Add("near", classNames[t.class], s.shape)
			f.Add("near", classNames[t.class])
		}
	}
	if s.next.class == titleWord {
		f.Add("then title")
	}
}

// describePlace gives where in its paragraph the candidate stands.
func (c *Candidate) describePlace(f *logit.Features, s *surroundings) {
	if c.Outer.Start == c.Paragraph.Start {
		f.Add("starts paragraph")
		if c.Outer.End >= c.Paragraph.End-1 {
			f.Add("is paragraph", s.size)
		}
	} else if c.Outer.Start == c.Sentence.Start {
		f.Add("starts sentence")
	}
	if c.headline {
		f.Add("headline")
	}
	if c.Unclosed {
		f.Add("unclosed")
	}
}

// describeNeighbours gives what else stands in marks in the paragraph, and
// what lies between.
func (j *Judge) describeNeighbours(f *logit.Features, c *Candidate, s *surroundings) {
	if p := c.previous; p != nil {
		gap := j.gap(c.Text[max(0, min(p.Outer.End, c.Outer.Start)):c.Outer.Start])
		f.Add("pgap", &gap)
		f.Add("pgap", &gap, size(min(p.inner.n, 8)), s.size)
		f.Add("pgaps", &gap, shapes[p.inner.shape], s.shape)
	}
	if p := c.next; p != nil {
		gap := j.gap(c.Text[c.Outer.End:max(p.Outer.Start, c.Outer.End)])
		f.Add("ngap", &gap)
		f.Add("ngap", &gap, size(min(p.inner.n, 8)), s.size)
		f.Add("ngaps", &gap, shapes[p.inner.shape], s.shape)
	}
}

// The sides of the marks on which something stands.
var (
	noPart = logit.NewPart("")
	sides  = logit.NewParts("", "before", "after", "beforeafter")
	places = logit.NewParts("", "here", "earlier", "hereearlier")
)

// describeSentence gives the words of the sentence on either side of the marks,
// on which side it has a verb of saying, and whether it or what stands before
// it in the paragraph is told in a mood or with words that mark hearsay.
func (j *Judge) describeSentence(f *logit.Features, c *Candidate, s *surroundings) {
	j.addStems(f, sides[1], j.before)
	j.addStems(f, sides[2], j.after)
	side := sides[bits(has(cueWord, j.before), has(cueWord, j.after))]
	f.Add("sentcue", side)
	f.Add("sentcue", side, s.size)
	f.Add("sentcue", side, s.shape)
	j.earlier = j.lang.tokens(j.earlier[:0], cutFront(c.Text[c.Paragraph.Start:max(c.Paragraph.Start, c.Sentence.Start)], window))
	told := places[bits(has(moodWord, j.before) || has(moodWord, j.after), has(moodWord, j.earlier))]
	if told == places[0] {
		return
	}
	f.Add("mood", told)
	f.Add("mood", told, s.size)
	f.Add("mood", told, s.shape)
	f.Add("mood", told, side)
	f.Add("mood", told, side, s.size)
}

func bits(a, b bool) int {
	n := 0
	if a {
		n = 1
	}
	if b {
		n += 2
	}
	return n
}

// stem is how many bytes of a word stand for all its forms.
const stem = 6

// addStems adds each stem on one side of the marks once.
func (j *Judge) addStems(f *logit.Features, side *logit.Part, words []token) {
	j.stems = j.stems[:0]
	for i := range words {
		p := words[i].part
		if w := words[i].text; len(w) > stem {
			p = logit.PartOf(cutRunes(w, stem))
		} else if w == "Name" {
			continue
		}
		if !slices.ContainsFunc(j.stems, func(q logit.Part) bool { return p.Same(&q) }) {
			j.stems = append(j.stems, p)
			f.Add("word", side, &p)
		}
	}
}

// gap gives what lies between two candidates: the words where they are few.
func (j *Judge) gap(s string) logit.Part {
	if len(s) > 60 {
		return *far
	}
	j.nearby = j.lang.tokens(j.nearby[:0], s)
	if len(j.nearby) > 3 {
		return *some
	}
	var b [64]byte
	out := b[:0]
	for i := range j.nearby {
		if i > 0 {
			out = append(out, ' ')
		}
		if w := j.nearby[i].text; w == "Name" || len(w) > 4 {
			out = append(out, 'w')
		} else {
			out = append(out, w...)
		}
	}
	return logit.PartOf(string(out))
}

// follow is what kind of thing stands right after the marks: a word that the
// marked words belong to, or a stop.
func follow(t *token) *logit.Part {
	if r, _ := utf8.DecodeRuneInString(t.text); unicode.IsLetter(r) {
		return word
	}
	return &t.part
}

var (
	far  = logit.NewPart("far")
	some = logit.NewPart("some")
	word = logit.NewPart("word")
	yes  = logit.NewPart("true")
	no   = logit.NewPart("false")

	distances = logit.NewParts("0", "1", "2", "3", "4")
)

func truth(b bool) *logit.Part {
	if b {
		return yes
	}
	return no
}

// nearest tells how far from the marks the nearest cue stands.
func nearest(ts []token, back bool) *logit.Part {
	for i := range ts {
		t := &ts[i]
		if back {
			t = &ts[len(ts)-1-i]
		}
		if t.class == cueWord {
			return distances[min(i, len(distances)-1)]
		}
	}
	return noPart
}
