package compare

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// Measures are how alike two wordings are by single measures, each the same
// for (a, b) and (b, a). Information is in nats; the shorter side is the one of
// less information. Without words all are 0.
type Measures struct {
	Coverage        float64 // of the information of the shorter side what is linked, in [0,1]
	Reach           float64 // of the longer side what is linked, in [0,1]
	Exact           float64 // of the shorter side what is linked to the same normal form, in [0,1]
	Moved           float64 // of what is linked what stands in another order, in [0,1]
	Content         float64 // of the information beyond that of function words, of both sides, what is linked, in [0,1]
	Linked          float64 // information linked
	UnlinkedLess    float64 // information not linked, of the side that has less of it
	UnlinkedMore    float64 // of the side that has more
	Replaced        float64 // information of words whose place alone links them
	Numbers         float64 // numbers, days and times shared less those in conflict, of all these, in [-1,1]
	TrigramDice     float64 // of characters, in [0,1]
	FivegramDice    float64 // of characters, in [0,1]
	Cosine          float64 // of the words by information, in [0,1]
	ContentCosine   float64 // of the words by what they carry beyond function words, in [0,1]
	WordPairs       float64 // of words in succession what both have, by information, in [0,1]
	WordSkips       float64 // of words at most three apart, in [0,1]
	LetterTrigrams  float64 // of the words' letters what both have, by content, in [0,1]
	LetterFourgrams float64 // in [0,1]
	Longest         float64 // information of the longest unbroken succession of links
	Names           float64 // of the words with a capital inside a sentence what is linked, in [0,1]; 0 where a side has none
	NamesAgainst    float64 // of the names of the side with fewer what stands against another, in [0,1]
	NamesShared     float64 // information of linked names, of both sides
	NamesLess       float64 // information of names not linked, of the side that has less of it
	NamesMore       float64 // of the side that has more
	NumbersShared   float64 // numbers, days and times linked
	NumbersAgainst  float64 // not linked though the other side has such too
	NumbersAlone    float64 // more on one side than on the other
	First           float64 // how alike the first words are, in [0,1]
	Last            float64 // and the last
	Levenshtein     float64 // 1 less the edit distance by the length of the longer text, in [0,1]
	OneAsks         bool    // one of the two is a question
	Fragment        bool    // the shorter is printed as a piece of a sentence, the longer as a sentence
	Opposed         bool    // one denies within what is linked and the other does not
	Shorter         float64 // information of the side that has less of it
	Longer          float64 // of the side that has more
	Inverted        float64 // of the pairs of linked content words what stands in the other order, in [0,1]
	Runs            float64 // runs of links that follow each other on both sides
	Exchanges       float64 // of these, runs that have changed places with another
	Exchanged       float64 // of what is linked what stands in such runs, in [0,1]
	GovernedOnce    float64 // of the linked content words those before which a preposition or conjunction stands on one side only, in [0,1]
}

// Measure computes the measures of two wordings.
func Measure(a, b *Wording) Measures {
	w := aligned(a, b)
	defer w.release()
	return w.measure(a, b)
}

// measure computes the measures of a and b, which w has aligned.
func (w *aligner) measure(a, b *Wording) Measures {
	short, long := a, b
	if b.mass < a.mass || b.mass == a.mass && before(b, a) {
		short, long = b, a
	}
	m := Measures{Shorter: short.mass, Longer: long.mass}
	leftA, leftB := a.mass, b.mass
	exact, moved, content := 0.0, 0.0, 0.0
	for _, l := range w.links {
		x, y := &a.Tokens[l.A], &b.Tokens[l.B]
		if !x.Word || !y.Word {
			continue
		}
		if l.Kind == Replaced {
			m.Replaced += float64(min(x.Weight, y.Weight))
			continue
		}
		mass := float64(faith[l.Kind] * (x.Weight + y.Weight) / 2)
		m.Linked += mass
		leftA, leftB = leftA-float64(x.Weight), leftB-float64(y.Weight)
		if l.Kind != Related {
			content += float64(faith[l.Kind]) * (x.content() + y.content())
		}
		if l.Kind <= Normalized {
			exact += mass
		}
		if l.Moved {
			moved += mass
		}
	}
	m.Coverage, m.Reach, m.Exact = part(m.Linked, short.mass), part(m.Linked, long.mass), part(exact, short.mass)
	m.Content = part(content, a.content+b.content)
	m.Moved = part(moved, m.Linked)
	m.UnlinkedLess, m.UnlinkedMore = max(0, min(leftA, leftB)), max(0, leftA, leftB)
	w.numbered(&m, a, b)
	w.named(&m, a, b)
	m.Longest = w.longestRun(a, b)
	m.First, m.Last = w.edges(a, b)
	w.spelled(&m, a.spell(), b.spell())
	m.OneAsks = asks(a) != asks(b)
	m.Fragment = torn(short) > torn(long)
	m.Opposed = w.opposed(a, b)
	w.ordered(&m, a, b)
	return m
}

