package speech

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quotediff/quotediff/quote/internal/logit"
)

// reach is how many words on either side are looked at.
const reach = 7

// window is how many bytes on either side are read for the words of the
// sentence. Of 120, 250 and 600 it served best on held-out articles.
const window = 250

// surroundings are the words in and around the marks, as the features see them.
type surroundings struct {
	inner         []string // as printed
	before, after []string // lower-case words and single marks, nearest the marks last and first
	lang          *language
	size, shape   string
}

// describe gives the features by which the model decides.
func (c *Candidate) describe(f *logit.Features, l *language) {
	inner := strings.FieldsFunc(c.words(), unicode.IsSpace)
	s := surroundings{
		inner:  inner,
		before: l.tail(c.Text[c.Sentence.Start:c.Outer.Start], reach),
		after:  l.head(c.Text[c.Outer.End:max(c.Outer.End, c.Sentence.End)], reach),
		lang:   l,
		size:   size(len(inner)),
		shape:  c.shape(inner),
	}
	c.describeWords(f, &s)
	s.describe(f)
	s.describeHints(f, c)
	c.describePlace(f, &s)
	c.describeNeighbours(f, &s)
	c.describeSentence(f, &s)
}

// describeWords gives what the marked words are like.
func (c *Candidate) describeWords(f *logit.Features, s *surroundings) {
	f.Add("bias")
	f.Add("n", s.size)
	f.Add("shape", s.shape)
	f.Add("ns", s.size, s.shape)
	if c.Single {
		f.Add("single")
		f.Add("single", s.size, s.shape)
	}
	last := lastRune(c.words())
	f.Add("last", last)
	f.Add("lasts", last, s.size)
	if s.lang.byClass {
		return
	}
	for _, w := range s.inner {
		if w := bare(w); len(w) <= 6 && w == strings.ToLower(w) {
			f.Add("i", w)
		}
	}
	if n := len(s.inner); n > 0 && n <= 3 {
		w := bare(s.inner[n-1])
		f.Add("lastword", w)
		f.Add("firstword", strings.ToLower(bare(s.inner[0])))
		if len(w) > 3 && w == strings.ToLower(w) {
			f.Add("suffix", w[len(w)-2:])
		}
	}
}

// describe gives the words on either side.
func (s *surroundings) describe(f *logit.Features) {
	prev, prev2, next := edgeBack(s.before, 0), edgeBack(s.before, 1), edge(s.after, 0)
	f.Add("next", next)
	f.Add("prev", prev)
	f.Add("prevn", prev, s.shape)
	f.Add("prevs", prev, size(min(len(s.inner), 4)))
	f.Add("b_1", prev, s.size)
	f.Add("b_2", prev2)
	f.Add("prev2", prev2, prev)
	f.Add("prev3", edgeBack(s.before, 2), prev2, prev)
	f.Add("nexts", next, s.shape)
	f.Add("nextn", next, s.size)
	f.Add("next2", next, edge(s.after, 1))
	f.Add("both", prev, next)
	for _, w := range s.before {
		f.Add("b", w)
	}
	for _, w := range s.after {
		f.Add("a", w)
	}
}

