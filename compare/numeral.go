package compare

import (
	"math"
	"strconv"
	"strings"
)

// numberKind is what a word does in a number; number-words.txt says what each
// means.
type numberKind uint8

const (
	noNumber numberKind = iota
	unitWordKind
	tensKind
	hundredsKind
	scoreKind
	scaleKind
	countKind
	wholeKind
	halfKind
	aloneKind
	partKind
	partsKind
	articleKind
	andKind
	ofKind
	pointKind
	minusKind
	toKind
	betweenKind
	amongKind
	belowKind
	fromKind
	perKind
)

// numberKinds are the kinds by their names in number-words.txt.
var numberKinds = map[string]numberKind{
	"unit": unitWordKind, "tens": tensKind, "hundreds": hundredsKind, "score": scoreKind, "scale": scaleKind,
	"count": countKind, "whole": wholeKind, "half": halfKind, "alone": aloneKind, "part": partKind, "parts": partsKind,
	"article": articleKind, "and": andKind, "of": ofKind, "point": pointKind, "minus": minusKind, "to": toKind,
	"between": betweenKind, "among": amongKind, "below": belowKind,
	"from": fromKind, "per": perKind,
}

// numberWord is one row of number-words.txt.
type numberWord struct {
	kind                       numberKind
	value                      float64 // of a scale: its power of ten; of a part: its denominator
	bare, glued, sure, century bool
}

func newNumberWord(f []string) numberWord {
	v, err := strconv.ParseFloat(f[1], 64)
	kind := numberKinds[f[0]]
	if err != nil || kind == noNumber {
		panic("compare: embedded data: number word " + strings.Join(f, " "))
	}
	w := numberWord{kind: kind, value: v}
	for _, flag := range f[2:] {
		switch flag {
		case "bare":
			w.bare = true
		case "glued":
			w.glued = true
		case "sure":
			w.sure = true
		case "century":
			w.century = true
		}
	}
	return w
}

// speller reads numbers in words from tokens.
type speller struct {
	l *profile
	t []Token
}

// word reads the number word at i and says where it ends; i where there is none.
func (s speller) word(i int) (numberWord, int) {
	if i < 0 || i >= len(s.t) || s.t[i].Kind != Letters {
		return numberWord{}, i
	}
	if w, n := s.l.numbers.at(s.t[i:]); n > 0 {
		return w, i + n
	}
	if n, ok := s.l.compound(s.t[i].Norm); ok {
		return numberWord{kind: hundredsKind, value: n}, i + 1
	}
	return numberWord{}, i
}

// of reads a word of one kind, i where it is of another.
func (s speller) of(i int, kind numberKind) (numberWord, int) {
	if w, n := s.word(i); w.kind == kind {
		return w, n
	}
	return numberWord{}, i
}

// hyphen passes over a hyphen at i.
func (s speller) hyphen(i int) int {
	if i < len(s.t) && s.t[i].Norm == "-" {
		return i + 1
	}
	return i
}

// and passes over a word that joins parts of a number from size on.
func (s speller) and(i int, size float64) int {
	if w, n := s.of(i, andKind); n > i && w.value <= size {
		return n
	}
	return i
}

// compound reads a number that is written as one word with its scales
// ("zweihundertfünf", "venticinquemila").
func (l *profile) compound(word string) (float64, bool) {
	if w := l.single(word); w.kind == unitWordKind || w.kind == tensKind || w.kind == articleKind {
		return w.value, true
	}
	for _, g := range l.glued {
		left, right, ok := strings.Cut(word, g.word)
		if !ok {
			continue
		}
		n, m := 1.0, 0.0
		if left != "" {
			if n, ok = l.compound(left); !ok || n >= g.size {
				return 0, false
			}
		}
		if right != "" {
			right = strings.TrimPrefix(right, "und")
			if m, ok = l.compound(right); !ok || m >= g.size {
				return 0, false
			}
		}
		return n*g.size + m, left != "" || right != ""
	}
	return 0, false
}

// single is what one word by itself does in a number.
func (l *profile) single(word string) numberWord {
	for _, p := range l.numbers[word] {
		if len(p.rest) == 0 {
			return p.value
		}
	}
	return numberWord{}
}

// glued is a scale that is written together with its numbers.
type glued struct {
	word string
	size float64
}

// small reads a number below a hundred.
func (s speller) small(i int) (float64, int) {
	w, next := s.word(i)
	switch w.kind {
	case unitWordKind:
		return w.value, next
	case tensKind, scoreKind:
		below := 10.0
		if w.kind == scoreKind {
			below = 20
		}
		k := s.and(s.hyphen(next), 10)
		u, n := s.word(s.hyphen(k))
		if u.kind == unitWordKind && u.value > 0 && u.value < below || u.kind == articleKind && u.sure && s.hyphen(k) > next {
			return w.value + u.value, n
		}
		return w.value, next
	}
	return 0, i
}

// last reads what ends a number: one below a hundred, or an article that is the
// number one as well ("cent un").
func (s speller) last(i int) (float64, int) {
	if w, n := s.of(i, articleKind); w.sure {
		return w.value, n
	}
	return s.small(i)
}

