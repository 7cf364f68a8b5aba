package compare

// partiesExchanged: who stands before a verb or "to" on one side stands after it
// on the other, and the other way round: "Cole told Hart", "Hart told Cole".
func partiesExchanged(v *evidence) (verdict, bool) {
	if v.e.pure() || v.passive() || !v.small() {
		return verdict{}, false
	}
	for i := v.e.a0 + 1; i < v.e.a1-1; i++ {
		if j := v.pivot(i); j >= 0 && v.around(i, j) {
			if v.c.classA[i].has(mutualWord) {
				return verdict{Reorder, "moved block", Low, "said-of-both"}, true
			}
			return verdict{Name, "role swap", High, "arguments-swapped"}, true
		}
	}
	return verdict{}, false
}

// coordinated: two things that "and" joins stand in the other order.
func coordinated(v *evidence) (verdict, bool) {
	a, b := &v.a, &v.b
	for i := a.from + 1; i < a.to-1; i++ {
		j := b.from + a.to - i - 1
		if j <= b.from || j >= b.to-1 || !a.joins(i, i+1) || a.norm(i) != b.norm(j) || a.words != b.words {
			continue
		}
		if a.prints(b, a.from, i, j+1, b.to) && a.prints(b, i+1, a.to, b.from, j) {
			return verdict{Reorder, "moved block", Low, "joined-otherwise"}, true
		}
	}
	return verdict{}, false
}

// prints reports whether [a0, a1) of a has the tokens of [b0, b1) of b.
func (a *half) prints(b *half, a0, a1, b0, b1 int) bool {
	if a1-a0 != b1-b0 {
		return false
	}
	for k := range a1 - a0 {
		if a.norm(a0+k) != b.norm(b0+k) {
			return false
		}
	}
	return true
}

// pivot is where the other side has the verb or preposition at i, -1 where the
// word is none or only joins or says that two things are the same.
func (v *evidence) pivot(i int) int {
	k := v.c.classA[i]
	if !v.c.a.Tokens[i].Word || k.light() && !k.has(preposition|particle) || k.has(conjunction|negation|modalVerb) {
		return -1
	}
	if j := v.c.partner(i); j > v.e.b0 && j < v.e.b1-1 {
		return j
	}
	for j := v.e.b0 + 1; j < v.e.b1-1; j++ {
		if v.c.b.Tokens[j].Lemma == v.c.a.Tokens[i].Lemma && v.c.partnerB(j) < 0 && v.c.partner(i) < 0 {
			return j
		}
	}
	return -1
}

// around reports whether parties before i of the first side and j of the second
// stand after the other. What is said of a party may stay where it is.
func (v *evidence) around(i, j int) bool {
	e := v.e
	verb := i > e.a0 && v.c.classA[i-1].has(auxiliary|modalVerb)
	return (verb || v.a.parts(e.a0, i) && v.a.parts(i+1, e.a1)) &&
		v.crosses(e.a0, i, e.b0, j, j+1, e.b1) && v.crosses(i+1, e.a1, j+1, e.b1, e.b0, j) &&
		v.b.parties() == v.a.parties()
}

// parts reports whether [from, to) holds no mark and nothing that joins: in a
// list, things change places without a change of roles.
func (h *half) parts(from, to int) bool {
	for i := from; i < to; i++ {
		short := i > 0 && h.w.Tokens[i].Norm == "." && h.classes[i-1].has(titleWord)
		if !h.w.Tokens[i].Word && !short || h.classes[i].has(conjunction) && !h.classes[i].has(preposition) {
			return false
		}
	}
	return true
}

// crosses reports whether of the parties in [a0, a1) one stands in [c0, c1) of the
// other side, and those that do not in [b0, b1).
func (v *evidence) crosses(a0, a1, b0, b1, c0, c1 int) bool {
	n := 0
	for i := a0; i < a1; i++ {
		switch {
		case !v.a.party(i):
		case v.named(i, c0, c1):
			n++
		case !v.named(i, b0, b1):
			return false
		}
	}
	return n > 0
}

// party reports whether the word at i can name somebody or something.
func (h *half) party(i int) bool {
	k := h.classes[i]
	return !k.light() && !k.has(dateWord|degreeWord|hedgeWord) || k.has(pronoun) && !k.has(determiner)
}

// parties counts the words in the half that can name somebody or something.
func (h *half) parties() int {
	n := 0
	for i := h.from; i < h.to; i++ {
		if h.party(i) {
			n++
		}
	}
	return n
}

// named reports whether [b0, b1) has the word at i of the first side, or a
// pronoun of its person.
func (v *evidence) named(i, b0, b1 int) bool {
	x := &v.c.a.Tokens[i]
	for j := b0; j < b1; j++ {
		y := &v.c.b.Tokens[j]
		if x.Norm == y.Norm || x.Lemma == y.Lemma || v.c.classA[i].person > 0 && v.c.classA[i].person == v.c.classB[j].person {
			return true
		}
	}
	return false
}

// movedTo is the verdict of words that stand elsewhere: behind a denial, they are
// said of somebody else.
func (v *evidence) movedTo(rule string) verdict {
	for i := v.a.from; i < v.a.to; i++ {
		j := v.c.partner(i)
		if j < 0 || v.a.classes[i].light() {
			continue
		}
		denied, against := v.a.deniedAt(i)
		deniedToo, againstToo := v.b.deniedAt(j)
		if against && !deniedToo || againstToo && !denied {
			return verdict{Reorder, "moved block", High, "denied-party"}
		}
	}
	return verdict{Reorder, "moved block", Low, rule}
}

// deniedAt reports whether a denial stands right before the word at i, and whether
// it sets the word against another one: "the mayor, not the board".
func (h *half) deniedAt(i int) (denied, against bool) {
	for i--; i > 0 && h.classes[i].has(determiner|preposition|particle); i-- {
	}
	if i >= 0 && h.classes[i].has(contrary) {
		return true, true
	}
	denied = i >= 0 && h.classes[i].has(verbDenial) && !h.idle(i)
	return denied, denied && h.norm(i-1) == ","
}
