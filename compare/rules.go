package compare

import "strings"

// verdict is what a rule says of an edit.
type verdict struct {
	kind     Type
	subtype  string
	severity Severity
	rule     string
}

// rules are tried in this order; the first that gives a verdict wins. What only
// looks different comes first, then what can change the sense, then what
// cannot, and last other words of any kind. The order is that of ERRANT and of
// the edits studied for ETPC (Kovatchev, Martí, Salamó 2018), with negation and
// numbers before all other changes of content.
var rules = []func(*evidence) (verdict, bool){
	bracketed,
	coordinated,
	writtenOut,
	masked,
	joined,
	grouping,
	sameNumber,
	bounded,
	which,
	ranged,
	misspelt,
	fillers,
	framed,
	opened,
	turned,
	negated,
	deniedElsewhere,
	excepted,
	undone,
	rankLost,
	addressed,
	numbered,
	named,
	partiesExchanged,
	modal,
	hedged,
	forced,
	scope,
	reordered,
	tensed,
	kindred,
	functionWords,
	referring,
	onesided,
	otherWords,
}

func (v *evidence) judge() verdict {
	for _, rule := range rules {
		if found, ok := rule(v); ok {
			return found
		}
	}
	return verdict{Substitution, "content", Medium, "other-words"}
}

// bracketed: everything that one side has of its own stands in square
// brackets, so an editor declares it. A negation or a number in brackets still
// matters.
func bracketed(v *evidence) (verdict, bool) {
	h, other, kind := &v.b, &v.a, Insertion
	if v.a.bracket > v.b.bracket {
		h, other, kind = &v.a, &v.b, Omission
	}
	if h.bracket == 0 || h.bracket < h.rest || other.bracket > 0 {
		return verdict{}, false
	}
	if h.negated != other.negated {
		return verdict{kind, "editorial bracket", Medium, "bracket-negation"}, true
	}
	return verdict{kind, "editorial bracket", Low, "bracket-declared"}, true
}

// masked: letters of a word are printed as stars or dashes on one side.
func masked(v *evidence) (verdict, bool) {
	if v.e.pure() || !hides(v.a.text(), v.b.text()) && !hides(v.b.text(), v.a.text()) {
		return verdict{}, false
	}
	return verdict{Typographic, "masked word", Info, "masked-letters"}, true
}

// joined: the letters and digits are the same, only written together, apart or
// with a hyphen.
func joined(v *evidence) (verdict, bool) {
	if v.e.pure() || v.a.numbers+v.b.numbers > 0 {
		return verdict{}, false
	}
	p, q := v.a.bare(), v.b.bare()
	switch {
	case !sameLetters(p, q):
		return verdict{}, false
	case len(p) < len(v.a.text()) != (len(q) < len(v.b.text())):
		return verdict{Substitution, "function word", Low, "same-letters-article"}, true
	}
	return verdict{Typographic, "hyphen", Info, "same-letters"}, true
}

// bare is what is printed in the half after an article it begins with.
func (h *half) bare() string {
	if h.words > 1 && h.classes[h.from].has(determiner) {
		return h.w.Text[h.w.Tokens[h.from+1].Start:h.w.Tokens[h.to-1].End]
	}
	return h.text()
}

// longUnknown is from how many letters on two words that no list has, and which
// are near in spelling, are one word misspelt: short ones are near by chance.
const longUnknown = 7

// misspelt: one word for one, an edit or two apart, and only one of them is a
// word (for names: is known).
func misspelt(v *evidence) (verdict, bool) {
	if v.a.rest != 1 || v.b.rest != 1 || v.a.first < 0 || v.b.first < 0 {
		return verdict{}, false
	}
	names := v.a.name(v.a.first) && v.b.name(v.b.first)
	x, y := &v.a.w.Tokens[v.a.first], &v.b.w.Tokens[v.b.first]
	if x.Kind != Letters || y.Kind != Letters || !nearSpelling(x.Norm, y.Norm) || names && !slip(x.Norm, y.Norm) {
		return verdict{}, false
	}
	if !knowsSpelling(v.a.w.Lang) {
		return verdict{}, false
	}
	known, knownToo := realWord(x.Norm), realWord(y.Norm)
	if known && knownToo || x.Lemma == y.Lemma {
		return verdict{}, false
	}
	if !known && !knownToo && v.a.names+v.b.names == 0 && len(x.Norm) < longUnknown {
		return verdict{}, false
	}
	return verdict{Spelling, "misspelling", Low, "near-spelling-unknown-word"}, true
}

