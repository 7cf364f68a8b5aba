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
	if n, part := r.fraction(i); part != nil {
		return r.figure(part, i, i+n)
	}
	if r.single(i) {
		return r.figure(&Token{Range: t[i].Range, Kind: Numeral, Value: "1"}, i, i+1)
	}
	if t[i].Kind == Decade && len(t[i].Norm) == len("60s") {
		f := Figure{From: i, At: i, To: i + 1, Dimension: Age, factor: 1, Pair: true, number: figure{&t[i], r.w, i}}
		first := parse(strings.TrimSuffix(t[i].Norm, "s"))
		f.measure(first, first+9) // in their sixties
		return f, true
	}
	if t[i].Value == "" || t[i].Kind != Numeral && t[i].Kind != Letters {
		return Figure{}, false
	}
	return r.figure(&t[i], i, i+1)
}

// fraction reads a fraction that is no part of what follows: "of which a quarter are".
func (r figureReader) fraction(i int) (int, *Token) {
	s := speller{r.l, r.w.Tokens}
	_, n := s.of(i, articleKind)
	if n == i {
		return 0, nil
	}
	w, next := s.word(n)
	if w.kind != partKind && w.kind != halfKind || next < len(s.t) && s.t[next].Word && !r.l.classes[s.t[next].Norm].has(auxiliary) {
		return 0, nil
	}
	v := w.value
	if w.kind == partKind {
		v = 1 / v
	}
	t := r.l.value(spellOut(v), 0)
	t.Range = Range{s.t[i].Start, s.t[next-1].End}
	return next - i, &t
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
	r.rate(&f)
	f.measure(first, second)
	r.rest(&f)
	f.To = max(f.To, b.to)
	return f, true
}

// rest adds what a measure goes on with in a smaller unit: "one minute 34 seconds",
// "five feet and ten inches".
func (r figureReader) rest(f *Figure) {
	i := (speller{r.l, r.w.Tokens}).and(f.To, 100)
	if f.Pair || f.Dimension != Duration && f.Dimension != Length && f.Dimension != Mass || i >= len(r.w.Tokens) || !isPlain(r.w.Tokens[i]) {
		return
	}
	g := Figure{At: i, To: i + 1, factor: 1, number: figure{&r.w.Tokens[i], r.w, i}}
	if r.unit(&g) == f.Dimension && g.factor < f.factor && parse(r.w.Tokens[i].Value)*g.factor < f.factor {
		v := (f.Ends[0]*f.factor + parse(r.w.Tokens[i].Value)*g.factor) / g.factor
		f.factor, f.months, f.To, f.number = g.factor, g.months, g.To, g.number
		f.measure(v, v)
	}
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
			f.factor *= oneMonth
		}
		f.Dimension = Duration
	case "length":
		if per, end := r.per(f.To); per > 0 {
			f.factor, f.To, f.Dimension = f.factor/per, end, Speed
		}
	}
	return f.Dimension
}

// rate reads the time that a number is for: "a month", "per year", "annually". The
// tokens that say so are not those of the figure.
func (r figureReader) rate(f *Figure) {
	t, i := r.w.Tokens, f.To
	if f.Dimension == Duration || f.Dimension == Speed || i >= len(t) {
		return
	}
	if k := r.l.single(t[i].Norm).kind; k == articleKind || k == perKind || t[i].Norm == "/" {
		i++
	}
	if i == len(t) || i == f.To && !strings.HasSuffix(t[i].Norm, "ly") {
		return
	}
	switch m := measure[r.l.classes[t[i].Norm].unit]; m.kind {
	case "time":
		f.Per = m.size
	case "months":
		f.Per = m.size * oneMonth
	}
}

// oneMonth is how many seconds a month has.
const oneMonth = 365.25 / 12 * 86400

// oldest is the greatest age, in years, that is read without the word for years.
const oldest = 120

// age reads the age of somebody: "48-year-old", "61 years old", "aged 61", and the
// number between commas after a name.
func (r figureReader) age(f *Figure, years float64) {
	t := r.w.Tokens
	if f.Dimension == Duration && f.months {
		if i := attachedHyphen(t, f.To); i < len(t) && r.l.timeKind(t[i].Norm) == "old" {
			f.To, f.Dimension = i+1, Age
			f.factor, f.months = f.factor/(12*oneMonth), false
		}
		return
	}
	if f.Dimension != Count || f.Pair || years < 1 || years > oldest || years != math.Trunc(years) {
		return
	}
	from := f.From
	beside := from > 1 && t[from-1].Norm == "," && f.To < len(t) && (t[f.To].Norm == "," || t[f.To].Norm == ".") &&
		t[from-2].Kind == Letters && r.l.capital(t[from-2], r.w.Text) && r.l.months[t[from-2].Norm].number == ""
	k := from - 1
	if k > 0 && r.l.single(t[k].Norm).kind == ofKind {
		k-- // at the age of 16
	}
	if aged := k >= 0 && r.l.timeKind(t[k].Norm) == "aged"; aged {
		f.Dimension, f.From = Age, k
	} else if beside {
		f.Dimension = Age
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

// Of reports whether token i stands between a part and its whole: "of".
func (w *Wording) Of(i int) bool {
	return profileOf(w.Lang).single(w.Tokens[i].Norm).kind == ofKind
}

// Joins reports whether token i is a word that stands between the two numbers of a
// range or a score: "to".
func (w *Wording) Joins(i int) bool {
	return profileOf(w.Lang).single(w.Tokens[i].Norm).kind == toKind
}

// Plural reports whether token i has the form of an English plural noun, or is
// listed as one that has another form. Verbs in "s" have that form too.
func (w *Wording) Plural(i int) bool {
	t := &w.Tokens[i]
	return classesFor(w.Lang)[t.Norm].has(manyWord) || t.Kind == Letters && t.Lemma != t.Norm && strings.HasSuffix(t.Norm, "s")
}