// functionWord is the information up to which a word is a function word.
const functionWord = 4

// longest bounds the texts whose characters are compared, in bytes; a longer
// pair is as alike by characters as by words. The edit distance of two such
// texts takes a millisecond.
const longest = 1 << 14

func (w *aligner) spelled(m *Measures, a, b *spelt) {
	if len(a.text) == 0 || len(b.text) == 0 {
		return
	}
	if len(a.text) > longest || len(b.text) > longest {
		d := part(2*m.Linked, m.Shorter+m.Longer)
		m.TrigramDice, m.FivegramDice, m.Levenshtein = d, d, d
		m.bagged(&a.bags, &b.bags)
		return
	}
	m.bagged(&a.bags, &b.bags)
	m.TrigramDice, m.FivegramDice = dice(a.trigrams, b.trigrams), dice(a.fivegrams, b.fivegrams)
	d := 0
	d, w.scratch = distance(a.text, b.text, w.scratch)
	m.Levenshtein = 1 - float64(d)/float64(max(len(a.text), len(b.text)))
}

// content is a word's information beyond that of a function word.
func (t *Token) content() float64 { return max(.3, float64(t.Weight)-functionWord) }

func part(of, whole float64) float64 {
	if whole <= 0 {
		return 0
	}
	return min(1, of/whole)
}

func (m *Measures) bagged(p, q *bags) {
	m.Cosine, m.ContentCosine = cosine(p.information, q.information), cosine(p.content, q.content)
	m.WordPairs, m.WordSkips = overlap(p.pairs, q.pairs), overlap(p.skips, q.skips)
	m.LetterTrigrams, m.LetterFourgrams = overlap(p.trigrams, q.trigrams), overlap(p.fourgrams, q.fourgrams)
}

// numbered measures numbers, days and times.
func (w *aligner) numbered(m *Measures, a, b *Wording) {
	p, q, shared := numerals(a), numerals(b), 0
	for _, l := range w.links {
		if l.Kind != Replaced && a.Tokens[l.A].numeric() && b.Tokens[l.B].numeric() {
			shared++
		}
	}
	against := min(p, q) - shared
	m.NumbersShared, m.NumbersAgainst, m.NumbersAlone = float64(shared), float64(against), float64(max(p, q)-min(p, q))
	if p > 0 && q > 0 {
		m.Numbers = float64(shared-against) / float64(shared+against)
	}
}

func numerals(w *Wording) int {
	n := 0
	for _, i := range w.words {
		if w.Tokens[i].numeric() {
			n++
		}
	}
	return n
}

// numeric reports whether a token is a number, a decade, a day or a time.
func (t *Token) numeric() bool {
	switch t.Kind {
	case Numeral, Decade, Clock, Date:
		return true
	}
	return false
}

func asks(w *Wording) bool {
	for i := range w.Tokens {
		if w.Tokens[i].Norm == "?" {
			return true
		}
	}
	return false
}

// torn counts the signs that a wording is a piece of a sentence: a small first
// letter, no mark at the end.
func torn(w *Wording) int {
	n := 0
	if len(w.words) > 0 {
		first := w.Tokens[w.words[0]]
		if r, _ := utf8.DecodeRuneInString(w.Text[first.Start:]); unicode.IsLower(r) {
			n++
		}
	}
	if len(w.Tokens) > 0 {
		if last := w.Tokens[len(w.Tokens)-1]; last.Word || last.Norm == "," || last.Norm == "-" {
			n++
		}
	}
	return n
}

// opposed says that one side denies between the first and the last of its
// linked words, with a word that is not linked, and the other does not.
func (w *aligner) opposed(a, b *Wording) bool {
	a0, a1, b0, b1 := math.MaxInt, -1, math.MaxInt, -1
	for _, l := range w.links {
		if !l.Moved && a.Tokens[l.A].Word {
			a0, a1, b0, b1 = min(a0, l.A), max(a1, l.A), min(b0, l.B), max(b1, l.B)
		}
	}
	free := func(x *Wording, from, to int, side func(Link) int) int {
		n := 0
		classes := fittedClasses(x.Lang)
		for i := from; i <= to; i++ {
			if classes[x.Tokens[i].Norm].has(negation) {
				n++
			}
		}
		for _, l := range w.links {
			if i := side(l); l.Kind != Replaced && i >= from && i <= to && classes[x.Tokens[i].Norm].has(negation) {
				n--
			}
		}
		return n
	}
	return free(a, a0, a1, func(l Link) int { return l.A })%2 != free(b, b0, b1, func(l Link) int { return l.B })%2
}
