package compare

import "strings"

// boundKind is what the words beside a number make of it.
type boundKind uint8

const (
	exactly boundKind = iota
	about
	near  // a little less
	over  // more
	least // or more
	under // less
	most  // or less
)

var boundKinds = map[string]boundKind{"about": about, "near": near, "over": over, "least": least, "under": under, "most": most}

// allows reports whether the true value may lie so far above the number.
func (k boundKind) allows(above float64) bool {
	switch k {
	case over, least:
		return above >= 0
	case near, under, most:
		return above <= 0
	}
	return true
}

// open reports whether the true value may lie any distance from the number.
func (k boundKind) open() bool { return k == over || k == least || k == under || k == most }

// bound is what the words beside a number make of it, and where they stand:
// tokens, half open.
type bound struct {
	kind     boundKind
	from, to int
}

// boundReach is how many tokens before a number the words that bound it may
// begin.
const boundReach = 5

// bound reads the words beside a number.
func (f figure) bound() bound {
	l, t := profileOf(f.w.Lang), f.w.Tokens
	end := f.at
	if end > 0 && l.timeKind(t[end-1].Norm) == "the" {
		end-- // under the 40 percent
	}
	for k := max(0, f.at-boundReach); k < end; k++ {
		if kind, n := l.bounds.at(t[k:]); n > 0 && k+n == end && boundKinds[kind] != exactly {
			return bound{boundKinds[kind], k, f.at}
		}
	}
	if f.at+1 < len(t) {
		i := attachedHyphen(t, f.at+1)
		if kind, n := l.bounds.at(t[i:]); n > 0 && strings.HasPrefix(kind, "after/") {
			return bound{boundKinds[kind[len("after/"):]], f.at + 1, i + n}
		}
	}
	return bound{exactly, f.at, f.at}
}

// bounded: the same number, with other words that bound it.
func bounded(v *evidence) (verdict, bool) {
	x, y, ok := v.sameFigures()
	if !ok {
		return verdict{}, false
	}
	p, q := x.bound(), y.bound()
	if p.kind == exactly && q.kind == exactly || !v.a.inside(p, x.at) || !v.b.inside(q, y.at) {
		return verdict{}, false
	}
	return bounds(p.kind, q.kind), true
}

// inside reports whether every word of content of the half, the number apart,
// is one of those that bound it.
func (h *half) inside(b bound, number int) bool {
	for i := h.from; i < h.to; i++ {
		if h.w.Tokens[i].Word && i != number && !h.classes[i].light() && (i < b.from || i >= b.to) {
			return false
		}
	}
	return true
}

// sameFigures is the number that both sides have and that stands in the edit or
// is bounded by it.
func (v *evidence) sameFigures() (x, y figure, ok bool) {
	c, e := v.c, v.e
	for i := max(0, e.a0-1); i < min(len(c.a.Tokens), e.a1+boundReach); i++ {
		j := c.partner(i)
		if t := &c.a.Tokens[i]; j < 0 || !t.numeric() && t.Value == "" || !c.equal(i) {
			continue
		}
		x, y = figure{&c.a.Tokens[i], c.a, i}, figure{&c.b.Tokens[j], c.b, j}
		p, q := x.bound(), y.bound()
		if touches(p, e.a0, e.a1) || touches(q, e.b0, e.b1) {
			return x, y, true
		}
	}
	if p, q := v.a.quantities(c.inA(e)), v.b.quantities(c.inB(e)); p.n == 1 && q.n == 1 && sameQuantity(p.fig[0], q.fig[0]) {
		return p.fig[0], q.fig[0], true
	}
	return x, y, false
}

// touches reports whether words that bound a number stand in an edit.
func touches(b bound, from, to int) bool { return b.from < to && from < b.to }

// which: another week, month or year is meant by the word before it.
func which(v *evidence) (verdict, bool) {
	if v.a.words != 1 || v.b.words != 1 || v.a.to >= len(v.a.w.Tokens) || v.b.to >= len(v.b.w.Tokens) {
		return verdict{}, false
	}
	l := profileOf(v.a.w.Lang)
	p, q := l.timeKind(v.a.norm(v.a.from)), l.timeKind(v.b.norm(v.b.from))
	if p == q || !strings.HasPrefix(p, "which/") || !strings.HasPrefix(q, "which/") || v.a.norm(v.a.to) != v.b.norm(v.b.to) {
		return verdict{}, false
	}
	next := v.a.classes[v.a.to]
	if m := measure[next.unit]; m.kind != "time" && m.kind != "months" && next.date == 0 {
		return verdict{}, false
	}
	return verdict{Number, "date", High, "other-turn"}, true
}

// bounds says what two bounds of one number make of a difference: two that
// cannot both be true, or that are true of different numbers.
func bounds(p, q boundKind) verdict {
	if p > q {
		p, q = q, p
	}
	up := func(k boundKind) bool { return k == over || k == least }
	down := func(k boundKind) bool { return k == under || k == most }
	switch {
	case up(p) && down(q):
		return verdict{Number, "bound", High, "bound-conflict"}
	case p == near && up(q), (p == exactly || p == about) && down(q):
		return verdict{Number, "bound", Medium, "other-bound"}
	}
	return verdict{Number, "rounding", Low, "approximator"}
}
