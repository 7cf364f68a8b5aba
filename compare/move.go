package compare

import (
	"cmp"
	"slices"
)

// Words that cross the backbone are moved words. A short way makes the edits
// between part of one edit ("as much support as possible", "the greatest
// possible support"); a long way is an edit of its own.

// nearMove is how many aligned words a moved block may pass and still be read
// as part of one rewording. Set by reading the edits of the mutation corpus
// and of double translations: with more, edits that belong to other phrases
// are swallowed. TestMovedBlocks holds it.
const nearMove = 3

// farSwap is the same for two blocks that change places with each other: a
// verb and what belongs to it lie between them.
const farSwap = 8

// moves turns moved blocks into edits.
func (c *collation) moves() {
	for i := 0; i < len(c.movedA); i++ {
		if c.movedA[i] < 0 {
			continue
		}
		j := int(c.movedA[i])
		n := c.block(i, j)
		if !c.carriesSense(i, i+n) {
			i += n - 1
			continue
		}
		whole := c.hull(edit{a0: i, a1: i + n, b0: j, b1: j + n, moved: true})
		passed := c.anchors(whole)
		switch {
		case passed <= nearMove, passed <= farSwap && c.swapped(whole):
			c.absorb(whole)
		default:
			c.detach(i, j, n)
		}
		i += n - 1
	}
}

// genitiveReach is how many tokens the name may have by which two genitives are
// tied.
const genitiveReach = 3

// genitives makes one edit of "the company's head" and "the head of the
// company": what stands before "of" and what stands after the genitive are
// tied by the name that both sides share.
func (c *collation) genitives() {
	for k := 0; k+1 < len(c.edits); k++ {
		p, e := &c.edits[k], &c.edits[k+1]
		if p.dropped || !p.pure() || !e.pure() {
			continue
		}
		inB := p.a0 == p.a1 && e.b0 == e.b1 && ofEnd(c.b, c.classB, p.b0, p.b1) && c.a.Tokens[e.a0].Kind == Clitic
		inA := p.b0 == p.b1 && e.a0 == e.a1 && ofEnd(c.a, c.classA, p.a0, p.a1) && c.b.Tokens[e.b0].Kind == Clitic
		if !inA && !inB || e.a0-p.a1 > genitiveReach || e.b0-p.b1 > genitiveReach {
			continue
		}
		*e = edit{a0: p.a0, a1: e.a1, b0: p.b0, b1: e.b1, moved: true, genitive: true}
		p.dropped = true
	}
}

// ofEnd reports whether [from, to) is a noun with "of" after it, and perhaps a
// determiner.
func ofEnd(w *Wording, classes []class, from, to int) bool {
	if to > from && classes[to-1].has(determiner) {
		to--
	}
	return to-from >= 2 && w.Tokens[to-1].Norm == "of" && !classes[to-2].light()
}

// block returns how many moved tokens from i on stand together on both sides.
func (c *collation) block(i, j int) int {
	n := 1
	for i+n < len(c.movedA) && c.movedA[i+n] == int32(j+n) {
		n++
	}
	return n
}

// carriesSense reports whether [i, end) has a word that is not a function word.
func (c *collation) carriesSense(i, end int) bool {
	for ; i < end; i++ {
		if !c.classA[i].light() {
			return true
		}
	}
	return false
}

// hull is the block and the edits it stands in on both sides: from where the
// words are to where they came from.
func (c *collation) hull(e edit) edit {
	h := e
	for _, o := range c.edits {
		if o.a0 <= e.a0 && e.a0 < o.a1 || o.b0 <= e.b0 && e.b0 < o.b1 {
			h.a0, h.a1 = min(h.a0, o.a0), max(h.a1, o.a1)
			h.b0, h.b1 = min(h.b0, o.b0), max(h.b1, o.b1)
		}
	}
	return h
}

// anchors counts the words of the backbone inside e on side a.
func (c *collation) anchors(e edit) int {
	n := 0
	for i := e.a0; i < e.a1 && n <= farSwap; i++ {
		if c.mateA[i] >= 0 {
			n++
		}
	}
	return n
}

// absorb makes one edit of e and of all that touches it, and of the words of
// the backbone that would stand before it on one side and after it on the
// other.
func (c *collation) absorb(e edit) {
	for grown := true; grown; {
		grown = c.enclose(&e)
		kept := c.edits[:0]
		for _, o := range c.edits {
			if o.a0 < e.a1 && e.a0 < o.a1 || o.b0 < e.b1 && e.b0 < o.b1 {
				e.a0, e.a1 = min(e.a0, o.a0), max(e.a1, o.a1)
				e.b0, e.b1 = min(e.b0, o.b0), max(e.b1, o.b1)
				grown = true
				continue
			}
			kept = append(kept, o)
		}
		c.edits = kept
	}
	e.a0, e.a1 = trim(c.a.Tokens, e.a0, e.a1)
	e.b0, e.b1 = trim(c.b.Tokens, e.b0, e.b1)
	c.edits = append(c.edits, e)
}

// enclose widens e to the links of the backbone that are neither before nor
// after it on both sides, and says whether there was one.
func (c *collation) enclose(e *edit) (grown bool) {
	for x, y := range c.mateA {
		y := int(y)
		if y < 0 || x < e.a0 && y < e.b0 || x >= e.a1 && y >= e.b1 || e.a0 <= x && x < e.a1 && e.b0 <= y && y < e.b1 {
			continue
		}
		e.a0, e.a1, e.b0, e.b1 = min(e.a0, x), max(e.a1, x+1), min(e.b0, y), max(e.b1, y+1)
		grown = true
	}
	return grown
}

