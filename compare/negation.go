package compare

// reach is how many tokens on either side of an edit are searched for another
// negation that makes up for it: "I have nothing", "I don't have anything".
const reach = 8

// negated: one side denies what the other says, by a negation of a word both
// have or by the opposite word at the same place.
func negated(v *evidence) (verdict, bool) {
	opposite := v.opposites()
	if opposite && (v.a.negated+v.b.negated)%2 == 0 {
		return verdict{"negation", "antonym", High, "antonym-aligned"}, true
	}
	odd := (v.a.negated+v.b.negated)%2 == 1
	if !odd || opposite || v.compensated() {
		return verdict{}, false
	}
	if v.e.pure() {
		h, _ := v.longer()
		if h.heavy > h.negated+h.slack() {
			return verdict{}, false
		}
	} else if v.a.heavy > v.a.negated+2 || v.b.heavy > v.b.negated+2 {
		return verdict{}, false
	}
	return verdict{"negation", "negation", High, "negation-scoped"}, true
}

// slack counts words that go with a negation and say nothing of their own.
func (h *half) slack() int {
	n := 0
	for i := h.from; i < h.to; i++ {
		switch h.w.Tokens[i].Norm {
		case "ever", "any", "at", "all", "longer", "way", "able":
			if !h.classes[i].light() {
				n++
			}
		}
	}
	return n
}

// compensated reports whether near the edit the two sides have as many
// negations as each other after all.
func (v *evidence) compensated() bool {
	a := v.a.negationsNear()
	b := v.b.negationsNear()
	return (a-b)%2 == 0
}

// negationsNear counts the negations in the half and around it.
func (h *half) negationsNear() int {
	n := 0
	for i := max(0, h.from-reach); i < min(len(h.w.Tokens), h.to+reach); i++ {
		if h.classes[i].has(negation) && !h.idle(i) {
			n++
		}
	}
	return n
}

// opposites reports whether each side has one word of content and the two are
// opposites.
func (v *evidence) opposites() bool {
	x, y := v.a.single(), v.b.single()
	if x == nil || y == nil {
		return false
	}
	return deniedBy(x.Norm, y.Norm) || deniedBy(y.Norm, x.Norm) || Antonyms(x, y, v.a.w.Lang)
}

// deniedBy reports whether long is short with a prefix that denies it.
func deniedBy(short, long string) bool {
	n := len(long) - len(short)
	if n < 2 || n > 4 || len(short) < 4 || long[n:] != short {
		return false
	}
	switch long[:n] {
	case "un", "in", "im", "il", "ir", "non", "dis", "non-":
		return true
	}
	return false
}
