package corpus

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// quantity is a number with its unit, before any outlet has written it.
type quantity struct {
	n      float64
	kind   Kind
	sign   string // of a currency
	unit   string // "million", "hours", "km/h" and so on
	pence  bool   // two digits behind the point
	tenths bool   // one
}

// ofAmount reads a range: "£1.2-8.9 million", "40-95", "3-9 hours".
var ofAmount = regexp.MustCompile(`^([$£€]?)([\d.]+)-([\d.]+)(?: (.+))?$`)

// amount draws a number of a kind and another one that no rounding makes the same.
func (t *teller) amount(p *pattern) value {
	m := ofAmount.FindStringSubmatch(p.spec)
	if m == nil {
		panic("corpus: " + t.domain.name + ": no range: " + p.spec)
	}
	low, _ := strconv.ParseFloat(m[2], 64)
	high, _ := strconv.ParseFloat(m[3], 64)
	q := quantity{kind: p.kind, sign: m[1], unit: m[4]}
	step := 1.
	if strings.Contains(m[2], ".") {
		if q.pence = p.kind == "price"; q.pence {
			step = .05
		} else {
			step, q.tenths = .1, true
		}
	}
	steps := int(math.Round((high - low) / step))
	at := func(i int) quantity {
		o := q
		o.n = low + float64(i)*step
		return o
	}
	i := t.rng.IntN(steps + 1)
	j := t.rng.IntN(steps + 1)
	for !conflicting(at(i), at(j)) {
		j = t.rng.IntN(steps + 1)
	}
	v := value{loose: at(i).loose()}
	for k := range tellers {
		v.forms[0][k], v.forms[1][k] = at(i).print(k), at(j).print(k)
	}
	if p.kind == "votes" {
		v.against = quantity{n: math.Round(low * (.4 + .5*t.rng.Float64()))}.print(1)
	}
	return v
}

// leastApart is how far two numbers are apart, as a share of the larger one, so that
// neither can be the other in round figures.
const leastApart = .08

func conflicting(a, b quantity) bool {
	if a.kind == "year" || a.kind == "age" {
		return a.n != b.n && math.Abs(a.n-b.n) < 10
	}
	d := math.Abs(a.n-b.n) / max(a.n, b.n)
	return d >= leastApart && d < .6
}

// print writes a quantity in the style of an outlet: words up to nine, digits, or
// words up to twenty.
func (q quantity) print(style int) string {
	switch q.kind {
	case "age", "year":
		return fmt.Sprint(q.n)
	case "share":
		return q.digits() + [tellers]string{" percent", "%", " per cent"}[style]
	case "money", "price":
		return q.cash(style)
	case "duration":
		if q.unit == "weeks" && style == 2 {
			return quantity{n: 7 * q.n}.print(1) + " days"
		}
		return q.number(style) + " " + q.unit
	case "distance", "speed", "temperature":
		return q.measure(style)
	}
	return q.number(style)
}

// number writes small numbers in words, if the style wants it.
func (q quantity) number(style int) string {
	if upTo := [tellers]float64{9, 0, 20}[style]; q.n <= upTo && q.n == math.Trunc(q.n) {
		return numeral(int(q.n))
	}
	return q.digits()
}

var (
	numerals = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")
	tens     = strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")
)

// numeral writes a number in [0, 99] in words.
func numeral(n int) string {
	if n < len(numerals) {
		return numerals[n]
	}
	if n%10 == 0 {
		return tens[n/10-2]
	}
	return tens[n/10-2] + "-" + numerals[n%10]
}

// digits writes a number with commas between its thousands.
func (q quantity) digits() string {
	if q.pence {
		return strconv.FormatFloat(q.n, 'f', 2, 64)
	}
	if q.tenths {
		return strings.TrimSuffix(strconv.FormatFloat(q.n, 'f', 1, 64), ".0")
	}
	s := strconv.FormatFloat(math.Round(q.n), 'f', 0, 64)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// cash writes a sum; what is less than a million in full.
func (q quantity) cash(style int) string {
	if q.unit == "million" && q.n < .999 {
		q.n, q.tenths, q.unit = math.Round(q.n*10)*100_000, false, ""
	}
	unit := q.unit
	if unit != "" {
		unit = " " + unit
	}
	if style == 1 {
		return q.digits() + unit + map[string]string{"$": " dollars", "£": " pounds", "€": " euros"}[q.sign]
	}
	return q.sign + q.digits() + unit
}

// measure writes a physical quantity.
func (q quantity) measure(style int) string {
	switch q.unit {
	case "degrees":
		return q.digits() + [tellers]string{" degrees", " degrees Celsius", "°C"}[style]
	case "degrees below zero":
		return [tellers]string{"", "minus ", "-"}[style] + q.digits() + [tellers]string{" degrees below zero", " degrees", "°C"}[style]
	case "km/h":
		return q.digits() + [tellers]string{" km/h", " kilometres an hour", " kph"}[style]
	case "kilometres":
		return q.digits() + [tellers]string{" kilometres", " km", " kilometres"}[style]
	}
	return q.number(style) + " " + q.unit
}

// loose are ways to say less than the quantity: in round figures, or "at least".
func (q quantity) loose() []string {
	switch q.kind {
	case "votes", "age", "year", "duration", "price":
		return nil
	case "killed", "injured", "passengers":
		if q.n < fewestRound {
			return []string{"at least " + q.print(0)}
		}
	}
	scale := 1.
	if q.tenths {
		scale = 10
	}
	n := math.Round(q.n * scale)
	if n < fewestRound || q.kind == "temperature" && strings.Contains(q.unit, "below") {
		return nil
	}
	step := 10.
	if n >= 100 {
		step = math.Pow10(int(math.Log10(n)) - 1)
	}
	round := func(to float64) string {
		r := q
		r.n = to / scale
		return r.print(0)
	}
	down, over := math.Floor(n/step)*step, math.Mod(n, step)/step
	switch {
	case over == 0:
		return nil
	case over <= .3:
		return []string{"more than " + round(down), "about " + round(down)}
	case over >= .7:
		return []string{"nearly " + round(down+step), "about " + round(down+step)}
	}
	return nil
}

// fewestRound is the number from which outlets round.
const fewestRound = 30
