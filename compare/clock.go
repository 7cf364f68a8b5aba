package compare

import (
	"math"
	"strconv"
	"strings"
)

// timeWord is one row of time-words.txt: what a phrase does, and its value.
type timeWord struct{ kind, value string }

// hand is a time of day as it is read: minutes after midnight, and the token
// after it.
type hand struct {
	minutes int
	marked  bool // it says which half of the day it means
	next    int
}

const halfDay = 12 * 60

// token is the time as a token.
func (h hand) token() (Token, int) {
	m := (h.minutes + 2*halfDay) % (2 * halfDay)
	hour := m / 60
	t := Token{Norm: twoDigits(hour) + ":" + twoDigits(m%60), Kind: Clock, marked: h.marked || hour == 0 || hour > 12}
	if !t.marked && m%60 == 0 {
		t.Value = strconv.Itoa(hour) // nine o'clock is nine
	}
	return t, h.next
}

// clock reads a time of day: "half past nine", "a quarter to ten", "9 p.m.",
// "halb zehn", "neuf heures et demie", "las nueve y media".
func clock(l *profile, before, t []Token, src string) (Token, int) {
	if len(l.times) == 0 || len(before) > 0 && (l.isCode(before[len(before)-1]) || l.months[last(before)].number != "") {
		return Token{}, 0
	}
	r := clockReader{speller{l, t}, src, l.timeKind(last(before))}
	if h, ok := r.named(0); ok {
		return h.token()
	}
	if h, ok := r.beside(); ok {
		return r.half(h).token()
	}
	if h, ok := r.counted(); ok {
		return r.half(h).token()
	}
	return Token{}, 0
}

// timeKind is what one word does in a time of day.
func (l *profile) timeKind(word string) string {
	for _, p := range l.times[word] {
		if len(p.rest) == 0 {
			return p.value.kind
		}
	}
	return ""
}

// clockReader reads times of day from tokens of a source.
type clockReader struct {
	speller
	src    string
	before string // what the word before does in times
}

// time passes over a phrase of time-words.txt of a kind; i where there is none.
func (r clockReader) time(i int, kind string) int {
	if i < len(r.t) {
		if w, n := r.l.times.at(r.t[i:]); n > 0 && w.kind == kind {
			return i + n
		}
	}
	return i
}

// named reads a time with a name of its own.
func (r clockReader) named(i int) (hand, bool) {
	w, n := r.l.times.at(r.t[i:])
	_, value, ok := strings.Cut(w.kind, "noon/")
	if n == 0 || !ok {
		return hand{}, false
	}
	return hand{atoi(value[:2])*60 + atoi(value[3:]), true, i + n}, true
}

// hour reads an hour, in words or in digits, at most 12 where half is set.
func (r clockReader) hour(i int, half bool) (hour, next int) {
	if i >= len(r.t) {
		return 0, i
	}
	v, next := 0., i
	if isPlain(r.t[i]) {
		v, next = parse(r.t[i].Value), i+1
	} else if v, next = r.small(i); next == i {
		return 0, i
	}
	if v != math.Trunc(v) || v < 0 || v > 24 || half && (v < 1 || v > 12) {
		return 0, i
	}
	return int(v), next
}

// beside reads a time that is told from a full hour: "half past nine", "halb
// zehn", "twenty past five", "a quarter to ten".
func (r clockReader) beside() (hand, bool) {
	if i := r.time(0, "half/before"); i > 0 {
		if hour, next := r.hour(i, true); next > i {
			return hand{hour*60 - 30, false, next}, true
		}
	}
	if _, i := r.of(0, halfKind); i > 0 && r.before == "at" && r.l.decimal == '.' {
		if hour, next := r.hour(i, true); next > i {
			return hand{hour*60 + 30, false, next}, true // at half nine
		}
	}
	minutes, i := r.part()
	if i == 0 {
		return hand{}, false
	}
	counted := r.time(i, "minutes")
	past, to := r.time(counted, "past"), r.time(counted, "to")
	hour, next := r.hour(max(past, to), true)
	switch {
	case max(past, to) == counted || next == max(past, to):
		return hand{}, false
	case past > counted:
		return hand{hour*60 + minutes, false, next}, true
	case r.measures(next):
		return hand{}, false // about ten to eleven million
	case counted > i || r.before == "at" || r.before == "around" || minutes == 15:
		return hand{hour*60 - minutes, false, next}, true // "five to ten" without "at" are five or ten
	}
	return hand{}, false
}

// part reads the minutes before "past" and "to": "half", "a quarter", "twenty".
func (r clockReader) part() (minutes, next int) {
	_, i := r.of(0, articleKind)
	switch w, n := r.word(i); {
	case w.kind == halfKind && i == 0:
		return 30, n
	case w.kind == partKind && w.value == 4:
		return 15, n
	case i > 0:
		return 0, 0
	}
	v, n := r.small(0)
	if n == 0 && isPlain(r.t[0]) {
		v, n = parse(r.t[0].Value), 1
	}
	if n == 0 || v < 1 || v > 30 || math.Mod(v, 5) != 0 && r.time(n, "minutes") == n {
		return 0, 0
	}
	return int(v), n
}

