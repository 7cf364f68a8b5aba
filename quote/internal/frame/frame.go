// Package frame reads in which sense an article carries words: whether it says
// that they were said, that they were not, or something between the two. It
// looks at the cue, at what turns the cue, and at what stands right before the
// words.
//
// Start with [Of] and [Lexicon.Read]. There is no parser: from the cue and from
// the opening mark it reads back over light words, and stops where a clause ends.
// A "not" inside the words is none of the frame.
package frame

// Kind is what a cue does. The zero value means that no cue was found.
type Kind string

const (
	Asserts  Kind = "asserts"
	Denies   Kind = "denies"
	Asks     Kind = "asks"
	Hedges   Kind = "hedges"
	Predicts Kind = "predicts"
	Jokes    Kind = "jokes"
)

// Polarity is the sense in which words are carried.
type Polarity string

const (
	Affirmed  Polarity = "affirmed"
	Denied    Polarity = "denied"   // somebody says that it is not so
	Unsaid    Polarity = "not said" // nobody said it: "never said", "denied saying"
	Asked     Polarity = "asked"
	Hedged    Polarity = "hedged"    // only hinted, left open, or not said but for a condition
	Predicted Polarity = "predicted" // foretold, or not said yet
	Joked     Polarity = "joked"
)

// Span is a stretch of text: byte offsets, half open.
type Span struct{ Start, End int }

func (s Span) empty() bool { return s.Start >= s.End }

func (s Span) cover(t Span) Span {
	switch {
	case s.empty():
		return t
	case t.empty():
		return s
	}
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// Frame is how an article carries words. Span is what says so: the cue and what
// turns it, or what stands before the marks.
type Frame struct {
	Kind     Kind
	Polarity Polarity
	Span     Span
}

// Passage is words in their paragraph. Spans are byte offsets into Text.
type Passage struct {
	Text      string
	Paragraph Span
	Words     Span // from the first to the last of them, with their marks
	Cue       Span // of a verb of saying; empty where none was found
	Marked    bool // in marks
	Embedded  bool // inside the outlet's own sentence
	Question  bool // the words ask

	before []token // see [Lexicon.before]; nil until it is asked for
}

// before returns what stands before the words of a passage.
func (l *Lexicon) before(p *Passage) []token {
	if p.before == nil {
		p.before = l.tokens(p.Text, max(p.Paragraph.Start, p.Words.Start-reach), p.Words.Start)
	}
	return p.before
}

// Read reads the frame of a passage. The cost is bounded.
func (l *Lexicon) Read(p *Passage) Frame {
	f := Frame{Polarity: Affirmed}
	cue := p.Cue
	if cue.empty() && p.Marked {
		cue = l.cueBefore(l.before(p))
	}
	if !cue.empty() {
		f = l.readCue(p, cue)
	}
	if f.Polarity == Affirmed && p.Marked && p.Embedded {
		l.readLead(&f, l.before(p))
	}
	return f
}

// readCue reads what the cue and the words before it say. Where another verb of
// saying stands between the cue and the words, as in "said she never said", that
// one decides.
func (l *Lexicon) readCue(p *Passage, at Span) Frame {
	c := l.cueOf(p, at)
	if !c.inner.empty() && !c.governs() {
		return l.readCue(p, c.inner)
	}
	if c.before && !c.reaches && p.Marked {
		if nearer := l.cueBefore(l.before(p)); nearer.Start > at.Start {
			return l.readCue(p, nearer)
		}
	}
	f := Frame{Kind: c.kind, Polarity: c.polarity(p), Span: at.cover(c.inner)}
	t := l.turn(l.tokens(p.Text, max(p.Paragraph.Start, at.Start-reach), at.Start))
	if behind := l.turnBehind(p, at); !behind.empty() {
		t.turns, t.span = !t.turns, t.span.cover(behind)
	}
	if !c.before && c.infinite {
		// „Bestritt, “X” gesagt zu haben“: what turns the verb stands before the words.
		u := l.turn(governed(l.before(p)))
		t.turns, t.span = t.turns != u.turns, t.span.cover(u.span)
	}
	f.Polarity = t.apply(f.Polarity, c)
	if f.Polarity != Affirmed {
		f.Span = f.Span.cover(t.span)
	}
	return f
}

// apply returns the polarity of words with a cue after what turns the cue.
func (t *turned) apply(p Polarity, c cue) Polarity {
	switch {
	case c.before && !c.reaches || t.turns && c.silent:
		return p
	case t.turns && (p == Denied || p == Unsaid):
		return Affirmed
	case t.turns:
		return Unsaid
	case p != Affirmed:
		return p
	case t.hedged:
		return Hedged
	case t.future:
		return Predicted
	}
	return p
}
