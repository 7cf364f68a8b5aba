package compare

import "strings"

// reach is how many tokens on either side of an edit are searched for another
// negation that balances it: "I have nothing", "I don't have anything".
const reach = 8

// mostDenying is how many words an edit may have and still be no more than a
// denial of what both sides say: "did not at all".
const mostDenying = 5

// negated: one side denies what the other says, by a negation of a word both
// have or by the opposite word at the same place.
func negated(v *evidence) (verdict, bool) {
	odd := (v.a.negated+v.b.negated)%2 == 1
	if v.opposites() && !odd && (v.a.negationsNear()-v.b.negationsNear())%2 == 0 {
		return verdict{Negation, "antonym", High, "antonym-aligned"}, true
	}
	if !odd || !v.scoped() || v.compensated() {
		return verdict{}, false
	}
	return verdict{Negation, "negation", High, "negation-scoped"}, true
}

// deniedElsewhere: one side denies with the thing, the other with the verb: "has
// no idea", "doesn't have any idea".
func deniedElsewhere(v *evidence) (verdict, bool) {
	x, y := v.a.single(), v.b.single()
	if x == nil || y == nil || !v.compensated() {
		return verdict{}, false
	}
	if indefinites[x.Norm] != y.Norm && indefinites[y.Norm] != x.Norm {
		return verdict{}, false
	}
	return verdict{Substitution, "function word", Low, "denied-elsewhere"}, true
}

// indefinites are what words of denial become where the verb is denied.
var indefinites = map[string]string{
	"no": "any", "none": "any", "nothing": "anything", "nobody": "anybody", "nowhere": "anywhere", "never": "ever",
}

// scoped reports whether the negation is of something both sides say: the
// edit has no other words of content, or forms of the same, and what follows
// it is aligned.
func (v *evidence) scoped() bool {
	if v.a.heavy > v.a.negated+v.a.modalWords+v.a.slack() || v.b.heavy > v.b.negated+v.b.modalWords+v.b.slack() {
		return v.negatedPair()
	}
	if v.a.words > mostDenying || v.b.words > mostDenying {
		return false
	}
	c, e := v.c, v.e
	i, j := c.nextContent(c.classA, c.a, e.a1), c.nextContent(c.classB, c.b, e.b1)
	return i < len(c.a.Tokens) && j < len(c.b.Tokens) && int(c.mateA[i]) == j
}

// negatedPair reports whether, apart from the negation, the edit is one word in
// two forms: "reached", "did not reach".
func (v *evidence) negatedPair() bool {
	c, e, linked := v.c, v.e, 0
	for i := e.a0; i < e.a1; i++ {
		if j := c.partner(i); j >= e.b0 && j < e.b1 && !c.sharedA(i, e) && c.kinds[i] <= Synonym && !c.classA[i].light() {
			linked++
		}
	}
	return linked == 1 && v.a.heavy-v.a.negated-v.a.modalWords == 1 && v.b.heavy-v.b.negated-v.b.modalWords == 1
}

// lightBetween is how many light words may stand between a negation and what it
// denies.
const lightBetween = 3

// nextContent is the index of the next word of content at or after i, or the
// number of tokens if a mark or more than lightBetween light words come first.
func (c *collation) nextContent(classes []class, w *Wording, i int) int {
	for end := i + lightBetween + 1; i < len(w.Tokens) && i < end; i++ {
		if !w.Tokens[i].Word {
			break
		}
		if !classes[i].light() {
			return i
		}
	}
	return len(w.Tokens)
}

// slack counts words that go with a negation and add nothing to it.
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

// compensated reports whether the two sides deny equally often near the edit,
// or the side without the negation denies by other means.
func (v *evidence) compensated() bool {
	a, b := v.a.negationsNear(), v.b.negationsNear()
	if a == b {
		return true
	}
	if a > b {
		return v.b.deniesNear(v.c.partnerB) > v.a.deniesNear(v.c.partner)
	}
	return v.a.deniesNear(v.c.partner) > v.b.deniesNear(v.c.partnerB)
}

// deniesNear counts the words around the half that the other side does not
// have and that deny without being negations: "few", "avoid", "unknown".
func (h *half) deniesNear(partner func(int) int) int {
	n := 0
	for i := max(0, h.from-reach); i < min(len(h.w.Tokens), h.to+reach); i++ {
		if partner(i) < 0 && h.w.Tokens[i].Word && (h.classes[i].has(denying) || prefixed(h.w.Tokens[i].Norm)) {
			n++
		}
	}
	return n
}

// leastDenied is how many letters a word has to have for a prefix before it to
// deny it: "under" denies nothing.
const leastDenied = 4

// prefixed reports whether a word is a known one with "un" or the like before
// it.
func prefixed(word string) bool {
	for _, p := range [...]string{"un", "in", "im", "ir", "il", "dis", "non"} {
		if rest, ok := strings.CutPrefix(word, p); ok && len(rest) >= leastDenied && realWord(rest) {
			return true
		}
	}
	return false
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
	if v.a.quants != 0 && v.b.quants != 0 {
		return false
	}
	return opposed(x, y, v.a.w.Lang) || deniedBy(x.Norm, y.Norm) || deniedBy(y.Norm, x.Norm) || Antonyms(x, y, v.a.w.Lang)
}

// deniedBy reports whether long is short with a prefix that denies it.
func deniedBy(short, long string) bool {
	prefix, ok := strings.CutSuffix(long, short)
	return ok && len(short) >= leastDenied && (prefix == "un" || prefix == "non" || prefix == "dis")
}
