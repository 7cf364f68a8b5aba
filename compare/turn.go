package compare

import (
	"strings"

	"github.com/quotediff/quotediff/internal/language"
)

// counter says what the change from one light word to another does.
type counter uint8

const (
	turnsSense   counter = iota + 1 // the sense is turned: for, against
	changesSense                    // something else is said: during, after
	changesValue                    // an amount means something else: up by 3, up to 3
)

// counters is the list of light words and set phrases that oppose each other.
type counters struct {
	pairs map[[2]string]counter
	words map[string]bool // the words of all phrases
}

// longestCounter is how many words the longest phrase of light-opposites.txt has.
const longestCounter = 4

func readCounters(of language.Language) counters {
	kinds := map[string]counter{"turned": turnsSense, "other": changesSense, "amount": changesValue}
	l := counters{pairs: map[[2]string]counter{}, words: map[string]bool{}}
	for key, phrases := range of.Rows(language.LightOpposites) {
		for _, p := range phrases {
			for _, w := range strings.Fields(p) {
				l.words[w] = true
			}
			if p != phrases[0] {
				l.pairs[[2]string{phrases[0], p}] = kinds[key]
				l.pairs[[2]string{p, phrases[0]}] = kinds[key]
			}
		}
	}
	return l
}

// phrase is a run of words of a half or around it.
type phrase struct {
	from, to int
	text     string
	denials  int
}

// turned: a light word stands where the other side has its opposite, and nothing
// else of content differs. A second denial near by turns the sense back ("not
// before", "after").
func turned(v *evidence) (verdict, bool) {
	l := &profileOf(v.a.w.Lang).counters
	if len(l.pairs) == 0 || v.a.words > mostDenying || v.b.words > mostDenying {
		return verdict{}, false
	}
	p, q, found := v.opposed(l)
	if found == turnsSense && v.onlyBeside(p, q) && v.deniedBeside(p, q) && p.denials+q.denials == 0 {
		return verdict{Substitution, "near-synonym", Low, "opposite-denied"}, true // unless they pay, if they do not pay
	}
	if found == 0 || !v.onlyBeside(p, q) || v.deniedBeside(p, q) || v.a.participleAt(p.to) != v.b.participleAt(q.to) {
		return verdict{}, false
	}
	switch found {
	case turnsSense:
		if (p.denials+q.denials)%2 != 0 {
			return verdict{Negation, "negation", High, "light-opposites"}, true
		}
		return verdict{Negation, "antonym", High, "light-opposites"}, true
	case changesValue:
		if !v.a.amountAt(p.to) || !v.b.amountAt(q.to) {
			return verdict{}, false
		}
		return verdict{Number, "quantifier", Medium, "before-an-amount"}, true
	}
	return verdict{Substitution, "function word", Medium, "light-words-differ"}, true
}

// opposed returns the two phrases at the edit that oppose each other, and how; the
// longest are tried first.
func (v *evidence) opposed(l *counters) (p, q phrase, found counter) {
	as := v.a.phrases(l, v.c.inA(v.e))
	if len(as) == 0 {
		return p, q, 0
	}
	bs := v.b.phrases(l, v.c.inB(v.e))
	best := 0
	for _, x := range as {
		for _, y := range bs {
			how := l.pairs[[2]string{x.text, y.text}]
			if n := x.to - x.from + y.to - y.from; how > 0 && n > best && v.aligned(x, y) {
				p, q, found, best = x, y, how, n
			}
		}
	}
	return p, q, found
}

// aligned reports whether what two phrases have outside of the edit is the same
// words on both sides, as many before it and as many after it.
func (v *evidence) aligned(x, y phrase) bool {
	before, after := max(0, v.a.from-x.from), max(0, x.to-v.a.to)
	if before != max(0, v.b.from-y.from) || after != max(0, y.to-v.b.to) {
		return false
	}
	for k := 1; k <= before; k++ {
		if v.a.norm(v.a.from-k) != v.b.norm(v.b.from-k) {
			return false
		}
	}
	for k := range after {
		if v.a.norm(v.a.to+k) != v.b.norm(v.b.to+k) {
			return false
		}
	}
	return true
}

// besideEdit is how many words beside an edit may belong to a phrase in it.
const besideEdit = 2

// phrases are the runs of words in the half and beside it that are in the list,
// as far as a word of the edit is among them, or, where the half is empty, its
// place.
func (h *half) phrases(l *counters, shared func(int) bool) []phrase {
	var out []phrase
	for i := max(0, h.from-besideEdit); i <= h.to && i < len(h.w.Tokens); i++ {
		if !l.words[h.w.Tokens[i].Norm] {
			continue
		}
		p := phrase{from: i}
		for j := i; j < len(h.w.Tokens) && j < i+longestCounter && j < h.to+besideEdit && l.words[h.w.Tokens[j].Norm]; j++ {
			if j >= h.from && j < h.to && shared(j) {
				break
			}
			if j > i {
				p.text += " "
			}
			p.text += h.w.Tokens[j].Norm
			if h.classes[j].has(negation) && !h.idle(j) {
				p.denials++
			}
			if p.to = j + 1; p.to >= h.from {
				out = append(out, p)
			}
		}
	}
	return out
}

// onlyBeside reports whether, apart from the two phrases, the edit has no words
// of content, or only forms of the same.
func (v *evidence) onlyBeside(p, q phrase) bool {
	if v.a.heavyBeside(p, v.c.inA(v.e)) == 0 && v.b.heavyBeside(q, v.c.inB(v.e)) == 0 {
		return true
	}
	_, kin := v.pairs()
	return kin
}

// heavyBeside counts the words of content in the half that the other side lacks
// and that do not stand in p.
func (h *half) heavyBeside(p phrase, shared func(int) bool) int {
	n := 0
	for i := h.from; i < h.to; i++ {
		if (i < p.from || i >= p.to) && h.w.Tokens[i].Word && !h.classes[i].light() && !shared(i) {
			n++
		}
	}
	return n
}

// deniedBeside reports whether one side denies once more than the other beside the
// two phrases.
func (v *evidence) deniedBeside(p, q phrase) bool {
	return (v.a.negated-p.denials+v.b.negated-q.denials)%2 != 0 && (p.denials+q.denials == 0) ||
		(v.a.negationsNear()-p.denials-v.b.negationsNear()+q.denials)%2 != 0
}

// amountAt reports whether an amount begins at i, after words such as "about".
func (h *half) amountAt(i int) bool {
	for ; i < len(h.w.Tokens) && h.w.Tokens[i].Word; i++ {
		t := &h.w.Tokens[i]
		if t.numeric() || h.classes[i].has(quantifier|unitWord) {
			return true
		}
		if !h.classes[i].has(approximator | determiner | preposition) {
			return false
		}
	}
	return false
}

// participleAt reports whether a present participle stands at i: "from leaving"
// beside "to leave" is another construction.
func (h *half) participleAt(i int) bool {
	ending := profileOf(h.w.Lang).participle
	return ending != "" && i < len(h.w.Tokens) && h.w.Tokens[i].Lemma != h.w.Tokens[i].Norm && strings.HasSuffix(h.w.Tokens[i].Norm, ending)
}
