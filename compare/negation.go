package compare

import (
	"slices"
	"strings"
)

// reach is how many tokens on either side of an edit are searched for another
// negation that balances it: "I have nothing", "I don't have anything".
const reach = 8

// mostDenying is how many words an edit may have and still be no more than a
// denial of what both sides say: "did not at all".
const mostDenying = 5

// negated: one side denies what the other says, by a negation of a word both
// have or by the opposite word at the same place.
func negated(v *evidence) (verdict, bool) {
	odd := (v.a.negated+v.b.negated)%2 == 1 || v.repeated()
	if v.barely() {
		return verdict{Negation, "negation", High, "nearly-denied"}, true
	}
	if v.opposites() && !odd && (v.a.negationsNear()-v.b.negationsNear())%2 == 0 {
		return verdict{Negation, "antonym", High, "antonym-aligned"}, true
	}
	if !odd || !v.scoped() && !v.denies() || v.compensated() {
		return verdict{}, false
	}
	return verdict{Negation, "negation", High, "negation-scoped"}, true
}

// barely reports whether only one side has "hardly" or its like, and nothing else
// of content is lost with it.
func (v *evidence) barely() bool {
	if !v.e.pure() {
		return false
	}
	h, _ := v.longer()
	return h.bits&barely != 0 && h.heavy-h.slack() <= 1
}

// longestDenial is how many words may go with a negation and be no more than what
// is denied with it: "never, under any circumstances,".
const longestDenial = 8

// repeated reports whether only one side denies, and does it twice for stress: "not,
// and never have been,".
func (v *evidence) repeated() bool {
	if !v.e.pure() {
		return false
	}
	h, _ := v.longer()
	return h.negated == 2 && h.classes[h.from].has(negation) && h.norm(h.from+1) == "," && h.joins(h.from, h.to)
}

// denies reports whether a negation is dropped with all that stands between it and
// a verb that both sides have: "we will not let them sell it", "we will sell it".
func (v *evidence) denies() bool {
	if !v.e.pure() {
		return false
	}
	h, _ := v.longer()
	c, e := v.c, v.e
	if h.words > longestDenial || !h.classes[h.from].has(negation) || h.idle(h.from) || h.negated != 1 && !v.repeated() ||
		e.a0 == 0 || e.b0 == 0 || !c.a.Tokens[e.a0-1].Word || !c.classA[e.a0-1].has(modalVerb|auxiliary|pronoun) {
		return false
	}
	i, j := c.nextContent(c.classA, c.a, pastComma(c.a, e.a0, e.a1)), c.nextContent(c.classB, c.b, pastComma(c.b, e.b0, e.b1))
	return i < len(c.a.Tokens) && j < len(c.b.Tokens) && int(c.mateA[i]) == j
}

// deniedElsewhere: one side denies with the thing, the other with the verb: "has
// no idea", "doesn't have any idea".
func deniedElsewhere(v *evidence) (verdict, bool) {
	if v.deniedAlike() {
		return verdict{Substitution, "function word", Low, "denied-alike"}, true
	}
	x, y := v.a.single(), v.b.single()
	if x == nil || y == nil || !v.compensated() {
		return verdict{}, false
	}
	if indefinites[x.Norm] != y.Norm && indefinites[y.Norm] != x.Norm {
		return verdict{}, false
	}
	return verdict{Substitution, "function word", Low, "denied-elsewhere"}, true
}

// pastComma is where the words go on after [from, to): behind the comma that closes
// what another one opens in it.
func pastComma(w *Wording, from, to int) int {
	for i := from; i < to; i++ {
		if w.Tokens[i].Norm == "," && to < len(w.Tokens) && w.Tokens[to].Norm == "," {
			return to + 1
		}
	}
	return to
}

// deniedAlike reports whether each side denies once and says nothing more than
// that: "no", "not any"; or "not" with a word, and that word with a prefix that
// denies it.
func (v *evidence) deniedAlike() bool {
	if v.e.pure() || v.a.quants&v.b.quants != v.a.quants|v.b.quants && v.a.quants != 0 && v.b.quants != 0 {
		return false
	}
	p, q := v.a.heavy-v.a.slack(), v.b.heavy-v.b.slack()
	switch {
	case v.a.negated == 1 && v.b.negated == 1:
		return p == 1 && q == 1
	case v.a.negated == 1 && p == 2 && q == 1 && v.b.negated == 0:
		return prefixedBy(&v.a.w.Tokens[v.a.last], &v.b.w.Tokens[v.b.last])
	case v.b.negated == 1 && q == 2 && p == 1 && v.a.negated == 0:
		return prefixedBy(&v.b.w.Tokens[v.b.last], &v.a.w.Tokens[v.a.last])
	}
	return false
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
	if v.e.pure() {
		if h, _ := v.longer(); h.heavy == 1 && h.closes() {
			return true
		}
	}
	c, e := v.c, v.e
	i, j := c.nextContent(c.classA, c.a, e.a1), c.nextContent(c.classB, c.b, e.b1)
	if i == len(c.a.Tokens) && j == len(c.b.Tokens) && endsSoon(c.a, e.a1) && endsSoon(c.b, e.b1) {
		i, j = e.a1, e.b1 // light words alone follow: "was not there"
	}
	return i < len(c.a.Tokens) && j < len(c.b.Tokens) && c.a.Tokens[i].Word && int(c.mateA[i]) == j
}

// endsSoon reports whether a mark or the end follows within lightBetween words.
func endsSoon(w *Wording, i int) bool {
	for end := i + lightBetween; i < end; i++ {
		if i >= len(w.Tokens) || !w.Tokens[i].Word {
			return true
		}
	}
	return false
}

