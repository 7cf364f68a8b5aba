package compare

import "math/bits"

// The groups of pronouns of word-classes.txt.
const (
	itself       = 1 << 6
	they         = 1 << 7
	personal     = 0xfe // I, we, you, he, she, it, they
	singularThey = 1<<4 | 1<<5 | they
)

// anybody is the group of indefinite pronouns.
const anybody = 8

// persons is the set of groups of the pronouns in the half that the other side
// lacks.
func (h *half) persons(shared func(int) bool) (set uint16) {
	for i := h.from; i < h.to; i++ {
		if h.classes[i].has(pronoun) && !shared(i) {
			set |= 1 << h.classes[i].person
		}
	}
	return set
}

// otherPerson reports whether the two sides speak of different persons: each has
// one personal pronoun and they are of different persons, unless only the
// agreement differs.
func (v *evidence) otherPerson() bool {
	p, q := v.a.persons(v.c.inA(v.e)), v.b.persons(v.c.inB(v.e))
	if p&q != 0 || (p|q)&^personal != 0 || bits.OnesCount16(p) != 1 || bits.OnesCount16(q) != 1 {
		return false
	}
	switch {
	case (p|q)&itself != 0:
		return v.a.acts() && v.b.acts()
	case (p|q)&^singularThey == 0 && (p|q)&they != 0:
		return !v.a.ofAnybody() && !v.b.ofAnybody()
	}
	return true
}

// acts reports whether a verb of content follows the half: it says who did
// something. Where a verb only joins, "it" stands for nothing ("it is clear to
// us", "we are aware") or agrees with a noun.
func (h *half) acts() bool {
	if h.to >= len(h.w.Tokens) || h.classes[h.to-1].has(determiner|auxiliary) {
		return false
	}
	for i := h.to; i < len(h.w.Tokens) && h.w.Tokens[i].Word; i++ {
		switch k := h.classes[i]; {
		case k.has(auxiliary):
			return false
		case k.has(modalVerb | negation | degreeWord | hedgeWord):
			continue
		default:
			return !k.light()
		}
	}
	return false
}

// anybodyReach is how many tokens before a pronoun "anybody" may stand that it
// refers to.
const anybodyReach = 8

// ofAnybody reports whether the pronoun may refer to an indefinite one before it:
// "everybody brings his ticket", "their ticket".
func (h *half) ofAnybody() bool {
	for i := max(0, h.from-anybodyReach); i < h.from; i++ {
		if h.classes[i].person == anybody || h.classes[i].has(quantifier) {
			return true
		}
	}
	return false
}

// exchanges makes one edit of two in which the same persons stand in each other's
// place: "I told him", "he told me".
func (c *collation) exchanges() {
	for k := range c.edits {
		if p := c.personsOf(k); p != 0 {
			for m := k + 1; m < len(c.edits) && m <= k+2; m++ {
				if q := c.personsOf(m); q != 0 && q == p>>16|p<<16 && c.near(k, m) {
					c.edits[k].a1, c.edits[k].b1 = c.edits[m].a1, c.edits[m].b1
					c.edits[k].said = verdict{Name, "role swap", High, "persons-exchanged"}
					c.edits = append(c.edits[:k+1], c.edits[m+1:]...)
					c.exchanges()
					return
				}
			}
		}
	}
}

// personsOf holds the persons of the two sides of an edit in its halves, 0 unless
// they differ.
func (c *collation) personsOf(k int) uint32 {
	if e := c.edits[k]; !e.pure() && e.said.rule == "other-person" {
		v := c.gather(e)
		return uint32(v.a.persons(c.inA(e)))<<16 | uint32(v.b.persons(c.inB(e)))
	}
	return 0
}

// near reports whether only words, and no more than farSwap of them, stand
// between two edits.
func (c *collation) near(k, m int) bool {
	from, to := c.edits[k].a1, c.edits[m].a0
	for i := from; i < to; i++ {
		if !c.a.Tokens[i].Word {
			return false
		}
	}
	return to-from <= farSwap
}
