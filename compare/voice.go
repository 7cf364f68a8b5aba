package compare

import "strings"

// voiceReach is how many tokens lie at most between the parts of a passive: its
// auxiliary, its verb and the one who acts.
const voiceReach = 6

// voices finds what one side says in the active voice and the other in the
// passive. Where the same party acts it is one statement in another form; where
// the parties stand as before, each does to the other what the other side has the
// other do: "the dog bit the man", "the dog was bitten by the man".
func (c *collation) voices() {
	for _, flip := range [2]bool{false, true} {
		x, y := c.sides(flip)
		for by := 1; by < len(x.w.Tokens)-1; by++ {
			if x.classes[by].has(agentWord) && x.partner(by) < 0 && x.auxiliaryBefore(by) >= 0 {
				c.reunite()
				c.voice(x, y, by, flip)
			}
		}
	}
}

// reunite ties a word of content that the alignment left on both sides, once on
// each, to itself: too common to be a moved block, it still says who is who.
func (c *collation) reunite() {
	for i := range c.a.Tokens {
		if t := &c.a.Tokens[i]; t.Word && c.partner(i) < 0 && !c.classA[i].light() {
			if j := c.only(t); j >= 0 && c.partnerB(j) < 0 {
				c.movedA[i], c.movedB[j], c.kinds[i] = int32(j), int32(i), Inflected
			}
		}
	}
}

// only is where the side b has a form of a word of a, -1 if it has none or several.
func (c *collation) only(t *Token) int {
	at := -1
	for j := range c.b.Tokens {
		if u := &c.b.Tokens[j]; u.Word && (u.Lemma == t.Lemma || u.Stem == t.Stem) {
			if at >= 0 {
				return -1
			}
			at = j
		}
	}
	return at
}

// side is one wording of a collation, seen from the other.
type side struct {
	w       *Wording
	classes []class
	partner func(int) int
}

// half is a half of an edit, with the words of the side.
func (s side) half() *half { return &half{w: s.w, classes: s.classes} }

func (c *collation) sides(flip bool) (side, side) {
	a, b := side{c.a, c.classA, c.partner}, side{c.b, c.classB, c.partnerB}
	if flip {
		return b, a
	}
	return a, b
}

// voice compares the passive whose agent follows the word at by with what the
// other side has of the same parties.
func (c *collation) voice(x, y side, by int, flip bool) {
	be := x.auxiliaryBefore(by)
	patient, agent := x.partyBefore(be), x.partyAfter(by)
	if be < 0 || patient < 0 || agent < 0 {
		return
	}
	p, q := x.met(y, patient), x.met(y, agent)
	from, to := min(p, q), max(p, q)
	if from < 0 || to-from > 2*voiceReach || !x.actsIn(y, be, by, from, to) {
		return
	}
	for patient > 0 && p > 0 && x.partner(patient-1) == p-1 {
		patient, p = patient-1, p-1
	}
	if patient > 1 && p > 1 && x.titledBy(patient-1) && y.titledBy(p-1) && x.partner(patient-2) == p-2 {
		patient, p = patient-2, p-2 // Mrs. Ogden
	}
	for last := q; agent+1 < len(x.w.Tokens) && !x.classes[agent+1].light() && x.w.Tokens[agent+1].Word && x.partner(agent+1) == last+1; last++ {
		agent, to = agent+1, max(to, last+1)
	}
	for to+1 < len(y.w.Tokens) && y.w.Tokens[to+1].Word && (y.classes[to+1].light() || x.heldBetween(y, to+1, patient, agent)) {
		to++ // elected her to the board
	}
	e := edit{a0: patient, a1: agent + 1, b0: min(from, p), b1: to + 1, moved: true}
	if flip {
		e.a0, e.a1, e.b0, e.b1 = e.b0, e.b1, e.a0, e.a1
	}
	if p < q { // the parties stand as before
		c.pronounce(e, verdict{Name, "role swap", High, "voice-turned"})
	} else if c.nothingElse(e) {
		c.pronounce(e, verdict{Reorder, "voice", Low, "voice-same"})
	}
}

// titledBy reports whether the mark at i ends a title.
func (s side) titledBy(i int) bool {
	return s.w.Tokens[i].Norm == "." && s.classes[i-1].has(titleWord)
}

// heldBetween reports whether x has the word at j of y between from and to.
func (s side) heldBetween(y side, j, from, to int) bool {
	for i := from + 1; i < to; i++ {
		if s.partner(i) == j {
			return true
		}
	}
	return false
}

