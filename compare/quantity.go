package compare

import "strings"

// quantities are the numbers of one side of an edit; more than fit are left
// out, which only makes a conflict less likely to be seen.
type quantities struct {
	n   int
	fig [6]figure
}

// figure is a number in its place.
type figure struct {
	*Token
	w  *Wording
	at int // its place among the tokens
}

func (h *half) quantities(shared func(int) bool) (q quantities) {
	l := profileOf(h.w.Lang)
	for i := h.from; i < h.to && q.n < len(q.fig); i++ {
		if t := &h.w.Tokens[i]; t.Value != "" && !shared(i) {
			if part, n := share(l, h.w.Tokens[i:h.to]); n > 0 {
				q.fig[q.n] = figure{&part, h.w, i}
				q.n, i = q.n+1, i+n-1
				continue
			}
		}
		if t := &h.w.Tokens[i]; (t.numeric() || t.Value != "") && !shared(i) {
			q.fig[q.n] = figure{t, h.w, i}
			q.n++
		}
	}
	return q
}

// article gives the quantities of a half that has no word of content but an
// article, which stands for one where the other side has a number.
func (h *half) article(shared func(int) bool) (q quantities) {
	l := profileOf(h.w.Lang)
	for i := h.from; i < h.to; i++ {
		article := l.single(h.w.Tokens[i].Norm).kind == articleKind
		if first := h.w.Print(i) == "I" && i > 0 && l.capital(h.w.Tokens[i-1], h.w.Text); (article || first) && !shared(i) && h.heavy == 0 {
			q.fig[0] = figure{&Token{Kind: Numeral, Value: "1"}, h.w, i}
			q.n = 1
		}
	}
	return q
}

// figures are the quantities of both sides of the edit without those that both
// have.
func (v *evidence) figures() (p, q quantities, ok bool) {
	inA, inB := v.c.inA(v.e), v.c.inB(v.e)
	p, q = v.a.quantities(inA), v.b.quantities(inB)
	if p.n == 0 && q.n > 0 {
		p = v.a.article(inA)
	} else if q.n == 0 && p.n > 0 {
		q = v.b.article(inB)
	}
	if p.n == 0 || q.n == 0 {
		return p, q, false
	}
	p, q = unmatched(p, q)
	return p, q, true
}

