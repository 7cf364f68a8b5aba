package compare

import "math"

// fraction reads what makes a fraction of a number or an article that ends at
// next: "a half", "half a", "two-thirds", "a third of".
func (s speller) fraction(v float64, article bool, i, next int) (speltNumber, bool) {
	w, n := s.word(s.hyphen(next))
	switch w.kind {
	case halfKind:
		if next == i {
			return s.halfOf(n)
		}
		return s.multiplied(.5, 0, s.hyphenBefore(n)), v == 1
	case partKind, partsKind:
		if next == i || v >= w.value || gcd(v, w.value) != 1 || w.kind == partsKind && v == 1 || w.kind == partKind && v > 1 && !w.sure {
			return speltNumber{}, false
		}
		_, of := s.of(n, ofKind)
		if w.kind == partKind && !w.sure && of == n && s.hyphen(next) == next {
			return speltNumber{}, false // the third, a quarter
		}
		part := speltNumber{v / w.value, 0, n}
		if of > n {
			if _, a := s.of(of, articleKind); a > of {
				if m := s.multiplied(part.value, 0, a); m.next > a || a < len(s.t) && s.l.classes[s.t[a].Norm].unit > 0 {
					return m, true // a quarter of a million, of an hour
				}
			}
		}
		return part, true
	}
	return speltNumber{}, false
}

// halfOf reads "a", a scale or a count after "half".
func (s speller) halfOf(i int) (speltNumber, bool) {
	_, next := s.of(i, articleKind)
	m := s.multiplied(.5, 0, max(next, s.hyphenBefore(i)))
	return m, next > i || m.next > s.hyphenBefore(i)
}

// hyphenBefore passes over a hyphen that a scale or a count follows.
func (s speller) hyphenBefore(i int) int {
	if k := s.hyphen(i); k > i {
		if w, _ := s.word(k); w.kind == scaleKind || w.kind == countKind {
			return k
		}
	}
	return i
}

// half adds "and a half" and its like.
func (s speller) half(n speltNumber) speltNumber {
	k := s.and(n.next, math.Inf(1))
	if k == n.next {
		return n
	}
	v, next := s.small(k)
	if next == k {
		if _, next = s.of(k, articleKind); next > k {
			v = 1
		}
	}
	w, end := s.word(s.hyphen(next))
	switch {
	case w.kind == halfKind && (next == k || v == 1):
		v = .5
	case (w.kind == partKind || w.kind == partsKind) && next > k && v < w.value:
		v /= w.value
	default:
		return n
	}
	return speltNumber{n.value + v*math.Pow(10, n.scale), n.scale, end}
}

// decimals reads digits in words after a decimal point.
func (s speller) decimals(v float64, i int) (float64, int) {
	_, k := s.of(i, pointKind)
	if k == i {
		return v, i
	}
	next := i
	for size := .1; ; size /= 10 {
		w, n := s.of(k, unitWordKind)
		if n == k || w.value > 9 {
			return v, next
		}
		v, next, k = v+w.value*size, n, n
	}
}

// multiplied reads scales and counts after a number.
func (s speller) multiplied(v, scale float64, next int) speltNumber {
	power, end := s.scales(next, true)
	v, next = v*math.Pow(10, power), end
	if power > 0 {
		scale = power
	}
	if w, n := s.of(s.hyphen(next), countKind); n > s.hyphen(next) {
		v, next = v*w.value, n
	}
	return speltNumber{v, scale, next}
}

func gcd(a, b float64) float64 {
	for b != 0 {
		a, b = b, math.Mod(a, b)
	}
	return a
}

// andAHalf reads "a year and a half" as "1.5 year": the first word is the
// number, and the rest belongs to the unit.
func (l *profile) andAHalf(t []Token) []Token {
	for i := 0; i+3 < len(t); i++ {
		article := l.single(t[i].Norm).kind == articleKind
		if l.single(t[i+2].Norm).kind != andKind || !article && !isPlain(inDigits(t[i])) || l.classes[t[i+1].Norm].unit == 0 {
			continue
		}
		n := 1.
		if !article {
			n = parse(inDigits(t[i]).Value)
		}
		if f := parse(t[i+3].Value); isPlain(t[i+3]) && f > 0 && f < 1 {
			number := l.value(spellOut(n+f), 0)
			number.Range, number.Word = t[i].Range, true
			t[i], t[i+1].End = number, t[i+3].End
			t = append(t[:i+2], t[i+4:]...)
		}
	}
	return t
}