// mostOfVerb is how many words of content a verb and its adverb have: with more,
// an object stands between the auxiliary and "by".
const mostOfVerb = 2

// auxiliaryBefore is the auxiliary of the passive before the word at by, -1 where
// there is none.
func (s side) auxiliaryBefore(by int) int {
	be, heavy := -1, 0
	for i := by - 1; i >= max(0, by-voiceReach) && s.w.Tokens[i].Word; i-- {
		switch {
		case s.classes[i].has(passiveWord):
			be = i
		case be >= 0:
			return be
		case !s.classes[i].light():
			if heavy++; heavy > mostOfVerb {
				return -1
			}
		}
	}
	return be
}

// partyBefore is the last word before the verb group at i that can name somebody.
func (s side) partyBefore(i int) int {
	for i--; i >= 0 && s.w.Tokens[i].Word; i-- {
		if k := s.classes[i]; !k.has(auxiliary|modalVerb|negation|degreeWord|hedgeWord|passiveWord) && (k.has(pronoun) || !k.light()) {
			return i
		}
	}
	return -1
}

// partyAfter is the first word after i that can name somebody.
func (s side) partyAfter(i int) int {
	for i++; i < len(s.w.Tokens) && s.w.Tokens[i].Word; i++ {
		if k := s.classes[i]; k.has(pronoun) && !k.has(determiner) || !k.light() {
			return i
		}
	}
	return -1
}

// met is where y has the word at i, or a pronoun of its person that x does not
// have; -1 for nowhere.
func (s side) met(y side, i int) int {
	if j := s.partner(i); j >= 0 {
		return j
	}
	if person := s.classes[i].person; person > 0 {
		for j := range y.w.Tokens {
			if y.classes[j].person == person && y.partner(j) < 0 {
				return j
			}
		}
	}
	return -1
}

// leastVerb is how many letters a verb shares with its participle where no list
// says that they belong together.
const leastVerb = 3

// actsIn reports whether y has, between from and to, the verb of the passive of
// be and by in the active voice: no preposition parts it from its object.
func (s side) actsIn(y side, be, by, from, to int) bool {
	for j := from + 1; j < to; j++ {
		k := y.classes[j]
		switch {
		case !y.w.Tokens[j].Word || k.has(passiveWord|preposition|clausalWord):
			return false
		case !k.light() && s.verbOf(y, be, by, j):
			return !y.prepositional(j+1, to)
		}
	}
	return false
}

// verbOf reports whether the word at j of y is the verb of the passive: the word
// itself, or one of its letters that neither side has a partner for.
func (s side) verbOf(y side, be, by, j int) bool {
	end := by
	if !s.heavyIn(be+1, by) {
		end = min(len(s.w.Tokens), by+2*voiceReach) // a participle at the end of its clause
	}
	if i := y.partner(j); i >= 0 {
		return i > be && i < end && i != by && !s.half().participleAt(i)
	}
	for i := be + 1; i < end; i++ {
		if u := y.w.Tokens[j].Norm; len(u) >= leastVerb && s.partner(i) < 0 && strings.Contains(s.w.Tokens[i].Norm, u[:leastVerb]) {
			return true
		}
	}
	return false
}

// heavyIn reports whether a word of content stands in [from, to).
func (s side) heavyIn(from, to int) bool {
	for i := from; i < to; i++ {
		if !s.classes[i].light() {
			return true
		}
	}
	return false
}

// prepositional reports whether a preposition stands in [from, to).
func (s side) prepositional(from, to int) bool {
	for i := from; i < to; i++ {
		if s.classes[i].has(preposition) {
			return true
		}
	}
	return false
}

// nothingElse reports whether all words of content that stand in e on one side
// stand in it on the other.
func (c *collation) nothingElse(e edit) bool {
	for i := e.a0; i < e.a1; i++ {
		if j := c.partner(i); c.a.Tokens[i].Word && !c.classA[i].light() && !c.classA[i].has(passiveWord) && (j < e.b0 || j >= e.b1) {
			return false
		}
	}
	for j := e.b0; j < e.b1; j++ {
		if i := c.partnerB(j); c.b.Tokens[j].Word && !c.classB[j].light() && !c.classB[j].has(passiveWord) && (i < e.a0 || i >= e.a1) {
			return false
		}
	}
	return true
}

// pronounce makes one edit of all that stands in e, with a verdict of its own.
func (c *collation) pronounce(e edit, said verdict) {
	c.absorb(e)
	c.edits[len(c.edits)-1].said = said
	c.settle()
}