// fillers: only words that fill a pause, or a word said twice.
func fillers(v *evidence) (verdict, bool) {
	if !v.e.pure() {
		return verdict{}, false
	}
	h, kind := v.longer()
	repeated := h.words == 1 && (h.norm(h.from-1) == h.norm(h.from) || h.norm(h.to) == h.norm(h.from))
	if !repeated && !(h.fillers == h.rest && h.setOff()) && !h.phrase("you", "know") && !h.phrase("i", "mean") {
		return verdict{}, false
	}
	return verdict{kind, "filler", Info, "filler"}, true
}

// longer returns the side of a one-sided edit that has words, and whether a to
// b inserts or omits.
func (v *evidence) longer() (*half, Type) {
	if v.e.a0 == v.e.a1 {
		return &v.b, Insertion
	}
	return &v.a, Omission
}

// setOff reports whether the half is a pause sound, opens a sentence or stands
// between commas: "well" is not a filler elsewhere.
func (h *half) setOff() bool {
	switch h.norm(h.from) {
	case "uh", "um", "er", "erm", "hmm":
		return true
	}
	return startsSentence(h.w.Tokens, h.from) && h.norm(h.to) == "," ||
		h.norm(h.from-1) == "," && (h.norm(h.to) == "," || h.to == len(h.w.Tokens))
}

// phrase reports whether the half is just these words.
func (h *half) phrase(words ...string) bool {
	n := 0
	for i := h.from; i < h.to; i++ {
		if !h.w.Tokens[i].Word {
			continue
		}
		if n == len(words) || h.w.Tokens[i].Norm != words[n] {
			return false
		}
		n++
	}
	return n == len(words)
}

// modal: the modal verbs of the two sides are of different strength, or only
// one side has one.
func modal(v *evidence) (verdict, bool) {
	if v.infinitive() {
		return verdict{Substitution, "function word", Low, "clause-for-infinitive"}, true
	}
	if v.a.modals == v.b.modals || !v.small() || v.cutOff() {
		return v.sameModal()
	}
	const future = 1 << 5
	if (v.a.modals|v.b.modals) == future && v.a.heavy+v.b.heavy > 1 {
		return verdict{}, false // will cause, causes: a matter of tense
	}
	return verdict{Modality, "modal", Medium, "modal-class"}, true
}

// infinitive reports whether one side has "to" where the other has a clause with a
// verb of the future: "likely to lose", "likely that he will lose".
func (v *evidence) infinitive() bool {
	const later = 1<<5 | 1<<6 // will, would
	h, other := &v.a, &v.b
	if v.a.modals == 0 {
		h, other = other, h
	}
	return !v.e.pure() && other.modals == 0 && h.modals != 0 && h.modals&^later == 0 && h.modalWords == h.heavy &&
		h.bits&thatWord != 0 && other.words == 1 && other.norm(other.from) == "to"
}

// sameModal: both sides have a modal verb of one strength and nothing else of
// content: "may", "might".
func (v *evidence) sameModal() (verdict, bool) {
	same := v.a.modals == v.b.modals && v.a.modalWords > 0 && v.a.modalWords == v.a.heavy && v.b.modalWords == v.b.heavy
	return verdict{Substitution, "synonym", Low, "same-modal"}, same && v.a.modals != 0
}

