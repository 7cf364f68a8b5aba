package compare

import (
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"
)

// edit is a stretch of words that differs: token indexes, half open, on each
// side. One side may be empty; then its index is the place.
type edit struct {
	a0, a1, b0, b1 int
	linked         bool // the two sides are one link of the alignment: other words for the same
	moved          bool // a block that stands elsewhere on the other side
	genitive       bool // what one side puts before a genitive the other puts before "of"
	dropped        bool // merged into another edit
	said           verdict
}

func (e *edit) pure() bool { return e.a0 == e.a1 || e.b0 == e.b1 }

// collation is the working state of one call of [Differences], reused.
type collation struct {
	a, b           *Wording
	mateA, mateB   []int32 // partner of a token on the backbone, -1 for none
	movedA, movedB []int32 // partner of a token that crosses the backbone, -1 for none
	classA, classB []class
	edits, blocks  []edit
	kinds          []LinkKind // by tokens of a: why it is linked
	spanA, spanB   span
	coverA, coverB []bool // the token stands in an edit or a moved block
	found          []Difference
}

var collations = sync.Pool{New: func() any { return new(collation) }}

// collate sets up the state for a pair: the classes of the words, the links of
// the backbone and those that cross it. With flip the alignment is of (b, a).
func (c *collation) collate(a, b *Wording, al Alignment, flip bool) {
	c.a, c.b = a, b
	c.mateA, c.movedA = unmated(c.mateA, len(a.Tokens)), unmated(c.movedA, len(a.Tokens))
	c.mateB, c.movedB = unmated(c.mateB, len(b.Tokens)), unmated(c.movedB, len(b.Tokens))
	c.kinds = slices.Grow(c.kinds[:0], len(a.Tokens))[:len(a.Tokens)]
	clear(c.kinds)
	c.spanA, c.spanB = spanOf(a), spanOf(b)
	c.classA = classify(c.classA[:0], a)
	c.classB = classify(c.classB[:0], b)
	c.edits, c.blocks, c.found = c.edits[:0], c.blocks[:0], c.found[:0]
	for _, l := range al.Links {
		if flip {
			l.A, l.B = l.B, l.A
		}
		if !a.Tokens[l.A].Word || !b.Tokens[l.B].Word || l.Kind == Replaced || l.Kind == Related {
			continue
		}
		if a.Tokens[l.A].Unit != b.Tokens[l.B].Unit && (c.measured(c.classA, l.A+1) || c.measured(c.classB, l.B+1)) {
			continue // 5 miles, 5 dollars
		}
		equal := l.Kind == Equal || l.Kind == Normalized
		switch {
		case !l.Moved:
			c.mateA[l.A], c.mateB[l.B] = int32(l.B), int32(l.A)
		case equal || l.Kind == Inflected:
			c.movedA[l.A], c.movedB[l.B] = int32(l.B), int32(l.A)
		}
		c.kinds[l.A] = l.Kind
	}
	c.shifted()
}

// shifted ties a word of degree or a hedge to the same word a few places away
// on the other side, "only serves to", "serves only to": too light to count as
// a moved block, and not a change of degree.
func (c *collation) shifted() {
	last := -1 // the partner of the last word of a on the backbone
	for i := range c.a.Tokens {
		if c.mateA[i] >= 0 {
			last = int(c.mateA[i])
			continue
		}
		if c.movedA[i] >= 0 || !c.classA[i].has(hedgeWord|degreeWord) {
			continue
		}
		for j := max(0, last-nearMove); j <= last+nearMove+1 && j < len(c.b.Tokens); j++ {
			if c.mateB[j] < 0 && c.movedB[j] < 0 && c.b.Tokens[j].Norm == c.a.Tokens[i].Norm {
				c.movedA[i], c.movedB[j], c.kinds[i] = int32(j), int32(i), Normalized
				break
			}
		}
	}
}

// measured reports whether the word at i is a unit.
func (c *collation) measured(classes []class, i int) bool {
	return i < len(classes) && classes[i].unit > 0
}

