package compare

import (
	"math"
	"strconv"
	"strings"

	"github.com/quotediff/quotediff/internal/language"
)

// Figures returns the numbers that a wording tells, in the order of the text. They
// do not overlap. Time is linear in the tokens.
func Figures(w *Wording) []Figure {
	r := figureReader{w, profileOf(w.Lang)}
	var out []Figure
	for i := 0; i < len(w.Tokens); {
		f, ok := r.read(i)
		if !ok {
			i++
			continue
		}
		if n := len(out); n > 0 {
			f.From = max(f.From, out[n-1].To)
		}
		out = append(out, f)
		i = f.To
	}
	return out
}

// figureReader reads the figures of a wording.
type figureReader struct {
	w *Wording
	l *profile
}

// interval is what a vague number can mean.
type interval struct{ low, high float64 }

// readVague reads the vague numbers of a language.
func (l *profile) readVague(of language.Language) {
	l.vague = phrasebook[interval]{}
	for bounds, words := range of.Rows(language.Quantities) {
		low, high, _ := strings.Cut(bounds, "-")
		for _, w := range words {
			l.vague.add(w, interval{parse(low), parse(high)})
		}
	}
}

// read reads the figure at token i.
func (r figureReader) read(i int) (Figure, bool) {
	t := r.w.Tokens
	if v, n := r.l.vague.at(t[i:]); n > 0 {
		f := Figure{From: i, At: i, To: i + n, Vague: true, factor: 1, Dimension: Count}
		r.unit(&f)
		f.Ends, f.Pair = [2]float64{v.low, v.high}, v.low < v.high
		f.Low, f.High = v.low*f.factor, v.high*f.factor
		return f, true
	}
	if t[i].Value != "" {
		if part, n := share(r.l, t[i:]); n > 0 {
			part.Range = Range{t[i].Start, t[i+n-1].End}
			return r.figure(&part, i, i+n)
		}
	}
	if r.single(i) {
		return r.figure(&Token{Range: t[i].Range, Kind: Numeral, Value: "1"}, i, i+1)
	}
	if t[i].Value == "" || t[i].Kind != Numeral && t[i].Kind != Letters {
		return Figure{}, false
	}
	return r.figure(&t[i], i, i+1)
}

// single reports whether an article stands for one of a unit: "for a year".
func (r figureReader) single(i int) bool {
	t := r.w.Tokens
	return i > 0 && i+1 < len(t) && r.l.single(t[i].Norm).kind == articleKind &&
		r.l.classes[t[i-1].Norm].has(preposition) && measure[r.l.classes[t[i+1].Norm].unit].kind != ""
}

// figure makes one of a number that stands in tokens [i, to).
func (r figureReader) figure(number *Token, i, to int) (Figure, bool) {
	f := Figure{From: i, At: i, To: to, Dimension: Count, factor: 1, number: figure{number, r.w, i}}
	if isOrdinal(number.Value) {
		n, err := strconv.Atoi(strings.TrimRight(number.Value, "dhnrst"))
		if err != nil {
			return f, false
		}
		f.Dimension = Ordinal
		f.measure(float64(n), float64(n))
		return f, true
	}
	first := parse(number.Value)
	if math.IsInf(first, 0) {
		return f, false
	}
	b := f.number.bound()
	f.bound, f.From = b.kind, min(f.From, b.from)
	if r.isYear(f.number) {
		f.Dimension = Year
		f.measure(first, first)
		return f, true
	}
	second := first
	if k := r.other(i, to); k > 0 {
		second, f.Pair, f.To = parse(r.w.Tokens[k].Value), true, k+1
		f.number = figure{&r.w.Tokens[k], r.w, k}
	}
	if f.Dimension = r.signed(&f); f.Dimension == Share && f.number.Unit == "" {
		first, second = first*100, second*100
	}
	r.age(&f, first)
	f.measure(first, second)
	f.To = max(f.To, b.to)
	return f, true
}

// other is where the other end stands of a pair that begins with the number of
// tokens [i, to), 0 where there is none. Two ends of a change are no pair: "from 5
// to 10".
func (r figureReader) other(i, to int) int {
	t := r.w.Tokens
	if to != i+1 || t[i].Kind != Numeral || i > 0 && r.l.single(t[i-1].Norm).kind == fromKind {
		return 0
	}
	k := r.l.rangeTo(t[:i], t[i:])
	if k == 0 || t[i].Unit != "" && t[i].Unit != t[i+k].Unit || r.isYear(figure{&t[i+k], r.w, i + k}) && !r.isYear(figure{&t[i], r.w, i}) {
		return 0
	}
	return i + k
}

