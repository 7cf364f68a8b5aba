package marks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pairing is what a mark was read as.
type pairing uint8

const (
	asNone pairing = iota // no mark, or one of a nested quotation
	asOpen
	asClose
	asReopen    // closes what was never closed, and opens
	asCloseLost // closes what was never opened: the words from the start of the paragraph on
)

// reading is how one paragraph's marks are read.
type reading struct {
	roles    []pairing
	fromOpen bool // a quotation was open when the paragraph began
	toOpen   bool // one is open when it ends
	cost     float64
}

// state is what is open between two marks. Marks that look one way ("sided":
// curly, low, angled) and those that do not (straight, doubled apostrophes)
// nest in each other.
type state uint8

const (
	shut         state = iota
	plain              // opened by a mark that looks neither way
	sided              // opened by one that looks one way
	sidedInPlain       // a sided one is nested in a plain one
	plainInSided
	sidedInSided
	heldPlain // sided, and has held a plain one: a plain mark hardly closes it
	states
)

const impossible = 1e9

// reader finds the cheapest reading of the marks of one paragraph.
type reader struct {
	text  string
	habit *habit
	cost  [states]float64
	back  [][states]step
}

// step is how a state was reached over one mark.
type step struct {
	from state
	role pairing
}

// readMarks finds the cheapest reading of a paragraph's marks in a text that
// ends with it. mayBeOpen
// allows a quotation that is open from the line before; next tells that the
// next paragraph begins with an opening mark. The cost is linear in the marks.
func readMarks(text string, ms []mark, h *habit, mayBeOpen, next bool) reading {
	r := reader{text: text, habit: h, back: make([][states]step, len(ms))}
	for s := range r.cost {
		r.cost[s] = impossible
	}
	r.cost[shut] = 0
	if mayBeOpen {
		r.cost[shut], r.cost[plain], r.cost[sided] = carriedOver, 0, 0
	}
	for i, m := range ms {
		r.read(i, m)
	}
	return r.best(len(ms), next)
}

// read takes one mark in every state and in every way.
func (r *reader) read(i int, m mark) {
	best := [states]float64{}
	for s := range best {
		best[s] = impossible
	}
	try := func(from, to state, role pairing, price float64) {
		if c := r.cost[from] + price; c < best[to] {
			best[to] = c
			r.back[i][to] = step{from, role}
		}
	}
	open, closes := r.habit.openCost(r.text, m), r.habit.closeCost(r.text, m)
	own, other := sided, plain
	if m.glyph.plain() {
		own, other = plain, sided
	}
	none := r.habit.ignoreCost(r.text, m)
	try(shut, shut, asNone, none)
	try(shut, own, asOpen, open)
	if i == 0 && m.closesSentence() {
		try(shut, shut, asCloseLost, lostOpening+closes)
	}
	for s := plain; s < states; s++ {
		try(s, s, asNone, none)
	}
	for _, s := range []state{plain, sided, heldPlain} {
		try(s, own, asReopen, lostClosing+open)
	}
	try(own, shut, asClose, closes)
	try(other, shut, asClose, closes+mixedShapes)
	if own == plain {
		try(heldPlain, shut, asClose, closes+heldShapes)
		try(sided, plainInSided, asNone, open+nestedOther)
		try(plainInSided, heldPlain, asNone, closes)
		try(sidedInPlain, shut, asClose, closes+nestedOpen)
	} else {
		try(heldPlain, shut, asClose, closes)
		try(plain, sidedInPlain, asNone, open+nestedOther)
		try(sidedInPlain, plain, asNone, closes)
		try(sided, sidedInSided, asNone, open+nestedSame)
		try(sidedInSided, sided, asNone, closes)
		try(plainInSided, shut, asClose, closes+nestedOpen)
	}
	if price := lostOpening + sideCost(m.side(), closing); r.cost[shut]+price < best[shut] && r.isAttributed(m) {
		try(shut, shut, asCloseLost, price)
	}
	r.cost = best
}

// isAttributed reports whether a mark that may close stands between words and
// their attribution: “… in circles, " the minister said.” A single mark must
// follow a stop, and a loose one a stop or a comma.
func (r *reader) isAttributed(m mark) bool {
	lex := r.habit.tongue.lexicon
	if lex == nil || m.before == utf8.RuneError || m.glyph.single() && (wordRune(m.before) || r.afterDouble(m)) {
		return false
	}
	switch m.side() {
	case closing:
		if unicode.IsDigit(m.before) {
			return false
		}
	case loose:
		last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(r.text[:m.Start], unicode.IsSpace))
		if !strings.ContainsRune(".,!?…", last) {
			return false
		}
	default:
		return false
	}
	return lex.Attributes(strings.TrimLeft(r.text[m.End:], ", "))
}

// afterDouble reports whether a double mark stands before a mark in its line.
func (r *reader) afterDouble(m mark) bool {
	line := r.text[strings.LastIndexByte(r.text[:m.Start], '\n')+1 : m.Start]
	return strings.ContainsFunc(line, func(c rune) bool { return isMark(c) && !glyphOf[c].single() })
}

// best follows the cheapest reading of n marks back from the end.
func (r *reader) best(n int, next bool) reading {
	end := neverClosed
	if next {
		end = goesOn
	}
	out := reading{roles: make([]pairing, n), cost: r.cost[shut]}
	at := shut
	for s := plain; s < states; s++ {
		c := r.cost[s] + end
		if s == sidedInPlain || s == plainInSided || s == sidedInSided {
			c += nestedOpen
		}
		if c < out.cost {
			at, out.toOpen, out.cost = s, true, c
		}
	}
	for i := n - 1; i >= 0; i-- {
		out.roles[i] = r.back[i][at].role
		at = r.back[i][at].from
	}
	out.fromOpen = at != shut
	return out
}

// plain reports a glyph that looks neither way.
func (g glyph) plain() bool { return g == straight || g == doubled || g == singleStraight }

// doubles returns the marks that are no single ones.
func doubles(ms []mark) []mark {
	return slices.DeleteFunc(slices.Clone(ms), func(m mark) bool { return m.glyph.single() })
}

// singlesOutside returns the single marks that stand outside the stretches.
// Both are in the order of the text.
func singlesOutside(ms []mark, taken []Stretch) []mark {
	var out []mark
	for _, m := range ms {
		for len(taken) > 0 && taken[0].Outer.End <= m.Start {
			taken = taken[1:]
		}
		if m.glyph.single() && (len(taken) == 0 || m.Start < taken[0].Outer.Start) {
			out = append(out, m)
		}
	}
	return out
}