func unmated(s []int32, n int) []int32 {
	s = slices.Grow(s[:0], n)[:n]
	for i := range s {
		s[i] = -1
	}
	return s
}

// may is the group of the fifth month in word-classes.txt, where the word is
// a modal verb.
const may = 5

func classify(out []class, w *Wording) []class {
	l := profileOf(w.Lang)
	for i := range w.Tokens {
		k := l.classes[w.Tokens[i].Norm]
		if k.has(modalVerb) && w.properNoun(i) {
			k = class{}
			if w.Tokens[i].Norm == "may" && l.classes[w.Tokens[i-1].Norm].has(preposition) {
				k = l.classes["june"]
				k.date = may
			}
		}
		if k.bits != 0 && w.initials(i) {
			k = class{}
		}
		out = append(out, k)
	}
	if len(l.phraseClasses) > 0 {
		l.classifyPhrases(out, w)
	}
	return out
}

// classifyPhrases gives the first word of each phrase the class of the phrase.
// The words after it carry no content there, and the longest phrase holds.
func (l *profile) classifyPhrases(out []class, w *Wording) {
	for i := 0; i < len(out); i++ {
		var found *phraseClass
		phrases := l.phraseClasses[w.Tokens[i].Norm]
		for k := range phrases {
			if p := &phrases[k]; w.follow(i+1, p.rest) && (found == nil || len(p.rest) > len(found.rest)) {
				found = p
			}
		}
		if found == nil || found.class.has(modalVerb) && w.titled(i+1+len(found.rest)) {
			continue // going to Rome
		}
		out[i] = found.class
		for k := range found.rest {
			out[i+1+k] = class{bits: particle}
		}
		i += len(found.rest)
	}
}

// follow reports whether the words stand at i, one after the other.
func (w *Wording) follow(i int, words []string) bool {
	if i+len(words) > len(w.Tokens) {
		return false
	}
	for k, word := range words {
		if w.Tokens[i+k].Norm != word {
			return false
		}
	}
	return true
}

// initials reports whether a word is printed in capitals beside words that are
// not: an abbreviation ("UN", "WHO"), no word of a closed class.
func (w *Wording) initials(i int) bool {
	if w.Tokens[i].Kind != Letters || len(w.Tokens[i].Norm) < 2 || !upper(w.Print(i)) {
		return false
	}
	for _, j := range [2]int{i - 1, i + 1} {
		if j >= 0 && j < len(w.Tokens) && w.Tokens[j].Kind == Letters && len(w.Tokens[j].Norm) > 1 {
			return !upper(w.Print(j))
		}
	}
	return false
}

// upper reports whether a word has capitals and no lower-case letters.
func upper(s string) bool {
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first)
}

// properNoun reports whether a modal verb is printed as a name: "May", the
// month or a person, "Will". It has a capital where no sentence begins, and is
// not one of many capitals in a row, as in a headline, unless a preposition
// stands before it.
func (w *Wording) properNoun(i int) bool {
	if !w.titled(i) || startsSentence(w.Tokens, i) {
		return false
	}
	return !w.titled(i+1) || classesFor(w.Lang)[w.Tokens[i-1].Norm].has(preposition)
}

// titled says that token i begins with a capital that a lower-case letter follows.
func (w *Wording) titled(i int) bool {
	if i < 0 || i >= len(w.Tokens) || w.Tokens[i].Kind != Letters {
		return false
	}
	print := w.Print(i)
	first, n := utf8.DecodeRuneInString(print)
	second, _ := utf8.DecodeRuneInString(print[n:])
	return unicode.IsUpper(first) && unicode.IsLower(second)
}

// equal reports whether the link of token i of a joins tokens that are the same
// except in print.
func (c *collation) equal(i int) bool {
	return c.kinds[i] == Equal || c.kinds[i] == Normalized
}

// anchored reports whether token i of a stands on the backbone with an equal
// partner.
func (c *collation) anchored(i int) bool {
	return c.mateA[i] >= 0 && c.equal(i)
}

func (c *collation) anchoredB(j int) bool { return c.mateB[j] >= 0 && c.anchored(int(c.mateB[j])) }