// describeHints gives the classes of the words on either side.
func (s *surroundings) describeHints(f *logit.Features, c *Candidate) {
	h, last := s.lang.hints, lastRune(c.words())
	prev, next := h[edgeBack(s.before, 0)], h[edge(s.after, 0)]
	if prev == "" && edgeBack(s.before, 0) == "Name" {
		prev = "Name"
	}
	f.Add("hprev", prev)
	f.Add("hprev2", h[edgeBack(s.before, 1)], prev)
	f.Add("hprevs", prev, s.shape)
	f.Add("hfollow", prev, follow(edge(s.after, 0)), size(min(len(s.inner), 4)))
	f.Add("hfollows", prev, follow(edge(s.after, 0)), s.shape)
	f.Add("hnext", next, last)
	cueBefore, cueAfter := nearest(h, s.before, true), nearest(h, s.after, false)
	cued := strconv.FormatBool(cueBefore != "" || cueAfter != "")
	f.Add("cueb", cueBefore)
	f.Add("cuea", cueAfter, last)
	f.Add("cues", cued, size(len(s.inner)))
	f.Add("cueshape", cued, s.shape)
	for _, w := range s.before[max(0, len(s.before)-3):] {
		if h[w] == "title" || h[w] == "text" || h[w] == "name" {
			f.Add("near", h[w], s.shape)
			f.Add("near", h[w])
		}
	}
	if next == "title" {
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
func (c *Candidate) describeNeighbours(f *logit.Features, s *surroundings) {
	describe := func(side, gap string, words []string, shape string) {
		f.Add(side, gap)
		f.Add(side, gap, size(min(len(words), 8)), s.size)
		f.Add(side+"s", gap, shape, s.shape)
	}
	if p := c.previous; p != nil {
		words := strings.Fields(p.words())
		describe("pgap", s.lang.gap(c.Text[max(0, min(p.Outer.End, c.Outer.Start)):c.Outer.Start]), words, p.shape(words))
	}
	if p := c.next; p != nil {
		words := strings.Fields(p.words())
		describe("ngap", s.lang.gap(c.Text[c.Outer.End:max(p.Outer.Start, c.Outer.End)]), words, p.shape(words))
	}
}

// describeSentence gives the words of the sentence on either side of the marks,
// on which side it has a verb of saying, and whether it or what stands before
// it in the paragraph is told in a mood or with words that mark hearsay.
func (c *Candidate) describeSentence(f *logit.Features, s *surroundings) {
	before := s.lang.tokens(cutFront(c.Text[c.Sentence.Start:c.Outer.Start], window))
	after := s.lang.tokens(cutRunes(c.Text[c.Outer.End:max(c.Outer.End, c.Sentence.End)], window))
	earlier := s.lang.tokens(cutFront(c.Text[c.Paragraph.Start:max(c.Paragraph.Start, c.Sentence.Start)], window))
	addStems(f, "before", before)
	addStems(f, "after", after)
	cue := ""
	if s.lang.any("cue", before) {
		cue = "before"
	}
	if s.lang.any("cue", after) {
		cue += "after"
	}
	f.Add("sentcue", cue)
	f.Add("sentcue", cue, s.size)
	f.Add("sentcue", cue, s.shape)
	mood := ""
	if s.lang.any("mood", before) || s.lang.any("mood", after) {
		mood = "here"
	}
	if s.lang.any("mood", earlier) {
		mood += "earlier"
	}
	if mood == "" {
		return
	}
	f.Add("mood", mood)
	f.Add("mood", mood, s.size)
	f.Add("mood", mood, s.shape)
	f.Add("mood", mood, cue)
	f.Add("mood", mood, cue, s.size)
}

// stem is how many bytes of a word stand for all its forms.
const stem = 6

// addStems adds each stem on one side of the marks once.
func addStems(f *logit.Features, side string, words []string) {
	seen := make(map[string]bool, len(words))
	for _, w := range words {
		if w = cutRunes(w, stem); w != "Name" && !seen[w] {
			seen[w] = true
			f.Add("word", side, w)
		}
	}
}

// gap gives what lies between two candidates: the words where they are few.
func (l *language) gap(s string) string {
	if len(s) > 60 {
		return "far"
	}
	t := l.tokens(s)
	if len(t) > 3 {
		return "some"
	}
	for i, w := range t {
		if w == "Name" || len(w) > 4 {
			t[i] = "w"
		}
	}
	return strings.Join(t, " ")
}

// shape is how the marked words are written: as a sentence, as a title, …
func (c *Candidate) shape(inner []string) string {
	if len(inner) == 0 {
		return "none"
	}
	caps, lower := 0, 0
	for _, w := range inner {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "'’‘“\"([$#@"))
		switch {
		case unicode.IsUpper(r):
			caps++
		case unicode.IsLower(r) && len(w) > 3:
			lower++
		}
	}
	first := firstRune(inner[0])
	switch {
	case unicode.IsDigit(first):
		return "number"
	case caps == len(inner) && caps > 1, caps > 1 && lower == 0:
		return "Title"
	case caps > 0 && len(inner) == 1:
		return "Name"
	case unicode.IsUpper(first) && caps*2 > len(inner):
		return "Mostly"
	case unicode.IsUpper(first):
		return "Sentence"
	}
	return "lower"
}

// follow is what kind of thing stands right behind the marks: a word that the
// marked words belong to, or a stop.
func follow(w string) string {
	r, _ := utf8.DecodeRuneInString(w)
	if unicode.IsLetter(r) {
		return "word"
	}
	return w
}

// nearest tells how far from the marks the nearest cue stands.
func nearest(hints map[string]string, ws []string, back bool) string {
	for i := range ws {
		w := ws[i]
		if back {
			w = ws[len(ws)-1-i]
		}
		if hints[w] == "cue" {
			return strconv.Itoa(min(i, 4))
		}
	}
	return ""
}

func size(n int) string {
	switch {
	case n <= 1:
		return "1"
	case n == 2:
		return "2"
	case n <= 4:
		return "4"
	case n <= 7:
		return "7"
	case n <= 12:
		return "12"
	}
	return "13+"
}
