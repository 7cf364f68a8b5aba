package compare

import (
	"math"
	"strconv"
	"strings"
)

// quantities are the numbers of one side of an edit; more than fit are left
// out, which only makes a conflict less likely to be seen.
type quantities struct {
	n   int
	tok [6]*Token
}

func (h *half) quantities(shared func(int) bool) (q quantities) {
	for i := h.from; i < h.to; i++ {
		t := &h.w.Tokens[i]
		if (t.Kind == Numeral || t.Kind == Clock || t.Kind == Date) && !shared(i) && q.n < len(q.tok) {
			q.tok[q.n] = t
			q.n++
		}
	}
	return q
}

// unmatched takes out of p and q what both have and returns the rest.
func unmatched(p, q quantities) (quantities, quantities) {
	for i := 0; i < p.n; {
		found := false
		for j := 0; j < q.n; j++ {
			if sameQuantity(p.tok[i], q.tok[j]) {
				p.drop(i)
				q.drop(j)
				found = true
				break
			}
		}
		if !found {
			i++
		}
	}
	return p, q
}

func (q *quantities) drop(i int) {
	copy(q.tok[i:], q.tok[i+1:q.n])
	q.n--
}

// sameQuantity compares values; a date without a year goes with any year.
func sameQuantity(x, y *Token) bool {
	if x.Kind != y.Kind {
		return false
	}
	if x.Kind == Date && len(x.Norm) > 4 && len(y.Norm) > 4 {
		years := x.Norm[:4] == y.Norm[:4] || x.Norm[:4] == "0000" || y.Norm[:4] == "0000"
		return years && x.Norm[4:] == y.Norm[4:]
	}
	if x.Kind == Numeral {
		return x.Value == y.Value && (x.Unit == y.Unit || x.Unit == "" || y.Unit == "")
	}
	return x.Norm == y.Norm
}

// sameNumber: the values are the same, only written differently.
func sameNumber(v *evidence) (verdict, bool) {
	if v.a.numbers == 0 || v.b.numbers == 0 {
		return verdict{}, false
	}
	if p, q := v.a.units(), v.b.units(); p != 0 && q != 0 && p&q == 0 {
		return verdict{}, false
	}
	p, q := unmatched(v.a.quantities(v.c.inA(v.e)), v.b.quantities(v.c.inB(v.e)))
	if p.n > 0 || q.n > 0 || v.a.heavy-v.a.numbers > v.a.unitWords() || v.b.heavy-v.b.numbers > v.b.unitWords() {
		return verdict{}, false
	}
	return verdict{Typographic, "number format", Info, "same-value"}, true
}

// inA and inB are sharedA and sharedB of one edit.
func (c *collation) inA(e edit) func(int) bool { return func(i int) bool { return c.sharedA(i, e) } }
func (c *collation) inB(e edit) func(int) bool { return func(j int) bool { return c.sharedB(j, e) } }

func (h *half) unitWords() int {
	n := 0
	for i := h.from; i < h.to; i++ {
		if h.classes[i].unit > 0 {
			n++
		}
	}
	return n
}

// numbered: numbers, units, quantifiers or dates contradict each other at the
// same place.
func numbered(v *evidence) (verdict, bool) {
	if v.e.pure() {
		return v.approximated()
	}
	if found, ok := v.values(); ok {
		return found, true
	}
	if !v.small() {
		return verdict{}, false
	}
	if v.a.bits&v.b.bits&dateWord != 0 && v.a.dates()&v.b.dates() == 0 {
		return verdict{Number, "date", High, "date-conflict"}, true
	}
	if p, q := v.a.units(), v.b.units(); p != 0 && q != 0 && p&q == 0 {
		return verdict{Number, "unit", High, "unit-conflict"}, true
	}
	return v.quantified()
}

// longestApproximator is how many words of "about" may stand before a number.
const longestApproximator = 3

// approximated: only one side has "about" or "nearly" before the same number.
func (v *evidence) approximated() (verdict, bool) {
	h, _ := v.longer()
	if h.fewLost() {
		return verdict{Modality, "degree", Medium, "share-lost"}, true
	}
	if h.to >= len(h.w.Tokens) || h.w.Tokens[h.to].Kind != Numeral || h.words > longestApproximator {
		return verdict{}, false
	}
	for i := h.from; i < h.to; i++ {
		k := h.classes[i]
		if !k.has(approximator) && !k.light() {
			return verdict{}, false
		}
	}
	if h.bits&approximator == 0 {
		return verdict{}, false
	}
	return verdict{Number, "rounding", Low, "approximator"}, true
}

// fewLost reports whether the half only says that it was most, few or half of them.
func (h *half) fewLost() bool {
	const part = mostOf | fewOf | halfOf
	return h.single() != nil && h.quants&part != 0 && h.norm(h.to) != "" && h.w.Tokens[h.to].Word &&
		(h.from == 0 || !h.classes[h.from-1].has(determiner))
}