// cut cuts both sides into edits: between two anchors every link is an edit
// of its own, and so is what stands unlinked between links.
func (c *collation) cut() {
	i, j := 0, 0
	for {
		ni, nj := c.nextMate(i)
		c.residue(i, ni, j, nj)
		if ni == len(c.a.Tokens) {
			break
		}
		if !c.equal(ni) {
			c.edits = append(c.edits, edit{a0: ni, a1: ni + 1, b0: nj, b1: nj + 1, linked: true})
		}
		i, j = ni+1, nj+1
	}
	for k := range c.edits {
		c.slide(&c.edits[k])
	}
}

// nextMate returns the first pair of the backbone at or after i, or the two
// lengths.
func (c *collation) nextMate(i int) (int, int) {
	for ; i < len(c.a.Tokens); i++ {
		if c.mateA[i] >= 0 {
			return i, int(c.mateA[i])
		}
	}
	return len(c.a.Tokens), len(c.b.Tokens)
}

// residue adds an edit for the unlinked words in [i, ni) and [j, nj), if there
// are any, without the marks at its edges.
func (c *collation) residue(i, ni, j, nj int) {
	i, ni = trim(c.a.Tokens, i, ni)
	j, nj = trim(c.b.Tokens, j, nj)
	if m, n := verbEnd(c.classA, i, ni), verbEnd(c.classB, j, nj); m > i && n > j && m < ni && n < nj {
		c.edits = append(c.edits, edit{a0: i, a1: m, b0: j, b1: n})
		i, j = m, n
	}
	if i < ni || j < nj {
		c.edits = append(c.edits, edit{a0: i, a1: ni, b0: j, b1: nj})
	}
}

// slide moves an edit that only one side has to where a sentence begins, if the
// words around it allow: in "We like it. We bought it." beside "We bought it."
// the first sentence is missing, not "like it. We".
func (c *collation) slide(e *edit) {
	if !e.pure() {
		return
	}
	w, mate, back, moved, from, to, place := c.a, c.mateA, c.mateB, c.movedA, &e.a0, &e.a1, &e.b0
	anchored := c.anchored
	if e.a0 == e.a1 {
		w, mate, back, moved, from, to, place = c.b, c.mateB, c.mateA, c.movedB, &e.b0, &e.b1, &e.a0
		anchored = c.anchoredB
	}
	n := 0
	for ; !startsSentence(w.Tokens, *from-n); n++ {
		x, y := *from-1-n, *to-1-n
		if x < 0 || y < *from || !w.Tokens[x].Word || w.Tokens[x].Norm != w.Tokens[y].Norm || int(mate[x]) != *place-1-n || !anchored(x) || moved[y] >= 0 {
			return
		}
	}
	for k := range n {
		x, y, m := *from-1-k, *to-1-k, mate[*from-1-k]
		mate[x], mate[y], back[m] = -1, m, int32(y)
		if e.a0 == e.a1 {
			c.kinds[m] = Normalized
		} else {
			c.kinds[y] = Normalized
		}
	}
	*from, *to, *place = *from-n, *to-n, *place-n
	*from, *to = trim(w.Tokens, *from, *to)
	e.a1, e.b1 = max(e.a0, e.a1), max(e.b0, e.b1)
	if w == c.a {
		e.b1 = e.b0
	} else {
		e.a1 = e.a0
	}
}

// verbEnd returns the index after the verb of a verb group that begins at
// from with a modal ("should not enable"), or from.
func verbEnd(classes []class, from, to int) int {
	if from == to || !classes[from].has(modalVerb) {
		return from
	}
	i := from + 1
	for i < to && classes[i].has(modalVerb|negation|degreeWord|auxiliary) {
		i++
	}
	if i < to {
		return i + 1
	}
	return from
}

// trim takes marks from both ends; without a word it returns an empty range at
// the end of the marks it began with.
func trim(tokens []Token, from, to int) (int, int) {
	start := from
	for from < to && !tokens[from].Word {
		from++
	}
	if from == to {
		return start, start
	}
	for !tokens[to-1].Word {
		to--
	}
	return from, to
}