// century reads a year in two numbers: "nineteen eighty-four".
func (s speller) century(i, next int, v float64) (float64, int) {
	w, n := s.word(i)
	if !w.century || n != next {
		return v, next
	}
	if year, end := s.small(next); end > next && year >= 10 {
		if scale, after := s.word(s.hyphen(end)); after == s.hyphen(end) || scale.kind != scaleKind && scale.kind != countKind {
			return v*100 + year, end
		}
	}
	return v, next
}

// hundreds reads a number below ten thousand: "twenty-five hundred", "two
// hundred and five", "cent trois".
func (s speller) hundreds(i int) (float64, int) {
	v, next := s.small(i)
	if next > i {
		if year, end := s.century(i, next, v); end > next {
			return year, end
		}
	}
	w, n := s.word(s.hyphen(next))
	switch {
	case next > i && w.kind == scaleKind && w.value == 2 && v >= 1:
		v, next = v*100, n
	case next > i:
		return v, next
	case w.kind == scaleKind && w.value == 2 && w.bare:
		v, next = 100, n
	case w.kind == hundredsKind:
		v, next = w.value, n
		if math.Mod(v, 100) > 0 {
			return v, next
		}
	default:
		return 0, i
	}
	tail := s.and(s.hyphen(next), 100)
	u, end := s.last(tail)
	if end == tail {
		return v, next
	}
	if scale, after := s.word(s.hyphen(end)); tail > next && s.t[tail-1].Norm != "-" && after > s.hyphen(end) && scale.kind == scaleKind && scale.value == 2 {
		return v, next // "one hundred and two hundred"
	}
	return v + u, end
}

// scales reads the scales after a number, "hundred thousand million" among
// them, and returns the power of ten that they make.
// A hundred begins them only where hundred is set.
func (s speller) scales(i int, hundred bool) (power float64, next int) {
	next = i
	for {
		w, n := s.word(s.hyphen(next))
		if w.kind != scaleKind || w.value == 2 && (power > 0 || !hundred) || power+w.value > largestPower {
			return power, next
		}
		power, next = power+w.value, s.stop(n)
	}
}

// largestPower is the largest power of ten that is read.
const largestPower = 15

// stop passes over the stop of a scale that is cut short: "Mio."
func (s speller) stop(i int) int {
	if i < len(s.t) && s.t[i].Norm == "." && s.t[i-1].End == s.t[i].Start && len(s.t[i-1].Norm) == shortScale && s.l.decimal == ',' {
		return i + 1
	}
	return i
}

// shortScale is how many letters the short form of a scale has that is written
// with a stop.
const shortScale = 3

// integer reads a number in words, and the power of its last scale.
func (s speller) integer(i int) (total, scale float64, next int) {
	next = i
	limit := math.Inf(1)
	for k := i; ; k = s.and(s.hyphen(next), 100) {
		v, j := s.hundreds(k)
		if j == k && k > i {
			v, j = s.last(k)
		}
		if j == k {
			w, _ := s.word(k)
			if w.kind != scaleKind || !w.bare || w.value < 3 {
				return total, scale, next
			}
			v, j = 1, k
		}
		power, end := s.scales(j, false)
		size := math.Pow(10, power)
		switch {
		case size >= limit && total > 0 && total < 1e6 && power >= 6 && limit == 1000:
			total = (total + v) * size // "mil quinientos millones"
		case v*size >= limit:
			return total, scale, next
		default:
			total += v * size
		}
		next, scale, limit = end, power, size
		if power == 0 {
			return total, scale, next
		}
	}
}

// speltNumber is a number as it was read: its value, the power of ten it is written
// in, and the token after it.
type speltNumber struct {
	value float64
	scale float64
	next  int
}

// number reads a number in words with its fraction: "two and a half million",
// "half a dozen", "three quarters", "a million and a half", "two point five".
func (s speller) number(i int) (speltNumber, bool) {
	if w, n := s.of(i, wholeKind); n > i {
		return s.multiplied(w.value, 0, n), true
	}
	v, scale, next := s.integer(i)
	article := false
	if next == i {
		if _, next = s.of(i, articleKind); next > i {
			v, article = 1, true
		}
	}
	if f, ok := s.fraction(v, article, i, next); ok {
		return f, true
	}
	if next == i {
		return speltNumber{}, false
	}
	if article {
		if m := s.multiplied(1, 0, next); m.next > next {
			return s.half(m), true
		}
		return speltNumber{}, false
	}
	if scale == 0 {
		v, next = s.decimals(v, next)
	}
	h := s.half(speltNumber{v, scale, next})
	return s.multiplied(h.value, h.scale, h.next), true
}

// nth reads an ordinal of two words, "twenty-first".
func nth(l *profile, _, t []Token, _ string) (Token, int) {
	s := speller{l, t}
	w, next := s.of(0, tensKind)
	if k := s.hyphen(next); next > 0 && k < len(t) && t[k].Kind == Letters {
		ordinal := l.ordinals[t[k].Norm]
		if digit := strings.TrimRight(ordinal, "dhnrst"); len(digit) == 1 && digit != "0" {
			return Token{Norm: spellOut(w.value/10) + ordinal, Kind: Letters}, k + 1
		}
	}
	return Token{}, 0
}