// values compares the numbers of both sides.
func (v *evidence) values() (verdict, bool) {
	if v.a.numbers == 0 || v.b.numbers == 0 {
		return verdict{}, false
	}
	p, q := unmatched(v.a.quantities(v.c.inA(v.e)), v.b.quantities(v.c.inB(v.e)))
	if p.n == 0 || q.n == 0 {
		return verdict{}, false
	}
	about := (v.a.bits|v.b.bits)&approximator != 0 || v.c.approximate(v.e)
	for i := 0; i < p.n && i < q.n; i++ {
		if p.n != q.n || !rounded(p.tok[i], q.tok[i], about) {
			return v.conflict(p, q), true
		}
	}
	return verdict{Number, "rounding", Low, "rounded"}, true
}

// conflict names a conflict of numbers: a date where both are dates, a unit
// where the digits are the same.
func (v *evidence) conflict(p, q quantities) verdict {
	x, y := p.tok[0], q.tok[0]
	switch {
	case x.Kind == Date && y.Kind == Date || year(x) && year(y):
		return verdict{Number, "date", High, "date-conflict"}
	case x.Kind == Numeral && y.Kind == Numeral && x.Value == y.Value:
		return verdict{Number, "unit", High, "unit-conflict"}
	}
	return verdict{Number, "number", High, "number-conflict"}
}

// approximate reports whether the word before e on either side is "about" or
// its like.
func (c *collation) approximate(e edit) bool {
	return e.a0 > 0 && c.classA[e.a0-1].has(approximator) || e.b0 > 0 && c.classB[e.b0-1].has(approximator)
}

// year reports whether a number reads as a year: four digits, 1000 to 2999.
func year(t *Token) bool {
	return t.Kind == Numeral && t.Unit == "" && len(t.Value) == 4 && (t.Value[0] == '1' || t.Value[0] == '2')
}

// farthestRounding is how far apart two values may be, relative to the larger,
// and still be roundings of one another.
const farthestRounding = 0.1

// leastRounded is from what value on whole numbers are taken for rounded without
// "about" before them.
const leastRounded = 1000

// rounded reports whether one number is the other, rounded to fewer digits. A
// year is never rounded; whole numbers of two or three digits only where
// "about" or its like stands before them.
func rounded(x, y *Token, about bool) bool {
	if x.Kind != Numeral || y.Kind != Numeral || x.Unit != y.Unit || year(x) || year(y) {
		return false
	}
	m, n := parse(x.Value), parse(y.Value)
	if math.Abs(m-n) > farthestRounding*max(m, n) {
		return false
	}
	if about {
		return true
	}
	step := max(precision(x.Value), precision(y.Value))
	whole := !strings.Contains(x.Value+y.Value, ".")
	if whole && max(m, n) < leastRounded || precision(x.Value) == precision(y.Value) {
		return false
	}
	return math.Abs(m-n) <= step/2*(1+1e-9)
}

func parse(digits string) float64 {
	f, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return math.Inf(1)
	}
	return f
}

// precision is the value of the last digit that counts: 0.1 for "2.9", 1000
// for "13000".
func precision(digits string) float64 {
	if _, part, ok := strings.Cut(digits, "."); ok {
		return math.Pow10(-len(part))
	}
	return math.Pow10(len(digits) - len(strings.TrimRight(digits, "0")))
}

// dates and units return the groups in a half as bit sets; a currency sign or
// "%" has the group of its word.
func (h *half) dates() (set uint64) {
	for i := h.from; i < h.to; i++ {
		if d := h.classes[i].date; d > 0 {
			set |= 1 << d
		}
	}
	return set
}

func (h *half) units() (set uint64) {
	for i := h.from; i < h.to; i++ {
		set |= 1 << h.classes[i].unit
		switch h.w.Tokens[i].Unit {
		case "%":
			set |= 1 << 1
		case "$":
			set |= 1 << 2
		case "€":
			set |= 1 << 3
		case "£":
			set |= 1 << 4
		case "¥":
			set |= 1 << 5
		}
	}
	return set &^ 1
}

// The groups of word-classes.txt that say how much of a whole.
const (
	allOf   = 1 << 1
	mostOf  = 1 << 2
	manyOf  = 1 << 3
	someOf  = 1 << 4
	fewOf   = 1 << 5
	noneOf  = 1 << 6
	halfOf  = 1 << 7
	counted = 1<<8 | 1<<9 | 1<<10 | 1<<11 | 1<<12
)

// quantified: quantifiers that cannot both be true, or a quantifier where the
// other side has a number it does not fit.
func (v *evidence) quantified() (verdict, bool) {
	p, q := v.a.quants, v.b.quants
	if p == 0 || q == 0 || p&q != 0 {
		return verdict{}, false
	}
	const vague = manyOf | someOf
	if p&(vague|counted) != 0 && q&vague != 0 || q&counted != 0 && p&vague != 0 {
		return verdict{Substitution, "near-synonym", Low, "quantifier-near"}, true
	}
	if p&(someOf|fewOf) != 0 && q&(someOf|fewOf) != 0 {
		return verdict{Substitution, "near-synonym", Low, "quantifier-near"}, true
	}
	return verdict{Number, "quantifier", High, "quantifier-conflict"}, true
}