// closes reports whether the half is the denial of a verb at the end of its clause,
// where German has it: "we will sell it not".
func (h *half) closes() bool {
	return h.from > 0 && h.w.Tokens[h.from-1].Word && h.classes[h.first].has(verbDenial) &&
		(h.to == len(h.w.Tokens) || !h.w.Tokens[h.to].Word)
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
		if w.Tokens[i].Kind == Ellipsis {
			continue
		}
		if !w.Tokens[i].Word {
			break
		}
		if !classes[i].light() && !c.addsNothing(w, classes, i) {
			return i
		}
	}
	return len(w.Tokens)
}

// addsNothing reports whether the word at i only goes with a denial, and the other
// side lacks it: "do not have any plans", "have plans".
func (c *collation) addsNothing(w *Wording, classes []class, i int) bool {
	return classes[i].has(slackWord) && (w == c.a && c.partner(i) < 0 || w == c.b && c.partnerB(i) < 0)
}

// slack counts words that go with a negation and add nothing to it.
func (h *half) slack() int {
	n := 0
	for i := h.from; i < h.to; i++ {
		if h.classes[i].has(slackWord) && !h.classes[i].light() {
			n++
		}
	}
	return n
}

// compensated reports whether the two sides deny equally often near the edit,
// or the side without the negation denies by other means.
func (v *evidence) compensated() bool {
	a, b := v.a.negationsNear(), v.b.negationsNear()
	if a == b || a-v.a.denialsGoneOn(&v.b) == b-v.b.denialsGoneOn(&v.a) {
		return true
	}
	if a > b {
		return v.b.deniesNear(v.c.partnerB) > v.a.deniesNear(v.c.partner)
	}
	return v.a.deniesNear(v.c.partner) > v.b.deniesNear(v.c.partnerB)
}

// denialsGoneOn counts the denials near the half that only go on with one before
// them, where the other side has "or" for that: "no light and no heat", "not any
// light or heat".
func (h *half) denialsGoneOn(other *half) int {
	n, denied := 0, false
	for i := max(0, h.from-reach); i < min(len(h.w.Tokens), h.to+reach); i++ {
		if h.classes[i].has(negation) {
			if denied && (h.classes[i].has(conjunction) || h.joins(i-1, i)) {
				n++
			}
			denied = true
		}
	}
	if n > 0 && !other.joins(max(0, other.from-reach), min(len(other.w.Tokens), other.to+reach)) {
		return 0
	}
	return n
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

// denials are the prefixes that deny the word after them.
var denials = [...]string{"un", "in", "im", "ir", "il", "dis", "non"}

// prefixedBy reports whether y is x, or a form of it, with one of the prefixes that
// can deny it.
func prefixedBy(x, y *Token) bool {
	return slices.ContainsFunc(denials[:], func(prefix string) bool {
		return len(x.Norm) >= leastDenied && (y.Norm == prefix+x.Norm || y.Lemma == prefix+x.Lemma)
	})
}

// prefixed reports whether a word is a known one with "un" or the like before
// it.
func prefixed(word string) bool {
	for _, p := range denials {
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

// displaced finds a denial that stands with one verb on one side and with another
// on the other: "cannot promise that we will look", "can promise that we will not
// look". Verbs such as "think" deny what follows them when they are denied
// themselves, so that it says the same where the denial stands.
func (c *collation) displaced() {
	for k := range c.edits {
		e := &c.edits[k]
		i := lone(c.a, c.classA, c.mateA, e.a0, e.a1)
		if i < 0 || e.said.severity == High {
			continue
		}
		for m := range c.edits {
			f := &c.edits[m]
			j := lone(c.b, c.classB, c.mateB, f.b0, f.b1)
			if j < 0 || f.said.severity == High || !c.deniesOther(i, j) {
				continue
			}
			e.said, f.said = verdict{Negation, "negation", High, "denial-moved"}, verdict{Negation, "negation", High, "denial-moved"}
			if lo, hi := min(k, m), max(k, m); hi == lo+1 {
				c.edits[lo].a0, c.edits[lo].b0 = min(e.a0, f.a0), min(e.b0, f.b0)
				c.edits[lo].a1, c.edits[lo].b1 = max(e.a1, f.a1), max(e.b1, f.b1)
				c.edits = append(c.edits[:hi], c.edits[hi+1:]...)
			}
			return
		}
	}
}

// lone is the denial of a verb in [from, to) that the other side does not have at
// that place, -1 where there is none.
func lone(w *Wording, classes []class, mates []int32, from, to int) int {
	h := half{w: w, classes: classes}
	for i := from; i < to; i++ {
		if classes[i].has(verbDenial) && mates[i] < 0 && !h.idle(i) {
			return i
		}
	}
	return -1
}

// deniesOther reports whether the denials at i and at j are of two words that both
// sides have, none of which hands a denial on.
func (c *collation) deniesOther(i, j int) bool {
	p, q := denied(c.a, c.classA, i), denied(c.b, c.classB, j)
	if p < 0 || q < 0 || c.classA[p].has(raising) || c.classB[q].has(raising) {
		return false
	}
	x, y := c.partner(p), c.partnerB(q)
	return x >= 0 && y >= 0 && x != q && y != p
}

// denied is the word of content that the denial at i denies, -1 where a mark comes
// first.
func denied(w *Wording, classes []class, i int) int {
	for i++; i < len(w.Tokens) && w.Tokens[i].Word; i++ {
		if !classes[i].light() && !classes[i].has(modalVerb|degreeWord|hedgeWord|slackWord) {
			return i
		}
	}
	return -1
}
