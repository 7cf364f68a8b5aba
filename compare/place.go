package compare

import (
	"cmp"
	"slices"
	"strings"
)

// report places the edits in the texts, gives each its marks, and adds what is
// printed otherwise outside of them.
func (c *collation) report() []Difference {
	c.bracketRuns()
	c.cover()
	i, j, k := 0, 0, 0
	ni, nj := c.nextFixed(0, len(c.a.Tokens))
	for {
		if ni < i {
			ni, nj = c.nextFixed(i, len(c.a.Tokens))
		}
		if k < len(c.edits) && c.edits[k].a0 <= ni && c.edits[k].b0 <= nj {
			e := &c.edits[k]
			i, j = c.place(e, i, j, k)
			k++
			continue
		}
		c.slot(i, ni, j, nj)
		if ni == len(c.a.Tokens) {
			break
		}
		c.print(ni, nj)
		i, j = ni+1, nj+1
	}
	for _, e := range c.blocks {
		v := c.gather(e)
		e.said = v.movedTo("moved-far")
		c.add(e)
	}
	slices.SortFunc(c.found, byPlace)
	if len(c.found) == 0 {
		return nil
	}
	return slices.Clone(c.found)
}

func byPlace(x, y Difference) int {
	return cmp.Or(x.A.Start-y.A.Start, x.A.End-y.A.End, x.B.Start-y.B.Start, x.B.End-y.B.End)
}

// add reports an edit with its verdict.
func (c *collation) add(e edit) {
	c.found = append(c.found, Difference{
		Type: e.said.kind, Subtype: e.said.subtype, Severity: e.said.severity, Rule: e.said.rule,
		A: c.a.Range(e.a0, e.a1), B: c.b.Range(e.b0, e.b1),
	})
}

// cover notes which tokens stand in an edit or a moved block.
func (c *collation) cover() {
	c.coverA, c.coverB = uncovered(c.coverA, len(c.a.Tokens)), uncovered(c.coverB, len(c.b.Tokens))
	for _, list := range [2][]edit{c.edits, c.blocks} {
		for _, e := range list {
			for i := e.a0; i < e.a1; i++ {
				c.coverA[i] = true
			}
			for j := e.b0; j < e.b1; j++ {
				c.coverB[j] = true
			}
		}
	}
}

