package corpus

import (
	"fmt"
	"time"
)

// moment draws a day, month or time of day and another one.
func (t *teller) moment(p *pattern) value {
	sign := 1
	if p.spec == "past" {
		sign = -1
	}
	two := func(low, high int) (int, int) { // different, in [low, high)
		i := low + t.rng.IntN(high-low)
		j := low + t.rng.IntN(high-low-1)
		if j >= i {
			j++
		}
		return sign * i, sign * j
	}
	switch p.kind {
	case "weekday":
		i, j := two(1, 7)
		return dates(t.day.AddDate(0, 0, i), t.day.AddDate(0, 0, j), [tellers]string{weekday, monthDay, bothDays})
	case "date":
		i, j := two(9, 50)
		one := t.day.AddDate(0, 0, i)
		v := dates(one, t.day.AddDate(0, 0, j), [tellers]string{monthDay, dayMonth, monthDay})
		v.loose = []string{one.Format("in January")}
		return v
	case "relday":
		i, j := two(0, 3)
		return t.relative(sign, i, j)
	case "month":
		i, j := two(2, 15)
		return t.months(i, j)
	}
	i, j := two(10*12, 23*12) // in steps of five minutes
	for abs(i-j) < 3 || abs(i-j) > 36 {
		i, j = two(10*12, 23*12)
	}
	return clock(sign*i*5, sign*j*5)
}

const (
	weekday  = "on Monday"
	monthDay = "on January 2"
	dayMonth = "on 2 January"
	bothDays = "on Monday, January 2"
)

func dates(one, other time.Time, layouts [tellers]string) value {
	var v value
	for k, l := range layouts {
		v.forms[0][k], v.forms[1][k] = one.Format(l), other.Format(l)
	}
	return v
}

// relative writes days near the one of publication: as a word, or as a weekday.
func (t *teller) relative(sign, i, j int) value {
	words := [3]string{"today", "tomorrow", "the day after tomorrow"}
	if sign < 0 {
		words = [3]string{"today", "yesterday", "the day before yesterday"}
	}
	var v value
	for f, n := range [2]int{i, j} {
		day, word := t.day.AddDate(0, 0, n), words[abs(n)]
		v.forms[f] = [tellers]string{word, day.Format(weekday), word}
	}
	return v
}

// months writes months, with the year where it is not that of publication.
func (t *teller) months(i, j int) value {
	first := time.Date(t.day.Year(), t.day.Month(), 1, 0, 0, 0, 0, time.UTC)
	in := func(n int) string {
		m := first.AddDate(0, n, 0)
		if m.Year() == first.Year() {
			return m.Format("in January")
		}
		return m.Format("in January 2006")
	}
	m := first.AddDate(0, i, 0)
	v := always(in(i), in(j))
	if m.Year() != first.Year() {
		v.loose = []string{m.Format("in 2006")}
	}
	return v
}

// clock writes two times of day, in minutes since midnight.
func clock(one, other int) value {
	var v value
	for f, n := range [2]int{one, other} {
		at := time.Date(2000, 1, 1, 0, n, 0, 0, time.UTC)
		half := map[bool]string{true: "a.m.", false: "p.m."}[at.Hour() < 12]
		hour := (at.Hour()+11)%12 + 1
		of := "in the morning"
		if at.Hour() >= 18 {
			of = "in the evening"
		} else if at.Hour() >= 12 {
			of = "in the afternoon"
		}
		spoken := fmt.Sprintf("at %d.%02d %s", hour, at.Minute(), of)
		switch at.Minute() {
		case 0:
			spoken = fmt.Sprintf("at %s o'clock %s", numeral(hour), of)
		case 30:
			spoken = fmt.Sprintf("at half past %s %s", numeral(hour), of)
		case 15:
			spoken = fmt.Sprintf("at a quarter past %s %s", numeral(hour), of)
		}
		v.forms[f] = [tellers]string{fmt.Sprintf("at %d:%02d %s", hour, at.Minute(), half), spoken, at.Format("at 15:04")}
	}
	return v
}

func abs(n int) int { return max(n, -n) }