// cutOff reports whether several words are missing where one side begins or
// ends: where a quotation was cut says nothing of the words themselves.
func (v *evidence) cutOff() bool {
	if !v.e.pure() {
		return false
	}
	h, other := &v.a, &v.b
	if v.e.a0 == v.e.a1 {
		h, other = other, h
	}
	return h.words > 1 && (other.atStart() || other.atEnd())
}

// smallEdit is how many words of content either side of a small edit may have.
const smallEdit = 3

// small reports whether the edit is narrow enough for one word in it to decide
// its type; in a free rewording of half a sentence no word stands for another.
func (v *evidence) small() bool { return v.a.heavy <= smallEdit && v.b.heavy <= smallEdit }

// hedged: only one side has a hedge or a word of degree, or each has another
// sort of it.
func hedged(v *evidence) (verdict, bool) {
	if v.a.hedges == v.b.hedges || !v.small() || v.cutOff() && !v.onlyHedges() {
		return verdict{}, false
	}
	const intensity = 1 << 10 // very
	const certain = intensity | 1<<11 | 1<<12 | 1<<13 | 1<<14 | 1<<15 | 1<<16 | 1<<17 | 1<<18
	changed := v.a.hedges ^ v.b.hedges
	if v.e.pure() {
		h, _ := v.longer()
		if h.heavy > h.hedging() {
			return verdict{}, false
		}
	} else if v.a.heavy > v.a.hedging()+1 || v.b.heavy > v.b.hedging()+1 {
		return verdict{}, false
	}
	if changed&^certain != 0 {
		return verdict{Modality, "hedge", Medium, "hedge"}, true
	}
	if changed == intensity {
		return verdict{Modality, "degree", Low, "intensity"}, true
	}
	return verdict{Modality, "degree", Medium, "degree"}, true
}

// onlyHedges reports whether all that one side lacks are hedges and words of
// degree.
func (v *evidence) onlyHedges() bool {
	h, _ := v.longer()
	return h.heavy > 0 && h.heavy == h.hedging()
}

// hedging counts hedges and words of degree in the half.
func (h *half) hedging() int {
	n := 0
	for i := h.from; i < h.to; i++ {
		if h.classes[i].has(hedgeWord|degreeWord) || h.classes[i].has(negation) && h.idle(i) {
			n++
		}
	}
	return n
}

// forced: only one side has a word of condition, and nothing else of content
// differs.
func forced(v *evidence) (verdict, bool) {
	has, hasToo := v.a.bits&conditional != 0, v.b.bits&conditional != 0
	if has == hasToo || v.a.heavy > 1 || v.b.heavy > 1 || v.cutOff() {
		return verdict{}, false
	}
	if v.a.turn(v.a.from) == v.b.turn(v.b.from) && !v.e.pure() {
		return verdict{Substitution, "function word", Low, "condition-inverted"}, true
	}
	if v.samePhrase() {
		return verdict{Substitution, "synonym", Low, "set-phrase"}, true
	}
	return verdict{Modality, "force", Medium, "condition-lost"}, true
}

// scope: a modifier moved across "and" or "or" to another word, so that it no
// longer covers the same things: "old men and women", "men and old women".
func scope(v *evidence) (verdict, bool) {
	if !v.e.moved {
		return verdict{}, false
	}
	c, e := v.c, v.e
	for i := e.a0; i < e.a1; i++ {
		j := int(c.movedA[i])
		if j < 0 || j < e.b0 || j >= e.b1 {
			continue
		}
		if v.a.leads(i) && v.b.leads(j) && (v.a.joins(i+1, e.a1) || v.b.joins(e.b0, j)) &&
			(v.b.joins(e.b0, j) || v.b.joins(j+1, e.b1)) {
			return verdict{Substitution, "scope", Medium, "modifier-moved"}, true
		}
	}
	return verdict{}, false
}

// leads reports whether the word at i is directly followed by another word of
// content.
func (h *half) leads(i int) bool {
	return i+1 < len(h.w.Tokens) && h.w.Tokens[i+1].Word && !h.classes[i+1].light()
}