func uncovered(s []bool, n int) []bool {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// nextFixed returns the next pair of tokens in [i, end) of a that are the same
// except in print and stand in no edit, or end and the length of b.
func (c *collation) nextFixed(i, end int) (int, int) {
	for ; i < end; i++ {
		if c.anchored(i) && !c.coverA[i] {
			return i, int(c.mateA[i])
		}
	}
	return end, len(c.b.Tokens)
}

// place reports edit k, whose marks before begin at i and j, and returns what
// follows it. Where one side has no words, the marks there are matched with
// those before or after the words of the other side, and what is left over
// goes with the words.
func (c *collation) place(e *edit, i, j, k int) (int, int) {
	i, j = min(i, e.a0), min(j, e.b0)
	if !e.pure() {
		c.slot(i, e.a0, j, e.b0)
		c.add(*e)
		return e.a1, e.b1
	}
	ni, nj := len(c.a.Tokens), len(c.b.Tokens)
	if k+1 < len(c.edits) {
		ni, nj = c.edits[k+1].a0, c.edits[k+1].b0
	}
	if fi, fj := c.nextFixed(e.a1, ni); fi < ni {
		// In a moved block the fixed word may stand before the edit.
		ni, nj = fi, max(e.b1, min(nj, fj))
	}
	if e.a0 == e.a1 {
		f := fit(c.a.Tokens, c.coverA, i, ni, c.b.Tokens, c.coverB, j, e.b0, e.b1, nj)
		e.a0, e.a1, e.b0, e.b1 = f.place, f.end, f.from, f.to
	} else {
		f := fit(c.b.Tokens, c.coverB, j, nj, c.a.Tokens, c.coverA, i, e.a0, e.a1, ni)
		e.b0, e.b1, e.a0, e.a1 = f.place, f.end, f.from, f.to
	}
	c.slot(i, e.a0, j, e.b0)
	c.add(*e)
	return e.a1, e.b1
}

// fitted is where a one-sided edit goes: [place, end) on the side without
// words, [from, to) on the other.
type fitted struct{ place, end, from, to int }

// fit finds the place among the marks [p0, p1) for the words [from, to), which
// have the marks [w0, from) before and [to, w1) after them.
func fit(p []Token, coverP []bool, p0, p1 int, w []Token, coverW []bool, w0, from, to, w1 int) fitted {
	whole := clearRun(coverP, p0, p1) && clearRun(coverW, w0, from) && clearRun(coverW, to, w1)
	switch {
	case !whole:
		return fitted{p0, p0, from, to}
	case p0 == p1:
		return fitted{p0, p0, w0, w1}
	case sameMarks(p[p0:p1], w[w0:from]):
		return fitted{p1, p1, from, w1}
	case sameMarks(p[p0:p1], w[to:w1]):
		return fitted{p0, p0, w0, to}
	case p1 == p0+1 && p[p0].Kind == Ellipsis:
		return fitted{p0, p1, w0, w1}
	case p[p0].Kind == Ellipsis:
		return fitted{p0, p0 + 1, w0, to}
	case p[p1-1].Kind == Ellipsis:
		return fitted{p1 - 1, p1, from, w1}
	}
	if w1 == len(w) && p1 == len(p) && w0 < from {
		return fitted{p1, p1, from, w1} // cut off at the end: what closes it goes too
	}
	return fitted{p0, p0, w0, to}
}

func clearRun(cover []bool, from, to int) bool { return !slices.Contains(cover[from:to], true) }

func sameMarks(p, q []Token) bool {
	return slices.EqualFunc(p, q, func(x, y Token) bool { return x.Norm == y.Norm })
}

// slot compares the marks between two fixed places.
func (c *collation) slot(i, ni, j, nj int) {
	if !clearRun(c.coverA, i, ni) || !clearRun(c.coverB, j, nj) {
		c.brokenSlot(i, ni, j, nj)
		return
	}
	for i < ni && j < nj && c.a.Tokens[i].Norm == c.b.Tokens[j].Norm {
		c.markStyle(i, j)
		i, j = i+1, j+1
	}
	for i < ni && j < nj && c.a.Tokens[ni-1].Norm == c.b.Tokens[nj-1].Norm {
		ni, nj = ni-1, nj-1
		c.markStyle(ni, nj)
	}
	if i < ni || j < nj {
		e := edit{a0: i, a1: ni, b0: j, b1: nj}
		p, q := c.marksOf(c.a, i, ni), c.marksOf(c.b, j, nj)
		e.said = marks(p, q, foldQuotes(p) == foldQuotes(q))
		if e.said.rule == "question-lost" && tag(c.a, e.a0) {
			e.said = marks("", "", false)
		}
		c.add(e)
	}
}

// tag reports whether before token i stands a word that asks for nothing but
// assent, set off from what was said: "it is late, right?".
func tag(w *Wording, i int) bool {
	if i < 2 || w.Tokens[i-2].Norm != "," {
		return false
	}
	switch w.Tokens[i-1].Norm {
	case "ok", "okay", "right", "huh", "eh", "yeah", "yes":
		return true
	}
	return false
}

// brokenSlot compares the marks around moved blocks one by one.
func (c *collation) brokenSlot(i, ni, j, nj int) {
	for i < ni || j < nj {
		switch {
		case i < ni && c.coverA[i]:
			i++
		case j < nj && c.coverB[j]:
			j++
		case i < ni && j < nj && c.a.Tokens[i].Norm == c.b.Tokens[j].Norm:
			c.markStyle(i, j)
			i, j = i+1, j+1
		case i < ni:
			c.add(edit{a0: i, a1: i + 1, b0: j, b1: j, said: marks("", "", false)})
			i++
		default:
			c.add(edit{a0: i, a1: i, b0: j, b1: j + 1, said: marks("", "", false)})
			j++
		}
	}
}

func (c *collation) markStyle(i, j int) {
	if c.a.Print(i) != c.b.Print(j) {
		c.add(edit{a0: i, a1: i + 1, b0: j, b1: j + 1, said: marks("", "", true)})
	}
}

func (c *collation) marksOf(w *Wording, from, to int) string {
	r := w.Range(from, to)
	return w.Text[r.Start:r.End]
}

// foldQuotes gives all quotation marks one shape.
func foldQuotes(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("\"'“”„‟‘’‚‛«»‹›`´", r) {
			return '"'
		}
		return r
	}, s)
}

