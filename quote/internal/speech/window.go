package speech

import "strings"

// window is how many bytes on either side are read for the words of the
// sentence. Of 120, 250 and 600 it served best on held-out articles.
const window = 250

// nearWord is how many bytes are read for each of the words next to the marks.
const nearWord = 16

// sentenceBefore and sentenceAfter are what of the sentence stands around the
// marks.
func (c *Candidate) sentenceBefore() string { return c.Text[c.Sentence.Start:c.Outer.Start] }
func (c *Candidate) sentenceAfter() string {
	return c.Text[c.Outer.End:max(c.Outer.End, c.Sentence.End)]
}

// read reads the words around a candidate.
func (j *Judge) read(c *Candidate) {
	j.before = j.lang.tokens(j.before[:0], cutFront(c.sentenceBefore(), window))
	j.after = j.lang.tokens(j.after[:0], cutRunes(c.sentenceAfter(), window))
}

// tail gives the last n words and marks before a candidate, as they are when
// nearWord bytes for each are read.
func (j *Judge) tail(c *Candidate, n int) []token {
	s := c.sentenceBefore()
	cut := cutFront(s, n*nearWord)
	f := j.before
	if all := cutFront(s, window); len(cut) < len(all) {
		if cut == "" || cut[0] != ' ' || strings.IndexByte(all, '<') >= 0 {
			j.nearby = j.lang.tokens(j.nearby[:0], cut)
			f = j.nearby
		} else {
			from := len(f)
			for from > 0 && f[from-1].at >= len(all)-len(cut) {
				from--
			}
			f = f[from:]
		}
	}
	return f[max(0, len(f)-n):]
}

// head gives the first n words and marks after a candidate in the same way.
func (j *Judge) head(c *Candidate, n int) []token {
	s := c.sentenceAfter()
	cut := cutRunes(s, n*nearWord)
	f := j.after
	if all := cutRunes(s, window); len(cut) < len(all) && (len(f) < n || f[n-1].end > len(cut) || strings.IndexByte(all, '<') >= 0) {
		j.further = j.lang.tokens(j.further[:0], cut)
		f = j.further
	}
	return f[:min(n, len(f))]
}
