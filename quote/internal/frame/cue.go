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

// governs reports whether the cue is one that turns a verb of saying right behind
// it: "denied having said", "refused to say".
func (c *cue) governs() bool { return (c.kind == Denies || c.withheld) && c.beside }

// cueOf reads the cue of a passage.
func (l *Lexicon) cueOf(p *Passage, at Span) cue {
	c := cue{kind: Asserts, before: at.End <= p.Words.Start}
	rejected := false
	for _, w := range strings.Fields(p.Text[at.Start:at.End]) {
		class := l.classOf(fold(w))
		c.silent = c.silent || class&silent != 0
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) && class&asks == 0 {
			continue // "Denying entry harms nobody" opens a sentence, and nobody denies
		}
		c.withheld = c.withheld || class&withholds != 0
		rejected = rejected || class&rejects != 0
		if k := class.kind(); k != Asserts {
			c.kind = k
		}
	}
	if !c.before {
		c.infinite = l.isInfinite(p, at)
		c.inner = l.lastVerb(p, at)
		return c
	}
	between := l.tokens(p.Text, at.End, p.Words.Start)
	c.link = linkOf(between)
	if rejected && claims(between) {
		c.kind = Denies
	}
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

// lastVerb returns the verb of saying that ends the clause which a cue behind the
// words begins: “X,” she insisted she had never said.
func (l *Lexicon) lastVerb(p *Passage, at Span) Span {
	words := l.tokens(p.Text, at.End, min(p.Paragraph.End, at.End+reach/2))
	for i := range words {
		w := &words[i]
		switch {
		case w.is(say) && !w.is(light) && (i+1 == len(words) || words[i+1].sign != 0):
			return w.Span
		case !w.is(light | not):
			return Span{}
		}
	}
	return Span{}
}

// isInfinite reports whether the cue is an infinitive.
func (l *Lexicon) isInfinite(p *Passage, at Span) bool {
	if !l.infinitives {
		return false
	}
	beside := l.tokens(p.Text, max(p.Words.End, at.Start-reach), at.Start)
	beside = append(beside, l.tokens(p.Text, at.End, min(p.Paragraph.End, at.End+reach/5))...)
	return slices.ContainsFunc(beside, func(w token) bool { return w.is(infinitive) })
}

// polarity is the sense that the kind of the cue gives to the words, whatever
// stands around it. Behind a whole sentence in marks, a verb that hints, foretells
// or denies says how it was said, not what was.
func (c *cue) polarity(p *Passage) Polarity {
	inClause := c.before && c.reaches && (p.Embedded || !p.Marked)
	if inClause && (!c.inner.empty() || c.withheld && c.term) {
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
	named := false // a noun for words stands between: "avoided the word"
	for i := len(before) - 1; i >= max(0, len(before)-near); i-- {
		switch w := &before[i]; {
		case w.sign != 0 || w.is(stop) && !w.is(light):
			return Span{}
		case w.is(say) || w.is(withholds) && named:
			return w.Span
		case !w.is(light | article | small | term | follows):
			return Span{}
		}
		named = named || before[i].is(term)
	}
	return Span{}
}
