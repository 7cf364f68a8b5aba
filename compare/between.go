package compare

import "strings"

// signed reads a sign that is printed onto a number and stands apart from what
// is before it, and "minus".
func signed(l *profile, before, t []Token, src string) (Token, int) {
	i := 0
	if _, n := (speller{l, t}).of(1, belowKind); n > 1 && t[0].Kind == Numeral && (len(before) == 0 || before[len(before)-1].Kind != Numeral) && !strings.HasPrefix(t[0].Value, "-") {
		v := t[0]
		v.Value = "-" + v.Value
		return l.measured(v, v.Unit), n
	}
	if _, n := (speller{l, t}).of(0, minusKind); n > 0 {
		if len(before) > 0 && before[len(before)-1].Kind == Numeral {
			return Token{}, 0
		}
		i = n
	} else if !isSign(t, src) || len(before) > 0 && before[len(before)-1].Kind == Numeral || len(before) > 0 && before[len(before)-1].End == t[0].Start && before[len(before)-1].Norm != "(" && before[len(before)-1].Norm != `"` {
		return Token{}, 0
	} else {
		i = 1
	}
	if i >= len(t) || t[i].Kind != Numeral || strings.HasPrefix(t[i].Value, "-") {
		return Token{}, 0
	}
	n := t[i]
	if t[0].Kind == Letters && l.decimal == ',' && !isSuffix(n.Unit) {
		return Token{}, 0 // al menos 3
	}
	if t[0].Norm != "+" && n.Value != "0" {
		n.Value = "-" + n.Value
	}
	return l.measured(n, n.Unit), i + 1
}

// isSign reports whether the tokens begin with a sign and a number that is
// printed onto it.
func isSign(t []Token, src string) bool {
	if len(t) < 2 || t[0].End != t[1].Start || t[1].Kind != Numeral {
		return false
	}
	switch src[t[0].Start:t[0].End] {
	case "-", "−", "–", "+":
		return true
	}
	return false
}

// between gives an end of a range what only the other end says: its unit and its
// scale ("$10-15 million", "5 to 10 percent"), and its century ("2019-20").
func between(l *profile, before, t []Token, _ string) (Token, int) {
	if !countable(t[0]) {
		return Token{}, 0
	}
	y := t[0]
	if k := l.rangeFrom(before); k >= 0 && k < len(before) {
		switch x := before[k]; {
		case isYear(x) && isPlain(y) && len(y.Value) == 2 && x.Value[2:] < y.Value && last(before) == "-":
			return l.value(x.Value[:2]+y.Value, 0), 1
		case y.Unit == "" && x.Unit != "" && !isSuffix(x.Unit):
			return l.measured(y, x.Unit), 1
		}
	}
	k := l.rangeTo(before, t)
	if k == 0 {
		return Token{}, 0
	}
	x, y := t[0], t[k]
	if x.Unit != "" && x.Unit != y.Unit {
		return Token{}, 0 // by 23 percent to 410 million
	}
	if scale := int(y.scale); x.scale == 0 && scale > 0 && len(x.Value) <= widestGroup {
		x.Value, x.scale = shift(x.Value, scale), y.scale // 1-2 million
	}
	if x.Unit == "" {
		x.Unit = y.Unit
	}
	if x.Unit == t[0].Unit && x.Value == t[0].Value {
		return Token{}, 0
	}
	return l.measured(x, x.Unit), 1
}

// widestGroup is how many digits a number may have that shares the scale of the
// one after it.
const widestGroup = 4

// countable reports whether a token may be one end of a range: a number that is
// not negative.
func countable(t Token) bool { return t.Kind == Numeral && !strings.HasPrefix(t.Value, "-") }

// rangeTo is where the other end stands of a range that begins with t, 0 where
// there is none: "10-15", "10 to 15", "between 10 and 15".
func (l *profile) rangeTo(before, t []Token) int {
	s := speller{l, t}
	k := attachedHyphen(t, 1)
	if k == 1 {
		_, k = s.of(1, toKind)
	}
	if k == 1 && l.single(last(before)).kind == betweenKind {
		k = s.and(1, 100)
	}
	if k == 1 || k >= len(t) || !countable(t[k]) {
		return 0
	}
	return k
}

// rangeFrom is where the first end stands of a range whose second end follows
// the tokens, -1 where there is none.
func (l *profile) rangeFrom(before []Token) int {
	n := len(before)
	if n < 2 || before[n-2].Kind != Numeral {
		return -1
	}
	joins := before[n-1].Norm == "-" && before[n-2].End == before[n-1].Start
	switch l.single(before[n-1].Norm).kind {
	case toKind:
		joins = true
	case andKind:
		joins = n > 2 && l.single(before[n-3].Norm).kind == betweenKind
	}
	if !joins {
		return -1
	}
	return n - 2
}

// joinsNumbers reports whether the two sides are words between the same two
// numbers that say the same: "to" and "and" of a range, "in" and "out of" of a
// share.
func (v *evidence) joinsNumbers() bool {
	x, y := v.a.joiner(), v.b.joiner()
	return x != noNumber && y != noNumber && (x == amongKind) == (y == amongKind)
}

// joiner is what the half joins two numbers to, noNumber where it does not.
func (h *half) joiner() numberKind {
	t := h.w.Tokens
	w, n := profileOf(h.w.Lang).numbers.at(t[h.from:h.to])
	if n == 0 || h.from+n != h.to || h.to >= len(t) || !t[h.to].numeric() {
		return noNumber
	}
	switch w.kind {
	case toKind, andKind, betweenKind, amongKind:
		return w.kind
	}
	return noNumber
}

// ranged: only one side has one end of a range or of a score, which the other
// side does not have, or has elsewhere.
func ranged(v *evidence) (verdict, bool) {
	if !v.e.pure() {
		return verdict{}, false
	}
	h, _ := v.longer()
	if h.numbers+h.counts != 1 || h.spare() > 0 {
		return verdict{}, false
	}
	mate, there := v.c.mateA, v.b.w
	if h.w == v.c.b {
		mate, there = v.c.mateB, v.a.w
	}
	for i := h.from; i < h.to; i++ {
		if t := &h.w.Tokens[i]; !t.numeric() && t.Value == "" {
			continue
		}
		low, high, ok := h.w.ends(i)
		if !ok {
			continue
		}
		kept := low + high - i
		k := int(mate[kept])
		if k < 0 {
			continue
		}
		x, y, both := there.ends(k)
		if both && (there.Tokens[x].Value != h.w.Tokens[low].Value || there.Tokens[y].Value != h.w.Tokens[high].Value) || !both && !there.has(h.w.Tokens[i].Value) {
			return verdict{Number, "number", High, "another-end"}, true
		}
	}
	return verdict{}, false
}

// has reports whether the wording has a number of that value.
func (w *Wording) has(value string) bool {
	for i := range w.Tokens {
		if w.Tokens[i].Value == value {
			return true
		}
	}
	return false
}

// ends are the two numbers of the range or score of which token i is one.
func (w *Wording) ends(i int) (low, high int, ok bool) {
	l := profileOf(w.Lang)
	number := func(k int) bool { return k >= 0 && k < len(w.Tokens) && w.Tokens[k].Value != "" }
	joins := func(k int) bool {
		if k < 0 || k >= len(w.Tokens) {
			return false
		}
		return w.Tokens[k].Norm == "-" || l.single(w.Tokens[k].Norm).kind == toKind
	}
	switch {
	case joins(i+1) && number(i+2):
		return i, i + 2, true
	case joins(i-1) && number(i-2):
		return i - 2, i, true
	}
	return 0, 0, false
}
