package compare

import (
	"math"
	"strings"
)

// year reports whether a number is printed as a year: four digits without a
// mark, 1000 to 2999.
func (f figure) year() bool {
	return f.Kind == Numeral && f.Unit == "" && len(f.Value) == 4 && (f.Value[0] == '1' || f.Value[0] == '2') && f.w.Print(f.at) == f.Value
}

// farthestRounding is how far apart two values may be, relative to the larger,
// and still be roundings of one another.
const farthestRounding = 0.1

// A number that is written with one digit only, "2 million", is rounded by no
// more than nearestRounding of the larger without a word that says so.
const nearestRounding = 0.025

// leastRounded is from what value on whole numbers are taken for rounded without
// "about" before them.
const leastRounded = 1000

// rounded reports whether one number is the other as its words allow: what
// "about", "nearly", "more than" before it leave open, or the last digit that is
// written. A year is never rounded; whole numbers of two or three digits only
// with such words.
func rounded(x, y figure) bool {
	m, n, ok := comparable(x, y)
	if !ok || x.year() || y.year() {
		return false
	}
	if apart := math.Abs(m - n); apart > farthestRounding*max(math.Abs(m), math.Abs(n)) {
		return false
	} else if p, q := x.bound().kind, y.bound().kind; p != exactly || q != exactly {
		return p.allows(n-m) && q.allows(m-n)
	} else {
		return x.writes(m, n) || y.writes(n, m)
	}
}

// writes reports whether m, the value of the figure, is n rounded to the last
// digit that is written.
func (f figure) writes(m, n float64) bool {
	step, digits := f.step()
	whole := m == math.Trunc(m) && n == math.Trunc(n) && f.Unit != "%"
	if whole && max(math.Abs(m), math.Abs(n)) < leastRounded || math.Mod(math.Abs(n), step) == 0 {
		return false
	}
	if digits < 2 && math.Abs(m-n) > nearestRounding*max(math.Abs(m), math.Abs(n)) {
		return false
	}
	return math.Abs(m-n) <= step/2*(1+1e-9)
}

// step is the value of the last digit that is written, 0.1 for "2.9" and 1000
// for "13,000", and how many digits are written up to there. Zeros at the end
// count as written if fewer than two other digits stand before them, whole
// groups of three apart.
func (f figure) step() (step float64, digits int) {
	whole, part, _ := strings.Cut(strings.TrimPrefix(f.Value, "-"), ".")
	if part != "" {
		return math.Pow10(-len(part)), len(whole) + len(part)
	}
	zeros := len(whole) - len(strings.TrimRight(whole, "0"))
	power := zeros
	if len(whole)-zeros < 2 {
		power = zeros / 3 * 3
	}
	if s := int(f.scale); s > 0 && power > s {
		power = s
	}
	return math.Pow10(power), len(whole) - power
}

// measure is what one of a unit of word-classes.txt is in the first of its kind,
// by the number of the group.
var measure = map[uint8]struct {
	kind string
	size float64
}{
	11: {"length", 1609.344}, 12: {"length", 1000}, 13: {"length", 1}, 14: {"length", .3048}, 15: {"length", .0254}, 16: {"length", .01}, 17: {"length", .9144}, 18: {"length", .001},
	21: {"mass", 1}, 22: {"mass", 1000}, 23: {"mass", .001}, 24: {"mass", .0283495},
	31: {"time", 1}, 32: {"time", 60}, 33: {"time", 3600}, 34: {"time", 86400}, 35: {"time", 7 * 86400}, 40: {"time", 14 * 86400},
	26: {"area", .40468564}, 27: {"area", 1}, 51: {"volume", 1}, 52: {"volume", 3.785412}, 53: {"volume", 158.9873},
	61: {"speed", .44704}, 62: {"speed", 1 / 3.6}, 63: {"speed", 1852. / 3600},
	36: {"months", 1}, 37: {"months", 12}, 38: {"months", 120}, 39: {"months", 1200},
}

// unit is the group of the unit after a figure, 0 for none.
func (f figure) unit() uint8 {
	classes := classesFor(f.w.Lang)
	i := attachedHyphen(f.w.Tokens, f.at+1)
	if i < len(f.w.Tokens) && f.Unit == "" {
		return classes[f.w.Tokens[i].Norm].unit
	}
	return 0
}

// comparable gives the values of two numbers in one unit, and says whether there
// is one: the same, one that only one of them names, a percentage and a share, or
// measures of one kind.
func comparable(x, y figure) (m, n float64, ok bool) {
	m, n = parse(x.Value), parse(y.Value)
	switch {
	case math.IsInf(m, 0) || math.IsInf(n, 0):
		return m, n, false
	case x.Unit == "%" && y.Unit == "" && n <= 1 && n > 0:
		return m, n * 100, true
	case y.Unit == "%" && x.Unit == "" && m <= 1 && m > 0:
		return m * 100, n, true
	case !unitsAgree(x.Unit, y.Unit):
		return m, n, false
	}
	p, q := measure[x.unit()], measure[y.unit()]
	if p.kind != "" && p.kind == q.kind && p != q {
		return m * p.size, n * q.size, true
	}
	return m, n, p == q || p.kind == "" || q.kind == ""
}

// converted: the numbers before two units are the same measure: "half an hour",
// "30 minutes".
func (v *evidence) converted() (verdict, bool) {
	x, ok := v.a.measured()
	y, okToo := v.b.measured()
	if !ok || !okToo || v.a.spare() > 0 || v.b.spare() > 0 {
		return verdict{}, false
	}
	p, q := measure[x.unit()], measure[y.unit()]
	if p == q || p.kind != q.kind || p.kind == "" {
		return verdict{}, false
	}
	m, n := parse(x.Value)*p.size, parse(y.Value)*q.size
	stepX, _ := x.step()
	stepY, _ := y.step()
	switch {
	case math.Abs(m-n) < 1e-6*max(m, n):
		return verdict{Typographic, "number format", Info, "same-measure"}, true
	case math.Abs(m-n) <= max(stepX*p.size, stepY*q.size)/2 && math.Abs(m-n) <= farthestRounding*max(m, n):
		return verdict{Number, "rounding", Low, "converted"}, true
	}
	return verdict{}, false
}

// measured is the one number with a unit that stands in the half or begins
// before it; an article counts as one.
func (h *half) measured() (figure, bool) {
	classes := h.classes
	for i := h.from; i < h.to; i++ {
		if classes[i].unit == 0 {
			continue
		}
		k := i - 1
		if k > 0 && h.w.Tokens[k].Norm == "-" {
			k--
		}
		if k < 0 {
			return figure{}, false
		}
		t := &h.w.Tokens[k]
		if profileOf(h.w.Lang).single(t.Norm).kind == articleKind {
			return figure{&Token{Kind: Numeral, Value: "1"}, h.w, k}, true
		}
		return figure{t, h.w, k}, t.Kind == Numeral || t.Value != "" && !isOrdinal(t.Value)
	}
	return figure{}, false
}
