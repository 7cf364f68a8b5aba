package compare

// opened: a greeting, an address, or words that only lead up to a statement:
// "Thank you, madam.", "Let me be clear:".
func opened(v *evidence) (verdict, bool) {
	if !v.e.pure() {
		return verdict{}, false
	}
	h, kind := v.longer()
	if !h.aside() || !h.opens() && !h.comments() {
		return verdict{}, false
	}
	return verdict{kind, "filler", Info, "opening"}, true
}

// aside reports whether the half stands by itself: at the start of a sentence or
// behind a comma, and before a mark, a "that" or the end.
func (h *half) aside() bool {
	starts := startsSentence(h.w.Tokens, h.from) || h.norm(h.from-1) == "," || h.norm(h.from-1) == "-"
	ends := h.to == len(h.w.Tokens) || !h.w.Tokens[h.to].Word || h.classes[h.to-1].has(thatWord) ||
		h.classes[h.to-1].has(conjunction) && h.norm(h.to-2) == ","
	return starts && ends
}

// longestComment is how many words an aside about what is said has: "as I told the
// panel".
const longestComment = 6

// comments reports whether the half is an aside of a speaker about what is said:
// "as you can imagine".
func (h *half) comments() bool {
	if h.words > longestComment || !h.classes[h.from].has(comment) || h.negated > 0 || h.from+1 == h.to {
		return false
	}
	if p := h.classes[h.from+1].person; p == 0 || p > 3 {
		return false
	}
	for i := h.from + 2; i < h.to; i++ {
		if h.classes[i].has(saying | opinion | opening) {
			return true
		}
	}
	return false
}

// opens reports whether every word in the half belongs to the opening of a speech
// or a sentence, and one of them to nothing else.
func (h *half) opens() bool {
	found := false
	for i := h.from; i < h.to; i++ {
		k := h.classes[i]
		switch {
		case !h.w.Tokens[i].Word:
		case k.has(opening):
			found = true
		case k.has(negation|conditional|opinion) || h.w.Tokens[i].numeric():
			return false
		case !k.light() && !k.has(titleWord|degreeWord|modalVerb|quantifier) && !h.name(i):
			return false
		}
	}
	return found
}

// longestFrame is how many words may stand before a statement and only say how it
// is known: "I do not believe for a moment that".
const longestFrame = 12

// mostOfFrame is how many words of content it may have beside the verb of thinking
// or saying: more of them tell something themselves.
const mostOfFrame = 1

// framed: only one side says that a statement is thought, hoped or heard, or that
// it is not so.
func framed(v *evidence) (verdict, bool) {
	if !v.e.pure() {
		return verdict{}, false
	}
	h, _ := v.longer()
	if h.words > longestFrame || h.comments() || !h.governs() || h.telling() > mostOfFrame {
		return verdict{}, false
	}
	denied := h.negated%2 == 1 != (h.bits&untrue != 0)
	switch thought := h.bits&opinion != 0 || h.hearsay(); {
	case denied && (thought || h.bits&(saying|untrue|thatWord) != 0 || h.relative()):
		return verdict{Negation, "negation", High, "statement-denied"}, true
	case thought, h.bits&hedgeWord != 0:
		return verdict{Modality, "hedge", Medium, "statement-hedged"}, true
	}
	return verdict{}, false
}

// governs reports whether the half stands before a statement of its own sentence
// or inside it, as a clause that governs it: it begins the sentence or follows
// a comma, and ends with "that", a comma, or a verb of thinking or saying.
func (h *half) governs() bool {
	if !startsSentence(h.w.Tokens, h.from) && h.norm(h.from-1) != "," || h.endsSentence() && h.norm(h.from-1) != "," {
		return false
	}
	for i := h.from; i < h.to; i++ {
		if !h.w.Tokens[i].Word && h.w.Tokens[i].Norm != "," {
			return false
		}
	}
	last := h.classes[h.to-1]
	for i := h.to - 2; i >= h.from && last.bits == particle; i-- {
		last = h.classes[i] // looks like
	}
	return last.has(thatWord) || h.relative() || h.norm(h.to) == "," || last.has(opinion|saying|untrue)
}

// relative reports whether the half denies and ends with a word that opens a clause
// of what is denied: "there was never a time when", "nobody here who".
func (h *half) relative() bool {
	last := h.classes[h.to-1]
	return h.negated%2 == 1 && last.has(clausalWord) && !last.has(conjunction|preposition)
}

// telling counts the words of content in the half that do not say how something is
// known.
func (h *half) telling() int {
	n := 0
	for i := h.from; i < h.to; i++ {
		if k := h.classes[i]; h.w.Tokens[i].Word && !k.light() &&
			!k.has(opinion|saying|untrue|hedgeWord|degreeWord|modalVerb|negation|opening|quantifier|clausalWord) {
			n++
		}
	}
	return n
}

// hearsay reports whether somebody else is said to have said it: "they say", "I
// was told".
func (h *half) hearsay() bool {
	if h.bits&saying == 0 {
		return false
	}
	for i := h.from; i < h.to; i++ {
		k := h.classes[i]
		if k.has(passiveWord) && i+1 < h.to && h.classes[i+1].has(saying|degreeWord|hedgeWord) && !h.participleAt(i+1) || k.person > 3 && !k.has(thatWord) || k.person == 3 && i == h.from || !k.light() && !k.has(saying|opening|modalVerb|degreeWord|negation) {
			return true
		}
	}
	return false
}

// excepted: only one side takes something out of what is said.
func excepted(v *evidence) (verdict, bool) {
	if !v.e.pure() {
		return verdict{}, false
	}
	h, kind := v.longer()
	i := h.from
	for i < h.to-1 && h.classes[i].has(conjunction) {
		i++
	}
	if !h.classes[i].has(exception) || h.idle(i) {
		return verdict{}, false
	}
	return verdict{kind, "clause", Medium, "exception-lost"}, true
}

// undone: one side says that somebody tries, wants or promises to do what the other
// says is done.
func undone(v *evidence) (verdict, bool) {
	h := &v.a
	if v.a.heavy == 0 {
		h = &v.b
	}
	if v.a.heavy+v.b.heavy != 1 || h.norm(h.to-1) != "to" && !(h.words == 1 && h.participleAt(h.to)) || h.negated > 0 {
		return verdict{}, false
	}
	k := h.classes[h.first]
	switch heard := k.has(saying|opinion) && h.first > 0 && h.classes[h.first-1].has(passiveWord); {
	case !k.has(unreal) && !heard, !v.e.pure() && !v.done():
		return verdict{}, false
	case heard:
		return verdict{Modality, "hedge", Medium, "heard"}, true
	}
	return verdict{Modality, "force", Medium, "not-done"}, true
}

// done reports whether the side without a word of content has auxiliaries alone:
// "have", of what is done.
func (v *evidence) done() bool {
	h := &v.a
	if v.a.heavy > 0 {
		h = &v.b
	}
	for i := h.from; i < h.to; i++ {
		if !h.classes[i].has(auxiliary) {
			return false
		}
	}
	return true
}