// print reports a pair of tokens that are the same except in print. What is
// written together on one side (we've) is reported whole.
func (c *collation) print(i, j int) {
	p, q := c.a.Print(i), c.b.Print(j)
	if p == q {
		return
	}
	e := edit{a0: i, a1: i + 1, b0: j, b1: j + 1}
	e.said = printed(&c.a.Tokens[i], &c.b.Tokens[j], p, q)
	if e.said.subtype == "contraction" {
		c.widen(&e)
	}
	c.add(e)
}

// widen takes the word before into a contraction that is written onto it, with
// the difference that was found there, if any.
func (c *collation) widen(e *edit) {
	i, j := e.a0-1, e.b0-1
	if i < 0 || j < 0 || !c.anchored(i) || int(c.mateA[i]) != j || c.coverA[i] || c.coverB[j] {
		return
	}
	if c.a.Tokens[i].End != c.a.Tokens[i+1].Start && c.b.Tokens[j].End != c.b.Tokens[j+1].Start {
		return
	}
	e.a0, e.b0 = i, j
	if n := len(c.found); n > 0 && c.found[n-1].A.End == c.a.Tokens[i].End && c.found[n-1].B.End == c.b.Tokens[j].End {
		c.found = c.found[:n-1]
	}
}

// bracketRuns makes an edit of words both sides have that only one of them
// prints in brackets, and gives the edits of bracketed words their brackets.
func (c *collation) bracketRuns() {
	for k := range c.edits {
		e := &c.edits[k]
		if e.said.subtype != "editorial bracket" {
			continue
		}
		e.a0, e.a1 = brackets(c.a.Tokens, e.a0, e.a1)
		e.b0, e.b1 = brackets(c.b.Tokens, e.b0, e.b1)
	}
	c.cover()
	n := len(c.edits)
	for i := 0; i < len(c.a.Tokens); i++ {
		if c.a.Tokens[i].Norm == "[" && !c.coverA[i] {
			c.bracketRun(i)
		}
	}
	for j := 0; j < len(c.b.Tokens); j++ {
		if c.b.Tokens[j].Norm == "[" && !c.coverB[j] {
			c.bracketRunB(j)
		}
	}
	if len(c.edits) > n {
		c.settle()
	}
}

// brackets widens a range of words to the brackets around it.
func brackets(t []Token, from, to int) (int, int) {
	if from == to {
		return from, to
	}
	if from > 0 && t[from].Bracketed && t[from-1].Norm == "[" {
		from--
	}
	if to < len(t) && t[to-1].Bracketed && t[to].Norm == "]" {
		to++
	}
	if from > 0 && to < len(t) && t[from-1].Norm == "(" && t[to].Norm == ")" {
		from, to = from-1, to+1
	}
	return from, to
}

// bracketRun adds the edit of the bracket that opens at i of a, if all words
// in it stand on the other side too, without brackets.
func (c *collation) bracketRun(i int) {
	end := closing(c.a.Tokens, i)
	if end < 0 || !c.anchored(i+1) || !c.anchored(end-1) || c.coverA[i+1] {
		return
	}
	j, m := int(c.mateA[i+1]), int(c.mateA[end-1])
	if m-j != end-2-i || c.b.Tokens[j].Bracketed || !clearRun(c.coverA, i, end+1) || !clearRun(c.coverB, j, m+1) {
		return
	}
	c.edits = append(c.edits, edit{a0: i, a1: end + 1, b0: j, b1: m + 1,
		said: verdict{Omission, "editorial bracket", Low, "bracket-around"}})
}

func (c *collation) bracketRunB(j int) {
	end := closing(c.b.Tokens, j)
	if end < 0 || !c.anchoredB(j+1) || !c.anchoredB(end-1) || c.coverB[j+1] {
		return
	}
	i, m := int(c.mateB[j+1]), int(c.mateB[end-1])
	if m-i != end-2-j || c.a.Tokens[i].Bracketed || !clearRun(c.coverB, j, end+1) || !clearRun(c.coverA, i, m+1) {
		return
	}
	c.edits = append(c.edits, edit{a0: i, a1: m + 1, b0: j, b1: end + 1,
		said: verdict{Insertion, "editorial bracket", Low, "bracket-around"}})
}

// closing returns the index of the bracket that closes the one at i, with at
// least one word between, or -1.
func closing(t []Token, i int) int {
	for k := i + 1; k < len(t) && k <= i+12; k++ {
		if t[k].Norm == "]" && k > i+1 {
			return k
		}
		if !t[k].Word {
			return -1
		}
	}
	return -1
}
