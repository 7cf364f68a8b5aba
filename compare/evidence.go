package compare

import (
	"unicode"
	"unicode/utf8"
)

// evidence is what the rules look at: the words that only one side of an edit
// has.
type evidence struct {
	c    *collation
	e    edit
	a, b half
}

// half is one side of an edit.
type half struct {
	w          *Wording
	classes    []class
	from, to   int
	span       span
	words      int // words in the range
	rest       int // of them without an equal partner inside the edit
	heavy      int // of rest, without function words
	bracket    int // of rest, in brackets
	fillers    int // of rest
	names      int // of rest, capitalised where a capital means a name
	numbers    int // of rest
	counts     int // of rest, words that are numbers by themselves: "one", "half", "third"
	fractions  int // of counts, those that are no function words
	first      int // of rest: first and last heavy word, -1 for none
	last       int
	bits       classBits // of rest
	modals     uint8     // bit set of modal groups in rest
	quants     uint16    // bit set of quantifier groups in rest
	hedges     uint32    // bit set of hedge and degree groups in rest
	negated    int       // negations in rest
	modalWords int       // modal verbs in rest
	titles     int       // titles in rest
	clause     bool      // long enough and with the marks of a clause
}

// span is where the words of a wording are: how many, the first and the last.
type span struct{ words, first, last int }

func spanOf(w *Wording) span {
	s := span{first: len(w.Tokens), last: -1}
	for i := range w.Tokens {
		if w.Tokens[i].Word {
			s.words++
			s.first = min(s.first, i)
			s.last = i
		}
	}
	return s
}

// atStart and atEnd report whether no word stands before or after the half.
func (h *half) atStart() bool { return h.from <= h.span.first }
func (h *half) atEnd() bool   { return h.to > h.span.last }

// gather counts what stands in e.
func (c *collation) gather(e edit) evidence {
	v := evidence{c: c, e: e}
	v.a = half{w: c.a, classes: c.classA, span: c.spanA, from: e.a0, to: e.a1}
	v.b = half{w: c.b, classes: c.classB, span: c.spanB, from: e.b0, to: e.b1}
	v.a.count(func(i int) bool { return c.sharedA(i, e) })
	v.b.count(func(j int) bool { return c.sharedB(j, e) })
	return v
}

// sharedA reports whether token i has an equal partner inside e.
func (c *collation) sharedA(i int, e edit) bool {
	j := c.partner(i)
	return j >= e.b0 && j < e.b1 && c.equal(i)
}

func (c *collation) sharedB(j int, e edit) bool {
	i := c.partnerB(j)
	return i >= e.a0 && i < e.a1 && c.equal(i)
}

func (c *collation) partnerB(j int) int {
	if c.mateB[j] >= 0 {
		return int(c.mateB[j])
	}
	return int(c.movedB[j])
}

// From how many words on a half is a clause: by their number alone, with a word
// that can be the subject or the verb of one, with a word that opens one.
const (
	clauseWords       = 6
	clauseWithSubject = 4
	clauseWithOpener  = 3
)

func (h *half) count(shared func(int) bool) {
	h.first, h.last = -1, -1
	clausal, subjects := 0, 0
	for i := h.from; i < h.to; i++ {
		if !h.w.Tokens[i].Word {
			continue
		}
		h.words++
		k := h.classes[i]
		if k.has(clausalWord | conditional) {
			clausal++
		}
		if k.has(subjectWord | auxiliary | modalVerb) {
			subjects++
		}
		if !shared(i) {
			h.add(i, k)
		}
	}
	h.clause = h.words >= clauseWords || h.words >= clauseWithSubject && subjects > 0 || h.words >= clauseWithOpener && clausal > 0
}

// add counts one word that the other side does not have.
func (h *half) add(i int, k class) {
	t := &h.w.Tokens[i]
	h.rest++
	h.bits |= k.bits
	if t.Bracketed || h.parenthesis() {
		h.bracket++
	}
	if k.has(filler) {
		h.fillers++
	}
	if t.numeric() {
		h.numbers++
	} else if t.Value != "" {
		h.counts++
		if !k.light() {
			h.fractions++
		}
	}
	if h.name(i) {
		h.names++
	}
	if k.has(titleWord) {
		h.titles++
	}
	if k.has(modalVerb) {
		h.modalWords++
	}
	h.modals |= 1 << k.modal & 0xfe
	h.quants |= 1 << k.quant & 0xfffe
	h.hedges |= 1 << k.hedge &^ 1
	if k.has(negation) && !h.idle(i) {
		h.negated++
	}
	if !k.light() {
		h.heavy++
		h.last = i
		if h.first < 0 {
			h.first = i
		}
	}
}

// longestParenthesis is how many tokens in round brackets may be an editor's.
const longestParenthesis = 4

// parenthesis reports whether the half is a few words in round brackets: where
// square ones cannot be sent, editors use these.
func (h *half) parenthesis() bool {
	return h.to-h.from <= longestParenthesis && h.norm(h.from-1) == "(" && h.norm(h.to) == ")"
}

// idle reports whether the negation at i negates nothing: "not only", "or
// not", "no doubt". Where the other side has the doubt, it does.
func (h *half) idle(i int) bool {
	next, prev := h.norm(i+1), h.norm(i-1)
	switch h.w.Tokens[i].Norm {
	case "not":
		return next == "only" || next == "just" || next == "merely" || next == "simply" ||
			next == "least" || prev == "or" || prev == "why"
	case "no", "without":
		return next == "." && i+2 < len(h.w.Tokens) && h.w.Tokens[i+2].Kind == Numeral || next == "matter" ||
			(next == "doubt" || next == "question") && i+1 < h.to
	case "nothing":
		return next == "but" || next == "less" || next == "more" || next == "other"
	}
	return false
}

func (h *half) norm(i int) string {
	if i < 0 || i >= len(h.w.Tokens) {
		return ""
	}
	return h.w.Tokens[i].Norm
}

// name reports whether token i is printed with a capital that means a name:
// not the first word of a sentence, and no function word.
func (h *half) name(i int) bool {
	t := &h.w.Tokens[i]
	if t.Kind != Letters || h.classes[i].bits != 0 && !h.matter(i) || profileOf(h.w.Lang).nounsHaveCapitals {
		return false
	}
	first, size := utf8.DecodeRuneInString(h.w.Text[t.Start:t.End])
	if !unicode.IsUpper(first) || t.End-t.Start <= size {
		return false
	}
	return !startsSentence(h.w.Tokens, i) || !realWord(t.Norm)
}

// matter reports whether the word at i could be a title and names what an office is
// for: "Ministry of Justice".
func (h *half) matter(i int) bool {
	return h.classes[i].bits == titleWord && i > 1 && h.classes[i-1].has(preposition) && h.w.titled(i-2) && !h.w.titled(i+1)
}

// startsSentence reports whether token i is the first of the text or follows
// a mark that ends a sentence or opens a quotation.
func startsSentence(tokens []Token, i int) bool {
	for i--; i >= 0; i-- {
		if tokens[i].Word {
			return false
		}
		switch tokens[i].Norm {
		case ".", "!", "?", ":", `"`, "'", "-":
			return true
		}
	}
	return true
}

// text is what is printed in the half.
func (h *half) text() string {
	if h.from == h.to {
		return ""
	}
	return h.w.Text[h.w.Tokens[h.from].Start:h.w.Tokens[h.to-1].End]
}

// single returns the only heavy word of the rest, nil unless there is just
// one.
func (h *half) single() *Token {
	if h.heavy != 1 {
		return nil
	}
	return &h.w.Tokens[h.first]
}
