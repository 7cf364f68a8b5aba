package compare

import "cmp"

// onesided: words that only one side has. What matters is how much it is,
// where it stood, and whether an ellipsis declares it.
func onesided(v *evidence) (verdict, bool) {
	if !v.e.pure() {
		return verdict{}, false
	}
	h, kind := v.longer()
	other := &v.a
	if h == &v.a {
		other = &v.b
	}
	found := h.dropped(other, v.c.startTogether())
	if other.ellipsis() {
		severity := Low
		if found.severity == High || h.bits&untrue != 0 || other.atEnd() && h.reserves() {
			severity = Medium // what turned the sense is gone, declared or not
		}
		return verdict{kind, found.subtype, severity, found.rule + "-declared"}, true
	}
	return verdict{kind, found.subtype, found.severity, found.rule + "-undeclared"}, true
}

// startTogether reports whether the first words of the two sides are the same.
func (c *collation) startTogether() bool {
	return c.spanA.words > 0 && c.spanB.words > 0 && int(c.mateA[c.spanA.first]) == c.spanB.first
}

// A fragment is shorter than half of the longer wording. What begins as that
// does and has a handful of words is the sentence, cut short. By the words;
// TestCut holds both.
const (
	fragmentShare = 0.5
	sentenceWords = 5
)

// leastPromise is how many words that both begin with are a statement of which the
// condition was cut off: "we will act".
const leastPromise = 3

// dropped says what the words of h are to the wording that lacks them; together
// that both begin with the same word.
func (h *half) dropped(other *half, together bool) verdict {
	whole := startsSentence(h.w.Tokens, h.from) && h.endsSentence()
	atStart, atEnd := other.atStart(), other.atEnd()
	fragment := float64(other.span.words) < fragmentShare*float64(h.span.words) &&
		!(together && atEnd && other.span.words >= sentenceWords)
	switch {
	case h.clause && together && atEnd && other.span.words >= leastPromise && h.turn(h.from) == "-condition":
		return verdict{"", "truncated at the end", High, "truncated-condition"}
	case !h.clause:
		if (atStart || atEnd) && fragment {
			return verdict{"", "fragment", Low, "fragment"}
		}
		if atEnd && h.words > 1 {
			if !fragment && h.limits() {
				return verdict{"", "truncated at the end", Medium, "truncated-limit"}
			}
			return verdict{"", "truncated at the end", Low, "truncated"}
		}
		return verdict{"", "word", Low, "word"}
	case whole && (atStart || atEnd || h.words < h.span.words):
		return verdict{"", "sentence", Medium, "sentence"}
	case atEnd && !fragment:
		if turn := h.turn(h.from); turn != "" {
			return verdict{"", "truncated at the end", High, "truncated" + turn}
		}
		return verdict{"", "truncated at the end", Medium, "truncated"}
	case (atStart || atEnd) && fragment:
		return verdict{"", "fragment", Medium, "fragment"}
	case atStart:
		if turn := cmp.Or(h.turn(h.from), h.turn(h.to-1), h.turn(h.to)); turn != "" {
			return verdict{"", "first clause", High, "first-clause" + turn}
		}
		return verdict{"", "first clause", Medium, "first-clause"}
	}
	return verdict{"", "clause", Medium, "clause"}
}

// longestReserve is how many words may hold a reservation that was cut off; in
// more of them, it is one of something else.
const longestReserve = 12

// reserves reports whether a word in the half takes back, limits or makes depend on
// a condition what stands before it: "in every matter but one".
func (h *half) reserves() bool {
	for i := h.from; i < h.to && h.words <= longestReserve; i++ {
		if h.classes[i].has(conditional | exception | contrast | limit) {
			return true
		}
	}
	return false
}

// limits reports whether the half begins or ends with a word that limits what
// stands before it, or begins with a condition: "until May", "for a year only".
func (h *half) limits() bool {
	return h.classes[h.from].has(limit|conditional) || h.classes[h.to-1].has(limit)
}

// turn says how the first word at or after i turns the sense of what it joins: it
// makes it depend on a condition or takes something out of it ("-condition"), or
// sets it against something else ("-turn"); empty where it does not.
func (h *half) turn(i int) string {
	for i < len(h.w.Tokens) && !h.w.Tokens[i].Word {
		i++
	}
	if i >= len(h.classes) {
		return ""
	}
	inverted := h.classes[i].has(inverting) && i+1 < len(h.classes) && h.classes[i+1].has(subjectWord|determiner)
	switch {
	case h.classes[i].has(conditional|exception) || inverted:
		return "-condition"
	case h.classes[i].has(contrast):
		return "-turn"
	}
	return ""
}

// endsSentence reports whether the half is followed by a mark that ends a
// sentence, or by nothing.
func (h *half) endsSentence() bool {
	for i := h.to; i < len(h.w.Tokens); i++ {
		switch h.w.Tokens[i].Norm {
		case ".", "!", "?":
			return true
		case `"`, "'", ")":
		default:
			return false
		}
	}
	return true
}

// ellipsis reports whether an ellipsis stands at the place of an empty half.
func (h *half) ellipsis() bool {
	for i := h.from; i < len(h.w.Tokens) && !h.w.Tokens[i].Word; i++ {
		if h.w.Tokens[i].Kind == Ellipsis {
			return true
		}
	}
	for i := h.from - 1; i >= 0 && !h.w.Tokens[i].Word; i-- {
		if h.w.Tokens[i].Kind == Ellipsis {
			return true
		}
	}
	return false
}