// detach takes the block of n tokens at i and j out of the edits it stands in
// and makes it one of its own, typed by itself.
func (c *collation) detach(i, j, n int) {
	for k, end := 0, len(c.edits); k < end; k++ {
		e := &c.edits[k]
		switch {
		case e.a0 <= i && i+n <= e.a1 && e.a0 < e.a1:
			right := edit{a0: i + n, a1: e.a1, b0: e.b1, b1: e.b1}
			e.a1 = i
			c.splitOff(k, right)
		case e.b0 <= j && j+n <= e.b1 && e.b0 < e.b1:
			right := edit{a0: e.a1, a1: e.a1, b0: j + n, b1: e.b1}
			e.b1 = j
			c.splitOff(k, right)
		}
	}
	c.blocks = append(c.blocks, edit{a0: i, a1: i + n, b0: j, b1: j + n, moved: true})
}

// splitOff keeps what is right of a block as an edit, unless it holds no word.
// What is left of an edit without words is dropped.
func (c *collation) splitOff(k int, right edit) {
	e := &c.edits[k]
	e.a0, e.a1 = trim(c.a.Tokens, e.a0, e.a1)
	e.b0, e.b1 = trim(c.b.Tokens, e.b0, e.b1)
	right.a0, right.a1 = trim(c.a.Tokens, right.a0, right.a1)
	right.b0, right.b1 = trim(c.b.Tokens, right.b0, right.b1)
	if e.a0 == e.a1 && e.b0 == e.b1 {
		*e = right
		right = edit{}
	}
	e.dropped = e.a0 == e.a1 && e.b0 == e.b1
	if right.a0 < right.a1 || right.b0 < right.b1 {
		c.edits = append(c.edits, right)
	}
}

// settle brings the edits into the order of the text and joins those that
// touch on one side but not on the other, so that none crosses another.
func (c *collation) settle() {
	kept := c.edits[:0]
	for _, e := range c.edits {
		if !e.dropped {
			kept = append(kept, e)
		}
	}
	c.edits = kept
	slices.SortFunc(c.edits, func(x, y edit) int {
		return cmp.Or(x.a0-y.a0, x.b0-y.b0, x.a1-y.a1, x.b1-y.b1)
	})
	out := c.edits[:0]
	for _, e := range c.edits {
		if n := len(out); n > 0 && (out[n-1].a1 > e.a0 || out[n-1].b1 > e.b0) {
			p := &out[n-1]
			p.a0, p.a1 = min(p.a0, e.a0), max(p.a1, e.a1)
			p.b0, p.b1 = min(p.b0, e.b0), max(p.b1, e.b1)
			p.linked = false
			p.moved = p.moved || e.moved
			continue
		}
		out = append(out, e)
	}
	c.edits = out
}

// swallow makes part of an edit the first moved block that an edit reaches into
// on one side, and says whether there was one: a later block may have taken
// what lay around an earlier one.
func (c *collation) swallow() bool {
	for k, b := range c.blocks {
		for _, e := range c.edits {
			if e.a0 < b.a1 && b.a0 < e.a1 || e.b0 < b.b1 && b.b0 < e.b1 {
				c.blocks = slices.Delete(c.blocks, k, k+1)
				c.absorb(b)
				return true
			}
		}
	}
	return false
}

// swapped reports whether two blocks changed places around something that
// both sides share and that is more than a conjunction: the arguments of a
// verb, or of a preposition ("from A to B").
func (c *collation) swapped(e edit) bool {
	fa, la := c.ends(c.classA, c.a.Tokens, e.a0, e.a1)
	fb, lb := c.ends(c.classB, c.b.Tokens, e.b0, e.b1)
	if fa < 0 || fb < 0 {
		return false
	}
	x, y := fa, la // the last word of the first block, the first of the last
	for x < la && c.partner(x) >= 0 && c.partner(x+1) == c.partner(x)+1 {
		x++
	}
	for y > x+1 && c.partner(y) >= 0 && c.partner(y-1) == c.partner(y)-1 {
		y--
	}
	if c.partner(x) != lb || c.partner(y) != fb {
		return false
	}
	from, to := c.partner(la), c.partner(fa)
	for i := x + 1; i < y; i++ {
		for m := from + 1; m < to; m++ {
			if (c.partner(i) == m || c.a.Tokens[i].Norm == c.b.Tokens[m].Norm) && c.a.Tokens[i].Word && !c.conjunctionOnly(i) {
				return true
			}
		}
	}
	return false
}

// conjunctionOnly reports whether token i of a only joins: "and", "or".
func (c *collation) conjunctionOnly(i int) bool {
	return c.classA[i].has(conjunction|determiner) && !c.classA[i].has(preposition)
}

// partner is the token of b tied to token i of a, on the backbone or across.
func (c *collation) partner(i int) int {
	if c.mateA[i] >= 0 {
		return int(c.mateA[i])
	}
	return int(c.movedA[i])
}

// ends returns the first and the last word that is not a function word in
// [from, to), -1 where there is none.
func (c *collation) ends(classes []class, tokens []Token, from, to int) (first, last int) {
	first, last = -1, -1
	for i := from; i < to; i++ {
		if tokens[i].Word && !classes[i].light() {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}