// joins reports whether [from, to) has "and" or "or".
func (h *half) joins(from, to int) bool {
	for i := from; i < to; i++ {
		if n := h.w.Tokens[i].Norm; n == "and" || n == "or" {
			return true
		}
	}
	return false
}

// reordered: both sides have the same words of content in another order.
func reordered(v *evidence) (verdict, bool) {
	if !v.e.moved {
		return verdict{}, false
	}
	if v.a.heavy > 0 || v.b.heavy > 0 {
		return verdict{}, false
	}
	return v.movedTo("same-words"), true
}

// passive reports whether one side alone has "by": swapped arguments then
// keep their roles.
func (v *evidence) passive() bool {
	return v.a.has("by") != v.b.has("by")
}

func (h *half) has(word string) bool {
	for i := h.from; i < h.to; i++ {
		if h.w.Tokens[i].Norm == word {
			return true
		}
	}
	return false
}

// mostFunctionWords is how many function words may come or go without notice;
// more of them are a clause.
const mostFunctionWords = 4

// functionWords: neither side has a word of content of its own.
func functionWords(v *evidence) (verdict, bool) {
	if v.a.heavy > 0 || v.b.heavy > 0 {
		return verdict{}, false
	}
	if v.e.pure() {
		h, kind := v.longer()
		if h.words == 1 && h.verbParticle() {
			return verdict{kind, "word", Low, "particle"}, true
		}
		if h.words > mostFunctionWords {
			return verdict{}, false
		}
		return verdict{kind, "function word", Info, "function-word"}, true
	}
	if v.a.bits&pronoun != 0 && v.b.bits&pronoun != 0 {
		if v.otherPerson() {
			return verdict{Substitution, "reference", Medium, "other-person"}, true
		}
		return verdict{Substitution, "reference", Low, "pronoun"}, true
	}
	return verdict{Substitution, "function word", Low, "function-word"}, true
}

// verbParticle reports whether the half's first word belongs to the verb
// before it: dropping it can change the verb.
func (h *half) verbParticle() bool {
	switch h.norm(h.from) {
	case "up", "out", "off", "down", "away", "back":
		return true
	}
	return false
}

// referring: the same person or body under another name: a pronoun, a title or
// initials.
func referring(v *evidence) (verdict, bool) {
	if v.e.pure() {
		return verdict{}, false
	}
	short := v.a.heavy == 0 && v.a.bits&pronoun != 0 || v.b.heavy == 0 && v.b.bits&pronoun != 0
	titled := v.a.bits&titleWord != 0 && v.b.bits&titleWord != 0 ||
		v.a.bits&titleWord != 0 && v.b.names > 0 || v.b.bits&titleWord != 0 && v.a.names > 0
	if !short && !titled || !v.small() || (v.a.bits^v.b.bits)&(conditional|negation) != 0 {
		return verdict{}, false
	}
	return verdict{Substitution, "reference", Low, "called-otherwise"}, true
}

// otherWords: other words of content without a relation the lexicon knows.
func otherWords(v *evidence) (verdict, bool) {
	if v.anotherThing() {
		return verdict{Substitution, "content", High, "another-thing"}, true
	}
	if v.a.heavy == 0 || v.b.heavy == 0 {
		return verdict{Substitution, "content", Low, "words-added"}, v.a.heavy+v.b.heavy <= 1
	}
	return verdict{Substitution, "content", Medium, "other-words"}, true
}

// anotherThing reports whether each side names another thing of the same owner:
// the construction shows that both are nouns, and no dictionary gives them one
// sense, or one is singular and the other plural.
func (v *evidence) anotherThing() bool {
	x, y := v.a.single(), v.b.single()
	if !v.e.genitive || x == nil || y == nil || v.a.names+v.b.names > 0 || !realWord(x.Norm) || !realWord(y.Norm) {
		return false
	}
	many, manyToo := strings.HasSuffix(x.Norm, "s"), strings.HasSuffix(y.Norm, "s")
	return many != manyToo || !v.a.w.lexicon.synonymous(x.lexeme, y.lexeme)
}
