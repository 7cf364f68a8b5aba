package frame

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cue is a verb of saying and how it stands to the words.
type cue struct {
	kind     Kind
	silent   bool
	withheld bool // a verb of not doing
	before   bool // it stands before the words
	link          // if it does
	infinite bool // an infinitive that stands behind the words
}

// governs reports whether the cue is one that turns a verb of saying behind it:
// "denied having said", "refused to say".
func (c *cue) governs() bool { return c.kind == Denies || c.withheld }

// cueOf reads the cue of a passage.
func (l *Lexicon) cueOf(p *Passage, at Span) cue {
	c := cue{kind: Asserts, before: at.End <= p.Words.Start}
	for _, w := range strings.Fields(p.Text[at.Start:at.End]) {
		class := l.classOf(fold(w))
		c.silent = c.silent || class&silent != 0
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) && class&asks == 0 {
			continue // "Denying entry harms nobody" opens a sentence, and nobody denies
		}
		c.withheld = c.withheld || class&withholds != 0
		if k := class.kind(); k != Asserts {
			c.kind = k
		}
	}
	if !c.before {
		c.infinite = l.isInfinite(p, at)
		return c
	}
	c.link = linkOf(l.tokens(p.Text, at.End, p.Words.Start))
	c.reaches = c.reaches && (c.inner.empty() || c.governs())
	if !p.Marked {
		c.open(l.tokens(p.Text, p.Words.Start, min(p.Words.End, p.Words.Start+reach/2)))
	}
	return c
}

// open reads the first words of reported speech.
func (c *cue) open(words []token) {
	if len(words) < 2 {
		return
	}
	c.asked = c.asked || words[0].is(whether|or|query)
	if words[0].is(query) || words[1].is(stop|bar) && !words[0].is(stop) {
		c.reaches = false // "did not say when", "denied it but said"
	}
}

// isInfinite reports whether the cue is an infinitive.
func (l *Lexicon) isInfinite(p *Passage, at Span) bool {
	beside := l.tokens(p.Text, max(p.Words.End, at.Start-reach), at.Start)
	beside = append(beside, l.tokens(p.Text, at.End, min(p.Paragraph.End, at.End+reach/8))...)
	return slices.ContainsFunc(beside, func(w token) bool { return w.is(infinitive) })
}

// polarity is the sense that the kind of the cue gives to the words, whatever
// stands around it. Behind a whole sentence in marks, a verb that hints, foretells
// or denies says how it was said, not what was.
func (c *cue) polarity(p *Passage) Polarity {
	inClause := c.before && c.reaches && (p.Embedded || !p.Marked)
	if inClause && !c.inner.empty() {
		return Unsaid
	}
	switch c.kind {
	case Denies:
		if inClause {
			return Denied
		}
	case Asks:
		if inClause && c.asked || p.Question {
			return Asked
		}
	case Hedges:
		if inClause {
			return Hedged
		}
	case Predicts:
		if inClause {
			return Predicted
		}
	case Jokes:
		return Joked
	}
	return Affirmed
}

// cueBefore returns the verb of saying that stands right before words in marks,
// empty where none does.
func (l *Lexicon) cueBefore(before []token) Span {
	if n := len(before); n > 0 && (before[n-1].sign == ':' || before[n-1].sign == ',') {
		before = before[:n-1]
	}
	for i := len(before) - 1; i >= max(0, len(before)-near); i-- {
		switch w := &before[i]; {
		case w.sign != 0 || w.is(stop) && !w.is(light):
			return Span{}
		case w.is(say):
			return w.Span
		case !w.is(light | article | small | term | follows):
			return Span{}
		}
	}
	return Span{}
}
