package compare

import "strings"

// kindred: every word of content on one side has a partner on the other that is
// a form of it, is derived from it, or means the same.
func kindred(v *evidence) (verdict, bool) {
	if v.e.pure() || v.a.heavy == 0 || v.b.heavy == 0 {
		return verdict{}, false
	}
	if v.samePhrase() {
		return verdict{Substitution, "synonym", Low, "set-phrase"}, true
	}
	if v.a.heavy <= 1 && v.b.heavy <= 1 && (v.a.equative() && v.b.superlative() || v.b.equative() && v.a.superlative()) {
		return verdict{Substitution, "near-synonym", Low, "as-possible-most-possible"}, true
	}
	widest, ok := v.pairs()
	if !ok {
		return verdict{}, false
	}
	switch {
	case widest == Inflected:
		return verdict{Inflection, "inflection", Low, "same-lemma"}, true
	case v.derivedOnly():
		return verdict{Inflection, "derivation", Low, "derived"}, true
	}
	return verdict{Substitution, "synonym", Low, "synonym"}, true
}

// equative reports whether the half reads "as much as possible".
func (h *half) equative() bool {
	n := 0
	for i := h.from; i < h.to; i++ {
		if h.w.Tokens[i].Norm == "as" {
			n++
		}
	}
	return n == 2 && (h.has("possible") || h.has("can"))
}

// superlative reports whether the half reads "the greatest possible".
func (h *half) superlative() bool {
	if !h.has("possible") {
		return false
	}
	for i := h.from; i < h.to; i++ {
		if n := h.w.Tokens[i].Norm; n == "most" || n == "least" || strings.HasSuffix(n, "est") {
			return true
		}
	}
	return false
}

// pairs reports whether all words of content are linked inside the edit, and
// by which kind at the widest.
func (v *evidence) pairs() (widest LinkKind, ok bool) {
	c, e, linked := v.c, v.e, 0
	for i := e.a0; i < e.a1; i++ {
		if !c.a.Tokens[i].Word || c.sharedA(i, e) || c.classA[i].has(modalVerb) || c.classA[i].light() {
			continue
		}
		j := c.partner(i)
		if j < e.b0 || j >= e.b1 {
			return 0, false
		}
		if c.kinds[i] == Respelled {
			return 0, false
		}
		widest = max(widest, c.kinds[i])
		if c.kinds[i] == Inflected && !inflected(&c.a.Tokens[i], &c.b.Tokens[j]) {
			widest = Synonym // one stem: derived
		}
		linked++
	}
	return widest, linked > 0 && linked == v.a.heavy-v.a.modalWords && linked == v.b.heavy-v.b.modalWords
}

// inflected reports whether two words of one stem are forms of one word: their
// lemma is the same, or one has a regular ending more than the other.
func inflected(x, y *Token) bool {
	if x.Lemma == y.Lemma {
		return true
	}
	short, long := x.Norm, y.Norm
	if len(short) > len(long) {
		short, long = long, short
	}
	switch strings.TrimPrefix(long, short) {
	case "s", "es", "d", "ed", "ing":
		return true
	}
	return false
}

// leastRoot is how many letters a derived word has to share with its root.
const leastRoot = 3

// derivedOnly reports whether every pair shares the beginning that a derived
// word shares with its root.
func (v *evidence) derivedOnly() bool {
	c, e := v.c, v.e
	for i := e.a0; i < e.a1; i++ {
		j := c.partner(i)
		if j < e.b0 || j >= e.b1 || c.sharedA(i, e) || c.classA[i].light() {
			continue
		}
		x, y := c.a.Tokens[i].Norm, c.b.Tokens[j].Norm
		if n := sharedStart(x, y); n < leastRoot || 2*n < min(len(x), len(y)) {
			return false
		}
	}
	return true
}

// longestPhrase is how many words the longest phrase of set-phrases.txt has.
const longestPhrase = 5

// samePhrase reports whether the two sides are phrases of one line of
// set-phrases.txt.
func (v *evidence) samePhrase() bool {
	phrases := phrasesFor(v.a.w.Lang)
	if len(phrases) == 0 || v.a.words > longestPhrase || v.b.words > longestPhrase {
		return false
	}
	g := phrases[v.a.joined()]
	return g > 0 && g == phrases[v.b.joined()]
}

// joined is the words of the half that are not shared, with single spaces.
func (h *half) joined() string {
	var b strings.Builder
	for i := h.from; i < h.to; i++ {
		if h.w.Tokens[i].Word {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(h.w.Tokens[i].Norm)
		}
	}
	return b.String()
}

// times a verb group can speak of.
type tense uint8

const (
	anyTime tense = iota // cannot be told
	past
	present
	future
)

// tensed: one verb, in another tense. Present and future say the same in a
// condition ("unless it causes", "unless it will cause").
func tensed(v *evidence) (verdict, bool) {
	if v.e.pure() {
		return v.auxiliaries()
	}
	widest, ok := v.pairs()
	if !ok || widest != Inflected || v.a.heavy-v.a.modalWords != 1 {
		return verdict{}, false
	}
	return v.shift(v.a.tense(), v.b.tense())
}

// auxiliaries: only the words that make the tense are there on one side.
func (v *evidence) auxiliaries() (verdict, bool) {
	h, _ := v.longer()
	if h.modals != 1<<5 || h.words > 2 || v.cutOff() {
		return verdict{}, false
	}
	return v.shift(present, future)
}

func (v *evidence) shift(x, y tense) (verdict, bool) {
	if x == y || x == anyTime || y == anyTime {
		return verdict{}, false
	}
	if x != past && y != past && v.a.conditional() {
		return verdict{Inflection, "tense", Low, "tense-in-condition"}, true
	}
	return verdict{Inflection, "tense", Medium, "tense"}, true
}

// conditionReach is how many tokens before a verb its condition may stand.
const conditionReach = 6

// conditional reports whether a word of condition or time governs the half.
func (h *half) conditional() bool {
	for i := max(0, h.from-conditionReach); i < h.from; i++ {
		switch h.w.Tokens[i].Norm {
		case "if", "unless", "when", "until", "before", "after", "once", "whenever":
			return true
		}
	}
	return false
}

// tense reads the tense of a half with one word of content, from its
// auxiliaries and its ending.
func (h *half) tense() tense {
	t := anyTime
	for i := h.from; i < h.to; i++ {
		switch h.w.Tokens[i].Norm {
		case "will", "shall":
			return future
		case "was", "were", "did", "had":
			return past
		case "has", "have", "is", "are", "am", "do", "does":
			t = present
		}
	}
	if h.last < 0 {
		return t
	}
	if t == anyTime {
		for i := max(0, h.from-2); i < h.from; i++ {
			if h.classes[i].has(auxiliary | modalVerb | determiner | preposition) {
				return anyTime // a participle, an infinitive or a noun
			}
		}
	}
	word := &h.w.Tokens[h.last]
	switch {
	case t == present:
		return anyTime // perfect or progressive: not told apart from the simple forms
	case h.classes[h.last].has(pastForm), strings.HasSuffix(word.Norm, "ed") && word.Lemma != word.Norm:
		return past
	case strings.HasSuffix(word.Norm, "ing"):
		return anyTime
	}
	return present
}