// counted reads a time that begins with its hour.
func (r clockReader) counted() (hand, bool) {
	if r.t[0].Kind == Clock {
		return r.digital()
	}
	hour, i := r.hour(0, false)
	if i == 0 {
		return r.pointed()
	}
	if h, ok := r.noon(hour, i); ok {
		return h, true
	}
	if n := r.time(i, "hour"); n > i && hour <= 24 {
		h := r.past(hand{hour * 60, hour > 12, n})
		if h.next == n && n < len(r.t) && isPlain(r.t[n]) && len(r.t[n].Value) == 2 && parse(r.t[n].Value) < 60 {
			h.minutes, h.next = h.minutes+int(parse(r.t[n].Value)), n+1 // 9 Uhr 30
		}
		return h, true
	}
	if r.before == "at" && r.l.decimal == ',' {
		if h := r.past(hand{hour * 60, false, i}); h.next > i && hour <= 12 {
			return h, true
		}
	}
	h := r.half(hand{hour * 60, false, i})
	return h, h.next > i && (r.t[0].Norm != "one" || r.before != "" || r.time(i, "am") == i+1 || r.time(i, "pm") == i+1) // one in the morning
}

// noon reads "12 noon", "twelve midnight".
func (r clockReader) noon(hour, i int) (hand, bool) {
	if hour != 12 || i >= len(r.t) {
		return hand{}, false
	}
	return r.named(i)
}

// digital reads what follows a time in digits.
func (r clockReader) digital() (hand, bool) {
	m := atoi(r.t[0].Norm[:2])*60 + atoi(r.t[0].Norm[3:])
	h := hand{m, r.t[0].marked, 1}
	if n := r.time(1, "hour"); n > 1 {
		h.next = n
	}
	if end := r.half(h); end.next > 1 {
		return end, true
	}
	return hand{}, false
}

// pointed reads an hour and minutes with a point between them, where the word
// before or after says that it is a time: "at 9.30", "9.30 Uhr", "8.30pm".
func (r clockReader) pointed() (hand, bool) {
	if !isPlain(r.t[0]) {
		return hand{}, false
	}
	hour, minute, ok := strings.Cut(strings.ReplaceAll(r.src[r.t[0].Start:r.t[0].End], ",", "."), ".")
	if !ok || len(minute) != 2 {
		if hour, minute, ok = strings.Cut(r.t[0].Value, "."); !ok {
			return hand{}, false
		}
		minute = (minute + "0")[:2]
		if _, m, _ := strings.Cut(r.t[0].Value, "."); len(m) > 2 || len(m) == 1 && r.time(1, "hour") == 1 && r.half(hand{0, false, 1}).next == 1 {
			return hand{}, false
		}
	}
	if !isNumber(hour) || !isNumber(minute) || !isClock(hour, minute) {
		return hand{}, false
	}
	h := hand{atoi(hour)*60 + atoi(minute), false, 1}
	if n := r.time(1, "hour"); n > 1 {
		h.next = n
		return h, true
	}
	if end := r.half(h); end.next > 1 {
		return end, true
	}
	return h, r.before == "at" && !r.measures(1)
}

func isNumber(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !isDigit(r) }) < 0
}

// measures reports whether what follows at i makes a quantity of the number
// before it.
func (r clockReader) measures(i int) bool {
	if i >= len(r.t) {
		return false
	}
	_, unit := r.l.units.at(r.t[i:])
	w, _ := r.word(i)
	return unit > 0 || w.kind == scaleKind || w.kind == countKind || r.t[i].Kind == Unit || r.l.classes[r.t[i].Norm].unit > 0
}

// past adds what is said of minutes after an hour: "et demie", "moins le quart",
// "y diez".
func (r clockReader) past(h hand) hand {
	i, sign := h.next, 1
	if _, n := r.of(i, minusKind); n > i {
		i, sign = n, -1
	} else if i = r.and(i, math.Inf(1)); i == h.next {
		return h
	}
	k := r.time(i, "the")
	if _, n := r.of(k, articleKind); n > k {
		k = n
	}
	w, n := r.word(k)
	minutes := 0
	switch {
	case w.kind == halfKind && sign > 0:
		minutes = 30
	case w.kind == partKind && w.value == 4:
		minutes = 15
	default:
		v, end := r.small(i)
		if end == i || v < 1 || v > 59 {
			return h
		}
		minutes, n = int(v), end
	}
	return hand{h.minutes + sign*minutes, h.marked, n}
}

// half reads which half of the day is meant, after an hour up to twelve.
func (r clockReader) half(h hand) hand {
	am, pm := r.time(h.next, "am"), r.time(h.next, "pm")
	if hour := h.minutes / 60; hour < 1 || hour > 12 || am == h.next && pm == h.next {
		return h
	}
	m := h.minutes % halfDay
	if pm > h.next {
		m += halfDay
	}
	return hand{m, true, max(am, pm)}
}

// aboutClock is how many minutes a time of day may be off that "about" stands before.
const aboutClock = 15

// SameClock reports whether two times of day can be one: one that does not say which
// half of the day it means can be in either. About lets them be some minutes apart.
func SameClock(a, b *Token, about bool) bool {
	x, y := atoi(a.Norm[:2])*60+atoi(a.Norm[3:]), atoi(b.Norm[:2])*60+atoi(b.Norm[3:])
	day := 2 * halfDay
	if !a.marked || !b.marked {
		day = halfDay
	}
	apart := ((x-y)%day + day) % day
	apart = min(apart, day-apart)
	return apart == 0 || about && apart <= aboutClock
}

// Approximates reports whether the words before token i make of a time of day one that
// is about right.
func Approximates(w *Wording, i int) bool {
	b := figure{&w.Tokens[i], w, i}.bound()
	return b.kind != exactly
}
