package marks

import "unicode"

// habit is how often a glyph stands before a word and how often after one in
// an article: what it is used for, whatever it is called.
type habit struct {
	uses   [glyphs]struct{ opens, closes int }
	tongue *tongue // of the article
}

// habitOf counts. Single signs that may as well be apostrophes tell nothing.
func habitOf(text string, paragraphs [][]mark, l *tongue) *habit {
	h := habit{tongue: l}
	for _, ms := range paragraphs {
		for _, m := range ms {
			if m.glyph.single() && (l.isClipped(text[m.End:]) || wordRune(m.before)) {
				continue
			}
			switch m.side() {
			case opening:
				h.uses[m.glyph].opens++
			case closing:
				h.uses[m.glyph].closes++
			}
		}
	}
	return &h
}

// Costs of reading a mark in a way its glyph or its place speaks against. A
// paragraph is read in the cheapest way (Viterbi, 1967, over open and closed).
// Set on the training articles; TestFind holds the cases that they decide.
const (
	wrongGlyph   = 1.5 // a glyph that mostly does the other thing
	wrongSide    = 1.4 // before a word but closing, after a word but opening
	wrongBoth    = 2.6 // both of these, on top: nothing speaks for it
	oddSide      = 0.6 // glued on both sides, or loose
	ignored      = 3.0 // a double mark that is none
	neverClosed  = 2.2 // open at the end of the paragraph
	goesOn       = 0.2 // the same, where the next paragraph opens again
	lostClosing  = 2.6 // opened again while open
	mixedShapes  = 0.8 // opened by a shape that does not look either way, closed by one that does, or the other way round
	heldShapes   = 4.0 // the same, where the quotation has held a whole one of the closing shape
	nestedOther  = 0.4 // opened inside a quotation by a mark of the other kind of shape
	nestedSame   = 1.5 // the same, by a mark of the same kind
	nestedOpen   = 1.5 // a nested quotation that its own mark does not close
	carriedOver  = 0.4 // open from the line before, where lines are paragraphs
	possessive   = 0.2 // a single mark after an s that is none
	elision      = 0.3 // a single mark before or after a clipped word that is none
	singleIgnore = 1.1 // any other single mark that is none
	firmSingle   = 2.6 // a single mark after a stop, or a left one before a word, that is none
	lostOpening  = 2.0 // closed after a stop where nothing was opened
	afterLetter  = 0.3 // a closing single mark after a letter, not a stop
	maybeNone    = 0.6 // a single mark that opens before a clipped word, or closes after one or an s
)

func (h *habit) openCost(text string, m mark) float64 {
	c := placed(h.glyphCost(m.glyph, true), sideCost(m.side(), opening))
	if m.glyph.single() && m.glyph != singleLeft && h.tongue.isClipped(text[m.End:]) {
		c += maybeNone
	}
	return c
}

func (h *habit) closeCost(text string, m mark) float64 {
	c := placed(h.glyphCost(m.glyph, false), sideCost(m.side(), closing))
	switch {
	case !m.glyph.single() || !wordRune(m.before) || !unicode.IsSpace(m.after):
	case sibilant(m.before), h.tongue.endsClipped(text[:m.Start]):
		c += maybeNone
	default:
		c += afterLetter
	}
	return c
}

// placed is the cost of a glyph on a side of the words.
func placed(glyph, side float64) float64 {
	if glyph == wrongGlyph && side == wrongSide {
		return glyph + side + wrongBoth
	}
	return glyph + side
}

func sibilant(r rune) bool { return r == 's' || r == 'z' || r == 'x' }

const (
	usual     = 4   // an article that has a glyph so often shows what it does with it
	tolerated = .25 // the share of a glyph's uses from which on a use is no slip
)

// glyphCost is 0 for a glyph that looks neither way. Of others it trusts what
// the article does with them once it has done it often enough, and their names
// before that.
func (h *habit) glyphCost(g glyph, opens bool) float64 {
	if g.plain() {
		return 0
	}
	n := h.uses[g]
	if total := n.opens + n.closes; total >= usual {
		share := float64(n.opens) / float64(total)
		if !opens {
			share = 1 - share
		}
		if share >= tolerated {
			return 0
		}
		return wrongGlyph
	}
	switch g {
	case curlyLeft, low, angleLeft, cornerLeft, whiteCornerLeft, backticks, singleLeft, singleLow, singleAngleLeft:
		if !opens && g != curlyLeft && g != singleLeft {
			return wrongGlyph
		}
		if !opens && h.uses[low].opens == 0 && h.uses[singleLow].opens == 0 {
			return wrongGlyph
		}
	case curlyRight, angleRight, cornerRight, whiteCornerRight, singleRight, singleAngleRight:
		if opens {
			return wrongGlyph
		}
	}
	return 0
}

func sideCost(got, want side) float64 {
	switch got {
	case want:
		return 0
	case inside, loose:
		return oddSide
	}
	return wrongSide
}

// ignoreCost is the cost of taking a mark for none.
func (h *habit) ignoreCost(text string, m mark) float64 {
	if !m.glyph.single() {
		if m.glyph == straight && unicode.IsDigit(m.before) {
			return possessive
		}
		return ignored
	}
	switch m.side() {
	case opening:
		if m.glyph == singleRight || h.tongue.isClipped(text[m.End:]) {
			return elision
		}
		if m.glyph == singleLeft || m.glyph == singleLow || m.glyph == singleAngleLeft {
			return firmSingle
		}
	case closing:
		switch {
		case sibilant(m.before) && unicode.IsSpace(m.after):
			return possessive
		case h.tongue.endsClipped(text[:m.Start]):
			return elision
		case !wordRune(m.before):
			return firmSingle
		}
	}
	if m.glyph == singleAngleLeft || m.glyph == singleAngleRight || m.glyph == singleLow {
		return firmSingle
	}
	return singleIgnore
}