// signed is the measure of a figure whose unit is a sign, or a word after it.
func (r figureReader) signed(f *Figure) Dimension {
	switch u := f.number.Unit; {
	case u == "%":
		return Share
	case u == "pp":
		return Points
	case strings.HasPrefix(u, "°"):
		f.Unit = u
		return Temperature
	case u != "":
		f.Unit = u
		return Money
	case r.part(f.number):
		return Share
	}
	return r.unit(f)
}

// part reports whether a number is a fraction that is written as one: "a third",
// "one in four", and not "0.3".
func (r figureReader) part(n figure) bool {
	v := parse(n.Value)
	if v <= 0 || v >= 1 || n.unit() != 0 {
		return false
	}
	print := r.w.Text[n.Start:n.End]
	return !strings.ContainsAny(print, ".,")
}

// currencies are the signs of the units of word-classes.txt that are currencies.
var currencies = map[uint8]string{2: "$", 3: "€", 4: "£", 5: "¥", 6: "yuan"}

// unit reads the word for a unit after a figure, and how fast where it is a length
// in a time.
func (r figureReader) unit(f *Figure) Dimension {
	t := r.w.Tokens
	i := attachedHyphen(t, f.To)
	if i >= len(t) {
		return f.Dimension
	}
	group := r.l.classes[t[i].Norm].unit
	if sign := currencies[group]; sign != "" {
		f.Unit, f.To, f.Dimension = sign, i+1, Money
		return Money
	}
	m := measure[group]
	if m.kind == "" {
		return f.Dimension
	}
	f.factor, f.To, f.Dimension = m.size, i+1, Dimension(m.kind)
	switch m.kind {
	case "time", "months":
		if f.months = m.kind == "months"; f.months {
			f.factor *= 365.25 / 12 * 86400
		}
		f.Dimension = Duration
	case "length":
		if per, end := r.per(f.To); per > 0 {
			f.factor, f.To, f.Dimension = f.factor/per, end, Speed
		}
	}
	return f.Dimension
}

// oldest is the greatest age, in years, that is read without the word for years.
const oldest = 120

// age reads the age of somebody: "48-year-old", "61 years old", "aged 61", and the
// number between commas after a name.
func (r figureReader) age(f *Figure, years float64) {
	t := r.w.Tokens
	if f.Dimension == Duration && f.months {
		if i := attachedHyphen(t, f.To); i < len(t) && r.l.timeKind(t[i].Norm) == "old" {
			f.To, f.Dimension = i+1, Age
			f.factor, f.months = f.factor/(365.25*86400), false
		}
		return
	}
	if f.Dimension != Count || f.Pair || years < 1 || years > oldest || years != math.Trunc(years) {
		return
	}
	from := f.From
	beside := from > 1 && t[from-1].Norm == "," && f.To < len(t) && (t[f.To].Norm == "," || t[f.To].Norm == ".") &&
		t[from-2].Kind == Letters && r.l.capital(t[from-2], r.w.Text) && r.l.months[t[from-2].Norm].number == ""
	if aged := from > 0 && r.l.timeKind(t[from-1].Norm) == "aged"; aged || beside {
		f.Dimension = Age
		if aged {
			f.From--
		}
	}
}

// per reads the time in which a length is covered, in seconds: "an hour", "/h".
func (r figureReader) per(i int) (seconds float64, end int) {
	t := r.w.Tokens
	if i+1 >= len(t) || t[i].Norm != "/" && r.l.single(t[i].Norm).kind != articleKind && r.l.single(t[i].Norm).kind != perKind {
		return 0, i
	}
	switch m := measure[r.l.classes[t[i+1].Norm].unit]; {
	case m.kind == "time":
		return m.size, i + 2
	case t[i].Norm == "/" && t[i+1].Norm == "h": // the symbols of the International System of Units
		return 3600, i + 2
	case t[i].Norm == "/" && t[i+1].Norm == "s":
		return 1, i + 2
	}
	return 0, i
}

// isYear reports whether a number names a year: four digits without a mark, and no
// plural after it of which it says how many.
func (r figureReader) isYear(n figure) bool {
	if n.Token == nil || !n.year() || n.Value > "2199" || n.bound().kind > about {
		return false
	}
	t := r.w.Tokens
	return n.at+1 >= len(t) || !r.plural(n.at+1)
}

// plural reports whether a token is a plural, or a unit, as far as its form shows.
func (r figureReader) plural(i int) bool {
	return r.l.classes[r.w.Tokens[i].Norm].unit > 0 || r.w.Plural(i)
}

// Plural reports whether token i has the form of an English plural noun, or is
// listed as one that has another form. Verbs in "s" have that form too.
func (w *Wording) Plural(i int) bool {
	t := &w.Tokens[i]
	return classesFor(w.Lang)[t.Norm].has(manyWord) || t.Kind == Letters && t.Lemma != t.Norm && strings.HasSuffix(t.Norm, "s")
}