// unmatched takes out of p and q what both have and returns the rest.
func unmatched(p, q quantities) (quantities, quantities) {
	for i := 0; i < p.n; {
		found := false
		for j := 0; j < q.n; j++ {
			if sameQuantity(p.fig[i], q.fig[j]) {
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
	copy(q.fig[i:], q.fig[i+1:q.n])
	q.n--
}

// sameQuantity compares values; a date without a year goes with any year, a
// time that does not say which half of the day it means with either, a share
// with its percentage, a length of time with the same in other units.
func sameQuantity(x, y figure) bool {
	switch {
	case x.Kind == Date && y.Kind == Date:
		years := x.Norm[:4] == y.Norm[:4] || x.Norm[:4] == "0000" || y.Norm[:4] == "0000"
		return years && x.Norm[4:] == y.Norm[4:]
	case x.Kind == Clock && y.Kind == Clock:
		return x.Norm == y.Norm || !(x.marked && y.marked) && x.Norm[3:] == y.Norm[3:] && atoi(x.Norm[:2])%12 == atoi(y.Norm[:2])%12
	case x.Kind == Clock || y.Kind == Clock:
		if y.Kind == Clock {
			x, y = y, x
		}
		return isPlain(*y.Token) && x.Norm[3:] == "00" && isNumber(y.Value) && len(y.Value) <= 2 && atoi(x.Norm[:2])%12 == atoi(y.Value)%12
	case x.Kind == Decade || y.Kind == Decade:
		return x.Norm == y.Norm
	case isOrdinal(x.Value) || isOrdinal(y.Value):
		return x.Value == y.Value
	}
	m, n, ok := comparable(x, y)
	return ok && (m == n || x.Value == y.Value && x.Unit == y.Unit && x.unit() == y.unit())
}

// unitsAgree reports whether numbers of two units may be the same: a number
// without a currency sign may be one of any, "percent" never goes without
// saying.
func unitsAgree(x, y string) bool {
	if x == y {
		return true
	}
	if strings.HasPrefix(x, "°") && strings.HasPrefix(y, "°") {
		return x == "°" || y == "°"
	}
	return x == "" && y != "%" || y == "" && x != "%"
}

// sameNumber: the values are the same, only written differently.
func sameNumber(v *evidence) (verdict, bool) {
	if v.a.shortUnit(&v.b) || v.b.shortUnit(&v.a) {
		return verdict{Spelling, "spelling variant", Info, "same-unit"}, true
	}
	if v.joinsNumbers() {
		return verdict{Substitution, "function word", Low, "joins-numbers"}, true
	}
	if v.a.numbers+v.b.numbers == 0 && (v.a.fractions == 0 || v.b.fractions == 0) {
		return verdict{}, false
	}
	if found, ok := v.converted(); ok {
		return found, true
	}
	if x, y := v.a.units(), v.b.units(); x != 0 && y != 0 && x&y == 0 {
		return verdict{}, false
	}
	p, q, ok := v.figures()
	if !ok || p.n > 0 || q.n > 0 {
		return verdict{}, false
	}
	if v.a.spare() > 0 || v.b.spare() > 0 {
		return verdict{}, false
	}
	return verdict{Typographic, "number format", Info, "same-value"}, true
}

// longestSymbol is how many letters the symbol of a unit may have.
const longestSymbol = 2

// shortUnit reports whether the half is the symbol of the unit that the other
// side writes out: "km", "kilometres".
func (h *half) shortUnit(other *half) bool {
	x, y := h.single(), other.single()
	return x != nil && y != nil && len(x.Norm) <= longestSymbol && h.rest == 1 && other.rest == 1 && h.classes[h.first].unit > 0 && h.classes[h.first].unit == other.classes[other.first].unit
}

// inA and inB are sharedA and sharedB of one edit.
func (c *collation) inA(e edit) func(int) bool { return func(i int) bool { return c.sharedA(i, e) } }
func (c *collation) inB(e edit) func(int) bool { return func(j int) bool { return c.sharedB(j, e) } }

// spare is how many words of content the half has that are no numbers, units,
// articles or what stands between these.
func (h *half) spare() int {
	l, n := profileOf(h.w.Lang), h.heavy-h.numbers-h.fractions
	for i := h.from; i < h.to; i++ {
		if t := &h.w.Tokens[i]; t.Kind == Letters && t.Value == "" && !h.classes[i].light() {
			kind := l.single(t.Norm).kind
			if h.classes[i].unit > 0 || kind == articleKind || kind == ofKind || l.timeKind(t.Norm) == "the" {
				n--
			}
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
		if found, ok := v.converted(); ok {
			return found, true
		}
		return verdict{Number, "unit", High, "unit-conflict"}, true
	}
	return v.quantified()
}

// longestApproximator is how many words of "about" may stand before a number.
const longestApproximator = 3

// approximated: only one side has "about" or its like before the same number,
// with function words around it.
func (v *evidence) approximated() (verdict, bool) {
	h, _ := v.longer()
	if h.multiplies() {
		return verdict{Number, "quantifier", High, "number-of-numbers"}, true
	}
	if h.fewLost() {
		return verdict{Modality, "degree", Medium, "share-lost"}, true
	}
	if h.to >= len(h.w.Tokens) || !h.w.Tokens[h.to].numeric() || h.words > longestApproximator || h.bits&approximator == 0 {
		return verdict{}, false
	}
	for i := h.from; i < h.to; i++ {
		if k := h.classes[i]; !k.has(approximator) && !k.light() {
			return verdict{}, false
		}
	}
	return verdict{Number, "rounding", Low, "approximator"}, true
}

// multiplies reports whether the half is a number in words that counts what is
// counted already: "thousands of" in "hundreds of thousands of birds".
func (h *half) multiplies() bool {
	if h.heavy != 1 || h.quants&counted == 0 {
		return false
	}
	beside := func(i int) bool { return i >= 0 && i < len(h.w.Tokens) && 1<<h.classes[i].quant&counted != 0 }
	return beside(h.from-1) || beside(h.from-2) || beside(h.to) || beside(h.to+1)
}

// fewLost reports whether the half only says that it was most, few or half of them.
func (h *half) fewLost() bool {
	const part = mostOf | fewOf | halfOf
	return h.single() != nil && h.quants&part != 0 && h.norm(h.to) != "" && h.w.Tokens[h.to].Word &&
		(h.from == 0 || !h.classes[h.from-1].has(determiner))
}

// values compares the numbers of both sides.
func (v *evidence) values() (verdict, bool) {
	if v.a.numbers+v.a.counts == 0 && v.b.numbers+v.b.counts == 0 {
		return verdict{}, false
	}
	p, q, ok := v.figures()
	if !ok || p.n == 0 || q.n == 0 {
		return verdict{}, false
	}
	if isOrdinal(p.fig[0].Value) != isOrdinal(q.fig[0].Value) {
		return verdict{}, false
	}
	for i := 0; i < p.n && i < q.n; i++ {
		if p.n != q.n || !rounded(p.fig[i], q.fig[i]) {
			return conflict(p.fig[0], q.fig[0]), true
		}
	}
	return verdict{Number, "rounding", Low, "rounded"}, true
}

// conflict names a conflict of numbers: a date where both are dates, a unit
// where the digits are the same.
func conflict(x, y figure) verdict {
	switch {
	case x.Kind == Date && y.Kind == Date || x.Kind == Decade && y.Kind == Decade || x.year() && y.year():
		return verdict{Number, "date", High, "date-conflict"}
	case x.Kind == Numeral && y.Kind == Numeral && x.Value == y.Value:
		return verdict{Number, "unit", High, "unit-conflict"}
	}
	return verdict{Number, "number", High, "number-conflict"}
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
